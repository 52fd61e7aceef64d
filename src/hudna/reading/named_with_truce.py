"""States named in the very phrase of a truce: its sides, its sponsors, or where it holds."""

from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots

__all__ = ["named_in_phrase"]

PAIR = 2


def _tells_where(mention: TruceMention, slots: Slots) -> bool:
    """As "A and B announced a Syrian truce": made by two others, the adjective tells where."""
    land = [actor for actor, role, _ in mention.parties if role == "adjective"]
    makers = [actor for actor, (role, _) in slots.parties.items() if role == "declarer"]
    if len(land) != 1 or len(mention.parties) != 1 or len(makers) < PAIR:
        return False
    others = len(makers) == len(slots.parties) and land[0] not in makers
    announced = any(act.sense == "announce" and len(act.actors) >= PAIR for act in mention.acts)
    return others and announced and all(slots.kind(each) == "state" for each in makers)


def named_in_phrase(mention: TruceMention, slots: Slots) -> None:
    """States named with the truce: parties, unless others are, then its sponsors."""
    named = [(a, span) for a, role, span in mention.parties if role in {"adjective", "genitive"}]
    if _tells_where(mention, slots):
        for party, (_, span) in list(slots.parties.items()):
            slots.parties.pop(party)
            slots.mediator(party, span)
        return
    for actor, span in named:
        if actor in slots.parties:
            continue
        if slots.parties and mention.phrase is not None and slots.speaks_abroad(actor):
            slots.mediator(actor, span)
    if not slots.parties and len(named) > 1:
        for actor, span in named:
            slots.party(actor, "signatory", span)
