"""One transaction: everything that a ``with case.batch()`` block keeps, or nothing of it."""

import json
import zlib
from collections.abc import Iterable
from hashlib import sha256

import msgspec

from hudna.errors import InputError
from hudna.records import Decision
from hudna.store.base import Added, Arrival, Item, Outcome, Pair, Stage, TurnedAway
from hudna.store.derived import DerivedTables, marks
from hudna.store.engine import Engine, Value
from hudna.store.ledger import canonical
from hudna.store.ledger_table import LedgerTable
from hudna.store.originals import Originals, sha256_of
from hudna.store.tables import KEPT, columns

__all__ = ["Batch", "KeptTables", "hashed_columns", "packed", "unpacked"]

_QUICK = 1
_INSERT = {
    table: f"INSERT INTO {table} ({', '.join(columns(table))}) "
    f"VALUES ({marks(len(columns(table)))})"
    for table in KEPT
}
_UNHASHED = {"documents": 1, "readings": 1}
"""Columns at the end that another column has the hash of."""


def packed(body: bytes) -> bytes:
    """A body as it lies in the database."""
    return zlib.compress(body, _QUICK)


def unpacked(body: bytes) -> bytes:
    """A body as it was given.

    Raises:
        ValueError: the bytes are damaged.
    """
    try:
        return zlib.decompress(body)
    except zlib.error as error:
        raise ValueError(str(error)) from error


def hashed_columns(table: str) -> list[str]:
    """Columns of a kept table that its ledger entries are computed from."""
    names = columns(table)
    return names[: len(names) - _UNHASHED.get(table, 0)]


class KeptTables:
    """Rows appended to kept tables, each with its entry in the ledger."""

    def __init__(self, engine: Engine, ledger: LedgerTable) -> None:
        self._engine = engine
        self._ledger = ledger
        self._numbers: dict[str, int] = {}

    def load(self) -> None:
        """Count anew, after a transaction was undone."""
        self._numbers.clear()
        self._ledger.load()

    def number(self, table: str) -> int:
        """The next number of a table."""
        if table not in self._numbers:
            last = self._engine.rows(f"SELECT coalesce(max(number), 0) FROM {table}")
            self._numbers[table] = int(last[0][0])
        self._numbers[table] += 1
        return self._numbers[table]

    def append(self, table: str, row: tuple[Value, ...], at: str) -> None:
        """Keep a row."""
        self._engine.run(_INSERT[table], row)
        hashed = row[: len(row) - _UNHASHED.get(table, 0)]
        self._ledger.append(table, row[0], hashed, at)


