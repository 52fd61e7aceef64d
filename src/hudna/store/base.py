"""What the store takes and gives: plain records, and the protocols that both engines keep.

How to use it::

    with open_case("july-2016.hudna", write=True, create=True) as case:
        with case.batch() as batch:                       # one transaction, durable at its end
            added = batch.add(Arrival(ref="a.txt", content=b"…", body=b"…"))
            batch.add_reading(added.document, versions={"program": "0.9"}, body=b"{…}")
            batch.put_facts(added.document, b"…")
            batch.replace_items("incident", changed=[Item(id="i1", sort="2016-07-06", body=b"…")])
        case.items("incident")

All moments are UTC, ISO 8601 with ``Z``, supplied by the caller. Bodies are opaque bytes.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, Protocol, TypeAlias

import msgspec

from hudna.records import Decision

__all__ = [
    "Added",
    "Arrival",
    "Change",
    "Finding",
    "Hit",
    "Item",
    "KeptDocument",
    "KeptReading",
    "Outcome",
    "Pair",
    "Stage",
    "TurnedAway",
    "Writer",
]

Outcome: TypeAlias = Literal["accepted", "duplicate", "quarantined", "refused"]
"""What became of an item; the four together are all that came in."""

Stage: TypeAlias = Literal["add", "read", "judge"]
"""At which step of the work."""

ChangeKind: TypeAlias = Literal["added", "superseded", "withdrawn"]
"""What a judgement did to a record: it is new, says something else now, or no longer stands."""

Severity: TypeAlias = Literal["fault", "note"]
"""A fault is damage or a change from outside; a note says what could not be checked."""


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A document to be kept. ``content`` is the original, ``body`` what intake made of it.

    ``published`` as given (ISO date or datetime), ``language`` a hint, ``line`` counts from 1.
    """

    ref: str
    content: bytes
    body: bytes = b""
    source: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None
    path: str | None = None
    line: int | None = None


class TurnedAway(msgspec.Struct, frozen=True, kw_only=True):
    """An item that was not taken, or not taken further, and why; its bytes are kept if given."""

    stage: Stage = "add"
    outcome: Literal["quarantined", "refused"]
    reason: str
    ref: str | None = None
    path: str | None = None
    line: int | None = None
    document: str | None = None
    content: bytes | None = None


class Added(msgspec.Struct, frozen=True):
    """What became of an arrival: ``document`` is its id, of the first one for a duplicate."""

    outcome: Literal["accepted", "duplicate"]
    document: str


class KeptDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A document of the case; ``id`` is the SHA-256 of its bytes, ``number`` its order."""

    number: int
    id: str
    ref: str
    source: str | None
    url: str | None
    title: str | None
    published: str | None
    language: str | None
    path: str | None
    line: int | None
    added: str
    size: int


class KeptReading(msgspec.Struct, frozen=True, kw_only=True):
    """One reading of a document: JSON bytes, and the versions of program and packs."""

    number: int
    document: str
    at: str
    versions: dict[str, str]
    body: bytes


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """A derived record. ``sort`` orders items of one kind; ``version`` is set by the store."""

    id: str
    body: bytes
    sort: str = ""
    version: int = 0


class Pair(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A relation between two things, ``a`` < ``b``; ``body`` holds the reasons.

    Raises:
        ValueError: the ends are one, or in the wrong order.
    """

    a: str
    b: str
    relation: str
    similarity: float | None = None
    body: bytes = b""

    def __post_init__(self) -> None:
        """Refuse a pair that could be written in two ways."""
        if self.a >= self.b:
            message = f"a pair is written with the lesser id first: {self.a}, {self.b}"
            raise ValueError(message)


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch changed of derived records; ``body`` is the new one, b"" for ``withdrawn``."""

    number: int
    batch: int
    at: str
    kind: str
    id: str
    change: ChangeKind
    version: int
    body: bytes


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """A text that matches a query; ``places`` are (start, end) in its folded text."""

    kind: str
    id: str
    places: tuple[tuple[int, int], ...]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something that ``verify`` or opening found: what is wrong, where, and what to do.

    ``code`` is a stable name (``rolled-back``, ``original-damaged``, …).
    """

    code: str
    place: str
    problem: str
    remedy: str
    severity: Severity = "fault"


class Writer(Protocol):
    """One transaction. All of it is durable when the ``with`` block ends, or none of it."""

    def add(self, arrival: Arrival) -> Added:
        """Keep a document, or note that its bytes are kept already."""
        ...

    def turn_away(self, item: TurnedAway) -> None:
        """Keep a row for what was quarantined or refused."""
        ...

    def add_reading(self, document: str, *, versions: dict[str, str], body: bytes) -> int:
        """Keep a reading of a document; returns its number."""
        ...

    def add_decision(self, decision: Decision) -> None:
        """Keep what a person decided; an id can be used once."""
        ...

    def put_facts(self, document: str, body: bytes) -> None:
        """Set the facts of a document."""
        ...

    def put_keys(self, namespace: str, owner: str, keys: Iterable[str]) -> None:
        """Set the keys by which an owner is found; they replace those it had."""
        ...

    def put_pairs(self, namespace: str, pairs: Iterable[Pair]) -> None:
        """Set relations; each replaces what was known of the same two."""
        ...

    def drop_pairs(self, namespace: str, ends: Iterable[str]) -> None:
        """Forget all relations in which one of these stands."""
        ...

    def put_text(self, kind: str, ident: str, folded: str) -> None:
        """Set what search finds of a document or record: a text as ``hudna.text`` folds it."""
        ...

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
        ...

    def drop_derived(self, schema: str) -> None:
        """Throw away facts, keys, pairs, texts, passing records; ``schema`` is of what comes."""
        ...


Rows: TypeAlias = Sequence[tuple[object, ...]]
"""What a query answers."""
