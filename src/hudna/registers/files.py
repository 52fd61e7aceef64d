"""Register files read with errors that name file, entry and remedy."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from hudna.errors import RegisterError

__all__ = ["read_entry", "read_folder", "read_rows"]

T = TypeVar("T")


def read_entry(path: Path, shape: type[T]) -> T:
    """One TOML file as one entry of a register.

    Raises:
        RegisterError: the file is no TOML, or a field is missing, unknown or of the wrong type.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RegisterError(
            f"not readable as TOML: {error}", path=path, remedy="mend the line it names"
        ) from error
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        ident = raw.get("id")
        raise RegisterError(
            str(error),
            path=path,
            ident=ident if isinstance(ident, str) else None,
            remedy="write the field as the register's docs say",
        ) from error


def read_folder(folder: Path, shape: type[T]) -> dict[str, T]:
    """All entries of a folder, by id, in the order of their file names.

    Raises:
        RegisterError: a file is no entry, or two files hold the same id.
    """
    found: dict[str, T] = {}
    for path in sorted(folder.glob("*.toml")):
        entry = read_entry(path, shape)
        ident: str = entry.id  # type: ignore[attr-defined]
        if ident in found:
            raise RegisterError(
                "the id is taken by another file", path=path, ident=ident, remedy="choose another"
            )
        found[ident] = entry
    return found


def read_rows(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Rows of a table of tab-separated values with their line numbers, counted from 1.

    Lines that begin with ``#`` are comments; the first other line names the columns.

    Raises:
        RegisterError: the file is missing, its columns are others, or a row has too many or few.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise RegisterError(f"not readable: {error}", path=path, remedy="build it again") from error
    head = True
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if head:
            head = False
            if tuple(cells) != columns:
                raise RegisterError(
                    f"the columns are {', '.join(cells)}",
                    path=path,
                    line=number,
                    remedy=f"name them {', '.join(columns)}",
                )
            continue
        if len(cells) != len(columns):
            raise RegisterError(
                f"{len(cells)} cells", path=path, line=number, remedy=f"write {len(columns)}"
            )
        yield number, cells
