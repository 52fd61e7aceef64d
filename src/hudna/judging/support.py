"""What speaks for one happening where time and place leave it open (domain.md 9.3).

The dead, the wounded, the doers and those hit are marks: each is weak, several together are not.
They count only where time or place is vague or unknown; against time and place they count nothing.
"""

from typing import Protocol

from hudna.judging.relations import Act, Places, Times
from hudna.judging.tolls import dead_of, hurt_of, near_toll, shared_toll
from hudna.records import Casualties

__all__ = ["SOME", "are_contrary", "needed_for", "support_of"]

SOME = 2
"""So many marks make two accounts one happening perhaps, where place or time is unknown."""
MOST_DEAD = 4
SMALL = 2
"""A toll up to this is as many marks as it has dead; a larger one a mark more."""
NEAR_TOLL = 3
_CLEAR = 2
_NEEDED: dict[tuple[bool, bool, bool], int] = {
    # place same, place unknown, time same
    (True, False, True): _CLEAR,
    (True, False, False): 3,
    (False, False, True): 4,
    (False, False, False): 4,
    (False, True, True): 4,
    (False, True, False): 5,
}
UNSAID = 6
"""Where neither place nor time is told."""


class Account(Act, Protocol):
    """What tells whom an act hit, who did it and what it cost."""

    @property
    def casualties(self) -> tuple[Casualties, ...]:
        """All tolls told."""

    @property
    def sides(self) -> tuple[str, ...]:
        """Whom its doers act for."""

    @property
    def hit(self) -> tuple[str, ...]:
        """Whom those hit act for."""


def support_of(one: Account, other: Account) -> int:
    """How many marks two accounts share."""
    marks = int(one.type is not None and one.type == other.type)
    marks += bool(set(one.sides) & set(other.sides))
    marks += bool(set(one.hit) & set(other.hit))
    return marks + _of_toll(one, other)


def _of_toll(one: Account, other: Account) -> int:
    """What tolls speak: a larger one more, the dead and the wounded alike most."""
    dead = shared_toll(one.casualties, other.casualties)
    marks = min(dead if dead <= SMALL else SMALL + 1 + (dead > MOST_DEAD), MOST_DEAD)
    if not marks and near_toll(one.casualties, other.casualties):
        marks = NEAR_TOLL
    hurt = max(hurt_of(one.casualties) & hurt_of(other.casualties), default=0)
    return marks + min(hurt, SMALL)


def needed_for(places: Places, times: Times) -> int:
    """How many marks make one happening of two accounts in such places and at such times."""
    if places == "unknown" and times == "unknown":
        return UNSAID
    return _NEEDED[places == "same", places == "unknown", times == "same"]


def are_contrary(one: Account, other: Account, *, placed: bool) -> bool:
    """Whether two accounts tell of others: of other doers, of others hit, of another toll.

    The dead of one place grow from text to text; of no place told, another toll is another act.
    """
    told = ((one.sides, other.sides), (one.hit, other.hit))
    if any(a and b and set(a).isdisjoint(b) for a, b in told):
        return True
    few, many = dead_of(one.casualties), dead_of(other.casualties)
    differ = bool(few and many) and few.isdisjoint(many)
    return differ and not placed and not near_toll(one.casualties, other.casualties)
