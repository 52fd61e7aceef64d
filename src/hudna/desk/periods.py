"""What a case keeps by the moment that it speaks of, a period at a time."""

from typing import TYPE_CHECKING

from hudna.desk.days_held import DaysHeld, Shelf
from hudna.judging.coverage import Outline
from hudna.judging.hostilities import PERIOD, Fire
from hudna.judging.moments import iso, moment
from hudna.judging.signals import Signal

if TYPE_CHECKING:
    from hudna.store import CaseStore

__all__ = ["Periods"]

OUTLINES = Shelf("outline", Outline, lambda o: o.said, lambda o: o.ref)
SIGNALS = Shelf("signal", Signal, lambda s: s.at, lambda s: s.record.rpartition("#")[0])
FIRES = Shelf("fire", Fire, lambda f: f.earliest, lambda f: f.id)


class Periods:
    """Documents, incidents of force and signals of a case by their moments."""

    def __init__(self, store: "CaseStore") -> None:
        """Take the case's store."""
        self.outlines = DaysHeld(store, OUTLINES)
        self.signals = DaysHeld(store, SIGNALS)
        self.fires = DaysHeld(store, FIRES)

    def fetch(self, low: str, high: str) -> None:
        """Read what will be asked of in one go: from a period before one moment to another."""
        first = iso(moment(low) - 2 * PERIOD)
        self.outlines.between(first, high)
        self.fires.between(first, high)
