"""Whether two tellings can be of one agreement: country, clock, parties (domain.md 9.3, 11.3)."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Protocol

from hudna.judging.moments import after, moment
from hudna.judging.voices import Voice
from hudna.records import Extent

__all__ = [
    "CONTEST",
    "end_of",
    "has_clock",
    "is_contested_start",
    "is_next",
    "is_same_start",
    "people_of",
    "share_country",
    "share_ground",
    "share_sides",
]

SLACK = timedelta(hours=2)
"""Two clocks for one start lie this near: one hour for zones mixed up, one for rounding."""
CONTEST = timedelta(days=4)
"""Starts further apart are not two accounts of one start."""
DAY = timedelta(days=1)
CLOSE = timedelta(days=3)
BOTH = 2


class Ground(Protocol):
    """Something of countries and sides."""

    @property
    def countries(self) -> tuple[str, ...]:
        """ISO codes; none where any country is meant."""
        ...

    @property
    def sides(self) -> Collection[str]:
        """Who has a part in it."""
        ...


def share_country(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two lists of countries allow one arrangement; an empty list allows any."""
    return not a or not b or a == b or not set(a).isdisjoint(b)


def share_sides(a: Collection[str], b: Collection[str]) -> bool:
    """Whether two sides are named by both: a truce of the same two is one, wherever it is told."""
    return len(a) >= BOTH and len(b) >= BOTH and len(set(a).intersection(b)) >= BOTH


def share_ground(a: Ground, b: Ground) -> bool:
    """Whether two are of one country, or of the same two sides."""
    return share_country(a.countries, b.countries) or share_sides(a.sides, b.sides)


def has_clock(starts: Extent | None) -> bool:
    """Whether a start is given closely enough to tell agreements by: to three days."""
    if starts is None or not (starts.earliest and starts.latest):
        return False
    return moment(starts.latest) - moment(starts.earliest) <= CLOSE


def is_same_start(a: Extent | None, b: Extent | None) -> bool:
    """Whether two bounds can be one moment, zones and rounding allowed for."""
    if a is None or b is None or not (a.earliest and a.latest and b.earliest and b.latest):
        return False
    return (
        moment(a.earliest) <= moment(b.latest) + SLACK
        and moment(b.earliest) <= moment(a.latest) + SLACK
        and not _only_touch(a, b)
    )


def _only_touch(a: Extent, b: Extent) -> bool:
    """Two bare days or longer spans that meet only within the slack are neighbours, not one."""
    wide = [moment(x.latest or "") - moment(x.earliest or "") >= DAY for x in (a, b)]
    overlap = min(moment(a.latest or ""), moment(b.latest or "")) - max(
        moment(a.earliest or ""), moment(b.earliest or "")
    )
    return all(wide) and overlap < DAY / 2


def end_of(voice: Voice) -> datetime | None:
    """When its window ends, as stated, else by its start and duration; the latest it can be."""
    if voice.ends and voice.ends.latest:
        return moment(voice.ends.latest)
    if voice.starts and voice.starts.latest and voice.duration:
        return after(moment(voice.starts.latest), voice.duration)
    return None


def is_next(at: datetime, end: datetime, first: datetime, before: datetime) -> bool:
    """Whether a prolongation, told when an earlier one was running out, is a further one.

    Args:
        at: when it was told.
        end: when it ends.
        first: when the earlier one was first told.
        before: when that ends.
    """
    return at - first >= DAY and at >= before - DAY and end - before > DAY / 2


def is_contested_start(
    early: datetime, late: datetime, end: datetime | None, said: tuple[datetime, datetime]
) -> bool:
    """Whether two starts can be two accounts of one: near, told together, no end between.

    Args:
        early: the earlier start.
        late: the later one.
        end: when the arrangement with the earlier start ends, if that is known.
        said: when each was first told.
    """
    return (
        late - early <= CONTEST
        and abs(said[1] - said[0]) <= CONTEST
        and (end is None or end > late + DAY)
    )


def people_of(voice: Voice) -> frozenset[str]:
    """Who has a part in a telling, as a side, as a broker or as who tells."""
    return frozenset((*voice.sides, *voice.brokers, *voice.tellers))
