"""Held land: "areas held by X", «مناطق تسيطر عليها X» tell whose land it is, and no act."""

from hudna.packs.features import CASES, PAST, PRESENT
from hudna.reading.frames import Frame

__all__ = ["is_held_land"]

TAKEN = "territory_taken"


def is_held_land(frame: Frame) -> bool:
    """Whether a word of taking land only describes it: in a relative, or as what goes on."""
    if frame.sense != TAKEN or frame.form == "noun":
        return False
    goes_on = frame.bits & PRESENT and not frame.bits & PAST
    described = frame.form == "participle" and (frame.passive or bool(frame.bits & CASES))
    return frame.antecedent or described or bool(goes_on)
