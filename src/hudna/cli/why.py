"""``hudna why``: the derivation of one record."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hudna.cli.read import AsJson, Bidi
from hudna.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hudna.records import Reading

_SHORTEST = 6


def why(
    reading: Annotated[
        str, typer.Argument(metavar="READING", help="Document id, ref or path; or a CASE.")
    ],
    record: Annotated[str, typer.Argument(metavar="RECORD", help="Id of a record in it.")],
    within: Annotated[
        str | None,
        typer.Option("--in", metavar="PATH", help="Documents or readings (JSONL) it stands in."),
    ] = None,
    as_json: AsJson = False,
    bidi: Bidi = "isolate",
) -> None:
    """Print why a record stands in a reading: words, rules, pack versions."""
    from hudna.cli.asked import why_in_case
    from hudna.cli.case import is_case

    if is_case(reading):
        why_in_case(reading, record, as_json=as_json, isolate=bidi != "off")
        return
    import msgspec

    from hudna.cli.derivation_view import print_derivation
    from hudna.desk import derive

    derivation = derive(_the_reading(reading, within), record)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.encode(derivation) + b"\n")
        return
    print_derivation(derivation, isolate=bidi != "off")


def _the_reading(name: str, within: str | None) -> "Reading":
    """The reading meant: stored in a file, or made again from its document.

    Raises:
        InputError: nothing, or more than one document, goes by that name.
    """
    from hudna.desk import resolve

    if within is None and Path(name).exists():
        return _only(list(_read_again(name)), name)
    if within is not None:
        rows = _stored(within) if _holds_readings(within) else _read_again(within)
        return _only([r for r in rows if _goes_by(r, name)], name)
    recent = resolve(name)
    if recent.path is None:
        raise InputError(
            f"“{name}” came from standard input, which cannot be read again",
            remedy="save it and name the file: hudna why … --in PATH",
        )
    return _only(
        [r for r in _read_again(recent.path, recent.given) if r.document.id == recent.id], name
    )


def _only(found: "list[Reading]", name: str) -> "Reading":
    """The one reading found.

    Raises:
        InputError: none, or several documents.
    """
    by_id = {r.document.id: r for r in found}
    if len(by_id) != 1:
        what = "no document" if not by_id else f"{len(by_id)} documents"
        refs = ", ".join(r.document.ref for r in list(by_id.values())[:5])
        raise InputError(
            f"{what} there by the name “{name}” {refs}".strip(),
            remedy="give the id or the ref of one, and --in PATH for where it stands",
        )
    return next(iter(by_id.values()))


def _goes_by(reading: "Reading", name: str) -> bool:
    """Whether the document of a reading may be called that."""
    document = reading.document
    return document.ref == name or (len(name) >= _SHORTEST and document.id.startswith(name))


def _holds_readings(path: str) -> bool:
    """Whether a file is the output of ``hudna read --json``."""
    if not Path(path).is_file():
        return False
    with Path(path).open("rb") as stream:
        return stream.read(len(b'{"hudna":')) == b'{"hudna":'


def _stored(path: str) -> "Iterator[Reading]":
    """The readings of a file.

    Raises:
        InputError: a line is no reading.
    """
    import msgspec

    from hudna.records import decode_reading

    with Path(path).open("rb") as stream:
        for number, line in enumerate(stream, 1):
            try:
                yield decode_reading(line)
            except msgspec.MsgspecError as error:
                problem = f"not a reading ({error})"
                remedy = "name the output of hudna read --json"
                raise InputError(problem, path=path, line=number, remedy=remedy) from None


def _read_again(path: str, given: object = None) -> "Iterator[Reading]":
    """The readings of the documents at a path.

    Raises:
        HudnaError: a document there cannot be read.
    """
    from hudna.desk import Desk
    from hudna.intake import Given

    for item in Desk().read([path], given if isinstance(given, Given) else None):
        if isinstance(item, Exception):
            raise item
        yield item[1]
