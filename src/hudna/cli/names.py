"""``hudna who`` and ``hudna where``: names looked up in the registers."""

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from hudna.cli.exits import DONE, FINDINGS
from hudna.cli.read import AsJson

Name = Annotated[str, typer.Argument(metavar="NAME", help="A name, in any of the languages.")]
Limit = Annotated[int, typer.Option(min=1, max=100, help="How many entries to print.")]


def who(name: Name, as_json: AsJson = False, limit: Limit = 10) -> None:
    """Look an actor up: ranked entries of the register, with reasons."""
    from hudna.registers import World

    _show(World.load().find_actors(name)[:limit], name, as_json=as_json)


def where(name: Name, as_json: AsJson = False, limit: Limit = 10) -> None:
    """Look a place up: ranked entries of the register, with reasons."""
    from hudna.registers import World

    _show(World.load().find_places(name)[:limit], name, as_json=as_json)


def _show(found: Sequence[object], name: str, *, as_json: bool) -> None:
    """Print ranked entries; leave with 1 when there are none."""
    import msgspec

    for entry in found:
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(entry) + b"\n")
        else:
            typer.echo(str(entry))
    if not found:
        typer.echo(f"No entry goes by “{name}”.", err=True)
    raise typer.Exit(DONE if found else FINDINGS)
