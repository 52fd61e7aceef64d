"""The commands that ask a case: how it stands, what it holds, why."""

from typing import Annotated

import typer

from hudna.cli.answers import opened, tell_status, write_json
from hudna.cli.case import AsJson, TheCase
from hudna.cli.exits import DONE, FINDINGS

At = Annotated[
    str | None, typer.Option("--at", metavar="T", help="Moment asked about; now if not given.")
]
KnownBy = Annotated[
    str | None,
    typer.Option("--known", metavar="K", help="What had been published by then; now if not given."),
]


def status(case: TheCase, at: At = None, known: KnownBy = None, as_json: AsJson = False) -> None:
    """How every agreement stood at a moment, as known at another."""
    tell_status(case, at, known, as_json)


def timeline(
    case: TheCase,
    agreement: Annotated[str | None, typer.Argument(metavar="[AGREEMENT]")] = None,
    known: KnownBy = None,
    as_json: AsJson = False,
) -> None:
    """The changes of state, in order, each with what caused it."""
    with opened(case) as desk:
        events = desk.timeline(agreement, known=known)
        if as_json:
            write_json(events)
            return
        from hudna.cli.status_view import print_timeline

        print_timeline(events)


def agreements(case: TheCase, known: KnownBy = None, as_json: AsJson = False) -> None:
    """The sheets of the agreements: terms with their words, windows, what is unknown."""
    with opened(case) as desk:
        sheets = desk.agreements(known=known)
        if as_json:
            write_json(sheets)
            return
        from hudna.cli.status_view import print_sheets

        print_sheets(sheets)


def _list(kind: str, where: str, *, as_json: bool) -> None:
    """Print all records of a kind."""
    with opened(where) as desk:
        if as_json:
            write_json(desk.records(kind))
            return
        from hudna.cli.records_view import print_records

        print_records(kind, desk.records(kind))


def incidents(case: TheCase, as_json: AsJson = False) -> None:
    """What happened, by all reports of it, and how it fits the terms."""
    _list("incidents", case, as_json=as_json)


def acts(case: TheCase, as_json: AsJson = False) -> None:
    """What happened that is no incident: troops withdrawn, people let go, aid given."""
    _list("acts", case, as_json=as_json)


def tallies(case: TheCase, as_json: AsJson = False) -> None:
    """The parties' own counts of breaches: claims, never incidents."""
    _list("tallies", case, as_json=as_json)


def claims(case: TheCase, as_json: AsJson = False) -> None:
    """Who says what, of which origin, and how claims stand to each other."""
    _list("claims", case, as_json=as_json)


def families(case: TheCase, as_json: AsJson = False) -> None:
    """Documents that go back to one text or statement."""
    _list("families", case, as_json=as_json)


def disputes(case: TheCase, as_json: AsJson = False) -> None:
    """Questions with two answers or more, side by side."""
    _list("disputes", case, as_json=as_json)


def readouts(case: TheCase, as_json: AsJson = False) -> None:
    """Two accounts of one meeting compared, topic by topic."""
    _list("readouts", case, as_json=as_json)


def search(
    case: TheCase,
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    as_json: AsJson = False,
) -> None:
    """Documents and records in which all words of a query stand, in any of their forms."""
    with opened(case) as desk:
        hits = desk.search(query)
        if as_json:
            write_json(hits)
        else:
            for hit in hits:
                typer.echo(f"{hit.kind} {hit.id}: {hit.text}")
    raise typer.Exit(DONE if hits else FINDINGS)


def changes(
    case: TheCase,
    since: Annotated[
        str | None, typer.Option("--since", metavar="K", help="From this moment on.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """What judging added, superseded or withdrew."""
    with opened(case) as desk:
        found = desk.changes(since=since)
        if as_json:
            write_json(found)
            return
        for change in found:
            typer.echo(f"{change.at}  {change.change} {change.kind} {change.id}")


def why_in_case(where: str, ident: str, *, as_json: bool, isolate: bool) -> None:
    """``hudna why CASE ID``: what a record of the case rests on."""
    with opened(where) as desk:
        found = desk.why(ident)
    if as_json:
        write_json([found])
        return
    from hudna.cli.derivation_view import print_derivation, print_explained
    from hudna.desk import Derivation

    if isinstance(found, Derivation):
        print_derivation(found, isolate=isolate)
    else:
        print_explained(found, isolate=isolate)
