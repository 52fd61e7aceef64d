"""Words looked up: forms, clitics, phrases and their far parts, in lexicons made for the test."""

import pytest

from hudna.packs.compiled import compile_lexicon
from hudna.packs.features import CONJ, DET, NOUN, PLURAL, PREP, PTCP, SUFFIX, VERB
from hudna.packs.lexicon import Entry, Pattern
from hudna.reading.lexis import Lexis, end_of_tail
from hudna.reading.sentences import Sentence
from hudna.text.words import split_words


def lexis(language, *items):
    """A lexicon of ``(part, words, tail)`` items, one entry each."""
    patterns = [
        Pattern(entry=n, part=part, words=tuple(words.split()), tail=tuple(tail.split()))
        for n, (part, words, tail) in enumerate(items)
    ]
    entries = [
        Entry(id=f"e{n}", sense="s", kind="terms", roles={}, fields={}) for n in range(len(items))
    ]
    lexicon = compile_lexicon(language, entries, patterns)
    return lexicon, Lexis(language, lexicon.table, lambda hits: hits)


def found(language, text, *items):
    """(words, end of the far part, hit) of every hit in a text."""
    lexicon, look = lexis(language, *items)
    words = split_words(text)
    sentence = Sentence(words, 0, len(words), 0, language, 0)
    return [
        (words.words_of(first, last), tail, hit)
        for first, last, held in look.hits(sentence)
        for hit in held
        if (tail := tail_of(hit, last, lexicon, sentence))
    ]


def tail_of(hit, last, lexicon, sentence):
    """Where the hit's far part ends; 0 where it has one that does not follow."""
    tail = lexicon.patterns[hit.payload].tail
    return end_of_tail(tail, last, sentence) if tail else last


ARABIC = [
    ("noun", "هدنة/هدن", "", "وبالهدنة الإنسانية", "وبالهدنه", NOUN | DET | PREP | CONJ),
    ("noun", "هدنة/هدن", "", "خرق هدنتهم", "هدنتهم", NOUN | SUFFIX),
    ("noun", "هدنة/هدن", "", "للهُدنةِ", "للهدنه", NOUN | DET | PREP),
    ("verb", "أعلن/يعلن/إعلان", "", "وسيعلنون غدا", "وسيعلنون", VERB | CONJ | PLURAL),
    ("verb", "أعلن/يعلن/إعلان", "", "بإعلانها", "باعلانها", NOUN | PREP | SUFFIX),
    ("verb", "اتهم/يتهم/اتهام/متهم", "", "متهمين النظام", "متهمين", PTCP),
    ("noun", "وقف إطلاق النار", "", "ووقف إطلاق النار", "ووقف اطلاق النار", NOUN | CONJ),
    ("word", "لكن", "", "ولكن الجيش", "ولكن", CONJ),
]


@pytest.mark.parametrize(("part", "words", "tail", "text", "place", "bits"), ARABIC)
def test_arabic_words_are_found_with_what_is_written_to_them(part, words, tail, text, place, bits):  # noqa: PLR0913, PLR0917
    ((where, _, hit),) = found("ar", text, (part, words, tail))
    assert where == place
    assert hit.bits & bits == bits


@pytest.mark.parametrize(
    ("part", "words", "text"),
    [
        ("verb", "أعلن/يعلن/إعلان", "بيعلن"),  # a preposition stands before no verb
        ("word", "لكن", "اللكن"),  # nor an article before a particle
        ("noun", "وقف إطلاق النار", "وقف الإطلاق بالنار"),  # further words take no preposition
        ("noun", "هدنة/هدن", "مهدن"),
    ],
)
def test_arabic_words_that_are_none(part, words, text):
    assert found("ar", text, (part, words, "")) == []


def test_the_preposition_and_the_letters_before_the_name_are_told():
    ((_, _, hit),) = found("ar", "ولحلب", ("noun", "حلب", ""))
    assert (hit.preposition, hit.lead) == ("l", 2)


def test_the_least_peeled_reading_wins():
    # «وقف» is halt, not «and stand up».
    hits = found("ar", "وقف", ("noun", "وقف", ""), ("noun", "قف", ""))
    assert [hit.payload for _, _, hit in hits] == [0]


def test_english_phrases_inflect_in_their_first_word():
    text = "The sides carried out raids, while carrying on talks."
    hits = found("en", text, ("verb", "carry out", ""), ("verb", "carry on", ""))
    assert [(where, hit.payload) for where, _, hit in hits] == [
        ("carried out", 0),
        ("carrying on", 1),
    ]


def test_russian_phrases_inflect_in_every_word():
    text = "О режиме тишины и режимом прекращения огня"
    hits = found("ru", text, ("noun", "режим тишина", ""), ("noun", "режим прекращение огонь", ""))
    assert [where for where, _, _ in hits] == ["режиме тишины", "режимом прекращения огня"]


def test_hyphens_and_apostrophes_are_cut_as_in_documents():
    hits = found("en", "The cease-fire; a ceasefire", ("noun", "cease-fire", ""))
    assert [where for where, _, _ in hits] == ["cease-fire"]


@pytest.mark.parametrize(
    ("between", "there"),
    [(0, True), (3, True), (10, True), (11, False)],
)
def test_a_far_part_stands_within_ten_words(between, there):
    text = f"put {'x ' * between}into effect"
    hits = found("en", text, ("verb", "put/put/put", "into effect"))
    assert bool(hits) == there
    if there:
        words = split_words(text)
        assert hits[0][1] == len(words)
        assert hits[0][0] == "put"


def test_a_far_part_stands_in_the_same_sentence():
    lexicon, look = lexis("en", ("verb", "put/put/put", "into effect"))
    words = split_words("put it. into effect")
    sentence = Sentence(words, 0, 3, 0, "en", 0)
    [(_, last, (hit,))] = look.hits(sentence)
    assert tail_of(hit, last, lexicon, sentence) == 0


def test_the_longest_phrase_comes_first_and_all_are_told():
    hits = found("en", "a truce deal", ("noun", "truce", ""), ("noun", "truce deal", ""))
    assert [where for where, _, _ in hits] == ["truce deal", "truce"]


def test_a_word_longer_than_any_is_not_taken_apart():
    assert found("ar", "و" * 200, ("noun", "هدنة", "")) == []


def test_marks_are_never_looked_up():
    assert found("en", "… , ; !", ("noun", "truce", "")) == []
