"""The day that a time expression names."""

from collections.abc import Callable
from datetime import date, timedelta

from msgspec import structs

from hudna.reading.times.context import Context
from hudna.reading.times.days import (
    Day,
    dated,
    nearest_year,
    safe_date,
    weekday_closest,
)
from hudna.reading.times.feastdays import feast_of, hijri_of
from hudna.reading.times.parts import Parts
from hudna.reading.times.periods import period_of
from hudna.reading.times.raw import RawTime
from hudna.reading.times.weekdays import weekday_of, weekdays_of

__all__ = ["day_of"]

PROXY_LEAP = 2020
"""A leap year, to reckon with days whose year nobody knows."""


def day_of(raw: RawTime, context: Context) -> Day | None:
    """The day or stretch that the words name; None when they name none."""
    parts = raw.parts
    for applies, resolve in RULES:
        if applies(parts):
            return resolve(raw, context)
    return None


def _date(raw: RawTime, context: Context) -> Day:
    """Day and month, with a year or without."""
    parts = raw.parts
    month, number = parts.month or 1, parts.day or 1
    year = parts.year
    if year is None and parts.unit == "Y":
        year = _year_of_period(raw, context)
    if year is not None:
        day = safe_date(year, month, number)
        found = Day(None, note="impossible_date") if day is None else dated(day)
    else:
        found = _without_year(raw, context, month, number)
    return _checked(found, raw)


def _year_of_period(raw: RawTime, context: Context) -> int | None:
    parts = raw.parts
    if parts.same is not None:
        near = context.stretches.get("Y")
        return near.year + parts.same if near else None
    near = context.near(raw)
    return near.year + (parts.shift or 0) if near else None


def _without_year(raw: RawTime, context: Context, month: int, number: int) -> Day:
    near = context.near(raw)
    looks = raw.looks
    forced = raw.parts.direction is not None
    if forced:
        looks = raw.parts.direction or 0
    if near is None:
        return _yearless(raw, context, month, number)
    start = context.start_for(raw) if raw.role == "end" else None
    if start is not None and not forced and context.start and not context.start.yearless:
        near, looks, forced = start - timedelta(days=1), 1, True
    weekday = raw.parts.weekday
    if weekday is not None and not forced:
        day = nearest_year(
            lambda year: _if_weekday(year, month, number, weekday), near, looks, forced=False
        )
        plain = nearest_year(lambda year: safe_date(year, month, number), near, looks, forced=False)
        if (
            day is None
            or plain is None
            or abs(day - near) - abs(plain - near) > timedelta(days=200)
        ):
            day = plain
    else:
        day = nearest_year(lambda year: safe_date(year, month, number), near, looks, forced=forced)
    return Day(None, note="impossible_date") if day is None else dated(day)


def _if_weekday(year: int, month: int, number: int, weekday: int) -> date | None:
    day = safe_date(year, month, number)
    return day if day is not None and day.isoweekday() == weekday else None


def _yearless(raw: RawTime, context: Context, month: int, number: int) -> Day:
    weekday = raw.parts.weekday
    anchor = context.anchor_for(raw)
    if weekday is not None:
        proxy = nearest_year(
            lambda year: _if_weekday(year, month, number, weekday),
            date(PROXY_LEAP, 1, 1),
            0,
            forced=False,
        )
        if proxy is not None:
            return dated(proxy, yearless=True, known=True)
    if anchor is not None and anchor.date is not None and anchor.yearless:
        day = nearest_year(
            lambda year: safe_date(year, month, number), anchor.date, 0, forced=False
        )
        if day is not None:
            return dated(day, yearless=True, known=anchor.weekday_known)
    day = safe_date(PROXY_LEAP, month, number)
    if day is None:
        return Day(None, note="impossible_date")
    return dated(day, yearless=True, known=False)


def _checked(day: Day, raw: RawTime) -> Day:
    """Note a weekday that is not the date's."""
    weekday = raw.parts.weekday
    if weekday is None or day.date is None or not day.weekday_known:
        return day
    if day.date.isoweekday() == weekday or raw.parts.pair:
        return day
    other = weekday_closest(weekday, day.date).isoformat()
    return Day(
        day.value,
        day.date,
        day.yearless,
        weekday_known=day.weekday_known,
        alternatives=() if day.yearless else (other,),
        note="inconsistent_weekday",
    )


def _range(raw: RawTime, context: Context) -> Day:
    """6–8 July: one expression, two days."""
    first = _date(raw, context)
    last = raw.parts.day_to
    if first.date is None or last is None:
        return first
    month_to = raw.parts.month_to or first.date.month
    year = first.date.year + (1 if month_to < first.date.month else 0)
    end = safe_date(year, month_to, last)
    if end is None:
        return Day(None, note="impossible_date")
    if raw.parts.pair or raw.parts.part:
        return first
    both = f"{first.value}/{dated(end, yearless=first.yearless).value}"
    return Day(both, end, first.yearless, first.weekday_known)


def _offset(raw: RawTime, context: Context) -> Day:
    parts = raw.parts
    if context.published is None:
        if parts.weekday is not None:
            return weekday_of(raw, context)
        return Day(None, note="unknown_day_of_writing")
    day = context.published + timedelta(days=parts.offset or 0)
    return _checked(dated(day), raw)


