"""Where and when: the place and the time that belong to a frame."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase

__all__ = ["place_of", "time_of"]

LOCATIVE = ("in", "on", "at", "near", "b", "inside", "over", "loc")
NEAR = 18


def place_of(frame: Frame, parsed: Parsed) -> str | None:
    """Where it happened: a place among the frame's own phrases, else in its clause."""
    for prep in LOCATIVE:
        for phrase in frame.preps.get(prep, []):
            for part in phrase.everything():
                if part.place is not None:
                    return part.place
    if frame.object is not None and frame.object.place is not None:
        return frame.object.place
    for item in parsed.items:
        if isinstance(item, Phrase) and item.prep in LOCATIVE:
            for part in item.everything():
                if part.place is not None and abs(part.first - frame.first) < NEAR:
                    return part.place
    return None


def time_of(frame: Frame, parsed: Parsed) -> int | None:
    """The time expression nearest to the head in its sentence, by number; no other is taken."""
    best: tuple[int, int] | None = None
    for item in parsed.items:
        if isinstance(item, Phrase) or item.kind != "time":
            continue
        distance = abs(item.first - frame.first)
        if distance < NEAR and (best is None or distance < best[0]):
            best = (distance, item.time)
    return best[1] if best else None
