"""What a unit can be: noun, adjective, verb or function word, decided by its neighbours."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from hudna.packs.features import NOUN
from hudna.reading.phrases import HEAD_SENSES, Phrase
from hudna.reading.units import Sense, Unit
from hudna.text.words import Words

__all__ = [
    "ADJECTIVES",
    "FUNCTION_SENSES",
    "Hands",
    "adjectival",
    "is_function",
    "is_possessive",
    "is_state",
    "is_verb",
    "nominal",
]

FUNCTION_SENSES = frozenset(
    {
        "prep", "comp", "relative", "conj_clause", "negator", "modal_future", "modal_possible",
        "modal_must", "auxiliary", "aspect_begin", "aspect_continue", "aspect_fail", "recall",
        "habit", "question", "adverb", "according", "citing", "hedge", "renewable", "condition",
        "determiner", "matter",
    }
)  # fmt: skip
ADJECTIVES = frozenset(
    {
        "unilateral", "mutual", "permanent", "humanitarian", "holiday", "comprehensive",
        "another", "previous", "current", "direction",
    }
)  # fmt: skip
ASPECTS = frozenset({"aspect_begin", "aspect_continue", "aspect_fail"})


@dataclass(slots=True)
class Hands:
    """What the gatherer holds while it walks over the units of one sentence.

    ``depth`` counts the phrases that hang on one another where it stands; ``no_ranks`` are places
    where no rank with a name was found.
    """

    units: list[Unit]
    words: Words
    language: str
    depth: int = 0
    no_ranks: set[int] = field(default_factory=set)

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
    parts = unit.parts if unit.parts >= 0 else _parts(unit)
    return parts & NOMINAL > 0


NOMINAL, ADJECTIVAL = 1, 2


def _parts(unit: Unit) -> int:
    """What the unit can be, kept with it until its senses change."""
    unit.parts = (NOMINAL if _is_nominal(unit) else 0) | (ADJECTIVAL if _is_adjectival(unit) else 0)
    return unit.parts


def _is_nominal(unit: Unit) -> bool:
    if unit.kind == "name":
        return True
    for each in unit.senses:
        if each.entry.sense in HEAD_SENSES or (each.bits & NOUN and not is_function(each)):
            return True
    return False


def adjectival(unit: Unit) -> bool:
    """Whether the unit can only modify a noun."""
    parts = unit.parts if unit.parts >= 0 else _parts(unit)
    return parts & ADJECTIVAL > 0


def _is_adjectival(unit: Unit) -> bool:
    if unit.names:
        return all(name.entry.sort == "demonym" for name in unit.names) and not any(
            each.entry.sense in HEAD_SENSES for each in unit.senses
        )
    for each in unit.senses:
        sense = each.entry.sense
        if sense in ADJECTIVES and not (sense == "direction" and each.part == "noun"):
            return True
    return False


def is_function(sense: Sense) -> bool:
    """Verbal nouns of aspect («استمرار», «продолжение») are nouns all the same."""
    if sense.entry.sense in ASPECTS and sense.bits & NOUN:
        return False
    return sense.entry.sense in FUNCTION_SENSES


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


def is_possessive(unit: Unit) -> bool:
    """Whether the unit is a possessive pronoun: "its", «свой»."""
    determiner = unit.sense("determiner")
    return determiner is not None and "owner" in determiner.entry.fields
