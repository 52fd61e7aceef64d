"""From words to frames: one sentence at a time."""

from msgspec.structs import replace

from hudna.packs.features import CASES, CONJ, LOC, SLIP
from hudna.packs.pack import Pack
from hudna.reading.frames import Parsed
from hudna.reading.gathering import gather
from hudna.reading.heads import find_frames
from hudna.reading.known_names import KnownName, known_name
from hudna.reading.lexicon_hits import (
    Meant,
    SentenceSenses,
    WordSenses,
    senses_of_sentence,
    word_senses,
)
from hudna.reading.lexis import Lexis
from hudna.reading.longer_names import drop_parts_of_names
from hudna.reading.names import NameIndex
from hudna.reading.namesakes import drop_namesakes
from hudna.reading.roles import fill_roles
from hudna.reading.senses import bit_of
from hudna.reading.sentences import Sentence
from hudna.reading.tiling import cut_units
from hudna.reading.topics import Topical
from hudna.reading.units import NameHit, Unit, made_sense
from hudna.reading.word_readings import Hit
from hudna.text.words import Words

__all__ = ["Tongue", "parse"]


class Tongue:
    """One language, ready to parse: its lexicon and the registers' names in it."""

    def __init__(self, pack: Pack, names: NameIndex) -> None:
        self.pack = pack
        self.names = names
        self._lexicon = pack.lexicon
        self._words = Lexis(pack.language, pack.lexicon.table, self._senses)
        self._named = Lexis(pack.language, names.table, self._names, names=True)

    def _senses(self, hits: tuple[Hit, ...]) -> WordSenses:
        """What hits of the same words mean together."""
        return word_senses(tuple([self._meant(hit) for hit in hits]))

    def _meant(self, hit: Hit) -> Meant:
        """The sense of a hit or the subject that it tells, and its far part."""
        pattern = self._lexicon.patterns[hit.payload]
        entry = self._lexicon.entries[pattern.entry]
        if entry.kind == "topics":
            return Topical(entry.sense, hit.payload), pattern.tail
        return made_sense(entry, pattern.part, hit.bits, hit.preposition), pattern.tail

    def _names(self, hits: tuple[Hit, ...]) -> list[tuple[KnownName, int, str, int]]:
        return [
            (known_name(self.names.entries[h.payload]), h.bits, h.preposition, h.lead) for h in hits
        ]

    def senses(self, sentence: Sentence) -> SentenceSenses:
        """Lexicon senses in a sentence, and its words of subjects."""
        return senses_of_sentence(self._words.hits(sentence), sentence)

    def name_hits(self, sentence: Sentence) -> list[NameHit]:
        """Register names in a sentence that are written as names are."""
        words = sentence.words
        capital = words.capital
        inflects = self.pack.language == "ru"
        hits = [
            NameHit(first, last, *name)
            for first, last, held in self._named.hits(sentence)
            for name in held
        ]
        found: list[NameHit] = []
        for hit in hits:
            first, entry = hit.first, hit.entry
            if entry.capital and not capital[first]:
                continue
            if hit.last == first + 1:
                if hit.bits & SLIP and not _beside_state(hit, hits):
                    continue
                if inflects and _is_half(hit, hits, words):
                    continue
                if entry.upper and not _is_upper(_written(first, words), inflects=inflects):
                    continue
            found.append(self._cased(hit, words) if inflects and hit.last - first == PAIR else hit)
        return found

    def _cased(self, hit: NameHit, words: Words) -> NameHit:
        """«Жители Эль-Фашира»: of two words that a hyphen joins the second one is declined."""
        second = hit.first + 1
        cases = self._named.cases(words.forms[second]) if words.hyphen[second] else 0
        return replace(hit, bits=hit.bits & ~CASES | cases) if cases else hit

    def units(
        self,
        sentence: Sentence,
        times: list[tuple[int, int, int]],
        names: list[NameHit],
        senses: SentenceSenses,
    ) -> list[Unit]:
        """The units of a sentence (see ``cut_units``), names of others taken away."""
        units = cut_units(sentence, times, names, senses)
        if names:
            drop_namesakes(units, sentence.words, self.names)
            drop_parts_of_names(units, sentence.words)
        for unit in [each for each in units if each.told & PREPOSITION]:
            if len(unit.senses) > 1:
                _without_locatives(unit)
        return units


def _is_half(hit: NameHit, hits: list[NameHit], words: Words) -> bool:
    """«Калай-Хумб»: half of a double name whose other half no register knows by itself."""
    first, last = hit.first, hit.last
    if first and words.hyphen[first] and words.capital[first - 1]:
        return all(other.last != first for other in hits)
    if last < len(words.forms) and words.hyphen[last] and words.capital[last]:
        return all(other.first != last for other in hits)
    return False


PREPOSITION = bit_of("prep")
PAIR = 2


def _without_locatives(unit: Unit) -> None:
    """«После»: a preposition is no noun in the case that only stands behind one."""
    kept = [sense for sense in unit.senses if sense.bits & CASES != LOC]
    if kept and len(kept) < len(unit.senses):
        unit.senses = kept
        unit.settle()


def _beside_state(hit: NameHit, hits: list[NameHit]) -> bool:
    """Whether a state's name stands right before, joined by «و»: «الولايات المتحدة ورسيا»."""
    return bool(hit.bits & CONJ) and any(
        other.last == hit.first and not other.bits & SLIP and other.entry.sort in {"actor", "place"}
        for other in hits
    )


def _written(at: int, words: Words) -> str:
    """A word as it stands in the text."""
    span = words.folded.original_span(words.starts[at], words.ends[at])
    return words.folded.original[span.start : span.end]


def _is_upper(word: str, *, inflects: bool) -> bool:
    """Whether an acronym is written as one: «ЦАХАЛ», declined «ЦАХАЛе», "LeT" but not "Let"."""
    mixed = word.isascii() and sum(c.isupper() for c in word) > 1
    declined = inflects and len(word) > ENDING + 1 and word[:-ENDING].isupper()
    return word.isupper() or mixed or declined


ENDING = 2
"""Letters of a case that an acronym takes, at most."""


def parse(
    units: list[Unit], sentence: Sentence, met: frozenset[tuple[str, ...]] = frozenset()
) -> Parsed:
    """Phrases and frames with their roles; ``met`` are the places of this text alone."""
    items = gather(units, sentence.words, sentence.language, met)
    parsed = find_frames(items, sentence)
    fill_roles(parsed)
    return parsed
