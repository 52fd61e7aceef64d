"""Families of a case kept up to date: only what new documents touch is joined anew."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.bonds import Bonds, bonds_of
from hudna.judging.families import family_id, family_of, group_kin
from hudna.judging.kinship import Kin, kin_of
from hudna.records import Family

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["KIN", "FamilyDesk"]

RARE = 40
"""A key with more owners than this is common."""
TELLING = 3
"""One rare key, or so many common ones, make a pair worth comparing."""
MOST = 80
KIN = "kin"
"""Namespace of keys and pairs of documents of one origin."""


def likeliest(owners: Iterable[Sequence[str]], own: str) -> list[str]:
    """Who shares a telling key, or several, with one; those who share most, if they are many.

    A key that many have (a stock phrase, an agency on a busy day) tells something only beside
    others. Of hundreds of copies of one text, the likest are enough to join it to them all.
    """
    shared: Counter[str] = Counter()
    for found in owners:
        weight = TELLING if len(found) <= RARE else 1
        shared.update(dict.fromkeys(found, weight))
    shared.pop(own, None)
    ranked = sorted((-count, other) for other, count in shared.items() if count >= TELLING)
    return sorted(other for _, other in ranked[:MOST])


class FamilyDesk:
    """Joins documents of one origin, and says which family each is of."""

    def __init__(self, store: "CaseStore", facts: "FactsHeld", world: "World") -> None:
        """Take the case's store, its facts and the registers."""
        self._store = store
        self._facts = facts
        self._world = world
        self.of_document: dict[str, str] = {
            item.id: item.body.decode() for item in store.items("member")
        }

    def judge(self, batch: "Writer", new: Iterable[str]) -> set[str]:
        """Join new documents to the families; ids of documents whose family changed."""
        fresh = list(new)
        for document in fresh:
            self._pair(batch, document)
        return self._join(batch, self._touched(fresh))

    def rejoin(self, batch: "Writer", documents: Iterable[str]) -> set[str]:
        """Join families anew after a person decided on some of their documents."""
        return self._join(batch, self._touched(documents))

    def _pair(self, batch: "Writer", document: str) -> None:
        """Hold a new document against those that share a key with it."""
        from hudna.store import Pair

        facts = self._facts[document]
        owners = self._store.owners(KIN, self._facts.keys_of(document))
        others = likeliest(owners.values(), document)
        self._facts.load(others)
        found = []
        for other in others:
            kin = kin_of(facts, self._facts[other])
            if kin is not None:
                found.append(
                    Pair(
                        a=kin.one,
                        b=kin.other,
                        relation="kin",
                        similarity=kin.similarity,
                        body=msgspec.json.encode(kin),
                    )
                )
        batch.put_pairs(KIN, found)

    def _touched(self, documents: Iterable[str]) -> set[str]:
        """Documents, all kin of theirs, and all members of their families."""
        waiting = set(documents)
        touched: set[str] = set()
        while waiting:
            touched |= waiting
            pairs = self._store.pairs(KIN, waiting)
            near = {end for pair in pairs for end in (pair.a, pair.b)}
            waiting = (near | self._members(waiting)) - touched
        return touched

    def _members(self, documents: Iterable[str]) -> set[str]:
        """All documents of the families that these are of."""
        families = {self.of_document[d] for d in documents if d in self.of_document}
        return {d for d, family in self.of_document.items() if family in families}

    def _join(self, batch: "Writer", touched: set[str]) -> set[str]:
        """Make the families of some documents anew; those whose family changed."""
        if not touched:
            return set()
        self._facts.load(touched)
        kins = [msgspec.json.decode(p.body, type=Kin) for p in self._store.pairs(KIN, touched)]
        bonds = self._bonds()
        old = {self.of_document[d] for d in touched if d in self.of_document}
        families, homes = {}, {}
        for group in group_kin(sorted(touched), kins, bonds):
            family = family_of([self._facts[d] for d in group], kins, self._world, bonds)
            families[family.id] = family
            homes.update(dict.fromkeys(group, family.id))
        self._write(batch, families, homes, old - families.keys())
        changed = {d for d, home in homes.items() if self.of_document.get(d) != home}
        self.of_document.update(homes)
        return changed

    def _bonds(self) -> Bonds:
        """What people decided of documents and families."""
        firsts = {family_id(d): d for d in self.of_document}
        refs = self._facts.by_ref

        def resolve(target: str) -> str | None:
            return firsts.get(target) or refs.get(target) or (target if target in firsts else None)

        return bonds_of(self._store.decisions(), resolve)

    def _write(
        self,
        batch: "Writer",
        families: Mapping[str, Family],
        homes: Mapping[str, str],
        gone: Iterable[str],
    ) -> None:
        """Keep the families, and which document is of which."""
        from hudna.store import Item

        batch.replace_items(
            "family",
            [
                Item(id=f.id, sort=f.members[0].document, body=msgspec.json.encode(f))
                for f in families.values()
            ],
            gone,
        )
        batch.replace_items("member", [Item(id=d, body=home.encode()) for d, home in homes.items()])
