"""The hour that a time expression names, and the value it makes with its day."""

from datetime import timedelta

from hudna.reading.times.context import Context
from hudna.reading.times.days import Day, dated
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime
from hudna.reading.times.zones import offset_of

__all__ = ["greenwich_day", "has_clock", "hour_of", "moved", "timed"]

NOON, FULL = 12, 24
WRITTEN = {"DA": "MO"}
"""Parts of day that TIMEX3 has no sign for: dawn is written as morning, its bounds are its own."""
EVENING = frozenset({"EV", "AF"})
FIRST_OF_NIGHT = 6
"""Hours from six on are of the evening when the night is named, the smaller ones of the morning."""


def has_clock(parts: Parts) -> bool:
    """Whether an hour, a part of day or a point of it is named."""
    return parts.hour is not None or parts.part is not None or parts.point is not None


def hour_of(parts: Parts, hour: int) -> int:
    """The hour of 24 that an hour means beside a part of day."""
    late = parts.meridiem == "pm" or parts.part in EVENING or parts.point == "noon"
    if parts.meridiem == "am" or parts.part in {"MO", "DA"} or parts.point == "after_midnight":
        return 0 if hour == NOON else hour
    if parts.part == "NI":
        if hour == NOON:
            return FULL
        return hour + NOON if FIRST_OF_NIGHT <= hour < NOON else hour
    if late and hour < NOON and not (parts.point == "noon" and hour >= 10):  # noqa: PLR2004
        return hour + NOON
    return hour


def timed(
    raw: RawTime, day: Day | None, context: Context
) -> tuple[str | None, Day | None, str | None]:
    """Value, day and zone of an expression with an hour.

    The day may move: midnight between two days, hours after midnight, an hour of Greenwich
    beside one of the place.
    """
    parts = raw.parts
    if day is not None and parts.point == "after_midnight" and parts.weekday is not None:
        day = moved(day, 1)
    clock, whole = _clock(raw, day, context)
    zone = context.zone_of(raw)
    offset = None
    if whole:
        known = day.date if day and day.date and not day.yearless else None
        offset = offset_of(zone, known, parts.hour or 0)
    if day is not None and day.value is None:
        return (f"T{clock}{offset or ''}" if whole else None), day, offset
    head = day.value if day is not None else ""
    if parts.hour_to is not None:
        minutes = parts.minute_to or 0
        far = Parts(meridiem=parts.meridiem_to or parts.meridiem, part=parts.part)
        last = f"{hour_of(far, parts.hour_to):02d}:{minutes:02d}"
        return f"{head}T{clock}/{head}T{last}{offset or ''}", day, offset
    return f"{head}T{clock}{offset or ''}", day, offset


def _clock(raw: RawTime, day: Day | None, context: Context) -> tuple[str, bool]:
    parts = raw.parts
    if parts.hour is not None:
        return f"{hour_of(parts, parts.hour):02d}:{parts.minute or 0:02d}", True
    if parts.point == "noon":
        return "12:00", True
    if parts.point == "midnight":
        return ("00:00" if _opens(raw, day, context) else "24:00"), True
    return WRITTEN.get(str(parts.part), str(parts.part)), False


def _opens(raw: RawTime, day: Day | None, context: Context) -> bool:
    """Whether midnight is the beginning of its day."""
    parts = raw.parts
    named = parts.weekday is not None or parts.day is not None or parts.offset is not None
    if parts.pair:
        return False
    if named:
        late = parts.weekday is not None and parts.day is None and raw.role == "end"
        return raw.midnight == "start" and parts.offset is None and not late
    if day is None or day.date is None or day.date != context.published:
        return raw.midnight == "start" and parts.same is not None
    return raw.role == "since" or raw.looks < 0


def moved(day: Day, days: int) -> Day:
    """The day some days later; a stretch without a date stays."""
    if day.date is None:
        return day
    return dated(day.date + timedelta(days=days), yearless=day.yearless, known=day.weekday_known)


def greenwich_day(day: Day, local: tuple[int, int], hour: int) -> Day:
    """The day of an hour of Greenwich that stands for a local one: 01:00 is 22:00 the day before.

    Args:
        day: the local day.
        local: the local hour and minute.
        hour: the hour of Greenwich.
    """
    gap = local[0] + local[1] / 60 - hour
    if gap < -NOON:
        return moved(day, -1)
    if gap > NOON + 2:
        return moved(day, 1)
    return day
