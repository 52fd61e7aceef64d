"""How an agreement stands at a moment, as known at another (domain.md sections 8 and 13)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import ActorId

Nominal: TypeAlias = Literal[
    "rumoured",
    "called_for",
    "proposed",
    "agreed",
    "scheduled",
    "declared",
    "in_force",
    "in_force_contested",
    "suspended",
    "expired",
    "terminated",
    "superseded",
    "fulfilled",
    "never_effective",
    "rejected",
    "collapsed",
    "unknown",
]
"""What the instrument says (domain.md 8.1); ``collapsed`` is set by people only."""

Declared: TypeAlias = Literal[
    "says_in_force",
    "says_observing",
    "says_conditional",
    "says_suspended",
    "says_over",
    "silent",
]
"""What an actor says of it (domain.md section 8)."""

Trigger: TypeAlias = Literal[
    "rumour",
    "call",
    "proposal",
    "acceptance",
    "refusal",
    "start_set",
    "unilateral_announcement",
    "clock_end",
    "clock_start",
    "reported_in_force",
    "start_moved",
    "start_missed",
    "extension",
    "renewal",
    "denial_of_force",
    "suspension",
    "resumption",
    "termination",
    "replacement",
    "completion",
    "decision",
    "retraction",
]
"""What changed the state (domain.md 8.2), in the order in which they count at one moment."""

WindowBasis: TypeAlias = Literal["stated", "derived", "inherited", "reported", "register"]
"""Whence a window is known; ``register`` is the packaged register of agreements."""

HostilitiesLevel: TypeAlias = Literal[
    "no_data", "not_holding", "failing", "partly_holding", "mostly_holding", "quiet"
]
"""The observed layer (domain.md section 13)."""


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """From when to when an agreement holds for one bound actor, as one account says.

    ISO 8601 with the offset where one is known, None where no bound is known. ``actor`` is None
    for all bound. ``claims`` are ``REF#RECORD``; ``known_since`` is UTC.
    """

    starts: str | None = None
    ends: str | None = None
    provision: str | None = None
    actor: ActorId | None = None
    basis: WindowBasis
    recurs: str | None = None
    claims: tuple[str, ...] = ()
    known_since: str | None = None


class DeclaredState(msgspec.Struct, frozen=True, kw_only=True):
    """What one actor says of the agreement, last before the moment asked about."""

    actor: ActorId
    state: Declared
    claim: str
    at: str | None = None


class StatusEvent(msgspec.Struct, frozen=True, kw_only=True):
    """A dated change (contract.md, ``timeline``); ``from_`` is written ``from``.

    ``at`` is when it took effect, ``known_since`` when a document first said so, both UTC.
    ``claims`` is empty for a change by the clock alone.
    """

    at: str | None = None
    known_since: str | None = None
    agreement: str
    from_: Nominal | None = msgspec.field(default=None, name="from")
    to: Nominal
    trigger: Trigger
    claims: tuple[str, ...] = ()
    note: str | None = None


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """One agreement at one moment (contract.md, ``status``): three layers side by side."""

    id: str
    known_as: str | None = None
    names: dict[str, str] = {}
    kind: str | None = None
    form: str | None = None
    parent: str | None = None
    relations: tuple[dict[str, str], ...] = ()
    windows: tuple[Window, ...] = ()
    nominal: Nominal
    declared: tuple[DeclaredState, ...] = ()
    observed: HostilitiesLevel = "no_data"
    parties: tuple[ActorId, ...] = ()
    guarantors: tuple[ActorId, ...] = ()
    mediators: tuple[ActorId, ...] = ()
    excluded: tuple[ActorId, ...] = ()
    disputes: tuple[str, ...] = ()
    caused_by: tuple[str, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """What could be seen in a period: part of every number (domain.md 2.7)."""

    since: str | None = None
    until: str | None = None
    documents: int = 0
    families: int = 0
    languages: dict[str, int] = {}
    sources: dict[str, int] = {}
    days_with_documents: int = 0
    days: int = 0
    sufficient: bool = False
    note: str | None = None


class Track(msgspec.Struct, frozen=True, kw_only=True):
    """One track at a moment (domain.md section 13); levels are never summed up.

    ``level_high`` differs from ``level`` when the low and the high count give two levels.
    """

    track: str
    area: str | None = None
    level: str
    level_high: str | None = None
    direction: Literal["improving", "worsening", "stable", "mixed", "unknown"] = "unknown"
    basis: tuple[str, ...] = ()
    coverage: Coverage


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """The answer of ``hudna status`` (contract.md)."""

    at: str
    known: str
    agreements: tuple[Standing, ...] = ()
    tracks: tuple[Track, ...] = ()
    coverage: Coverage
