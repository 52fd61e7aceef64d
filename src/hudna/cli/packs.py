"""``hudna packs``: the bench of a language's keeper."""

import sys
from typing import Annotated

import typer

from hudna.cli.exits import DONE, FINDINGS
from hudna.cli.read import AsJson, Bidi, PublishedOn

app = typer.Typer(
    name="packs",
    help="Check and try the language packs.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
Languages = Annotated[
    list[str] | None, typer.Argument(metavar="[LANGUAGE]…", help="ar, en, ru; all if none.")
]
Language = Annotated[str, typer.Argument(metavar="LANGUAGE", help="Code of a language.")]


@app.command()
def check(languages: Languages = None, as_json: AsJson = False) -> None:
    """Run the corpora and laws of the packs; leave with 1 when something does not hold."""
    from hudna.bench import check_packs

    _lines(check_packs(languages or []), as_json=as_json, is_finding=True)


@app.command("try")
def try_sentence(
    language: Language,
    sentence: Annotated[str, typer.Argument(help="A sentence in that language.")],
    as_json: AsJson = False,
    published: PublishedOn = None,
    bidi: Bidi = "isolate",
) -> None:
    """Show how each stratum reads one sentence."""
    from hudna.bench import try_sentence as tried

    trial = tried(language, sentence, published=published)
    if as_json:
        _lines([trial], as_json=True)
    else:
        from hudna.cli.trial_view import print_trial

        print_trial(trial, isolate=bidi != "off")


@app.command()
def holes(as_json: AsJson = False) -> None:
    """Show which kinds each language covers, and which not."""
    from hudna.bench import holes as found

    table = found()
    if as_json:
        _lines([table], as_json=True)
    else:
        from hudna.cli.holes_view import print_holes

        print_holes(table)


@app.command()
def new(language: Language) -> None:
    """Write the skeleton of a new language's pack, with its first example."""
    from hudna.bench import new_pack

    for path in new_pack(language):
        typer.echo(path)
    typer.echo(f"Next: put your words for the English ones, then hudna packs check {language}")


def _lines(rows: object, *, as_json: bool, is_finding: bool = False) -> None:
    """Print rows; leave with 1 when they are findings."""
    import msgspec

    count = 0
    for row in rows:  # type: ignore[attr-defined]
        count += 1
        if as_json:
            sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")
        else:
            typer.echo(str(row))
    raise typer.Exit(FINDINGS if is_finding and count else DONE)
