"""What happened, or is said to have (contract.md, "events"; domain.md section 9.1)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import ActorId, PlaceId, RecordId, Why
from hudna.records.quantity import Quantity
from hudna.records.quote import Quote
from hudna.records.time import When

EventKind: TypeAlias = Literal[
    "consult",
    "agree",
    "announce_ceasefire",
    "extend_ceasefire",
    "end_ceasefire",
    "reject",
    "demand",
    "accuse_violation",
    "deny",
    "attack",
    "withdraw",
    "release_detainees",
    "provide_aid",
    "obstruct_aid",
    "mediate",
    "welcome",
    "criticise",
    "threaten",
    "cooperate",
    "express_concern",
    "other",
]
"""What sort of event it is (contract.md, ``events[].kind``)."""

IncidentType: TypeAlias = Literal[
    "air_strike",
    "drone_strike",
    "shelling",
    "small_arms",
    "armed_clash",
    "ground_assault",
    "territory_taken",
    "infiltration",
    "ied_mine",
    "suicide_attack",
    "chemical",
    "incendiary_cluster",
    "assassination_abduction",
    "detention",
    "civilian_harm",
    "attack_on_aid",
    "attack_on_monitor",
    "restriction_of_monitor",
    "overflight",
    "movement",
    "fortification",
    "weapons_in_zone",
    "recruitment",
    "looting",
    "access_denied",
    "access_granted",
    "convoy_delivered",
    "convoy_turned_back",
    "siege_tightened",
    "siege_eased",
    "road_cut",
    "crossing_open",
    "crossing_closed",
    "evacuation",
    "displacement",
    "return",
    "release",
    "exchange",
    "remains_returned",
    "jamming_cyber",
    "duty_missed",
    "duty_met",
    "ceasefire_call",
    "talks",
    "statement",
    "live_fire_exercise",
]
"""The physical or procedural happening (domain.md 9.1)."""

EventModality: TypeAlias = Literal[
    "happened", "negated", "planned", "demanded", "hypothetical", "habitual"
]
"""How the document holds the event: as a fact, as not so, as wanted, …"""

PloverType: TypeAlias = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
"""The event types of PLOVER (event-coding.md)."""


class Plover(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The PLOVER code of an event; None and empty where the text supports no code."""

    type: PloverType
    mode: str | None = None
    contexts: tuple[str, ...] = ()


class Casualties(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The dead and the injured as this document gives them; ``who`` is the words used."""

    killed: Quantity | None = None
    injured: Quantity | None = None
    who: str | None = None


class Event(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something that the document reports, denies, plans or asks for.

    ``actors`` did it, ``recipients`` it was done to. ``claims`` are the claims it rests on,
    ``agreement`` the agreement it changes or touches. ``count`` is a number of like events in one
    report ("four strikes"). ``cameo`` is a CAMEO code with its leading zero.
    """

    id: RecordId
    kind: EventKind
    incident_type: IncidentType | None = None
    actors: tuple[ActorId, ...] = ()
    recipients: tuple[ActorId, ...] = ()
    time: When | None = None
    place: PlaceId | None = None
    modality: EventModality
    count: Quantity | None = None
    casualties: Casualties | None = None
    claims: tuple[RecordId, ...] = ()
    agreement: RecordId | None = None
    quote: Quote
    plover: Plover | None = None
    cameo: str | None = None
    why: Why = ()
