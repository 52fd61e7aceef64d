"""The closed lists of an agreement's words (domain.md sections 4 and 5)."""

from typing import Literal, TypeAlias

AgreementKind: TypeAlias = Literal[
    "ceasefire",
    "cessation_of_hostilities",
    "permanent_ceasefire",
    "regime_of_calm",
    "humanitarian_pause",
    "holiday_truce",
    "local_evacuation_truce",
    "deescalation_zone",
    "thematic_moratorium",
    "implementation_memorandum",
]
"""What the document calls the arrangement (domain.md 4.1); the label does not set the terms."""

AgreementForm: TypeAlias = Literal[
    "unilateral_declaration",
    "reciprocal_unilateral",
    "bilateral",
    "multilateral",
    "third_party_announced",
    "imposed_or_demanded",
    "unclear",
]
"""Who made it with whom (domain.md 4.1)."""

AgreementStatus: TypeAlias = Literal[
    "called_for",
    "proposed",
    "announced",
    "agreed",
    "in_force",
    "extended",
    "violated",
    "suspended",
    "expired",
    "collapsed",
    "rejected",
]
"""The state of the arrangement as this document reports it (contract.md)."""

RelationType: TypeAlias = Literal[
    "extends",
    "renews",
    "reaffirms",
    "implements",
    "localises",
    "replaces",
    "suspends",
    "part_of",
    "unclear",
]
"""How one agreement stands to another (domain.md 4.1); ``unclear`` as in domain.md 4.4."""

Purpose: TypeAlias = Literal[
    "humanitarian",
    "peace_process",
    "holiday",
    "election",
    "evacuation",
    "exchange",
    "disaster_relief",
    "public_health",
    "thematic",
    "other",
    "unclear",
]
"""What it is for, as the text says (domain.md 4.1)."""

PartyRoleName: TypeAlias = Literal[
    "declarer",
    "signatory",
    "adherent",
    "reciprocator",
    "associated_force",
    "guarantor",
    "sponsor",
    "co_chair",
    "mediator",
    "facilitator",
    "host",
    "witness",
    "monitor",
    "verifier",
    "investigator",
    "implementer",
    "excluded_target",
    "non_party",
    "contested_party",
]
"""What an actor is in an agreement (domain.md section 5); ``spoiler`` is never set by machine."""

Acceptance: TypeAlias = Literal[
    "signed",
    "accepted",
    "announced_compliance",
    "conditional",
    "silent",
    "rejected",
    "withdrew",
    "contested",
]
"""How a party took the agreement on (domain.md section 5)."""

ProvisionModality: TypeAlias = Literal["must_not", "must", "may", "declares"]
"""What a provision does to those it binds (domain.md 4.2)."""

ProvisionType: TypeAlias = Literal[
    "HOS.attack_any",
    "HOS.air",
    "HOS.overflight",
    "HOS.indirect_fire",
    "HOS.direct_fire",
    "HOS.offensive_ground",
    "HOS.territory",
    "HOS.sea",
    "HOS.cyber",
    "HOS.civilians",
    "HOS.object_class",
    "FOR.no_reinforce",
    "FOR.no_move",
    "FOR.no_fortify",
    "FOR.no_mines",
    "FOR.no_recruit",
    "FOR.weapons_back",
    "FOR.forces_back",
    "FOR.foreign_out",
    "FOR.zone",
    "FOR.ddr",
    "FOR.separate",
    "HUM.access",
    "HUM.quantity",
    "HUM.medevac",
    "HUM.evacuate",
    "HUM.siege_lift",
    "HUM.road_open",
    "HUM.crossing_open",
    "HUM.services",
    "HUM.return",
    "DET.release",
    "DET.exchange",
    "DET.remains",
    "DET.lists",
    "POL.talks",
    "POL.transition",
    "POL.commit_2254",
    "POL.speech",
    "MEC.monitor",
    "MEC.verify",
    "MEC.investigate",
    "MEC.hotline",
    "MEC.commission",
    "MEC.maps",
    "MEC.report",
    "MEC.dispute",
    "MEC.sanction",
    "EXC.self_defence",
    "EXC.return_fire_procedure",
    "EXC.excluded_target",
    "EXC.reserved_response",
    "EXC.notified_move",
    "EXC.policing",
    "TIM.start",
    "TIM.end",
    "TIM.recurs",
    "TIM.extend",
    "TIM.phase",
    "TIM.terminate",
    "SCO.area",
    "SCO.party",
    "SCO.exclude_group",
    "SCO.exclude_area",
]
"""What a provision is about (domain.md 4.3)."""
