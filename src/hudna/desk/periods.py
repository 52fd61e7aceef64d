"""What a case keeps by the moment that it speaks of, a period at a time."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from hudna.desk.acts_held import ACT, WIDEST
from hudna.desk.outlines_desk import OUTLINE, SIGNAL
from hudna.judging.acts import Glimpse
from hudna.judging.coverage import Outline
from hudna.judging.hostilities import PERIOD, PERIOD_DAYS, Fire
from hudna.judging.moments import iso, moment
from hudna.judging.tracks import Signal

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = ["Kept", "Periods"]

Row = TypeVar("Row")
DAY = len("2016-07-06")
assert WIDEST.days >= PERIOD_DAYS  # noqa: S101 - else an act could lie in a period unseen


class Kept(Generic[Row]):
    """Rows of one kind, read from the case by days when a period of them is asked for."""

    def __init__(
        self, store: "CaseStore", kind: str, decode: "Callable[[bytes], Row | None]"
    ) -> None:
        """Take the case's store, the kind, and what makes a row; None leaves it out."""
        self._store = store
        self._kind = kind
        self._decode = decode
        self._days: dict[str, list[tuple[str, Row]]] = {}

    def between(self, low: str, high: str) -> Sequence[Row]:
        """The rows of a period, its ends included, in order of their moments."""
        days = _days(low, high)
        missing = [day for day in days if day not in self._days]
        if missing:
            self._read(missing)
        edges = {days[0], days[-1]}
        found: list[Row] = []
        for day in days:
            rows = self._days[day]
            found += (
                [r for at, r in rows if low <= at <= high] if day in edges else [r for _, r in rows]
            )
        return found

    def _read(self, missing: list[str]) -> None:
        """Read all days from the first to the last that is missing."""
        self._days |= {day: [] for day in _days(missing[0], missing[-1])}
        for item in self._store.items(self._kind, since=missing[0], before=f"{missing[-1]}~"):
            row = self._decode(item.body)
            if row is not None:
                self._days[item.sort[:DAY]].append((item.sort, row))


def _days(low: str, high: str) -> list[str]:
    """The days from one moment to another."""
    first, last = moment(low).date(), moment(high).date()
    return [(first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1)]


class Periods:
    """Documents, incidents of force and signals of a case by their moments."""

    def __init__(self, store: "CaseStore") -> None:
        """Take the case's store."""
        outline = msgspec.msgpack.Decoder(Outline)
        glimpse = msgspec.msgpack.Decoder(Glimpse)
        signal = msgspec.msgpack.Decoder(Signal)
        self.outlines = Kept(store, OUTLINE, outline.decode)
        self.signals = Kept(store, SIGNAL, signal.decode)
        self.fires = Kept(store, ACT, lambda body: _fire(glimpse.decode(body)))

    def fetch(self, low: str, high: str) -> None:
        """Read what will be asked of in one go: from a period before one moment to another."""
        first = iso(moment(low) - 2 * PERIOD)
        for kept in (self.outlines, self.fires):
            kept.between(first, high)


def _fire(act: Glimpse) -> Fire | None:
    """An incident of force as counting needs it."""
    if act.kind != "attack":
        return None
    return Fire(
        id=act.id,
        earliest=act.time.earliest if act.time else None,
        latest=act.time.latest if act.time else None,
        known_since=act.known_since,
        country=act.spot.country if act.spot else None,
        maybe=act.maybe,
    )
