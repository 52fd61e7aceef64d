"""``hudna read``: documents in, readings out."""

import sys
from collections import deque
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.exits import DONE, code_of, complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hudna.desk import Recent
    from hudna.intake import Given, Incoming
    from hudna.records import Reading

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help=".txt, .html, .jsonl, .warc[.gz] files, folders, or - for standard input.",
        show_default=False,
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object per document, a line each.")]
PublishedOn = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="ISO date of publication.")
]
FromSource = Annotated[
    str | None, typer.Option("--source", metavar="ID", help="Source, by its id in the register.")
]
InLanguage = Annotated[
    str | None, typer.Option("--language", metavar="CODE", help="ar, en or ru; told if not given.")
]
Bidi = Annotated[
    str,
    typer.Option(
        help="isolate: mark right-to-left words for the terminal; off: print them bare.",
        metavar="isolate|off",
    ),
]
_MANY = 20


def read(
    paths: Paths,
    as_json: AsJson = False,
    published: PublishedOn = None,
    source: FromSource = None,
    language: InLanguage = None,
    bidi: Bidi = "isolate",
    again: Annotated[
        bool, typer.Option("--again", help="In a case: read anew what an older version read.")
    ] = False,
) -> None:
    """Read documents and print what was understood of them, or read what is new in a CASE."""
    from hudna.cli.case import is_case, read_case

    if len(paths) == 1 and is_case(paths[0]):
        read_case(paths[0], as_json=as_json, again=again)
        return
    from hudna.desk import KEPT, recent_of, remember
    from hudna.intake import Given

    given = Given.checked(published=published, source=source, language=language)
    recents: deque[Recent] = deque(maxlen=KEPT)
    done = refused = 0
    code = DONE
    for item in _with_progress(paths, given):
        if isinstance(item, Exception):
            complain(item)
            refused += 1
            code = max(code, code_of(item))
            continue
        document, reading = item
        _print(reading, as_json=as_json, bidi=bidi)
        recents.append(recent_of(document, given))
        done += 1
    remember(recents)
    if done + refused != 1:
        complain(f"{done + refused} in = {done} read + {refused} refused")
    raise typer.Exit(code)


def _with_progress(
    paths: list[str], given: "Given"
) -> "Iterator[tuple[Incoming, Reading] | Exception]":
    """The readings, with a counter on a terminal once there are many."""
    from hudna.desk import Desk

    showing = sys.stderr.isatty() and not sys.stdout.isatty()
    for number, item in enumerate(Desk().read(paths, given), 1):
        if showing and number > _MANY:
            sys.stderr.write(f"\r{number} documents read")
            sys.stderr.flush()
        yield item
    if showing:
        sys.stderr.write("\r\x1b[K")


def _print(reading: "Reading", *, as_json: bool, bidi: str) -> None:
    """Print one reading for a machine or for a person."""
    if as_json:
        from hudna.records import encode_reading

        sys.stdout.buffer.write(encode_reading(reading) + b"\n")
        sys.stdout.buffer.flush()
        return
    from hudna.cli.brief import print_brief

    print_brief(reading, isolate=bidi != "off")
