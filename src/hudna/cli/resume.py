"""The command ``resume``: go on from an older copy of a case on purpose."""

from typing import Annotated

import typer

from hudna.cli.case import TheCase


def resume(
    case: TheCase,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who answers for it.")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why.")],
) -> None:
    """Go on from an older copy of a case, which opens for reading only until then."""
    from hudna.store import resume_case

    with resume_case(case, by=by, reason=reason) as store:
        typer.echo(f"{case} can be written ({store.size} entries); its ledger says who and why")
