"""Arithmetic with values: a moment and a length make another moment."""

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

__all__ = ["added", "moment_of", "subtracted", "value_of"]

MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?:Z|[+-]\d\d:\d\d)?)?")
LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
YEAR_MONTHS = 12


def moment_of(value: str) -> date | datetime | None:
    """A day, or a local moment (24:00 is the next 00:00); None for anything vaguer."""
    match = MOMENT.fullmatch(value)
    if match is None:
        return None
    day = date.fromisoformat(match[1])
    if match[2] is None:
        return day
    start = datetime(day.year, day.month, day.day)  # noqa: DTZ001 (local time of the text)
    return start + timedelta(hours=int(match[2]), minutes=int(match[3]))


def value_of(moment: date | datetime) -> str:
    """The value of a moment."""
    if isinstance(moment, datetime):
        return moment.strftime("%Y-%m-%dT%H:%M")
    return moment.isoformat()


def added(moment: date | datetime, length: str) -> date | datetime | None:
    """The moment a length later; None when the length has no exact measure or says nothing."""
    return _moved(moment, length, 1)


def subtracted(moment: date | datetime, length: str) -> date | datetime | None:
    """The moment a length earlier."""
    return _moved(moment, length, -1)


def _moved(moment: date | datetime, length: str, sign: int) -> date | datetime | None:
    match = LENGTH.fullmatch(length)
    if match is None or not any(match.groups()):
        return None
    years, months, weeks, days, hours, minutes = (int(each or 0) for each in match.groups())
    if (hours or minutes) and not isinstance(moment, datetime):
        if hours % 24 or minutes:
            return None
        days, hours = days + hours // 24, 0
    try:
        moved = _by_months(moment, sign * (years * YEAR_MONTHS + months))
        return moved + sign * timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)
    except (ValueError, OverflowError):
        return None


def _by_months(moment: date | datetime, months: int) -> date | datetime:
    if not months:
        return moment
    total = moment.year * YEAR_MONTHS + moment.month - 1 + months
    year, month = total // YEAR_MONTHS, total % YEAR_MONTHS + 1
    return moment.replace(year=year, month=month, day=min(moment.day, monthrange(year, month)[1]))
