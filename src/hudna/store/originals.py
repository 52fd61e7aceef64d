"""The original bytes, named by their SHA-256: in a folder beside the file, or in a table.

A file is written beside its place, synchronised, renamed, and its folder synchronised, before any
row speaks of it. What is named by its content can be written twice without harm.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from hudna.errors import StoreError
from hudna.store.engine import Engine

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

__all__ = ["FolderOriginals", "Originals", "TableOriginals", "sha256_of"]

_HANDS = 8
"""Files synchronised at a time: the disk joins them into one write of its journal."""


def sha256_of(content: bytes) -> str:
    """The name of an original."""
    return sha256(content).hexdigest()


class Originals(Protocol):
    """Where original bytes are kept."""

    def stage(self, ident: str, content: bytes) -> None:
        """Take bytes in; they are durable after :meth:`settle`."""
        ...

    def settle(self) -> None:
        """Make all that was staged durable."""
        ...

    def forget(self) -> None:
        """Drop what was staged and not settled."""
        ...

    def read(self, ident: str) -> bytes:
        """The bytes of an original.

        Raises:
            StoreError: they are missing.
        """
        ...

    def names(self) -> Iterator[str]:
        """Names of all that is there, in order; strange files by their path."""
        ...

    def place(self, ident: str) -> str:
        """Where an original lies, for messages."""
        ...


class FolderOriginals:
    """Originals in ``FOLDER/sha256/ab/abcd…``.

    Raises:
        StoreError: a file cannot be written or synchronised.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "sha256"
        self._staged: dict[str, Path] = {}
        self._hands: ThreadPoolExecutor | None = None

    def path(self, ident: str) -> Path:
        """The file of an original."""
        return self.folder / ident[:2] / ident

    def place(self, ident: str) -> str:
        """The file of an original, for messages."""
        return str(self.path(ident))

    def stage(self, ident: str, content: bytes) -> None:
        """Write bytes beside their place, unless the same are there."""
        if ident in self._staged:
            return
        path = self.path(ident)
        try:
            if path.is_file() and path.read_bytes() == content:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            beside = path.with_name(f"{ident}.new")
            beside.write_bytes(content)
        except OSError as error:
            raise _unwritten(path, error) from error
        self._staged[ident] = beside

    def settle(self) -> None:
        """Synchronise, rename, and synchronise the folders."""
        if not self._staged:
            return
        hands = self._ready()
        try:
            list(hands.map(_synchronise, self._staged.values()))
            for ident, beside in self._staged.items():
                beside.replace(self.path(ident))
            folders = {beside.parent for beside in self._staged.values()}
            folders |= {self.folder, self.folder.parent, self.folder.parent.parent}
            list(hands.map(_synchronise, folders))
        except OSError as error:
            raise _unwritten(self.folder, error) from error
        self._staged.clear()

    def _ready(self) -> "ThreadPoolExecutor":
        """The hands that synchronise, made when the first document comes."""
        if self._hands is None:
            from concurrent.futures import ThreadPoolExecutor

            self._hands = ThreadPoolExecutor(_HANDS, thread_name_prefix="originals")
        return self._hands

    def forget(self) -> None:
        """Remove what was written beside and not renamed."""
        for beside in self._staged.values():
            with suppress(OSError):
                beside.unlink()
        self._staged.clear()

    def sweep(self) -> None:
        """Remove what a writer that was killed left beside its place."""
        for beside in self.folder.glob("*/*.new"):
            with suppress(OSError):
                beside.unlink()

    def read(self, ident: str) -> bytes:
        """The bytes of an original."""
        try:
            return self.path(ident).read_bytes()
        except OSError as error:
            raise StoreError(
                f"the original is missing ({error.strerror})",
                path=self.path(ident),
                remedy="bring it back from a copy of the case",
            ) from error

    def names(self) -> Iterator[str]:
        """Names of all files, in order; those that are no originals by their path."""
        for path in sorted(self.folder.parent.rglob("*")):
            if path.is_dir():
                continue
            ours = path == self.path(path.name)
            yield path.name if ours else str(path.relative_to(self.folder.parent))


def _synchronise(path: Path) -> None:
    """Have the disk keep a file or the names in a folder."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritten(path: Path, error: OSError) -> StoreError:
    return StoreError(
        f"an original cannot be kept ({error.strerror}); the last step was undone",
        path=path,
        remedy="make room or check permissions, then run the command again",
    )


class TableOriginals:
    """Originals in a table of the database, in the same transaction as their rows."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def place(self, ident: str) -> str:
        """The row of an original, for messages."""
        return f"{self._engine.place}, table originals, {ident}"

    def stage(self, ident: str, content: bytes) -> None:
        """Insert bytes unless they are there."""
        sql = "INSERT INTO originals (id, content) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
        self._engine.run(sql, (ident, content))

    def settle(self) -> None:
        """Nothing to do: the transaction's end makes them durable."""

    def forget(self) -> None:
        """Nothing to do: the transaction is undone."""

    def read(self, ident: str) -> bytes:
        """The bytes of an original."""
        found = self._engine.rows("SELECT content FROM originals WHERE id = ?", (ident,))
        if not found:
            raise StoreError(
                "the original is missing", path=self.place(ident), remedy="restore a copy"
            )
        return bytes(found[0][0])

    def names(self) -> Iterator[str]:
        """Names of all originals, in order."""
        for row in self._engine.rows("SELECT id FROM originals ORDER BY id"):
            yield row[0]
