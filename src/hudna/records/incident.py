"""A happening as the case holds it, and how it fits the terms (domain.md sections 9 and 10)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.event import Casualties, IncidentType
from hudna.records.ids import ActorId

Tri: TypeAlias = Literal["yes", "no", "unknown"]
"""The answer of a gate (domain.md section 3, value objects)."""

Occurrence: TypeAlias = Literal[
    "single_report",
    "repeated_same_origin",
    "corroborated",
    "acknowledged_by_actor",
    "found_by_mechanism",
    "disputed",
    "retracted",
    "unreported",
]
"""Did it happen? (domain.md 10.1)"""

AttributionGrade: TypeAlias = Literal[
    "none",
    "alleged_by_adversary",
    "alleged_by_third_party",
    "alleged_by_several_families",
    "admitted",
    "denied",
    "mutual_accusation",
    "found_by_mechanism",
    "undetermined_by_mechanism",
]
"""Who did it? (domain.md 10.2)"""

Outcome: TypeAlias = Literal[
    "duplicate",
    "tally_only",
    "outside_window",
    "outside_area",
    "actor_not_bound",
    "target_not_protected",
    "act_not_covered",
    "within_exception",
    "undetermined",
    "alleged_violation",
    "alleged_violation_event_corroborated",
    "alleged_violation_corroborated",
    "admitted_act_contested_rule",
    "admitted_violation",
    "disputed",
    "violation_found_by",
    "no_violation_found_by",
    "withdrawn",
]
"""The headline of an assessment (domain.md 10.4); never "confirmed violation"."""

GateName: TypeAlias = Literal["G0", "G1", "G2", "G3", "G4", "G5", "G6"]
"""The seven gates (domain.md 10.3)."""


class Extent(msgspec.Struct, frozen=True, kw_only=True):
    """A moment known only within bounds: ISO 8601 in UTC, inclusive; None is "not bounded".

    ``said`` is the value as read (``2016-07-08TNI``), ``basis`` how the bounds were come by.
    """

    earliest: str | None = None
    latest: str | None = None
    said: str | None = None
    basis: str | None = None


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """One incident held against one provision of one agreement (domain.md 10.3 to 10.7).

    ``gates`` has all seven; ``reasons`` gives each gate its words; ``missing`` names the facts
    that are unknown, ``conditional`` what the outcome would be if they were known. ``sub`` refines
    the outcome (``in_gap``, ``excluded_group``, …), or names the body for ``…_found_by``.
    """

    agreement: str
    provision: str
    outcome: Outcome
    sub: str | None = None
    gates: dict[GateName, Tri]
    reasons: dict[GateName, str] = {}
    missing: tuple[str, ...] = ()
    conditional: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """What one or several documents report as having happened once, somewhere.

    ``reports`` are the records it rests on (``REF#RECORD``), ``documents`` the refs, ``families``
    the number of distinct origins; ``casualties`` stand one per claim, never averaged.
    ``same_as_maybe`` names incidents that may be this one, so that a count is an interval;
    ``vague`` is true where neither place nor time is known, so that it may be any other.
    ``also_known_as`` are ids that it had, or would have, by its other reports. ``recalled`` are
    records that only recall or deny it. ``alleged_by`` maps who names the doers to how each stands
    to them (``adversary``, ``third_party``, ``own_side``, ``unknown``). ``taken_back`` are reports
    that were retracted.

    Raises:
        ValueError: it rests on nothing.
    """

    id: str
    also_known_as: tuple[str, ...] = ()
    type: IncidentType | None = None
    kind: str | None = None
    time: Extent | None = None
    place: str | None = None
    initiator: tuple[ActorId, ...] = ()
    target: tuple[ActorId, ...] = ()
    casualties: tuple[Casualties, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...]
    documents: tuple[str, ...]
    recalled: tuple[str, ...] = ()
    families: int
    same_as_maybe: tuple[str, ...] = ()
    vague: bool = False
    known_since: str | None = None
    occurrence: Occurrence
    attribution: AttributionGrade
    alleged_by: dict[str, str] = {}
    admitted_by: tuple[ActorId, ...] = ()
    denied_by: tuple[ActorId, ...] = ()
    found_by: tuple[ActorId, ...] = ()
    taken_back: tuple[str, ...] = ()
    assessments: tuple[Assessment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an incident that no document reports."""
        if not self.reports or not self.documents:
            message = f"the incident {self.id} rests on no report"
            raise ValueError(message)
