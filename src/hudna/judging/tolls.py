"""Numbers of dead, as far as they can speak for one happening (domain.md 9.3): never against it."""

from collections.abc import Iterable

from hudna.records import Casualties

__all__ = ["dead_of", "hurt_of", "near_toll", "shared_toll"]

LARGE, CLOSE = 10, 0.7


def dead_of(casualties: Iterable[Casualties]) -> set[int]:
    """The numbers of killed that are given; "dozens" is none."""
    given = (c.killed for c in casualties)
    return {int(q.min) for q in given if q is not None and q.min and q.qualifier != "dozens"}


def shared_toll(one: Iterable[Casualties], other: Iterable[Casualties]) -> int:
    """The largest number of killed that both give; 0 when they give none in common."""
    return max(dead_of(one) & dead_of(other), default=0)


def near_toll(one: Iterable[Casualties], other: Iterable[Casualties]) -> bool:
    """Whether two large tolls come close: the count of one day's dead grows from text to text."""
    others = dead_of(other)
    return any(
        min(a, b) >= LARGE and min(a, b) >= CLOSE * max(a, b) for a in dead_of(one) for b in others
    )


def hurt_of(casualties: Iterable[Casualties]) -> set[int]:
    """The numbers of wounded that are given."""
    given = (c.injured for c in casualties)
    return {int(q.min) for q in given if q is not None and q.min and q.qualifier != "dozens"}
