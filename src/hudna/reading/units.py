"""Units: the words of a sentence grouped by what is known of them.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. What several sources say of the same words is kept together in one unit and
decided by the strata above. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

from dataclasses import dataclass, field

from hudna.packs.lexicon import Entry
from hudna.reading.names import NameEntry
from hudna.reading.sentences import Sentence
from hudna.text.words import MARK, NUMBER

__all__ = ["NameHit", "Sense", "Unit", "cut_units"]


@dataclass(slots=True, frozen=True)
class NameHit:
    """A register name at some words; ``lead`` letters of clitics stand before the name itself."""

    first: int
    last: int
    entry: NameEntry
    bits: int
    preposition: str
    lead: int = 0


@dataclass(slots=True, frozen=True)
class Sense:
    """A lexicon entry at some words; ``tail`` ends its far part."""

    entry: Entry
    part: str
    bits: int
    preposition: str
    tail: int


@dataclass(slots=True)
class Unit:
    """Words ``[first, last)`` that belong together.

    ``kind`` is ``time``, ``name``, ``lex``, ``number``, ``mark`` or ``x``.
    """

    kind: str
    first: int
    last: int
    names: list[NameHit] = field(default_factory=list)
    senses: list[Sense] = field(default_factory=list)
    time: int = -1

    def sense(self, *wanted: str) -> Sense | None:
        """The first of this unit's senses that is among ``wanted``."""
        for each in self.senses:
            if each.entry.sense in wanted:
                return each
        return None

    def is_sense(self, *wanted: str) -> bool:
        """Whether the unit can have one of these senses."""
        return any(each.entry.sense in wanted for each in self.senses)

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
        for each in (*self.names, *self.senses):
            if each.preposition:
                return each.preposition
        return ""


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
    owner: dict[int, Unit] = {}
    taken: list[Unit] = []

    def free(first: int, last: int) -> bool:
        return all(at not in owner for at in range(first, last))

    def take(unit: Unit) -> None:
        taken.append(unit)
        for at in range(unit.first, unit.last):
            owner[at] = unit

    for first, last, number in times:
        if free(first, last):
            take(Unit("time", first, last, time=number))
    wishes: list[tuple[int, int, int, int]] = [
        (-(name.last - name.first), 0, at, name.first) for at, name in enumerate(names)
    ]
    wishes += [(first - last, 1, at, first) for at, (first, last, _) in enumerate(senses)]
    for _, source, at, first in sorted(wishes):
        last = names[at].last if source == 0 else senses[at][1]
        held = owner.get(first)
        if held is not None and (held.first, held.last) == (first, last) and held.kind != "time":
            unit = held
        elif free(first, last):
            unit = Unit("name" if source == 0 else "lex", first, last)
            take(unit)
        else:
            continue
        if source == 0:
            unit.names.append(names[at])
        else:
            unit.senses.append(senses[at][2])
    return _tiled(sentence, taken, owner)


def _tiled(sentence: Sentence, taken: list[Unit], owner: dict[int, Unit]) -> list[Unit]:
    starts = {unit.first: unit for unit in taken}
    units: list[Unit] = []
    kinds = sentence.words.kinds
    at = sentence.first
    while at < sentence.last:
        if at in starts:
            units.append(starts[at])
            at = starts[at].last
        elif at in owner:
            at += 1
        else:
            kind = "mark" if kinds[at] == MARK else "number" if kinds[at] == NUMBER else "x"
            units.append(Unit(kind, at, at + 1))
            at += 1
    return units
