"""The laws of register files: ids are file names, text is clean Unicode, tables are sorted."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

from hudna.errors import RegisterError
from hudna.registers.files import read_rows
from hudna.registers.finding import Finding
from hudna.registers.places import AMBIGUOUS, NAMES, PLACES, WARS

__all__ = ["check_files"]

FOLDERS = ("actors", "agreements", "sources")
KINDS = ("main", "variant", "short", "partisan")
_ID = re.compile(r'^id\s*=\s*"([^"]*)"', re.MULTILINE)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]")


def check_files(root: Path) -> list[Finding]:
    """All that is wrong with the files of a world."""
    return [*_entries(root), *_tables(root)]


def _entries(root: Path) -> Iterator[Finding]:
    for folder in FOLDERS:
        for path in sorted((root / folder).glob("*.toml")):
            text = path.read_text("utf-8")
            name = path.relative_to(root).as_posix()
            ident = _ID.search(text)
            if ident is None or ident[1] != path.stem:
                yield Finding(
                    law="id-is-file-name",
                    path=name,
                    id=ident[1] if ident else "",
                    problem=f"the file is called {path.stem}",
                    remedy="call both the same",
                )
            yield from _clean(text, name)


def _clean(text: str, name: str) -> Iterator[Finding]:
    if unicodedata.is_normalized("NFC", text) and not _UNSEEN.search(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        unseen = _UNSEEN.search(line)
        if unseen:
            yield Finding(
                law="clean-text",
                path=name,
                id=f"line {number}",
                problem=f"an invisible character (U+{ord(unseen[0]):04X})",
                remedy="take it out",
            )
        if not unicodedata.is_normalized("NFC", line):
            yield Finding(
                law="clean-text",
                path=name,
                id=f"line {number}",
                problem="not in the normal form NFC",
                remedy="write the line anew with composed letters",
            )


Key = Callable[[list[str]], tuple[str | int, ...]]
_TABLES: tuple[tuple[str, tuple[str, ...], Key], ...] = (
    ("places.tsv", PLACES, lambda cells: (cells[0],)),
    (
        "names.tsv",
        NAMES,
        lambda cells: (
            cells[0],
            cells[1],
            KINDS.index(cells[3]) if cells[3] in KINDS else len(KINDS),
            cells[2],
        ),
    ),
    ("ambiguous.tsv", AMBIGUOUS, lambda cells: tuple(cells[:2])),
    ("wars.tsv", WARS, lambda cells: (cells[0],)),
)


def _tables(root: Path) -> Iterator[Finding]:
    for file, columns, key in _TABLES:
        path = root / "places" / file
        if not path.exists():
            continue
        name = path.relative_to(root).as_posix()
        yield from _clean(path.read_text("utf-8"), name)
        try:
            rows = [(line, key(cells)) for line, cells in read_rows(path, columns)]
        except RegisterError as error:
            yield Finding(
                law="sorted-tables",
                path=name,
                id=f"line {error.line}",
                problem=error.problem,
                remedy=error.remedy or "build the table again",
            )
            continue
        for (_, before), (line, this) in pairwise(rows):
            if this <= before:
                yield Finding(
                    law="sorted-tables",
                    path=name,
                    id=f"line {line}",
                    problem="the same as the line before" if this == before else "out of order",
                    remedy="build the table again",
                )
                break
