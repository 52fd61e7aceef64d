"""Words looked up: which lexicon entries and which register names stand where.

One pass over the words of a sentence. A word's readings (its lexemes, with the clitics peeled)
are worked out once and remembered; from a first lexeme a tree of phrases is followed word by word.
"""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any, Generic, NamedTuple, TypeVar

from hudna.packs.features import (
    ADJ,
    CASES,
    CONJ,
    DET,
    FUT,
    NOUN,
    PARTICLE,
    PREP,
    PRESENT,
    PTCP,
    SUFFIX,
    VERB,
)
from hudna.packs.lexicon import GAP
from hudna.packs.phrase_index import Node, PhraseIndex
from hudna.reading.sentences import Sentence
from hudna.text.clitics import PREPOSITION_IDS, Peeling, peelings
from hudna.text.words import LONGEST, WORD

__all__ = ["Hit", "Lexis", "WordReading", "end_of_tail"]

T = TypeVar("T")
NOMINAL = NOUN | ADJ | PTCP
REMEMBERED = 200_000
"""Forms remembered per language; the memory is emptied when full, so it cannot grow for ever."""


NOWHERE = Node()
"""Where no phrase begins."""


class WordReading(NamedTuple):
    """One way to read a written word.

    Its lexeme and where phrases that begin with it lead, its features, the id of a preposition
    written together with it, and how many letters stand before the word itself.
    """

    lexeme: int
    node: Node
    bits: int
    preposition: str
    lead: int


class Hit(NamedTuple):
    """A phrase of a table as it stands in a text.

    Its payload, features of its first word, the preposition written together with it, and how many
    letters stand before the word itself.
    """

    payload: int
    bits: int
    preposition: str
    lead: int


class Begin(NamedTuple, Generic[T]):
    """What begins with a form.

    ``leads`` are the lexemes that lead on from some reading, ``alone`` what all readings mean where
    none leads on; beside each of the ``readings`` stand its own.
    """

    leads: AbstractSet[int]
    alone: tuple[T, ...]
    readings: tuple[tuple[WordReading, dict[int, Node], tuple[T, ...]], ...]


class Known(NamedTuple, Generic[T]):
    """What is known of a form: what begins with it, and its lexemes inside phrases."""

    begin: Begin[T] | None
    inner: tuple[int, ...]


class Lexis(Generic[T]):
    """Looks words up in one phrase table of one language.

    ``meant`` tells what a hit means; it is asked once for hits that are alike. ``names`` tells that
    the table holds names: they take no pronouns, and keep their article.
    """

    def __init__(
        self,
        language: str,
        table: PhraseIndex,
        meant: Callable[[Hit], T],
        *,
        names: bool = False,
    ) -> None:
        self._language = language
        self._names = names
        self._table = table
        self._meant = cache(meant)
        self._known: dict[str, Known[T]] = {}

    def known(self, form: str) -> Known[T]:
        """What is known of a folded word, the least peeled reading first."""
        found = self._known.get(form)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            readings = self._read(form)
            inner = (each.lexeme for each in readings if not each.bits & (CONJ | PREP))
            mark = len(form) == 1 and not form.isalnum()
            begin = None if mark else self._begin(readings)
            found = self._known[form] = Known(begin, tuple(dict.fromkeys(inner)))
        return found

    def cases(self, form: str) -> int:
        """The cases that a folded word can stand in."""
        found = 0
        for _, bits in self._table.readings(form):
            found |= bits & CASES
        return found

    def _begin(self, readings: list[WordReading]) -> Begin[T] | None:
        held = tuple(
            (each, each.node.deeper, tuple(self._means(each, end) for end in each.node.ends))
            for each in readings
            if each.node is not NOWHERE
        )
        if not held:
            return None
        further = [deeper for _, deeper, _ in held if deeper]
        leads = further[0].keys() if len(further) == 1 else frozenset[int]().union(*further)
        return Begin(leads, tuple(each for *_, alone in held for each in alone), held)

    def _read(self, form: str) -> list[WordReading]:
        table = self._table
        if self._language != "ar" or len(form) > LONGEST:
            return [
                WordReading(lexeme, table.node(lexeme) or NOWHERE, bits, "", 0)
                for lexeme, bits in table.readings(form)
            ]
        found: list[WordReading] = []
        level: tuple[str, str] | None = None
        starts = False  # a form that only stands inside phrases hides no other reading
        for peel in peelings(form):
            here = (peel.conjunction, peel.preposition)
            if starts and here != level:
                break
            level = here
            for lexeme, bits in table.readings(peel.stem):
                if not _fits(bits, peel):
                    continue
                if self._names and not _fits_name(bits, peel):
                    continue
                node = table.node(lexeme) or NOWHERE
                starts = starts or node is not NOWHERE
                found.append(
                    WordReading(
                        lexeme,
                        node,
                        bits
                        | (DET if peel.article else 0)
                        | (CONJ if peel.conjunction else 0)
                        | _written_in(peel.preposition)
                        | (SUFFIX if peel.pronoun else 0),
                        PREPOSITION_IDS.get(peel.preposition, ""),
                        peel.lead,
                    )
                )
        return found

    def _means(self, word: WordReading, payload: int) -> T:
        return self._meant(Hit(payload, word.bits, word.preposition, word.lead))

    def hits(self, sentence: Sentence) -> list[tuple[int, int, T]]:
        """Every phrase in a sentence, in order of place; equal places may hold several.

        Gives first word, the word after the last, and what the phrase means.
        """
        known = self._known
        first, last = sentence.first, sentence.last
        forms = sentence.words.forms[first:last]
        row: list[Known[T]] = list(map(known.get, forms))  # type: ignore[arg-type]  # looked at next
        if not all(row):
            row = [known.get(form) or self.known(form) for form in forms]
        found: list[tuple[int, int, T]] = []
        row.append(NOTHING)
        for at, (begin, _) in enumerate(row):
            if begin is None:
                continue
            leads, alone, _ = begin
            if leads and not leads.isdisjoint(row[at + 1].inner):
                found += self._longer(at, first, row, begin)
                continue
            place = first + at
            for meaning in alone:
                found.append((place, place + 1, meaning))
        return found

    def _longer(
        self, at: int, first: int, row: list[Known[T]], begin: Begin[T]
    ) -> list[tuple[int, int, T]]:
        """The phrases that begin at a word from which some reading leads on."""
        found: list[tuple[int, int, T]] = []
        inner = row[at + 1].inner
        place = first + at
        for word, deeper, alone in begin.readings:
            if deeper.keys().isdisjoint(inner):
                found += [(place, place + 1, meaning) for meaning in alone]
            else:
                for end, ends in _ends(word.node, row, at + 1):
                    found += [(place, first + end, self._means(word, each)) for each in ends]
        return found


