"""Which Friday: the last one, the coming one, the one beside a named day."""

from datetime import date, timedelta

from hudna.reading.times.context import Context
from hudna.reading.times.days import Day, dated, weekday_closest, weekday_near
from hudna.reading.times.raw import RawTime

__all__ = ["weekday_of", "weekdays_of"]

WEEK = 7
JUST = 2
"""Days back within which a weekday that a plan names is the last one rather than the coming."""


def weekday_of(raw: RawTime, context: Context) -> Day:
    """The weekday where the clause looks, counted from the day of writing or from its own."""
    parts = raw.parts
    weekday = parts.weekday or 1
    known = _beside(raw, weekday, context)
    if known is not None:
        return known
    now = dated(context.published) if context.published else context.now_of(raw)
    if now is None or now.date is None:
        return Day(f"XXXX-WXX-{weekday}")
    near, looks, strictly = now.date, raw.looks, parts.direction not in {None, 0}
    if parts.direction is not None:
        looks = parts.direction or (1 if raw.looks >= 0 else -1)
    first = context.first_for(raw) if parts.direction is None else None
    if first is not None and first.date is not None and first.weekday_known:
        near, looks, now = first.date, 1, first
    if looks > 0 and parts.direction is None and _is_just_past(raw, weekday, near):
        looks = -1
    return dated(weekday_near(weekday, near, looks, strictly=strictly), yearless=now.yearless)


def _is_just_past(raw: RawTime, weekday: int, near: date) -> bool:
    """«The truce they announced began on Thursday», told on Friday: a plan that has come about.

    Nobody tells on a Friday of what comes "on Thursday" without saying the next one. What "was to
    end on Thursday" was so, too.
    """
    back = (near.isoweekday() - weekday) % WEEK
    if any(rule.startswith("wasdue:") for rule in raw.rules):
        return 0 < back <= JUST
    if raw.role == "end":
        return False
    if any(rule.startswith("plan:") for rule in raw.rules):
        return 0 < back <= JUST
    if raw.role != "start":
        return False
    return back == 1 or (bool(raw.parts.pair) and back == JUST)


def _beside(raw: RawTime, weekday: int, context: Context) -> Day | None:
    """The weekday of a named week, or next to the day that its brackets explain."""
    parts = raw.parts
    known = context.anchor_for(raw)
    if raw.bracketed and known is not None and known.date is not None and known.weekday_known:
        return dated(weekday_closest(weekday, known.date), yearless=known.yearless)
    if parts.unit == "W" and context.published is not None and parts.shift is not None:
        year, week, _ = (context.published + timedelta(weeks=parts.shift)).isocalendar()
        return dated(date.fromisocalendar(year, week, weekday))
    return None


def weekdays_of(raw: RawTime, context: Context) -> Day:
    """Monday–Friday: one expression, two days."""
    first = weekday_of(raw, context)
    last = raw.parts.weekday_to or 1
    if raw.parts.pair:
        return first
    if first.date is None:
        return Day(f"{first.value}/XXXX-WXX-{last}")
    end = weekday_near(last, first.date, 1)
    return Day(f"{first.value}/{dated(end, yearless=first.yearless).value}", end, first.yearless)
