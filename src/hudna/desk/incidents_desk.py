"""Incidents of a case kept up to date: only what new reports touch is grouped anew."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.families_desk import likeliest
from hudna.judging.acts import Act, act_of
from hudna.judging.bonds import Bonds, bonds_of
from hudna.judging.disputes import disputes_of
from hudna.judging.facts import Facts
from hudna.judging.grouping import Group, groups_of
from hudna.judging.happening import happening_of, withdrawn_in
from hudna.judging.incidents import incident_of
from hudna.judging.sameness import Sameness, compare
from hudna.judging.sides import Sides
from hudna.judging.sighting_keys import sighting_keys
from hudna.judging.sightings import Sighting, sightings_of
from hudna.records import CaseDispute, Incident

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.desk.families_desk import Homes
    from hudna.records import Decision
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["SIGHTING", "IncidentDesk", "Made"]

SIGHTING = "sighting"
"""Namespace of keys and pairs, and kind of items, of what documents tell of happenings."""
HOME = "home"
"""Kind of items that lead from a sighting to its incident."""
_decoder = msgspec.msgpack.Decoder(Sighting)
_encode = msgspec.msgpack.Encoder().encode


class Made(msgspec.Struct, frozen=True):
    """An incident made anew: its record, what the gates ask of it, and disputes on it."""

    incident: Incident
    act: Act
    disputes: tuple[CaseDispute, ...]


class IncidentDesk:
    """Joins sightings to incidents.

    First documents are entered and what they touch is grouped; then, when it is known what was
    taken back and who fights, the incidents are made. ``moved`` holds reports (``REF#RECORD``)
    whose incident is another than it was, with the incident or None; ``gone`` ids that are no more.
    """

    def __init__(
        self,
        store: "CaseStore",
        facts: "FactsHeld",
        families: "Homes",
        decisions: "Sequence[Decision]",
    ) -> None:
        """Take the case's store, its facts and families, and what people decided."""
        self._store = store
        self._facts = facts
        self._families = families
        self._decisions = [d for d in decisions if d.verb in {"merge", "split"}]
        self._bonds: Bonds | None = None
        self._held: dict[str, Sighting] = {}
        self._touched: set[str] = set()
        self.groups: dict[str, Group] = {}
        self.moved: dict[str, str | None] = {}
        self.gone: set[str] = set()

    def enter(self, batch: "Writer", fresh: Iterable[Facts], moved: Iterable[str]) -> set[str]:
        """Keep and compare what documents tell, also those that are of another family now.

        Returns:
            ids of the sightings that this touches.
        """
        told = {facts.document: sightings_of(facts) for facts in fresh}
        again = sorted(set(moved) - told.keys())
        had = self._sightings_in([*told, *again])
        old = {s.id for d in told for s in had[d]}
        new = {s.id: s for found in told.values() for s in found}
        kept = {s.id: s for d in again for s in had[d]}
        touched = self._near({*old, *kept}) | new.keys() | kept.keys()
        batch.drop_pairs(SIGHTING, {*old, *kept})
        self._keep(batch, new, old - new.keys())
        for document, found in told.items():
            self.moved |= {r: None for s in (*had[document], *found) for r in s.reports}
            self._families.load([document, *(s.document for s in found)])
        for sighting in (*new.values(), *kept.values()):
            self._pair(batch, sighting)
        return (touched - old) | new.keys()

    def of_documents(self, documents: Iterable[str]) -> set[str]:
        """Ids of what some documents tell."""
        return {s.id for found in self._sightings_in(documents).values() for s in found}

    def named(self, targets: Iterable[str]) -> set[str]:
        """Ids of the sightings that people's decisions name."""
        return {found for target in targets if (found := self._resolve(target))}

    def resting_on(self, records: Iterable[str]) -> set[str]:
        """Ids of sightings that rest on these reports or claims (``REF#RECORD``)."""
        wanted = set(records)
        return {
            s.id
            for found in self._sightings_in(self._facts.documents_of(wanted)).values()
            for s in found
            if not wanted.isdisjoint((*s.reports, *(v.claim for v in s.voices)))
        }

    def regroup(self, batch: "Writer", touched: Iterable[str]) -> None:
        """Group sightings and all that they hang together with, also by a maybe."""
        whole = self._closure(set(touched) - self._touched)
        self._touched |= whole
        self._load(whole)
        sightings = [self._held[i] for i in sorted(whole) if i in self._held]
        groups = {g.id: g for g in groups_of(sightings, self._pairs(whole), self._all_bonds())}
        self.groups |= groups
        self._settle(batch, whole, groups)

    def homes_of(self, document: str) -> dict[str, str]:
        """The sightings of a document that are of an incident, to the incident."""
        kept = self._store.items(HOME, since=document, before=f"{document}~")
        return {item.id: item.body.decode() for item in kept}

    def withdrawn(self, taken_back: Mapping[str, str]) -> dict[str, dict[str, tuple[str, str]]]:
        """Claims whose outlet took its report back, for each incident that is made anew."""
        return {ident: withdrawn_in(group, taken_back) for ident, group in self.groups.items()}

    def make(self, taken_back: Mapping[str, str], sides: Sides) -> list[Made]:
        """The incidents of all groups that were touched."""
        back = frozenset(taken_back)
        made = []
        for group in self.groups.values():
            self._families.load(s.document for s in (*group.sightings, *group.recalled))
            happening = happening_of(group, sides, back)
            made.append(
                Made(
                    incident_of(happening, families=self._families, sides=sides),
                    act_of(happening, self._families, sides),
                    disputes_of(happening, self._families, sides),
                )
            )
        return made

    def _sightings_in(self, documents: Iterable[str]) -> dict[str, list[Sighting]]:
        """What documents tell, as it is kept."""
        found: dict[str, list[Sighting]] = {}
        for document in documents:
            kept = self._store.items(SIGHTING, since=document, before=f"{document}~")
            found[document] = [_decoder.decode(item.body) for item in kept]
        return found

    def _near(self, idents: set[str]) -> set[str]:
        """Sightings that were tied to these."""
        return {end for p in self._store.pairs(SIGHTING, idents) for end in (p.a, p.b)} - idents

    def _keep(self, batch: "Writer", new: Mapping[str, Sighting], gone: set[str]) -> None:
        """Keep the sightings of documents in place of those that they had."""
        from hudna.store import Item

        batch.replace_items(
            SIGHTING,
            [Item(id=s.id, sort=s.document, body=_encode(s)) for s in new.values()],
            gone,
            passing=True,
        )
        for ident in gone:
            batch.put_keys(SIGHTING, ident, ())
        self.gone |= self._forget(batch, gone)
        self._held |= new
        for sighting in new.values():
            batch.put_keys(SIGHTING, sighting.id, sighting_keys(sighting))

    def _forget(self, batch: "Writer", gone: set[str]) -> set[str]:
        """Take away where sightings that are no more belonged; incidents called after them."""
        batch.replace_items(HOME, (), gone, passing=True)
        return {i for i in gone if self._store.item("incident", i)}

    def _pair(self, batch: "Writer", sighting: Sighting) -> None:
        """Compare a sighting with all that may be the same."""
        from hudna.store import Pair

        owners = self._store.owners(SIGHTING, sighting_keys(sighting))
        near = set(likeliest(owners.values(), sighting.id))
        family = self._families.get(sighting.document)
        kin = self._families.members(family) - {sighting.document} if family else set()
        near |= self.of_documents(kin)
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
        """Sightings and all that they hang together with, by a tie or by people's word."""
        tied: dict[str, set[str]] = {}
        for one, other in self._all_bonds().together:
            tied.setdefault(one, set()).add(other)
            tied.setdefault(other, set()).add(one)
        waiting, found = set(touched), set()
        while waiting:
            found |= waiting
            near = self._near(waiting)
            near |= {other for one in waiting for other in tied.get(one, ())}
            waiting = near - found
        return found

    def _all_bonds(self) -> Bonds:
        """What people decided of incidents."""
        if self._bonds is None:
            self._bonds = bonds_of(self._decisions, self._resolve)
        return self._bonds

    def _resolve(self, target: str) -> str | None:
        """The sighting that a target names: by an id of its incident, or by one of its reports."""
        if target.startswith("inc-"):
            return target
        if "#" not in target:
            return None
        return next(iter(self._telling(target)), None)

    def _telling(self, report: str) -> list[str]:
        """The sighting that holds a report."""
        documents = self._facts.documents_of([report])
        told = (s for found in self._sightings_in(documents).values() for s in found)
        return [s.id for s in told if report in s.reports]

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

    def _settle(self, batch: "Writer", whole: set[str], groups: Mapping[str, Group]) -> None:
        """Note which sighting is of which incident, and which reports moved."""
        from hudna.store import Item

        kept = self._store.items_named(HOME, whole)
        before = {i: item.body.decode() for i, item in kept.items()}
        now = {s.id: g.id for g in groups.values() for s in (*g.sightings, *g.recalled)}
        for ident in whole & self._held.keys():
            home = now.get(ident)
            for report in self._held[ident].reports:
                if before.get(ident) != home or report in self.moved:
                    self.moved[report] = home
        self.gone |= set(before.values())
        self.gone -= set(now.values())
        batch.replace_items(
            HOME,
            [
                Item(id=i, sort=self._held[i].document, body=home.encode())
                for i, home in now.items()
            ],
            before.keys() - now.keys(),
            passing=True,
        )
