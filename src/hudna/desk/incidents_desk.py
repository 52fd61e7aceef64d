"""Incidents of a case kept up to date: only what new reports touch is judged anew."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.families_desk import likeliest
from hudna.judging.assessment import assess
from hudna.judging.bonds import Bonds, bonds_of
from hudna.judging.facts import Facts
from hudna.judging.grouping import Group, groups_of
from hudna.judging.happening import Happening, happening_of
from hudna.judging.hostilities import Fire
from hudna.judging.incidents import incident_of
from hudna.judging.sameness import Sameness, compare, sighting_keys
from hudna.judging.sides import Sides
from hudna.judging.sightings import Sighting, sightings_of
from hudna.judging.weighing import bears_on, weigh
from hudna.records import Assessment, Incident

if TYPE_CHECKING:
    from hudna.judging.terms import Terms
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["SIGHTING", "IncidentDesk"]

SIGHTING = "sighting"
"""Namespace of keys and pairs, and kind of items, of what documents tell of happenings."""
_decoder = msgspec.msgpack.Decoder(Sighting)
_encode = msgspec.msgpack.Encoder().encode


class IncidentDesk:
    """Joins sightings to incidents and holds these against the terms.

    ``families`` leads from a document to its family; ``terms`` are the agreements as known now.
    After :meth:`judge`, ``happenings`` holds incidents made anew, ``gone`` ids that are no more.
    """

    def __init__(
        self,
        store: "CaseStore",
        world: "World",
        families: Mapping[str, str],
        terms: "Sequence[Terms]",
    ) -> None:
        """Take the case's store, the registers and what was judged before."""
        self._store = store
        self._families = families
        self._terms = terms
        self._sides = Sides(world, {p.actor for t in terms for p in t.parties})
        self._held: dict[str, Sighting] = {}
        self.happenings: dict[str, Happening] = {}
        self.gone: set[str] = set()
        self._made = {item.id for item in store.items("incident")}

    def judge(
        self,
        batch: "Writer",
        fresh: Iterable[Facts],
        moved: Iterable[str],
        taken_back: Iterable[str],
        *,
        everything: bool = False,
    ) -> None:
        """Join what is new, and assess anew what that touches.

        Args:
            batch: what is written goes there.
            fresh: facts of documents that were read, or read again.
            moved: documents whose family changed.
            taken_back: claims and reports that were retracted.
            everything: assess all incidents: terms changed, or somebody decided.
        """
        new = [s for facts in fresh for s in self._enter(batch, facts)]
        touched = {s.id for s in new} | self._of_documents(moved)
        if everything:
            touched |= {item.id for item in self._store.items(SIGHTING)}
        for sighting in new:
            self._pair(batch, sighting)
        self._write(batch, self._closure(touched), frozenset(taken_back))

    @property
    def sides(self) -> Sides:
        """Who belongs to whom, the parties of the case's agreements among them."""
        return self._sides

    def reports(self) -> dict[str, str]:
        """``REF#RECORD`` of each report of an incident made anew, to the incident."""
        return {
            report: ident
            for ident, happening in self.happenings.items()
            for sighting in (*happening.group.sightings, *happening.group.recalled)
            for report in sighting.reports
        }

    def _enter(self, batch: "Writer", facts: Facts) -> tuple[Sighting, ...]:
        """Keep the sightings of a document in place of those that it had."""
        from hudna.store import Item

        new = sightings_of(facts)
        had = {
            i.id
            for i in self._store.items(SIGHTING, since=facts.document, before=f"{facts.document}~")
        }
        gone = had - {s.id for s in new}
        batch.drop_pairs(SIGHTING, had)
        batch.replace_items(
            SIGHTING,
            [Item(id=s.id, sort=s.document, body=_encode(s)) for s in new],
            gone,
        )
        for ident in gone:
            batch.put_keys(SIGHTING, ident, ())
        batch.replace_items("incident", (), gone & self._made)
        for sighting in new:
            self._held[sighting.id] = sighting
            batch.put_keys(SIGHTING, sighting.id, sighting_keys(sighting))
        return new

    def _of_documents(self, documents: Iterable[str]) -> set[str]:
        """Ids of what some documents tell."""
        return {
            item.id
            for document in documents
            for item in self._store.items(SIGHTING, since=document, before=f"{document}~")
        }

    def _pair(self, batch: "Writer", sighting: Sighting) -> None:
        """Compare a new sighting with all that may be the same."""
        from hudna.store import Pair

        owners = self._store.owners(SIGHTING, sighting_keys(sighting))
        near = set(likeliest(owners.values(), sighting.id))
        family = self._families.get(sighting.document)
        kin = {d for d, home in self._families.items() if home == family} - {sighting.document}
        near |= self._of_documents(kin)
        near -= {sighting.id}
        self._load(near)
        found = []
        for other in sorted(near):
            same = compare(sighting, self._held[other], kin=self._held[other].document in kin)
            if same.verdict in {"same", "maybe"}:
                found.append(
                    Pair(
                        a=same.one,
                        b=same.other,
                        relation=same.verdict,
                        similarity=same.strength,
                        body=msgspec.json.encode(same.reasons),
                    )
                )
        batch.put_pairs(SIGHTING, found)

    def _load(self, idents: Iterable[str]) -> None:
        """Decode sightings."""
        wanted = [i for i in idents if i not in self._held]
        for ident, item in self._store.items_named(SIGHTING, wanted).items():
            self._held[ident] = _decoder.decode(item.body)

    def _closure(self, touched: set[str]) -> set[str]:
        """Sightings and all that they hang together with, also by a maybe."""
        bonds = self._bonds()
        tied: dict[str, set[str]] = {}
        for one, other in bonds.together:
            tied.setdefault(one, set()).add(other)
            tied.setdefault(other, set()).add(one)
        waiting, found = set(touched), set()
        while waiting:
            found |= waiting
            near = {e for p in self._store.pairs(SIGHTING, waiting) for e in (p.a, p.b)}
            near |= {other for one in waiting for other in tied.get(one, ())}
            waiting = near - found
        return found

    def _bonds(self) -> Bonds:
        """What people decided of incidents; an id of any of its sightings names an incident."""
        reports = {
            report: sighting.id for sighting in self._held.values() for report in sighting.reports
        }

        def resolve(target: str) -> str | None:
            if target in reports:
                return reports[target]
            return target if target.startswith("inc-") else None

        return bonds_of(self._store.decisions(), resolve)

    def _write(self, batch: "Writer", touched: set[str], back: frozenset[str]) -> None:
        """Make the incidents of some sightings anew."""
        from hudna.store import Item

        if not touched:
            return
        self._load(touched)
        sightings = [self._held[i] for i in sorted(touched) if i in self._held]
        pairs = self._pairs(touched)
        made = {}
        fires = []
        for group in groups_of(sightings, pairs, self._bonds()):
            incident = self._incident(group, back)
            made[incident.id] = incident
            if incident.kind == "attack":
                fires.append(self._fire(incident, group))
        gone = touched & self._made - made.keys()
        self.gone |= gone
        self._made |= made.keys()
        batch.replace_items(
            "incident",
            [
                Item(
                    id=i.id,
                    sort=(i.time.earliest if i.time else None) or i.known_since or "",
                    body=msgspec.json.encode(i),
                )
                for i in made.values()
            ],
            gone,
        )
        kept = {f.id for f in fires}
        had = {i for i in touched if self._store.item("fire", i)}
        batch.replace_items("fire", [Item(id=f.id, body=_encode(f)) for f in fires], had - kept)

    def _pairs(self, touched: set[str]) -> list[Sameness]:
        """What was judged of each two of these sightings."""
        return [
            Sameness(
                one=p.a,
                other=p.b,
                verdict=p.relation,  # type: ignore[arg-type] # kept as it was judged
                strength=p.similarity or 0.0,
            )
            for p in self._store.pairs(SIGHTING, touched)
        ]

    def _incident(self, group: Group, back: frozenset[str]) -> Incident:
        """The record of a group, assessed under every agreement that may have held."""
        happening = happening_of(group, self._sides, back)
        self.happenings[group.id] = happening
        return incident_of(
            happening,
            families=self._families,
            sides=self._sides,
            assessments=self._assessed(happening),
        )

    def _assessed(self, happening: Happening) -> tuple[Assessment, ...]:
        """Held against each agreement that was near it in country and time."""
        return tuple(
            row
            for terms in self._terms
            if bears_on(terms, happening)
            for row in assess(
                happening, terms, self._sides, weigh(happening, self._families, self._sides, terms)
            )
        )

    def _fire(self, incident: Incident, group: Group) -> Fire:
        """What counting needs of an incident of force."""
        spot = next((s.spot for s in group.sightings if s.spot), None)
        return Fire(
            id=incident.id,
            earliest=incident.time.earliest if incident.time else None,
            latest=incident.time.latest if incident.time else None,
            known_since=incident.known_since or "",
            country=spot.country if spot else None,
            maybe=incident.same_as_maybe,
        )
