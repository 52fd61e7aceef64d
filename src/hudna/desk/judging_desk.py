"""Judging a case: what is new is boiled down, joined, and held against what is there."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.accounts_desk import AccountsDesk
from hudna.desk.agreements_desk import AgreementDesk
from hudna.desk.claims_desk import ClaimDesk, subjects_of
from hudna.desk.facts_held import FactsHeld
from hudna.desk.families_desk import FamilyDesk
from hudna.desk.incidents_desk import IncidentDesk
from hudna.desk.taking import Counts
from hudna.desk.terms_desk import terms_known
from hudna.judging.bonds import standing_decisions
from hudna.judging.coverage import Outline
from hudna.judging.facts import Facts
from hudna.judging.moments import iso, moment
from hudna.judging.tracks import signals_of
from hudna.text.folded import fold_key

if TYPE_CHECKING:
    from hudna.judging.terms import Terms
    from hudna.records import Decision
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import KeptReading, Writer

__all__ = ["SCHEMA", "judge_case"]

SCHEMA = "1"
"""Grows when judging changes, so that a case is judged anew once."""
STATE, TERMS, GONE = "judged", "terms", "gone"
_encode = msgspec.msgpack.Encoder().encode


class _State(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """How far a case is judged: the last reading and the number of decisions."""

    reading: int = 0
    decisions: int = 0


def judge_case(store: "CaseStore", world: "World", at: str | None = None) -> Counts:
    """Judge what was read, or decided, since the case was judged last; all in one transaction.

    Returns:
        how many readings came in; each is accepted, or a duplicate when it replaces one.
    """
    with store.batch(at) as batch:
        if store.judged_by()[1] not in {"", SCHEMA}:
            batch.drop_derived(SCHEMA)
            state = _State()
        else:
            state = _state(store)
        new = list(store.readings(after=state.reading))
        decided = len(store.decisions())
        if not new and decided == state.decisions:
            return Counts()
        counts = _Judgement(store, world, batch).run(new, decided=decided != state.decisions)
        last = max((r.number for r in new), default=state.reading)
        _keep_state(batch, _State(reading=last, decisions=decided))
    return counts


def _state(store: "CaseStore") -> _State:
    """How far the case is judged."""
    item = store.item("state", STATE)
    return msgspec.msgpack.decode(item.body, type=_State) if item else _State()


def _keep_state(batch: "Writer", state: _State) -> None:
    """Note how far the case is judged."""
    from hudna.store import Item

    batch.replace_items("state", [Item(id=STATE, body=_encode(state))])


class _Judgement:
    """One run over what is new."""

    def __init__(self, store: "CaseStore", world: "World", batch: "Writer") -> None:
        self._store = store
        self._world = world
        self._batch = batch
        self._held = FactsHeld(store, world)
        self._families = FamilyDesk(store, self._held, world)

    def run(self, new: list["KeptReading"], *, decided: bool) -> Counts:
        """Boil down, join, compare."""
        counts = Counts()
        known = self._families.of_document
        fresh: list[Facts] = []
        for kept in new:
            if kept.document in known:
                counts.duplicates += 1
            else:
                counts.accepted += 1
            facts = self._held.boil(self._batch, kept)
            fresh.append(facts)
            self._batch.put_text("document", kept.document, self._text(kept))
        moved = self._families.judge(self._batch, [f.document for f in fresh])
        if decided:
            moved |= self._families.rejoin(self._batch, self._held.documents)
        self._compare(fresh, moved, everything=decided)
        self._outline({f.document: f for f in fresh}, moved)
        return counts

    def _compare(self, fresh: list[Facts], moved: set[str], *, everything: bool) -> None:
        """Agreements, incidents and what is said of both; again for what was taken back."""
        decisions = standing_decisions(self._store.decisions())
        gone = {**self._gone(), **_rejected(decisions)}
        agreements = AgreementDesk(self._store, self._world, self._families_by_ref())
        dockets = agreements.judge(self._batch, fresh, decisions, gone)
        terms = terms_known(dockets, self._world)
        changed = self._terms_changed(terms)
        families = self._families.of_document
        incidents = IncidentDesk(self._store, self._world, families, terms)
        incidents.judge(self._batch, fresh, moved, gone, everything=changed or everything)
        homes = {v.id: d.id for d in dockets for v in d.voices}
        accounts = AccountsDesk(self._store, families, incidents.sides)
        tallies = accounts.tallies(self._batch, fresh, homes)
        subjects = subjects_of(homes, incidents.reports(), tallies)
        claims = ClaimDesk(self._store, families, incidents.sides)
        new = claims.judge(self._batch, fresh, subjects, incidents.happenings)
        if new.keys() - gone.keys():
            gone |= new
            self._keep_gone(gone)
            dockets = agreements.judge(self._batch, fresh, decisions, gone)
            incidents.judge(self._batch, (), self._of(new), gone)
        accounts.disputes(self._batch, fresh, incidents.happenings, incidents.gone, dockets)
        accounts.readouts(self._batch, fresh)

    def _families_by_ref(self) -> dict[str, str]:
        """The family of each document, by the name that it has in the case."""
        homes = self._families.of_document
        return {name: homes[d] for d, name in self._held.names.items() if d in homes}

    def _of(self, records: Iterable[str]) -> set[str]:
        """Ids of the documents that records stand in."""
        refs = {record.rpartition("#")[0] for record in records}
        return {self._held.by_ref[ref] for ref in refs if ref in self._held.by_ref}

    def _gone(self) -> dict[str, str]:
        """Claims and reports known to be taken back, and since when."""
        item = self._store.item("state", GONE)
        return msgspec.msgpack.decode(item.body, type=dict[str, str]) if item else {}

    def _keep_gone(self, gone: dict[str, str]) -> None:
        """Note what is taken back."""
        from hudna.store import Item

        self._batch.replace_items("state", [Item(id=GONE, body=_encode(gone))])

    def _terms_changed(self, terms: "Sequence[Terms]") -> bool:
        """Whether an agreement's terms are others than at the last judging; notes them."""
        from hudna.store import Item

        bare = [_without_claims(t) for t in terms]
        item = Item(id=TERMS, body=_encode(bare))
        before = self._store.item("state", TERMS)
        self._batch.replace_items("state", [item])
        return before is None or before.body != item.body

    def _text(self, kept: "KeptReading") -> str:
        """The text of a document as search folds it."""
        held = msgspec.json.decode(kept.body, type=_OnlyText)
        return fold_key(held.document.text)

    def _outline(self, fresh: dict[str, Facts], moved: Iterable[str]) -> None:
        """Keep what coverage and tracks need of new documents and of those in another family."""
        from hudna.store import Item

        items = []
        for document in {*fresh, *moved}:
            facts = self._held[document]
            said = iso(moment(facts.published)) if facts.published else facts.known_since
            outline = Outline(
                ref=facts.ref,
                said=said,
                known_since=facts.known_since,
                language=facts.language,
                source=facts.source,
                family=self._families.of_document.get(document),
                countries=facts.countries,
            )
            items.append(Item(id=document, sort=said, body=_encode(outline)))
        self._batch.replace_items("outline", items)
        self._batch.replace_items(
            "signal",
            [
                Item(id=d, body=_encode(signals))
                for d, f in fresh.items()
                if (signals := signals_of(f))
            ],
            [d for d, f in fresh.items() if not signals_of(f)],
        )


def _rejected(decisions: "Iterable[Decision]") -> dict[str, str]:
    """Records that people rejected, and since when: they count as taken back."""
    return {
        target: decision.at
        for decision in decisions
        if decision.verb == "reject"
        for target in decision.targets
    }


def _without_claims(terms: "Terms") -> "Terms":
    """Terms without what they rest on: more documents for the same terms change no assessment."""
    return msgspec.structs.replace(
        terms,
        windows=tuple(
            msgspec.structs.replace(w, claims=(), known_since=None) for w in terms.windows
        ),
        provisions=tuple(msgspec.structs.replace(p, claims=()) for p in terms.provisions),
    )


class _Text(msgspec.Struct):
    """The text of a document."""

    text: str


class _OnlyText(msgspec.Struct):
    """A reading of which only the text is decoded."""

    document: _Text
