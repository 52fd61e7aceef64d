"""Held land: "areas held by X", «مناطق تسيطر عليها X» tell whose land it is, and no act."""

from hudna.packs.features import CASES
from hudna.reading.frames import Frame

__all__ = ["is_held_land"]

TAKEN = "territory_taken"


def is_held_land(frame: Frame) -> bool:
    """Whether a word of taking land only describes it: in a relative, or as a state.

    «يسيطرون على المدينة»: they hold it; "seize", «захватывают» in the present take it now.
    """
    if frame.sense != TAKEN or frame.form == "noun":
        return False
    described = frame.form == "participle" and (frame.passive or bool(frame.bits & CASES))
    return frame.antecedent or described or "state" in frame.entry.fields
