"""Who offers a halt to his own foe: "offered the rebels a truce", «Киев предложил Москве …».

Who offers one to a single side, where the text names no other, would be its second side himself;
who offers one to two, or whose forces are not there, would broker it.
"""

from hudna.reading.phrases import Phrase
from hudna.reading.truce_makers import DONE, MADE_ALONE
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_slots import Slots

__all__ = ["addressed", "is_of_foe", "offered_to_foe"]

TO = ("dat", "to", "l")
"""Prepositions and cases of those to whom something is offered."""
STATES = frozenset({"state", "government"})


def offered_to_foe(act: Act, mention: TruceMention, slots: Slots) -> str | None:
    """To whom an offer goes that would bind who makes it; None where he would only broker.

    Args:
        act: the offer.
        mention: what is offered.
        slots: who is a side so far.
    """
    mine = [slots.side(actor) for actor in act.actors]
    theirs = [slots.side(a) for phrase in addressed(act, mention) for a in phrase.actors]
    if len(mine) != 1 or len(theirs) != 1 or act.modality == "negated":
        return None
    one, other = mine[0], theirs[0]
    if not slots.can_fight(one) or not slots.can_keep(other) or slots.is_one(one, other):
        return None
    named = [*(slots.side(actor) for actor, _, _ in mention.parties), *slots.parties]
    if any(not slots.is_one(each, one) and not slots.is_one(each, other) for each in named):
        return None
    return other if _are_foes(one, other, slots) else None


def _are_foes(mine: str, theirs: str, slots: Slots) -> bool:
    """Whether one who offers can be the other side: of one country, both at war, or both states."""
    if slots.is_at_war(mine) or slots.country(mine) == slots.country(theirs):
        return True
    return {slots.kind(mine), slots.kind(theirs)} <= STATES and not slots.is_outside(mine)


def addressed(act: Act, mention: TruceMention) -> list[Phrase]:
    """Whom an offer is made to; in Arabic it is laid before them («عرض على»)."""
    arabic = mention.parsed.sentence.language == "ar"
    found = [p for prep in TO for p in act.frame.preps.get(prep, ()) if p.actors]
    found += [p for p in act.frame.preps.get("on", ()) if p.actors and arabic]
    given = act.frame.object  # "offered Moscow to stop its fire"
    if found or given is None or not given.actors or given.sense("truce", "pact") is not None:
        return found
    return [given]


def is_of_foe(act: Act, mention: TruceMention, told: list[TruceMention]) -> bool:
    """As "operations against the rebels have not stopped" beside the halt that the rebels declared.

    What one alone has declared binds nobody else: his foe who fights on does not break it.

    Args:
        act: a halt that is denied.
        mention: what it is told of.
        told: all mentions of the arrangement.
    """
    if act.sense != "halt" or act.modality != "negated":
        return False
    makers = {
        actor
        for each in told
        for other in each.acts
        if other.sense in MADE_ALONE and other.modality in DONE
        for actor in other.actors
    }
    phrases = [p for p in mention.parsed.parts() if mention.first <= p.first < mention.last]
    foes = {actor for p in phrases if p.prep == "against" for actor in p.actors}
    return len(makers) == 1 and makers <= foes
