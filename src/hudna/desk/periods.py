"""What a case keeps by the moment that it speaks of, a period at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from hudna.desk.acts_held import ACT, WIDEST, act_decoder
from hudna.desk.outlines_desk import OUTLINE, SIGNAL
from hudna.judging.coverage import Outline
from hudna.judging.hostilities import PERIOD_DAYS, Fire
from hudna.judging.tracks import Signal

if TYPE_CHECKING:
    from hudna.judging.acts import Act
    from hudna.store import CaseStore
    from hudna.store.base import Item

__all__ = ["Kept", "Periods"]

Row = TypeVar("Row")
MOST = 64
"""So many periods are kept at hand."""
assert WIDEST.days >= PERIOD_DAYS  # noqa: S101 - else an act could lie in a period unseen


class Kept(Generic[Row]):
    """Rows of one kind, read from the case when a period of them is asked for."""

    def __init__(
        self, store: "CaseStore", kind: str, decode: "Callable[[Item], Row | None]"
    ) -> None:
        """Take the case's store, the kind, and what makes a row of an item; None leaves it out."""
        self._store = store
        self._kind = kind
        self._decode = decode
        self._held: dict[tuple[str, str], Sequence[Row]] = {}

    def between(self, low: str, high: str) -> Sequence[Row]:
        """The rows of a period, its ends included, in order of their moments."""
        if (low, high) not in self._held:
            if len(self._held) >= MOST:
                self._held.clear()
            self._held[low, high] = tuple(self._rows(low, high))
        return self._held[low, high]

    def _rows(self, low: str, high: str) -> Iterable[Row]:
        for item in self._store.items(self._kind, since=low, before=f"{high} "):
            row = self._decode(item)
            if row is not None:
                yield row


class Periods:
    """Documents, incidents of force and signals of a case by their moments."""

    def __init__(self, store: "CaseStore") -> None:
        """Take the case's store."""
        outline = msgspec.msgpack.Decoder(Outline)
        signal = msgspec.msgpack.Decoder(Signal)
        self.outlines = Kept(store, OUTLINE, lambda item: outline.decode(item.body))
        self.signals = Kept(store, SIGNAL, lambda item: signal.decode(item.body))
        self.fires = Kept(store, ACT, lambda item: _fire(act_decoder.decode(item.body)))


def _fire(act: "Act") -> Fire | None:
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
