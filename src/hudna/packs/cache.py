"""The cache of compiled packs: one file per table, keyed by the content of its sources.

The first key is the paths, sizes and times of the source files and of the code that compiles
them; it costs a few calls of ``stat``. A cache that cannot be read or written is done without.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

__all__ = ["cache_folder", "cached", "signature"]

T = TypeVar("T")
FORMAT = "1"


def cache_folder() -> Path:
    """Where caches lie: ``$XDG_CACHE_HOME/hudna`` or ``~/.cache/hudna``."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "hudna"


def signature(sources: Iterable[Path]) -> str:
    """A key of the sources: folders count with all their files."""
    digest = hashlib.blake2b(digest_size=12)
    digest.update(f"{FORMAT} {sys.version_info[:2]}".encode())
    for source in sources:
        files = sorted(source.rglob("*")) if source.is_dir() else [source]
        for file in files:
            if file.suffix in {".pyc"} or not file.is_file():
                continue
            stat = file.stat()
            digest.update(f"{file}|{stat.st_size}|{stat.st_mtime_ns}".encode())
    return digest.hexdigest()


def cached(name: str, key: str, kind: type[T], build: Callable[[], T]) -> T:
    """The table ``name`` from the cache, or built and kept.

    Args:
        name: file name without ending.
        key: from :func:`signature`; an older key's file is overwritten.
        kind: msgspec type of the table.
        build: makes the table.
    """
    path = cache_folder() / f"{name}.msgpack"
    with contextlib.suppress(OSError, msgspec.MsgspecError):
        content = path.read_bytes()
        if content[:24].decode("ascii", "replace") == key:
            return msgspec.msgpack.decode(content[24:], type=kind)
    table = build()
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(key.encode() + msgspec.msgpack.encode(table))
        Path(file.name).replace(path)
    return table
