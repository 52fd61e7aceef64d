"""Documents into a case, and their readings; nothing that came in is lost without a row."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import msgspec

from hudna.errors import HudnaError
from hudna.intake import Given, Incoming, take
from hudna.records import encode_reading

if TYPE_CHECKING:
    from hudna.desk.reading_desk import Desk
    from hudna.records import Reading
    from hudna.store import Arrival, CaseStore
    from hudna.store.base import KeptDocument

__all__ = ["Counts", "add_documents", "incoming_of", "read_documents"]

T = TypeVar("T")

BATCH = 100
"""Documents kept in one transaction: enough to be fast, few enough to lose little time."""


class Counts(msgspec.Struct, kw_only=True):
    """What became of all items that came in; the sum of the four is ``came_in``."""

    accepted: int = 0
    duplicates: int = 0
    quarantined: int = 0
    refused: int = 0

    @property
    def came_in(self) -> int:
        """All of them."""
        return self.accepted + self.duplicates + self.quarantined + self.refused


def _batches(items: Iterable[T], size: int = BATCH) -> Iterator[list[T]]:
    """Items in lists of a size."""
    source = iter(items)
    while part := list(islice(source, size)):
        yield part


def add_documents(
    store: "CaseStore", paths: Iterable[str], given: Given | None, at: str | None = None
) -> Iterator[tuple[Counts, HudnaError | None]]:
    """Take documents in; yields the counts so far with each refusal, and after each batch.

    Args:
        store: open for writing.
        paths: as :func:`hudna.intake.take` takes them.
        given: what the documents cannot say themselves.
        at: the moment of adding (UTC); now when left out.
    """
    from hudna.store import TurnedAway

    counts = Counts()
    for part in _batches(take(paths, given)):
        refusals = []
        with store.batch(at) as batch:
            for item in part:
                if isinstance(item, Incoming):
                    _count(counts, batch.add(_arrival(item)).outcome)
                    continue
                batch.turn_away(
                    TurnedAway(
                        outcome="refused",
                        reason=item.problem,
                        ref=item.ident,
                        path=item.path,
                        line=item.line,
                    )
                )
                counts.refused += 1
                refusals.append(item)
        for refusal in refusals:
            yield counts, refusal
        yield counts, None


def _count(counts: Counts, outcome: str) -> None:
    """Count one item."""
    if outcome == "accepted":
        counts.accepted += 1
    else:
        counts.duplicates += 1


def _arrival(item: Incoming) -> "Arrival":
    """A document as the store keeps it: its bytes, and what intake made of them."""
    from hudna.store import Arrival

    body = msgspec.msgpack.encode(msgspec.structs.replace(item, content=b""))
    return Arrival(
        ref=item.ref,
        content=item.content,
        body=body,
        source=item.source,
        url=item.url,
        title=item.title,
        published=item.published,
        language=item.language,
        path=item.path,
        line=item.line,
    )


def incoming_of(store: "CaseStore", document: str) -> Incoming:
    """A kept document as intake made it, with its original bytes."""
    item = msgspec.msgpack.decode(store.body(document), type=Incoming)
    return msgspec.structs.replace(item, content=store.original(document))


def read_documents(
    store: "CaseStore", desk: "Desk", documents: Iterable["KeptDocument"], at: str | None = None
) -> Iterator["Reading | HudnaError"]:
    """Read kept documents; each reading, or why there is none, once it is durable."""
    from hudna.store import TurnedAway

    for part in _batches(documents):
        done: list[Reading | HudnaError] = []
        with store.batch(at) as batch:
            for document in part:
                result = _read(store, desk, document)
                done.append(result)
                if isinstance(result, HudnaError):
                    batch.turn_away(
                        TurnedAway(
                            stage="read",
                            outcome="quarantined",
                            reason=str(result),
                            ref=document.ref,
                            document=document.id,
                        )
                    )
                    continue
                body = encode_reading(result)
                batch.add_reading(document.id, versions=result.hudna, body=body)
                batch.note("read", "accepted", document.id, document.ref)
        yield from done


def _read(store: "CaseStore", desk: "Desk", document: "KeptDocument") -> "Reading | HudnaError":
    """One reading; a document on which the reader fails stops no other."""
    item = incoming_of(store, document.id)
    try:
        return desk.read_incoming(item)
    except HudnaError:
        raise  # a pack or a register is broken: no document can be read
    except Exception as fault:  # noqa: BLE001 - one document must not stop the others
        failure = HudnaError(
            f"the reader failed ({type(fault).__name__}: {fault})",
            ident=document.ref,
            remedy="this is our fault: please report it, with the output of --debug",
        )
        failure.__cause__ = fault
        return failure
