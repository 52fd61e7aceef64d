"""Writing what judging made: facts, keys, pairs, texts and records, with sums over their rows.

Each table's rows are summed as numbers, whatever their order, so that a single change costs
little; the sums stand in the ledger with each judgement and are recomputed by ``verify``.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from hudna.store.base import ChangeKind, Item, Pair
from hudna.store.engine import Engine, Row, Value
from hudna.store.ledger import add_sums, canonical, row_digest, row_number
from hudna.store.tables import DERIVED, columns
from hudna.store.tree import leaf_hash, root_of

__all__ = ["PASSING", "DerivedTables", "changes_root", "chunks", "marks", "table_sum"]

T = TypeVar("T")
_CHUNK = 200
PASSING = 0
"""Version of records that history does not tell of."""


def chunks(things: Iterable[T], size: int = _CHUNK) -> Iterator[list[T]]:
    """Things in lists of at most ``size``."""
    rest = iter(things)
    while part := list(islice(rest, size)):
        yield part


def marks(count: int) -> str:
    """As many ``?`` as there are values."""
    return ", ".join("?" * count)


def table_sum(rows: Iterable[Row]) -> str:
    """The sum of a derived table's rows."""
    return add_sums("", (row_number(row) for row in rows))


def changes_root(digests: Iterable[str]) -> str:
    """The root over digests of the rows of history that one judgement wrote."""
    return root_of(leaf_hash(digest.encode()) for digest in digests).hex()


