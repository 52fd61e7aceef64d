"""How a case stands at a moment, as known at another; from what judging kept."""

from typing import TYPE_CHECKING

import msgspec

from hudna.desk.agreements_desk import dockets_held
from hudna.judging.bonds import standing_decisions
from hudna.judging.by_time import ByTime
from hudna.judging.clock_disputes import clock_disputes_of
from hudna.judging.coverage import Outline, coverage_of
from hudna.judging.history import prolongations_of
from hudna.judging.hostilities import PERIOD_DAYS, Fire, hostilities_of
from hudna.judging.sheets import sheet_of
from hudna.judging.standing import histories_of, known_dockets, standings_of
from hudna.judging.tracks import Signal, tracks_of
from hudna.records import CaseDispute, Sheet, Status, StatusEvent, Track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hudna.judging.voices import Docket
    from hudna.records import Standing
    from hudna.registers import World
    from hudna.store import CaseStore

__all__ = ["StatusDesk"]

_outline = msgspec.msgpack.Decoder(Outline)
_fire = msgspec.msgpack.Decoder(Fire)
_signals = msgspec.msgpack.Decoder(tuple[Signal, ...])


class StatusDesk:
    """Answers on a judged case; everything is decoded once, so ask several things of one."""

    def __init__(self, store: "CaseStore", world: "World") -> None:
        """Take the case's store and the registers."""
        self._world = world
        self._dockets = dockets_held(store)
        outlines = [_outline.decode(item.body) for item in store.items("outline")]
        fires = [_fire.decode(item.body) for item in store.items("fire")]
        self._outlines = ByTime(outlines, lambda outline: outline.said)
        self._fires = ByTime(fires, lambda fire: fire.earliest)
        self._held = store
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
        tracks = {s.id: self._hostilities(s, at, known) for s in standings}
        areas = {t.area: t for t in tracks.values()} or {None: self._everywhere(at, known)}
        return Status(
            at=at,
            known=known,
            agreements=tuple(
                msgspec.structs.replace(s, observed=tracks[s.id].level) for s in standings
            ),
            tracks=(*areas.values(), *self._others(at, known)),
            coverage=coverage_of(self._outlines, until=at, days=PERIOD_DAYS, known=known),
        )

    def _hostilities(self, standing: "Standing", at: str, known: str) -> Track:
        """The observed layer of one agreement."""
        (docket,) = [d for d in self._dockets if d.id == standing.id]
        start = next((w.starts for w in standing.windows if w.starts), None)
        return hostilities_of(
            self._fires,
            self._outlines,
            countries=docket.countries,
            at=at,
            known=known,
            start=start,
        )

    def _everywhere(self, at: str, known: str) -> Track:
        """The observed layer of a case without agreements."""
        return hostilities_of(self._fires, self._outlines, countries=(), at=at, known=known)

    def _others(self, at: str, known: str) -> tuple[Track, ...]:
        """Every track but hostilities."""
        signals = [s for item in self._held.items("signal") for s in _signals.decode(item.body)]
        return tracks_of(signals, self._outlines, at=at, known=known)

    def timeline(self, known: str, agreement: str | None = None) -> tuple[StatusEvent, ...]:
        """All changes of state, in order of time, of one agreement or of all."""
        histories = histories_of(self._dockets, known, self._decisions)
        events = [e for i, h in histories.items() if agreement in {None, i} for e in h]
        return tuple(sorted(events, key=lambda e: (e.at or "", e.agreement)))

    def sheets(self, known: str) -> tuple[Sheet, ...]:
        """The sheets of all agreements."""
        seen = known_dockets(self._dockets, known)
        return tuple(
            sheet_of(
                one,
                [d.id for d in prolongations_of(one.docket, self._dockets) if d.id in seen],
                self._world,
            )
            for one in seen.values()
        )

    def clock_disputes(self, known: str) -> tuple[CaseDispute, ...]:
        """Where accounts of clocks differ."""
        seen = known_dockets(self._dockets, known)
        return tuple(d for one in seen.values() for d in clock_disputes_of(one))
