"""Backers: who says that he supports or welcomes a truce, and brings no news of its making."""

from hudna.reading.drafts import ClaimDraft
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots

__all__ = ["only_backs"]


def only_backs(claim: ClaimDraft, actor: str, mention: TruceMention, slots: Slots) -> bool:
    """«Said it would support the proposal», «заявил, что приветствует»: no news of a making."""
    for each in mention.parsed.frames:
        if each.sense in BACKING and each.above is claim.frame and each.at < mention.item:
            named = [] if each.inherited or each.subject is None else each.subject.actors
            if all(slots.is_one(slots.side(actor), slots.side(other)) for other in named):
                return True
    return False


BACKING = frozenset({"support", "welcome", "accept"})
