"""Days that stand side by side: "on Tuesday and Wednesday", «يومي الثلاثاء والأربعاء».

The second follows the first, whichever way the clause looks. Both are one stretch where something
is arranged for them.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from hudna.reading.times.bounds import bounds_of
from hudna.reading.times.raw import ResolvedTime

__all__ = ["follows", "take_pairs"]

BESIDE = 2
"""Words between the two: "and", a preposition."""
WEEK = 7
DAY = len("2016-07-06")
PLAIN = frozenset({"none", "start", "duration"})


def take_pairs(times: Sequence[ResolvedTime]) -> list[ResolvedTime]:
    """The times, a bare weekday moved behind the day that it is joined to."""
    found = list(times)
    for at, (first, second) in enumerate(pairwise(times)):
        parts = second.raw.parts
        bare = parts.weekday is not None and parts.day is None and parts.offset is None
        bare = bare and first.raw.parts.weekday is not None
        day = _day(found[at]) if bare and _are_beside(first, second) else None
        if day is not None and parts.weekday is not None:
            ahead = (parts.weekday - day.isoweekday()) % WEEK
            value = (day + timedelta(days=ahead)).isoformat()
            low, high = bounds_of(value)
            why = (*second.why, "day.beside")
            found[at + 1] = replace(second, value=value, earliest=low, latest=high, why=why)
    return found


def follows(first: ResolvedTime, second: ResolvedTime) -> bool:
    """Whether one day is joined to the other and comes right after it."""
    one, other = _day(first), _day(second)
    if one is None or other is None or not _are_beside(first, second):
        return False
    return other - one == timedelta(days=1)


def _are_beside(first: ResolvedTime, second: ResolvedTime) -> bool:
    """Whether both are plain days that at most a conjunction and a preposition part."""
    near = first.sentence == second.sentence and 0 <= second.first - first.last <= BESIDE
    plain = second.role == "none" and first.role in PLAIN
    return near and plain and not second.raw.bracketed and not second.raw.equated


def _day(time: ResolvedTime) -> date | None:
    """The calendar day that it names, where it names one."""
    value = time.value or ""
    if time.type != "DATE" or len(value) != DAY or not value[:4].isdigit():
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
