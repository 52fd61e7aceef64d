"""Who is what in an arrangement: parties, mediators, those left out (domain.md section 5)."""

from hudna.reading.acting import acting_through
from hudna.reading.around_truces import Around
from hudna.reading.broker_titles import is_helper
from hudna.reading.clusters import Cluster
from hudna.reading.co_brokers import note_co_brokers
from hudna.reading.named_with_truce import named_in_phrase
from hudna.reading.not_announced import is_worked_for
from hudna.reading.referents import Referents
from hudna.reading.senses import meaning_of
from hudna.reading.sponsors_told import sponsors_named
from hudna.reading.truce_announcers import (
    announcers,
    negotiators,
    owners,
    tellers,
)
from hudna.reading.truce_backers import is_hoped
from hudna.reading.truce_foes import addressed, offered_to_foe
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_settling import OF_POWERS, PAIR, settle
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = ["gather_roles"]

JOINT = frozenset(
    {
        "agree",
        "extend",
        "accept",
        "halt",
        "respect",
        "violate",
        "terminate",
        "enter_force",
        "expire",
    }
)
"""Acts on an arrangement by its own sides; who negotiates it may be a side or a broker."""


def gather_roles(
    cluster: Cluster,
    referents: Referents,
    around: Around,
) -> Slots:
    """Who is what in an arrangement, from all its mentions.

    Args:
        cluster: the mentions of the arrangement.
        referents: the document's actors.
        around: what the text tells elsewhere.
    """
    slots = Slots(referents)
    slots.grounds = _grounds(cluster, referents)
    slots.accusers = {b.accuser for b in around.breaches if b.accuser is not None}
    for gather in (_left_out, _joint_parties, _brokers):
        for mention in cluster.mentions:
            gather(mention, slots)
    for actor, span in around.brokers:
        if cluster.kind in OF_POWERS and slots.has_party(actor):
            continue
        _broker_elsewhere(actor, span, slots)
    for actor, span in around.reporters:
        if slots.parties and slots.speaks_abroad(actor):
            slots.mediator(actor, span)
    for mention in cluster.mentions:
        announcers(mention, slots, set_out=cluster.start() is not None)
        owners(mention, slots)
        tellers(mention, around.tellings.get(id(mention.parsed), ()), slots)
        named_in_phrase(mention, slots)
        sponsors_named(mention, slots)
    note_co_brokers(cluster, slots)
    settle(cluster, slots, around)
    return slots


def _grounds(cluster: Cluster, referents: Referents) -> set[str]:
    """Countries of the regions where it holds; in a town it may only have been signed."""
    known = referents.world.places
    places = [known[p] for m in cluster.mentions for p, _ in m.places if p in known]
    return {place.country for place in places if place.country and place.level in WIDE}


def _broker_elsewhere(actor: str, span: Span, slots: Slots) -> None:
    """«A, B and C agreed … C was the mediator»: of three that agree one only brought it about."""
    if slots.has_party(actor):
        own = [party for party in slots.parties if slots.is_one(slots.side(actor), party)]
        if len(slots.parties) - len(own) < PAIR or len(own) > 1:
            return
        slots.parties.pop(own[0])
    slots.mediator(actor, span, himself=True)


WIDE = frozenset({"region", "adm1", "adm2", "line", "zone"})


def _left_out(mention: TruceMention, slots: Slots) -> None:
    for actor, span in mention.excluded:
        slots.excluded.setdefault(actor, span)


def _brokers(mention: TruceMention, slots: Slots) -> None:
    """Who mediates by the text's words; a party that is said to sign is one all the same."""
    for actor, span in mention.mediators:
        slots.mediator(actor, span, himself=True)
    for name in mention.makers:
        found = slots.named([name])
        if found is not None:
            slots.mediator(found, mention.quote)


def _joint_parties(mention: TruceMention, slots: Slots) -> None:
    helping = {actor for actor, _ in mention.mediators}
    for actor, role, span in mention.parties:
        if role == "between" or (role == "signatory" and actor not in helping):
            slots.party(actor, "signatory", span)  # not «signed it with X acting as mediator»
    for actor in slots.pair(mention.sentence) if mention.both else ():
        slots.party(actor, "signatory", mention.quote)
    due = _bound(mention, slots)
    for act in mention.acts:
        if act.sense in REACHING and len(due) >= PAIR and not _is_of(act, due, slots):
            for actor in act.actors:
                slots.mediator(actor, _span_of(act, mention))
        else:
            _act(act, mention, slots)


def _act(act: Act, mention: TruceMention, slots: Slots) -> None:
    """Who is a side by one act."""
    if act.sense == "propose" and act.modality == "happened" and act.frame.form == "finite":
        _offered_to(act, mention, slots)
    if act.sense == "consult" and _is_negotiated(act, mention):
        negotiators(act, mention, slots)
    made = _role_of(act)
    if made is not None:
        for actor in act.actors:
            _acting(actor, act, made, mention, slots)


def _offered_to(act: Act, mention: TruceMention, slots: Slots) -> None:
    """«Предложил хуситам перемирие», "offered the rebels a truce": who is to keep it."""
    foe = offered_to_foe(act, mention, slots)
    for phrase in addressed(act, mention):
        span = mention.parsed.words.span(phrase.first, phrase.last)
        for actor in phrase.actors:
            side = slots.side(actor)
            sure = slots.is_at_war(actor) or slots.kind(side) not in OF_STATE or side == foe
            if sure or len(phrase.actors) >= PAIR:
                slots.party(actor, "adherent", span)


OF_STATE = frozenset({"state", "government"})


