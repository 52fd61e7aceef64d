"""What is settled when all mentions of an arrangement are read: sides told elsewhere, sponsors.

Who only sponsors is no party; who is left out or mediates is none either (domain.md section 5).
"""

from hudna.reading.acting import acting_through
from hudna.reading.around_truces import Around, Breach
from hudna.reading.attacks import armed_by
from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame
from hudna.reading.truce_slots import Slots
from hudna.reading.truce_unilateral import by_one_alone, is_of_own, is_unilateral

__all__ = ["OF_POWERS", "PAIR", "settle"]

PAIR, MADE = 2, frozenset({"signatory", "declarer"})
NOBODY = frozenset({"text:armed-groups", "text:terrorists", "text:armed-opposition"})
"""Groups of nobody in particular."""
SPEAKING_FOR = frozenset({"person", "office"})
OF_POWERS = frozenset({"deescalation_zone", "implementation_memorandum"})
"""Kinds to which those are parties who guarantee them (domain.md 4.5)."""


def _accusers(around: Around, slots: Slots) -> None:
    """Who accuses of a breach, where the accused answers and no other side is told."""
    for breach in around.breaches:
        told = breach.accuser is not None and slots.sides - len(slots.announced) < PAIR
        if told and (breach.answered or slots.is_at_war(slots.side(breach.accuser or ""))):
            _involve(breach.accuser, breach, slots)


def _involve(actor: str | None, breach: Breach, slots: Slots) -> None:
    """Who is said to have broken a truce is in it; the accuser is where the accused answers."""
    if actor is not None and not _is_apart(actor, slots):
        role = "contested_party" if breach.told and breach.accuser else "associated_force"
        slots.party(actor, role, breach.quote)


def settle(cluster: Cluster, slots: Slots, around: Around) -> None:
    """Who only sponsors is no party; who is left out or mediates is none either."""
    made = [actor for actor, (role, _) in slots.parties.items() if role in MADE]
    if len(made) >= PAIR and any(map(slots.is_at_war, made)):
        _drop_third(slots)
    else:
        for breach in around.breaches:
            _involve(breach.accused, breach, slots)
    _with_one(cluster, slots)
    _brought_to(around, slots)
    _adherents(around, slots)
    _sponsors(cluster, slots)
    _rulers(slots)
    _lone_foreigner(cluster, slots)
    by_one_alone(cluster, slots)
    unilateral = is_unilateral(cluster, slots)
    slots.alone = unilateral and not slots.announced
    if not unilateral:
        _belligerents(around, slots)
    if not (unilateral and is_of_own(cluster)):
        _accusers(around, slots)
    _tidy(slots)


def _rulers(slots: Slots) -> None:
    """«At the request of the Taliban government»: armed rulers of a party's land broker nothing."""
    for actor in list(slots.mediators):
        if slots.kind(actor) == "armed_group" and any(
            slots.kind(party) == "state" and slots.country(party) == slots.country(actor)
            for party in slots.parties
        ):
            del slots.mediators[actor]


def _drop_third(slots: Slots) -> None:
    """Who only breaks what two others have made is no side of it."""
    slots.parties = {a: told for a, told in slots.parties.items() if told[0] != "contested_party"}


def _with_one(cluster: Cluster, slots: Slots) -> None:
    """«Resumed its strikes when a truce with X ran out»: who fights again is the other side."""
    for mention in cluster.mentions:
        beside = {slots.side(actor) for actor, role, _ in mention.parties if role == "signatory"}
        if len(beside) != 1 or beside != slots.parties.keys() - slots.mediators.keys():
            continue
        for frame in mention.parsed.frames:
            if (subject := frame.subject) is None or not _fights_again(frame):
                continue
            span = mention.parsed.words.span(subject.first, subject.last)
            for actor in acting_through(subject) or armed_by(frame):
                if not slots.is_outside(slots.side(actor)):
                    slots.party(actor, "associated_force", span)


def _fights_again(frame: Frame) -> bool:
    fights = frame.sense in FOUGHT or frame.meaning.event == "attack"
    return fights and not (frame.negated or frame.passive)


FOUGHT = frozenset({"resume", "violate", "terminate", "halt"})


def _tidy(slots: Slots) -> None:
    """Nobody stands in two slots; a side that is named takes the place of "the parties"."""
    _drop_unnamed(slots)
    _name_left_out(slots)
    for actor in [each for each in slots.excluded if slots.kind(each) in SPEAKING_FOR]:
        slots.excluded.pop(actor)  # who says that it does not bind his movement is not left out
    for actor in list(slots.excluded):
        firm = [
            party
            for party, (role, _) in slots.parties.items()
            if role in {"signatory", "declarer"} and slots.kind(party) in {"state", "government"}
        ]
        if any(slots.is_one(actor, party) for party in firm):
            slots.excluded.pop(actor)
        slots.parties.pop(actor, None)
    _drop_leaders(slots)
    for actor in slots.mediators.keys() & slots.parties.keys():
        if slots.parties[actor][0] == "signatory":
            slots.mediators.pop(actor)
        else:
            slots.parties.pop(actor)


