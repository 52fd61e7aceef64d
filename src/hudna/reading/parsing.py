"""From words to frames: one sentence at a time."""

from typing import TYPE_CHECKING

from hudna.packs.features import CONJ, SLIP
from hudna.packs.pack import Pack
from hudna.reading.frames import Parsed
from hudna.reading.gathering import gather
from hudna.reading.heads import find_frames
from hudna.reading.lexis import Hit, Lexis, with_tails
from hudna.reading.names import NameIndex
from hudna.reading.namesakes import drop_namesakes
from hudna.reading.roles import fill_roles
from hudna.reading.sentences import Sentence
from hudna.reading.topics import Topical
from hudna.reading.units import NameHit, Sense, Unit, cut_units

if TYPE_CHECKING:
    from hudna.packs.lexicon import Entry

__all__ = ["Tongue", "parse"]


class Tongue:
    """One language, ready to parse: its lexicon and the registers' names in it."""

    def __init__(self, pack: Pack, names: NameIndex) -> None:
        self.pack = pack
        self.names = names
        self._lexicon = pack.lexicon
        self._words = Lexis(pack.language, pack.lexicon.table)
        self._named = Lexis(pack.language, names.table, names=True)

    def senses(self, sentence: Sentence) -> tuple[list[tuple[int, int, Sense]], set[Topical]]:
        """Lexicon senses in a sentence as (first, last, sense), and its words of subjects."""
        hits = with_tails(self._words.hits(sentence), self._lexicon, sentence)
        found: list[tuple[int, int, Sense]] = []
        topical: set[Topical] = set()
        for hit in hits:
            pattern = self._lexicon.patterns[hit.payload]
            entry: Entry = self._lexicon.entries[pattern.entry]
            if entry.kind == "topics":
                topical.add(Topical(entry.sense, hit.payload))
                continue
            sense = Sense(entry, pattern.part, hit.bits, hit.preposition, hit.tail)
            found.append((hit.first, hit.last, sense))
        return found, topical

    def name_hits(self, sentence: Sentence) -> list[NameHit]:
        """Register names in a sentence that are written as names are."""
        words = sentence.words
        found: list[NameHit] = []
        hits = self._named.hits(sentence)
        for hit in hits:
            entry = self.names.entries[hit.payload]
            alone = hit.last == hit.first + 1
            if alone and hit.bits & SLIP and not self._beside_state(hit, hits):
                continue
            if entry.capital and not words.capital[hit.first]:
                continue
            if entry.upper and hit.last == hit.first + 1:
                start = words.starts[hit.first]
                span = words.folded.original_span(start, words.ends[hit.first])
                written = words.folded.original[span.start : span.end]
                if not written.isupper():
                    continue
            found.append(NameHit(hit.first, hit.last, entry, hit.bits, hit.preposition, hit.lead))
        return found

    def units(
        self,
        sentence: Sentence,
        times: list[tuple[int, int, int]],
        names: list[NameHit],
        senses: list[tuple[int, int, Sense]],
    ) -> list[Unit]:
        """The units of a sentence (see ``cut_units``), names of others taken away."""
        units = cut_units(sentence, times, names, senses)
        drop_namesakes(units, sentence.words, self.names)
        return units

    def _beside_state(self, hit: Hit, hits: list[Hit]) -> bool:
        """Whether a state's name stands right before, joined by «و»: «الولايات المتحدة ورسيا»."""
        return bool(hit.bits & CONJ) and any(
            other.last == hit.first
            and not other.bits & SLIP
            and self.names.entries[other.payload].sort in {"actor", "place"}
            for other in hits
        )


def parse(units: list[Unit], sentence: Sentence) -> Parsed:
    """Phrases and frames with their roles."""
    items = gather(units, sentence.words, sentence.language)
    parsed = find_frames(items, sentence)
    fill_roles(parsed)
    return parsed
