"""Forms of words: some paradigms of each language, with what the forms are."""

import pytest

from hudna.packs.features import (
    ADJ,
    DAT,
    FEM,
    GEN,
    INF,
    INS,
    LOC,
    NOM,
    NOUN,
    PARTICLE,
    PASSIVE,
    PAST,
    PLURAL,
    PRESENT,
    PTCP,
    VERB,
)
from hudna.packs.morphology import forms_of


def paradigm(language, part, word):
    forms: dict[str, int] = {}
    for form, bits in forms_of(language, part, word):
        forms[form] = forms.get(form, 0) | bits
    return forms


ARABIC_VERBS = [
    # a sound verb is أعلن
    ("أعلن/يعلن/إعلان", "past", "اعلن اعلنت اعلنوا اعلنا اعلنتا"),
    ("أعلن/يعلن/إعلان", "present", "يعلن تعلن نعلن اعلن يعلنون يعلنوا تعلنان"),
    ("أعلن/يعلن/إعلان", "noun", "اعلان اعلانا اعلانات"),
    # hollow: قال, أراد, استعاد
    ("قال/يقول/قول", "past", "قال قالت قالوا قالا قلت قلنا"),
    ("قال/يقول/قول", "present", "يقول تقول يقولون يقل تقل"),
    ("أراد/يريد/إرادة", "past", "اراد ارادت اردت اردنا"),
    ("أراد/يريد/إرادة", "present", "يريد يريدون يرد ترد"),
    ("استعاد/يستعيد/استعادة", "past", "استعاد استعادت استعدنا"),
    ("استعاد/يستعيد/استعادة", "present", "يستعيد يستعد"),
    ("استعاد/يستعيد/استعادة", "noun", "استعاده استعادت"),
    # hollow passive: قيل, يقال; أصيب, يصاب
    ("قال/يقول/قول", "past", "قيل قيلت"),
    ("قال/يقول/قول", "present", "يقال"),
    ("أصاب/يصيب/إصابة", "past", "اصيب اصيبت"),
    ("أصاب/يصيب/إصابة", "present", "يصاب"),
    ("أصيب/يصاب/إصابة", "past", "اصيب اصيبت اصيبوا"),
    # defective: دعا, نفى, بقي
    ("دعا/يدعو/دعوة", "past", "دعا دعت دعوا دعوت دعونا"),
    ("دعا/يدعو/دعوة", "present", "يدعو تدعو يدع يدعون يدعوا"),
    ("نفى/ينفي/نفي", "past", "نفي نفت نفوا نفيا نفينا"),
    ("نفى/ينفي/نفي", "present", "ينفي تنفي ينف ينفون"),
    # doubled: رد, أعد
    ("رد/يرد/رد", "past", "رد ردت ردوا"),
    ("رد/يرد/رد", "present", "يرد ترد يردون يردوا"),
    ("أعد/يعد/إعداد", "noun", "اعداد اعدادا"),
    # a masdar alone, a present alone
    ("//تصريح", "noun", "تصريح تصريحات"),
    ("/يقبل/قبول", "present", "يقبل تقبل يقبلون"),
]
PART_BITS = {"past": VERB | PAST, "present": VERB | PRESENT, "noun": NOUN}


@pytest.mark.parametrize(("word", "part", "wanted"), ARABIC_VERBS)
def test_arabic_verbs(word, part, wanted):
    forms = paradigm("ar", "verb", word)
    bits = PART_BITS[part]
    assert [form for form in wanted.split() if forms.get(form, 0) & bits != bits] == []


def test_what_is_not_given_is_not_made():
    forms = paradigm("ar", "verb", "//تصريح")
    assert not any(bits & VERB for bits in forms.values())
    forms = paradigm("ar", "verb", "/يقبل/قبول")
    assert not any(bits & PAST for bits in forms.values())
    assert "قبل" not in forms


def test_only_hollow_verbs_lose_their_middle():
    assert "يتوصل" in paradigm("ar", "verb", "توصل/يتوصل/توصل")
    assert "يتصل" not in paradigm("ar", "verb", "توصل/يتوصل/توصل")
    assert "اعلت" not in paradigm("ar", "verb", "أعلن/يعلن/إعلان")


def test_arabic_participles_inflect_as_adjectives():
    forms = paradigm("ar", "verb", "اتهم/يتهم/اتهام/متهم")
    for form in ("متهم", "متهمه", "متهمون", "متهمين"):
        assert forms[form] & PTCP
        assert forms[form] & ADJ
    assert forms["متهمه"] & FEM


ARABIC_NOUNS = [
    ("هدنة/هدن", "هدنه هدنت هدنتان هدنتين هدنات", "هدن"),
    ("اتفاق/اتفاقات", "اتفاق اتفاقا اتفاقان اتفاقين", "اتفاقات"),
    ("مقاتل/مقاتلون", "مقاتل مقاتلا", "مقاتلون مقاتلين مقاتلو مقاتلي"),
    ("وزير/وزراء", "وزير وزيرا", "وزراء"),
]


@pytest.mark.parametrize(("word", "singular", "plural"), ARABIC_NOUNS)
def test_arabic_nouns(word, singular, plural):
    forms = paradigm("ar", "noun", word)
    assert [form for form in singular.split() if not forms.get(form, 0) & NOUN] == []
    assert [form for form in plural.split() if not forms.get(form, 0) & PLURAL] == []


def test_arabic_adjectives():
    forms = paradigm("ar", "adjective", "سوري")
    assert forms["سوريه"] & FEM
    assert forms["سوريين"] & PLURAL
    assert all(bits & ADJ for bits in forms.values())


