"""The derivation of a record, printed for a person."""

import json
from typing import Any

from rich.console import Console
from rich.text import Text

from hudna.cli.words import isolated
from hudna.desk import Derivation, Explained

_ROWS = 6
"""Lines of an entry that are printed; long word lists are cut."""
_SKIPPED = frozenset({"id", "why", "quote", "quotes", "start", "end"})


def print_derivation(
    derivation: Derivation, *, isolate: bool = True, console: Console | None = None
) -> None:
    """Print what a record says, its words, its rules, and the versions of the data."""
    out = console or Console(highlight=False)
    out.print(Text(f"{derivation.id} in {derivation.ref} ({derivation.kind})", "bold"))
    for name, value in _said(derivation.record).items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        out.print(Text(f"  {name}: {isolated(shown, isolate=isolate)}"))
    out.print(Text("\nIts words", "bold"))
    for each in derivation.passages:
        line = Text(f"  {each.quote.start}–{each.quote.end}  ", "dim")
        around = f"{each.before}[{each.quote.text}]{each.after}"
        out.print(line + Text(isolated(" ".join(around.split()), isolate=isolate), "italic cyan"))
    out.print(Text("\nIts rules", "bold"))
    for step in derivation.steps:
        place = f"{step.file}:{step.line}" if step.file else "not found in the data at hand"
        out.print(Text(f"  {step.rule}  ", "") + Text(place, "dim"))
        rows = step.entry.splitlines()
        for row in rows[:_ROWS]:
            out.print(Text(f"      {isolated(row, isolate=isolate)}", "dim"))
        if len(rows) > _ROWS:
            out.print(Text(f"      … {len(rows) - _ROWS} lines more", "dim"))
    if not derivation.steps:
        out.print("  none recorded")
    if derivation.rests_on:
        out.print(Text("\nIt rests on", "bold"))
        out.print("  " + ", ".join(derivation.rests_on))
    versions = " · ".join(f"{name} {value}" for name, value in derivation.versions.items())
    out.print(Text(f"\nMade by {versions}", "dim"))


def print_explained(
    explained: Explained, *, isolate: bool = True, console: Console | None = None
) -> None:
    """Print a derived record of a case with the words of the readings that it rests on."""
    out = console or Console(highlight=False)
    out.print(Text(f"{explained.id} ({explained.kind})", "bold"))
    for name, value in _said(explained.record).items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        out.print(Text(f"  {name}: {isolated(shown, isolate=isolate)}"))
    for derivation in explained.derivations:
        out.print()
        print_derivation(derivation, isolate=isolate, console=out)
    for decision in explained.decisions:
        out.print(Text(f"decided by {decision}", "bold"))


def _said(record: dict[str, Any]) -> dict[str, Any]:
    """The fields of a record that say something, its words left out: they are printed apart."""
    kept = {name: _kept(value) for name, value in record.items() if name not in _SKIPPED}
    return {name: value for name, value in kept.items() if value not in (None, [], {}, "")}


def _kept(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """A value with what is empty in it left out."""
    if isinstance(value, dict):
        return _said(value)
    if isinstance(value, list | tuple):
        return [_kept(item) for item in value]
    return value
