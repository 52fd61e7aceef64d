"""Lengths of time compared: seventy-two hours are as long as three days."""

import re

__all__ = ["length_of"]

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
