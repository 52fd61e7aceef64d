"""The embedded engine: SQLite, one file, through apsw.

Write-ahead logging needs a SQLite without the bug by which a reset of the log loses commits
(3.7.0 to 3.51.2); with an older one a rollback journal is used. Both are synchronised so that a
commit survives a loss of power (docs/decisions/0016).
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import apsw

from hudna.errors import StoreError
from hudna.store.engine import Row, Value
from hudna.store.tables import KEPT

__all__ = ["SQLiteEngine", "has_log_bug"]

_OURS = 0x48554431
"""``application_id`` of a case: HUD1."""
_WAIT_MS = 10_000
_FIXED = (3, 51, 3)
_BACKPORTS = {(3, 44): 6, (3, 50): 7}


def has_log_bug(version: str) -> bool:
    """Whether a SQLite of this version can lose commits when the log is reset."""
    parts = tuple(int(part) for part in version.split(".")[:3])
    if parts >= _FIXED or parts < (3, 7, 0):
        return False
    fixed = _BACKPORTS.get((parts[0], parts[1]))
    return fixed is None or parts[2] < fixed


class SQLiteEngine:
    """One connection to a case's file.

    Args:
        path: the file.
        write: whether it may be changed; several readers may look on meanwhile.

    Raises:
        StoreError: no such file, not ours, damaged, not to be written.
    """

    kind: Literal["sqlite", "postgresql"] = "sqlite"

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        self.place = str(path)
        self.write = write
        self._guarded = False
        with self._explained():
            self._connection = self._open(write=write)
            self._prepare(write=write)

    def _open(self, *, write: bool) -> apsw.Connection:
        if write:
            return apsw.Connection(str(self.path))
        if not self.path.exists():
            raise StoreError("there is no such case", path=self.path, remedy="hudna init makes one")
        try:
            connection = apsw.Connection(str(self.path), flags=apsw.SQLITE_OPEN_READONLY)
            connection.execute("SELECT 1 FROM sqlite_master").fetchall()
        except (apsw.CantOpenError, apsw.ReadOnlyError):
            # The log of a closed case cannot be made anew in a folder that is read-only.
            self._refuse_unfinished()
            name = f"file:{quote(str(self.path.absolute()))}?mode=ro&immutable=1"
            flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
            return apsw.Connection(name, flags=flags)
        return connection

    def _refuse_unfinished(self) -> None:
        """A log that still holds commits must not be passed over."""
        log = self.path.with_name(f"{self.path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise StoreError(
                "the case was not closed, and its folder cannot be written",
                path=self.path,
                remedy="copy it with all files beside it to a folder of your own",
            )

    def _prepare(self, *, write: bool) -> None:
        base = self._connection
        base.set_busy_timeout(_WAIT_MS)
        for pragma in (
            "recursive_triggers=ON",
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "cache_size=-16000",
        ):
            base.execute(f"PRAGMA {pragma}")
        if write:
            bad = has_log_bug(apsw.sqlite_lib_version())
            base.execute(f"PRAGMA journal_mode={'DELETE' if bad else 'WAL'}")
            base.execute(f"PRAGMA synchronous={'EXTRA' if bad else 'FULL'}")
            base.authorizer = self._allowed

    def _allowed(self, what: int, first: str | None, *_: str | None) -> int:
        """Refuse to change kept rows, or to take the tables' guards away."""
        changes = {apsw.SQLITE_UPDATE, apsw.SQLITE_DELETE}
        if self._guarded and (
            (what in changes and first in KEPT)
            or what in {apsw.SQLITE_DROP_TABLE, apsw.SQLITE_DROP_TRIGGER}
        ):
            return int(apsw.SQLITE_DENY)
        return int(apsw.SQLITE_OK)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Errors of SQLite, as what they mean for the user."""
        try:
            yield
        except apsw.Error as error:
            raise self._as_ours(error) from error
        except UnicodeDecodeError as error:
            raise self._as_ours(apsw.CorruptError("a text that is none")) from error

    def _as_ours(self, error: apsw.Error) -> StoreError:
        said = str(error).removeprefix(f"{type(error).__name__}: ")
        for kinds, problem, remedy in _MEANINGS:
            if isinstance(error, kinds):
                return StoreError(f"{problem} ({said})", path=self.path, remedy=remedy)
        return StoreError(said, path=self.path, remedy="hudna verify says more")

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of an answer."""
        with self._explained():
            return self._connection.execute(sql, tuple(values)).fetchall()

    def each(self, sql: str, values: Sequence[Value] = ()) -> Generator[Row]:
        """The rows of an answer, one at a time."""
        with self._explained():
            yield from self._connection.execute(sql, tuple(values))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A block that sees the file as it stood at its begin."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN")
        try:
            yield
        finally:
            self.rollback()

    def run(self, sql: str, values: Sequence[Value] = ()) -> None:
        """Run a statement that changes something."""
        with self._explained():
            self._connection.execute(sql, tuple(values))

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each row of values."""
        with self._explained():
            self._connection.executemany(sql, (tuple(row) for row in rows))

    def begin(self) -> None:
        """Begin a transaction; no other can write until it ends."""
        self.run("BEGIN IMMEDIATE")

    def commit(self) -> None:
        """Make the transaction durable."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """Undo the transaction; does nothing without one."""
        if self._connection.in_transaction:
            self.run("ROLLBACK")

    def schema(self) -> int | None:
        """Number of the tables' schema; None when there are none of ours.

        Raises:
            StoreError: the file belongs to another program.
        """
        with self._explained():
            ours = self._connection.pragma("application_id")
            version = self._connection.pragma("user_version")
            tables = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        if ours != _OURS and (ours or tables[0][0]):
            raise StoreError(
                "this is a database of another program", path=self.path, remedy="name another file"
            )
        return int(version) if ours == _OURS else None

    def create(self, statements: Sequence[str], schema: int) -> None:
        """Make the tables, within a transaction that is open."""
        for statement in statements:
            self.run(statement)
        self.run(f"PRAGMA application_id={_OURS}")
        self.run(f"PRAGMA user_version={schema}")

    def guard(self) -> None:
        """From now on kept rows cannot be changed, nor guards dropped, through this connection."""
        self._guarded = True

    def damage(self) -> list[str]:
        """What SQLite itself finds wrong: pages, indexes, the index of search."""
        try:
            found = [str(row[0]) for row in self.rows("PRAGMA integrity_check(20)")]
        except StoreError as error:
            return [error.problem]
        return [line for line in found if line != "ok"]

    def changed_tables(self, statements: Sequence[str]) -> list[str]:
        """Tables, indexes and triggers that are not what the statements make, by name."""
        model = apsw.Connection(":memory:")
        for statement in statements:
            model.execute(statement)
        query = "SELECT type, name, tbl_name, sql FROM sqlite_master"
        wanted = {tuple(row) for row in model.execute(query)}
        model.close()
        return sorted({str(row[1]) for row in wanted ^ set(self.rows(query))})

    def stale_index(self) -> bool:
        """Whether the index of search holds other trigrams than the texts have."""
        self.run("CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'texts_index', 'row')")
        self.run(
            "CREATE VIRTUAL TABLE temp.again USING fts5("
            "folded, content='', detail='none', tokenize='trigram case_sensitive 0')"
        )
        self.run("CREATE VIRTUAL TABLE temp.wanted USING fts5vocab('temp', 'again', 'row')")
        try:
            self.run("INSERT INTO temp.again (rowid, folded) SELECT number, folded FROM texts")
            rows = "SELECT term, doc, cnt FROM temp"
            held, wanted = self.each(f"{rows}.held"), self.each(f"{rows}.wanted")
            with closing(held), closing(wanted):
                return any(one != other for one, other in zip_longest(held, wanted))
        finally:
            for name in ("wanted", "again", "held"):
                self.run(f"DROP TABLE temp.{name}")

    def unchecked(self) -> list[str]:
        """Nothing: sums of the file's pages are kept beside it."""
        return []

    def settle(self) -> bool:
        """Move the log into the file; False when a reader still looks at older pages."""
        with self._explained():
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return not busy[0][0]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


_MEANINGS: tuple[tuple[tuple[type[apsw.Error], ...], str, str], ...] = (
    (
        (apsw.CorruptError, apsw.NotADBError),
        "the file is damaged, or no case",
        "keep it as it is and go back to a copy; hudna verify names what is wrong",
    ),
    (
        (apsw.FullError,),
        "the disk is full; the last step was undone, all before it is kept",
        "make room and run the command again",
    ),
    (
        (apsw.BusyError, apsw.LockedError),
        "another program holds the database",
        "wait for it to end, then run the command again",
    ),
    (
        (apsw.ReadOnlyError, apsw.CantOpenError, apsw.PermissionsError),
        "the file or its folder cannot be written",
        "check their permissions, or copy the case to a folder of your own",
    ),
    (
        (apsw.IOError,),
        "the disk reports an error; the last step may be lost, all before it is kept",
        "check the disk, then run the command again",
    ),
)
