"""The observed layer: how much fire was reported where one could see (domain.md section 13)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from hudna.judging.by_time import Dated
from hudna.judging.coverage import Outline, coverage_of, suffices
from hudna.judging.moments import iso, moment
from hudna.records import Coverage, Track
from hudna.records.standing import HostilitiesLevel

__all__ = ["PERIOD", "PERIOD_DAYS", "Fire", "Hostilities"]

Countries = tuple[str, ...]
PERIOD_DAYS = 7
"""Length of a period; the one before it is what it is compared with."""
PERIOD = timedelta(days=PERIOD_DAYS)
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
    """An incident of force as counting needs it, one whose time is known to some days.

    ``maybe`` are incidents that may be the same: the low count takes them as one.
    """

    id: str
    earliest: str
    latest: str
    known_since: str
    country: str | None = None
    maybe: tuple[str, ...] = ()


class Hostilities:
    """The level of hostilities in areas, from interval counts; ``no_data`` without coverage.

    Args:
        fires: all incidents of force of the case, by their beginning.
        outlines: its documents.
        at: the end of the period (UTC).
        known: what had been published by then counts.
    """

    def __init__(
        self, fires: Dated[Fire], outlines: Dated[Outline], *, at: str, known: str
    ) -> None:
        """Take what is counted, and the question."""
        self._fires = fires
        self._outlines = outlines
        self._end = moment(at)
        self._known = known
        self._coverage = self._seen(self._end)
        self._counts: dict[tuple[Countries, datetime], tuple[int, int]] = {}
        self._mosts: dict[tuple[Countries, datetime], int] = {}
        self._bases: dict[Countries, tuple[str, ...]] = {}
        self._directions: dict[Countries, Direction] = {}

    def track(self, countries: Countries, start: str | None = None) -> Track:
        """The track of an area.

        Args:
            countries: ISO codes; empty for all.
            start: when the agreement began: the days before it are the baseline, if seen.
        """
        track = Track(
            track="hostilities",
            area=", ".join(countries) or None,
            level="no_data",
            basis=self._basis(countries),
            coverage=self._coverage,
        )
        if not self._coverage.sufficient:
            return track
        baseline = self._baseline(countries, moment(start)) if start else None
        best, worst = (_level(n, baseline) for n in self._count(countries, self._end))
        return msgspec.structs.replace(
            track,
            level=worst,
            level_high=best if best != worst else None,
            direction=self._direction(countries),
        )

    def _seen(self, until: datetime) -> Coverage:
        """What could be seen in the period before a moment."""
        return coverage_of(self._outlines, until=iso(until), days=PERIOD_DAYS, known=self._known)

    def _is_seen(self, until: datetime) -> bool:
        """Whether enough could be seen in the period before a moment."""
        return suffices(self._outlines, until=iso(until), days=PERIOD_DAYS, known=self._known)

    def _within(self, countries: Countries, until: datetime) -> list[Fire]:
        """Known incidents that lie wholly in a period."""
        low, high = iso(until - PERIOD), iso(until)
        return [
            f
            for f in self._fires.between(low, high)
            if f.latest <= high and f.known_since <= self._known and _is_in(f, countries)
        ]

    def _basis(self, countries: Countries) -> tuple[str, ...]:
        """The incidents of the period; what has no time is not counted."""
        if countries not in self._bases:
            within = self._within(countries, self._end)
            self._bases[countries] = tuple(f.id for f in within)
        return self._bases[countries]

    def _count(self, countries: Countries, until: datetime) -> tuple[int, int]:
        """How many incidents a period had, at least and at most."""
        key = countries, until
        if key not in self._counts:
            self._counts[key] = _count(self._within(countries, until))
        return self._counts[key]

    def _baseline(self, countries: Countries, start: datetime) -> int | None:
        """Incidents in as many days before the start; None where these were not seen."""
        if not self._is_seen(start):
            return None
        return self._most(countries, start) or None

    def _most(self, countries: Countries, until: datetime) -> int:
        """How many incidents a period had at most: those that may be one are not looked for."""
        key = countries, until
        if key not in self._mosts:
            self._mosts[key] = len(self._within(countries, until))
        return self._mosts[key]

    def _direction(self, countries: Countries) -> "Direction":
        """Against the period before, where both were seen by enough documents."""
        if countries not in self._directions:
            self._directions[countries] = self._compared(countries)
        return self._directions[countries]

    def _compared(self, countries: Countries) -> "Direction":
        middle = self._end - PERIOD
        if not self._is_seen(middle):
            return "unknown"
        now, before = self._most(countries, self._end), self._most(countries, middle)
        if now == before:
            return "stable"
        return "improving" if now < before else "worsening"


Direction = Literal["improving", "worsening", "stable", "unknown"]


def _is_in(fire: Fire, countries: Countries) -> bool:
    """Whether an incident can lie in an area; one whose country is not known can."""
    return not countries or fire.country is None or fire.country in countries


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


def _level(count: int, baseline: int | None) -> HostilitiesLevel:
    """The level of a count, beside a baseline or alone."""
    if baseline is None:
        return next((level for most, level in LEVELS if count <= most), "not_holding")
    return next((level for most, level in SHARES if count / baseline <= most), "not_holding")
