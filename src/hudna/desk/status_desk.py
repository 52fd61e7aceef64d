"""How a case stands at a moment, as known at another; from what judging kept."""

from typing import TYPE_CHECKING

import msgspec

from hudna.desk.agreements_desk import dockets_held
from hudna.desk.periods import Periods
from hudna.desk.shapes import refuse_other_shapes
from hudna.judging.bonds import standing_decisions
from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.coverage import coverage_of
from hudna.judging.history import prolongations_of
from hudna.judging.hostilities import PERIOD_DAYS, Hostilities
from hudna.judging.standing import histories_of, known_dockets, standings_of
from hudna.judging.tracks import tracks_of
from hudna.records import CaseDispute, Sheet, Status, StatusEvent

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from hudna.judging.history import Known
    from hudna.judging.voices import Docket
    from hudna.records import Agreement, Standing
    from hudna.registers import World
    from hudna.store import CaseStore

__all__ = ["StatusDesk"]


class StatusDesk:
    """Answers on a judged case; what was decoded is kept, so ask several things of one.

    Raises:
        StoreError: the case was judged by another version.
    """

    def __init__(self, store: "CaseStore", world: "World") -> None:
        """Take the case's store and the registers."""
        refuse_other_shapes(store)
        self._world = world
        self._store = store
        self._dockets = dockets_held(store)
        self._countries = {d.id: d.countries for d in self._dockets}
        self._periods = Periods(store)
        self._decisions = standing_decisions(store.decisions())

    @property
    def dockets(self) -> "Sequence[Docket]":
        """The agreements of the case."""
        return self._dockets

    def status(self, at: str, known: str) -> Status:
        """The answer of ``hudna status`` for moments in UTC."""
        standings = standings_of(
            self._dockets, at=at, known=known, world=self._world, decisions=self._decisions
        )
        outlines = self._periods.outlines
        counts = Hostilities(self._periods.fires, outlines, at=at, known=known)
        tracks = {s.id: counts.track(self._countries[s.id], _start(s)) for s in standings}
        areas = {t.area: t for t in tracks.values()} or {None: counts.track(())}
        return Status(
            at=at,
            known=known,
            agreements=tuple(
                msgspec.structs.replace(s, observed=tracks[s.id].level) for s in standings
            ),
            tracks=(
                *areas.values(),
                *tracks_of(self._periods.signals, outlines, at=at, known=known),
            ),
            coverage=coverage_of(outlines, until=at, days=PERIOD_DAYS, known=known),
        )

    def timeline(self, known: str, agreement: str | None = None) -> tuple[StatusEvent, ...]:
        """All changes of state, in order of time, of one agreement or of all."""
        histories = histories_of(self._dockets, known, self._decisions)
        events = [e for i, h in histories.items() if agreement in {None, i} for e in h]
        return tuple(sorted(events, key=lambda e: (e.at or "", e.agreement)))

    def sheets(self, known: str) -> tuple[Sheet, ...]:
        """The sheets of all agreements."""
        from hudna.judging.sheets import sheet_of

        seen = known_dockets(self._dockets, known)
        mentions = self._mentions(seen.values())
        return tuple(
            sheet_of(
                one,
                [d.id for d in prolongations_of(one.docket, self._dockets) if d.id in seen],
                self._world,
                mentions,
            )
            for one in seen.values()
        )

    def _mentions(self, seen: "Collection[Known]") -> "dict[str, Agreement]":
        """The mention of each telling, with its words."""
        from hudna.desk.facts_held import FactsHeld

        facts = FactsHeld(self._store, self._world)
        documents = facts.documents_of(v.id for one in seen for v in one.voices)
        facts.load(documents)
        return {m.id: m.agreement for d in documents for m in facts[d].agreements}

    def clock_disputes(self, known: str) -> tuple[CaseDispute, ...]:
        """Where accounts of clocks differ."""
        seen = known_dockets(self._dockets, known)
        return tuple(d for one in seen.values() for d in clock_disputes_of(one))


def _start(standing: "Standing") -> str | None:
    """When an agreement began."""
    return next((w.starts for w in standing.windows if w.starts), None)
