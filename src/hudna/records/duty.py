"""A positive duty of an agreement as it stands at a moment (domain.md 10.4)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.quantity import Quantity

DutyState: TypeAlias = Literal[
    "pending", "met", "partly_met", "unmet_at_deadline", "obstructed_by", "unknown"
]
"""How far it is met; ``unmet_at_deadline`` only where a document says so."""


class Duty(msgspec.Struct, frozen=True, kw_only=True):
    """What a provision asks to be done, how much by when, and what is told of it.

    ``owed``, ``unit`` and ``period`` are the measure, ``deadline`` is UTC. ``counted`` is the
    least that documents tell as done. ``met_by``, ``hindered_by`` and ``missed_by`` name
    incidents.
    """

    agreement: str
    provision: str
    type: str
    state: DutyState
    owed: Quantity | None = None
    unit: str | None = None
    period: str | None = None
    deadline: str | None = None
    counted: float | None = None
    met_by: tuple[str, ...] = ()
    hindered_by: tuple[str, ...] = ()
    missed_by: tuple[str, ...] = ()
    reason: str
    missing: tuple[str, ...] = ()
