"""The engine for teams: a schema in a PostgreSQL database, through psycopg."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from time import sleep
from typing import TYPE_CHECKING, Literal, LiteralString
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from hudna.errors import StoreError
from hudna.store.engine import Row, Value
from hudna.store.lock import holder
from hudna.store.tables import DERIVED, INDEXES, KEPT, columns

if TYPE_CHECKING:
    import psycopg

__all__ = ["PostgreSQLEngine"]

_SCHEMA = "hudna"
_TRIES, _PAUSE = 10, 0.1
_NAME = 63
"""Bytes of a name that the server keeps."""


_SHAPE = """
    SELECT table_name::text, column_name::text FROM information_schema.columns
        WHERE table_schema = ?
    UNION ALL SELECT c.relname::text, t.tgname::text FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid
        WHERE c.relnamespace = ?::regnamespace AND t.tgenabled = 'O' AND NOT t.tgisinternal
    UNION ALL SELECT i.indexname::text, 'index' FROM pg_indexes i
        WHERE i.schemaname = ? AND i.indexname !~ '_(pkey|key)$'
"""


class PostgreSQLEngine:
    """One connection to a case on a server.

    Args:
        address: ``postgresql://…``; ``?schema=NAME`` names the schema that holds the case.
        write: whether it may be changed; one writer at a time.
        since: the moment of opening, told to other would-be writers.

    Raises:
        StoreError: psycopg is not installed; no answer; another writer is at work.
    """

    kind: Literal["sqlite", "postgresql"] = "postgresql"

    def __init__(self, address: str, *, write: bool, since: str) -> None:
        self._name, plain, self.place = _parts(address)
        try:
            import psycopg
        except ImportError as error:
            raise StoreError(
                "a case in PostgreSQL needs psycopg",
                path=self.place,
                remedy="pip install 'hudna[postgresql]'",
            ) from error
        self._errors = psycopg
        with self._explained():
            self._connection = psycopg.connect(
                plain,
                autocommit=True,
                application_name=f"hudna, {holder()} since {since}"[:_NAME],
                options=f"-c search_path={self._name},public -c client_encoding=UTF8 "
                f"-c synchronous_commit=on -c default_transaction_read_only={not write}",
            )
        if write:
            try:
                self._take_lock()
            except StoreError:
                self.close()
                raise

    def _take_lock(self) -> None:
        """Be the one writer; the server gives the lock back when the connection ends."""
        sql = "SELECT pg_try_advisory_lock(hashtext(?), hashtext('hudna'))"
        for _ in range(_TRIES):
            if self.rows(sql, (self._name,))[0][0]:
                return
            sleep(_PAUSE)  # a writer that has just left may still be on its way out
        rows = self.rows(
            "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
            "WHERE l.locktype = 'advisory' AND l.granted "
            "AND l.classid = hashtext(?)::bigint & 4294967295 "
            "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            (self._name,),
        )
        raise StoreError(
            f"another writer is at work: {rows[0][0] if rows else 'it ended this moment'}",
            path=self.place,
            remedy="wait until it ends, or end it; reading is possible meanwhile",
        )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Errors of the server, as what they mean for the user."""
        try:
            yield
        except self._errors.Error as error:
            said = str(error).strip().splitlines()
            raise StoreError(
                f"{_meaning(error.sqlstate)} ({said[0] if said else type(error).__name__})",
                path=self.place,
                remedy=_remedy(error.sqlstate),
            ) from error

    def _cursor(self, sql: str, values: Sequence[Value]) -> "psycopg.Cursor[Row]":
        return self._connection.execute(_marked(sql), tuple(values))

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of an answer."""
        with self._explained():
            return self._cursor(sql, values).fetchall()

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """The rows of an answer, a few at a time; within :meth:`snapshot`."""
        with self._explained(), self._connection.cursor(name="each") as cursor:
            yield from cursor.execute(_marked(sql), tuple(values))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """A block that sees the database as it stood at its begin."""
        self.run("BEGIN ISOLATION LEVEL REPEATABLE READ")
        try:
            yield
        finally:
            self.rollback()

    def run(self, sql: str, values: Sequence[Value] = ()) -> None:
        """Run a statement that changes something."""
        with self._explained():
            self._cursor(sql, values)

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each row of values."""
        with self._explained(), self._connection.cursor() as cursor:
            cursor.executemany(_marked(sql), [tuple(row) for row in rows])

    def begin(self) -> None:
        """Begin a transaction."""
        self.run("BEGIN")

    def commit(self) -> None:
        """Make the transaction durable."""
        self.run("COMMIT")

    def rollback(self) -> None:
        """Undo the transaction; does nothing without one."""
        idle = self._errors.pq.TransactionStatus.IDLE
        if not self._connection.closed and self._connection.info.transaction_status != idle:
            self.run("ROLLBACK")

    def schema(self) -> int | None:
        """Number of the tables' schema; None when there are none of ours."""
        there = self.rows("SELECT to_regclass(?)::text", (f"{self._name}.meta",))
        if there[0][0] is None:
            return None
        found = self.rows("SELECT obj_description(?::regnamespace, 'pg_namespace')", (self._name,))[
            0
        ][0]
        return int(str(found).rpartition(" ")[2]) if found else 0

    def create(self, statements: Sequence[str], schema: int) -> None:
        """Make the tables, within a transaction that is open."""
        self.run(f"CREATE SCHEMA IF NOT EXISTS {self._name}")
        for statement in statements:
            self.run(statement)
        self.run(f"COMMENT ON SCHEMA {self._name} IS 'hudna {schema}'")

    def damage(self) -> list[str]:
        """The server looks after its own files; what it can say is whether it sums its pages."""
        return []

    def changed_tables(self, statements: Sequence[str]) -> list[str]:
        """Tables, indexes and triggers that are missing, of other columns, or switched off."""
        del statements
        wanted = {(table, name) for table in KEPT | DERIVED for name in columns(table)} | {
            (table, f"{table}_append_only") for table in [*KEPT, "originals"]
        }
        wanted |= {(name, "index") for name in (*INDEXES, "texts_trigrams")}
        wanted |= {("originals", "id"), ("originals", "content")}
        found = set(self.rows(_SHAPE, (self._name,) * 3))
        return sorted({str(row[0]) for row in wanted ^ found})

    def stale_index(self) -> bool:
        """The server keeps its indexes itself."""
        return False

    def unchecked(self) -> list[str]:
        """What the server's keeper left out: sums of pages, or waiting for the disk."""
        told = {
            "data_checksums": "the server does not sum its pages (initdb --data-checksums)",
            "fsync": "the server does not wait for its disk (fsync): a loss of power loses data",
            "full_page_writes": "the server does not guard against half-written pages",
        }
        return [said for name, said in told.items() if self.rows(f"SHOW {name}")[0][0] != "on"]

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()


