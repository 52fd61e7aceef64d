"""What the lexicon says of the words of a sentence: far parts, subjects, what senses settle."""

import pytest

from hudna.packs.features import NOUN, VERB
from hudna.packs.lexicon import Entry
from hudna.reading.lexicon_hits import senses_of_sentence, word_senses
from hudna.reading.sentences import Sentence
from hudna.reading.topics import Topical
from hudna.reading.units import Unit, made_sense
from hudna.text.words import split_words


def sense(name, part, bits):
    entry = Entry(id=f"test.{name}", sense=name, kind="acts", roles={}, fields={})
    return made_sense(entry, part, bits, "")


PUT, RAID, TENNIS = sense("say", "verb", VERB), sense("attack", "noun", NOUN), Topical("sport", 7)


def found(text, *meant):
    """What a sentence means whose first word means these things."""
    words = split_words(text)
    sentence = Sentence(words, 0, len(words), 0, "en", 0)
    return senses_of_sentence([(0, 1, word_senses(meant))], sentence)


@pytest.mark.parametrize(
    ("text", "tails"),
    [
        ("put the deal into effect", [5, 0]),
        ("put the deal aside", [0]),
        ("put effect into the deal", [0]),
    ],
)
def test_a_far_part_is_meant_only_where_it_stands(text, tails):
    ((at, word),) = found(text, (PUT, ("into", "effect")), (RAID, ())).words
    assert at == 0
    assert [each.tail for each in word.senses] == tails


def test_words_of_subjects_make_no_unit():
    senses = found("serve", (TENNIS, ()))
    assert senses.topical == {TENNIS}
    assert not senses.words


def test_of_gives_the_senses_asked_for_in_order_of_place():
    senses = found("put", (PUT, ()), (RAID, ()))
    assert senses.of(RAID.told) == [(0, 1, RAID)]
    assert senses.of(PUT.told | RAID.told) == [(0, 1, PUT), (0, 1, RAID)]


def test_what_a_word_settles_is_what_its_unit_would():
    word = word_senses(((PUT, ()), (RAID, ())))
    unit = Unit("lex", 0, 1, [], list(word.senses))
    unit.settle()
    told = word.settled
    assert (unit.bits, unit.told, unit.parts) == (told.bits, told.told, told.parts)
    assert (unit.verb, unit.finite, unit.preposition) == (PUT, True, "")
