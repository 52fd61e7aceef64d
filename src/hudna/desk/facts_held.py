"""Facts of a case's documents while it is judged: each decoded once, and only those asked for."""

import zlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.boiling import facts_of
from hudna.judging.facts import Facts
from hudna.records import Agreement, decode_reading

if TYPE_CHECKING:
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import KeptDocument, KeptReading, Writer

__all__ = ["FactsHeld", "mentions_of", "names_of"]

_decoder = msgspec.msgpack.Decoder(Facts)
_encoder = msgspec.msgpack.Encoder()
_QUICK = 1


class FactsHeld:
    """Facts by document id, and the names that documents have in the case."""

    def __init__(self, store: "CaseStore", world: "World") -> None:
        """Take the case's store and the registers."""
        self._store = store
        self._world = world
        self._held: dict[str, Facts] = {}
        self._names: dict[str, str] = {}
        self._ids: dict[str, str | None] = {}

    def boil(self, batch: "Writer", kept: "KeptReading") -> tuple[Facts | None, Facts]:
        """Boil a reading down and keep its facts; those that it had, if any, and the new ones."""
        document = self._store.document(kept.document)
        assert document is not None  # noqa: S101 - a reading is of a document
        self.load([kept.document])
        old = self._held.get(kept.document)
        facts = facts_of(
            decode_reading(kept.body),
            ref=self.name_of(kept.document),
            added=document.added,
            world=self._world,
            url=document.url,
        )
        self._held[kept.document] = facts
        batch.put_facts(kept.document, zlib.compress(_encoder.encode(facts), _QUICK))
        return old, facts

    def load(self, documents: Iterable[str]) -> None:
        """Decode the facts of several documents at once."""
        wanted = [d for d in documents if d not in self._held]
        for document, body in self._store.facts_of(wanted).items():
            self._held[document] = _decoder.decode(zlib.decompress(body))

    def __getitem__(self, document: str) -> Facts:
        """The facts of a document.

        Raises:
            KeyError: it has none: it was not read.
        """
        if document not in self._held:
            self.load([document])
        return self._held[document]

    def name_of(self, document: str) -> str:
        """The name of a document in the case."""
        if document not in self._names:
            kept = self._store.document(document)
            called = self._store.documents_called(kept.ref) if kept else []
            self._names |= _named(called)
            self._ids[self._names[document]] = document
        return self._names[document]

    def id_of(self, name: str) -> str | None:
        """The document that goes by a name; None when none does."""
        if name not in self._ids:
            called = _named(self._store.documents_called(name))
            short = _named(self._store.documents_called(name.rpartition("~")[0]))
            names = {**{n: d for d, n in short.items()}, **{n: d for d, n in called.items()}}
            self._ids[name] = names.get(name)
        return self._ids[name]

    def documents_of(self, records: Iterable[str]) -> set[str]:
        """Ids of the documents that records (``REF#RECORD``) stand in."""
        names = {record.rpartition("#")[0] or record for record in records}
        return {found for name in names if (found := self.id_of(name))}


class _Mention(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """The beginning of a fact of an agreement."""

    id: str
    agreement: Agreement


def mentions_of(store: "CaseStore", tellings: Iterable[str]) -> dict[str, Agreement]:
    """What documents say of agreements, by ``REF#RECORD``; of their facts no more is decoded."""
    wanted = set(tellings)
    refs = {telling.rpartition("#")[0] for telling in wanted}
    documents = [document for document, name in names_of(store).items() if name in refs]
    before = Facts.__struct_fields__[: Facts.__struct_fields__.index("agreements")]
    shape = msgspec.defstruct(
        "Told",
        [*((name, msgspec.Raw) for name in before), ("agreements", tuple[_Mention, ...])],
        array_like=True,
    )
    decode = msgspec.msgpack.Decoder(shape).decode
    rows = (decode(zlib.decompress(body)) for body in store.facts_of(documents).values())
    found: Iterable[_Mention] = (
        each
        for row in rows
        for each in row.agreements  # type: ignore[attr-defined]  # it is made above
    )
    return {each.id: each.agreement for each in found if each.id in wanted}


def names_of(store: "CaseStore") -> dict[str, str]:
    """The name of each document in a case: its ref, which commands print; each name once."""
    return _named(store.documents())


def _named(documents: "Iterable[KeptDocument]") -> dict[str, str]:
    """Names by document id, in order of arrival; of two with one ref, the later's is longer."""
    return dict(_each_named(documents))


def _each_named(documents: "Iterable[KeptDocument]") -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for document in documents:
        yield document.id, _longer(document) if document.ref in taken else document.ref
        taken.add(document.ref)


def _longer(document: "KeptDocument") -> str:
    """A name for a document whose ref another one has: with the beginning of its hash."""
    return f"{document.ref}~{document.id[:8]}"
