"""The command ``hudna``."""

import sys
from typing import Annotated

import typer

from hudna import __version__, compiled_reader
from hudna.cli import asked, case
from hudna.cli.exits import INTERRUPTED, YOUR_INPUT, run
from hudna.cli.names import where, who
from hudna.cli.packs import app as packs
from hudna.cli.quick import QuickCommand, QuickGroup
from hudna.cli.read import read
from hudna.cli.resume import resume
from hudna.cli.why import why
from hudna.cli.world import app as world

app = typer.Typer(
    name="hudna",
    cls=QuickGroup,
    help="Read news on ceasefires in Arabic, English and Russian into records with evidence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command(cls=QuickCommand)(read)
app.command(cls=QuickCommand)(why)
app.command()(who)
app.command()(where)
app.command(cls=QuickCommand)(resume)
app.add_typer(packs)
app.add_typer(world)
for command in (
    case.init,
    case.add,
    case.judge,
    asked.status,
    asked.timeline,
    asked.agreements,
    asked.incidents,
    asked.acts,
    asked.tallies,
    asked.claims,
    asked.families,
    asked.disputes,
    asked.readouts,
    asked.search,
    case.review,
    asked.changes,
    case.verify,
    case.bundle,
):
    app.command(cls=QuickCommand)(command)


def _version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        typer.echo(f"{__version__}, reader: {compiled_reader.state()}")
        raise typer.Exit


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Print tracebacks.")] = False,
) -> None:
    """Read news on ceasefires in Arabic, English and Russian into records with evidence."""
    del version, debug  # looked at before and after: see main


def main() -> None:
    """Run the command line and leave with its exit code."""
    run(_command, debug="--debug" in sys.argv)


def _command() -> int | None:
    """Run the command that is asked for; its exit code."""
    try:
        code: int | None = app(standalone_mode=False)
    except typer.exceptions.TyperException as fault:
        said = fault.format_message()
        typer.echo(said if said.startswith("Usage:") else f"hudna: {said}", err=True)
        return YOUR_INPUT
    except typer.Abort:
        return INTERRUPTED
    return code
