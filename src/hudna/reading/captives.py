"""Captives: "is holding twelve aid workers", whom somebody keeps as an armed group keeps people.

"Hold talks", "hold the town", "hold the two responsible" keep nobody: the object must be people.
"""

from hudna.reading.frames import Frame
from hudna.reading.senses import SenseMeaning, bits_of

__all__ = ["KEPT", "holds_people"]

KEPT = SenseMeaning(event="attack", incident="assassination_abduction", recipient=("object",))
PEOPLE, OTHER = bits_of("casualty_who"), bits_of("consult", "truce", "place_head", "channel")


def holds_people(frame: Frame) -> bool:
    """Whether people are held by somebody who is named."""
    if frame.sense != "hold" or frame.form not in {"finite", "infinitive"} or frame.entry.fields:
        return False
    held = frame.object
    if held is None or held.place is not None or frame.passive:
        return False
    return bool(held.told & PEOPLE) and not held.told & OTHER
