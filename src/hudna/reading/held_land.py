"""Held land: "areas held by X", «مناطق تسيطر عليها X» tell whose land it is, and no act."""

from hudna.packs.features import CASES
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.units import Unit

__all__ = ["describes_land", "is_held_land"]

TAKEN = "territory_taken"


def is_held_land(frame: Frame) -> bool:
    """Whether a word of taking land only describes it: in a relative, or as a state.

    «يسيطرون على المدينة»: they hold it; "seize", «захватывают» in the present take it now.
    """
    if frame.sense != TAKEN or frame.form == "noun":
        return False
    described = frame.form == "participle" and (frame.passive or bool(frame.bits & CASES))
    return frame.antecedent or described or "state" in frame.entry.fields


def describes_land(frame: Frame, parsed: Parsed) -> bool:
    """As "in liberated areas": between a preposition and its noun stands no verb."""
    if frame.sense != TAKEN or frame.form != "finite":
        return False
    if parsed.sentence.language != "en" or not 0 < frame.at < len(parsed.items) - 1:
        return False
    before, behind = parsed.items[frame.at - 1], parsed.items[frame.at + 1]
    return type(before) is Unit and before.is_sense("prep") and type(behind) is Phrase
