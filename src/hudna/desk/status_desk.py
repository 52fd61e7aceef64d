"""How a case stands at a moment, as known at another; from what judging kept."""

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from hudna.desk.periods import Periods
from hudna.desk.shapes import refuse_other_shapes
from hudna.judging.coverage import coverage_of
from hudna.judging.hostilities import PERIOD_DAYS, Hostilities
from hudna.judging.settled import SETTLED, Settled, standings_at
from hudna.judging.tracks import tracks_of
from hudna.records import CaseDispute, Sheet, Status, StatusEvent

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from hudna.judging.known import Known
    from hudna.judging.voices import Docket
    from hudna.records import Agreement, Decision, Standing
    from hudna.registers import World
    from hudna.store import CaseStore

__all__ = ["StatusDesk"]


class StatusDesk:
    """Answers on a judged case; what was decoded is kept, so ask several things of one.

    Raises:
        StoreError: the case was judged by another version.
    """

    def __init__(self, store: "CaseStore", world: "Callable[[], World]") -> None:
        """Take the case's store, and what gives the registers: few answers need them."""
        refuse_other_shapes(store)
        self._world = world
        self._store = store
        decode = msgspec.msgpack.Decoder(Settled).decode
        self._settled = [decode(item.body) for item in store.items(SETTLED)]
        self._periods = Periods(store)
        self._decisions = _standing(store.decisions())
        self._lines: dict[str, list[str]] = {}
        for each in self._settled:
            self._lines.setdefault(each.root, []).append(each.id)

    @cached_property
    def dockets(self) -> "Sequence[Docket]":
        """The agreements of the case, with all tellings."""
        from hudna.desk.dockets_kept import dockets_held

        return dockets_held(self._store)

    def status(self, at: str, known: str) -> Status:
        """The answer of ``hudna status`` for moments in UTC."""
        settled = self._known(known)
        standings = standings_at(settled, at)
        outlines = self._periods.outlines
        counts = Hostilities(self._periods.fires, outlines, at=at, known=known)
        countries = {s.id: s.countries for s in settled}
        starts = [start for s in standings if (start := _start(s))]
        self._periods.fetch(min((*starts, at)), at)
        tracks = {s.id: counts.track(countries[s.id], _start(s)) for s in standings}
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

    def _known(self, known: str) -> list[Settled]:
        """The agreements as known at a moment: as they stand, where nothing came later."""
        ruled = {t for d in self._decisions if d.verb == "overrule" for t in d.targets}
        open_ = {
            s.root for s in self._settled if s.since <= known and (s.until > known or s.id in ruled)
        }
        found = [s for s in self._settled if s.since <= known and s.root not in open_]
        return [*found, *self._reopened(sorted(open_), known)] if open_ else found

    def _reopened(self, roots: "Sequence[str]", known: str) -> list[Settled]:
        """Lines of agreements weighed anew, without what was told of them later."""
        from hudna.desk.dockets_kept import dockets_named
        from hudna.judging.standing import settled_of

        found: list[Settled] = []
        for root in roots:
            dockets = dockets_named(self._store, self._lines[root])
            found += settled_of(dockets, known, self._names, self._decisions)
        return found

    def _names(self, entry: str) -> dict[str, str] | None:
        """The names that the register has of an agreement."""
        if not entry:
            return None
        held = (s.standing for s in self._settled if s.standing)
        known = next((s.names for s in held if s.known_as == entry), None)
        if known is None:
            from hudna.judging.standing import names_in

            return names_in(self._world())(entry)
        return known

    def timeline(self, known: str, agreement: str | None = None) -> tuple[StatusEvent, ...]:
        """All changes of state, in order of time, of one agreement or of all."""
        settled = sorted(self._known(known), key=lambda s: s.id)
        events = [e for s in settled if agreement in {None, s.id} for e in s.events]
        return tuple(sorted(events, key=lambda e: (e.at or "", e.agreement)))

    def sheets(self, known: str) -> tuple[Sheet, ...]:
        """The sheets of all agreements."""
        from hudna.judging.known import prolongations_of
        from hudna.judging.sheets import sheet_of
        from hudna.judging.standing import known_dockets

        seen = known_dockets(self.dockets, known)
        mentions = self._mentions(seen.values())
        return tuple(
            sheet_of(
                one,
                [d.id for d in prolongations_of(one.docket, self.dockets) if d.id in seen],
                self._world(),
                mentions,
            )
            for one in seen.values()
        )

    def _mentions(self, seen: "Collection[Known]") -> "dict[str, Agreement]":
        """The mention of each telling, with its words."""
        from hudna.desk.facts_held import mentions_of

        return mentions_of(self._store, (v.id for one in seen for v in one.voices))

    def clock_disputes(self, known: str) -> tuple[CaseDispute, ...]:
        """Where accounts of clocks differ."""
        from hudna.judging.clock_disputes import clock_disputes_of
        from hudna.judging.standing import known_dockets

        seen = known_dockets(self.dockets, known)
        return tuple(d for one in seen.values() for d in clock_disputes_of(one))


def _start(standing: "Standing") -> str | None:
    """When an agreement began."""
    return next((w.starts for w in standing.windows if w.starts), None)


def _standing(decisions: "Sequence[Decision]") -> "tuple[Decision, ...]":
    """The decisions that stand; most cases have none."""
    if not decisions:
        return ()
    from hudna.judging.bonds import standing_decisions

    return standing_decisions(decisions)
