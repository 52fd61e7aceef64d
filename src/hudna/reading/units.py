"""Units: the words of a sentence grouped by what is known of them.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. What several sources say of the same words is kept together in one unit and
decided by the strata above. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

import msgspec

from hudna.packs.features import INF, PTCP, VERB
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
    """A lexicon entry at some words; ``tail`` ends its far part, 0 where it has none."""

    entry: Entry
    part: str
    bits: int
    preposition: str
    tail: int


class Unit(msgspec.Struct, eq=False):
    """Words ``[first, last)`` that belong together.

    ``kind`` is ``time``, ``name``, ``lex``, ``number``, ``mark`` or ``x``.

    What follows from names and senses is kept, see ``settle``: ``bits`` are the features of all
    readings, ``preposition`` is the Arabic one written together with the first word, or '',
    ``verb`` the first sense that is a verb form (finite, infinitive or participle), ``parts`` what
    ``wordclass`` makes of it.
    """

    kind: str
    first: int
    last: int
    names: list[NameHit] = []
    senses: list[Sense] = []
    time: int = -1
    bits: int = 0
    preposition: str = ""
    verb: Sense | None = None
    parts: int = -1

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

    def settle(self) -> None:
        """Work out what its names and senses tell together, whenever they have changed."""
        bits, preposition, verb = 0, "", None
        for name in self.names:
            bits |= name.bits
            preposition = preposition or name.preposition
        for sense in self.senses:
            bits |= sense.bits
            preposition = preposition or sense.preposition
            if verb is None and sense.part == "verb" and sense.bits & VERBAL:
                verb = sense
        self.bits, self.preposition, self.verb = bits, preposition, verb
        self.parts = -1


VERBAL = VERB | INF | PTCP


def outside_names(times: list[RawTime], names: list[NameHit]) -> list[RawTime]:
    """Times but those that begin inside a name («قناة حلب اليوم», «بئر السبع يوم الثلاثاء»).

    A name that needs another sign yields («حلب اليوم الجمعة»: Aleppo, today, not the broadcaster).
    """
    sure = [name for name in names if name.entry.kind != "weak"]
    return [time for time in times if not any(name.first < time.first < name.last for name in sure)]


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
            timed = Unit("time", first, last, time=number)
            owner[first - base : last - base] = [timed] * (last - first)
    wishes: list[tuple[int, int, int, int]] = [
        (-(name.last - name.first), 0, at, name.first) for at, name in enumerate(names)
    ]
    wishes += [(first - last, 1, at, first) for at, (first, last, _) in enumerate(senses)]
    for _, source, at, first in sorted(wishes):
        last = names[at].last if source == 0 else senses[at][1]
        unit = owner[first - base]
        if unit is None:
            if last - first > 1 and any(owner[first - base : last - base]):
                continue
            unit = Unit("name" if source == 0 else "lex", first, last)
            owner[first - base : last - base] = [unit] * (last - first)
        elif unit.first != first or unit.last != last or unit.kind == "time":
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
            unit.settle()
            units.append(unit)
    return units
