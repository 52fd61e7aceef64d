"""Deeds by the verbs and nouns with which Arabic agencies tell them, and whose they are."""

import pytest


def attacks(reader, text):
    told = reader.read(text, ref="t", published="2023-06-05")
    return [e for e in told.events if e.kind == "attack"]


UNDERTAKEN = [
    ("قام الجيش السوري بقصف قرية حاس.", "syrian-army"),
    ("أقدمت القوات الإسرائيلية على تفجير منازل في ميس الجبل.", "israel-defense-forces"),
    ("عمدت قوات الدعم السريع إلى قصف أحياء سكنية في كوستي.", "rapid-support-forces"),
    ("تواصل القوات الروسية قصف خاركيف.", "russian-armed-forces"),
    ("تمكنت القوات العراقية من استعادة بلدة هيت.", "iraqi-army"),
]


@pytest.mark.parametrize(("text", "who"), UNDERTAKEN, ids=lambda each: each[:20])
def test_who_sets_about_an_act_does_it(reader, text, who):
    (attack,) = attacks(reader, text)
    assert attack.actors == (who,)
    assert attack.modality == "happened"


NOT_DONE = [
    "لم تقم القوات السورية بقصف القرية.",
    "وقام الوزير بجولة في السوق.",
    "يقوم الجسر على أربع دعامات قرب خاركيف.",
    "دخل الوفد الأممي مدينة تعز الأحد.",
    "احتجزت الشرطة الروسية أربعة متظاهرين في كازان.",
]


@pytest.mark.parametrize("text", NOT_DONE, ids=lambda each: each[:20])
def test_what_is_not_done_is_no_attack(reader, text):
    assert not [e for e in attacks(reader, text) if e.modality == "happened"]


SAID = [
    ("سارعت إيران إلى نفي التقرير.", "iran", "denies"),
    ("سارعت باريس إلى إدانة الهجوم.", "france", "condemns"),
]


@pytest.mark.parametrize(("text", "who", "stance"), SAID, ids=lambda each: each[:20])
def test_who_hastens_to_say_it_says_it(reader, text, who, stance):
    (claim,) = reader.read(text, ref="t", published="2023-06-05").claims
    assert (claim.speaker, claim.stance) == (who, stance)


TAKEN = [
    ("دخل مسلحو حركة الشباب بلدة دينسور فجر الثلاثاء.", "al-shabaab"),
    ("سقطت مدينة غوما في أيدي حركة 23 مارس.", "m23"),
    ("لا تزال حركة الشباب تحتجز أربعة جنود في بولو مرير.", "al-shabaab"),
    ("قتل الجيش السوري 20 مدنيا في إدلب.", "syrian-army"),
    ("قتل مسلحون يشتبه بانتمائهم إلى حركة الشباب سبعة ركاب في مانديرا.", "al-shabaab"),
    ("خطف مسلحون يعتقد أنهم من بوكو حرام 40 امرأة في ولاية يوبي.", "boko-haram"),
    ("هاجم مقاتلون مرتبطون بتنظيم القاعدة ثكنة في غاو الأحد.", "al-qaeda"),
]


@pytest.mark.parametrize(("text", "who"), TAKEN, ids=lambda each: each[:20])
def test_who_took_held_or_killed(reader, text, who):
    (attack,) = attacks(reader, text)
    assert attack.actors == (who,)


def test_some_of_the_soldiers_of_somebody_are_whom_it_befell(reader):
    (attack,) = attacks(reader, "أسر الجيش الأوكراني عشرة من جنود الجيش الروسي قرب كورسك.")
    assert attack.actors == ("ukrainian-armed-forces",)
    assert attack.recipients == ("russian-armed-forces",)


def test_who_loses_a_town_did_not_take_it(reader):
    text = "فقد الجيش السوداني السيطرة على مدينة نيالا الأحد."
    (attack,) = attacks(reader, text)
    assert not attack.actors
    assert attack.recipients == ("sudanese-armed-forces",)


COUNTRY = [
    "قال هاكان فيدان إن بلاده ترفض المقترح.",
    "Hakan Fidan said his country rejects the proposal.",
    "Фидан заявил, что его страна отвергает предложение.",
]


