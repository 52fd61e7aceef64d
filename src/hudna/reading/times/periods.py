"""Weeks, months, seasons, years and their parts."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from hudna.reading.times.days import SEASON_MONTHS, Day, season_year, shifted_month
from hudna.reading.times.parts import Parts

__all__ = ["period_of"]

AHEAD_DEARER = 2
"""How much nearer a coming month must be than a past one, when nothing tells which is meant."""
YEAR_MONTHS = 12
WEEK = 7
LENGTHS = {"W": WEEK, "TEN": 10}
"""Days of a week and of a third of a month, as counted from its first."""
THIRD = 3


def period_of(parts: Parts, near: date | None, looks: int = 0) -> Day:
    """A stretch of days longer than one, as a TIMEX3 value.

    Args:
        parts: what the words say.
        near: the day of writing, or the day mentioned last; None when neither is known.
        looks: where the clause looks.
    """
    if parts.decade is not None:
        return Day(str(parts.decade))
    if parts.season is not None:
        return _season(parts, near, looks)
    if parts.month is not None:
        return _month(parts, near, looks)
    if parts.year is not None:
        return _year(parts, parts.year)
    if near is None:
        return Day(None, note="unknown_day_of_writing")
    return _unit(parts, near)


def _season(parts: Parts, near: date | None, looks: int) -> Day:
    if parts.year is not None:
        return Day(f"{parts.year}-{parts.season}")
    if near is None:
        return Day(f"XXXX-{parts.season}")
    if parts.unit == "Y":
        return Day(f"{near.year + (parts.shift or 0)}-{parts.season}")
    forced = parts.direction is not None and parts.direction != 0
    way = parts.direction if parts.direction is not None else looks
    if parts.direction == 0:
        return Day(f"{near.year}-{parts.season}")
    season = str(parts.season)
    if season not in SEASON_MONTHS:
        return Day(None)
    return Day(f"{season_year(season, near, way or -1, forced=forced)}-{season}")


def _month(parts: Parts, near: date | None, looks: int) -> Day:
    month = parts.month or 1
    year = parts.year
    if year is None and parts.unit == "Y" and near is not None:
        year = near.year + (parts.shift or 0)
    if year is None and near is None:
        return Day(f"XXXX-{month:02d}")
    if year is None and near is not None:
        year = _month_year(month, near, parts.direction, looks)
    value = f"{year}-{month:02d}"
    if parts.nth is not None and parts.unit in LENGTHS and year is not None:
        return Day(_stretch_of(year, month, parts.nth, LENGTHS[parts.unit]))
    if parts.month_to is not None and year is not None:
        last = year + (1 if parts.month_to < month else 0)
        return Day(f"{value}/{last}-{parts.month_to:02d}")
    return Day(value)


def _month_year(month: int, near: date, direction: int | None, looks: int) -> int:
    here = near.year * YEAR_MONTHS + near.month - 1
    choices = [(near.year + step) * YEAR_MONTHS + month - 1 for step in (-1, 0, 1)]
    if direction == 0:
        return near.year
    if direction is not None:
        fitting = [each for each in choices if (each < here if direction < 0 else each > here)]
    elif looks < 0:
        fitting = [each for each in choices if each <= here]
    elif looks > 0:
        fitting = [each for each in choices if each >= here]
    else:
        fitting = choices

    def distance(each: int) -> int:
        away = each - here
        return away * AHEAD_DEARER if away > 0 and not looks and direction is None else abs(away)

    return min(fitting or choices, key=distance) // YEAR_MONTHS


def _stretch_of(year: int, month: int, nth: int, length: int) -> str:
    """The nth seven or ten days of a month; the last ones when ``nth`` is less than 0."""
    start = date(year, month, 1)
    following = date(year + month // YEAR_MONTHS, month % YEAR_MONTHS + 1, 1)
    if nth < 0:
        first, last = following - timedelta(days=length), following - timedelta(days=1)
    else:
        first = min(start + timedelta(days=length * (nth - 1)), following - timedelta(days=1))
        last = min(first + timedelta(days=length - 1), following - timedelta(days=1))
        if length > WEEK and nth == THIRD:
            last = following - timedelta(days=1)
    return f"{first.isoformat()}/{last.isoformat()}"


def _year(parts: Parts, year: int) -> Day:
    if parts.portion is not None:
        parts_of_it = 2 if parts.portion == "H" else 4
        nth = parts_of_it if (parts.nth or 1) < 0 else min(parts.nth or 1, parts_of_it)
        return Day(f"{year}-{parts.portion}{nth}")
    if parts.year_to is not None:
        return Day(f"{year}/{parts.year_to}")
    return Day(str(year))


def _unit(parts: Parts, near: date) -> Day:
    shift = parts.shift or 0
    make = UNITS.get(parts.unit or "")
    if make is None:
        return _year(parts, near.year + shift) if parts.unit == "Y" else Day(None)
    return make(near, shift)


def _days_away(near: date, shift: int) -> Day:
    day = near + timedelta(days=shift)
    return Day(day.isoformat(), day)


def _week(near: date, shift: int) -> Day:
    year, week, _ = (near + timedelta(weeks=shift)).isocalendar()
    return Day(f"{year}-W{week:02d}")


def _weekend(near: date, shift: int) -> Day:
    return Day(f"{_week(near, shift).value}-WE")


def _months_away(near: date, shift: int) -> Day:
    year, month = shifted_month(near, shift)
    return Day(f"{year}-{month:02d}")


UNITS: Mapping[str, Callable[[date, int], Day]] = {
    "D": _days_away,
    "W": _week,
    "WE": _weekend,
    "M": _months_away,
    "DE": lambda near, shift: Day(str(near.year // 10 + shift)),
    "C": lambda near, shift: Day(str(near.year // 100 + shift)),
}
"""A calendar unit some units away, as a value."""
