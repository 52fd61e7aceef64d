"""The observed layer: how much fire was reported where one could see (domain.md section 13)."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Literal, TypeAlias

import msgspec

from hudna.judging.by_time import between
from hudna.judging.coverage import Outline, coverage_of
from hudna.judging.moments import iso, moment
from hudna.records import Track
from hudna.records.standing import HostilitiesLevel

__all__ = ["PERIOD_DAYS", "Fire", "hostilities_of"]

Within: TypeAlias = "Callable[[datetime, datetime], list[Fire]]"
"""The incidents of a period."""
PERIOD_DAYS = 7
"""Length of a period; the one before it is what it is compared with."""
LEVELS: tuple[tuple[int, HostilitiesLevel], ...] = (
    (0, "quiet"),
    (2, "mostly_holding"),
    (7, "partly_holding"),
    (20, "failing"),
)
"""Up to so many incidents in a period, where nothing before it was seen to compare with."""
SHARES: tuple[tuple[float, HostilitiesLevel], ...] = (
    (0.0, "quiet"),
    (0.25, "mostly_holding"),
    (0.6, "partly_holding"),
    (0.999, "failing"),
)
"""Up to this share of the incidents of as many days before the start."""


class Fire(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """An incident of force as counting needs it.

    ``maybe`` are incidents that may be the same: the low count takes them as one.
    """

    id: str
    earliest: str | None
    latest: str | None
    known_since: str
    country: str | None = None
    maybe: tuple[str, ...] = ()


def hostilities_of(  # noqa: PLR0913 - a question and all that it is answered from, by keyword
    fires: Sequence[Fire],
    outlines: Sequence[Outline],
    *,
    countries: Sequence[str],
    at: str,
    known: str,
    start: str | None = None,
) -> Track:
    """The level of hostilities in an area, from interval counts; ``no_data`` without coverage.

    Args:
        fires: all incidents of force of the case.
        outlines: its documents.
        countries: the area, ISO codes; empty for all.
        at: the end of the period (UTC).
        known: what had been published by then counts.
        start: when the agreement began: the days before it are the baseline, if they were seen.
    """
    coverage = coverage_of(outlines, until=at, days=PERIOD_DAYS, known=known)
    end = moment(at)
    within = partial(_within, fires, known, countries)
    inside = within(end - timedelta(days=PERIOD_DAYS), end)
    track = Track(
        track="hostilities",
        area=", ".join(countries) or None,
        level="no_data",
        basis=tuple(f.id for f in inside),
        coverage=coverage,
    )
    if not coverage.sufficient:
        return track
    baseline = _baseline(within, outlines, start, known) if start else None
    best, worst = (_level(count, baseline) for count in _count(inside))
    return msgspec.structs.replace(
        track,
        level=worst,
        level_high=best if best != worst else None,
        direction=_direction(within, outlines, end, known, len(inside)),
    )


def _is_in(fire: Fire, countries: Sequence[str]) -> bool:
    """Whether an incident can lie in an area; one whose country is not known can."""
    return not countries or fire.country is None or fire.country in countries


def _within(
    fires: Sequence[Fire], known: str, countries: Sequence[str], since: datetime, until: datetime
) -> list[Fire]:
    """Known incidents that lie wholly in a period; what has no time is not counted."""
    low, high = iso(since), iso(until)
    return [
        f
        for f in between(fires, low, high)
        if f.earliest
        and f.latest
        and low <= f.earliest
        and f.latest <= high
        and f.known_since <= known
        and _is_in(f, countries)
    ]


def _count(fires: Sequence[Fire]) -> tuple[int, int]:
    """How many at least and at most: with those that may be one as one, and apart."""
    left = {f.id: f for f in fires}
    low = 0
    while left:
        waiting = [left.pop(next(iter(left)))]
        low += 1
        while waiting:
            near = [other for other in waiting.pop().maybe if other in left]
            waiting.extend(left.pop(other) for other in dict.fromkeys(near))
    return low, len(fires)


def _baseline(within: Within, outlines: Sequence[Outline], start: str, known: str) -> int | None:
    """Incidents in as many days before the start; None where these were not seen."""
    seen = coverage_of(outlines, until=start, days=PERIOD_DAYS, known=known)
    if not seen.sufficient:
        return None
    begin = moment(start)
    return _count(within(begin - timedelta(days=PERIOD_DAYS), begin))[1] or None


def _level(count: int, baseline: int | None) -> HostilitiesLevel:
    """The level of a count, beside a baseline or alone."""
    if baseline is None:
        return next((level for most, level in LEVELS if count <= most), "not_holding")
    return next((level for most, level in SHARES if count / baseline <= most), "not_holding")


def _direction(
    within: Within, outlines: Sequence[Outline], end: datetime, known: str, now: int
) -> Literal["improving", "worsening", "stable", "unknown"]:
    """Against the period before, where both were seen by enough documents."""
    middle = end - timedelta(days=PERIOD_DAYS)
    if not coverage_of(outlines, until=iso(middle), days=PERIOD_DAYS, known=known).sufficient:
        return "unknown"
    before = _count(within(middle - timedelta(days=PERIOD_DAYS), middle))[1]
    if now == before:
        return "stable"
    return "improving" if now < before else "worsening"
