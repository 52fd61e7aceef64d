"""What each kind of piece must hold to be one."""

from collections.abc import Callable

from hudna.reading.times.grammar import Match
from hudna.reading.times.parts import Parts

__all__ = ["parts_of"]

MONTH_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
HIJRI_DAYS = 30
HOURS = 24
MINUTES = 60
LAST = -1
FEAST_DAYS = 13
AGES = 1000
LONGEST = 10000


def parts_of(match: Match) -> Parts | None:
    """The parts that a match fills, or None when they make no time."""
    parts = Parts()
    loose: dict[str, int | str] = {}
    for name, value in match.rule.constants.items():
        setattr(parts, name, value)
    for slot, atom in zip(match.slots, match.atoms, strict=True):
        if slot in LOOSE and isinstance(atom.value, (int, str)):
            loose[slot] = atom.value
        elif slot and slot != "_":
            setattr(parts, slot, atom.value)
    for slot, packed in loose.items():
        if slot == "length":
            _length(parts, str(packed))
        else:
            LOOSE[slot](parts, int(packed))
    check = CHECKS.get(match.rule.kind)
    if check is not None and not check(parts):
        return None
    return parts


def _clock(parts: Parts, minutes: int) -> None:
    parts.hour, parts.minute = divmod(minutes, MINUTES)


def _clock_to(parts: Parts, minutes: int) -> None:
    parts.hour_to, parts.minute_to = divmod(minutes, MINUTES)


def _dmy(parts: Parts, packed: int) -> None:
    parts.year, rest = divmod(packed, 10000)
    parts.month, parts.day = divmod(rest, 100)


def _dm(parts: Parts, packed: int) -> None:
    parts.day, parts.month = divmod(packed, 100)


def _past(parts: Parts, minutes: int) -> None:
    """Minutes past the hour; less than zero before it."""
    hour = parts.hour or 0
    if minutes < 0:
        parts.hour = (hour - 1) % HOURS if hour else 23
        parts.minute = MINUTES + minutes
    else:
        parts.minute = minutes


def _before(parts: Parts, minutes: int) -> None:
    _past(parts, -minutes)


def _half_of(parts: Parts, hour: int) -> None:
    """Half of the hour that is to come: в половине третьего."""
    parts.hour, parts.minute = hour - 1, 30


def _quarter_of(parts: Parts, hour: int) -> None:
    """A quarter of the hour that is to come: четверть шестого."""
    parts.hour, parts.minute = hour - 1, 15


def _decade_of(parts: Parts, year: int) -> None:
    parts.decade = year // 10


def _length(parts: Parts, packed: str) -> None:
    """A count and a unit in one word: 3H."""
    digits = packed.rstrip("SMINHDWY")
    parts.count, parts.measure = float(digits), packed[len(digits) :]


def _no_number(_parts: Parts, _value: int) -> None:
    """Lengths are words, see `_length`."""


LOOSE: dict[str, Callable[[Parts, int], None]] = {
    "decade_of": _decade_of,
    "length": _no_number,
    "clock": _clock,
    "clock_to": _clock_to,
    "dmy": _dmy,
    "dm": _dm,
    "past": _past,
    "before": _before,
    "half_of": _half_of,
    "quarter_of": _quarter_of,
}
"""Slots that fill several parts, or parts that other slots fill first."""


def _good_day(parts: Parts) -> bool:
    month = parts.month
    if month is not None and not 1 <= month <= len(MONTH_DAYS):
        day = parts.day
        if day is None or not 1 <= day <= len(MONTH_DAYS):
            return False
        parts.month, parts.day = day, month
        month = day
    top = MONTH_DAYS[month - 1] if month else 31
    for day in (parts.day, parts.day_to):
        if day is not None and (not isinstance(day, int) or not 1 <= day <= top):
            return False
    if parts.month_to is not None:
        return parts.month_to != month and 1 <= parts.month_to <= len(MONTH_DAYS)
    return not (parts.day and parts.day_to and parts.day >= parts.day_to)


def _good_neighbours(parts: Parts) -> bool:
    """5 and 6 July: one stretch only when nothing lies between."""
    day, last = parts.day, parts.day_to
    return day is not None and last == day + 1 and _good_day(parts)


def _good_clock(parts: Parts) -> bool:
    for hour, minute in ((parts.hour, parts.minute), (parts.hour_to, parts.minute_to)):
        if hour is None:
            continue
        if not isinstance(hour, int) or not 0 <= hour <= HOURS:
            return False
        if not 0 <= (minute or 0) < MINUTES or (hour == HOURS and minute):
            return False
    return True


def _good_hijri(parts: Parts) -> bool:
    return parts.hday is None or parts.hday == LAST or 1 <= parts.hday <= HIJRI_DAYS


def _good_feast(parts: Parts) -> bool:
    return parts.nth is None or 0 <= parts.nth <= FEAST_DAYS


def _good_length(parts: Parts) -> bool:
    count = parts.count
    if count is None:
        return parts.measure is not None
    if parts.measure == "Y" and count > AGES:
        return False  # 2014–2016 are years, not a length
    if count == 0:
        return bool(parts.half)
    return 0 < count < LONGEST and (parts.count_to is None or parts.count_to > count)


def _good_years(parts: Parts) -> bool:
    return parts.year_to is None or parts.year is None or parts.year_to > parts.year


CHECKS: dict[str, Callable[[Parts], bool]] = {
    "date": _good_day,
    "dates": _good_neighbours,
    "clock": _good_clock,
    "hijri": _good_hijri,
    "feast": _good_feast,
    "duration": _good_length,
    "ago": _good_length,
    "year": _good_years,
}
