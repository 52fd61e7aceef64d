"""What a time expression tells of the day its text was written."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from math import exp

import msgspec

from hudna.reading.times.calendar_days import Era, calendar_days
from hudna.reading.times.days import safe_date
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime
from hudna.reading.times.weighing import (
    NEVER,
    Days,
    Weigh,
    after,
    closeness,
    last_month,
    last_of,
    near_day,
    of_weekday,
    of_year,
    soon_after,
)

__all__ = ["Clue", "clues_of"]

SAME_WEEK = (0.5, 0.4, 0.15, 0.08, 0.05, 0.04, 0.04)
"""How soon after a day named with its weekday a text is written, by days."""
DATED_WEEKS = (*SAME_WEEK, *(0.015 * exp(-lag / 15) for lag in range(34)))
"""The same where the day bears its date: it may lie some weeks back."""


class Clue(msgspec.Struct, frozen=True, gc=False):
    """A weight for every day of writing; ``support`` the days worth trying, if they are few.

    Days are ordinals.
    """

    reason: str
    weigh: Weigh
    raw: RawTime | None = None
    support: frozenset[int] | None = None


def clues_of(raws: Sequence[RawTime], era: Era) -> Iterator[Clue]:
    """The clues of one sentence."""
    for at, raw in enumerate(raws):
        other = raws[at + 1] if at + 1 < len(raws) and _apposed(raw, raws[at + 1]) else None
        yield from _own_clues(raw, era)
        if other is not None:
            yield from _pair_clues(raw, other, era)


def _apposed(raw: RawTime, other: RawTime) -> bool:
    """Whether the second names the same day as the first: أمس الأربعاء (أول أيام عيد الفطر)."""
    if not (_is_calendar(other.parts) or _is_calendar(raw.parts)):
        return False
    return other.first - raw.last <= 2 and other.role in {"none", raw.role}  # noqa: PLR2004


def _is_calendar(parts: Parts) -> bool:
    return parts.feast is not None or parts.hmonth is not None


def _own_clues(raw: RawTime, era: Era) -> Iterator[Clue]:
    parts = raw.parts
    if parts.ago is not None or raw.type in {"DURATION", "SET"}:
        return
    if parts.offset is not None and parts.weekday is not None:
        yield _weekday_clue(raw, parts.offset, parts.weekday)
    if parts.hmonth is not None and parts.hday is not None and parts.offset is None:
        yield _calendar_clue(raw, era)
    if raw.anniversary is not None and parts.year is not None:
        yield _anniversary_clue(raw, parts.year + raw.anniversary)
        return
    yield from _gregorian_clues(raw, era)


def _anniversary_clue(raw: RawTime, year: int) -> Clue:
    return Clue(f"{raw.text}: its anniversary falls in {year}", of_year(year), raw)


def _gregorian_clues(raw: RawTime, era: Era) -> Iterator[Clue]:
    parts = raw.parts
    if parts.offset is not None and parts.month and parts.day:
        yield _exact(raw, _named(_dates(parts, era)), parts.offset)
    elif parts.month and parts.day and parts.day_to is None:
        yield from _date_clues(raw, era)
    elif parts.month and parts.year:
        first = date(parts.year, parts.month, 1)
        yield Clue(f"{raw.text}: named with its year", after(first.toordinal(), raw.looks), raw)
    elif parts.month and parts.direction == -1:
        yield Clue(f"{raw.text}: the last one before", last_month(parts.month), raw)
    elif parts.year and parts.offset is None:
        first = date(parts.year, 1, 1)
        yield Clue(f"{raw.text}: a year", after(first.toordinal(), raw.looks), raw)


def _weekday_clue(raw: RawTime, offset: int, weekday: int) -> Clue:
    reason = f"{raw.text}: the day before or after must be that weekday"
    return Clue(reason, of_weekday(weekday, offset), raw)


def _dates(parts: Parts, era: Era) -> list[date]:
    years = [parts.year] if parts.year is not None else list(era.years)
    days = (safe_date(year, parts.month or 1, parts.day or 1) for year in years)
    return [day for day in days if day and parts.weekday in {None, day.isoweekday()}]


def _named(days: Sequence[date]) -> dict[int, float]:
    return {day.toordinal(): 1.0 for day in days}


def _exact(raw: RawTime, named: Mapping[int, float], offset: int) -> Clue:
    written = {day - offset: weight for day, weight in named.items()}

    def weigh(days: Days) -> list[float]:
        return [written.get(at, NEVER) for at in days.ordinals]

    reason = f"{raw.text}: names a day counted from the day of writing"
    return Clue(reason, weigh, raw, frozenset(written))


def _date_clues(raw: RawTime, era: Era) -> Iterator[Clue]:
    parts = raw.parts
    if parts.year is not None:
        day = safe_date(parts.year, parts.month or 1, parts.day or 1)
        if day is not None:
            yield Clue(f"{raw.text}: named with its year", after(day.toordinal(), raw.looks), raw)
        return
    if parts.direction == -1:
        weigh = last_of(parts.month or 1, parts.day or 1)
        yield Clue(f"{raw.text}: the last one before", weigh, raw)
        return
    if parts.weekday is not None:
        reason = f"{raw.text}: years in which it was that weekday"
        yield _soon_after(raw, _named(_dates(parts, era)), reason, DATED_WEEKS)
    else:
        month, number = parts.month or 1, parts.day or 1
        weigh = near_day(month, number, raw.looks)
        yield Clue(f"{raw.text}: near, without its year", weigh, raw)


def _within_week(raw: RawTime, named: Mapping[int, float], reason: str) -> Clue:
    """A weekday alone speaks of the last or the coming seven days."""
    return _soon_after(raw, named, reason, SAME_WEEK)


def _soon_after(
    raw: RawTime, named: Mapping[int, float], reason: str, shares: Sequence[float]
) -> Clue:
    weigh, support = soon_after(named, -1 if raw.looks > 0 else 1, shares)
    return Clue(reason, weigh, raw, support)


def _pair_clues(raw: RawTime, other: RawTime, era: Era) -> Iterator[Clue]:
    plain, calendar = (raw, other) if _is_calendar(other.parts) else (other, raw)
    parts = plain.parts
    days = calendar_days(calendar.parts, era)
    if not days or _is_calendar(parts):
        return
    if parts.weekday is not None:
        days = {day: weight for day, weight in days.items() if day.isoweekday() == parts.weekday}
    if parts.month and parts.day:
        named = {(day.month, day.day) for day in _dates(parts, era)}
        days = {day: weight for day, weight in days.items() if (day.month, day.day) in named}
    if not days:
        return
    both = f"{plain.text} = {calendar.text}"
    if parts.offset is not None:
        exact = _exact(plain, _ordinals(days), parts.offset)
        yield Clue(f"{both}: the same day", exact.weigh, plain, exact.support)
    elif parts.weekday is not None or parts.month is not None:
        yield _within_week(plain, _ordinals(days), f"{both}: the same day")


def _ordinals(days: Mapping[date, float]) -> dict[int, float]:
    return {day.toordinal(): weight for day, weight in days.items()}


def _calendar_clue(raw: RawTime, era: Era) -> Clue:
    near = closeness(_ordinals(calendar_days(raw.parts, era)))

    def weigh(days: Days) -> list[float]:
        return [max(0.1 * near(at), NEVER) for at in days.ordinals]

    return Clue(f"{raw.text}: near that day of the Hijri year", weigh, raw)
