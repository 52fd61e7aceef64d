"""Local time by country: ``world/places/zones.tsv`` (domain.md section 7, rules 1 and 5)."""

from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from hudna.errors import RegisterError
from hudna.registers.files import read_rows

__all__ = ["ZONES", "load_zones"]

ZONES = ("country", "zone", "basis")
BASES = frozenset({"one", "capital"})


def load_zones(folder: Path) -> dict[str, str]:
    """Country (ISO 3166-1 alpha-2) to a name of the tz database.

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
                remedy="write a name of the tz database, and `one` or `capital`",
            )
        found[country] = zone
    return found
