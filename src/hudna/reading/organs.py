"""Tables of organs, offices and nameless groups: what the registers call them.

The words of a language tell the sort (``languages/*/mentions``); these tables tell which entry of
the registers, or which kind of actor of one document, a sort and a state make.
"""

from collections import Counter

from hudna.records import Actor
from hudna.records.actor import ActorKind
from hudna.registers.actors import Actor as Entry

__all__ = [
    "GUESTS",
    "HELD",
    "HELPERS",
    "LOCAL_GROUPS",
    "MILITARY",
    "NAMELESS",
    "OFFICE_NAMES",
    "ORGAN_ENDINGS",
    "OWN_KINDS",
    "REGISTERED_GROUPS",
    "STATE_KINDS",
    "composed_organ",
    "helps",
    "is_rivalled",
]

STATE_KINDS = frozenset({"state"})
NAMELESS = frozenset(
    {"official", "source", "witness", "activist", "resident", "doctor", "diplomat", "citizen"}
)
HELD = frozenset(
    {"president", "prime_minister", "foreign_minister", "defence_minister", "king", "emir"}
)
OFFICE_NAMES = {
    "foreign_minister": ("foreign minister", "secretary of state"),
    "defence_minister": ("defence minister", "secretary of defence"),
    "prime_minister": ("prime minister",),
}
ORGAN_ENDINGS: dict[str, tuple[str, ...]] = {
    "armed_forces": ("-army", "-armed-forces", "-defense-forces"),
    "ministry_of_defence": ("-ministry-of-defence", "pentagon"),
    "foreign_ministry": ("-foreign-ministry", "-state-department"),
    "government": ("-government",),
    "regime": ("-government",),
    "presidency": ("-presidency", "kremlin", "white-house"),
    "general_command": ("-general-command", "-general-staff"),
    "health_ministry": ("-health-ministry",),
    "civil_defence": ("-civil-defence",),
    "red_crescent": ("-red-crescent", "-red-cross"),
    "air_force": ("-air-force", "aerospace-forces"),
    "peacekeepers": ("-peacekeepers", "-army", "-armed-forces", "-defense-forces"),
    "border_guard": ("-border-guard",),
}
HELPERS = ("health_ministry", "civil_defence", "red_crescent")
"""Organs that stand by those who are harmed, whoever harmed them."""
HELPING = tuple(end for organ in HELPERS for end in ORGAN_ENDINGS[organ])
REGISTERED_GROUPS = {"armed_opposition": ("-armed-opposition",), "opposition": ("-opposition",)}
LOCAL_GROUPS: dict[str, ActorKind] = {
    "armed_opposition": "armed_group",
    "armed_groups": "armed_group",
    "opposition": "other",
    "terrorists": "armed_group",
    "foreign_forces": "armed_group",
    "reports": "other",
    "media": "media",
    "activists": "other",
}
MILITARY = frozenset(
    {"armed_forces", "air_force", "navy", "general_command", "border_guard", "peacekeepers"}
)
GUESTS = frozenset({"peacekeepers"})
"""Forces that are not those of the country where they stand."""
OWN_KINDS: dict[str, ActorKind] = {"red_crescent": "ngo"}
"""Organs of a country that are no body of its state."""


def helps(actor: str) -> bool:
    """Whether an actor is a body that helps the harmed: no side, and a bystander as a witness."""
    return actor.endswith(HELPING)


def composed_organ(organ: str, state: Entry, above: str) -> Actor:
    """The record of a state's organ that no register has ("Libyan health ministry").

    ``above`` is what it is a part of: the state, or the army whose staff or fleet it is.
    """
    adjective = (state.demonyms.get("en") or [state.names.get("en", state.id)])[0]
    return Actor(
        names={"en": f"{adjective} {organ.replace('_', ' ')}"},
        kind=OWN_KINDS.get(organ, "armed_forces" if organ in MILITARY else "government"),
        country=state.country,
        part_of=(above,),
    )


def is_rivalled(organ: str, country: str, named: Counter[str], *, known: bool) -> bool:
    """Whether forces without an owner may be of another country than the one that fights here.

    Forces that no register knows are not made up where another country is named; those that one
    knows are not meant where another country is named more often.

    Args:
        organ: the sort of organ.
        country: the country whose forces or groups the text names.
        named: how often each country is named.
        known: whether a register knows such an organ of the country.
    """
    others = [count for other, count in named.items() if other != country]
    if organ not in MILITARY or not others:
        return False
    return not known or max(others) > named[country]
