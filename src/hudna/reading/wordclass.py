"""What a unit can be: noun, adjective, verb or function word."""

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from hudna.packs.features import NOUN
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import ADJECTIVAL, NOMINAL, Sense, Unit
from hudna.reading.word_senses import FUNCTION_BITS, FUNCTION_SENSES
from hudna.text.words import Words

__all__ = [
    "ALL_FUNCTION_BITS",
    "Hands",
    "adjectival",
    "is_any",
    "is_function",
    "is_pointing",
    "is_possessive",
    "is_state",
    "is_verb",
    "nominal",
]

ALL_FUNCTION_BITS, DETERMINER = bits_of(*FUNCTION_SENSES), bits_of("determiner")


class Hands(msgspec.Struct):
    """What the gatherer holds while it walks over the units of one sentence.

    ``depth`` counts the phrases that hang on one another where it stands; ``no_ranks`` are places
    where no rank with a name was found; ``met`` are the places of this text alone.
    """

    units: list[Unit]
    words: Words
    language: str
    depth: int = 0
    no_ranks: set[int] = set()
    met: frozenset[tuple[str, ...]] = frozenset()

    def down(self, build: "Building", at: int) -> tuple[Phrase | None, int]:
        """A phrase built at ``at`` that hangs on another; none hangs deeper than ``DEEPEST``."""
        if self.depth >= DEEPEST:
            return None, at
        self.depth += 1
        found = build(self, at)
        self.depth -= 1
        return found


DEEPEST = 12
"""Genitives of genitives: no person writes half as many."""
Building: TypeAlias = Callable[[Hands, int], tuple[Phrase | None, int]]


def nominal(unit: Unit) -> bool:
    """Whether the unit can be (part of) a noun phrase."""
    return unit.parts & NOMINAL > 0


def adjectival(unit: Unit) -> bool:
    """Whether the unit can only modify a noun."""
    return unit.parts & ADJECTIVAL > 0


def is_function(sense: Sense) -> bool:
    """Verbal nouns of aspect («استمرار», «продолжение») are nouns all the same."""
    return bool(sense.told & (FUNCTION_BITS if sense.bits & NOUN else ALL_FUNCTION_BITS))


def is_verb(unit: Unit) -> bool:
    """Whether the unit is a verb form (finite, infinitive or participle)."""
    return unit.verb is not None


def is_state(unit: Unit) -> bool:
    """Whether the unit's name can stand for a state: a nationality, a country, a seat of power."""
    return any(
        n.entry.sort in {"demonym", "metonym", "people"}
        or (n.entry.sort == "place" and "-" not in n.entry.id)
        for n in unit.names
    )


def is_any(unit: Unit) -> bool:
    """Whether the unit tells that a thing only may be: "any", «أي», «любой»."""
    determiner = unit.sense("determiner") if unit.told & DETERMINER else None
    return determiner is not None and "any" in determiner.entry.fields


def is_pointing(unit: Unit) -> bool:
    """Whether the unit points at what was just named: "this", «تلك», «этот»."""
    determiner = unit.sense("determiner") if unit.told & DETERMINER else None
    return determiner is not None and "pointing" in determiner.entry.fields


def is_possessive(unit: Unit) -> bool:
    """Whether the unit is a possessive pronoun: "its", «свой»."""
    determiner = unit.sense("determiner") if unit.told & DETERMINER else None
    return determiner is not None and "owner" in determiner.entry.fields
