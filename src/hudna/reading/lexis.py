"""Words looked up: which lexicon entries and which register names stand where.

One pass over the words of a sentence. A word's readings (its lexemes, with the clitics peeled)
are worked out once and remembered; phrases are tried only where their first lexeme stands.
"""

from typing import NamedTuple

from hudna.packs.compiled import CompiledLexicon, PhraseTable
from hudna.packs.features import ADJ, CONJ, DET, NOUN, PARTICLE, PREP, PRESENT, PTCP, SUFFIX, VERB
from hudna.packs.lexicon import GAP
from hudna.reading.sentences import Sentence
from hudna.text.clitics import PREPOSITION_IDS, Peeling, peelings
from hudna.text.words import LONGEST, MARK, WORD

__all__ = ["Hit", "Lexis", "WordReading"]

NOMINAL = NOUN | ADJ | PTCP
REMEMBERED = 200_000
"""Forms remembered per language; the memory is emptied when full, so it cannot grow for ever."""


class WordReading(NamedTuple):
    """One way to read a written word.

    Its lexeme, features, the id of a preposition written together with it, and how many letters
    stand before the word itself.
    """

    lexeme: str
    bits: int
    preposition: str
    lead: int


class Hit(NamedTuple):
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

    def __init__(self, language: str, table: PhraseTable, *, names: bool = False) -> None:
        self._language = language
        self._names = names
        self._forms = table.forms
        self._firsts = table.firsts
        self._known: dict[str, tuple[WordReading, ...]] = {}

    def readings(self, form: str) -> tuple[WordReading, ...]:
        """Readings of a folded word, the least peeled."""
        found = self._known.get(form)
        if found is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            found = self._read(form)
            self._known[form] = found
        return found

    def _read(self, form: str) -> tuple[WordReading, ...]:
        if self._language != "ar" or len(form) > LONGEST:
            return tuple(WordReading(name, bits, "", 0) for name, bits in self._forms.get(form, ()))
        found: list[WordReading] = []
        level: tuple[str, str] | None = None
        starts = False  # a form that only stands inside phrases hides no other reading
        for peel in peelings(form):
            here = (peel.conjunction, peel.preposition)
            if starts and here != level:
                break
            level = here
            for lexeme, bits in self._forms.get(peel.stem, ()):
                if not _fits(bits, peel):
                    continue
                if self._names and not _fits_name(bits, peel):
                    continue
                starts = starts or lexeme in self._firsts
                found.append(
                    WordReading(
                        lexeme,
                        bits
                        | (DET if peel.article else 0)
                        | (CONJ if peel.conjunction else 0)
                        | (PREP if peel.preposition else 0)
                        | (SUFFIX if peel.pronoun else 0),
                        PREPOSITION_IDS.get(peel.preposition, ""),
                        peel.lead,
                    )
                )
        return tuple(found)

    def hits(self, sentence: Sentence) -> list[Hit]:
        """Every phrase in a sentence, in order of place; equal places may hold several."""
        forms, kinds = sentence.words.forms, sentence.words.kinds
        found: list[Hit] = []
        known, firsts = self._known, self._firsts
        for at in range(sentence.first, sentence.last):
            if kinds[at] == MARK:
                continue
            form = forms[at]
            readings = known.get(form)
            if readings is None:
                readings = self.readings(form)
            for reading in readings:
                for rest, payload in firsts.get(reading.lexeme, ()):
                    last = self._follow(rest, at + 1, sentence, forms) if rest else at + 1
                    if last:
                        found.append(
                            Hit(
                                at,
                                last,
                                payload,
                                reading.bits,
                                reading.preposition,
                                reading.lead,
                                last,
                            )
                        )
        return found

    def _follow(self, rest: list[str], at: int, sentence: Sentence, forms: list[str]) -> int:
        """End of the phrase's further words, or 0."""
        for lexeme in rest:
            if at >= sentence.last:
                return 0
            for reading in self.readings(forms[at]):
                if reading.lexeme == lexeme and not reading.bits & (CONJ | PREP):
                    break
            else:
                return 0
            at += 1
        return at


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


SHORTEST_NAME = 3


def with_tails(hits: list[Hit], lexicon: CompiledLexicon, sentence: Sentence) -> list[Hit]:
    """Keep patterns whose far part stands in reach; note where it ends."""
    kept: list[Hit] = []
    words = sentence.words
    for hit in hits:
        tail = lexicon.patterns[hit.payload].tail
        if not tail:
            kept.append(hit)
            continue
        reach = min(sentence.last, hit.last + GAP + len(tail))
        for at in range(hit.last, reach - len(tail) + 1):
            if tuple(words.forms[at : at + len(tail)]) == tail and words.kinds[at] == WORD:
                kept.append(hit._replace(tail=at + len(tail)))
                break
    return kept