def _same(raw: RawTime, context: Context) -> Day:
    """That day, the next day, the same month: counted from the day mentioned last."""
    parts = raw.parts
    if parts.month is not None and parts.unit is None:
        return _same_month(raw, context)
    if parts.unit in {"Y", "M"} and parts.day is None:
        return _same_stretch(parts, context)
    anchor = context.anchor
    if anchor is not None and anchor.date is not None:
        return _counted_from(anchor, anchor.date, parts)
    if anchor is not None and parts.same == 0 and parts.unit == "D":
        return anchor
    return Day(None, note="unknown_day_meant")


def _counted_from(anchor: Day, day: date, parts: Parts) -> Day:
    step = parts.same or 0
    if parts.unit == "D":
        moved = day + timedelta(days=step)
        return dated(moved, yearless=anchor.yearless, known=anchor.weekday_known)
    if parts.unit == "M" and parts.day is not None:
        return _day_of_month(day, parts.day, anchor)
    if anchor.yearless:
        return Day(None, note="unknown_day_meant")
    return period_of(Parts(unit=parts.unit, shift=step, mod=parts.mod, nth=parts.nth), day)


def _same_stretch(parts: Parts, context: Context) -> Day:
    """The same year or month, or the one after or before it, and what stands in it."""
    near = context.stretches.get(str(parts.unit))
    if near is None:
        return Day(None, note="unknown_day_meant")
    if parts.unit == "M":
        return period_of(Parts(unit="M", shift=parts.same or 0), near)
    year = near.year + (parts.same or 0)
    return period_of(structs.replace(parts, year=year, unit=None, same=None, shift=None), near)


def _same_month(raw: RawTime, context: Context) -> Day:
    """The following July: the first one after the month that was named last."""
    parts = raw.parts
    near = context.stretches.get("M") or context.stretches.get("Y")
    if near is None:
        return _period(raw, context)
    step = parts.same or 0
    passed = (parts.month or 1) <= near.month if step > 0 else (parts.month or 1) >= near.month
    year = near.year + (step if passed else 0)
    return period_of(structs.replace(parts, year=year, same=None), near)


def _day_of_month(day: date, number: int, anchor: Day) -> Day:
    found = safe_date(day.year, day.month, number)
    if found is None:
        return Day(None, note="impossible_date")
    return dated(found, yearless=anchor.yearless, known=anchor.weekday_known)


def _day_alone(raw: RawTime, context: Context) -> Day:
    """The 20th: of the month it must be in."""
    parts = raw.parts
    near = context.near(raw)
    number = parts.day or 1
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    months = [near.year * 12 + near.month - 1 + step for step in (-1, 0, 1)]
    if parts.unit == "M" and parts.shift is not None:
        months = [near.year * 12 + near.month - 1 + parts.shift]
    days = [safe_date(month // 12, month % 12 + 1, number) for month in months]
    looks = raw.looks
    fitting = [day for day in days if day is not None]
    if looks < 0:
        fitting = [day for day in fitting if day <= near] or fitting
    elif looks > 0:
        fitting = [day for day in fitting if day >= near] or fitting
    if not fitting:
        return Day(None, note="impossible_date")
    return dated(min(fitting, key=lambda day: abs(day - near)))


def _ago(raw: RawTime, context: Context) -> Day:
    parts = raw.parts
    near, yearless = context.published, False
    count = int(parts.count or 1) * (1 if (parts.ago or -1) > 0 else -1)
    if parts.same is not None and context.anchor is not None and context.anchor.date is not None:
        near, yearless = context.anchor.date, context.anchor.yearless
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    if parts.measure == "D":
        return dated(near + timedelta(days=count), yearless=yearless)
    if parts.measure == "W":
        return dated(near + timedelta(weeks=count), yearless=yearless)
    if parts.measure in {"M", "Y"}:
        return period_of(Parts(unit=parts.measure, shift=count), near)
    return Day(near.isoformat(), near)


def _period(raw: RawTime, context: Context) -> Day:
    parts = raw.parts
    near = context.near(raw) if parts.year is not None or parts.shift is None else context.published
    if near is None and parts.year is None and parts.decade is None:
        return period_of(parts, None)
    return period_of(parts, near, raw.looks)


RULES: tuple[tuple[Callable[[Parts], bool], Callable[[RawTime, Context], Day]], ...] = (
    (lambda p: p.ago is not None, _ago),
    (lambda p: p.hmonth is not None, hijri_of),
    (lambda p: p.feast is not None, feast_of),
    (lambda p: p.day is not None and p.month is not None and p.day_to is not None, _range),
    (lambda p: p.day is not None and p.month is not None, _date),
    (lambda p: p.same is not None, _same),
    (lambda p: p.offset is not None, _offset),
    (lambda p: p.day is not None, _day_alone),
    (lambda p: p.weekday is not None and p.weekday_to is not None, weekdays_of),
    (lambda p: p.weekday is not None, weekday_of),
    (
        lambda p: any(
            each is not None for each in (p.year, p.month, p.unit, p.season, p.decade, p.century)
        ),
        _period,
    ),
)
"""Which part decides; what comes first wins, the rest only checks it."""
