"""Times resolved: against the day of writing, against each other, where their clause looks."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import msgspec

from hudna.reading.times.bounds import bounds_of
from hudna.reading.times.calendars import Feasts
from hudna.reading.times.clockof import greenwich_day, has_clock, hour_of, timed
from hudna.reading.times.context import Context, twin_days, year_hints
from hudna.reading.times.dayof import day_of
from hudna.reading.times.days import Day, dated
from hudna.reading.times.lengths import length_value, set_value
from hudna.reading.times.moments import moment_of
from hudna.reading.times.offsets import take_offsets
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime, ResolvedTime
from hudna.reading.times.zones import LOCAL

__all__ = ["resolve_times"]

NOON = 12
OF_THE_DAY = ("clock.figures", "clock.four-figures")
"""Clocks of twenty-four hours: their hours need no half of the day."""
DAY = len("2016-07-06")
LATE = 21
"""From this hour on, what is told as past on a day happened the evening before."""
POINTS = {"midnight": (24, 0), "noon": (12, 0)}
CLOSE = 3
"""Words; brackets and a preposition are no distance."""


def resolve_times(
    raws_by_sentence: Sequence[Sequence[RawTime]],
    *,
    published: date | datetime | None = None,
    zone: str | None = None,
    feasts: Feasts | None = None,
    countries: Iterable[str] = (),
) -> list[ResolvedTime]:
    """Values of a document's times, in the order of the text.

    Args:
        raws_by_sentence: what ``find_times`` found in each sentence.
        published: the day of writing; a moment counts for its own calendar day.
        zone: tz name of the place the text is about, for hours called local.
        feasts: announced feast days; without them Umm al-Qura stands.
        countries: countries the text is about, for the choice of announced days.
    """
    day = published.date() if isinstance(published, datetime) else published
    context = Context(
        day,
        zone,
        feasts or Feasts(),
        tuple(countries),
        hints=year_hints(raws_by_sentence),
        twins=twin_days(raws_by_sentence),
    )
    resolved: list[ResolvedTime] = []
    for raws in raws_by_sentence:
        context.sets.update(raw.sentence for raw in raws if raw.type == "SET")
        for at, raw in enumerate(raws):
            resolved.append(_within_calendar(raw, raws[at + 1 :], resolved, context))
    return take_offsets(resolved)


def _within_calendar(
    raw: RawTime, following: Sequence[RawTime], before: Sequence[ResolvedTime], context: Context
) -> ResolvedTime:
    """A day before the first or after the last year that can be reckoned with has no value."""
    try:
        return _resolve(raw, following, before, context)
    except (OverflowError, ValueError):
        return ResolvedTime(raw, None, note="outside_calendar", why=raw.rules)


def _resolve(
    raw: RawTime, following: Sequence[RawTime], before: Sequence[ResolvedTime], context: Context
) -> ResolvedTime:
    parts = raw.parts
    if raw.type == "SET":
        return _made(raw, set_value(parts))
    if raw.type == "DURATION":
        mod = "EXTENSION" if parts.extra or raw.role == "extension" else parts.mod
        return _made(raw, length_value(parts), mod=mod)
    day = day_of(raw, context)
    if not has_clock(parts):
        if day is None:
            return _made(raw, None)
        context.remember(raw, day)
        return _equated(_from_day(raw, day), before)
    return _at_clock(raw, day, following, before, context)


def _at_clock(
    raw: RawTime,
    day: Day | None,
    following: Sequence[RawTime],
    before: Sequence[ResolvedTime],
    context: Context,
) -> ResolvedTime:
    own = day is not None
    if day is None:
        day = _inherited(raw, following, context)
        day = _overnight(raw, _as_greenwich(raw, day, before), before)
        raw = _ascending(raw, day, before)
    value, day, zone = timed(raw, day, context)
    if day is not None and own:
        context.remember(raw, day)
    why = raw.rules if own else (*raw.rules, "day.inherited" if day else "day.unknown")
    low, high = bounds_of(value.removesuffix(zone) if value and zone else value)
    others = _other_readings(raw, day, value)
    return ResolvedTime(
        raw,
        value,
        mod=raw.parts.mod,
        zone=zone or (raw.parts.zone if raw.parts.zone != LOCAL else context.zone),
        earliest=low,
        latest=high,
        alternatives=others,
        note=day.note if day else None,
        why=why,
    )


def _ascending(raw: RawTime, day: Day | None, before: Sequence[ResolvedTime]) -> RawTime:
    """A bare hour of twelve after a later hour of the same day is of the afternoon."""
    parts = raw.parts
    if parts.hour is None or parts.part or parts.meridiem or not before or day is None:
        return raw
    if not 1 <= parts.hour < NOON or any(rule.startswith(OF_THE_DAY) for rule in raw.rules):
        return raw
    last = before[-1]
    if last.sentence != raw.sentence or last.value is None or last.raw.parts.hour is None:
        return raw
    told, _, clock = last.value.partition("T")
    if told != day.value or clock[:2] < f"{parts.hour:02d}":
        return raw
    late = msgspec.structs.replace(parts, meridiem="pm")
    return msgspec.structs.replace(raw, parts=late)


def _other_readings(raw: RawTime, day: Day | None, value: str | None) -> tuple[str, ...]:
    """What else the words allow: the other end of a day called midnight, the other weekday."""
    parts = raw.parts
    if value is None or day is None or day.date is None or day.yearless:
        return ()
    if parts.point == "midnight" and not parts.pair:
        other = "24:00" if value.endswith("00:00") and "T00" in value else "00:00"
        return (f"{day.date.isoformat()}T{other}",)
    tail = value[len(day.value or "") :]
    return tuple(each + tail for each in day.alternatives)


def _inherited(raw: RawTime, following: Sequence[RawTime], context: Context) -> Day | None:
    """The day of an hour that names none."""
    if raw.sentence in context.sets:
        return None
    anchor = context.anchor_for(raw)
    if anchor is not None and context.anchor_sentence == raw.sentence:
        return anchor
    named = _named_behind_brackets(raw, following, context)
    if named is not None:
        return named
    if raw.role in {"start", "none"} and following:
        coming = following[0]
        if coming.role == "end" and has_clock(coming.parts) and _earlier(raw, coming):
            day = day_of(coming, context)
            if day is not None and (day.date is not None or day.value):
                return day
    if anchor is not None and (
        context.published is None or raw.sentence - context.anchor_sentence <= 1
    ):
        return anchor
    return _last_night(raw, context.published) if context.published else None


def _last_night(raw: RawTime, published: date) -> Day:
    """The day of writing; a late hour that a clause looks back on is of the evening before it."""
    parts = raw.parts
    back = raw.looks < 0 and parts.hour is not None and parts.hour_to is None
    if back and parts.hour is not None and hour_of(parts, parts.hour) >= LATE:
        return dated(published - timedelta(days=1))
    return dated(published)


def _named_behind_brackets(
    raw: RawTime, following: Sequence[RawTime], context: Context
) -> Day | None:
    """The day after a bracketed hour belongs to both: 07:00 (05:00 GMT) on Friday."""
    rest = [raw, *following]
    if not raw.bracketed:
        if len(rest) < 2 or not rest[1].bracketed or rest[1].first - raw.last > CLOSE:  # noqa: PLR2004
            return None
        rest = rest[1:]
    if len(rest) < 2 or rest[1].type != "DATE" or rest[1].first - rest[0].last > CLOSE:  # noqa: PLR2004
        return None
    day = day_of(rest[1], context)
    return day if day is not None and day.value is not None else None


def _earlier(raw: RawTime, coming: RawTime) -> bool:
    """Whether the hour comes before the other on one day."""
    hour, other = raw.parts.hour, coming.parts.hour
    if hour is None or other is None:
        return True
    return hour_of(raw.parts, hour) < hour_of(coming.parts, other)


def _overnight(raw: RawTime, day: Day | None, before: Sequence[ResolvedTime]) -> Day | None:
    """An end that is earlier in the day than its start is of the next day."""
    if raw.role != "end" or raw.parts.hour is None or not before:
        return day
    last = before[-1]
    start = moment_of(last.value or "")
    if day is None or day.date is None or last.sentence != raw.sentence or day.yearless:
        return day
    if last.role != "start" or not isinstance(start, datetime) or start.date() != day.date:
        return day
    if (start.hour, start.minute) > (hour_of(raw.parts, raw.parts.hour), raw.parts.minute or 0):
        return dated(day.date + timedelta(days=1))
    return day


def _as_greenwich(raw: RawTime, day: Day | None, before: Sequence[ResolvedTime]) -> Day | None:
    """An hour of Greenwich that stands close behind a local one is the same moment."""
    parts = raw.parts
    if day is None or parts.zone != "UTC" or parts.hour is None or not before:
        return day
    last = before[-1]
    local = _local_hour(last.raw.parts)
    if last.sentence != raw.sentence or local is None or raw.first - last.last > CLOSE + 1:
        return day
    return greenwich_day(day, local, hour_of(parts, parts.hour))


def _local_hour(parts: Parts) -> tuple[int, int] | None:
    if parts.zone == "UTC":
        return None
    if parts.hour is not None:
        return hour_of(parts, parts.hour), parts.minute or 0
    return POINTS.get(parts.point or "")


def _from_day(raw: RawTime, day: Day) -> ResolvedTime:
    low, high = bounds_of(day.value)
    if day.why.startswith("feast:computed") and day.alternatives:
        low, high = min(day.alternatives), max(day.alternatives)
    return ResolvedTime(
        raw,
        day.value,
        mod=raw.parts.mod,
        earliest=low,
        latest=high,
        alternatives=day.alternatives,
        note=day.note,
        why=(*raw.rules, day.why) if day.why else raw.rules,
    )


def _equated(time: ResolvedTime, before: Sequence[ResolvedTime]) -> ResolvedTime:
    """Note that two dates said to be one are not; a day's difference of the moon is none."""
    if not time.raw.equated or not before or time.note is not None:
        return time
    last = before[-1]
    if last.sentence != time.sentence or not (last.exact and time.exact) or "/" in f"{time.value}":
        return time
    one, other = (str(each.value)[:DAY] for each in (last, time))
    if abs(date.fromisoformat(one) - date.fromisoformat(other)).days <= 1:
        return time
    return msgspec.structs.replace(time, note="inconsistent_dates")


def _made(raw: RawTime, value: str | None, *, mod: str | None = None) -> ResolvedTime:
    return ResolvedTime(raw, value, mod=mod, why=raw.rules)
