"""``hudna world``: the bench of the registers' keeper."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from hudna.cli.exits import DONE, FINDINGS
from hudna.cli.read import AsJson

app = typer.Typer(
    name="world",
    help="Check and export the registers of actors, places, sources and agreements.",
    no_args_is_help=True,
    rich_markup_mode=None,
)


class Form(StrEnum):
    """The forms in which the registers can leave."""

    jsonl = "jsonl"
    ftm = "ftm"
    geojson = "geojson"


@app.command()
def check(as_json: AsJson = False) -> None:
    """Check the laws of the registers; leave with 1 when something does not hold."""
    import msgspec

    from hudna.registers import check_world, load_world

    world = load_world()
    found = check_world(world)
    for finding in found:
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(finding) + b"\n")
        else:
            typer.echo(str(finding))
    typer.echo(
        f"{len(world.actors) - len(world.sources)} actors, {len(world.places)} places, "
        f"{len(world.sources)} sources, {len(world.agreements)} agreements: "
        f"{len(found)} findings",
        err=True,
    )
    raise typer.Exit(FINDINGS if found else DONE)


@app.command()
def export(
    form: Annotated[
        Form, typer.Option("--as", help="JSON Lines, FollowTheMoney, or GeoJSON (places).")
    ] = Form.jsonl,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="Where to write; else printed.")
    ] = None,
) -> None:
    """Write the registers in a form that other programs read."""
    from hudna.export import world_entities, world_features, world_lines
    from hudna.registers import load_world

    pieces = {
        Form.jsonl: world_lines,
        Form.ftm: world_entities,
        Form.geojson: world_features,
    }[form](load_world())
    if out is None:
        for piece in pieces:
            sys.stdout.buffer.write(piece)
        return
    with out.open("wb") as file:
        file.writelines(pieces)


@app.command()
def holes(
    as_json: AsJson = False,
    all_countries: Annotated[
        bool, typer.Option("--all", help="All countries, not only those at war.")
    ] = False,
) -> None:
    """Show for each country the share of its places that has a name in each language."""
    import msgspec

    from hudna.registers import load_world
    from hudna.registers.holes import place_holes

    rows = [row for row in place_holes(load_world()) if all_countries or row.at_war]
    if as_json:
        for row in rows:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        return
    from hudna.cli.world_view import print_place_holes

    print_place_holes(rows)
