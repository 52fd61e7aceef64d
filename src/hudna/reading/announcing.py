"""Announcements: reports that make a truce known, and truces inside the roles of a frame."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase

__all__ = ["announces", "truce_in"]

MADE = frozenset({"agree", "enter_force", "extend", "halt"})


def truce_in(frame: Frame) -> Phrase | None:
    """The truce or pact among what fills the roles of a frame."""
    for _, phrase in frame.roles():
        for part in phrase.everything():
            if part.sense("truce", "pact") is not None:
                return part
    return None


def announces(frame: Frame, parsed: Parsed) -> bool:
    """Whether the report announces an arrangement that is not yet old."""
    if frame.subject is None or not frame.subject.actors or frame.negated or frame.future:
        return False
    truce = _object_truce(frame)
    if truce is not None and frame.sense in {"announce", "order"}:
        return not _is_old(truce)
    if frame.content is None:
        return False
    first, last = frame.content
    for inner in parsed.frames:
        if inner.above is frame and inner.sense in MADE and not inner.negated:
            part = truce_in(inner)
            made = part is not None or inner.sense == "halt"
            if made and inner.sense != "extend" and not (part and _is_old(part)):
                return modality_of(inner) in {"happened", "planned"}
    if frame.sense in {"announce", "order"}:
        for item in parsed.items[first : min(first + 3, last)]:
            if isinstance(item, Phrase) and item.sense("truce"):
                return not _is_old(item)
    return False


def _object_truce(frame: Frame) -> Phrase | None:
    for role, phrase in frame.roles():
        if role == "subject":
            continue
        for part in phrase.all():
            if part.sense("truce"):
                return part
    return None


def _is_old(phrase: Phrase) -> bool:
    return any(a.entry.sense in {"previous", "current"} for a in phrase.adjectives)