@pytest.mark.parametrize("text", COUNTRY, ids=lambda each: each[:20])
def test_what_ones_country_rejects_one_rejects(reader, text):
    told = reader.read(text, ref="t", published="2024-06-05")
    (claim,) = told.claims
    assert (claim.speaker, claim.stance) == ("hakan-fidan", "rejects")
    assert [(e.kind, e.actors) for e in told.events] == [("reject", ("turkey",))]


IN_STATEMENTS = [
    "اتهمت وزارة الدفاع الروسية في بيان أوكرانيا بقصف بيلغورود.",
    "اتهمت وزارة الدفاع الروسية، عبر أثيرها، أوكرانيا بقصف بيلغورود.",
]


@pytest.mark.parametrize("text", IN_STATEMENTS, ids=lambda each: each[-30:])
def test_whom_a_statement_accuses_did_not_issue_it(reader, text):
    told = reader.read(text, ref="t", published="2024-06-05")
    (charge,) = told.allegations
    assert (charge.by, charge.against) == ("russian-ministry-of-defence", "ukraine")


def test_a_statement_of_somebody_stays_his(reader):
    text = "رحبت أنقرة في بيان للرئاسة بالمبادرة، ونددت روسيا في بيان وزارة الدفاع بالقصف."
    assert not reader.read(text, ref="t", published="2024-06-05").allegations


BLAME = [
    ("the attack told", "The rebels accused the army of shelling Kutum.", False),
    ("said shelled", "The rebels said the army had shelled Kutum.", False),
    ("اتهمت", "اتهمت الخرطوم قوات الدعم السريع بقصف السوق.", True),
]


@pytest.mark.parametrize(("verb", "text", "told"), BLAME, ids=lambda each: str(each)[:20])
def test_where_no_truce_is_who_blames_accuses_if_the_attack_is_not_told(reader, verb, text, told):
    events = reader.read(text, ref="t", published="2023-06-05").events
    assert (verb, any(e.kind == "accuse_violation" for e in events)) == (verb, told)


def test_what_a_general_is_called_is_not_whom_he_accuses(reader):
    text = "واتهم الجنرال المتمرد أنسوماني ماني القوات الروسية بقصف الحي."
    (charge,) = reader.read(text, ref="t", published="2023-06-05").allegations
    assert charge.by == "text:انسوماني-ماني"
    assert charge.against == "russian-armed-forces"


OWN = [
    ("قال الجيش الإسرائيلي إنه قتل خمسة مسلحين في رفح.", "israel-defense-forces"),
    ("قال الحوثيون إنهم دمروا رادارا قرب الحديدة.", "houthis"),
    ("شن الطيران السوداني غارات على مدينة نيالا صباح الاثنين.", "sudan"),
    ("استهدف قصف مدفعي إسرائيلي بلدة الخيام.", "israel"),
]


@pytest.mark.parametrize(("text", "who"), OWN, ids=lambda each: each[:20])
def test_whose_the_blow_is(reader, text, who):
    (attack,) = attacks(reader, text)
    assert attack.actors == (who,)


def test_tanks_that_were_destroyed_shelled_nobody(reader):
    assert not attacks(reader, "تصر باكو على أنها دمرت 12 دبابة أرمينية.")


EXCEPTED = [
    ("لم تقر كيتو إلا بخسارة مروحيتين.", ["admits"]),
    ("لم تقر كيتو بخسارة مروحيتين.", []),
]


@pytest.mark.parametrize(("text", "stances"), EXCEPTED, ids=lambda each: str(each)[:20])
def test_what_alone_is_admitted_is_admitted(reader, text, stances):
    told = reader.read(text, ref="t", published="2023-06-05")
    assert [each.stance for each in told.claims] == stances


def test_who_holds_lorries_up_closed_the_crossing(reader):
    text = "أغلقت القوات الإسرائيلية المعبر ومنعت دخول شاحنات الوقود."
    told = reader.read(text, ref="t", published="2024-06-05")
    (held,) = [e for e in told.events if e.kind == "obstruct_aid"]
    assert held.actors == ("israel-defense-forces",)
