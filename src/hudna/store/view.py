"""Reading a case: what is kept, what was derived, what changed. Several may look at a time."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import msgspec

from hudna.errors import StoreError
from hudna.records import Decision
from hudna.store.base import (
    Change,
    Hit,
    Item,
    KeptDocument,
    KeptReading,
    Pair,
    Stage,
)
from hudna.store.batch import unpacked
from hudna.store.derived import chunks, marks
from hudna.store.engine import Engine, Row
from hudna.store.originals import Originals
from hudna.store.tables import columns

__all__ = ["View"]

_DOCUMENT = ", ".join(KeptDocument.__struct_fields__)
_READING = "number, document, at, versions, body"
_LATEST = (
    "number IN (SELECT max(number) FROM readings GROUP BY document)"  # the newest of each document
)
_CHANGE = ", ".join(Change.__struct_fields__)
_ITEM = "SELECT id, body, sort, version FROM items"
_PAIR = "SELECT a, b, relation, similarity, body FROM pairs WHERE namespace = ?"
_decisions = msgspec.json.Decoder(Decision)


class View:
    """All that can be asked of a case; rows come in stable order."""

    def __init__(self, engine: Engine, originals: Originals, case: str) -> None:
        self.engine = engine
        self.originals = originals
        self.id = case

    def documents(self, *, after: int = 0) -> list[KeptDocument]:
        """Documents in the order in which they came, those with a number above ``after``."""
        return self._documents("WHERE number > ? ORDER BY number", after)

    def document(self, ident: str) -> KeptDocument | None:
        """A document by its id; None when there is none."""
        found = self._documents("WHERE id = ?", ident)
        return found[0] if found else None

    def documents_called(self, ref: str) -> list[KeptDocument]:
        """Documents that were given this ref, in the order in which they came."""
        return self._documents("WHERE ref = ? ORDER BY number", ref)

    def documents_starting(self, beginnings: Iterable[str]) -> dict[str, str]:
        """Ids of documents by how they begin; the first of several that begin alike."""
        sql = "SELECT id FROM documents WHERE id >= ? AND id < ? ORDER BY id LIMIT 1"
        found = {start: self.engine.rows(sql, (start, f"{start}~")) for start in beginnings}
        return {start: rows[0][0] for start, rows in found.items() if rows}

    def unread(self) -> list[KeptDocument]:
        """Documents without a reading."""
        return self._documents(
            "WHERE NOT EXISTS (SELECT 1 FROM readings r WHERE r.document = documents.id) "
            "ORDER BY number"
        )

    def outdated(self, versions: dict[str, str]) -> list[KeptDocument]:
        """Documents whose newest reading was made by other versions than these.

        Only names that both know are compared: a reading tells of the packs that it used.
        """
        rows = self.engine.rows(f"SELECT document, versions FROM readings WHERE {_LATEST}")
        old = {
            document
            for document, made in rows
            if any(versions.get(name, had) != had for name, had in json.loads(made).items())
        }
        return [document for document in self.documents() if document.id in old]

    def _documents(self, where: str, *values: str | int) -> list[KeptDocument]:
        rows = self.engine.rows(f"SELECT {_DOCUMENT} FROM documents {where}", values)
        return [_filled(KeptDocument, row) for row in rows]

    def body(self, document: str) -> bytes:
        """What intake made of a document, as it was given to ``add``.

        Raises:
            StoreError: no such document, or its row is damaged.
        """
        rows = self.engine.rows("SELECT body FROM documents WHERE id = ?", (document,))
        if not rows:
            raise StoreError(f"no document {document}", path=self.engine.place)
        return self._unpacked(rows[0][0], f"document {document}")

    def _unpacked(self, body: bytes, what: str) -> bytes:
        try:
            return unpacked(bytes(body))
        except ValueError as error:
            raise StoreError(
                f"the row of {what} is damaged",
                path=self.engine.place,
                remedy="go back to a copy; hudna verify names what is wrong",
            ) from error

    def original(self, document: str) -> bytes:
        """The bytes of a document as received.

        Raises:
            StoreError: they are missing.
        """
        return self.originals.read(document)

    def reading(self, document: str) -> KeptReading | None:
        """The newest reading of a document."""
        found = list(self._readings("WHERE document = ? ORDER BY number DESC LIMIT 1", document))
        return found[0] if found else None

    def readings_of(self, document: str) -> list[KeptReading]:
        """All readings of a document, the oldest first."""
        return list(self._readings("WHERE document = ? ORDER BY number", document))

    def readings(self, *, after: int = 0) -> Iterator[KeptReading]:
        """The newest reading of every document, those with a number above ``after``, in order."""
        numbers = self.engine.rows(
            f"SELECT number FROM readings WHERE number > ? AND {_LATEST} ORDER BY number", (after,)
        )
        for part in chunks(row[0] for row in numbers):
            yield from self._readings(
                f"WHERE number IN ({marks(len(part))}) ORDER BY number", *part
            )

    def _readings(self, where: str, *values: str | int) -> Iterator[KeptReading]:
        for number, document, at, versions, body in self.engine.rows(
            f"SELECT {_READING} FROM readings {where}", values
        ):
            yield KeptReading(
                number=number,
                document=document,
                at=at,
                versions=json.loads(versions),
                body=self._unpacked(body, f"reading {number}"),
            )

    def decisions(self) -> list[Decision]:
        """All decisions, in the order in which they were kept."""
        rows = self.engine.rows("SELECT body FROM decisions ORDER BY number")
        return [_decisions.decode(row[0]) for row in rows]

    def remembered(self) -> dict[str, str]:
        """Words about the case itself: ``case`` (its id), ``created``, ``hudna``, and others."""
        found: dict[str, str] = dict(self.engine.rows("SELECT key, value FROM meta ORDER BY key"))
        return found

    def counts(self, stage: Stage = "add") -> dict[str, int]:
        """How many items came in at a stage, by what became of them; all four are named."""
        sql = "SELECT outcome, count(*) FROM outcomes WHERE stage = ? GROUP BY outcome"
        found: dict[str, int] = dict(self.engine.rows(sql, (stage,)))
        names = ("accepted", "duplicate", "quarantined", "refused")
        return {name: int(found.get(name, 0)) for name in names}

    def turned_away(self, stage: Stage = "add") -> list[dict[str, str | int | None]]:
        """Items that were quarantined or refused, with the reason."""
        names = columns("outcomes")
        rows = self.engine.rows(
            f"SELECT {', '.join(names)} FROM outcomes "
            "WHERE stage = ? AND outcome IN ('quarantined', 'refused') ORDER BY number",
            (stage,),
        )
        return [dict(zip(names, row, strict=True)) for row in rows]

    def facts(self) -> Iterator[tuple[str, bytes]]:
        """All facts, (document, bytes), in order of documents' ids."""
        for document, body in self.engine.rows(
            "SELECT document, body FROM facts ORDER BY document"
        ):
            yield document, bytes(body)

    def facts_of(self, documents: Iterable[str]) -> dict[str, bytes]:
        """Facts of some documents; those without are left out."""
        found: dict[str, bytes] = {}
        for part in chunks(documents):
            sql = f"SELECT document, body FROM facts WHERE document IN ({marks(len(part))})"
            found |= {document: bytes(body) for document, body in self.engine.rows(sql, part)}
        return found

    def without_facts(self) -> list[str]:
        """Ids of documents that have a reading and no facts, in the order of the readings."""
        rows = self.engine.rows(
            f"SELECT document FROM readings WHERE {_LATEST} AND NOT EXISTS "
            "(SELECT 1 FROM facts f WHERE f.document = readings.document) ORDER BY number"
        )
        return [row[0] for row in rows]

    def owners(self, namespace: str, keys: Iterable[str]) -> dict[str, list[str]]:
        """Who has which of these keys: key to owners, in order."""
        found: dict[str, list[str]] = {}
        for part in chunks(keys, 500):
            rows = self.engine.rows(
                f"SELECT key, owner FROM keys WHERE namespace = ? AND key IN ({marks(len(part))}) "
                "ORDER BY key, owner",
                (namespace, *part),
            )
            for key, having in groupby(rows, itemgetter(0)):
                found[key] = [owner for _, owner in having]
        return found

    def pairs(self, namespace: str, ends: Iterable[str] | None = None) -> list[Pair]:
        """Relations of a namespace; with ``ends`` those in which one of them stands."""
        if ends is None:
            return _as_pairs(self.engine.rows(f"{_PAIR} ORDER BY a, b", (namespace,)))
        found: dict[tuple[str, str], Pair] = {}
        for part in chunks(ends):
            for side in ("a", "b"):
                sql = f"{_PAIR} AND {side} IN ({marks(len(part))})"
                for pair in _as_pairs(self.engine.rows(sql, (namespace, *part))):
                    found[pair.a, pair.b] = pair
        return [found[ends_of] for ends_of in sorted(found)]

    def items(self, kind: str, *, since: str = "", before: str | None = None) -> list[Item]:
        """Records of a kind by ``sort``, from ``since`` on and below ``before``."""
        values: list[str] = [kind, since]
        end = ""
        if before is not None:
            end = "AND sort < ? "
            values.append(before)
        sql = f"{_ITEM} WHERE kind = ? AND sort >= ? {end}ORDER BY sort, id"
        return [_as_item(row) for row in self.engine.rows(sql, values)]

    def items_named(self, kind: str, names: Iterable[str]) -> dict[str, Item]:
        """Some records of a kind by their ids; those that are not there are left out."""
        found: dict[str, Item] = {}
        for part in chunks(names):
            sql = f"{_ITEM} WHERE kind = ? AND id IN ({marks(len(part))})"
            found |= {row[0]: _as_item(row) for row in self.engine.rows(sql, (kind, *part))}
        return found

    def item(self, kind: str, ident: str) -> Item | None:
        """One record."""
        return self.items_named(kind, [ident]).get(ident)

    def item_kinds(self) -> dict[str, int]:
        """How many records of which kind there are."""
        rows = self.engine.rows("SELECT kind, count(*) FROM items GROUP BY kind ORDER BY kind")
        return dict(rows)

    def changes(self, since: str = "", *, after: int = 0) -> list[Change]:
        """What was added, superseded, withdrawn from a moment on, or after a change's number."""
        sql = f"SELECT {_CHANGE} FROM history WHERE at >= ? AND number > ? ORDER BY number"
        return [_as_change(row) for row in self.engine.rows(sql, (since, after))]

    def history(self, kind: str, ident: str) -> list[Change]:
        """All that a record ever said, the oldest first."""
        sql = f"SELECT {_CHANGE} FROM history WHERE kind = ? AND id = ? ORDER BY number"
        return [_as_change(row) for row in self.engine.rows(sql, (kind, ident))]

    def judged_by(self) -> tuple[int, str]:
        """Number of the last judgement, and the schema of judging it was made by."""
        rows = self.engine.rows(
            "SELECT number, schema FROM judgements "
            "WHERE number = (SELECT max(number) FROM judgements)"
        )
        return (int(rows[0][0]), str(rows[0][1])) if rows else (0, "")

    def search(self, query: str, *, kinds: Sequence[str] = (), limit: int = 50) -> list[Hit]:
        """Texts in which all words of the query stand, with the places (see ``search``)."""
        from hudna.store.search import find

        return find(self.engine, query, kinds, limit)


def _filled(kind: type[KeptDocument], row: Row) -> KeptDocument:
    return kind(**dict(zip(kind.__struct_fields__, row, strict=True)))


def _as_pairs(rows: list[Row]) -> list[Pair]:
    return [
        Pair(a=a, b=b, relation=relation, similarity=similarity, body=bytes(body))
        for a, b, relation, similarity, body in rows
    ]


def _as_item(row: Row) -> Item:
    return Item(id=row[0], body=bytes(row[1]), sort=row[2], version=row[3])


def _as_change(row: Row) -> Change:
    values = dict(zip(Change.__struct_fields__, row, strict=True))
    return Change(**(values | {"body": bytes(values["body"])}))
