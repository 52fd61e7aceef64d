"""Tallies, disputes and readouts of a case kept up to date."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.disputes import disputes_of, mutual_accusations
from hudna.judging.facts import AccusationFact, Facts
from hudna.judging.moments import iso, moment
from hudna.judging.readouts import Met, meetings_of, met_in, readouts_of
from hudna.judging.standing import known_dockets
from hudna.judging.tallies import Counted, counted_in, tallies_of, tally_keys
from hudna.records import CaseDispute, Readouts, Tally

if TYPE_CHECKING:
    from hudna.judging.happening import Happening
    from hudna.judging.sides import Sides
    from hudna.judging.voices import Docket
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["AccountsDesk"]

NEAR = timedelta(days=7)
"""Accounts of one meeting become known within so many days."""
_encode = msgspec.msgpack.Encoder().encode
_counted = msgspec.msgpack.Decoder(Counted)
_met = msgspec.msgpack.Decoder(Met)


class Blamed(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """An accusation with its family and the moment from which it is known."""

    fact: AccusationFact
    family: str
    since: str


_blamed = msgspec.msgpack.Decoder(Blamed)


class AccountsDesk:
    """Keeps what documents say beside each other."""

    def __init__(self, store: "CaseStore", families: Mapping[str, str], sides: "Sides") -> None:
        """Take the case's store, the families, and who belongs to whom."""
        self._store = store
        self._families = families
        self._sides = sides

    def tallies(
        self, batch: "Writer", fresh: Iterable[Facts], tellings: Mapping[str, str]
    ) -> dict[str, str]:
        """Keep the tallies of new documents; ``REF#RECORD`` of each to the id of its tally.

        Args:
            batch: what is written goes there.
            fresh: facts of documents that were read, or read again.
            tellings: tellings of agreements to ids of agreements.
        """
        from hudna.store import Item

        new = [c for facts in fresh for c in counted_in(facts)]
        batch.replace_items(
            "counted", [Item(id=c.fact.id, sort=tally_keys(c)[0], body=_encode(c)) for c in new]
        )
        told: dict[str, str] = {}
        for key in sorted({k for c in new for k in tally_keys(c)}):
            held = [
                _counted.decode(item.body)
                for item in self._store.items("counted", since=key, before=f"{key} ")
            ]
            made = tallies_of(held, tellings.get)
            self._replace(batch, "tally", {t.id: t for t in made}, sort=key)
            told.update({a: t.id for t in made for a in t.allegations})
        return told

    def disputes(
        self,
        batch: "Writer",
        fresh: Iterable[Facts],
        happenings: "Mapping[str, Happening]",
        gone: Iterable[str],
        dockets: "Sequence[Docket]",
    ) -> None:
        """Keep the disputes on incidents made anew, on clocks, and between who blame each other."""
        for ident, happening in happenings.items():
            found = disputes_of(happening, self._families, self._sides)
            self._replace(batch, "dispute", {d.id: d for d in found}, sort=ident)
        for ident in gone:
            self._replace(batch, "dispute", {}, sort=ident)
        clocks = [
            d for one in known_dockets(dockets, EVER).values() for d in clock_disputes_of(one)
        ]
        self._replace(batch, "dispute", {d.id: d for d in clocks}, sort="clock")
        blame = self._blame(batch, fresh, dockets)
        self._replace(batch, "dispute", {d.id: d for d in blame}, sort="mutual")

    def _blame(
        self, batch: "Writer", fresh: Iterable[Facts], dockets: "Sequence[Docket]"
    ) -> tuple[CaseDispute, ...]:
        """Who accuse each other of breaking one agreement."""
        from hudna.store import Item

        items = []
        for facts in fresh:
            family = self._families.get(facts.document, facts.document)
            for fact in facts.accusations:
                held = Blamed(fact=fact, family=family, since=facts.known_since)
                items.append(Item(id=fact.id, body=_encode(held)))
        batch.replace_items("blamed", items)
        held_ = [_blamed.decode(item.body) for item in self._store.items("blamed")]
        homes = {v.id: d.id for d in dockets for v in d.voices}
        return mutual_accusations([(h.fact, h.family, h.since) for h in held_], homes)

    def readouts(self, batch: "Writer", fresh: Iterable[Facts]) -> None:
        """Compare accounts of meetings, those of new documents with others of these days."""
        from hudna.store import Item

        new = [m for facts in fresh for m in met_in(facts)]
        batch.replace_items(
            "met", [Item(id=m.fact.id, sort=m.known_since, body=_encode(m)) for m in new]
        )
        if not new:
            return
        first = iso(min(moment(m.known_since) for m in new) - NEAR)
        last = iso(max(moment(m.known_since) for m in new) + NEAR)
        near = [
            _met.decode(item.body) for item in self._store.items("met", since=first, before=last)
        ]
        made: dict[str, Readouts] = {}
        for group in meetings_of(near, self._sides):
            made.update({table.id: table for table in readouts_of(group, self._sides)})
        self._replace(batch, "readouts", made, sort=None)

    def _replace(
        self,
        batch: "Writer",
        kind: str,
        made: "Mapping[str, Tally | CaseDispute | Readouts]",
        *,
        sort: str | None,
    ) -> None:
        """Keep records of a kind in place of those that stood under the same sort key."""
        from hudna.store import Item

        had: set[str] = set()
        if sort is not None:
            had = {i.id for i in self._store.items(kind, since=sort, before=f"{sort} ")}
        batch.replace_items(
            kind,
            [
                Item(id=ident, sort=sort or "", body=msgspec.json.encode(record))
                for ident, record in made.items()
            ],
            had - made.keys(),
        )


EVER = "9999-12-31T00:00:00Z"
