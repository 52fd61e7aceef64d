"""Who is what in an arrangement: parties, mediators, those left out (domain.md section 5)."""

from hudna.reading.around_truces import Around, Breach
from hudna.reading.clusters import Cluster
from hudna.reading.referents import Referents
from hudna.reading.truce_announcers import (
    announcers,
    negotiators,
    sponsors_named,
    tellers,
)
from hudna.reading.truce_mentions import Act, TruceMention
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
    for gather in (_left_out, _joint_parties, _brokers):
        for mention in cluster.mentions:
            gather(mention, slots)
    for actor, span in around.brokers:
        if not slots.has_party(actor):
            slots.mediator(actor, span)
    for actor, span in around.reporters:
        if slots.parties and slots.speaks_abroad(actor):
            slots.mediator(actor, span)
    for mention in cluster.mentions:
        announcers(mention, slots, set_out=cluster.start() is not None)
        tellers(mention, around.tellings.get(id(mention.parsed), ()), slots)
        _named_in_phrase(mention, slots)
        sponsors_named(mention, slots)
    _settle(cluster, slots, around)
    return slots


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
            slots.party(actor, "signatory", span)


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


def _accusers(around: Around, slots: Slots) -> None:
    """Who accuses of a breach, where the accused answers and no other side is told."""
    for breach in around.breaches:
        if breach.accuser is None or slots.sides >= PAIR:
            continue
        if breach.answered or slots.is_at_war(slots.side(breach.accuser)):
            _involve(breach.accuser, breach, slots)


def _involve(actor: str | None, breach: Breach, slots: Slots) -> None:
    """Who is said to have broken a truce is in it; the accuser is where the accused answers."""
    if actor is not None and not _is_apart(actor, slots):
        slots.party(actor, "contested_party", breach.quote)


def _settle(cluster: Cluster, slots: Slots, around: Around) -> None:
    """Who only sponsors is no party; who is left out or mediates is none either."""
    for breach in around.breaches:
        _involve(breach.accused, breach, slots)
    _adherents(around, slots)
    _sponsors(cluster, slots)
    _lone_foreigner(cluster, slots)
    if not _is_unilateral(cluster, slots):
        _belligerents(around, slots)
    _accusers(around, slots)
    _tidy(slots)


def _tidy(slots: Slots) -> None:
    """Nobody stands in two slots; a side that is named takes the place of "the parties"."""
    if slots.sides:
        for actor in [each for each in slots.parties if slots.is_nameless(each)]:
            _drop_nameless(actor, slots)
    for actor in list(slots.excluded):
        firm = [
            party
            for party, (role, _) in slots.parties.items()
            if role in {"signatory", "declarer"} and slots.kind(party) in {"state", "government"}
        ]
        if any(slots.is_one(actor, party) for party in firm):
            slots.excluded.pop(actor)
        slots.parties.pop(actor, None)
    for actor in slots.mediators.keys() & slots.parties.keys():
        if slots.parties[actor][0] == "signatory":
            slots.mediators.pop(actor)
        else:
            slots.parties.pop(actor)


def _drop_nameless(actor: str, slots: Slots) -> None:
    """As "the parties" of a country go where a side of that country is named."""
    country = slots.country(actor)
    if country is not None and any(
        slots.country(party) == country for party in slots.parties if party != actor
    ):
        slots.parties.pop(actor)


def _left_out(mention: TruceMention, slots: Slots) -> None:
    for actor, span in mention.excluded:
        slots.excluded.setdefault(actor, span)


def _brokers(mention: TruceMention, slots: Slots) -> None:
    """Who mediates by the text's words; a party that is said to sign is one all the same."""
    for actor, span in mention.mediators:
        slots.mediator(actor, span)
    for name in mention.makers:
        found = slots.named([name])
        if found is not None:
            slots.mediator(found, mention.quote)


def _is_unilateral(cluster: Cluster, slots: Slots) -> bool:
    """Whether the text tells of one side's own halt, with nothing of another's consent."""
    if not slots.parties or any(role != "declarer" for role, _ in slots.parties.values()):
        return False
    mutual = any("mutual" in mention.adjectives for mention in cluster.mentions)
    return not mutual and "agree" not in cluster.senses()


