"""Lengths of time compared and added: seventy-two hours are as long as three days."""

import re
from datetime import datetime, timedelta

__all__ = ["length_between", "length_in_time", "length_of", "moment_of", "sum_of"]

_LENGTH = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


def length_of(duration: str) -> str:
    """A duration as months, hours and minutes, for comparing; itself where it is not exact.

    Args:
        duration: an ISO 8601 duration, such as ``PT72H`` or ``P3D``.
    """
    found = _LENGTH.fullmatch(duration)
    if found is None:
        return duration
    years, months, weeks, days, hours, minutes = (int(each or 0) for each in found.groups())
    return f"{12 * years + months}M{24 * (7 * weeks + days) + hours}H{minutes}"


_EXACT = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")
DAY = 10


def sum_of(start: str, duration: str) -> datetime | None:
    """The moment a duration after a start; None where either is not exact."""
    moment = moment_of(start)
    if moment is None or len(start) <= DAY:
        return None
    span = length_in_time(duration)
    return moment + span if span is not None else None


def length_in_time(duration: str) -> timedelta | None:
    """The length of a duration of weeks, days, hours and minutes; None for another one."""
    length = _EXACT.fullmatch(duration)
    if length is None:
        return None
    weeks, days, hours, minutes = (int(each or 0) for each in length.groups())
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)


def moment_of(value: str) -> datetime | None:
    """The local moment of an ISO value; the end of a day is the beginning of the next."""
    day, _, clock = value.partition("T")
    clock = clock[:5] or "00:00"
    try:
        if clock == "24:00":
            return datetime.fromisoformat(day) + timedelta(days=1)
        return datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        return None


def length_between(first: str, last: str) -> str | None:
    """ISO duration between two clock times of one day, such as ``T14:00``."""
    one, other = moment_of(f"2000-01-01{first}"), moment_of(f"2000-01-01{last}")
    if one is None or other is None:
        return None
    hours, minutes = divmod(int((other - one).total_seconds() // 60) % (24 * 60), 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
