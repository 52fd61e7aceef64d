"""Zones: what a text states, as an offset on the day it speaks of."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

__all__ = ["LOCAL", "offset_of"]

LOCAL = "LOCAL"
"""Local time of a place that the words do not name."""
UTC = "UTC"
SAMPLE_YEAR = 2020
"""For a day without year: a zone without summer time has one offset, any other none."""


@lru_cache(maxsize=64)
def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return None


def offset_of(name: str | None, day: date | None, hour: int = 12) -> str | None:
    """``Z``, ``+03:00`` … of a zone at a local hour; None when it cannot be told.

    Args:
        name: a name of the tz database, ``UTC``, or an offset as it is.
        day: the local day; None when the text does not tell it.
        hour: the local hour.
    """
    if name is None or name == LOCAL:
        return None
    if name == UTC:
        return "Z"
    if name[0] in "+-":
        return name
    zone = _zone(name)
    if zone is None:
        return None
    if day is not None:
        return _text(zone, day, hour)
    both = {_text(zone, date(SAMPLE_YEAR, month, 15), hour) for month in (1, 7)}
    return both.pop() if len(both) == 1 else None


def _text(zone: ZoneInfo, day: date, hour: int) -> str | None:
    offset = datetime(day.year, day.month, day.day, hour % 24, tzinfo=zone).utcoffset()
    if offset is None:
        return None
    minutes = int(offset.total_seconds()) // 60
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
