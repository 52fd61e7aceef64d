"""Words looked up: which lexicon entries and which register names stand where.

One pass over the words of a sentence. A word's readings (its lexemes, with the clitics peeled)
are worked out once and remembered; from a first lexeme a tree of phrases is followed word by word.
"""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import compress
from typing import Any, Generic, TypeAlias, TypeVar

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
from hudna.reading.word_readings import NOWHERE, Begin, Hit, Known, Reading, WordReading
from hudna.text.clitics import PREPOSITION_IDS, Peeling, peelings
from hudna.text.words import LONGEST, WORD

__all__ = ["Lexis", "end_of_front", "end_of_tail"]

G = TypeVar("G")
Inner: TypeAlias = Sequence[tuple[int, ...]]
"""The lexemes that each word of a sentence can be of inside phrases."""
NOMINAL = NOUN | ADJ | PTCP
REMEMBERED = 200_000
"""Forms remembered per language; the memory is emptied when full, so it cannot grow for ever."""


class Lexis(Generic[G]):
    """Looks words up in one phrase table of one language.

    ``meant`` tells what hits of the same words mean together; it is asked once for those that are
    alike. ``names`` tells that the table holds names: they take no pronouns, and keep their
    article.
    """

    def __init__(
        self,
        language: str,
        table: PhraseIndex,
        meant: Callable[[tuple[Hit, ...]], G],
        *,
        names: bool = False,
    ) -> None:
        self._language = language
        self._names = names
        self._table = table
        self._meant = cache(meant)
        self._known: dict[str, Known[G]] = {}

    def known(self, form: str) -> Known[G]:
        """What is known of a folded word, the least peeled reading first."""
        found = self._known.get(form)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            readings = self._read(form)
            inner = (each.lexeme for each in readings if not each.bits & (CONJ | PREP))
            mark = len(form) == 1 and not form.isalnum()
            begin = None if mark else self._begin(readings)
            found = self._known[form] = (begin, tuple(dict.fromkeys(inner)))
        return found

    def cases(self, form: str) -> int:
        """The cases that a folded word can stand in."""
        found = 0
        for _, bits in self._table.readings(form):
            found |= bits & CASES
        return found

    def _begin(self, readings: list[WordReading]) -> Begin[G] | None:
        held = [(each, _hits(each, each.node.ends)) for each in readings]
        held = [(each, hits) for each, hits in held if each.node is not NOWHERE]
        if not held:
            return None
        further = [each.node.deeper for each, _ in held if each.node.deeper]
        leads = further[0].keys() if len(further) == 1 else frozenset[int]().union(*further)
        return Begin(
            leads,
            self._together(tuple(hit for _, hits in held for hit in hits)),
            tuple(Reading(each, each.node.deeper, self._together(hits), {}) for each, hits in held),
        )

    def _together(self, hits: tuple[Hit, ...]) -> G | None:
        return self._meant(hits) if hits else None

    def _read(self, form: str) -> list[WordReading]:
        table = self._table
        if self._language != "ar" or len(form) > LONGEST:
            return [
                WordReading(lexeme, table.node(lexeme) or NOWHERE, bits, "", 0)
                for lexeme, bits in table.readings(form)
            ]
        found: list[WordReading] = []
        level: tuple[str, str] | None = None
        starts = False  # a form that means nothing by itself hides no other reading
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
                starts = starts or bool(node.ends)
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

    def hits(self, sentence: Sentence) -> list[tuple[int, int, G]]:
        """Every phrase in a sentence, in order of place; equal places may hold several.

        Gives first word, the word after the last, and what the phrase means.
        """
        known = self._known
        first, last = sentence.first, sentence.last
        forms = sentence.words.forms[first:last]
        row: list[Known[G]] = list(map(known.get, forms))  # type: ignore[arg-type]  # looked at next
        if not all(row):
            row = [known.get(form) or self.known(form) for form in forms]
        row.append(NOTHING)
        begins, inner = zip(*row, strict=True)
        found: list[tuple[int, int, G]] = []
        for at in compress(range(len(begins)), begins):  # few words begin a phrase
            begin: Begin[G] = begins[at]
            if begin.leads and not begin.leads.isdisjoint(inner[at + 1]):
                found += self._longer(at, first, inner, begin)
            elif begin.alone is not None:
                found.append((first + at, first + at + 1, begin.alone))
        return found

    def _longer(
        self, at: int, first: int, inner: Inner, begin: Begin[G]
    ) -> list[tuple[int, int, G]]:
        """The phrases that begin at a word from which some reading leads on."""
        found: list[tuple[int, int, G]] = []
        following = inner[at + 1]
        place = first + at
        for each in begin.readings:
            if not each.deeper.keys().isdisjoint(following):
                for end, ends in _ends(each.word.node, inner, at + 1):
                    meant = each.longer.get(ends)
                    if meant is None:
                        meant = each.longer[ends] = self._meant(_hits(each.word, ends))
                    found.append((place, first + end, meant))
            elif each.alone is not None:
                found.append((place, place + 1, each.alone))
        return found


