"""The store: what is kept of a case, append-only, and what can be computed from it again.

Laws of this room:

- *Nothing that was acknowledged is lost.* A batch is durable when its block ends, or undone.
- *Nothing that was kept is changed.* Kept tables are appended to, each row with its entry in a
  ledger whose signed heads also stand outside the database.
- *Nothing is trusted unseen.* ``verify`` recomputes everything, and names what differs.
- *The store understands nothing.* Bodies are bytes; what they mean is known to the other rooms.

:mod:`hudna.store.base` shows how it is used. Names are loaded when they are first used.
"""

from typing import TYPE_CHECKING

from hudna.loading import on_first_use

if TYPE_CHECKING:
    from hudna.store.base import (
        Added,
        Arrival,
        Change,
        Finding,
        Hit,
        Item,
        KeptDocument,
        KeptReading,
        Pair,
        TurnedAway,
        Writer,
    )
    from hudna.store.bundle import Bundled, write_bundle
    from hudna.store.case import CaseStore
    from hudna.store.checking import check, check_case
    from hudna.store.opening import open_case, resume_case

__all__ = [
    "Added",
    "Arrival",
    "Bundled",
    "CaseStore",
    "Change",
    "Finding",
    "Hit",
    "Item",
    "KeptDocument",
    "KeptReading",
    "Pair",
    "TurnedAway",
    "Writer",
    "check",
    "check_case",
    "open_case",
    "resume_case",
    "write_bundle",
]

_HOME = {
    "Added": ".base",
    "Arrival": ".base",
    "Bundled": ".bundle",
    "CaseStore": ".case",
    "Change": ".base",
    "Finding": ".base",
    "Hit": ".base",
    "Item": ".base",
    "KeptDocument": ".base",
    "KeptReading": ".base",
    "Pair": ".base",
    "TurnedAway": ".base",
    "Writer": ".base",
    "check": ".checking",
    "check_case": ".checking",
    "open_case": ".opening",
    "resume_case": ".opening",
    "write_bundle": ".bundle",
}

__getattr__ = on_first_use(__name__, _HOME)
