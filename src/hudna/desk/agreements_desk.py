"""Agreements of a case kept up to date: every telling with the agreement it is of."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.dockets_kept import DOCKET, LOOSE, docket_of
from hudna.desk.terms_desk import terms_known
from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.dockets import dockets_of
from hudna.judging.settled import SETTLED
from hudna.judging.standing import known_dockets, lines_of, names_in, settled_of
from hudna.judging.terms import Terms, bare
from hudna.judging.voices import Docket, Voice, voices_of

if TYPE_CHECKING:
    from hudna.judging.facts import Facts
    from hudna.records import CaseDispute, Decision
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = [
    "EVER",
    "AgreementDesk",
    "terms_held",
]

TERMS = "terms"
EVER = "9999-12-31T00:00:00Z"
_terms = msgspec.msgpack.Decoder(Terms)
_encode = msgspec.msgpack.Encoder().encode


def terms_held(store: "CaseStore") -> dict[str, Terms]:
    """The terms that incidents are held against, by agreement."""
    return {item.id: _terms.decode(item.body) for item in store.items(TERMS)}


class AgreementDesk:
    """Joins the tellings of a case to agreements.

    After :meth:`join`, ``moved`` leads from tellings whose agreement is another than it was to the
    agreement, or None; after :meth:`settle`, ``changed`` holds the terms that changed, before and
    after, and ``clocks`` the disputes on clocks of agreements that were touched.
    """

    def __init__(
        self, store: "CaseStore", world: "World", decisions: "Iterable[Decision]" = ()
    ) -> None:
        """Take the case's store, the registers, and all decisions that stand."""
        self._store = store
        self._world = world
        self._decisions = tuple(decisions)
        self._loose: tuple[Voice, ...] = ()
        self._joined = False
        self.dockets: tuple[Docket, ...] = ()
        self.moved: dict[str, str | None] = {}
        self.terms: dict[str, Terms] = terms_held(store)
        self.changed: dict[str, tuple[Terms | None, Terms | None]] = {}
        self.clocks: dict[str, tuple[CaseDispute, ...]] = {}

    @cached_property
    def _bodies(self) -> dict[str, bytes]:
        """Agreements as they are kept; a document that tells of none has no need of them."""
        return {item.id: item.body for item in self._store.items(DOCKET)}

    @cached_property
    def _old(self) -> dict[str, Docket]:
        """Agreements as they were."""
        return {i: docket_of(body) for i, body in self._bodies.items()}

    @cached_property
    def homes(self) -> dict[str, str]:
        """Tellings to their agreements."""
        dockets = self.dockets if self._joined else self._old.values()
        return {v.id: d.id for d in dockets if d.id != LOOSE for v in d.voices}

    def join(
        self,
        told: "Sequence[tuple[Facts | None, Facts]]",
        families: Mapping[str, str],
        *,
        decided: bool = False,
    ) -> None:
        """Join all tellings anew, with those of new documents, if anything speaks of agreements.

        Args:
            told: facts of documents as they were, if they were read before, and as they are.
            families: families of documents, by name; those that are not named kept theirs.
            decided: whether people decided anything.
        """
        silent = not any(f.agreements for pair in told for f in pair if f)
        if silent and not decided and families.keys() == {facts.ref for _, facts in told}:
            return
        self._joined = True
        new = [facts for _, facts in told]
        refs = {facts.ref for facts in new}
        old = {v.id: (v, d.id) for d in self._old.values() for v in d.voices}
        voices = [v for v, _ in old.values() if v.document not in refs]
        voices += [v for facts in new for v in voices_of(facts, self._world)]
        voices = [_of_family(v, families.get(v.document, v.family)) for v in voices]
        self.dockets = dockets_of(voices, self._world, self._decisions)
        self._loose = tuple(
            sorted(
                (v for v in voices if v.id not in self.homes), key=lambda v: (v.known_since, v.id)
            )
        )
        before = {i: home if home != LOOSE else None for i, (_, home) in old.items()}
        self.moved = {
            i: self.homes.get(i)
            for i in before.keys() | self.homes.keys()
            if before.get(i) != self.homes.get(i)
        }

    def settle(self, batch: "Writer", withdrawn: Mapping[str, str], *, turned: bool) -> None:
        """Mark what is taken back, keep all that changed, and make the terms of that anew.

        Args:
            batch: what is written goes there.
            withdrawn: documents and records whose words are taken back, and since when (UTC).
            turned: whether that is other than it was.
        """
        if not self._joined and not turned:
            return
        if not self._joined:
            self.join((), {}, decided=True)
        self.dockets = tuple(_marked(d, withdrawn) for d in self.dockets)
        loose = _marked(Docket(id=LOOSE, voices=self._loose), withdrawn)
        dirty = self._keep(batch, (*self.dockets, loose)) - {LOOSE}
        trees = lines_of(self.dockets)
        roots = {trees[i] for i in dirty if i in trees}
        roots |= {trees[p] for i in dirty if (p := self._parent_before(i)) and p in trees}
        touched = [d for d in self.dockets if trees[d.id] in roots]
        self._settle_terms(batch, touched, dirty)
        self._settle_standings(batch, touched, dirty)
        seen = known_dockets(touched, EVER)
        self.clocks = dict.fromkeys(dirty, ()) | {
            d.id: clock_disputes_of(seen[d.id]) if d.id in seen else () for d in touched
        }

    def _parent_before(self, ident: str) -> str | None:
        """What an agreement prolonged before."""
        return self._old[ident].parent if ident in self._old else None

    def _keep(self, batch: "Writer", dockets: Iterable[Docket]) -> set[str]:
        """Keep agreements with their tellings; ids of those that are not as they were."""
        from hudna.store import Item

        made = {d.id: _encode(d) for d in dockets}
        changed = {i for i, body in made.items() if self._bodies.get(i) != body}
        gone = self._bodies.keys() - made.keys()
        batch.replace_items(
            DOCKET,
            [Item(id=i, body=body) for i, body in made.items()],
            gone,
            passing=True,
        )
        return changed | gone

    def _settle_terms(self, batch: "Writer", touched: list[Docket], dirty: set[str]) -> None:
        """Make terms anew; only what the gates read of them counts as a change."""
        from hudna.store import Item

        made = {t.id: bare(t) for t in terms_known(touched, self._world)}
        had = {i for i in (*dirty, *(d.id for d in touched)) if i in self.terms}
        self.changed = {
            i: (self.terms.get(i), made.get(i))
            for i in sorted(had | made.keys())
            if self.terms.get(i) != made.get(i)
        }
        items = [Item(id=i, body=_encode(made[i])) for i in self.changed if i in made]
        gone = [i for i in self.changed if i not in made]
        batch.replace_items(TERMS, items, gone, passing=True)
        self.terms = {i: t for i, t in {**self.terms, **made}.items() if i not in gone}

    def _settle_standings(self, batch: "Writer", touched: list[Docket], dirty: set[str]) -> None:
        """Keep how agreements stand by all that is known, for answers that need no telling."""
        from hudna.store import Item

        made = settled_of(touched, EVER, names_in(self._world))
        gone = dirty - {d.id for d in self.dockets}
        items = [Item(id=s.id, sort=s.root, body=_encode(s)) for s in made]
        batch.replace_items(SETTLED, items, gone, passing=True)


def _of_family(voice: Voice, family: str | None) -> Voice:
    """A telling with the family of its document."""
    return voice if voice.family == family else msgspec.structs.replace(voice, family=family)


def _marked(docket: Docket, withdrawn: Mapping[str, str]) -> Docket:
    """An agreement whose tellings tell since when their words are taken back, if they are."""

    def since(voice: Voice) -> str | None:
        return withdrawn.get(voice.id) or withdrawn.get(voice.document)

    if all(v.withdrawn == since(v) for v in docket.voices):
        return docket
    voices = tuple(msgspec.structs.replace(v, withdrawn=since(v)) for v in docket.voices)
    return msgspec.structs.replace(docket, voices=voices)
