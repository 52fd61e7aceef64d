"""How one side comes into a place: told by its beginning, its way or its end (domain.md 9.3)."""

from typing import Protocol

from hudna.judging.facts import Spot
from hudna.judging.relations import FIGHTING, TAKING, Act, places_of, times_of
from hudna.records import Extent

__all__ = [
    "are_rival_takers",
    "is_its_fighting",
    "is_its_outcome",
    "is_one_advance",
    "is_same_day",
    "is_told_with",
]

ADVANCES = frozenset({"armed_clash", "ground_assault", "infiltration", TAKING, None})
"""What a storming, the fighting in it and the taking are told as; an attack may be any."""


class Doing(Act, Protocol):
    """An act of which may be known whom its doers act for."""

    @property
    def time(self) -> Extent | None:
        """When it was."""

    @property
    def spot(self) -> Spot | None:
        """Where it was."""

    @property
    def sentences(self) -> tuple[int, ...]:
        """The sentences that tell it."""

    @property
    def sides(self) -> tuple[str, ...]:
        """Whom they act for."""

    @property
    def hit(self) -> tuple[str, ...]:
        """Whom those act for to whom it was done."""


def is_one_advance(one: Doing, other: Doing) -> bool:
    """«Stormed the town» and «the town is taken», of one side: one is the end of the other."""
    return _is_way_into(one, other) and not set(one.sides).isdisjoint(other.sides)


def _is_way_into(one: Doing, other: Doing) -> bool:
    """Whether one may be how the other, a taking, came about; whoever did them."""
    types = {one.type, other.type}
    return TAKING in types and types <= ADVANCES


def are_rival_takers(one: Doing, other: Doing) -> bool:
    """Whether a place is taken by one side and by another: taken, and taken back."""
    taken = one.type == other.type == TAKING
    return taken and bool(one.sides and other.sides) and set(one.sides).isdisjoint(other.sides)


def is_told_with(held: Doing, new: Doing) -> bool:
    """«Retook the town after fighting X»: in one sentence who fought need not be told twice."""
    if held.sentences[-1] != new.sentences[0] or not _is_way_into(held, new):
        return False
    fought = FIGHTING in {held.type, new.type} or not (held.sides and new.sides)
    there = places_of(held.spot, new.spot) not in {"near", "apart"}
    then = times_of(held.time, new.time) in {"same", "unknown"}
    return there and then and (fought or is_one_advance(held, new))


def is_same_day(held: Doing, new: Doing) -> bool:
    """«Attacked X at dawn … had taken the city by noon»: one side, one text, hours between."""
    there = new.spot is None or places_of(held.spot, new.spot) == "same"
    hours = times_of(held.time, new.time) in {"same", "partly", "near"}
    return there and hours and is_one_advance(held, new)


def is_its_fighting(held: Doing, new: Doing) -> bool:
    """«Died in Saturday's fighting»: at no place, of nobody, on the day of what was taken."""
    bare = new.type == FIGHTING and held.type == TAKING and not (new.spot or new.sides)
    return bare and times_of(held.time, new.time) == "same"


def is_its_outcome(held: Doing, new: Doing) -> bool:
    """«Attacked posts on a hill … they regained it by noon»: a taking at no place of its own.

    On the day of the one fight in which its taker fought or was attacked.
    """
    taken = new.type == TAKING and new.spot is None and held.type in ADVANCES - {TAKING}
    fought = not set(new.sides).isdisjoint((*held.sides, *held.hit))
    return taken and fought and times_of(held.time, new.time) in {"same", "partly", "near"}
