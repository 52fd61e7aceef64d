"""The derivation of a record, printed for a person."""

import json
from typing import Any

from hudna.cli.page import Page
from hudna.cli.words import isolated
from hudna.desk import Derivation, Explained

_ROWS = 6
"""Lines of an entry that are printed; long word lists are cut."""
_SKIPPED = frozenset({"id", "why", "quote", "quotes", "start", "end"})


def print_derivation(derivation: Derivation, *, isolate: bool = True) -> None:
    """Print what a record says, its words, its rules, and the versions of the data."""
    with Page() as out:
        _print(out, derivation, isolate=isolate)


def _print(out: Page, derivation: Derivation, *, isolate: bool) -> None:
    """One derivation."""
    out.line((f"{derivation.id} in {derivation.ref} ({derivation.kind})", "bold"))
    _print_record(out, derivation.record, isolate=isolate)
    out.line()
    out.line(("Its words", "bold"))
    for each in derivation.passages:
        around = f"{each.before}[{each.quote.text}]{each.after}"
        words = isolated(" ".join(around.split()), isolate=isolate)
        out.line((f"  {each.quote.start}–{each.quote.end}  ", "dim"), (words, "italic cyan"))
    out.line()
    out.line(("Its rules", "bold"))
    for step in derivation.steps:
        place = f"{step.file}:{step.line}" if step.file else "not found in the data at hand"
        out.line(f"  {step.rule}  ", (place, "dim"))
        rows = step.entry.splitlines()
        for row in rows[:_ROWS]:
            out.line((f"      {isolated(row, isolate=isolate)}", "dim"))
        if len(rows) > _ROWS:
            out.line((f"      … {len(rows) - _ROWS} lines more", "dim"))
    if not derivation.steps:
        out.line("  none recorded")
    if derivation.rests_on:
        out.line()
        out.line(("It rests on", "bold"))
        out.line("  " + ", ".join(derivation.rests_on))
    versions = " · ".join(f"{name} {value}" for name, value in derivation.versions.items())
    out.line()
    out.line((f"Made by {versions}", "dim"))


def _print_record(out: Page, record: dict[str, Any], *, isolate: bool) -> None:
    """The fields of a record, one a line."""
    for name, value in _said(record).items():
        shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        out.line(f"  {name}: {isolated(' '.join(shown.split()), isolate=isolate)}")


def print_explained(explained: Explained, *, isolate: bool = True) -> None:
    """Print a derived record of a case with the words of the readings that it rests on."""
    with Page() as out:
        out.line((f"{explained.id} ({explained.kind})", "bold"))
        _print_record(out, explained.record, isolate=isolate)
        for derivation in explained.derivations:
            out.line()
            _print(out, derivation, isolate=isolate)
        for decision in explained.decisions:
            out.line((f"decided by {decision}", "bold"))


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
