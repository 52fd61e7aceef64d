"""The commands that make and change a case, and those that check what is kept."""

from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.answers import opened, write_json
from hudna.cli.exits import DONE, FINDINGS, complain
from hudna.cli.read import FromSource, InLanguage, PublishedOn

if TYPE_CHECKING:
    from hudna.desk import Case

TheCase = Annotated[
    str,
    typer.Argument(metavar="CASE", help="Path of a case (NAME.hudna), or postgresql://…"),
]
AsJson = Annotated[bool, typer.Option("--json", help="One object, or one object a line.")]
_ENDING = ".hudna"


def is_case(where: str) -> bool:
    """Whether a path or address names a case rather than a document."""
    return where.endswith(_ENDING) or where.startswith(("postgresql://", "postgres://"))


def init(case: TheCase) -> None:
    """Make a new case: one file, with the originals in a folder beside it."""
    from hudna.desk import Case

    with Case.open(case, create=True):
        typer.echo(f"made {case}; now: hudna add {case} PATH…")


def add(  # each an option of the command
    case: TheCase,
    paths: Annotated[list[str], typer.Argument(metavar="PATH…", show_default=False)],
    published: PublishedOn = None,
    source: FromSource = None,
    language: InLanguage = None,
    and_judge: Annotated[
        bool, typer.Option("--judge", help="Then read and judge what is new.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Take documents into a case; each is kept as it is, with its hash."""
    from hudna.intake import Given

    given = Given.checked(published=published, source=source, language=language)
    with opened(case, write=True) as desk:
        counts, refusals = desk.add(paths, given)
        for refusal in refusals:
            complain(refusal)
        _tell("added", counts, as_json=as_json)
        if and_judge:
            read_all(desk, as_json=as_json)
            _tell("judged", desk.judge(), as_json=as_json)
    raise typer.Exit(2 if refusals else DONE)


def _tell(step: str, counts: object, *, as_json: bool) -> None:
    """Print what became of all items of a step; the sum is always whole."""
    from hudna.desk import Counts

    assert isinstance(counts, Counts)  # noqa: S101 - typed loosely, so that the import stays lazy
    if as_json:
        row = {
            "step": step,
            "in": counts.came_in,
            "accepted": counts.accepted,
            "duplicates": counts.duplicates,
            "quarantined": counts.quarantined,
            "refused": counts.refused,
        }
        write_json([row])
        return
    typer.echo(
        f"{step}: {counts.came_in} in = {counts.accepted} accepted + {counts.duplicates} "
        f"duplicates + {counts.quarantined} quarantined + {counts.refused} refused"
    )


def read_all(desk: "Case", *, as_json: bool, again: bool = False) -> None:
    """Read what is new, with a bar on a terminal, and tell what became of it."""
    from hudna.cli.progress import counted
    from hudna.desk import Counts
    from hudna.records import Reading

    counts = Counts()
    for result in counted(desk.read_each(again=again), "documents read"):
        if isinstance(result, Reading):
            counts.accepted += 1
        else:
            complain(result)
            counts.quarantined += 1
    _tell("read", counts, as_json=as_json)


def read_case(where: str, *, as_json: bool, again: bool) -> None:
    """``hudna read CASE``: read what is new in a case."""
    with opened(where, write=True) as desk:
        read_all(desk, as_json=as_json, again=again)


def judge(case: TheCase, as_json: AsJson = False) -> None:
    """Judge what is new: copies, incidents, agreements, how they fit."""
    with opened(case, write=True) as desk:
        _tell("judged", desk.judge(), as_json=as_json)


def review(
    case: TheCase,
    verb: Annotated[
        str | None,
        typer.Argument(
            metavar="[VERB]", help="accept, reject, correct, merge, split, overrule or retract."
        ),
    ] = None,
    targets: Annotated[list[str] | None, typer.Argument(metavar="[ID]…")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides.")] = None,
    reason: Annotated[
        str | None, typer.Option("--reason", metavar="TEXT", help="Why; it is kept.")
    ] = None,
    field: Annotated[
        str | None, typer.Option("--field", metavar="NAME", help="What correct or overrule sets.")
    ] = None,
    value: Annotated[str | None, typer.Option("--value", metavar="TEXT", help="To what.")] = None,
    as_json: AsJson = False,
) -> None:
    """The queue of what waits for a person; with a verb, decide, signed and with a reason."""
    if verb is None:
        with opened(case) as desk:
            queue = desk.queue()
        if as_json:
            write_json(queue)
        else:
            for waiting in queue:
                typer.echo(f"{waiting.kind} {waiting.id}: {waiting.question}")
            typer.echo(f"{len(queue)} waiting")
        return
    with opened(case, write=True) as desk:
        decision = desk.decide(
            verb, targets or [], by=by or "", reason=reason or "", field=field, value=value
        )
        desk.judge()
    if as_json:
        write_json([decision])
    else:
        typer.echo(f"kept as {decision.id}")


def verify(case: TheCase, as_json: AsJson = False) -> None:
    """Check everything that is kept against its hashes, the ledger and the signed heads."""
    from hudna.store import check_case

    findings = check_case(case)
    faults = sum(f.severity == "fault" for f in findings)
    if as_json:
        write_json(findings)
    else:
        for found in findings:
            typer.echo(f"{found.severity}: {found.place}: {found.problem}; {found.remedy}")
        typer.echo(f"{faults} faults found" if faults else "all is as it was kept")
    raise typer.Exit(FINDINGS if faults else DONE)


def bundle(
    case: TheCase,
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="The archive to write.")],
) -> None:
    """Write everything that is kept, with proofs that a stranger can verify offline."""
    with opened(case) as desk:
        done = desk.bundle(out)
    typer.echo(
        f"wrote {out}: {done.files} files, {done.entries} entries, root {done.root[:16]}…; "
        "unpacked anywhere, `python verify.py` checks it"
    )
