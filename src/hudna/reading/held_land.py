"""Held land: "areas held by X", «مناطق تسيطر عليها X» tell whose land it is, and no act."""

from hudna.packs.features import CASES
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["describes_land", "is_held_land", "is_land"]

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


def is_land(event: EventDraft, frame: Frame) -> bool:
    """What is taken is a place: control of a market or a temper is none; an army is joined."""
    if "expels" in frame.entry.fields:
        return event.place is not None  # «выбили войска из города»: the town is taken
    if _names_stranger(event, frame):
        return True
    taken = [frame.object, *frame.preps.get("in", ()), *frame.preps.get("to", ())]
    if any(p is not None and p.told & JOINED and p.place is None for p in taken):
        return False
    return event.place is not None or any(
        part.sense("place_head") is not None or part.place is not None
        for _, phrase in frame.roles()
        for part in phrase.everything()
    )


JOINED = bits_of("organ", "office", "truce", "pact")


def _names_stranger(event: EventDraft, frame: Frame) -> bool:
    """«Взяла посёлок X»: the verb has the word for a place, whose name no register knows."""
    if frame.object is not None or frame.last - frame.first == 1 or not event.actors:
        return False
    behind = event.parsed.items[frame.at + 1 : frame.at + 2]
    return any(e.kind == "x" and bool(event.parsed.words.capital[e.first]) for e in behind)
