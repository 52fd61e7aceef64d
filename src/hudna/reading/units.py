"""Units: the words of a sentence grouped by what is known of them.

Times, register names and lexicon phrases compete for words; the longest wins, times before
names before phrases. What several sources say of the same words is kept together in one unit and
decided by the strata above. Words nobody knows make ``x`` units, so that nothing is skipped.
"""

import msgspec

from hudna.packs.features import INF, NOUN, PTCP, VERB
from hudna.packs.lexicon import Entry
from hudna.reading.names import NameEntry
from hudna.reading.senses import bit_of
from hudna.reading.sentences import Sentence
from hudna.reading.times.raw import RawTime
from hudna.reading.word_senses import ADJECTIVE_BITS, FUNCTION_BITS, HEAD_BITS
from hudna.text.words import MARK, WORD

__all__ = [
    "ADJECTIVAL",
    "NOMINAL",
    "NO_MARK",
    "NameHit",
    "Sense",
    "Unit",
    "cut_units",
    "made_sense",
    "outside_names",
]

NOMINAL, ADJECTIVAL = 1, 2
"""What a unit can be, as bits of ``Unit.parts``."""


class NameHit(msgspec.Struct, frozen=True, gc=False):
    """A register name at some words; ``lead`` letters of clitics stand before the name itself."""

    first: int
    last: int
    entry: NameEntry
    bits: int
    preposition: str
    lead: int = 0


class Sense(msgspec.Struct, frozen=True, gc=False):
    """A lexicon entry at some words; ``tail`` ends its far part, 0 where it has none.

    ``told`` is the bit of its sense, ``parts`` what it makes of its unit (``NOMINAL``,
    ``ADJECTIVAL``), ``verbal`` tells that it is a verb form: see ``made_sense``.
    """

    entry: Entry
    part: str
    bits: int
    preposition: str
    tail: int
    told: int
    parts: int
    verbal: bool


def made_sense(entry: Entry, part: str, bits: int, preposition: str, tail: int = 0) -> Sense:
    """A sense, and what is asked of it at every turn."""
    told = bit_of(entry.sense)
    nominal = told & HEAD_BITS or (bits & NOUN and not told & FUNCTION_BITS)
    adjectival = told & ADJECTIVE_BITS or (told == DIRECTION and part != "noun")
    parts = (NOMINAL if nominal else 0) | (ADJECTIVAL if adjectival else 0)
    return Sense(
        entry, part, bits, preposition, tail, told, parts, part == "verb" and bits & VERBAL > 0
    )


NO_MARK = "\0"


class Unit(msgspec.Struct, eq=False):
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
        senses = self.senses
        if len(senses) == 1 and not self.names:
            sense = senses[0]
            self.bits, self.told, self.parts = sense.bits, sense.told, sense.parts
            self.preposition = sense.preposition
            self.verb = sense if sense.verbal else None
            self.finite = sense.verbal and sense.bits & VERB > 0
            return
        bits, told, parts, preposition, verb = 0, 0, 0, "", None
        for sense in senses:
            bits |= sense.bits
            told |= sense.told
            parts |= sense.parts
            if sense.preposition and not preposition:
                preposition = sense.preposition
            if verb is None and sense.verbal:
                verb = sense
        self.bits, self.told, self.preposition, self.verb = bits, told, preposition, verb
        self.finite = verb is not None and verb.bits & VERB > 0
        self.parts = parts
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


VERBAL = VERB | INF | PTCP
DIRECTION = bit_of("direction")


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
    _take_rows(owner, base, names, senses)
    _take_names(owner, base, names)
    _take_senses(owner, base, senses)
    return _tiled(sentence, owner)


def _take_names(owner: list[Unit | None], base: int, names: list[NameHit]) -> None:
    """Give words to the names of one word."""
    for name in names:
        if name.last - name.first == 1:
            unit = owner[name.first - base]
            if unit is None:
                owner[name.first - base] = Unit("name", name.first, name.last, [name])
            elif _is_word(unit):
                unit.names.append(name)


def _take_senses(owner: list[Unit | None], base: int, senses: list[tuple[int, int, Sense]]) -> None:
    """Give words to the senses of one word."""
    for first, last, sense in senses:
        if last - first == 1:
            unit = owner[first - base]
            if unit is None:
                owner[first - base] = Unit("lex", first, last, [], [sense])
            elif _is_word(unit):
                unit.senses.append(sense)


def _is_word(unit: Unit) -> bool:
    """Whether one word is all of it, and no time."""
    return unit.last - unit.first == 1 and unit.kind != "time"


def _is_title(sense: Sense) -> bool:
    return sense.entry.sense == "office"


def _take_rows(
    owner: list[Unit | None],
    base: int,
    names: list[NameHit],
    senses: list[tuple[int, int, Sense]],
) -> None:
    """Give words to the names and senses of several words: the longest first, names before.

    A title keeps its last word («وزيرة الخارجية الأميركية»: her title, not her ministry's name).
    """
    titles = {last: first for first, last, sense in senses if last - first > 1 and _is_title(sense)}
    wishes = [
        (name.first - name.last, 2 * (titles.get(name.first + 1, name.first) < name.first), 0, at)
        for at, name in enumerate(names)
        if name.last - name.first > 1
    ]
    wishes += [
        (first - last, 1, 1, at) for at, (first, last, _) in enumerate(senses) if last - first > 1
    ]
    for length, _, source, at in sorted(wishes):
        first = names[at].first if source == 0 else senses[at][0]
        last = first - length
        unit = owner[first - base]
        if unit is None:
            if any(owner[first - base : last - base]):
                continue
            unit = Unit("name" if source == 0 else "lex", first, last)
            owner[first - base : last - base] = [unit] * (last - first)
        elif unit.first != first or unit.last != last or unit.kind == "time":
            continue
        if source == 0:
            unit.names.append(names[at])
        else:
            unit.senses.append(senses[at][2])


def _tiled(sentence: Sentence, owner: list[Unit | None]) -> list[Unit]:
    units: list[Unit] = []
    kinds, forms = sentence.words.kinds, sentence.words.forms
    for at, unit in enumerate(owner, sentence.first):
        if unit is None:
            kind = kinds[at]
            if kind == WORD:
                units.append(Unit("x", at, at + 1))
            elif kind == MARK:
                units.append(Unit("mark", at, at + 1, mark=forms[at]))
            else:
                units.append(Unit("number", at, at + 1))
        elif unit.first == at:
            unit.settle()
            units.append(unit)
    return units