def _adherents(around: Around, slots: Slots) -> None:
    """Who says elsewhere in the text that it keeps or accepts the arrangement."""
    for each in around.belligerents:
        if each.how == "keeps" and not _is_foreign(each.actor, slots):
            slots.party(each.actor, "adherent", each.span)


def _belligerents(around: Around, slots: Slots) -> None:
    """Where the truce names fewer than two sides: those told elsewhere to fight or to refuse it."""
    for how in ("bound", "fights", "welcomes", "rejects", "silent"):
        if slots.sides >= PAIR:
            return
        for each in around.belligerents:
            apart = _is_foreign if how in {"welcomes", "rejects", "silent"} else _is_apart
            if each.how == how and not apart(each.actor, slots):
                slots.party(each.actor, "associated_force", each.span)


def _is_apart(actor: str, slots: Slots) -> bool:
    """Whether an actor mediates or is left out."""
    side = slots.side(actor)
    if side in slots.mediators or side in slots.excluded:
        return True
    return any(slots.is_one(side, each) for each in slots.mediators)


def _is_foreign(actor: str, slots: Slots) -> bool:
    """Whether an actor mediates, is left out, or is of a country where nobody fights."""
    return slots.is_outside(slots.side(actor)) or _is_apart(actor, slots)


PAIR = 2
WILLING = frozenset({"signatory", "declarer", "adherent"})
"""Roles of those who have a truce of their own will."""


def _lone_foreigner(cluster: Cluster, slots: Slots) -> None:
    """«Egypt reached a ceasefire in Gaza»: one state alone, and not where the truce holds."""
    signed = [actor for actor, (role, _) in slots.parties.items() if role == "signatory"]
    where = _countries(cluster, slots)
    if len(signed) != 1 or not where or slots.country(signed[0]) in where:
        return
    if slots.kind(signed[0]) == "state" and not slots.fights(signed[0]):
        slots.mediator(signed[0], slots.parties.pop(signed[0])[1])


def _sponsors(cluster: Cluster, slots: Slots) -> None:
    """States that agree on a truce for others: foreign to where it holds, and apart from them."""
    where = _countries(cluster, slots)
    if len(where) != 1:
        return
    home = {
        span
        for actor, (role, span) in slots.parties.items()
        if slots.country(actor) in where and role in WILLING
    }
    foreign = [
        actor
        for actor, (_, span) in slots.parties.items()
        if slots.kind(actor) == "state" and slots.country(actor) not in where and span not in home
    ]
    if home and len(foreign) > 1:
        for actor in foreign:
            slots.mediator(actor, slots.parties.pop(actor)[1])


def _countries(cluster: Cluster, slots: Slots) -> set[str | None]:
    """Countries of the places where the arrangement is told to hold, else of those who fight."""
    places = slots.world.places
    told: set[str | None] = {
        places[place].country
        for mention in cluster.mentions
        for place, _ in mention.places
        if place in places
    }
    return told or set(slots.fields)


def _joint_parties(mention: TruceMention, slots: Slots) -> None:
    for actor, role, span in mention.parties:
        if role == "signatory":
            slots.party(actor, role, span)
    for actor in slots.pair if mention.both else ():
        slots.party(actor, "signatory", mention.quote)
    for act in mention.acts:
        if act.sense == "consult" and act.frame.passive:
            negotiators(act, mention, slots)
        made = _role_of(act)
        if made is not None:
            for actor in act.actors:
                slots.party(actor, made, _span_of(act, mention))


def _role_of(act: Act) -> str | None:
    """What an act makes of who does it: a signatory, a declarer, one that does not keep it."""
    if act.sense == "respect" and act.modality == "negated":
        return "contested_party"
    if act.sense not in JOINT or act.modality in {"negated", "demanded"}:
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


def _named_in_phrase(mention: TruceMention, slots: Slots) -> None:
    """States named with the truce: parties, unless others are, then its sponsors."""
    named = [(a, span) for a, role, span in mention.parties if role in {"adjective", "genitive"}]
    for actor, span in named:
        if actor in slots.parties:
            continue
        if slots.parties and mention.phrase is not None:
            slots.mediator(actor, span)
        else:
            continue
    if not slots.parties and len(named) > 1:
        for actor, span in named:
            slots.party(actor, "signatory", span)
