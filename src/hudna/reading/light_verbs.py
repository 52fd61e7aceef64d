"""Light verbs: «قام ب», «أقدم على», «سارع إلى» are verbs of an act only where its noun follows."""

from hudna.reading.senses import SENSES, bit_of, bits_of
from hudna.reading.units import Unit

__all__ = ["TOLD", "without_idle"]

TOLD = frozenset(
    {"attack", "withdraw", "release_detainees", "provide_aid", "obstruct_aid", "deny", "welcome",
     "criticise", "demand", "accuse_violation", "threaten", "reject"}
)  # fmt: skip
"""Events whose nouns a light verb makes verbs of."""
UNDERTAKE, PREP = bit_of("undertake"), bit_of("prep")
ACTS = bits_of("kill", "injure", *(sense for sense, told in SENSES.items() if told.event in TOLD))
REACH = 9


def without_idle(units: list[Unit]) -> None:
    """Take the sense from light verbs behind which no act stands: «يقوم الاتفاق على الإطار»."""
    for at, unit in enumerate(units):
        if not unit.told & UNDERTAKE:
            continue
        kept = [
            s for s in unit.senses if not s.told & UNDERTAKE or _finds(s.entry.fields, at, units)
        ]
        if len(kept) < len(unit.senses):
            unit.senses = kept
            if not kept and not unit.names:
                unit.kind = "x"
            unit.settle()


def _finds(fields: dict[str, str], at: int, units: list[Unit]) -> bool:
    """Whether an act stands behind, led in as the verb asks for."""
    act, led = fields.get("act", ""), False
    for unit in units[at + 1 : at + REACH]:
        if unit.kind == "mark" and unit.mark != ",":
            return False
        led = led or unit.preposition == act or _is_prep(unit, act) or not act
        if led and unit.told & ACTS and unit.preposition in {"", act}:
            return True
        if unit.finite:
            return False
    return False


def _is_prep(unit: Unit, act: str) -> bool:
    return bool(unit.told & PREP) and any(s.entry.fields.get("prep") == act for s in unit.senses)
