"""Where the parts of a case lie: database, originals, heads, sums, lock.

``july-2016.hudna`` has beside it ``….hudna.files`` (originals), ``….hudna.heads``,
``….hudna.sums`` and ``….hudna.lock``. A case in PostgreSQL has its originals in a table. What this
machine has seen of either is noted in the user's folder for state (``HUDNA_STATE``).
"""

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from hudna.errors import StoreError
from hudna.store.base import Finding
from hudna.store.engine import Engine
from hudna.store.heads import HeadsFile
from hudna.store.keys import state_folder
from hudna.store.lock import WriterLock
from hudna.store.sqlite import SQLiteEngine
from hudna.store.sums import PageSums
from hudna.store.wal import ChangedPages

__all__ = ["FilePlaces", "Places", "ServerPlaces", "beside", "witness"]


class Places(Protocol):
    """The surroundings of one open case."""

    @property
    def engine(self) -> Engine:
        """The connection to its database."""
        ...

    def heads(self, case: str) -> list[tuple[HeadsFile, bool]]:
        """Files of heads to compare, each with whether it holds all of them."""
        ...

    def before_change(self) -> None:
        """Called before a transaction is committed."""
        ...

    def after_change(self) -> None:
        """Called after a transaction was committed."""
        ...

    def sum_findings(self) -> list[Finding]:
        """What the sums of the file tell."""
        ...

    def close(self, *, clean: bool) -> None:
        """Let go; ``clean`` when all that was written is whole."""
        ...


def witness(case: str) -> list[tuple[HeadsFile, bool]]:
    """This machine's own note of the heads it has seen."""
    folder = state_folder()
    if folder is None:
        return []
    return [(HeadsFile(folder / "heads" / f"{case}.heads", durable=False), False)]


def beside(path: Path) -> PageSums:
    """The sums of a case's file."""
    sums, heads = (path.with_name(f"{path.name}.{part}") for part in ("sums", "heads"))
    return PageSums(sums, path, heads)


class FilePlaces:
    """A case in one file.

    Raises:
        StoreError: another writer is at work; the file cannot be opened.
    """

    engine: SQLiteEngine

    def __init__(self, path: Path, *, write: bool, since: str) -> None:
        self.path = path
        self.files = path.with_name(f"{path.name}.files")
        self._heads = HeadsFile(path.with_name(f"{path.name}.heads"), durable=True)
        self._sums = beside(path)
        self._lock = WriterLock(path.with_name(f"{path.name}.lock"), since) if write else None
        self._pages = ChangedPages(path.with_name(f"{path.name}-wal"))
        self._changed = write and not self._sums.path.exists()
        self.unfinished = self._changed
        try:
            self.engine = SQLiteEngine(path, write=write)
        except StoreError:
            self._release()
            raise

    def heads(self, case: str) -> list[tuple[HeadsFile, bool]]:
        """The file beside the database, which is complete, and this machine's own."""
        return [(self._heads, True), *witness(case)]

    def before_change(self) -> None:
        """Take the sums away: they are of the file as it was."""
        if self._changed:
            return
        try:
            self._sums.take_away()
        except OSError as error:
            raise StoreError(
                f"the sums of the file cannot be taken away ({error.strerror})",
                path=self._sums.path,
                remedy="check permissions and the disk, then run the command again",
            ) from error
        self._changed = True

    def after_change(self) -> None:
        """Remember which pages were written."""
        self._pages.look()

    def sum_findings(self) -> list[Finding]:
        """What the sums of the file tell."""
        return self._sums.findings()

    def close(self, *, clean: bool) -> None:
        """Let go; when clean, move the log into the file and sum it up."""
        try:
            if clean and self._changed and self.engine.settle():
                self.engine.close()
                with suppress(OSError):  # without sums the case is whole, and verify says less
                    self._sums.write(self._pages.numbers)
        finally:
            with suppress(StoreError):
                self.engine.close()
            self._release()

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
            self._lock = None


class ServerPlaces:
    """A case on a server."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def heads(self, case: str) -> list[tuple[HeadsFile, bool]]:
        """This machine's own note; others write to the same case."""
        return witness(case)

    def before_change(self) -> None:
        """Nothing to do."""

    def after_change(self) -> None:
        """Nothing to do."""

    def sum_findings(self) -> list[Finding]:
        """The server has its own sums, where its keeper asked for them."""
        return []

    def close(self, *, clean: bool) -> None:
        """Let go."""
        del clean
        self.engine.close()