def _bound(mention: TruceMention, slots: Slots) -> list[str]:
    """«План, по которому армия и оппозиция должны прекратить огонь»: they are its sides."""
    acts = [a for a in mention.acts if a.sense == "halt" and a.frame.must and not a.frame.negated]
    bound = [actor for act in acts if not _is_demanded(act) for actor in act.actors]
    begun = [a for a in mention.acts if a.sense == "enter_force" and not a.frame.inherited]
    if not bound and any(a.frame.passive for a in mention.acts if a.sense == "agree"):
        return [actor for act in begun for actor in act.actors]  # "began a truce worked out by X"
    for act in acts if bound else ():
        for actor in act.actors:
            slots.party(actor, "adherent", _span_of(act, mention))
    return bound


def _is_demanded(act: Act) -> bool:
    return any(meaning_of(above.sense).demands for above in act.frame.chain())


def _is_of(act: Act, sides: list[str], slots: Slots) -> bool:
    """Whether one who acts is of these sides."""
    return any(slots.is_one(slots.side(a), slots.side(b)) for a in act.actors for b in sides)


def _acting(actor: str, act: Act, made: str, mention: TruceMention, slots: Slots) -> None:
    """Who agrees on it is a side, unless it is made "between" two others."""
    span = _span_of(act, mention)
    between = _between(mention)
    apart = act.sense in REACHING and len(between) >= PAIR
    if len(act.actors) > PAIR and any(actor == each for each, _ in mention.mediators):
        return  # «подписали A, B и C, выступивший посредником»
    if is_worked_for(act.sense, act.modality, act.frame) and not slots.is_at_war(slots.side(actor)):
        return
    if _is_worked_out(act, mention) or _is_of_third(act, slots) or _are_helpers(act):
        slots.mediator(actor, span, himself=True)
    elif apart and not any(slots.is_one(slots.side(actor), slots.side(each)) for each in between):
        slots.mediator(actor, span)
    else:
        slots.party(actor, made, span)


def _between(mention: TruceMention) -> list[str]:
    """Between whom it is, or whose: «согласованное X-ом перемирие А и Б»."""
    named = [each for each, role, _ in mention.parties if role == "between"]
    owned = [each for each, role, _ in mention.parties if role == "genitive"]
    return named or (owned if len(owned) >= PAIR else [])


def _are_helpers(act: Act) -> bool:
    """As "was worked out by Egyptian mediators", "praised X for securing it": they are thanked."""
    thanks = next((above for above in act.frame.chain() if above.sense == "thank"), None)
    if thanks is not None and thanks.object is not None and act.frame.form != "finite":
        return bool(act.actors) and set(act.actors) <= set(thanks.object.actors)
    subject = act.frame.subject
    if subject is None or act.frame.inherited or not is_helper(subject, HELPERS):
        return False
    return set(act.actors) <= set(acting_through(subject))


HELPERS = frozenset({"mediator", "guarantor"})


def _is_worked_out(act: Act, mention: TruceMention) -> bool:
    """As "X and Y accepted a truce that Z had hammered out": a verb that may be of brokers is."""
    above = act.frame.above
    if above is None or above.sense not in TAKEN or above.subject is None:
        return False
    same = (f for f in mention.parsed.frames if f.at == act.frame.at and f.sense == "mediate")
    return bool(above.subject.actors) and not act.frame.inherited and any(same)


def _is_of_third(act: Act, slots: Slots) -> bool:
    """As "A and B agreed on a truce that Z had worked out": two have made it, Z for them."""
    above = act.frame.above
    if above is None or above.sense not in TAKEN or above.subject is None or act.frame.inherited:
        return False
    if len(act.actors) != 1 or len(above.subject.actors) < PAIR or act.frame.form != "finite":
        return False
    return not _is_of(act, above.subject.actors, slots) and not slots.is_at_war(
        slots.side(act.actors[0])
    )


TAKEN = frozenset({"accept", "agree", "reject", "respect"})
REACHING = frozenset({"agree", "extend"})
"""Acts that brokers do for others, where these are named."""


def _is_negotiated(act: Act, mention: TruceMention) -> bool:
    """Whether an arrangement is told to have been negotiated, not only that it is talked about."""
    if act.frame.passive or _has_with(act, PAIR):
        return True
    held, phrase = act.frame.object, mention.phrase
    done = act.modality == "happened" and act.frame.form == "finite"
    return done and held is not None and phrase is not None and held.holds(phrase)


def _has_with(act: Act, least: int) -> bool:
    """Whether so many are named with whom something is negotiated."""
    return sum(len(phrase.actors) for phrase in act.frame.preps.get("with", ())) >= least


def _role_of(act: Act) -> str | None:
    """What an act makes of who does it: a signatory, a declarer, one that does not keep it."""
    if act.sense == "respect" and act.modality == "negated":
        return "contested_party"
    if act.sense not in JOINT or act.modality in {"negated", "demanded"} or is_hoped(act):
        return None
    if act.modality == "hypothetical":
        return "adherent" if act.sense in {"respect", "halt", "accept"} else None
    if act.sense == "enter_force" and act.frame.inherited:
        return None
    if act.sense == "violate":
        return "contested_party"
    return "signatory" if act.sense in {"agree", "accept"} else "declarer"


def _span_of(act: Act, mention: TruceMention) -> Span:
    """The words that name who acts, else those of the act."""
    words = mention.parsed.words
    subject = act.frame.subject
    if subject is not None and not act.frame.inherited:
        return words.span(subject.first, subject.last)
    return words.span(act.frame.first, act.frame.last)
