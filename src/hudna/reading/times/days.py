"""Days: choosing the year, the week or the feast that words mean."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

import msgspec

__all__ = ["Day", "dated", "nearest_year", "season_year", "weekday_near"]

AGAINST = 4
"""How many times farther a day may lie if it is where the clause looks."""
WEEK = 7
CalendarDate: TypeAlias = date


class Day(msgspec.Struct, frozen=True, gc=False):
    """A day, or a longer stretch of days, as a value.

    ``date`` is the day itself where it is known; ``yearless`` that its year was chosen only to
    reckon with, ``weekday_known`` that its weekday is real all the same.
    """

    value: str | None
    date: CalendarDate | None = None
    yearless: bool = False
    weekday_known: bool = True
    alternatives: tuple[str, ...] = ()
    note: str | None = None
    why: str = ""


def dated(day: date, *, yearless: bool = False, known: bool = True, why: str = "") -> Day:
    """A single day."""
    value = f"XXXX-{day.month:02d}-{day.day:02d}" if yearless else day.isoformat()
    return Day(value, day, yearless, known, why=why)


def safe_date(year: int, month: int, day: int) -> date | None:
    """A date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_year(
    build: Callable[[int], date | None], near: date, looks: int, *, forced: bool
) -> date | None:
    """The year whose day the words mean.

    Args:
        build: the day in a given year.
        near: the day of writing.
        looks: -1 back, 1 ahead, 0 unsaid.
        forced: the words themselves say so (الماضي, next), so that the other side is out.
    """
    days = [day for day in map(build, range(near.year - 8, near.year + 9)) if day is not None]
    if forced and looks:
        fitting = [day for day in days if (day < near if looks < 0 else day > near)]
        return min(fitting, key=lambda day: abs(day - near), default=None)
    return min(days, key=lambda day: (_distance(day, near, looks), day), default=None)


def _distance(day: date, near: date, looks: int) -> int:
    away = (day - near).days
    return abs(away) * (AGAINST if away * looks < 0 else 1)


def weekday_near(weekday: int, near: date, looks: int, *, strictly: bool = False) -> date:
    """The weekday next to a day: the last one, the coming one, the day itself included."""
    ahead = (weekday - near.isoweekday()) % WEEK
    if looks > 0:
        return near + timedelta(days=ahead or (WEEK if strictly else 0))
    back = (near.isoweekday() - weekday) % WEEK
    return near - timedelta(days=back or (WEEK if strictly else 0))


def weekday_closest(weekday: int, near: date) -> date:
    """The weekday that lies closest to a day."""
    back = (near.isoweekday() - weekday) % WEEK
    return near - timedelta(days=back) if back <= WEEK // 2 else near + timedelta(days=WEEK - back)


SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def season_year(season: str, near: date, looks: int, *, forced: bool) -> int:
    """The year of the season that words without year mean.

    A winter bears the year of its January when that is past, else that of its December.
    """
    first, last = SEASON_MONTHS[season]
    inside = first <= near.month <= last if first <= last else near.month in {12, 1, 2}
    year = near.year
    if inside and not forced:
        return year
    if looks > 0:
        return year if near.month < first else year + 1
    over = near.month > last
    if forced and inside:
        return year - 1
    return year if over else year - 1


def shifted_month(near: date, shift: int) -> tuple[int, int]:
    """Year and month some months away."""
    months = near.year * 12 + near.month - 1 + shift
    return months // 12, months % 12 + 1
