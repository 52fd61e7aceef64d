"""Tables of organs, offices and nameless groups: what the registers call them.

The words of a language tell the sort (``languages/*/mentions``); these tables tell which entry of
the registers, or which kind of actor of one document, a sort and a state make.
"""

from hudna.records.actor import ActorKind

__all__ = [
    "HELD",
    "LOCAL_GROUPS",
    "MILITARY",
    "NAMELESS",
    "OFFICE_NAMES",
    "ORGAN_ENDINGS",
    "REGISTERED_GROUPS",
    "STATE_KINDS",
]

STATE_KINDS = frozenset({"state"})
NAMELESS = frozenset(
    {"official", "source", "witness", "activist", "resident", "doctor", "diplomat"}
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
    "air_force": ("-air-force", "aerospace-forces"),
}
REGISTERED_GROUPS = {"armed_opposition": ("-armed-opposition",), "opposition": ("-opposition",)}
LOCAL_GROUPS: dict[str, ActorKind] = {
    "armed_opposition": "armed_group",
    "armed_groups": "armed_group",
    "opposition": "other",
    "terrorists": "armed_group",
    "reports": "other",
    "media": "media",
    "activists": "other",
}
MILITARY = frozenset({"armed_forces", "air_force", "navy", "general_command", "border_guard"})
