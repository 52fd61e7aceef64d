"""PLOVER and CAMEO codes of events, where the text supports one.

Sources: PLOVER manual draft 0.8 (2021) and the CAMEO codebook, by the table of the project's
design notes on event coding (5.2). No code is a fallback: what has no row gets none.
"""

from hudna.records import Plover

__all__ = ["codes_of"]

_EVENTS: dict[str, tuple[str, str | None, str | None]] = {
    "agree": ("AGREE", None, "057"),
    "announce_ceasefire": ("CONCEDE", None, "0871"),
    "extend_ceasefire": ("CONCEDE", None, "081"),
    "reject": ("REJECT", "yield", "12"),
    "demand": ("REQUEST", "yield", "10"),
    "accuse_violation": ("ACCUSE", "allege", "112"),
    "criticise": ("ACCUSE", "disapprove", "111"),
    "withdraw": ("RETREAT", "withdraw", "0873"),
    "release_detainees": ("RETREAT", "release", "0841"),
    "provide_aid": ("AID", None, "073"),
    "obstruct_aid": ("COERCE", "restrict", "191"),
    "consult": ("CONSULT", None, "04"),
    "mediate": ("CONSULT", "third-party", "045"),
    "threaten": ("THREATEN", "violence", "138"),
    "welcome": ("SUPPORT", None, "051"),
    "cooperate": ("COOPERATE", None, "06"),
}
_INCIDENTS: dict[str, tuple[str, str | None, str | None]] = {
    "air_strike": ("ASSAULT", "aerial", "195"),
    "drone_strike": ("ASSAULT", "drone", "195"),
    "shelling": ("ASSAULT", "heavy-weapons", "194"),
    "small_arms": ("ASSAULT", "firearms", "193"),
    "armed_clash": ("ASSAULT", "firearms", "193"),
    "ied_mine": ("ASSAULT", "explosives", "183"),
    "suicide_attack": ("ASSAULT", "suicide-attack", "1831"),
    "assassination_abduction": ("ASSAULT", "targeted", "186"),
    "chemical": ("ASSAULT", "unconventional", "204"),
    "territory_taken": ("COERCE", "seize", "192"),
    "detention": ("COERCE", "arrest", "173"),
}
_CONTEXTS = {
    "announce_ceasefire": ("military",),
    "extend_ceasefire": ("military",),
    "accuse_violation": ("military",),
    "attack": ("military",),
    "withdraw": ("military",),
    "consult": ("diplomatic",),
    "mediate": ("diplomatic",),
    "agree": ("diplomatic",),
    "provide_aid": ("human_security",),
    "obstruct_aid": ("human_security",),
}


def codes_of(kind: str, incident: str | None) -> tuple[Plover | None, str | None]:
    """The PLOVER and the CAMEO code of an event kind and incident type."""
    row = _INCIDENTS.get(incident or "") if kind == "attack" else _EVENTS.get(kind)
    if kind == "attack" and row is None:
        row = ("ASSAULT", None, "190")
    if row is None:
        return None, None
    kind_code, mode, cameo = row
    plover = Plover(type=kind_code, mode=mode, contexts=_CONTEXTS.get(kind, ()))  # type: ignore[arg-type]
    return plover, cameo
