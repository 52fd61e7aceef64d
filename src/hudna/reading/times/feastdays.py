"""Days of the Hijri calendar and of feasts, as announced or computed."""

from collections.abc import Iterator
from datetime import date, timedelta

from hudna.reading.times.calendars import (
    FEAST_MONTHS,
    feast_in_year,
    gregorian,
    hijri,
    month_length,
)
from hudna.reading.times.context import Context
from hudna.reading.times.days import Day, dated, nearest_year
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime

__all__ = ["feast_of", "hijri_of"]

RAMADAN = 9
OPENING = {9: "ramadan", 10: "fitr", 12: "adha"}
"""Months whose first day (or tenth, in Dhu al-Hijja) is announced."""
EIDS = ("fitr", "adha")


def hijri_of(raw: RawTime, context: Context) -> Day:
    """A day of the Hijri calendar; without year, the one where the clause looks."""
    parts = raw.parts
    if parts.hyear is not None:
        return _hijri_day(parts, parts.hyear, context)
    near = context.near(raw)
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    here = hijri(near)
    if here is None:
        return Day(None, note="outside_calendar")
    days = {year: _hijri_day(parts, year, context) for year in range(here[0] - 1, here[0] + 2)}
    looks = parts.direction if parts.direction is not None else raw.looks
    known = {day.date: day for day in days.values() if day.date is not None}
    best = _closest(list(known), near, looks)
    return Day(None, note="outside_calendar") if best is None else known[best]


def _hijri_day(parts: Parts, year: int, context: Context) -> Day:
    month, number = parts.hmonth or 1, parts.hday or 1
    length = month_length(year, month)
    if number < 0:
        number = length
    computed = gregorian(year, month, number)
    choices = list(_announced_days(year, month, number, context))
    if computed is None and choices:
        computed = choices[0]
    if computed is None:
        after = gregorian(year, month, length) if length else None
        if after is None or number != length + 1:
            return Day(None, note="outside_calendar")
        computed = after + timedelta(days=1)
    best = choices[0] if choices and parts.hyear is None else computed
    others = dict.fromkeys(each.isoformat() for each in (*choices, computed) if each != best)
    day = dated(best)
    return Day(day.value, best, alternatives=tuple(others), why="hijri")


def _announced_days(year: int, month: int, number: int, context: Context) -> Iterator[date]:
    feast = OPENING.get(month)
    if feast is None:
        return
    opening = FEAST_MONTHS[feast][1]
    for row in context.feasts.first_days(feast, year, context.countries):
        if row.basis == "announced":
            yield row.day + timedelta(days=number - opening)


def _closest(days: list[date], near: date, looks: int) -> date | None:
    def distance(day: date) -> int:
        away = (day - near).days
        return abs(away) * (4 if away * looks < 0 else 1)

    return min(days, key=lambda day: (distance(day), day), default=None)


def feast_of(raw: RawTime, context: Context) -> Day:
    """The nth day of a feast, in the year where the clause looks."""
    parts = raw.parts
    feast = str(parts.feast)
    near = context.near(raw)
    after = timedelta(days=(1 if parts.nth is None else parts.nth) - 1)
    if parts.year is not None:
        near = date(parts.year, 7, 1)
    looks = parts.direction if parts.direction is not None else raw.looks
    if feast not in FEAST_MONTHS and feast != "eid":
        return _sun_feast(feast, after, near, 0 if parts.year else looks)
    if parts.hyear is not None and feast in FEAST_MONTHS:
        return _feast_day(feast, parts.hyear, after, context)
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    return _moon_feast(EIDS if feast == "eid" else (feast,), after, near, looks, context)


def _sun_feast(feast: str, after: timedelta, near: date | None, looks: int) -> Day:
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    day = nearest_year(
        lambda year: _moved(feast_in_year(feast, year), after), near, looks, forced=False
    )
    return Day(None, note="unknown_feast") if day is None else dated(day)


def _moon_feast(
    feasts: tuple[str, ...], after: timedelta, near: date, looks: int, context: Context
) -> Day:
    here = hijri(near)
    if here is None:
        return Day(None, note="outside_calendar")
    days = [
        _feast_day(feast, year, after, context)
        for year in range(here[0] - 1, here[0] + 2)
        for feast in feasts
    ]
    known = {day.date: day for day in days if day.date is not None}
    best = _closest(list(known), near, looks)
    return Day(None, note="outside_calendar") if best is None else known[best]


def _moved(day: date | None, after: timedelta) -> date | None:
    return None if day is None else day + after


def _feast_day(feast: str, hijri_year: int, after: timedelta, context: Context) -> Day:
    rows = context.feasts.first_days(feast, hijri_year, context.countries)
    if not rows:
        return Day(None, note="outside_calendar")
    days = [row.day + after for row in rows]
    if rows[0].basis == "computed":
        days += [days[0] - timedelta(days=1), days[0] + timedelta(days=1)]
    others = tuple(dict.fromkeys(each.isoformat() for each in days[1:]))
    return Day(days[0].isoformat(), days[0], alternatives=others, why=f"feast:{rows[0].basis}")
