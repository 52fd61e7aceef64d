"""The little that the store asks of a database; statements use ``?`` for values."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Literal, Protocol, TypeAlias

__all__ = ["Engine", "Row", "Value"]

Value: TypeAlias = str | int | float | bytes | None
"""What a column holds."""

Row: TypeAlias = tuple[Any, ...]
"""One row of an answer."""


class Engine(Protocol):
    """A connection to the database of one case.

    Every method raises :class:`hudna.errors.StoreError`, which says what is wrong and what to do.
    """

    kind: Literal["sqlite", "postgresql"]
    place: str
    """The database as messages name it: without password."""

    def rows(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """All rows of an answer."""
        ...

    def each(self, sql: str, values: Sequence[Value] = ()) -> Iterator[Row]:
        """The rows of an answer, a few at a time; within :meth:`snapshot`."""
        ...

    def snapshot(self) -> AbstractContextManager[None]:
        """A block that sees the database as it stood at its begin."""
        ...

    def run(self, sql: str, values: Sequence[Value] = ()) -> None:
        """Run a statement that changes something."""
        ...

    def run_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run a statement once for each row of values."""
        ...

    def begin(self) -> None:
        """Begin a transaction."""
        ...

    def commit(self) -> None:
        """Make the transaction durable."""
        ...

    def rollback(self) -> None:
        """Undo the transaction; does nothing without one."""
        ...

    def schema(self) -> int | None:
        """Number of the tables' schema; None when there are none of ours."""
        ...

    def create(self, statements: Sequence[str], schema: int) -> None:
        """Make the tables, within a transaction that is open."""
        ...

    def damage(self) -> list[str]:
        """What the engine itself finds wrong with its files."""
        ...

    def changed_tables(self, statements: Sequence[str]) -> list[str]:
        """Tables, indexes and guards that are not what the statements make, by name."""
        ...

    def stale_index(self) -> bool:
        """Whether the index of search holds other texts than the table does."""
        ...

    def unchecked(self) -> list[str]:
        """What this engine could check and does not, as set up."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
