"""Who is what in an arrangement: parties, mediators, those left out (domain.md section 5)."""

from hudna.reading.around_truces import Around
from hudna.reading.clusters import Cluster
from hudna.reading.referents import Referents
from hudna.reading.senses import meaning_of
from hudna.reading.truce_announcers import (
    announcers,
    negotiators,
    owners,
    sponsors_named,
    tellers,
)
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_settling import PAIR, settle
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = ["gather_roles", "share_roles"]

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
        if not slots.has_party(actor):
            slots.mediator(actor, span, himself=True)
    for actor, span in around.reporters:
        if slots.parties and slots.speaks_abroad(actor):
            slots.mediator(actor, span)
    for mention in cluster.mentions:
        announcers(mention, slots, set_out=cluster.start() is not None)
        owners(mention, slots)
        tellers(mention, around.tellings.get(id(mention.parsed), ()), slots)
        _named_in_phrase(mention, slots)
        sponsors_named(mention, slots)
    settle(cluster, slots, around)
    return slots


def _grounds(cluster: Cluster, referents: Referents) -> set[str]:
    """Countries of the regions where it holds; in a town it may only have been signed."""
    known = referents.world.places
    places = [known[p] for m in cluster.mentions for p, _ in m.places if p in known]
    return {place.country for place in places if place.country and place.level in WIDE}


WIDE = frozenset({"region", "adm1", "adm2", "line", "zone"})


def share_roles(clusters: list[Cluster], filled: list[Slots]) -> None:
    """Give the sides of the arrangement of today to an earlier one that is told without any.

    An extension and what it extends have the same sides and brokers.

    Args:
        clusters: the arrangements of a document.
        filled: the slots of each.
    """
    for at, cluster in enumerate(clusters):
        if cluster.original:
            _share_brokers(filled[at - 1], filled[at])
    main = next((at for at, cluster in enumerate(clusters) if not cluster.background), None)
    if main is None:
        return
    for cluster, slots in zip(clusters, filled, strict=True):
        if cluster.background:
            _announced_by(slots, filled[main])
            _share_sides(slots, filled[main])


def _share_sides(slots: Slots, main: Slots) -> None:
    """An earlier arrangement that is told without sides has those of today."""
    if slots.parties:
        return
    for actor, (_, span) in main.parties.items():
        if actor not in slots.mediators and actor not in slots.excluded:
            slots.party(actor, "associated_force", span)
            slots.shared.add(actor)


def _announced_by(slots: Slots, main: Slots) -> None:
    """Who announced an earlier truce of the sides of today, and is none of them, brokered it."""
    if len(main.parties) < PAIR:
        return
    for actor, (role, span) in list(slots.parties.items()):
        if role == "declarer" and not main.has_party(actor) and not slots.is_at_war(actor):
            slots.parties.pop(actor)
            slots.mediator(actor, span)


def _share_brokers(extension: Slots, extended: Slots) -> None:
    """An extension told without brokers has those of what it extends, and the other way round."""
    for one, other in ((extension, extended), (extended, extension)):
        if not one.mediators:
            one.mediators.update(
                (actor, span) for actor, span in other.mediators.items() if not one.has_party(actor)
            )


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
    for actor, role, span in mention.parties:
        if role in {"signatory", "between"}:
            slots.party(actor, "signatory", span)
    for actor in slots.pair if mention.both else ():
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
    if act.sense == "consult" and (act.frame.passive or _has_with(act, PAIR)):
        negotiators(act, mention, slots)
    made = _role_of(act)
    if made is not None:
        for actor in act.actors:
            _acting(actor, act, made, mention, slots)


def _offered_to(act: Act, mention: TruceMention, slots: Slots) -> None:
    """«Предложил хуситам перемирие», "offered the rebels a truce": who is to keep it."""
    for prep in OFFERED:
        for phrase in act.frame.preps.get(prep, ()):
            span = mention.parsed.words.span(phrase.first, phrase.last)
            for actor in phrase.actors:
                sure = slots.is_at_war(actor) or slots.kind(slots.side(actor)) not in OF_STATE
                if sure or len(phrase.actors) >= PAIR:
                    slots.party(actor, "adherent", span)


OF_STATE = frozenset({"state", "government"})
OFFERED = ("dat", "to", "l")
"""Prepositions and cases of those to whom something is offered."""


def _bound(mention: TruceMention, slots: Slots) -> list[str]:
    """«План, по которому армия и оппозиция должны прекратить огонь»: they are its sides."""
    acts = [a for a in mention.acts if a.sense == "halt" and a.frame.must and not a.frame.negated]
    bound = [actor for act in acts if not _is_demanded(act) for actor in act.actors]
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
    between = [each for each, role, _ in mention.parties if role == "between"]
    apart = act.sense in REACHING and len(between) >= PAIR
    if len(act.actors) > PAIR and any(actor == each for each, _ in mention.mediators):
        return  # «подписали A, B и C, выступивший посредником»
    if _is_worked_out(act, mention):
        slots.mediator(actor, span, himself=True)
    elif apart and not any(slots.is_one(slots.side(actor), slots.side(each)) for each in between):
        slots.mediator(actor, span)
    else:
        slots.party(actor, made, span)


def _is_worked_out(act: Act, mention: TruceMention) -> bool:
    """As "X and Y accepted a truce that Z had hammered out": a verb that may be of brokers is."""
    above = act.frame.above
    if above is None or above.sense not in TAKEN or above.subject is None:
        return False
    same = (f for f in mention.parsed.frames if f.at == act.frame.at and f.sense == "mediate")
    return bool(above.subject.actors) and not act.frame.inherited and any(same)


TAKEN = frozenset({"accept", "agree", "reject", "respect"})
REACHING = frozenset({"agree", "extend"})
"""Acts that brokers do for others, where these are named."""


def _has_with(act: Act, least: int) -> bool:
    """Whether so many are named with whom something is negotiated."""
    return sum(len(phrase.actors) for phrase in act.frame.preps.get("with", ())) >= least


def _role_of(act: Act) -> str | None:
    """What an act makes of who does it: a signatory, a declarer, one that does not keep it."""
    if act.sense == "respect" and act.modality == "negated":
        return "contested_party"
    if act.sense not in JOINT or act.modality in {"negated", "demanded"} or _is_hoped(act):
        return None
    if act.modality == "hypothetical":
        return "adherent" if act.sense in {"respect", "halt", "accept"} else None
    if act.sense == "enter_force" and act.frame.inherited:
        return None
    if act.sense == "violate":
        return "contested_party"
    return "signatory" if act.sense in {"agree", "accept"} else "declarer"


def _is_hoped(act: Act) -> bool:
    """«Mediators hoped to reach a truce»: who hopes for it is no side of it."""
    return act.modality == "planned" and any(f.sense == "hope" for f in act.frame.chain())


def _span_of(act: Act, mention: TruceMention) -> Span:
    """The words that name who acts, else those of the act."""
    words = mention.parsed.words
    subject = act.frame.subject
    if subject is not None and not act.frame.inherited:
        return words.span(subject.first, subject.last)
    return words.span(act.frame.first, act.frame.last)


def _named_in_phrase(mention: TruceMention, slots: Slots) -> None:
    """States named with the truce: parties, unless others are, then its sponsors."""
    named = [(a, span) for a, role, span in mention.parties if role in {"adjective", "genitive"}]
    for actor, span in named:
        if actor in slots.parties:
            continue
        if slots.parties and mention.phrase is not None and slots.speaks_abroad(actor):
            slots.mediator(actor, span)
    if not slots.parties and len(named) > 1:
        for actor, span in named:
            slots.party(actor, "signatory", span)