def _hits(word: WordReading, payloads: tuple[int, ...]) -> tuple[Hit, ...]:
    """Phrases that end at one place and begin with the same reading of a word."""
    return tuple([Hit(each, word.bits, word.preposition, word.lead) for each in payloads])


NOTHING: Known[Any] = (None, ())
"""What is known of the word behind a sentence."""


def _ends(node: Node, inner: Inner, at: int) -> list[tuple[int, tuple[int, ...]]]:
    """Where phrases end that lead on from a node, with their payloads, the longest first."""
    found = [(at, node.ends)] if node.ends else []
    nodes = [node] if node.deeper else []
    while nodes and at < len(inner):
        before, nodes = nodes, []
        for each in before:
            deeper = each.deeper
            for lexeme in inner[at]:
                if lexeme in deeper:
                    nodes.append(deeper[lexeme])
        at += 1
        ends: Sequence[int] = nodes[0].ends if nodes else ()
        if len(nodes) > 1:
            ends = [end for each in nodes for end in each.ends]
        if ends:
            found.append((at, tuple(sorted(ends)) if len(ends) > 1 else tuple(ends)))
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
INSET = 6
"""Words that what stands between commas adds at most to a pattern's gap."""


def end_of_tail(tail: tuple[str, ...], at: int, sentence: Sentence) -> int:
    """Where a pattern's far part ends that begins at most ``GAP`` words after ``at``; else 0."""
    forms, kinds = sentence.words.forms, sentence.words.kinds
    if tail[0] not in forms[at : at + GAP + INSET + 1]:
        return 0
    behind = min(sentence.last - len(tail), at + GAP) + 1
    if forms[at : behind + INSET].count(",") > 1:  # «وقع الجانبان، مساء السبت، اتفاقا»
        behind = min(sentence.last - len(tail) + 1, behind + INSET)
    while at < behind:
        if tail[0] not in forms[at:behind]:
            return 0
        at = forms.index(tail[0], at, behind)
        if kinds[at] == WORD and tuple(forms[at : at + len(tail)]) == tail:
            return at + len(tail)
        at += 1
    return 0


def end_of_front(tail: tuple[str, ...], at: int, sentence: Sentence) -> int:
    """Where the far part ends that opens the clause of a Russian verb at ``at``; else 0.

    «Огонь по селу открыли боевики», «вину за срыв Баку возложил на Ереван»: what is known already
    stands first. What stands between two commas is passed over.
    """
    if len(tail[0]) < WORDY:
        return 0
    forms = sentence.words.forms
    first = max(sentence.first, at - GAP - INSET)
    for k in range(at - len(tail), first - 1, -1):
        if forms[k] in APART:
            return 0
        if forms[k] == tail[0] and tuple(forms[k : k + len(tail)]) == tail:
            return 0 if forms[k:at].count(",") % 2 else k + len(tail)
    return 0


APART = frozenset(";:.()")
WORDY = 4
"""Letters of the shortest noun; what is shorter («что», «на», «нет») opens clauses of its own."""