class DerivedTables:
    """Derived tables within transactions; :meth:`judgement` says what is to be entered."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.load()

    def load(self) -> None:
        """Read numbers and sums again, at first and after a transaction was undone."""
        last = self._engine.rows(
            "SELECT number, schema, sums FROM judgements "
            "WHERE number = (SELECT max(number) FROM judgements)"
        )
        self.number: int = last[0][0] if last else 0
        self.schema: str = last[0][1] if last else ""
        known: dict[str, str] = json.loads(last[0][2]) if last else {}
        self._sums = {table: known.get(table, "0" * 64) for table in DERIVED}
        self._history = self._highest("history")
        self._texts = self._highest("texts")
        self._digests: list[str] = []
        self.touched = False

    def _highest(self, table: str) -> int:
        return int(self._engine.rows(f"SELECT coalesce(max(number), 0) FROM {table}")[0][0])

    def _count(self, table: str, come: Sequence[Row] = (), gone: Sequence[Row] = ()) -> None:
        self._sums[table] = add_sums(
            self._sums[table], map(row_number, come), map(row_number, gone)
        )
        self.touched = True

    def put_facts(self, document: str, body: bytes) -> None:
        """Set the facts of a document."""
        old = self._engine.rows("SELECT document, body FROM facts WHERE document = ?", (document,))
        self._engine.run(
            "INSERT INTO facts (document, body) VALUES (?, ?) "
            "ON CONFLICT (document) DO UPDATE SET body = excluded.body",
            (document, body),
        )
        self._count("facts", [(document, body)], old)

    def put_keys(self, namespace: str, owner: str, keys: Iterable[str]) -> None:
        """Set the keys of an owner."""
        sql = "SELECT namespace, key, owner FROM keys WHERE namespace = ? AND owner = ?"
        old = set(self._engine.rows(sql, (namespace, owner)))
        new = {(namespace, key, owner) for key in keys}
        gone, come = sorted(old - new), sorted(new - old)
        self._engine.run_many(
            "DELETE FROM keys WHERE namespace = ? AND key = ? AND owner = ?", gone
        )
        self._engine.run_many("INSERT INTO keys (namespace, key, owner) VALUES (?, ?, ?)", come)
        self._count("keys", come, gone)

    def put_pairs(self, namespace: str, pairs: Iterable[Pair]) -> None:
        """Set relations of two."""
        for part in chunks({(pair.a, pair.b): pair for pair in pairs}.values()):
            ends: list[Value] = [end for pair in part for end in (pair.a, pair.b)]
            old = self._engine.rows(
                f"SELECT {', '.join(columns('pairs'))} FROM pairs WHERE namespace = ? "
                f"AND (a, b) IN (VALUES {', '.join(['(?, ?)'] * len(part))})",
                (namespace, *ends),
            )
            new = [(namespace, p.a, p.b, p.relation, p.similarity, p.body) for p in part]
            self._engine.run_many(
                f"INSERT INTO pairs ({', '.join(columns('pairs'))}) VALUES ({marks(6)}) "
                "ON CONFLICT (namespace, a, b) DO UPDATE SET relation = excluded.relation, "
                "similarity = excluded.similarity, body = excluded.body",
                new,
            )
            self._count("pairs", new, old)

    def drop_pairs(self, namespace: str, ends: Iterable[str]) -> None:
        """Forget relations of these."""
        for end in ends:
            for side in ("a", "b"):
                where = f"FROM pairs WHERE namespace = ? AND {side} = ?"
                sql = f"SELECT {', '.join(columns('pairs'))} {where}"
                self._count("pairs", gone=self._engine.rows(sql, (namespace, end)))
                self._engine.run(f"DELETE {where}", (namespace, end))

    def put_text(self, kind: str, ident: str, folded: str) -> None:
        """Set a text for search; an empty one takes it away."""
        where = "FROM texts WHERE kind = ? AND id = ?"
        sql = f"SELECT {', '.join(columns('texts'))} {where}"
        old = self._engine.rows(sql, (kind, ident))
        if old and old[0][-1] == folded:
            return
        if old:  # the index of search writes itself out before it removes, so only if it must
            self._engine.run(f"DELETE {where}", (kind, ident))
        come: list[Row] = []
        if folded:
            self._texts = self._texts + 1
            come = [(self._texts, kind, ident, folded)]
            self._engine.run_many(f"INSERT INTO texts VALUES ({marks(4)})", come)
        self._count("texts", come, old)

    def drop(self, schema: str) -> None:
        """Throw away all but the records, which are superseded when they are judged anew."""
        passing = f"FROM items WHERE version = {PASSING}"
        sql = f"SELECT {', '.join(columns('items'))} {passing}"
        self._count("items", gone=self._engine.rows(sql))
        self._engine.run(f"DELETE {passing}")
        for table in ("facts", "keys", "pairs", "texts"):
            self._engine.run(f"DELETE FROM {table}")
            self._sums[table] = "0" * 64
        self.schema, self.touched = schema, True

    def replace_items(
        self, kind: str, changed: Iterable[Item], removed: Iterable[str], at: str | None
    ) -> int:
        """Supersede and withdraw records; returns how many changed.

        ``at`` is the moment that history tells of them; without one it does not.
        """
        count = 0
        for part in chunks({item.id: item for item in changed}.values()):
            count += self._supersede(kind, part, at)
        for names in chunks(removed):
            count += self._withdraw(kind, names, at)
        return count

    def _items(self, kind: str, names: Sequence[str]) -> dict[str, Row]:
        sql = f"SELECT {', '.join(columns('items'))} FROM items WHERE kind = ?"
        found = self._engine.rows(f"{sql} AND id IN ({marks(len(names))})", (kind, *names))
        return {row[1]: row for row in found}

    def _versions(self, kind: str, names: Sequence[str]) -> dict[str, int]:
        """Last versions of records that were withdrawn once."""
        if not names:
            return {}
        sql = (
            "SELECT id, max(version) FROM history "
            f"WHERE kind = ? AND id IN ({marks(len(names))}) GROUP BY id"
        )
        return dict(self._engine.rows(sql, (kind, *names)))

    def _supersede(self, kind: str, items: list[Item], at: str | None) -> int:
        old = self._items(kind, [item.id for item in items])
        new = [item.id for item in items if item.id not in old]
        before = self._versions(kind, new) if at else {}
        come: list[Row] = []
        for item in items:
            row = old.get(item.id)
            if row and (row[2], bytes(row[4])) == (item.sort, item.body):
                continue
            version = (row[3] if row else before.get(item.id, 0)) + 1 if at else PASSING
            come.append((kind, item.id, item.sort, version, item.body))
            if at:
                change: ChangeKind = "superseded" if row else "added"
                self._remember(at, kind, item.id, change, version, item.body)
        self._engine.run_many(
            f"INSERT INTO items (kind, id, sort, version, body) VALUES ({marks(5)}) "
            "ON CONFLICT (kind, id) DO UPDATE SET sort = excluded.sort, "
            "version = excluded.version, body = excluded.body",
            come,
        )
        if come:
            self._count("items", come, [old[row[1]] for row in come if row[1] in old])
        return len(come)

    def _withdraw(self, kind: str, names: list[str], at: str | None) -> int:
        old = self._items(kind, names)
        for name, row in sorted(old.items()):
            if at:
                self._remember(at, kind, name, "withdrawn", row[3] + 1, b"")
            self._engine.run("DELETE FROM items WHERE kind = ? AND id = ?", (kind, name))
        if old:
            self._count("items", gone=list(old.values()))
        return len(old)

    def _remember(  # noqa: PLR0913, PLR0917 - a row of history
        self, at: str, kind: str, ident: str, change: ChangeKind, version: int, body: bytes
    ) -> None:
        self._history += 1
        row = (self._history, self.number + 1, at, kind, ident, change, version, body)
        self._engine.run(f"INSERT INTO history VALUES ({marks(8)})", row)
        self._digests.append(row_digest(row))

    def judgement(self, at: str) -> Row:
        """The row that says what this transaction made of the derived tables."""
        self.number += 1
        sums = canonical(self._sums).decode()
        row = (self.number, at, self.schema, changes_root(self._digests), sums)
        self._digests, self.touched = [], False
        return row
