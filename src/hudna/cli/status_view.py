"""The standing of a case, its timeline and its sheets, printed for a person."""

from collections.abc import Iterable, Iterator, Sequence

from hudna.cli.page import Page
from hudna.cli.words import isolated, plain
from hudna.records import Coverage, Passage, Sheet, Standing, Status, StatusEvent, Track, Window

_COLOURS = {
    "in_force": "green",
    "in_force_contested": "yellow",
    "scheduled": "cyan",
    "declared": "cyan",
    "expired": "dim",
    "terminated": "red",
    "suspended": "yellow",
}


def print_status(status: Status) -> None:
    """Print how a case stands: each agreement in three layers, the tracks, what could be seen."""
    with Page() as out:
        out.line((f"At {status.at}, as known at {status.known}", "bold"))
        if not status.agreements:
            out.line("  no agreement was told of by then")
        for standing in status.agreements:
            _print_standing(out, standing)
        out.line()
        out.table(("track", "area", "level", "direction", "rests on"), map(_track, status.tracks))
        out.line()
        out.line((_coverage(status.coverage), "dim"))


def _track(track: Track) -> tuple[str, ...]:
    """A track as a row."""
    level = plain(track.level)
    if track.level_high:
        level += f" or {plain(track.level_high)}"
    return plain(track.track), track.area or "", level, track.direction, f"{len(track.basis)}"


def _print_standing(out: Page, standing: Standing) -> None:
    """One agreement: what the instrument says, what actors say, what was observed."""
    out.line()
    out.line(
        f"{standing.id}  ",
        (plain(standing.nominal), _COLOURS.get(standing.nominal, "")),
        (f"  because of {', '.join(standing.caused_by) or 'nothing told'}", "dim"),
    )
    name = next(iter(standing.names.values()), "")
    out.line(f"  {plain(standing.kind or 'kind unknown')} · {isolated(name, isolate=True)}")
    if standing.parent:
        out.line(f"  prolongs {standing.parent}")
    for window in standing.windows:
        out.line(f"  {_window(window)}")
    parties = ", ".join(standing.parties) or "unknown"
    excluded = ", ".join(standing.excluded) or "none told"
    out.line(f"  parties: {parties} · excluded: {excluded}")
    for said in standing.declared:
        out.line(f"  {said.actor} {plain(said.state)}  [{said.claim}]")
    out.line(f"  observed: {plain(standing.observed)}")
    if standing.disputes:
        out.line(f"  disputed: {', '.join(standing.disputes)}")


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


def print_timeline(events: Sequence[StatusEvent]) -> None:
    """Print changes of state, one a line."""
    with Page() as out:
        out.table(
            ("at", "known since", "agreement", "change", "by", "rests on"), map(_change, events)
        )


def _change(event: StatusEvent) -> tuple[str, ...]:
    """A change of state as a row."""
    return (
        event.at or "",
        event.known_since or "",
        event.agreement,
        f"{plain(event.from_ or 'nothing')} → {plain(event.to)}",
        plain(event.trigger),
        ", ".join(event.claims) or "the clock",
    )


def print_sheets(sheets: Iterable[Sheet]) -> None:
    """Print the sheets of agreements, each term with its words."""
    with Page() as out:
        for sheet in sheets:
            out.line()
            out.line((sheet.id, "bold"))
            for line, passages in _sheet(sheet):
                out.line(f"  {line}")
                _print_passages(out, passages)
            if sheet.unknown:
                out.line((f"  no document tells: {', '.join(sheet.unknown)}", "dim"))


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


def _print_passages(out: Page, passages: Iterable[Passage]) -> None:
    """The words that a term rests on."""
    for passage in passages:
        words = isolated(" ".join(passage.text.split()), isolate=True)
        out.line((f"      “{words}”  {passage.document}", "italic cyan"))
