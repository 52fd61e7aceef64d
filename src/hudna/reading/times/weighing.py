"""Weights of the days a text can be of: each clue gives all of them at once.

Days are ordinals (``date.toordinal``), so that a stretch of them is weighed in one pass without a
date being made or a function called for each.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from math import exp
from typing import TypeAlias

from hudna.reading.times.days import safe_date

__all__ = [
    "NEVER",
    "Days",
    "Weigh",
    "after",
    "closeness",
    "last_month",
    "last_of",
    "near_day",
    "of_weekday",
    "of_year",
    "soon_after",
    "within",
]

NEVER = 0.001
"""The weight of what a clue speaks against: texts err, so nothing is impossible."""
WEEK = 7
NEWS_AGE = 250
"""Days; what a text dates with its year is seldom much older than that."""
YEARS_BACK = 4
"""Years in which the last day of a name is looked for: the 29th of February comes that seldom."""
FARTHEST = 3 * 366


class Days:
    """Ordinals of days, ascending; ``runs`` tells which of them are of one year."""

    __slots__ = ("_runs", "ordinals")

    def __init__(self, ordinals: Iterable[int]) -> None:
        self.ordinals = sorted(ordinals)
        self._runs: list[tuple[int, list[int]]] | None = None

    def runs(self) -> list[tuple[int, list[int]]]:
        """The days by year, in order."""
        if self._runs is None:
            self._runs = []
            at = 0
            while at < len(self.ordinals):
                year = date.fromordinal(self.ordinals[at]).year
                end = bisect_right(self.ordinals, date(year, 12, 31).toordinal(), at)
                self._runs.append((year, self.ordinals[at:end]))
                at = end
        return self._runs


Weigh: TypeAlias = Callable[[Days], list[float]]
"""A weight for each day, in their order."""


def of_year(wanted: int) -> Weigh:
    """Only the days of a year."""

    def weigh(days: Days) -> list[float]:
        return [1.0 if year == wanted else NEVER for year, held in days.runs() for _ in held]

    return weigh


def of_weekday(weekday: int, offset: int) -> Weigh:
    """Only days some days before or after a weekday (1 is Monday)."""

    def weigh(days: Days) -> list[float]:
        wanted = (weekday - offset) % WEEK  # the first ordinal is a Monday
        return [1.0 if at % WEEK == wanted else NEVER for at in days.ordinals]

    return weigh


def within(spans: Sequence[tuple[int | None, int | None]], outside: float) -> Weigh:
    """Days of one of these stretches, both ends included; None is open."""

    def weigh(days: Days) -> list[float]:
        weights = [outside] * len(days.ordinals)
        for first, last in spans:
            begin = 0 if first is None else bisect_left(days.ordinals, first)
            end = len(weights) if last is None else bisect_right(days.ordinals, last)
            weights[begin:end] = [1.0] * (end - begin)
        return weights

    return weigh


def soon_after(
    named: Mapping[int, float], sign: int, shares: Sequence[float]
) -> tuple[Weigh, frozenset[int]]:
    """A text is written soon after (``sign`` 1) or before one of these days: see ``shares``.

    Gives the days worth trying, too.
    """
    written: dict[int, float] = {}
    for day, weight in named.items():
        for lag, share in enumerate(shares):
            at, here = day + lag * sign, weight * share
            if here > written.get(at, 0.0):
                written[at] = here
    near = closeness(named)

    def weigh(days: Days) -> list[float]:
        return [written.get(at) or max(NEVER, 0.02 * near(at)) for at in days.ordinals]

    return weigh, frozenset(written)


def closeness(named: Iterable[int]) -> Callable[[int], float]:
    """How near a day is to the nearest of these."""
    ordered = sorted(named)

    def near(at: int) -> float:
        if not ordered:
            return 0.0
        place = bisect_left(ordered, at)
        ahead = ordered[place] - at if place < len(ordered) else FARTHEST * FARTHEST
        behind = at - ordered[place - 1] if place else FARTHEST * FARTHEST
        return exp(-min(ahead, behind) / 45)

    return near


def after(first: int, looks: int) -> Weigh:
    """A full date: the text is of a later day, rather of the months after than of the years."""

    def weigh(days: Days) -> list[float]:
        begin = bisect_left(days.ordinals, first)
        before, later = days.ordinals[:begin], days.ordinals[begin:]
        if looks > 0:
            weights = [max(exp((at - first) / 120), NEVER / 10) for at in before]
        else:
            weights = [0.02 * exp((at - first) / 60) + NEVER for at in before]
        weights += [1.0 / (1.0 + float(((at - first) / NEWS_AGE) ** 1.5)) for at in later]
        return weights

    return weigh


def last_month(month: int) -> Weigh:
    """A month called the last one."""

    def weigh(days: Days) -> list[float]:
        away = [(date.fromordinal(at).month - month) % 12 for at in days.ordinals]
        return [exp(-(each - 1) / 4) if each else 0.05 for each in away]

    return weigh


def last_of(month: int, number: int) -> Weigh:
    """A day of the year called the last one."""

    def weigh(days: Days) -> list[float]:
        weights: list[float] = []
        for year, held in days.runs():
            known = [_ordinal(each, month, number) for each in range(year - YEARS_BACK, year + 1)]
            ordered = [each for each in known if each is not None]
            for at in held:
                place = bisect_left(ordered, at)
                since = at - ordered[place - 1] if place else YEARS_BACK * 365
                weights.append(exp(-since / 200))
        return weights

    return weigh


def near_day(month: int, number: int, looks: int) -> Weigh:
    """A day of the year without its year: the nearest, rather where its clause looks."""

    def weigh(days: Days) -> list[float]:
        table = _nearness(looks)
        weights: list[float] = []
        for year, held in days.runs():
            known = (_ordinal(each, month, number) for each in (year - 1, year, year + 1))
            begins = [each - FARTHEST for each in known if each is not None]
            if len(begins) == 3:  # noqa: PLR2004 (every year but for a leap day)
                weights += _nearest(held, table, begins)
            else:
                weights += [
                    max((table[at - each] for each in begins), default=NEVER) for at in held
                ]
        return weights

    return weigh


def _nearest(held: list[int], table: list[float], begins: list[int]) -> list[float]:
    """The best weight of each day by its distances from three days."""
    first, behind = held[0], held[-1] + 1
    if behind - first == len(held):  # day after day: in one go
        rows = (table[first - each : behind - each] for each in begins)
        return list(map(max, *rows))
    a, b, c = begins
    return [max(table[at - a], table[at - b], table[at - c]) for at in held]


@cache
def _nearness(looks: int) -> list[float]:
    """The weight of a day by its distance from the day named; at ``FARTHEST`` stands that day."""
    weights: list[float] = []
    for away in range(-FARTHEST, FARTHEST + 1):
        against = 0.15 if (away > 0 and looks > 0) or (away < 0 and looks < 0) else 1.0
        weights.append(against * exp(-abs(away) / 45) + 0.01)
    return weights


def _ordinal(year: int, month: int, number: int) -> int | None:
    day = safe_date(year, month, number)
    return day.toordinal() if day is not None else None