ENGLISH_VERBS = [
    # third person, past, participle, -ing
    ("announce", "announces announced announced announcing"),
    ("carry", "carries carried carried carrying"),
    ("obey", "obeys obeyed obeyed obeying"),
    ("fix", "fixes fixed fixed fixing"),
    ("reach", "reaches reached reached reaching"),
    ("agree", "agrees agreed agreed agreeing"),
    ("die", "dies died died dying"),
    ("stop", "stops stopped stopped stopping"),
    ("admit", "admits admitted admitted admitting"),
    ("visit", "visits visited visited visiting"),
    ("break/broke/broken", "breaks broke broken breaking"),
    ("put/put/put", "puts put put putting"),
    ("begin/began/begun", "begins began begun beginning"),
    ("hold/held/held", "holds held held holding"),
]


@pytest.mark.parametrize(("word", "wanted"), ENGLISH_VERBS)
def test_english_verbs(word, wanted):
    forms = paradigm("en", "verb", word)
    third, past, participle, going = wanted.split()
    base = word.split("/")[0]
    assert forms[base] & (VERB | PRESENT | INF) == VERB | PRESENT | INF
    assert forms[third] & (VERB | PRESENT) == VERB | PRESENT
    assert forms[past] & (VERB | PAST) == VERB | PAST
    assert forms[participle] & (PTCP | PASSIVE) == PTCP | PASSIVE
    assert forms[going] & PTCP
    assert set(forms) == {base, third, past, participle, going}


@pytest.mark.parametrize(
    ("word", "plural"),
    [
        ("truce", "truces"), ("party", "parties"), ("day", "days"), ("breach", "breaches"),
        ("crisis/crises", "crises"), ("man/men", "men"),
    ],
)  # fmt: skip
def test_english_nouns(word, plural):
    forms = paradigm("en", "noun", word)
    assert forms[plural] & (NOUN | PLURAL) == NOUN | PLURAL
    assert len(forms) == 2


RUSSIAN = [
    ("verb", "прекратить", "прекратил", VERB | PAST),
    ("verb", "прекратить", "прекратили", VERB | PAST | PLURAL),
    ("verb", "прекратить", "прекратила", VERB | PAST | FEM),
    ("verb", "прекратить", "прекратят", VERB),
    ("verb", "прекратить", "прекратить", INF),
    ("verb", "прекратить", "прекращено", VERB | PTCP | PASSIVE),
    ("verb", "прекратить", "прекращенного", PTCP | PASSIVE | GEN),
    ("verb", "прекратить", "прекратив", PTCP),
    ("verb", "прекращать", "прекращают", VERB | PRESENT),
    ("verb", "прекращать", "прекращающей", PTCP),
    ("verb", "договориться", "договорились", VERB | PAST | PLURAL),
    ("verb", "достичь", "достигли", VERB | PAST | PLURAL),
    ("verb", "идти", "шли", VERB | PAST | PLURAL),
    ("noun", "перемирие", "перемирием", NOUN | INS),
    ("noun", "перемирие", "перемирия", NOUN | GEN),
    ("noun", "перемирие", "перемирию", NOUN | DAT),
    ("noun", "перемирие", "перемирии", NOUN | LOC),
    ("noun", "боевик", "боевиков", NOUN | GEN | PLURAL),
    ("noun", "огонь", "огня", NOUN | GEN),
    ("noun", "договоренность", "договоренностями", NOUN | INS | PLURAL),
    ("adjective", "сирийский", "сирийская", ADJ | NOM | FEM),
    ("adjective", "сирийский", "сирийскими", ADJ | INS | PLURAL),
]


@pytest.mark.parametrize(("part", "word", "form", "bits"), RUSSIAN)
def test_russian(part, word, form, bits):
    assert paradigm("ru", part, word)[form] & bits == bits


def test_russian_yo_is_ye():
    assert "подтвержден" in paradigm("ru", "verb", "подтвердить")
    assert paradigm("ru", "noun", "учёт") == paradigm("ru", "noun", "учет")


def test_russian_words_that_are_no_cyrillic_stay_as_they_are():
    assert set(paradigm("ru", "noun", "Telegram")) == {"telegram"}


@pytest.mark.parametrize("language", ["ar", "en", "ru", "xy"])
def test_what_does_not_inflect_has_one_form(language):
    assert paradigm(language, "word", "Until") == {"until": PARTICLE}


def test_a_language_without_morphology_has_words_as_written():
    assert paradigm("xy", "verb", "Say") == {"say": VERB}
    assert paradigm("xy", "noun", "Word") == {"word": NOUN}
    assert paradigm("xy", "adjective", "new") == {"new": ADJ}


@pytest.mark.parametrize(
    ("language", "word"),
    [("ar", "هدنة/هدن"), ("en", "party"), ("ru", "перемирие")],
)
def test_forms_are_folded(language, word):
    from hudna.text.folded import fold

    assert all(form == fold(form).text for form in paradigm(language, "noun", word))


@pytest.mark.parametrize(
    ("word", "doing"),
    [
        ("quit/quit", "quitting"),
        ("shut/shut", "shutting"),
        ("drop/dropped", "dropping"),
        ("submit", "submitting"),
        ("strip", "stripping"),
        ("fix", "fixing"),
        ("flow", "flowing"),
        ("open", "opening"),
        ("wait", "waiting"),
    ],
)
def test_english_verbs_double_their_last_letter_after_one_vowel(word, doing):
    assert paradigm("en", "verb", word)[doing] & PTCP
