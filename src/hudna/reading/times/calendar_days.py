"""The Gregorian days that a feast or a day of the Hijri calendar can be, with weights."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hudna.reading.times.calendars import FEAST_MONTHS, Feasts, feast_in_year, gregorian
from hudna.reading.times.parts import Parts

__all__ = ["Era", "calendar_days"]

ELSEWHERE = 0.3
"""A feast day announced in other countries than those of the text."""
COMPUTED = 0.6
SIGHTING = 0.2
"""A day beside the computed one, where nothing was announced."""


@dataclass(slots=True, frozen=True)
class Era:
    """The years a text can be of, its countries, and the announced feasts."""

    first: int
    last: int
    countries: frozenset[str]
    feasts: Feasts

    @property
    def years(self) -> range:
        """All years of the era."""
        return range(self.first, self.last + 1)


def calendar_days(parts: Parts, era: Era) -> dict[date, float]:
    """The days that a feast or a Hijri date can be, with weights."""
    if parts.hmonth is not None:
        return _hijri_days(parts.hmonth, parts.hday or 1, parts.hyear, era)
    feasts = ("fitr", "adha") if parts.feast == "eid" else (str(parts.feast),)
    number = 1 if parts.nth is None else parts.nth
    days: dict[date, float] = {}
    for feast in feasts:
        if feast in FEAST_MONTHS:
            for year in _hijri_years(era, parts.hyear):
                days.update(_feast_days(feast, year, number, era.countries, era.feasts))
        else:
            found = (feast_in_year(feast, year) for year in era.years)
            days.update((day + timedelta(days=number - 1), 1.0) for day in found if day)
    return days


def _hijri_days(month: int, number: int, hijri_year: int | None, era: Era) -> dict[date, float]:
    opening = {9: ("ramadan", 1), 10: ("fitr", 1), 12: ("adha", 10)}.get(month)
    years = _hijri_years(era, hijri_year)
    days: dict[date, float] = {}
    for year in years:
        if opening is not None:
            nth = number - opening[1] + 1
            days.update(_feast_days(opening[0], year, nth, era.countries, era.feasts))
            continue
        day = gregorian(year, month, number)
        if day is not None:
            days[day] = 1.0
    return days


def _hijri_years(era: Era, year: int | None) -> range:
    if year is not None:
        return range(year, year + 1)
    return range(int((era.first - 622) * 1.0307), int((era.last - 621) * 1.0307) + 2)


@lru_cache(maxsize=8192)
def _feast_days(
    feast: str, year: int, number: int, countries: frozenset[str], feasts: Feasts
) -> Mapping[date, float]:
    """The days of one Hijri year, remembered: an undated text asks for those of fifty years."""
    rows = feasts.first_days(feast, year, countries)
    after = timedelta(days=number - 1)
    days: dict[date, float] = {}
    announced = [row for row in rows if row.basis == "announced"]
    for at, row in enumerate(announced):
        own = bool(row.countries & countries) if countries else at == 0
        days[row.day + after] = 1.0 if own else ELSEWHERE
    for row in rows:
        if row.basis == "computed":
            days.setdefault(row.day + after, SIGHTING if announced else COMPUTED)
            if not announced:
                for step in (-1, 1):
                    days.setdefault(row.day + after + timedelta(days=step), SIGHTING)
    return days
