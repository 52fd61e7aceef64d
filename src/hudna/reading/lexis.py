"""Words looked up: which lexicon entries and which register names stand where.

One pass over the words of a sentence. A word's readings (its lexemes, with the clitics peeled)
are worked out once and remembered; from a first lexeme a tree of phrases is followed word by word.
"""

from typing import NamedTuple

import msgspec
from msgspec import structs

from hudna.packs.compiled import CompiledLexicon
from hudna.packs.features import (
    ADJ,
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
from hudna.text.words import LONGEST, MARK, WORD

__all__ = ["Hit", "Lexis", "WordReading"]

NOMINAL = NOUN | ADJ | PTCP
REMEMBERED = 200_000
"""Forms remembered per language; the memory is emptied when full, so it cannot grow for ever."""


class WordReading(NamedTuple):
    """One way to read a written word.

    Its lexeme and where phrases that begin with it lead, its features, the id of a preposition
    written together with it, and how many letters stand before the word itself.
    """

    lexeme: int
    node: Node | None
    bits: int
    preposition: str
    lead: int


class Known(NamedTuple):
    """What is known of a form: its readings that begin phrases, its lexemes inside phrases."""

    starts: tuple[WordReading, ...]
    inner: tuple[int, ...]


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A phrase of a table at the words ``[first, last)``; ``tail`` is the end of its far part."""

    first: int
    last: int
    payload: int
    bits: int
    preposition: str
    lead: int
    tail: int


class Lexis:
    """Looks words up in one phrase table of one language.

    ``names`` tells that the table holds names: they take no pronouns, and keep their article.
    """

    def __init__(self, language: str, table: PhraseIndex, *, names: bool = False) -> None:
        self._language = language
        self._names = names
        self._table = table
        self._known: dict[str, Known] = {}

    def known(self, form: str) -> Known:
        """What is known of a folded word, the least peeled reading first."""
        found = self._known.get(form)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            readings = self._read(form)
            inner = (each.lexeme for each in readings if not each.bits & (CONJ | PREP))
            found = self._known[form] = Known(
                tuple(each for each in readings if each.node is not None),
                tuple(dict.fromkeys(inner)),
            )
        return found

    def _read(self, form: str) -> list[WordReading]:
        table = self._table
        if self._language != "ar" or len(form) > LONGEST:
            return [
                WordReading(lexeme, table.node(lexeme), bits, "", 0)
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
                node = table.node(lexeme)
                starts = starts or node is not None
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

    def hits(self, sentence: Sentence) -> list[Hit]:
        """Every phrase in a sentence, in order of place; equal places may hold several."""
        forms, kinds = sentence.words.forms, sentence.words.kinds
        found: list[Hit] = []
        known = self._known
        for at in range(sentence.first, sentence.last):
            form = forms[at]
            word = known.get(form)
            if word is None:
                word = self.known(form)
            if not word.starts or kinds[at] == MARK:
                continue
            for _, node, bits, preposition, lead in word.starts:
                if node is None:
                    continue
                for last, ends in self._ends(node, at + 1, sentence):
                    found.extend(
                        Hit(at, last, payload, bits, preposition, lead, last) for payload in ends
                    )
        return found

    def _ends(self, node: Node, at: int, sentence: Sentence) -> list[tuple[int, tuple[int, ...]]]:
        """Where phrases end that lead on from a node, with their payloads, the longest first."""
        found = [(at, node.ends)] if node.ends else []
        nodes = [node] if node.deeper else []
        forms = sentence.words.forms
        while nodes and at < sentence.last:
            inner = self.known(forms[at]).inner
            nodes = [each.deeper[lexeme] for each in nodes for lexeme in inner
                     if lexeme in each.deeper]  # fmt: skip
            at += 1
            if ends := tuple(sorted(end for each in nodes for end in each.ends)):
                found.append((at, ends))
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


def with_tails(hits: list[Hit], lexicon: CompiledLexicon, sentence: Sentence) -> list[Hit]:
    """Keep patterns whose far part stands in reach; note where it ends."""
    kept: list[Hit] = []
    patterns = lexicon.patterns
    present = set(sentence.words.forms[sentence.first : sentence.last])
    for hit in hits:
        tail = patterns[hit.payload].tail
        if not tail:
            kept.append(hit)
        elif tail[0] in present and (end := _end_of_tail(tail, hit.last, sentence)):
            kept.append(structs.replace(hit, tail=end))
    return kept


def _end_of_tail(tail: tuple[str, ...], at: int, sentence: Sentence) -> int:
    """Where a far part ends that begins at most ``GAP`` words after ``at``; 0 where none does."""
    forms, kinds = sentence.words.forms, sentence.words.kinds
    behind = min(sentence.last - len(tail), at + GAP) + 1
    while at < behind:
        try:
            at = forms.index(tail[0], at, behind)
        except ValueError:
            return 0
        if kinds[at] == WORD and tuple(forms[at : at + len(tail)]) == tail:
            return at + len(tail)
        at += 1
    return 0
