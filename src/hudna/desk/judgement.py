"""One judgement: what it touches is found first, and made anew once all is known of it.

What is derived is a function of what is kept, whatever the order in which it came. Each step takes
from the store what the step before may have changed, and nothing else:

1. facts of new readings, and families;
2. sightings grouped to incidents, tellings joined to agreements, tallies: what leads where;
3. claims and what they take back, until nothing more is taken back;
4. terms, and who fights in the case;
5. incidents, how they fit the terms, claims on the ladder, disputes, meetings.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.accounts_desk import AccountsDesk
from hudna.desk.acts_held import ActsHeld
from hudna.desk.agreements_desk import AgreementDesk
from hudna.desk.assessing_desk import AssessingDesk
from hudna.desk.claims_desk import ClaimDesk
from hudna.desk.facts_held import FactsHeld
from hudna.desk.families_desk import FamilyDesk
from hudna.desk.incidents_desk import IncidentDesk, Made
from hudna.desk.meetings_desk import MeetingDesk
from hudna.desk.outlines_desk import OutlineDesk
from hudna.desk.retractions import Back, Retractions
from hudna.desk.taking import Counts
from hudna.judging.bonds import standing_decisions
from hudna.judging.facts import Facts
from hudna.judging.sides import Sides
from hudna.text.folded import fold_key

if TYPE_CHECKING:
    from hudna.records import Decision
    from hudna.registers import World
    from hudna.store import CaseStore
    from hudna.store.base import KeptReading, Writer

__all__ = ["TOLD", "Judgement"]

TOLD = frozenset({"incident", "outcome", "family", "claim", "tally", "dispute", "readouts"})
"""Kinds of records that history tells of."""


class Judgement:
    """One run over what is new."""

    def __init__(
        self,
        store: "CaseStore",
        world: "World",
        batch: "Writer",
        decisions: "Sequence[Decision]",
    ) -> None:
        """Take the case, its transaction, and all decisions."""
        standing = standing_decisions(decisions)
        self._store = store
        self._world = world
        self._batch = batch
        self._facts = FactsHeld(store, world)
        self._families = FamilyDesk(store, self._facts, world, standing)
        self._homes = self._families.of_document
        self._incidents = IncidentDesk(store, self._facts, self._homes, standing)
        self._agreements = AgreementDesk(store, world, standing)
        self._accounts = AccountsDesk(store, self._facts, self._homes)
        self._claims = ClaimDesk(store, self._homes)
        self._outlines = OutlineDesk(store, self._facts, self._homes)
        self._retractions = Retractions(store, standing)
        self._acts = ActsHeld(store)
        self._decided = False
        self._old_fighting = _fighting(self._agreements)
        self._gone_before = self._last_gone()
        self._claims_before = self._retractions.claims()

    def run(self, new: "Iterable[KeptReading]", decided: "Sequence[Decision]") -> Counts:
        """Judge readings and decisions that are new."""
        counts = Counts()
        told = [self._boil(kept, counts) for kept in new]
        fresh = [facts for _, facts in told]
        self._decided = bool(decided)
        named = _named(self._store, decided)
        moved = self._families.judge(self._batch, [f.document for f in fresh], named)
        beside = sorted(moved.keys() - {f.document for f in fresh})
        self._join(told, beside, named)
        self._take_back()
        sides = self._settle_terms()
        made = self._make(sides)
        self._accounts.blame(self._batch, told, beside, self._agreements.homes)
        MeetingDesk(self._store, sides).judge(self._batch, told)
        self._write_claims(made)
        self._outlines.documents(self._batch, told, beside)
        return counts

    def _boil(self, kept: "KeptReading", counts: Counts) -> tuple[Facts | None, Facts]:
        """The facts of a reading, beside those of the one that it replaces."""
        old, facts = self._facts.boil(self._batch, kept)
        if old is None:
            counts.accepted += 1
        else:
            counts.duplicates += 1
        text = msgspec.json.decode(kept.body, type=_OnlyText).document.text
        self._batch.put_text("document", kept.document, fold_key(text))
        return old, facts

    def _join(
        self,
        told: Sequence[tuple[Facts | None, Facts]],
        beside: Sequence[str],
        named: Iterable[str],
    ) -> None:
        """What leads where: reports to incidents, tellings to agreements, counts to tallies."""
        fresh = [facts for _, facts in told]
        touched = self._incidents.enter(self._batch, fresh, beside)
        self._incidents.regroup(self._batch, touched | self._incidents.named(named))
        documents = [*(f.document for f in fresh), *beside]
        self._homes.load(documents)
        by_name = {self._facts.name_of(d): self._homes[d] for d in documents if d in self._homes}
        self._agreements.join(told, by_name, decided=self._decided)
        moved = self._agreements.moved
        self._accounts.tallies(self._batch, told, self._agreements.homes, moved)
        subjects = {**moved, **self._incidents.moved, **self._accounts.moved}
        subjects |= {
            fact.id: self._agreements.homes.get(fact.id) for f in fresh for fact in f.agreements
        }
        elsewhere = {*beside, *self._facts.documents_of(subjects)}
        self._claims.enter(self._batch, fresh, elsewhere, subjects)

    def _take_back(self) -> None:
        """What is taken back, and what rests on it, until no more is."""
        back = self._retractions
        back.settle(self._claims.backs())
        back.settle(dict.fromkeys(self._incidents.gone, Back()))
        looked: set[str] = set()
        before = self._gone_before
        while True:
            now = back.gone()
            changed = [r for r in {*before, *now} if before.get(r) != now.get(r)]
            self._incidents.regroup(self._batch, self._incidents.resting_on(changed))
            back.settle(dict.fromkeys(self._incidents.groups.keys() - looked, Back()))
            looked |= self._incidents.groups.keys()
            found = self._incidents.withdrawn(back.gone())
            rows = {i: self._claims.back_of(claims) for i, claims in found.items()}
            if not back.settle(rows) and back.gone() == now:
                break
            before = now
        was, is_ = self._claims_before, back.claims()
        self._claims.touched |= {c for c in {*was, *is_} if was.get(c) != is_.get(c)}
        back.keep(self._batch)

    def _last_gone(self) -> dict[str, str]:
        """What counted as taken back when the case was judged last."""
        item = self._store.item("state", "gone")
        return msgspec.msgpack.decode(item.body, type=dict[str, str]) if item else {}

    def _settle_terms(self) -> Sides:
        """Terms as known now, and who belongs to whom; incidents that stand otherwise by this."""
        from hudna.store import Item

        gone = self._retractions.gone()
        body = msgspec.msgpack.encode(dict(sorted(gone.items())))
        self._batch.replace_items("state", [Item(id="gone", body=body)], passing=True)
        self._agreements.settle(self._batch, gone, turned=gone != self._gone_before)
        before = Sides(self._world, self._old_fighting)
        sides = Sides(self._world, _fighting(self._agreements))
        if self._old_fighting != _fighting(self._agreements):
            turned = (a.id for a in self._acts.all() if _turned(a.speakers, before, sides))
            self._incidents.regroup(self._batch, list(turned))
        return sides

    def _make(self, sides: Sides) -> list[Made]:
        """The incidents of what was touched, how they fit the terms, and the disputes on them."""
        from hudna.store import Item

        made = self._incidents.make(self._retractions.gone(), sides)
        gone = self._incidents.gone
        self._batch.replace_items(
            "incident",
            [
                Item(
                    id=m.incident.id,
                    sort=(m.incident.time.earliest if m.incident.time else None)
                    or m.incident.known_since
                    or "",
                    body=msgspec.json.encode(m.incident),
                )
                for m in made
            ],
            sorted(gone),
        )
        self._acts.replace(self._batch, [m.act for m in made], gone)
        self._outlines.fires(self._batch, self._acts.before.values(), self._acts.made)
        terms = self._agreements.terms
        desk = AssessingDesk(self._store, self._acts, terms, sides)
        desk.judge(self._batch, gone, self._agreements.changed)
        disputes = dict.fromkeys(sorted(gone), ()) | {m.incident.id: m.disputes for m in made}
        self._accounts.disputes(self._batch, {**disputes, **self._agreements.clocks})
        return made

    def _write_claims(self, made: Sequence[Made]) -> None:
        """The records of claims, with the level of the incidents that they affirm."""
        acts = (*(m.act for m in made), *self._acts.before.values())
        self._claims.touched |= {claim for act in acts for claim in act.claims}
        levels: dict[str, int] = {}
        for document in sorted(set(self._claims.documents().values())):
            homes = set(self._incidents.homes_of(document).values())
            for act in self._acts.load(sorted(homes)):
                for claim in act.claims:
                    levels[claim] = max(act.level, levels.get(claim, 0))
        self._claims.write(self._batch, self._retractions.claims(), levels)


def _fighting(agreements: AgreementDesk) -> frozenset[str]:
    """The parties of the case's agreements."""
    return frozenset(p.actor for t in agreements.terms.values() for p in t.parties)


def _turned(speakers: Iterable[str], before: Sides, now: Sides) -> bool:
    """Whether one of some speakers fights in the case that did not, or the reverse."""
    return any(
        before.fights(voice) != now.fights(voice) for s in speakers for voice in now.voices_of(s)
    )


def _named(store: "CaseStore", decided: "Sequence[Decision]") -> list[str]:
    """What new decisions name, and what those named that they take back."""
    held: Mapping[str, Decision] = {}
    if any(d.verb == "retract" for d in decided):
        held = {d.id: d for d in store.decisions()}
    named: list[str] = []
    waiting = list(decided)
    seen: set[str] = set()
    while waiting:
        decision = waiting.pop()
        if decision.id in seen:
            continue
        seen.add(decision.id)
        named += decision.targets
        waiting += [held[t] for t in decision.targets if t in held]
    return named


class _Text(msgspec.Struct):
    """The text of a document."""

    text: str


class _OnlyText(msgspec.Struct):
    """A reading of which only the text is decoded."""

    document: _Text