NOTHING: Known[Any] = Known(None, ())
"""What is known of the word behind a sentence."""


def _ends(node: Node, row: list[Known[T]], at: int) -> list[tuple[int, tuple[int, ...]]]:
    """Where phrases end that lead on from a node, with their payloads, the longest first."""
    found = [(at, node.ends)] if node.ends else []
    nodes = [node] if node.deeper else []
    while nodes and at < len(row):
        inner = row[at].inner
        nodes = [each.deeper[lexeme] for each in nodes for lexeme in inner if lexeme in each.deeper]
        at += 1
        ends = nodes[0].ends if len(nodes) == 1 else [end for each in nodes for end in each.ends]
        if ends:
            found.append((at, tuple(sorted(ends))))
    found.reverse()
    return found


def _fits(bits: int, peel: Peeling) -> bool:
    """Whether a word of this sort can be written with these clitics."""
    if bits & PARTICLE:
        return not peel.article and not peel.preposition and not peel.pronoun
    if peel.preposition == "س":  # the future, of the third person in news: سيعلن, ستعلن
        return bool(bits & VERB and bits & PRESENT) and peel.stem[0] in "يتن"
    if peel.pronoun == "ه" and peel.stem.endswith("ي"):
        return bool(bits & VERB)  # إرهابية is no «his …»
    nominal = bits & NOMINAL
    written_before = peel.article or peel.preposition
    return bool(nominal) if written_before else bool(bits & (NOMINAL | VERB))


def _fits_name(bits: int, peel: Peeling) -> bool:
    """A name bears no pronoun; only adjectives of nationality take the article."""
    if peel.pronoun or (peel.article and not bits & ADJ):
        return False
    return not peel.lead or len(peel.stem) >= SHORTEST_NAME


def _written_in(letter: str) -> int:
    """The feature of a letter before the word: a preposition, or the future of a verb."""
    if not letter:
        return 0
    return PREP if letter in PREPOSITION_IDS else FUT


SHORTEST_NAME = 3


def end_of_tail(tail: tuple[str, ...], at: int, sentence: Sentence) -> int:
    """Where a pattern's far part ends that begins at most ``GAP`` words after ``at``; else 0."""
    forms, kinds = sentence.words.forms, sentence.words.kinds
    behind = min(sentence.last - len(tail), at + GAP) + 1
    while at < behind:
        if tail[0] not in forms[at:behind]:
            return 0
        at = forms.index(tail[0], at, behind)
        if kinds[at] == WORD and tuple(forms[at : at + len(tail)]) == tail:
            return at + len(tail)
        at += 1
    return 0
