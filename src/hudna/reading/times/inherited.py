"""The day of an hour that names none: the one named near it, or the day of writing."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from hudna.reading.times.clockof import greenwich_day, has_clock, hour_of, moved
from hudna.reading.times.context import Context
from hudna.reading.times.dayof import day_of
from hudna.reading.times.days import Day, dated
from hudna.reading.times.moments import moment_of
from hudna.reading.times.parts import Parts
from hudna.reading.times.raw import RawTime, ResolvedTime

__all__ = ["inherited_day"]

LATE = 21
"""From this hour on, what is told as past on a day happened the evening before."""
DUSK = 18
"""The same where the words themselves name the evening or the night."""
EVENINGS = frozenset({"EV", "NI"})
DARK = EVENINGS | {"AF"}
MORNINGS = frozenset({"MO", "DA"})
POINTS = {"midnight": (24, 0), "noon": (12, 0)}
CLOSE = 3
"""Words; brackets and a preposition are no distance."""


def inherited_day(
    raw: RawTime,
    following: Sequence[RawTime],
    before: Sequence[ResolvedTime],
    context: Context,
) -> Day | None:
    """The day that an hour without one is of; None where nobody can know.

    Args:
        raw: an expression with an hour and without a day.
        following: what its sentence names behind it.
        before: the times read before it.
        context: what the document has told so far.
    """
    if raw.sentence in context.sets:
        return None
    named = _not_ahead(raw, _inherited(raw, following, context), context)
    day = dated(context.published) if named is None and context.published else named
    day = _last_night(raw, day, context, dusk=named is None)
    return _overnight(raw, _as_greenwich(raw, day, before), before)


def _inherited(raw: RawTime, following: Sequence[RawTime], context: Context) -> Day | None:
    """The day named near it."""
    named = _named_behind_brackets(raw, following, context)
    if named is not None:
        return named
    anchor = context.anchor_for(raw)
    if anchor is not None and context.anchor_sentence == raw.sentence:
        return anchor
    if raw.role in {"start", "none"} and following:
        coming = following[0]
        ends = coming.role == "end" and has_clock(coming.parts)
        if ends and not raw.looks < 0 < coming.looks and _earlier(raw, coming):
            day = day_of(coming, context)
            if day is not None and (day.date is not None or day.value):
                return day
    if anchor is not None and (
        context.published is None or raw.sentence - context.anchor_sentence <= 1
    ):
        return anchor
    return None


def _not_ahead(raw: RawTime, day: Day | None, context: Context) -> Day | None:
    """«Предложил встречу 15 мая. … завершилось в полночь»: what is past was on no day to come."""
    written = context.published
    ahead = day is not None and day.date is not None and written is not None and day.date > written
    return None if ahead and raw.looks < 0 and raw.role != "start" else day


def _last_night(raw: RawTime, day: Day | None, context: Context, *, dusk: bool) -> Day | None:
    """Not the day of writing: its night is not over, so one looked back on came before.

    At ``dusk``, where no day at all was named, an evening is the one before, too.
    """
    parts = raw.parts
    if day is None or day.date is None or day.date != context.published:
        return day
    if raw.looks >= 0 or parts.hour_to is not None:
        return day
    if parts.hour is None:
        late = parts.part == "NI" or (parts.part == "EV" and dusk)
    else:
        dusk = dusk and parts.part in EVENINGS
        late = hour_of(parts, parts.hour) >= (DUSK if dusk else LATE)
    return moved(day, -1) if late else day


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
    if day is not None and _after_dark(raw, before):
        return moved(day, 1)
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


def _after_dark(raw: RawTime, before: Sequence[ResolvedTime]) -> bool:
    """As "in the afternoon … by morning" of one sentence: the morning is of the next day."""
    if raw.parts.part not in MORNINGS or raw.parts.hour is not None or not before:
        return False
    last = before[-1]
    return (
        raw.role in {"before", "end"}
        and last.sentence == raw.sentence
        and last.raw.parts.part in DARK
        and not last.raw.parts.pair
    )


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
