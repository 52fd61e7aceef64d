"""TOML files of a pack, read with errors that name file, entry and remedy."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from hudna.errors import PackError

__all__ = ["entries", "read_toml"]


def read_toml(path: Path) -> dict[str, object]:
    """One TOML file.

    Raises:
        PackError: the file is missing or no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError("no such file", path=path, remedy="restore it from the pack") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"not TOML: {error}", path=path, remedy="mend the line it names") from None


def entries(path: Path, name: str = "entry") -> Iterator[dict[str, object]]:
    """The tables ``[[name]]`` of a file; a file that does not exist has none.

    Raises:
        PackError: the file is no TOML, or the name does not hold tables.
    """
    if not path.exists():
        return
    found = read_toml(path).get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise PackError(f"`{name}` is no list of tables", path=path, remedy=f"write [[{name}]]")
    yield from found