class Batch:
    """What can be written in one transaction (:class:`hudna.store.base.Writer`).

    ``at`` is the moment of all that is written, UTC. Made by ``case.batch()``.
    """

    def __init__(
        self,
        kept: KeptTables,
        derived: DerivedTables,
        originals: Originals,
        engine: Engine,
        at: str,
    ) -> None:
        self._kept = kept
        self._derived = derived
        self._originals = originals
        self._engine = engine
        self.at = at

    def _known(self, document: str) -> bool:
        sql = "SELECT 1 FROM documents WHERE id = ?"
        return bool(self._engine.rows(sql, (document,)))

    def add(self, arrival: Arrival) -> Added:
        """Keep a document, or note that its bytes are kept already."""
        ident = sha256_of(arrival.content)
        outcome: Outcome = "duplicate" if self._known(ident) else "accepted"
        if outcome == "accepted":
            self._originals.stage(ident, arrival.content)
            row: tuple[Value, ...] = (
                self._kept.number("documents"),
                ident,
                arrival.ref,
                arrival.source,
                arrival.url,
                arrival.title,
                arrival.published,
                arrival.language,
                arrival.path,
                arrival.line,
                self.at,
                len(arrival.content),
                sha256_of(arrival.body),
                packed(arrival.body),
            )
            self._kept.append("documents", row, self.at)
        about = {
            name: value
            for name in ("source", "url", "title", "published", "language")
            if (value := getattr(arrival, name)) is not None
        }
        self._note("add", outcome, ident, (arrival.ref, arrival.path, arrival.line), about=about)
        return Added("duplicate" if outcome == "duplicate" else "accepted", ident)

    def turn_away(self, item: TurnedAway) -> None:
        """Keep a row for what was quarantined or refused, and its bytes if there are any."""
        about = {}
        if item.content is not None:
            about["original"] = sha256_of(item.content)
            self._originals.stage(about["original"], item.content)
        where = (item.ref, item.path, item.line)
        self._note(item.stage, item.outcome, item.document, where, reason=item.reason, about=about)

    def note(self, stage: Stage, outcome: Outcome, document: str, ref: str | None = None) -> None:
        """Keep a row for an item that a later step took."""
        self._note(stage, outcome, document, (ref, None, None))

    def _note(  # noqa: PLR0913 - a row of outcomes
        self,
        stage: Stage,
        outcome: Outcome,
        document: str | None,
        where: tuple[str | None, str | None, int | None],
        *,
        reason: str | None = None,
        about: dict[str, str] | None = None,
    ) -> None:
        number = self._kept.number("outcomes")
        told = canonical(about).decode() if about else None
        row = (number, stage, self.at, outcome, document, *where, reason, told)
        self._kept.append("outcomes", row, self.at)

    def add_reading(self, document: str, *, versions: dict[str, str], body: bytes) -> int:
        """Keep a reading of a document; returns its number.

        Raises:
            InputError: no such document.
        """
        if not self._known(document):
            raise InputError(f"no document {document}", remedy="add it first")
        number = self._kept.number("readings")
        made = canonical(versions).decode()
        row = (number, document, self.at, made, sha256(body).hexdigest(), packed(body))
        self._kept.append("readings", row, self.at)
        return number

    def add_decision(self, decision: Decision) -> None:
        """Keep what a person decided; an id can be used once.

        Raises:
            InputError: the id was used.
        """
        if self._engine.rows("SELECT 1 FROM decisions WHERE id = ?", (decision.id,)):
            raise InputError(f"a decision {decision.id} is kept already", remedy="retract it")
        body = canonical(json.loads(msgspec.json.encode(decision))).decode()
        row = (self._kept.number("decisions"), decision.id, decision.at, body)
        self._kept.append("decisions", row, self.at)

    def remember(self, key: str, value: str) -> None:
        """Keep a word about the case itself, once and for all.

        Raises:
            InputError: there is one of that name.
        """
        if self._engine.rows("SELECT 1 FROM meta WHERE key = ?", (key,)):
            raise InputError(f"“{key}” of the case is kept already", remedy="use another name")
        self._kept.append("meta", (key, value), self.at)

    def put_facts(self, document: str, body: bytes) -> None:
        """Set the facts of a document."""
        self._derived.put_facts(document, body)

    def put_keys(self, namespace: str, owner: str, keys: Iterable[str]) -> None:
        """Set the keys by which an owner is found; they replace those it had."""
        self._derived.put_keys(namespace, owner, keys)

    def put_pairs(self, namespace: str, pairs: Iterable[Pair]) -> None:
        """Set relations; each replaces what was known of the same two."""
        self._derived.put_pairs(namespace, pairs)

    def drop_pairs(self, namespace: str, ends: Iterable[str]) -> None:
        """Forget all relations in which one of these stands."""
        self._derived.drop_pairs(namespace, ends)

    def put_text(self, kind: str, ident: str, folded: str) -> None:
        """Set what search finds of a document or record; an empty text takes it away."""
        self._derived.put_text(kind, ident, folded)

    def replace_items(
        self,
        kind: str,
        changed: Iterable[Item] = (),
        removed: Iterable[str] = (),
        *,
        passing: bool = False,
    ) -> int:
        """Supersede and withdraw derived records; an equal body is no change. Returns changes.

        ``passing`` records have version 0 and no history, and are dropped with what was derived:
        for the state of judging itself. A kind is either passing or not.
        """
        at = None if passing else self.at
        return self._derived.replace_items(kind, changed, removed, at)

    def drop_derived(self, schema: str) -> None:
        """Throw away facts, keys, pairs, texts, passing records; ``schema`` is of what comes.

        Records stay until they are judged anew, so that only what differs counts as a change.
        """
        self._derived.drop(schema)

    def finish(self) -> None:
        """Enter the judgement, if derived tables were touched."""
        if self._derived.touched:
            self._kept.append("judgements", self._derived.judgement(self.at), self.at)
