"""Facts of a case's documents while it is judged: each decoded once."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.boiling import facts_of
from hudna.judging.facts import Facts
from hudna.judging.kinship import kin_keys
from hudna.records import decode_reading

if TYPE_CHECKING:
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import KeptDocument, KeptReading, Writer

__all__ = ["FactsHeld", "names_of"]

_decoder = msgspec.msgpack.Decoder(Facts)
_encoder = msgspec.msgpack.Encoder()


class FactsHeld:
    """Facts by document id; ``by_ref`` leads from the name in the case to the id."""

    def __init__(self, store: "CaseStore", world: "World") -> None:
        """Take the case's store and the registers."""
        self._store = store
        self._world = world
        self._held: dict[str, Facts] = {}
        self.documents: dict[str, KeptDocument] = {d.id: d for d in store.documents()}
        self.names = _named(self.documents.values())
        self.by_ref = {name: document for document, name in self.names.items()}

    def boil(self, batch: "Writer", kept: "KeptReading") -> Facts:
        """Boil a reading down, and keep its facts and the keys that it is found by."""
        document = self.documents[kept.document]
        facts = facts_of(
            decode_reading(kept.body),
            ref=self.names[kept.document],
            added=document.added,
            world=self._world,
            url=document.url,
        )
        self._held[kept.document] = facts
        batch.put_facts(kept.document, _encoder.encode(facts))
        batch.put_keys("kin", kept.document, kin_keys(facts))
        return facts

    def keys_of(self, document: str) -> tuple[str, ...]:
        """The keys by which a document's kin are found."""
        return kin_keys(self[document])

    def load(self, documents: Iterable[str]) -> None:
        """Decode the facts of several documents at once."""
        wanted = [d for d in documents if d not in self._held]
        for document, body in self._store.facts_of(wanted).items():
            self._held[document] = _decoder.decode(body)

    def __getitem__(self, document: str) -> Facts:
        """The facts of a document.

        Raises:
            KeyError: it has none: it was not read.
        """
        if document not in self._held:
            self.load([document])
        return self._held[document]


def names_of(store: "CaseStore") -> dict[str, str]:
    """The name of each document in a case: its ref, which commands print; each name once."""
    return _named(store.documents())


def _named(documents: "Iterable[KeptDocument]") -> dict[str, str]:
    """Names by document id; of two with one ref, the later one gets a longer name."""
    taken: set[str] = set()
    names = {}
    for document in documents:
        name = document.ref if document.ref not in taken else _longer(document)
        taken.add(name)
        names[document.id] = name
    return names


def _longer(document: "KeptDocument") -> str:
    """A name for a document whose ref another one has: with the beginning of its hash."""
    return f"{document.ref}~{document.id[:8]}"
