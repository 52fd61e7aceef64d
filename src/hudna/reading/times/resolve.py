"""Times resolved: against the day of writing, against each other, where their clause looks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

import msgspec

from hudna.reading.times.bounds import bounds_of
from hudna.reading.times.calendars import Feasts
from hudna.reading.times.clockof import has_clock, moved, timed
from hudna.reading.times.context import Context, twin_days, year_hints
from hudna.reading.times.day_pairs import take_pairs
from hudna.reading.times.dayof import day_of
from hudna.reading.times.days import Day
from hudna.reading.times.inherited import inherited_day
from hudna.reading.times.lengths import length_value, set_value
from hudna.reading.times.offsets import take_offsets
from hudna.reading.times.raw import RawTime, ResolvedTime

__all__ = ["resolve_times"]

NOON = 12
OF_THE_DAY = ("clock.figures", "clock.four-figures")
"""Clocks of twenty-four hours: their hours need no half of the day."""
DAY = len("2016-07-06")


def resolve_times(
    raws_by_sentence: Sequence[Sequence[RawTime]],
    *,
    published: date | datetime | None = None,
    zones: Mapping[int, str] | None = None,
    feasts: Feasts | None = None,
    countries: Iterable[str] = (),
) -> list[ResolvedTime]:
    """Values of a document's times, in the order of the text.

    Args:
        raws_by_sentence: what ``find_times`` found in each sentence.
        published: the day of writing; a moment counts for its own calendar day.
        zones: tz name of the place that a sentence (by number) is about, for hours called local.
        feasts: announced feast days; without them Umm al-Qura stands.
        countries: countries the text is about, for the choice of announced days.
    """
    day = published.date() if isinstance(published, datetime) else published
    context = Context(
        day,
        zones or {},
        feasts or Feasts(),
        tuple(countries),
        hints=year_hints(raws_by_sentence),
        twins=twin_days(raws_by_sentence),
    )
    resolved: list[ResolvedTime] = []
    for raws in filter(None, raws_by_sentence):
        context.sets.update(raw.sentence for raw in raws if raw.type == "SET")
        for at, raw in enumerate(raws):
            resolved.append(_within_calendar(raw, raws[at + 1 :], resolved, context))
    return take_offsets(take_pairs(resolved))


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
        day = inherited_day(raw, following, before, context)
        raw = _ascending(raw, day, before)
    value, day, zone = timed(raw, day, context)
    if day is not None and own:
        context.remember(raw, moved(day, 1) if raw.parts.pair else day)
    why = raw.rules if own else (*raw.rules, "day.inherited" if day else "day.unknown")
    low, high = bounds_of(value.removesuffix(zone) if value and zone else value)
    others = _other_readings(raw, day, value)
    return ResolvedTime(
        raw,
        value,
        mod=raw.parts.mod,
        zone=zone or context.zone_of(raw),
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
    if raw.bracketed and parts.zone is not None and int(clock[:2]) - parts.hour <= NOON // 2:
        return raw  # «السادسة صباحا (الرابعة بتوقيت غرينتش)»: one moment, not a later one
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
