"""Families of a case kept up to date: only what new documents touch is joined anew."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.bonds import Bonds, bonds_of
from hudna.judging.families import family_id, family_of, group_kin, ties_of
from hudna.judging.kin_keys import kin_keys
from hudna.judging.kinship import Kin, kin_of
from hudna.records import Family

if TYPE_CHECKING:
    from hudna.desk.facts_held import FactsHeld
    from hudna.records import Decision
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["KIN", "FamilyDesk", "Homes", "likeliest"]

RARE = 40
"""A key with more owners than this is common."""
TELLING = 3
"""One rare key, or so many common ones, make a pair worth comparing."""
MOST = 80
KIN = "kin"
"""Namespace of keys and pairs of documents of one origin."""
MEMBER = "member"
SHORT = 16
"""Hexadecimal digits: of a million documents no two begin alike, but once in 36 million."""


def likeliest(owners: Iterable[Sequence[str]], own: str) -> list[str]:
    """Who shares a telling key, or several, with one; those who share most, if they are many.

    A key that many have (a stock phrase, an agency on a busy day) tells something only beside
    others. Of hundreds of copies of one text, the likest are enough to join it to them all.
    """
    rare: Counter[str] = Counter()
    shared: Counter[str] = Counter()
    for found in owners:
        (rare if len(found) <= RARE else shared).update(found)
    for other, count in rare.items():
        shared[other] += count * TELLING
    shared.pop(own, None)
    ranked = sorted((-count, other) for other, count in shared.items() if count >= TELLING)
    return sorted(other for _, other in ranked[:MOST])


class Homes(Mapping[str, str]):
    """The family of each document, looked up when it is asked for."""

    def __init__(self, store: "CaseStore") -> None:
        """Take the case's store."""
        self._store = store
        self._held: dict[str, str | None] = {}

    def __getitem__(self, document: str) -> str:  # type: ignore[explicit-override]  # of 3.12
        """The id of a document's family.

        Raises:
            KeyError: it was not judged yet.
        """
        if document not in self._held:
            self.load([document])
        home = self._held[document]
        if home is None:
            raise KeyError(document)
        return home

    def load(self, documents: Iterable[str]) -> None:
        """Look several up at once."""
        wanted = [d for d in documents if d not in self._held]
        found = self._store.items_named(MEMBER, wanted)
        self._held |= {d: found[d].body.decode() if d in found else None for d in wanted}

    def members(self, family: str) -> set[str]:
        """The documents of a family."""
        kept = self._store.items(MEMBER, since=family, before=f"{family} ")
        return {item.id for item in kept if self.get(item.id) == family}

    def settle(self, homes: Mapping[str, str]) -> None:
        """Note where documents are now."""
        self._held |= homes

    def __iter__(self) -> Iterator[str]:  # type: ignore[explicit-override]  # of 3.12
        """All documents that were judged."""
        return (item.id for item in self._store.items(MEMBER))

    def __len__(self) -> int:  # type: ignore[explicit-override]  # of 3.12
        """How many documents were judged."""
        return len(self._store.items(MEMBER))


class FamilyDesk:
    """Joins documents of one origin, and says which family each is of."""

    def __init__(
        self,
        store: "CaseStore",
        facts: "FactsHeld",
        world: "World",
        decisions: "Sequence[Decision]" = (),
    ) -> None:
        """Take the case's store, its facts, the registers and what people decided."""
        self._store = store
        self._facts = facts
        self._world = world
        self._decisions = [d for d in decisions if d.verb in {"merge", "split"}]
        self._firsts: dict[str, str] | None = None
        self._held_bonds: Bonds | None = None
        self._ids: dict[str, str] = {}
        self.of_document = Homes(store)

    def judge(
        self, batch: "Writer", new: Iterable[str], decided: Iterable[str] = ()
    ) -> dict[str, str | None]:
        """Join new documents, and those that people decided on.

        Returns:
            the documents whose family changed, each with the family that it had.
        """
        fresh = list(new)
        self.of_document.load(fresh)
        again = [d for d in fresh if d in self.of_document]
        left = self._kin_of(again)
        batch.drop_pairs(KIN, again)
        for document in fresh:
            batch.put_keys(KIN, _short(document), kin_keys(self._facts[document]))
        for document in fresh:
            self._pair(batch, document)
        named = {d for target in decided if (d := self._resolve(target))}
        return self._join(batch, self._touched({*fresh, *left, *named}))

    def _pair(self, batch: "Writer", document: str) -> None:
        """Hold a new document against those that share a key with it."""
        from hudna.store import Pair

        facts = self._facts[document]
        owners = self._store.owners(KIN, kin_keys(facts))
        others = self._full(likeliest(owners.values(), _short(document)))
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

    def _full(self, shorts: Iterable[str]) -> list[str]:
        """Documents by the beginnings of their ids."""
        wanted = list(shorts)
        self._ids |= self._store.documents_starting(s for s in wanted if s not in self._ids)
        return [self._ids[s] for s in wanted if s in self._ids]

    def _kin_of(self, documents: Iterable[str]) -> set[str]:
        """The other ends of all ties of some documents."""
        wanted = list(documents)
        return {end for p in self._store.pairs(KIN, wanted) for end in (p.a, p.b)} - {*wanted}

    def _touched(self, documents: Iterable[str]) -> set[str]:
        """Documents, all kin of theirs, and all members of their families."""
        waiting = set(documents)
        touched: set[str] = set()
        while waiting:
            touched |= waiting
            self.of_document.load(waiting)
            homes = {self.of_document[d] for d in waiting if d in self.of_document}
            members = {d for home in homes for d in self.of_document.members(home)}
            tied = {end for p in self._bonds().together if waiting & set(p) for end in p}
            waiting = (self._kin_of(waiting) | members | tied) - touched
        return touched

    def _join(self, batch: "Writer", touched: set[str]) -> dict[str, str | None]:
        """Make the families of some documents anew; those whose family changed."""
        if not touched:
            return {}
        self._facts.load(touched)
        kins = [msgspec.json.decode(p.body, type=Kin) for p in self._store.pairs(KIN, touched)]
        bonds = self._bonds()
        before = {d: self.of_document.get(d) for d in touched}
        families, homes, ties = {}, {}, ties_of(kins)
        for group in group_kin(sorted(touched), kins, bonds):
            family = family_of([self._facts[d] for d in group], ties, self._world, bonds)
            families[family.id] = family
            homes.update(dict.fromkeys(group, family.id))
        self._write(batch, families, homes, {b for b in before.values() if b} - families.keys())
        self.of_document.settle(homes)
        return {d: before[d] for d, home in homes.items() if before[d] != home}

    def _bonds(self) -> Bonds:
        """What people decided of documents and families."""
        if self._held_bonds is None:
            self._held_bonds = bonds_of(self._decisions, self._resolve)
        return self._held_bonds

    def _resolve(self, target: str) -> str | None:
        """The document that a target names: by its family's id, its name or its own id."""
        if target.startswith("fam-"):
            if self._firsts is None:
                self._firsts = {family_id(d.id): d.id for d in self._store.documents()}
            return self._firsts.get(target)
        known = self._store.document(target)
        return known.id if known else self._facts.id_of(target)

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
        batch.replace_items(
            MEMBER,
            [Item(id=d, sort=home, body=home.encode()) for d, home in homes.items()],
            passing=True,
        )


def _short(document: str) -> str:
    """The beginning of a document's id, which tells it from all others: keys are many."""
    return document[:SHORT]
