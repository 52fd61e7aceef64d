"""Local time by country: ``world/places/zones.tsv`` (domain.md section 7, rules 1 and 5)."""

from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hudna.errors import RegisterError
from hudna.registers.files import read_rows

__all__ = ["ZONES", "CountryZone", "load_zones"]

ZONES = ("country", "zone", "basis")
BASES = frozenset({"one", "alike", "capital"})


class CountryZone(NamedTuple):
    """A name of the tz database; ``is_whole`` unless it is only that of a country's capital."""

    name: str
    is_whole: bool


def load_zones(folder: Path) -> dict[str, CountryZone]:
    """Country (ISO 3166-1 alpha-2) to its zone.

    Raises:
        RegisterError: a row has another form, or names a zone that does not exist.
    """
    path = folder / "zones.tsv"
    found = {}
    for number, (country, zone, basis) in read_rows(path, ZONES):
        try:
            known = ZoneInfo(zone) is not None and basis in BASES
        except (ZoneInfoNotFoundError, ValueError):
            known = False
        if not known:
            raise RegisterError(
                f"no such zone or basis: {zone}, {basis}",
                path=path,
                line=number,
                ident=country,
                remedy="write a name of the tz database, and `one`, `alike` or `capital`",
            )
        found[country] = CountryZone(zone, basis != "capital")
    return found
