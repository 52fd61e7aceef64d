"""Units: the words of a sentence grouped by what is known of them.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. What several sources say of the same words is kept together in one unit and
decided by the strata above. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

from collections.abc import Sequence
from sys import intern
from typing import final

import msgspec

from hudna.packs.features import INF, NOUN, PTCP, VERB
from hudna.packs.lexicon import Entry
from hudna.reading.known_names import KnownName
from hudna.reading.senses import SenseMeaning, bit_of, meaning_of
from hudna.reading.times.raw import RawTime
from hudna.reading.word_senses import ADJECTIVE_BITS, FUNCTION_BITS, HEAD_BITS

__all__ = [
    "ADJECTIVAL",
    "NOMINAL",
    "NO_MARK",
    "NameHit",
    "Sense",
    "Settled",
    "Unit",
    "is_far",
    "made_sense",
    "outside_names",
    "settled",
]

NOMINAL, ADJECTIVAL = 1, 2
"""What a unit can be, as bits of ``Unit.parts``."""


class NameHit(msgspec.Struct, frozen=True, gc=False):
    """A register name at some words; ``lead`` letters of clitics stand before the name itself."""

    first: int
    last: int
    entry: KnownName
    bits: int
    preposition: str
    lead: int = 0

    @property
    def is_plain(self) -> bool:
        """Whether it is a name by itself: no common word, nor «В» where a sentence begins."""
        kind = self.entry.kind
        return kind not in UNSURE and not (kind == "common" and self.first == 0)


UNSURE = frozenset({"weak", "generic"})
"""Kinds of names that tell of no country by themselves."""


class Sense(msgspec.Struct, frozen=True, gc=False):
    """A lexicon entry at some words; ``tail`` ends its far part, 0 where it has none.

    ``name`` is its sense and ``meaning`` what that means, ``told`` the bit of it, ``parts`` what
    it makes of its unit (``NOMINAL``, ``ADJECTIVAL``), ``verbal`` tells that it is a verb form: see
    ``made_sense``.
    """

    entry: Entry
    part: str
    bits: int
    preposition: str
    tail: int
    told: int
    parts: int
    verbal: bool
    name: str
    meaning: SenseMeaning


def made_sense(entry: Entry, part: str, bits: int, preposition: str, tail: int = 0) -> Sense:
    """A sense, and what is asked of it at every turn."""
    told = bit_of(entry.sense)
    nominal = told & HEAD_BITS or (bits & NOUN and not told & FUNCTION_BITS)
    adjectival = told & ADJECTIVE_BITS or (told == DIRECTION and part != "noun")
    parts = (NOMINAL if nominal else 0) | (ADJECTIVAL if adjectival else 0)
    verbal = part == "verb" and bits & VERBAL > 0
    name = intern(entry.sense)  # compared at every turn: the very same string is found at once
    meaning = meaning_of(name)
    return Sense(entry, intern(part), bits, preposition, tail, told, parts, verbal, name, meaning)


class Settled(msgspec.Struct, frozen=True, gc=False):
    """What the senses of a unit tell together, see ``Unit``."""

    bits: int
    told: int
    preposition: str
    verb: Sense | None
    finite: bool
    parts: int


NO_MARK = "\0"


@final
class Unit(msgspec.Struct, eq=False, gc=False):
    """Words ``[first, last)`` that belong together.

    ``kind`` is ``time``, ``name``, ``lex``, ``number``, ``mark`` or ``x``.

    What follows from names and senses is kept, see ``settle``: ``bits`` are the features of all
    readings, ``told`` the bits of all senses, ``preposition`` is the Arabic one written together
    with the first word, or '', ``verb`` the first sense that is a verb form (finite, infinitive or
    participle), ``finite`` tells that it is finite, ``parts`` whether the unit can be (part of) a
    noun phrase (``NOMINAL``) and can only modify a noun (``ADJECTIVAL``). ``mark`` is the
    punctuation mark that it is, else a sign that no text is asked for.
    """

    kind: str
    first: int
    last: int
    names: list[NameHit] = []
    senses: list[Sense] = []
    time: int = -1
    mark: str = NO_MARK
    bits: int = 0
    told: int = 0
    preposition: str = ""
    verb: Sense | None = None
    finite: bool = False
    parts: int = 0

    def sense(self, *wanted: str) -> Sense | None:
        """The first of this unit's senses that is among ``wanted``."""
        for each in self.senses:
            if each.name in wanted:
                return each
        return None

    def is_sense(self, *wanted: str) -> bool:
        """Whether the unit can have one of these senses."""
        for each in self.senses:  # noqa: SIM110 (asked so often that a generator would be felt)
            if each.name in wanted:
                return True
        return False

    def settle(self) -> None:
        """Work out what its names and senses tell together, whenever they have changed."""
        told = settled(self.senses)
        self.bits, self.told, self.parts = told.bits, told.told, told.parts
        self.preposition, self.verb, self.finite = told.preposition, told.verb, told.finite
        if self.names:
            self._settle_names()

    def _settle_names(self) -> None:
        """Add what the names tell: a nationality can only modify a noun."""
        adjectival = not self.told & HEAD_BITS
        preposition = ""
        for name in self.names:
            self.bits |= name.bits
            preposition = preposition or name.preposition
            if name.entry.sort != "demonym":
                adjectival = False
        self.preposition = preposition or self.preposition
        named = NOMINAL if self.kind == "name" else self.parts & NOMINAL
        self.parts = named | (ADJECTIVAL if adjectival else 0)


def settled(senses: Sequence[Sense]) -> Settled:
    """What the senses of a unit tell together."""
    if len(senses) == 1:
        sense = senses[0]
        verb = sense if sense.verbal else None
        finite = sense.verbal and sense.bits & VERB > 0
        return Settled(sense.bits, sense.told, sense.preposition, verb, finite, sense.parts)
    bits, told, parts, preposition, verb = 0, 0, 0, "", None
    for sense in senses:
        bits |= sense.bits
        told |= sense.told
        parts |= sense.parts
        if sense.preposition and not preposition:
            preposition = sense.preposition
        if verb is None and sense.verbal:
            verb = sense
    finite = verb is not None and verb.bits & VERB > 0
    return Settled(bits, told, preposition, verb, finite, parts)


VERBAL = VERB | INF | PTCP
DIRECTION = bit_of("direction")


def is_far(sense: Sense, item: Unit) -> bool:
    """Whether the far part of a verb's pattern stands behind the verb, or opens its clause."""
    return sense.part == "verb" and (sense.tail > item.last or 0 < sense.tail <= item.first)


def outside_names(times: list[RawTime], names: list[NameHit]) -> list[RawTime]:
    """Times but those that begin inside a name («قناة حلب اليوم», «بئر السبع يوم الثلاثاء»).

    A name that needs another sign yields («حلب اليوم الجمعة»: Aleppo, today, not the broadcaster).
    """
    if not times or not names:
        return times
    sure = [name for name in names if name.entry.kind != "weak"]
    return [time for time in times if not any(name.first < time.first < name.last for name in sure)]
