"""Claims of a case: on which subjects, of which family, how they stand to each other."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.retractions import Back
from hudna.judging.case_claims import case_claim
from hudna.judging.claim_relations import Link, Said, links_between, said_in, taken_back
from hudna.judging.moments import moment

if TYPE_CHECKING:
    from hudna.desk.families_desk import Homes
    from hudna.judging.facts import Facts
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["CLAIM", "ClaimDesk"]

CLAIM, SAID = "claim", "said"
WEEK = timedelta(days=7)
_said = msgspec.msgpack.Decoder(Said)
_encode = msgspec.msgpack.Encoder().encode


class ClaimDesk:
    """Keeps every claim of the case with its relations to others on the same subject.

    A claim on an agreement is related to those of the same week and of those beside it, a claim
    on an incident or a tally to all. ``touched`` are claims whose record is to be made anew.
    """

    def __init__(self, store: "CaseStore", families: "Homes") -> None:
        """Take the case's store and the families."""
        self._store = store
        self._families = families
        self._held: dict[str, Said] = {}
        self._gone: set[str] = set()
        self.touched: set[str] = set()

    def enter(
        self,
        batch: "Writer",
        fresh: "Sequence[Facts]",
        moved: Iterable[str],
        subjects: Mapping[str, str | None],
    ) -> None:
        """Keep the claims of new documents, and those of others that lead elsewhere now.

        Args:
            batch: what is written goes there.
            fresh: facts of documents that were read, or read again.
            moved: other documents whose family changed, or whose records lead elsewhere.
            subjects: ``REF#RECORD`` to an id of the case, or to none: all that changed, and all
                of new documents.
        """
        new: dict[str, Said] = {}
        old: dict[str, Said] = {}
        for facts in fresh:
            home = self._families.get(facts.document, facts.document)
            new |= {s.fact.id: s for s in said_in(facts, home, subjects.get)}
            old |= self._kept(facts.document)
        for document in sorted(set(moved) - {f.document for f in fresh}):
            kept = self._kept(document)
            old |= kept
            new |= {i: self._led(said, subjects) for i, said in kept.items()}
        changed = {i: said for i, said in new.items() if old.get(i) != said}
        gone = old.keys() - new.keys()
        self._gone |= gone
        near = self._near({*changed, *gone})
        batch.drop_pairs(CLAIM, {i for i in (*changed, *gone) if i in old})
        self._keep(batch, changed, gone)
        self._relate_all(batch, changed)
        self.touched |= (near - gone) | changed.keys() | self._near(changed.keys())

    def backs(self) -> dict[str, Back]:
        """What the links of claims that were touched take back, for each claim."""
        links = self._links(self.touched)
        self._load(one for one, relation, _ in links if relation == "retracts")
        self._load(self.touched)
        found = dict.fromkeys(self._gone, Back())
        retracting: dict[str, list[Link]] = {}
        for link in links:
            if link[1] == "retracts" and link[0] in self._held:
                retracting.setdefault(link[2], []).append(link)
        for ident in self.touched:
            back = taken_back(
                retracting.get(ident, []), lambda claim: self._held[claim].known_since
            )
            found[ident] = self.back_of(back)
        return found

    def back_of(self, claims: Mapping[str, tuple[str, str]]) -> Back:
        """Claims that are taken back with what they are about."""
        self._load(claims)
        records: dict[str, str] = {}
        for ident, (_, since) in claims.items():
            about = self._held[ident].fact.about if ident in self._held else ()
            for record in (ident, *about):
                records[record] = min(since, records.get(record, since))
        return Back(claims=dict(sorted(claims.items())), records=dict(sorted(records.items())))

    def write(
        self,
        batch: "Writer",
        back: Mapping[str, tuple[str, str]],
        levels: Mapping[str, int],
    ) -> None:
        """Make the records of all claims that were touched.

        Args:
            batch: what is written goes there.
            back: claims that are taken back, by which record, and since when.
            levels: the level on the ladder of each claim that was touched (domain.md 12).
        """
        from hudna.store import Item

        self._load(self.touched)
        mine: dict[str, list[Link]] = {}
        for link in self._links(self.touched):
            mine.setdefault(link[0], []).append(link)
        made = []
        for ident in sorted(self.touched & self._held.keys()):
            said = self._held[ident]
            record = case_claim(said, mine.get(ident, ()), levels.get(ident, 0), back)
            body = msgspec.json.encode(record)
            made.append(Item(id=ident, sort=said.known_since, body=body))
        batch.replace_items(CLAIM, made)

    def documents(self) -> dict[str, str]:
        """The document of each claim that was touched."""
        self._load(self.touched)
        return {i: self._held[i].document for i in self.touched if i in self._held}

    def _kept(self, document: str) -> dict[str, Said]:
        """The claims of a document as they are kept."""
        kept = self._store.items(SAID, since=document, before=f"{document}~")
        return {item.id: _said.decode(item.body) for item in kept}

    def _led(self, said: Said, subjects: Mapping[str, str | None]) -> Said:
        """A claim with its family and subjects as they are now."""
        leads = tuple(
            subjects.get(record, lead)
            for record, lead in zip(said.fact.about, said.leads, strict=True)
        )
        family = self._families.get(said.document, said.document)
        return msgspec.structs.replace(said, family=family, leads=leads)

    def _near(self, idents: Iterable[str]) -> set[str]:
        """Claims that are related to these."""
        wanted = set(idents)
        return {end for p in self._store.pairs(CLAIM, wanted) for end in (p.a, p.b)} - wanted

    def _keep(self, batch: "Writer", changed: Mapping[str, Said], gone: Iterable[str]) -> None:
        """Keep claims and the keys that they are found by."""
        from hudna.store import Item

        dead = sorted(gone)
        items = [Item(id=i, sort=s.document, body=_encode(s)) for i, s in changed.items()]
        batch.replace_items(SAID, items, dead, passing=True)
        batch.replace_items(CLAIM, (), dead)
        for ident in dead:
            batch.put_keys(CLAIM, ident, ())
        for ident, said in changed.items():
            self._held[ident] = said
            batch.put_keys(CLAIM, ident, _keys(said))

    def _relate_all(self, batch: "Writer", changed: Mapping[str, Said]) -> None:
        """Hold claims against those on their subjects."""
        from hudna.store import Pair

        for said in changed.values():
            owners = self._store.owners(CLAIM, [*_keys(said), *_keys_beside(said)])
            near = {o for found in owners.values() for o in found} - {said.fact.id}
            self._load(near)
            found = []
            for other in sorted(near):
                kin = self._held[other].family == said.family
                links = links_between(said, self._held[other], kin=kin)
                if links:
                    a, b = sorted((said.fact.id, other))
                    body = msgspec.json.encode(links)
                    found.append(Pair(a=a, b=b, relation=links[0][1], body=body))
            batch.put_pairs(CLAIM, found)

    def _links(self, idents: Iterable[str]) -> list[Link]:
        """All relations in which some claims stand."""
        return [
            link
            for pair in self._store.pairs(CLAIM, idents)
            for link in msgspec.json.decode(pair.body, type=list[Link])
        ]

    def _load(self, idents: Iterable[str]) -> None:
        """Decode claims."""
        wanted = [i for i in idents if i not in self._held]
        for ident, item in self._store.items_named(SAID, wanted).items():
            self._held[ident] = _said.decode(item.body)


def _keys(said: Said) -> list[str]:
    """Subjects; those of an agreement by the week, for it is spoken of for months."""
    week = _week(said)
    return [s if _is_small(s) else f"{s}:{week}" for s in said.subjects]


def _keys_beside(said: Said) -> list[str]:
    """The weeks before and after, of agreements."""
    weeks = [_week(said, -WEEK), _week(said, WEEK)]
    return [f"{s}:{week}" for s in said.subjects if not _is_small(s) for week in weeks]


def _week(said: Said, shift: timedelta = timedelta(0)) -> str:
    return (moment(said.known_since) + shift).strftime("%G-%V")


def _is_small(subject: str) -> bool:
    """Whether it is an incident or a tally, of which little is said."""
    return subject.startswith(("inc-", "tal-"))
