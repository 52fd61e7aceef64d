"""The standing of a case, its timeline and its sheets, printed for a person."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from hudna.cli.words import isolated, plain
from hudna.records import Coverage, Passage, Sheet, Standing, Status, StatusEvent, Window

_COLOURS = {
    "in_force": "green",
    "in_force_contested": "yellow",
    "scheduled": "cyan",
    "declared": "cyan",
    "expired": "dim",
    "terminated": "red",
    "suspended": "yellow",
}


def _console() -> Console:
    """A console that takes square brackets as they are: ids stand in them."""
    return Console(highlight=False, markup=False)


def print_status(status: Status, console: Console | None = None) -> None:
    """Print how a case stands: each agreement in three layers, the tracks, what could be seen."""
    out = console or _console()
    out.print(Text(f"At {status.at}, as known at {status.known}", "bold"))
    if not status.agreements:
        out.print("  no agreement was told of by then")
    for standing in status.agreements:
        _print_standing(out, standing)
    table = Table("track", "area", "level", "direction", "rests on", box=None, pad_edge=False)
    for track in status.tracks:
        level = plain(track.level)
        if track.level_high:
            level += f" or {plain(track.level_high)}"
        table.add_row(
            plain(track.track), track.area or "", level, track.direction, f"{len(track.basis)}"
        )
    out.print()
    out.print(table)
    out.print(Text(f"\n{_coverage(status.coverage)}", "dim"))


def _print_standing(out: Console, standing: Standing) -> None:
    """One agreement: what the instrument says, what actors say, what was observed."""
    line = Text(f"\n{standing.id}  ")
    line.append(plain(standing.nominal), _COLOURS.get(standing.nominal, ""))
    line.append(f"  because of {', '.join(standing.caused_by) or 'nothing told'}", "dim")
    out.print(line)
    name = next(iter(standing.names.values()), "")
    out.print(f"  {plain(standing.kind or 'kind unknown')} · {isolated(name, isolate=True)}")
    if standing.parent:
        out.print(f"  prolongs {standing.parent}")
    for window in standing.windows:
        out.print(f"  {_window(window)}")
    parties = ", ".join(standing.parties) or "unknown"
    excluded = ", ".join(standing.excluded) or "none told"
    out.print(f"  parties: {parties} · excluded: {excluded}")
    for said in standing.declared:
        out.print(f"  {said.actor} {plain(said.state)}  [{said.claim}]")
    out.print(f"  observed: {plain(standing.observed)}")
    if standing.disputes:
        out.print(f"  disputed: {', '.join(standing.disputes)}")


def _window(window: Window) -> str:
    """A window on one line."""
    daily = f", recurs {window.recurs}" if window.recurs else ""
    return (
        f"from {window.starts or 'unknown'} until {window.ends or 'no end told'}"
        f" ({window.basis}{daily}) [{', '.join(window.claims[:4])}]"
    )


def _coverage(coverage: Coverage) -> str:
    """What could be seen, in one sentence."""
    enough = "enough" if coverage.sufficient else "not enough to call anything quiet"
    return (
        f"Seen in the {coverage.days} days before: {coverage.documents} documents of "
        f"{coverage.families} origins on {coverage.days_with_documents} days; {enough}."
    )


def print_timeline(events: Sequence[StatusEvent], console: Console | None = None) -> None:
    """Print changes of state, one a line."""
    out = console or _console()
    table = Table("at", "known since", "agreement", "change", "by", "rests on", box=None)
    for event in events:
        change = f"{plain(event.from_ or 'nothing')} → {plain(event.to)}"
        rests = ", ".join(event.claims) or "the clock"
        table.add_row(
            event.at or "",
            event.known_since or "",
            event.agreement,
            change,
            plain(event.trigger),
            rests,
        )
    out.print(table)


def print_sheets(sheets: Iterable[Sheet], console: Console | None = None) -> None:
    """Print the sheets of agreements, each term with its words."""
    out = console or _console()
    for sheet in sheets:
        out.print(Text(f"\n{sheet.id}", "bold"))
        for line, passages in _sheet(sheet):
            out.print(f"  {line}")
            _print_passages(out, passages)
        if sheet.unknown:
            out.print(Text(f"  no document tells: {', '.join(sheet.unknown)}", "dim"))


def _sheet(sheet: Sheet) -> Iterator[tuple[str, tuple[Passage, ...]]]:
    """What a sheet says, each line with the words that it rests on."""
    yield from ((isolated(name, isolate=True), ()) for name in sheet.names.values())
    yield from ((_window(window), ()) for window in sheet.windows)
    for party in sheet.parties:
        accepted = plain(party.acceptance or "acceptance not told")
        yield f"{plain(party.role)}: {party.actor} ({accepted})", party.passages
    for term in sheet.provisions:
        yield f"{term.type}, {plain(term.modality)} ({term.basis})", term.passages
    if sheet.conditions:
        yield "condition", sheet.conditions
    if sheet.reservations:
        yield "reserves", sheet.reservations


def _print_passages(out: Console, passages: Iterable[Passage]) -> None:
    """The words that a term rests on."""
    for passage in passages:
        words = isolated(" ".join(passage.text.split()), isolate=True)
        out.print(Text(f"      “{words}”  {passage.document}", "italic cyan"))
