"""The holes of the gazetteer, printed for a person."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hudna.registers.holes import CountryHoles

__all__ = ["print_place_holes"]

_NARROWEST = 100
_LEAST = 0.9
"""Share of the largest places of a country at war that must have a name in each language."""


def print_place_holes(rows: "Sequence[CountryHoles]", *, console: Console | None = None) -> None:
    """Print the table of countries and languages; what falls short is marked."""
    out = console or Console(highlight=False)
    out.width = max(out.width, _NARROWEST)
    codes = list(rows[0].named) if rows else []
    table = Table("country", "places", *codes, "largest", *codes, "short")
    for row in rows:
        short = [code for code in codes if row.largest[code] < _LEAST] if row.at_war else []
        table.add_row(
            row.country,
            str(row.places),
            *(_cell(row.named, row.attested, code) for code in codes),
            str(row.counted),
            *(_cell(row.largest, row.largest_attested, code) for code in codes),
            ", ".join(short),
        )
    out.print(
        Text(
            "Places with a name / with an attested one, in per cent; of all, of the largest", "bold"
        )
    )
    out.print(table)


def _cell(named: dict[str, float], attested: dict[str, float], code: str) -> str:
    return f"{100 * named[code]:.0f}/{100 * attested[code]:.0f}"
