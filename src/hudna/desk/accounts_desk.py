"""Tallies, disputes and readouts of a case kept up to date."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.disputes import mutual_accusations
from hudna.judging.facts import AccusationFact, Facts
from hudna.judging.tallies import Counted, counted_in, tallies_of, tally_keys
from hudna.records import CaseDispute, Tally

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.desk.families_desk import Homes
    from hudna.store import CaseStore
    from hudna.store.base import Item, Writer

__all__ = ["AccountsDesk", "replace_sorted"]

TALLY, DISPUTE, COUNTED, BLAMED = "tally", "dispute", "counted", "blamed"
_encode = msgspec.msgpack.Encoder().encode
_counted = msgspec.msgpack.Decoder(Counted)


class Blamed(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An accusation with its family and the moment from which it is known."""

    fact: AccusationFact
    family: str
    since: str


_blamed = msgspec.msgpack.Decoder(Blamed)


class AccountsDesk:
    """Keeps what documents say beside each other.

    ``moved`` leads from allegations (``REF#RECORD``) whose tally is another than it was to the
    tally, or None.
    """

    def __init__(self, store: "CaseStore", facts: "FactsHeld", families: "Homes") -> None:
        """Take the case's store, its facts and the families."""
        self._store = store
        self._facts = facts
        self._families = families
        self.moved: dict[str, str | None] = {}

    def tallies(
        self,
        batch: "Writer",
        told: "Sequence[tuple[Facts | None, Facts]]",
        tellings: Mapping[str, str],
        moved: Iterable[str],
    ) -> None:
        """Keep the tallies of new documents, and those that speak of an agreement that moved.

        Args:
            batch: what is written goes there.
            told: facts of documents as they were, if they were read before, and as they are.
            tellings: tellings of agreements to ids of agreements.
            moved: tellings whose agreement is another than it was.
        """
        from hudna.store import Item

        new = [c for _, facts in told for c in counted_in(facts)]
        old = [c for facts, _ in told if facts for c in counted_in(facts)]
        beside = [
            c
            for document in sorted(self._facts.documents_of(moved))
            for c in counted_in(self._facts[document])
        ]
        batch.replace_items(
            COUNTED,
            [Item(id=c.fact.id, sort=tally_keys(c)[0], body=_encode(c)) for c in new],
            {c.fact.id for c in old} - {c.fact.id for c in new},
            passing=True,
        )
        for key in sorted({k for c in (*new, *old, *beside) for k in tally_keys(c)}):
            self._count(batch, key, tellings)

    def _count(self, batch: "Writer", key: str, tellings: Mapping[str, str]) -> None:
        """Make the tallies under one key anew."""
        held = [_counted.decode(i.body) for i in self._sorted(COUNTED, key)]
        before = {
            a: tally.id
            for item in self._sorted(TALLY, key)
            for tally in (msgspec.json.decode(item.body, type=Tally),)
            if not tally.by_place  # its parts have tallies of their own
            for a in tally.allegations
        }
        made = tallies_of(held, tellings.get)
        replace_sorted(self._store, batch, TALLY, {t.id: t for t in made}, sort=key)
        now = {a: t.id for t in made if not t.by_place for a in t.allegations}
        self.moved |= {a: now.get(a) for a in before.keys() | now.keys()}

    def disputes(self, batch: "Writer", made: Mapping[str, Sequence[CaseDispute]]) -> None:
        """Keep disputes in place of those on the same incidents and agreements.

        Args:
            batch: what is written goes there.
            made: disputes by the id of the incident or agreement, none for those that are no more.
        """
        for ident, found in made.items():
            replace_sorted(
                self._store, batch, DISPUTE, {d.id: d for d in found}, sort=f"on {ident}"
            )

    def blame(
        self,
        batch: "Writer",
        told: "Sequence[tuple[Facts | None, Facts]]",
        moved: Iterable[str],
        tellings: Mapping[str, str],
    ) -> None:
        """Keep who accuse each other of breaking one agreement.

        Args:
            batch: what is written goes there.
            told: as in :meth:`tallies`.
            moved: other documents whose family changed.
            tellings: tellings of agreements to ids of agreements.
        """
        from hudna.store import Item

        items = {}
        for facts in (*(f for _, f in told), *(self._facts[d] for d in sorted(moved))):
            family = self._families.get(facts.document, facts.document)
            for fact in facts.accusations:
                held = Blamed(fact=fact, family=family, since=facts.known_since)
                items[fact.id] = Item(id=fact.id, body=_encode(held))
        gone = {a.id for facts, _ in told if facts for a in facts.accusations} - items.keys()
        batch.replace_items(BLAMED, items.values(), gone, passing=True)
        rows = [_blamed.decode(item.body) for item in self._store.items(BLAMED)]
        found = mutual_accusations([(h.fact, h.family, h.since) for h in rows], tellings)
        replace_sorted(self._store, batch, DISPUTE, {d.id: d for d in found}, sort="mutual")

    def _sorted(self, kind: str, key: str) -> "list[Item]":
        """What stands under one sort key."""
        return self._store.items(kind, since=key, before=f"{key} ")


def replace_sorted(
    store: "CaseStore",
    batch: "Writer",
    kind: str,
    made: "Mapping[str, msgspec.Struct]",
    *,
    sort: str,
) -> None:
    """Keep records of a kind in place of those that stood under the same sort key."""
    from hudna.store import Item

    had = {i.id for i in store.items(kind, since=sort, before=f"{sort} ")}
    batch.replace_items(
        kind,
        [
            Item(id=ident, sort=sort, body=msgspec.json.encode(record))
            for ident, record in made.items()
        ],
        had - made.keys(),
    )
