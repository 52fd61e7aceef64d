"""Calendars: Hijri (Umm al-Qura), feasts as announced, Easter of both churches, Nowruz.

Umm al-Qura is the calendar of record; feasts begin when they are announced, which differs by
country. Which table decides is set out in ``docs/decisions/0010-feasts.md``.
"""

import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from hudna.errors import RegisterError
from hudna.reading.times.umm_al_qura import FIRST_DAY, FIRST_YEAR, LENGTHS, SHORTEST

__all__ = [
    "FEAST_MONTHS",
    "FeastDay",
    "Feasts",
    "easter",
    "feast_in_year",
    "gregorian",
    "hijri",
    "month_length",
]

MONTHS = 12
FEAST_MONTHS: Mapping[str, tuple[int, int]] = {
    "ramadan": (9, 1),
    "fitr": (10, 1),
    "tarwiyah": (12, 8),
    "arafah": (12, 9),
    "adha": (12, 10),
    "hijri_new_year": (1, 1),
    "ashura": (1, 10),
    "mawlid": (3, 12),
}
"""Feasts of the Hijri year: month and day of their first day."""

FIXED: Mapping[str, tuple[int, int]] = {
    "new_year": (1, 1),
    "orthodox_christmas_eve": (1, 6),
    "orthodox_christmas": (1, 7),
    "nowruz": (3, 21),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "new_year_eve": (12, 31),
}
"""Feasts on one day of the Gregorian year."""

MOVING: Mapping[str, tuple[bool, int]] = {
    "palm_sunday": (False, -7),
    "maundy_thursday": (False, -3),
    "good_friday": (False, -2),
    "holy_saturday": (False, -1),
    "easter": (False, 0),
    "easter_monday": (False, 1),
    "orthodox_palm_sunday": (True, -7),
    "orthodox_maundy_thursday": (True, -3),
    "orthodox_good_friday": (True, -2),
    "orthodox_holy_saturday": (True, -1),
    "orthodox_easter": (True, 0),
    "orthodox_easter_monday": (True, 1),
}
"""Feasts counted from Easter: whether the eastern one, and days after it."""


@cache
def _starts() -> list[int]:
    """Ordinals of the first day of every month of the table, and of the day after it."""
    return list(accumulate((int(each) + SHORTEST for each in LENGTHS), initial=FIRST_DAY))


def gregorian(year: int, month: int, day: int) -> date | None:
    """The Umm al-Qura date as a Gregorian one; None outside the table or the month."""
    at = (year - FIRST_YEAR) * MONTHS + month - 1
    starts = _starts()
    if not 0 <= at < len(starts) - 1 or not 1 <= month <= MONTHS or day < 1:
        return None
    if day > starts[at + 1] - starts[at]:
        return None
    return date.fromordinal(starts[at] + day - 1)


def month_length(year: int, month: int) -> int:
    """Days of a Hijri month; 0 outside the table."""
    at = (year - FIRST_YEAR) * MONTHS + month - 1
    starts = _starts()
    return starts[at + 1] - starts[at] if 0 <= at < len(starts) - 1 else 0


def hijri(day: date) -> tuple[int, int, int] | None:
    """Year, month and day of a Gregorian date in Umm al-Qura; None outside the table."""
    starts, ordinal = _starts(), day.toordinal()
    if not starts[0] <= ordinal < starts[-1]:
        return None
    at = bisect_right(starts, ordinal) - 1
    year, month = divmod(at, MONTHS)
    return FIRST_YEAR + year, month + 1, ordinal - starts[at] + 1


def easter(year: int, *, orthodox: bool = False) -> date:
    """Easter Sunday (the rule of the anonymous computus; Meeus for the Julian one)."""
    a = year % 19
    if orthodox:
        d = (19 * a + 15) % 30
        e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
        month, day = divmod(d + e + 114, 31)
        julian = year // 100 - year // 400 - 2
        return date(year, month, day + 1) + timedelta(days=julian)
    b, c = divmod(year, 100)
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    m = (a + 11 * d + 22 * e) // 451
    month, day = divmod(d + e - 7 * m + 114, 31)
    return date(year, month, day + 1)


class FeastDay(NamedTuple):
    """The first day of a feast, and whence it is known.

    ``basis`` is ``announced`` (with the countries it holds for) or ``computed``.
    """

    day: date
    basis: str
    countries: frozenset[str]


NAMES: Mapping[str, str] = {"eid-al-adha": "adha", "eid-al-fitr": "fitr", "ramadan": "ramadan"}
"""Feasts as the register calls them, and as the lexicons do."""


@dataclass(slots=True, frozen=True, eq=False)
class Feasts:
    """Announced first days of Ramadan and both Eids, by feast and Hijri year."""

    announced: Mapping[tuple[str, int], Sequence[FeastDay]] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> "Feasts":
        """Read ``world/feasts.toml``.

        Raises:
            RegisterError: when the file cannot be read as such a table.
        """
        try:
            data = tomllib.loads(path.read_text(encoding="utf-8"))
            rows = [(each["feast"], *_announced(each, data)) for each in data["feast"]]
        except (OSError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
            raise RegisterError(
                f"not a table of feasts ({error})", path=path, remedy="see its head comment"
            ) from error
        table: dict[tuple[str, int], list[FeastDay]] = {}
        for feast, day, countries in rows:
            found = hijri(day + timedelta(days=5))  # announced a day early or late
            if found is not None:
                row = FeastDay(day, "announced", countries)
                table.setdefault((NAMES[feast], found[0]), []).append(row)
        return cls(table)

    def first_days(
        self, feast: str, hijri_year: int, countries: Iterable[str] = ()
    ) -> list[FeastDay]:
        """First days of a feast of one Hijri year, the most fitting first.

        What the given countries announced comes first (the smaller group before the larger),
        then the day most countries announced, then the computed one. Empty outside all tables.
        """
        month, day = FEAST_MONTHS[feast]
        wanted = frozenset(countries)
        announced = self.announced.get((feast, hijri_year), ())
        own = sorted(
            (row for row in announced if row.countries & wanted), key=lambda row: len(row.countries)
        )
        others = sorted(announced, key=lambda row: (-len(row.countries), row.day))
        rows = {row.day: row for row in reversed([*own, *others])}
        computed = gregorian(hijri_year, month, day)
        order = dict.fromkeys(row.day for row in (*own, *others))
        found = [rows[each] for each in order]
        if computed is not None and computed not in rows:
            found.append(FeastDay(computed, "computed", frozenset()))
        return found


def _announced(row: Mapping[str, str], data: Mapping[str, Any]) -> tuple[date, frozenset[str]]:
    groups = {group["id"]: group["countries"] for group in data["group"]}
    countries = frozenset(groups[row["group"]]) - frozenset(row.get("except", ()))
    return date.fromisoformat(row["first"]), countries


def feast_in_year(feast: str, year: int) -> date | None:
    """The day of a feast of the Gregorian year; None for Hijri and unknown feasts."""
    if feast in FIXED:
        return date(year, *FIXED[feast])
    if feast in MOVING:
        orthodox, after = MOVING[feast]
        return easter(year, orthodox=orthodox) + timedelta(days=after)
    return None
