"""The cache of compiled tables: one file per table and content of its sources.

What a table is made of is hashed by content, so that a file is found by what it holds and never
goes stale: a changed pack has another file. A cache that cannot be read or written is done
without. Files are written beside their place and moved there, so that no process ever reads half
a file, however many write.
"""

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TypeVar
from zlib import crc32

import msgspec

__all__ = ["cache_folder", "cached", "signature"]

T = TypeVar("T")
FORMAT = "2"
KEPT = 12
"""Files kept of one table: the newest, of checkouts and packs that are in use side by side."""
SUFFIXES = frozenset({".py", ".toml", ".tsv", ".txt"})
SUM = 4
"""Bytes of the checksum that a file begins with."""


def cache_folder() -> Path | None:
    """Where caches lie: ``$XDG_CACHE_HOME/hudna`` or ``~/.cache/hudna``; None without a home."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or "")
    with suppress(RuntimeError):
        return (base if base.is_absolute() else Path.home() / ".cache") / "hudna"
    return None


def signature(sources: Iterable[Path]) -> str:
    """A key of what the sources hold, and of the code that folds and compiles them.

    Folders count with all their files. Where the sources lie does not matter.
    """
    digest = hashlib.blake2b(_code(), digest_size=12)
    for source in sources:
        for file in _files(source):
            content = file.read_bytes()
            digest.update(f"{file.parent.name}/{file.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()


@cache
def _code() -> bytes:
    """A hash of the rooms that every table depends on: this one, and the ground floor."""
    digest = hashlib.blake2b(f"{FORMAT} {sys.version_info[:2]}".encode(), digest_size=12)
    for room in (Path(__file__).parent, Path(__file__).parents[1] / "text"):
        for file in _files(room):
            digest.update(file.read_bytes())
    return digest.digest()


def _files(source: Path) -> Iterator[Path]:
    files = sorted(source.rglob("*")) if source.is_dir() else [source]
    return (file for file in files if file.suffix in SUFFIXES and file.is_file())


def cached(name: str, key: str, kind: type[T], build: Callable[[], T]) -> T:
    """The table ``name`` from the cache, or built and kept.

    Args:
        name: what the table is; its files begin so.
        key: from :func:`signature`.
        kind: msgspec type of the table.
        build: makes the table.
    """
    folder = cache_folder()
    if folder is None:
        return build()
    path = folder / f"{name}-{key[:32]}.msgpack"
    with suppress(OSError, msgspec.MsgspecError):
        content = memoryview(path.read_bytes())
        if crc32(content[SUM:]).to_bytes(SUM, "big") == content[:SUM]:
            return msgspec.msgpack.decode(content[SUM:], type=kind)
    table = build()
    _keep(path, msgspec.msgpack.encode(table))
    with suppress(OSError):
        _forget(folder, name)
    return table


def _keep(path: Path, content: bytes) -> None:
    """Write a file in one step, or not at all."""
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        number, beside = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(number, "wb") as file:
                file.write(crc32(content).to_bytes(SUM, "big"))
                file.write(content)
            Path(beside).replace(path)
        except OSError:
            Path(beside).unlink(missing_ok=True)


def _forget(folder: Path, name: str) -> None:
    """Take away all but the newest files of a table."""
    held = [
        file for file in folder.glob(f"{name}-*.msgpack") if "-" not in file.stem[len(name) + 1 :]
    ]
    held.sort(key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in held[KEPT:]:
        file.unlink(missing_ok=True)
