"""Moments made absolute: from values as read to bounds in UTC (domain.md section 7)."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from hudna.records import Extent

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = [
    "after",
    "end_of_day",
    "extent_of",
    "iso",
    "known_since",
    "moment",
    "seconds_of",
    "zone_named",
]

_DAY = timedelta(days=1)
_KEPT = 65_536
"""So many moments of a large case are kept made: each is asked for again and again."""
_WIDEST = (timedelta(hours=-12), timedelta(hours=14))
"""An unstated zone can lie this far from UTC: the bounds are widened accordingly."""
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "AU": (9, 11), "WI": (1, 14)}
"""First and last months of seasons in the north, counted from January of the year."""
_PARTS = {
    "TMO": (5, 12),
    "TAF": (12, 18),
    "TEV": (17, 24),
    "TNI": (18, 30),
    "TDT": (6, 18),
    "TMI": (11, 13),
}
"""Hours from the day's start that a part of day can mean; a night runs into the next morning."""


@lru_cache(maxsize=_KEPT)
def iso(at: datetime) -> str:
    """A moment as it is written everywhere: UTC, to the second, with ``Z``."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


@lru_cache(maxsize=_KEPT)
def moment(text: str) -> datetime:
    """An ISO date or datetime as a moment; without an offset it is UTC, a bare date its start.

    Raises:
        ValueError: the text is neither.
    """
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def end_of_day(text: str) -> datetime:
    """A bare date counts from the end of that day (contract.md); a datetime from itself."""
    at = moment(text)
    return at + _DAY if len(text) == len("2016-07-06") else at


def known_since(published: str | None, added: str) -> str:
    """From when on a document's words were known: publication, else when it was added, UTC."""
    return iso(end_of_day(published) if published else moment(added))


@lru_cache(maxsize=256)
def zone_named(name: str | None) -> "ZoneInfo | None":
    """A zone of the tz database; None when there is none of that name."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - answers need none

    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def extent_of(value: str, *, zone: str | None = None, local: str | None = None) -> Extent | None:
    """The bounds of a TIMEX3 value in UTC; None where it has no day.

    Args:
        value: as read: ``2016-07-06T01:00``, ``2016-07-08TNI``, ``2016-07``, ``a/b``.
        zone: an offset or zone that the text states.
        local: the zone of the place, taken when none is stated; else the bounds are widened by
            all zones there are.
    """
    first, _, last = value.partition("/")
    low, high = _bounds(first), _bounds(last or first)
    if low is None or high is None:
        return None
    shift, basis = _shift(zone, local)
    return Extent(
        earliest=iso(shift(low[0], 0)), latest=iso(shift(high[1], 1)), said=value, basis=basis
    )


def _shift(zone: str | None, local: str | None) -> tuple[Callable[[datetime, int], datetime], str]:
    """How a naive moment becomes UTC, and on what that rests."""
    fixed = _offset(zone)
    if fixed is not None:
        return lambda at, _: at.replace(tzinfo=UTC) - fixed, "stated"
    named = zone_named(zone) or zone_named(local)
    if named is not None:
        basis = "stated" if zone_named(zone) else "place"
        return lambda at, _: at.replace(tzinfo=named).astimezone(UTC), basis
    return lambda at, late: at.replace(tzinfo=UTC) - _WIDEST[1 - late], "unstated"


@lru_cache(maxsize=256)
def _offset(zone: str | None) -> timedelta | None:
    """``Z``, ``UTC``, ``+03:00`` as a difference from UTC."""
    if zone in {"Z", "UTC", "GMT"}:
        return timedelta(0)
    if not zone or zone[0] not in "+-":
        return None
    hours, _, minutes = zone[1:].partition(":")
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return -size if zone[0] == "-" else size


@lru_cache(maxsize=4096)
def _bounds(value: str) -> tuple[datetime, datetime] | None:
    """First and last naive moment of one value; the last of a day is the start of the next."""
    if "X" in value or not value[:4].isdigit():
        return None
    day, _, clock = value.partition("T")
    span = _days(day)
    if span is None or not clock:
        return span
    start = span[0]
    part = _PARTS.get("T" + clock)
    if part:
        return start + timedelta(hours=part[0]), start + timedelta(hours=part[1])
    at = _clock(start, clock)
    return (at, at) if at else span


def _clock(day: datetime, clock: str) -> datetime | None:
    """A clock time on a day; ``24:00`` is the end of it."""
    parts = clock.rstrip("Z").split("+")[0].split(":")
    try:
        hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    except ValueError:
        return None
    return day + timedelta(hours=hour, minutes=minute)


def _days(text: str) -> tuple[datetime, datetime] | None:
    """A day, week, month or year as naive bounds."""
    try:
        if text[-2:] in _SEASONS:
            return _season(text)
        if "-W" in text:
            return _weeks(text)
        parts = [int(p) for p in text.split("-")]
        first = date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)  # noqa: PLR2004
    except ValueError:
        return None
    start = datetime.combine(first, time())
    if len(parts) == 3:  # noqa: PLR2004 - year, month, day
        return start, start + _DAY
    if len(parts) == 2:  # noqa: PLR2004 - year, month
        return start, datetime(first.year + first.month // 12, first.month % 12 + 1, 1)  # noqa: DTZ001
    return start, datetime(first.year + 1, 1, 1)  # noqa: DTZ001


def _season(text: str) -> tuple[datetime, datetime]:
    """``2006-SU``; a winter may be that which begins, or that which ends in its year."""
    first, last = _SEASONS[text[-2:]]
    year = int(text[:4])
    return datetime(year, first, 1), datetime(year + last // 12, last % 12 + 1, 1)  # noqa: DTZ001


def _weeks(text: str) -> tuple[datetime, datetime]:
    """``2016-W27`` or ``2016-W27-5``; ``WE`` is the weekend."""
    year, week, *day = text.split("-")
    number = int(week[1:])
    if day and day[0].isdigit():
        start = datetime.combine(date.fromisocalendar(int(year), number, int(day[0])), time())
        return start, start + _DAY
    start = datetime.combine(date.fromisocalendar(int(year), number, 6 if day else 1), time())
    return start, start + _DAY * (2 if day else 7)


_UNITS = {"W": 604800, "D": 86400, "H": 3600, "M": 60, "S": 1}


@lru_cache(maxsize=1024)
def seconds_of(duration: str) -> int | None:
    """Seconds of an ISO duration of fixed length (``PT72H``, ``P3D``); None for others."""
    head, _, tail = duration.removeprefix("P").partition("T")
    if not duration.startswith("P") or any(unit in head for unit in "MY"):
        return None
    total, number = 0.0, ""
    for sign in head + tail:
        if sign.isdigit() or sign == ".":
            number += sign
        elif sign in _UNITS and number:
            total, number = total + float(number) * _UNITS[sign], ""
        else:
            return None
    return int(total) or None


_CALENDAR = {"Y": 12, "M": 1}


def after(start: datetime, duration: str) -> datetime | None:
    """The moment an ISO duration later; months count by the calendar: "two months from 2 April".

    None where the length is not told ("some days"), or the day does not exist.
    """
    seconds = seconds_of(duration)
    if seconds is not None:
        return start + timedelta(seconds=seconds)
    number, unit = duration[1:-1], duration[-1:]
    if not (duration.startswith("P") and number.isdigit() and unit in _CALENDAR):
        return None
    months = start.month - 1 + int(number) * _CALENDAR[unit]
    try:
        return start.replace(year=start.year + months // 12, month=months % 12 + 1)
    except ValueError:
        return None
