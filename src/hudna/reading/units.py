"""Units: the words of a sentence grouped by what is known of them.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. What several sources say of the same words is kept together in one unit and
decided by the strata above. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

import msgspec

from hudna.packs.lexicon import Entry
from hudna.reading.names import NameEntry
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import RawTime
from hudna.text.words import MARK, NUMBER, WORD

__all__ = ["NameHit", "Sense", "Unit", "cut_units", "outside_names"]


class NameHit(msgspec.Struct, frozen=True, gc=False):
    """A register name at some words; ``lead`` letters of clitics stand before the name itself."""

    first: int
    last: int
    entry: NameEntry
    bits: int
    preposition: str
    lead: int = 0


class Sense(msgspec.Struct, frozen=True, gc=False):
    """A lexicon entry at some words; ``tail`` ends its far part."""

    entry: Entry
    part: str
    bits: int
    preposition: str
    tail: int


class Unit(msgspec.Struct, eq=False):
    """Words ``[first, last)`` that belong together.

    ``kind`` is ``time``, ``name``, ``lex``, ``number``, ``mark`` or ``x``.
    """

    kind: str
    first: int
    last: int
    names: list[NameHit] = []
    senses: list[Sense] = []
    time: int = -1

    def sense(self, *wanted: str) -> Sense | None:
        """The first of this unit's senses that is among ``wanted``."""
        for each in self.senses:
            if each.entry.sense in wanted:
                return each
        return None

    def is_sense(self, *wanted: str) -> bool:
        """Whether the unit can have one of these senses."""
        for each in self.senses:  # noqa: SIM110 (asked so often that a generator would be felt)
            if each.entry.sense in wanted:
                return True
        return False

    @property
    def bits(self) -> int:
        """All features of all readings."""
        bits = 0
        for name in self.names:
            bits |= name.bits
        for sense in self.senses:
            bits |= sense.bits
        return bits

    @property
    def preposition(self) -> str:
        """The Arabic preposition written together with the first word, or ''."""
        for name in self.names:
            if name.preposition:
                return name.preposition
        for sense in self.senses:
            if sense.preposition:
                return sense.preposition
        return ""


def outside_names(times: list[RawTime], names: list[NameHit]) -> list[RawTime]:
    """Times but those that begin inside a name and lead out of it («بئر السبع يوم الثلاثاء»)."""
    return [
        time
        for time in times
        if not any(name.first < time.first < name.last < time.last for name in names)
    ]


def cut_units(
    sentence: Sentence,
    times: list[tuple[int, int, int]],
    names: list[NameHit],
    senses: list[tuple[int, int, Sense]],
) -> list[Unit]:
    """Units that tile the sentence's words.

    Args:
        sentence: the sentence.
        times: (first, last, number) of each time expression.
        names: register names.
        senses: (first, last, sense) of lexicon hits.
    """
    base = sentence.first
    owner: list[Unit | None] = [None] * (sentence.last - base)
    for first, last, number in times:
        if not any(owner[first - base : last - base]):
            unit = Unit("time", first, last, time=number)
            owner[first - base : last - base] = [unit] * (last - first)
    wishes: list[tuple[int, int, int, int]] = [
        (-(name.last - name.first), 0, at, name.first) for at, name in enumerate(names)
    ]
    wishes += [(first - last, 1, at, first) for at, (first, last, _) in enumerate(senses)]
    for _, source, at, first in sorted(wishes):
        last = names[at].last if source == 0 else senses[at][1]
        held = owner[first - base]
        if held is not None and (held.first, held.last) == (first, last) and held.kind != "time":
            unit = held
        elif not any(owner[first - base : last - base]):
            unit = Unit("name" if source == 0 else "lex", first, last)
            owner[first - base : last - base] = [unit] * (last - first)
        else:
            continue
        if source == 0:
            unit.names.append(names[at])
        else:
            unit.senses.append(senses[at][2])
    return _tiled(sentence, owner)


KIND = {MARK: "mark", NUMBER: "number", WORD: "x"}


def _tiled(sentence: Sentence, owner: list[Unit | None]) -> list[Unit]:
    units: list[Unit] = []
    kinds = sentence.words.kinds
    for at, unit in enumerate(owner, sentence.first):
        if unit is None:
            units.append(Unit(KIND[kinds[at]], at, at + 1))
        elif unit.first == at:
            units.append(unit)
    return units
