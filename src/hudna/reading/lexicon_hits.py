"""What the lexicon says of the words of a sentence.

Most hits are of one word, and the same words come again and again: what such a word can mean, and
what follows for its unit, is worked out once for its form.
"""

from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from hudna.reading.lexis import end_of_front, end_of_tail
from hudna.reading.sentences import Sentence
from hudna.reading.topics import Topical
from hudna.reading.units import Sense, Settled, settled

__all__ = ["Meant", "SentenceSenses", "WordSenses", "senses_of_sentence", "word_senses"]

Meant: TypeAlias = tuple[Sense | Topical, tuple[str, ...]]
"""A sense or the subject that a word tells, and the far part of its pattern."""


class WordSenses(msgspec.Struct, frozen=True, gc=False):
    """What hits of the same words mean: senses, words of subjects, and what the senses settle.

    ``far`` are all its meanings where some have a far part, which the others do without, and
    ``opening`` the words that such parts begin with, with the places of those meanings in ``far``.
    """

    senses: tuple[Sense, ...]
    topical: tuple[Topical, ...]
    far: tuple[Meant, ...]
    opening: dict[str, list[int]]
    settled: Settled


def word_senses(meant: tuple[Meant, ...]) -> WordSenses:
    """The meanings of the same words taken together."""
    near = [meaning for meaning, tail in meant if not tail]
    senses = tuple(each for each in near if isinstance(each, Sense))
    opening: dict[str, list[int]] = {}
    for at, (_, tail) in enumerate(meant):
        if tail:
            opening.setdefault(tail[0], []).append(at)
    return WordSenses(
        senses=senses,
        topical=tuple(each for each in near if isinstance(each, Topical)),
        far=meant if len(near) < len(meant) else (),
        opening=opening,
        settled=settled(senses),
    )


class SentenceSenses(msgspec.Struct, gc=False):
    """The senses of single words and of rows of words, in order of place; its words of subjects."""

    words: list[tuple[int, WordSenses]] = []
    rows: list[tuple[int, int, Sense]] = []
    topical: set[Topical] = set()

    def of(self, told: int) -> list[tuple[int, int, Sense]]:
        """Senses among these bits as (first, last, sense), longer ones first, in order of place."""
        found = [row for row in self.rows if row[2].told & told]
        found += [
            (at, at + 1, sense)
            for at, word in self.words
            if word.settled.told & told
            for sense in word.senses
            if sense.told & told
        ]
        found.sort(key=lambda row: (row[0], -row[1]))
        return found


def senses_of_sentence(
    hits: list[tuple[int, int, WordSenses]], sentence: Sentence
) -> SentenceSenses:
    """What a sentence's hits mean, those with a far part only where it stands.

    Args:
        hits: first word, the word after the last, and what can be meant there.
        sentence: the sentence.
    """
    found = SentenceSenses()
    words, rows = found.words, found.rows
    forms: set[str] | None = None
    for first, last, word in hits:
        if word.far:
            if forms is None:
                forms = set(sentence.words.forms[sentence.first : sentence.last])
            if not word.opening.keys().isdisjoint(forms):
                word = _with_far(word, (first, last), sentence, forms, hits)  # noqa: PLW2901
        if word.topical:
            found.topical.update(word.topical)
        if not word.senses:
            continue
        if last == first + 1:
            words.append((first, word))
        else:
            rows += [(first, last, sense) for sense in word.senses]
    return found


def _with_far(
    word: WordSenses,
    at: tuple[int, int],
    sentence: Sentence,
    forms: set[str],
    hits: list[tuple[int, int, WordSenses]],
) -> WordSenses:
    """What a word means where some of its far parts may stand behind it, or before it."""
    ends = {
        number: end
        for form in word.opening.keys() & forms
        for number in word.opening[form]
        if (end := _end_of(word.far[number], at, sentence, hits))
    }
    if not ends:
        return word  # it means what it means without them
    standing = [
        (
            replace(meaning, tail=ends[number]) if tail and isinstance(meaning, Sense) else meaning,
            (),
        )
        for number, (meaning, tail) in enumerate(word.far)
        if number in ends or not tail
    ]
    return word_senses(tuple(standing))


def _end_of(
    meant: Meant,
    at: tuple[int, int],
    sentence: Sentence,
    hits: list[tuple[int, int, WordSenses]],
) -> int:
    """Where a far part ends that stands there by itself; of a Russian verb also before it."""
    meaning, tail = meant
    if end := end_of_tail(tail, at[1], sentence):
        return 0 if _is_owned(end - len(tail), end, sentence, hits) else end
    verb = isinstance(meaning, Sense) and meaning.part == "verb"
    front = end_of_front(tail, at[0], sentence) if verb and sentence.language == "ru" else 0
    return 0 if _is_over_verb(front, at[0], hits) else front


def _is_over_verb(front: int, at: int, hits: list[tuple[int, int, WordSenses]]) -> bool:
    """«Объявил перемирие и распорядился прекратить …»: another verb stands between.

    «Прервал перемирие и возобновил удары»: or one has the noun, and "and" joins the next to it.
    """
    if not front:
        return False
    between = [(end, word) for begin, end, word in hits if front <= begin and end <= at]
    if any(sense.part == "verb" for _, word in between for sense in word.senses):
        return True
    joined = any(end == at and _links(word) for end, word in between)
    before = (word for _, end, word in hits if end < front)
    return joined and any(sense.part == "verb" for word in before for sense in word.senses)


def _links(word: WordSenses) -> bool:
    return any(sense.name == "conj_clause" for sense in word.senses)


def _is_owned(
    first: int, last: int, sentence: Sentence, hits: list[tuple[int, int, WordSenses]]
) -> bool:
    """«تبادلا الاتهام بخرق وقف إطلاق النار»: words that depend on a noun of a longer phrase."""
    if sentence.language != "ar":
        return False  # elsewhere it is the noun that depends, as in "a permanent ceasefire"
    return any(begin < first and last <= end for begin, end, _ in hits)
