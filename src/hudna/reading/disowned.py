"""What one says that he did not do: an attack told by the noun in his denial."""

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame

__all__ = ["is_disowned", "is_owned_up"]


def is_disowned(event: EventDraft, frame: Frame) -> bool:
    """«Denied shelling the town», «نفى الجيش قصف الكلية»: what one says that he did not do."""
    above = frame.above
    if above is None or above.sense != "deny" or above.object is None or event.place is None:
        return False
    own = above.subject is not None and bool(above.subject.actors) and not above.negated
    return own and above.object is event.parsed.items[frame.at]


def is_owned_up(event: EventDraft, frame: Frame) -> bool:
    """«Взяли ответственность за взрыв», "claimed an ambush": who owns up to it tells of it."""
    above = frame.above
    owned = above is not None and above.sense in OWNING and not above.negated
    return owned and bool(event.actors)


OWNING = frozenset({"admit", "claim"})
