"""Acts that are attacks only of who is armed: «دخل المسلحون المدينة», «تحتجز الجماعة جنودا»."""

from hudna.reading.attacks import SEIZED
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.steps import are_forces

__all__ = ["is_unarmed"]

GROUND = bits_of("place_head", "target_object")
PEOPLE = bits_of("casualty_who", "office", "generic")
UNARMED = frozenset({"igo", "ngo", "person"})


def is_unarmed(event: EventDraft, referents: Referents) -> bool:
    """Whether an act that its entry leaves to forces is told of nobody who has any.

    «دخل الوفد المدينة», «دخلت القوات في معركة» take no town; whom the police hold are arrested.
    """
    frame = event.frame
    if event.kind != "attack" or frame is None or "forces" not in frame.entry.fields:
        return False
    if frame.meaning.incident == SEIZED:
        return not _holds(frame, event, referents)
    if frame.form == "participle" or not are_forces(event, frame.subject, referents):
        return True
    kinds = {referents.kind_of(actor) for actor in event.actors}
    return bool(kinds & UNARMED) or not _goes_in(frame)


def _holds(frame: Frame, event: EventDraft, referents: Referents) -> bool:
    """Whether a group, no state, holds people."""
    held = frame.object
    group = event.actors and all(referents.kind_of(a) == "armed_group" for a in event.actors)
    return bool(group) and held is not None and bool(held.told & PEOPLE or held.actors)


def _goes_in(frame: Frame) -> bool:
    """Whether what is entered is a place."""
    into = (frame.object, *(p for prep in ("to", "in") for p in frame.preps.get(prep, ())))
    return any(p is not None and (p.place or p.told & GROUND) for p in into)
