"""The earliest and the latest day or minute that a value allows."""

import re
from calendar import monthrange
from datetime import date, timedelta

__all__ = ["bounds_of"]

PARTS = {
    "DA": ("03:00", "07:00"),
    "MO": ("05:00", "12:00"),
    "MI": ("12:00", "12:00"),
    "AF": ("12:00", "18:00"),
    "EV": ("17:00", "23:59"),
    "NI": ("18:00", "23:59"),
    "DT": ("06:00", "18:00"),
}
"""Local hours of the parts of a day, wide on purpose."""
SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
VALUE = re.compile(r"(\d{4})(?:-(W\d\d|SP|SU|FA|WI|H\d|Q\d|\d\d)(?:-(\d\d|WE))?)?(?:T(.+))?")
DECADE = re.compile(r"\d{2,3}")


def bounds_of(value: str | None) -> tuple[str | None, str | None]:
    """Inclusive bounds as ISO dates or local minutes; None where the value has none."""
    if value is None or value.startswith(("P", "T", "XXXX")):
        return None, None
    if "/" in value:
        left, right = value.split("/", 1)
        return bounds_of(left)[0], bounds_of(right)[1]
    if DECADE.fullmatch(value):
        lack = 4 - len(value)
        return value + "0" * lack + "-01-01", value + "9" * lack + "-12-31"
    match = VALUE.fullmatch(value)
    return _bounds(*match.groups()) if match else (None, None)


def _bounds(
    year: str, middle: str | None, day: str | None, clock: str | None
) -> tuple[str | None, str | None]:
    first, last = _days(int(year), middle, day)
    if first is None or last is None:
        return None, None
    if clock is None:
        return first.isoformat(), last.isoformat()
    opens, closes = PARTS.get(clock[:2], (clock, clock))
    return f"{first.isoformat()}T{opens}", f"{first.isoformat()}T{closes}"


def _days(year: int, middle: str | None, day: str | None) -> tuple[date | None, date | None]:
    if not 1 <= year < 9999:  # noqa: PLR2004 (what a date can hold)
        return None, None
    if middle is None:
        return date(year, 1, 1), date(year, 12, 31)
    if middle.isdigit():
        if day is None:
            return _months(year, int(middle), int(middle))
        return date(year, int(middle), int(day)), date(year, int(middle), int(day))
    if middle[0] == "W" and middle not in SEASONS:
        return _week(year, int(middle[1:]), weekend=day == "WE")
    return _months(year, *_named_months(middle))


def _named_months(name: str) -> tuple[int, int]:
    """First and last month of a season, a half or a quarter."""
    if name in SEASONS:
        return SEASONS[name]
    length = 6 if name[0] == "H" else 3
    last = int(name[1]) * length
    return last - length + 1, last


def _week(year: int, week: int, *, weekend: bool) -> tuple[date | None, date | None]:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None, None
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    end_year, end = (year, last) if last <= 12 else (year + 1, last - 12)  # noqa: PLR2004
    return date(year, first, 1), date(end_year, end, monthrange(end_year, end)[1])
