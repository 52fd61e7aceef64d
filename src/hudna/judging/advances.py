"""How one side comes into a place: told by its beginning, its way or its end (domain.md 9.3)."""

from typing import Protocol

from hudna.judging.relations import TAKING, Act

__all__ = ["are_rival_takers", "is_one_advance", "is_way_into"]

ADVANCES = frozenset({"armed_clash", "ground_assault", "infiltration", TAKING, None})
"""What a storming, the fighting in it and the taking are told as; an attack may be any."""


class Doing(Act, Protocol):
    """An act of which may be known whom its doers act for."""

    @property
    def sides(self) -> tuple[str, ...]:
        """Whom they act for."""


def is_one_advance(one: Doing, other: Doing) -> bool:
    """«Stormed the town» and «the town is taken», of one side: one is the end of the other."""
    return is_way_into(one, other) and not set(one.sides).isdisjoint(other.sides)


def is_way_into(one: Doing, other: Doing) -> bool:
    """Whether one may be how the other, a taking, came about; whoever did them."""
    types = {one.type, other.type}
    return TAKING in types and types <= ADVANCES


def are_rival_takers(one: Doing, other: Doing) -> bool:
    """Whether a place is taken by one side and by another: taken, and taken back."""
    taken = one.type == other.type == TAKING
    return taken and bool(one.sides and other.sides) and set(one.sides).isdisjoint(other.sides)
