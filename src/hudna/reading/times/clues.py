"""What a time expression tells of the day its text was written."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import exp

from hudna.reading.times.calendar_days import Era, calendar_days
from hudna.reading.times.days import safe_date
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime

__all__ = ["Clue", "clues_of"]

NEVER = 0.001
"""The weight of what a clue speaks against: texts err, so nothing is impossible."""
WEEK = 7
SAME_WEEK = (0.5, 0.4, 0.15, 0.08, 0.05, 0.04, 0.04)
"""How soon after a day named with its weekday a text is written, by days."""
DATED_WEEKS = (*SAME_WEEK, *(0.015 * exp(-lag / 15) for lag in range(34)))
"""The same where the day bears its date: it may lie some weeks back."""
NEWS_AGE = 250
"""Days; what a text dates with its year is seldom much older than that."""


@dataclass(slots=True, frozen=True)
class Clue:
    """A weight for every day of writing; ``support`` the days worth trying, if they are few."""

    reason: str
    weigh: Callable[[date], float]
    raw: RawTime | None = None
    support: frozenset[date] | None = None


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
    def weigh(day: date) -> float:
        return 1.0 if day.year == year else NEVER

    return Clue(f"{raw.text}: its anniversary falls in {year}", weigh, raw)


def _gregorian_clues(raw: RawTime, era: Era) -> Iterator[Clue]:
    parts = raw.parts
    if parts.offset is not None and parts.month and parts.day:
        days = dict.fromkeys(_dates(parts, era), 1.0)
        yield _exact(raw, days, parts.offset)
    elif parts.month and parts.day and parts.day_to is None:
        yield from _date_clues(raw, era)
    elif parts.month and parts.year:
        first = date(parts.year, parts.month, 1)
        yield Clue(f"{raw.text}: named with its year", _after(first, raw.looks), raw)
    elif parts.month and parts.direction == -1:
        yield Clue(f"{raw.text}: the last one before", _last_month(parts.month), raw)
    elif parts.year and parts.offset is None:
        yield Clue(f"{raw.text}: a year", _after(date(parts.year, 1, 1), raw.looks), raw)


def _weekday_clue(raw: RawTime, offset: int, weekday: int) -> Clue:
    def weigh(day: date) -> float:
        return 1.0 if (day + timedelta(days=offset)).isoweekday() == weekday else NEVER

    return Clue(f"{raw.text}: the day before or after must be that weekday", weigh, raw)


def _dates(parts: Parts, era: Era) -> list[date]:
    years = [parts.year] if parts.year is not None else list(era.years)
    days = (safe_date(year, parts.month or 1, parts.day or 1) for year in years)
    return [day for day in days if day and parts.weekday in {None, day.isoweekday()}]


def _exact(raw: RawTime, days: Mapping[date, float], offset: int) -> Clue:
    written = {day - timedelta(days=offset): weight for day, weight in days.items()}
    return Clue(
        f"{raw.text}: names a day counted from the day of writing",
        lambda day: written.get(day, NEVER),
        raw,
        frozenset(written),
    )


def _date_clues(raw: RawTime, era: Era) -> Iterator[Clue]:
    parts = raw.parts
    if parts.year is not None:
        day = safe_date(parts.year, parts.month or 1, parts.day or 1)
        if day is not None:
            yield Clue(f"{raw.text}: named with its year", _after(day, raw.looks), raw)
        return
    if parts.direction == -1:
        weigh = _last_of(parts.month or 1, parts.day or 1)
        yield Clue(f"{raw.text}: the last one before", weigh, raw)
        return
    days = _dates(parts, era)
    if parts.weekday is not None:
        near = dict.fromkeys(days, 1.0)
        reason = f"{raw.text}: years in which it was that weekday"
        yield _soon_after(raw, near, reason, DATED_WEEKS)
    else:
        month, number = parts.month or 1, parts.day or 1
        weigh = _near_day(month, number, raw.looks)
        yield Clue(f"{raw.text}: near, without its year", weigh, raw)


def _within_week(raw: RawTime, days: Mapping[date, float], reason: str) -> Clue:
    """A weekday alone speaks of the last or the coming seven days."""
    return _soon_after(raw, days, reason, SAME_WEEK)


def _soon_after(
    raw: RawTime, days: Mapping[date, float], reason: str, shares: Sequence[float]
) -> Clue:
    sign = -1 if raw.looks > 0 else 1
    written: dict[date, float] = {}
    for day, weight in days.items():
        for lag, share in enumerate(shares):
            at = day + timedelta(days=lag * sign)
            written[at] = max(written.get(at, 0.0), weight * share)

    near = _closeness(days)

    def weigh(day: date) -> float:
        return written.get(day) or max(NEVER, 0.02 * near(day))

    return Clue(reason, weigh, raw, frozenset(written))


def _closeness(days: Iterable[date]) -> Callable[[date], float]:
    """How near a day is to the nearest of these."""
    ordered = sorted(each.toordinal() for each in days)

    def near(day: date) -> float:
        at = day.toordinal()
        place = bisect_left(ordered, at)
        beside = ordered[max(place - 1, 0) : place + 1]
        return max((exp(-abs(at - each) / 45) for each in beside), default=0.0)

    return near


def _after(first: date, looks: int) -> Callable[[date], float]:
    """A full date: the text is of a later day, rather of the months after than of the years."""

    def weigh(day: date) -> float:
        away = (day - first).days
        if away < 0:
            return exp(away / 120) if looks > 0 else 0.02 * exp(away / 60) + NEVER
        return 1.0 / (1.0 + float((away / NEWS_AGE) ** 1.5))

    return weigh


def _last_month(month: int) -> Callable[[date], float]:
    def weigh(day: date) -> float:
        away = (day.month - month) % 12
        return exp(-(away - 1) / 4) if away else 0.05

    return weigh


def _last_of(month: int, number: int) -> Callable[[date], float]:
    def weigh(day: date) -> float:
        return exp(-_days_since(day, month, number) / 200)

    return weigh


def _days_since(day: date, month: int, number: int) -> int:
    for year in (day.year, day.year - 1, day.year - 2, day.year - 3, day.year - 4):
        then = safe_date(year, month, number)
        if then is not None and then < day:
            return (day - then).days
    return 4 * 365


def _near_day(month: int, number: int, looks: int) -> Callable[[date], float]:
    in_year = cache(lambda year: safe_date(year, month, number))

    def weigh(day: date) -> float:
        best = NEVER
        for year in (day.year - 1, day.year, day.year + 1):
            then = in_year(year)
            if then is not None:
                away = (day - then).days
                against = (
                    0.15 if (away * looks > 0 and looks > 0) or (away < 0 and looks < 0) else 1.0
                )
                best = max(best, against * exp(-abs(away) / 45) + 0.01)
        return best

    return weigh


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
        exact = _exact(plain, days, parts.offset)
        yield Clue(f"{both}: the same day", exact.weigh, plain, exact.support)
    elif parts.weekday is not None or parts.month is not None:
        yield _within_week(plain, days, f"{both}: the same day")


def _calendar_clue(raw: RawTime, era: Era) -> Clue:
    near = _closeness(calendar_days(raw.parts, era))

    def weigh(day: date) -> float:
        return max(0.1 * near(day), NEVER)

    return Clue(f"{raw.text}: near that day of the Hijri year", weigh, raw)