def _name_left_out(slots: Slots) -> None:
    """As "X and other militant groups": who has a name is left out, the rest is anybody."""
    if any(slots.has_name(actor) for actor in slots.excluded):
        for actor in NOBODY:
            slots.excluded.pop(actor, None)


def _drop_nameless(actor: str, slots: Slots) -> None:
    """As "the parties" of a country go where a side of that country is named."""
    country = slots.country(actor)
    if country is not None and any(
        slots.country(party) == country for party in slots.parties if party != actor
    ):
        slots.parties.pop(actor)


def _drop_leaders(slots: Slots) -> None:
    """Who leads one of the sides is no mediator between them."""
    for actor in [each for each in slots.mediators if slots.kind(each) in SPEAKING_FOR]:
        if any(slots.is_one(actor, party) for party in slots.parties):
            slots.mediators.pop(actor)


def _drop_unnamed(slots: Slots) -> None:
    """As "the parties", and groups of nobody in particular, where sides are named."""
    if slots.sides:
        for actor in [each for each in slots.parties if slots.is_nameless(each)]:
            _drop_nameless(actor, slots)
    _drop_nobody(slots)


def _drop_nobody(slots: Slots) -> None:
    """Groups of nobody in particular, only told of fights, beside two sides that are named."""
    guessed = [a for a, (role, _) in slots.parties.items() if a in NOBODY and role in GUESSED]
    if len(slots.parties) - len(guessed) >= PAIR:
        for actor in guessed:
            slots.parties.pop(actor)


GUESSED = frozenset({"associated_force", "contested_party"})


def _adherents(around: Around, slots: Slots) -> None:
    """Who says elsewhere in the text that it keeps or accepts the arrangement."""
    for each in around.belligerents:
        if each.how == "keeps" and not _is_foreign(each.actor, slots):
            slots.party(each.actor, "adherent", each.span)


def _brought_to(around: Around, slots: Slots) -> None:
    """Outsiders who agree on what those who fight then accept or refuse brokered it."""
    asked = any(
        each.how in {"keeps", "rejects"}
        and slots.fights(slots.side(each.actor))
        and not slots.has_party(slots.side(each.actor))
        for each in around.belligerents
    )
    if len(slots.parties) < PAIR and slots.mediators:
        return  # one who accepts what another brokered is a side
    if asked and slots.parties and all(map(slots.is_outside, slots.parties)):
        for actor, (_, span) in list(slots.parties.items()):
            slots.parties.pop(actor)
            slots.mediator(actor, span)


def _belligerents(around: Around, slots: Slots) -> None:
    """Where the truce names fewer than two sides: those told elsewhere to fight or to refuse it."""
    for how in ("bound", "fights", "releases", "welcomes", "rejects", "silent", "waited"):
        if slots.sides >= PAIR:
            return
        for each in around.belligerents:
            apart = _is_foreign if how in ANSWERING else _is_apart
            if each.how == how and not apart(each.actor, slots):
                slots.party(each.actor, "associated_force", each.span)


ANSWERING = frozenset({"welcomes", "rejects", "silent", "waited"})


def _is_apart(actor: str, slots: Slots) -> bool:
    """Whether an actor mediates or is left out."""
    side = slots.side(actor)
    if side in slots.mediators or side in slots.excluded:
        return True
    return any(slots.is_one(side, each) for each in slots.mediators)


def _is_foreign(actor: str, slots: Slots) -> bool:
    """Whether an actor mediates, is left out, or is of a country where nobody fights."""
    return slots.is_outside(slots.side(actor)) or _is_apart(actor, slots)


def _lone_foreigner(cluster: Cluster, slots: Slots) -> None:
    """«Egypt reached a ceasefire in Gaza»: one state alone, and not where the truce holds."""
    signed = [actor for actor, (role, _) in slots.parties.items() if role == "signatory"]
    where = _countries(cluster, slots)
    if len(signed) != 1 or not where or slots.country(signed[0]) in where:
        return
    beside = {slots.side(each) for m in cluster.mentions for each, _, _ in m.parties}
    if signed[0] in beside or len(slots.parties) > 1 or _has_accepted(signed[0], cluster, slots):
        return  # «هدنة مع أذربيجان»: the other side
    if slots.kind(signed[0]) == "state" and not slots.fights(signed[0]):
        slots.mediator(signed[0], slots.parties.pop(signed[0])[1])


def _has_accepted(actor: str, cluster: Cluster, slots: Slots) -> bool:
    """Whether somebody accepts a truce that another made, or proposed: it is his own."""
    return any(
        act.sense == "accept" and any(slots.side(each) == actor for each in act.actors)
        for mention in cluster.mentions
        for act in mention.acts
    )


def _sponsors(cluster: Cluster, slots: Slots) -> None:
    """States that agree on a truce for others: foreign to where it holds, and apart from them."""
    where = _countries(cluster, slots)
    if len(where) != 1 or cluster.kind in OF_POWERS:
        return
    home = {span for a, (_, span) in slots.parties.items() if slots.country(a) in where}
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
