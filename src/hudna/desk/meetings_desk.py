"""Accounts of meetings compared: those of new documents with all others of the same meeting."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.accounts_desk import replace_sorted
from hudna.judging.readouts import Met, is_one_meeting, meetings_of, met_in, met_keys, readouts_of

if TYPE_CHECKING:
    from hudna.judging.facts import Facts
    from hudna.judging.sides import Sides
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["MeetingDesk"]

MET, READOUTS = "met", "readouts"
_met = msgspec.msgpack.Decoder(Met)
_encode = msgspec.msgpack.Encoder().encode


class MeetingDesk:
    """Joins accounts of meetings, and compares what sides say of one."""

    def __init__(self, store: "CaseStore", sides: "Sides") -> None:
        """Take the case's store, and who belongs to whom."""
        self._store = store
        self._sides = sides
        self._held: dict[str, Met] = {}

    def judge(self, batch: "Writer", told: "Sequence[tuple[Facts | None, Facts]]") -> None:
        """Keep the accounts of new documents; ``told`` are facts as they were and as they are."""
        new = {m.fact.id: m for _, facts in told for m in met_in(facts)}
        old = {m.fact.id for facts, _ in told if facts for m in met_in(facts)}
        if not new and not old:
            return
        touched = self._closure(old)
        batch.drop_pairs(MET, old)
        self._keep(batch, new, old - new.keys())
        for met in new.values():
            self._pair(batch, met)
        touched = self._closure((touched - old) | new.keys())
        self._load(touched)
        made: dict[str, dict[str, msgspec.Struct]] = {i: {} for i in {*touched, *old}}
        for group in meetings_of([self._held[i] for i in sorted(touched)], self._sides):
            tables = readouts_of(group, self._sides)
            made[group[0].fact.id] = {table.id: table for table in tables}
        # What went under another first account goes before anything takes its place.
        for ident, tables_ in sorted(made.items(), key=lambda row: (bool(row[1]), row[0])):
            replace_sorted(self._store, batch, READOUTS, tables_, sort=ident)

    def _keep(self, batch: "Writer", new: Mapping[str, Met], gone: Iterable[str]) -> None:
        """Keep accounts and the keys that they are found by."""
        from hudna.store import Item

        dead = sorted(gone)
        items = [Item(id=i, sort=m.known_since, body=_encode(m)) for i, m in new.items()]
        batch.replace_items(MET, items, dead, passing=True)
        for ident in dead:
            batch.put_keys(MET, ident, ())
        for ident, met in new.items():
            self._held[ident] = met
            batch.put_keys(MET, ident, met_keys(met))

    def _pair(self, batch: "Writer", met: Met) -> None:
        """Tie a new account to all that tell of the same meeting."""
        from hudna.store import Pair

        owners = self._store.owners(MET, met_keys(met))
        near = {o for found in owners.values() for o in found} - {met.fact.id}
        self._load(near)
        ends = [
            sorted((met.fact.id, other))
            for other in near
            if is_one_meeting(met, self._held[other], self._sides)
        ]
        batch.put_pairs(MET, [Pair(a=a, b=b, relation="same") for a, b in sorted(ends)])

    def _closure(self, idents: Iterable[str]) -> set[str]:
        """Accounts and all that they hang together with."""
        waiting, found = set(idents), set()
        while waiting:
            found |= waiting
            pairs = self._store.pairs(MET, waiting)
            waiting = {end for p in pairs for end in (p.a, p.b)} - found
        return found

    def _load(self, idents: Iterable[str]) -> None:
        wanted = [i for i in idents if i not in self._held]
        for ident, item in self._store.items_named(MET, wanted).items():
            self._held[ident] = _met.decode(item.body)