def _marked(sql: str) -> LiteralString:
    """A statement with the marks of psycopg; ours hold no ``%`` and no ``?`` but as marks."""
    return sql.replace("%", "%%").replace("?", "%s")


def _parts(address: str) -> tuple[str, str, str]:
    """The schema's name, the address without it, and the address without a password.

    Raises:
        StoreError: the name of the schema is no plain word.
    """
    split = urlsplit(address)
    query = parse_qsl(split.query)
    name = dict(query).get("schema", _SCHEMA)
    rest = urlencode([(key, value) for key, value in query if key != "schema"])
    user, at, host = split.netloc.rpartition("@")
    shown = urlunsplit((split.scheme, user.partition(":")[0] + at + host, split.path, "", ""))
    if not (name.isascii() and name.isidentifier() and name == name.lower()):
        raise StoreError(
            f"“{name}” is no name for a schema", path=shown, remedy="use letters a-z, digits and _"
        )
    plain = urlunsplit((split.scheme, split.netloc, split.path, rest, ""))
    return name, plain, shown if name == _SCHEMA else f"{shown}?schema={name}"


def _meaning(state: str | None) -> str:
    if state is None or state.startswith(("08", "57P")):
        return "the server does not answer"
    if state.startswith("53"):
        return "the server has no room or memory left; the last step was undone"
    if state in {"25006", "42501"}:
        return "the database cannot be written by this user"
    if state.startswith(("XX", "58")):
        return "the server reports damage or a fault of its disk"
    return "the server refuses"


def _remedy(state: str | None) -> str:
    if state is None or state.startswith(("08", "57P")):
        return "check that it runs and that the address is right; what was acknowledged is kept"
    if state in {"25006", "42501"}:
        return "ask its keeper for the right to write, or open the case for reading"
    return "tell the server's keeper; what was acknowledged is kept"
