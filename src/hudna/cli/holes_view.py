"""The holes of the packs, printed for a person."""

from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from hudna.bench import Holes

__all__ = ["print_holes"]

_NARROWEST = 100


def print_holes(holes: "Holes", *, console: Console | None = None) -> None:
    """Print the table of kinds and languages, the missing senses, and the leaks."""
    out = console or Console(highlight=False)
    out.width = max(out.width, _NARROWEST)
    codes = [leak.language for leak in holes.leaks]
    table = Table("kind", *codes)
    for row in holes.rows:
        cells = (row.cells[code] for code in codes)
        table.add_row(row.kind, *(f"{c.entries} / {c.examples} / {c.silences}" for c in cells))
    out.print(Text("Entries / examples / silences", "bold"))
    out.print(table)
    _missing(holes, out)
    _leaks(holes, out)


def _missing(holes: "Holes", out: Console) -> None:
    """Senses that one language has no words for."""
    lines = [
        f"  {row.kind} {code}: {', '.join(cell.missing)}"
        for row in holes.rows
        for code, cell in row.cells.items()
        if cell.missing
    ]
    lines += [
        f"  {row.kind} nowhere: {', '.join(row.nowhere)}" for row in holes.rows if row.nowhere
    ]
    if lines:
        out.print(Text("\nSenses without words", "bold"))
        out.print(Text("\n".join(lines)))


def _leaks(holes: "Holes", out: Console) -> None:
    """How the sentences of the corpora are read."""
    out.print(Text("\nLeaks, in the sentences of the corpora", "bold"))
    for leak in holes.leaks:
        out.print(
            f"  {leak.language}: {leak.sentences} sentences; "
            f"{leak.subjects} of {leak.heads} finite verbs found a subject; "
            f"{leak.unread} of {leak.cues} cues without a record"
        )
        if leak.largest:
            largest = ", ".join(f"{entry} {count}" for entry, count in leak.largest.items())
            out.print(Text(f"      most often {largest}", "dim"))
