"""Who brings an arrangement about by word: announces it, proposes it, negotiates it, tells of it.

Who announces for others brokers; who announces its own halt is a party (domain.md section 5).
"""

from collections.abc import Sequence

from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame
from hudna.reading.not_announced import died_down, is_unmade
from hudna.reading.shared_borders import share_border
from hudna.reading.truce_backers import is_hoped, only_backs, only_spoken_of
from hudna.reading.truce_foes import offered_to_foe
from hudna.reading.truce_makers import tells_other
from hudna.reading.truce_mentions import Act, TruceMention, doers
from hudna.reading.truce_slots import Slots
from hudna.text.span import Span

__all__ = ["announcers", "negotiators", "owners", "tellers"]

BROKERING = frozenset({"announce", "say", "confirm", "order", "propose", "demand", "promise"})
MAKING = frozenset({"agree", "enter_force", "halt", "extend", "accept"})
DECLARING = frozenset({"announce", "order", "promise"})
DONE = frozenset({"happened", "planned"})
TELLING = frozenset({"asserts", "announces", "confirms", "reports"})


def announcers(mention: TruceMention, slots: Slots, *, set_out: bool) -> None:
    """Who announces an arrangement, or calls for one whose hour is set.

    Args:
        mention: a mention of the arrangement.
        slots: what is filled.
        set_out: whether the text tells when it begins.
    """
    for act in mention.acts:
        offer = act.frame.form == "noun" and "own" in act.frame.entry.fields  # "X's truce offer"
        if act.sense not in BROKERING or act.modality == "negated" or offer or is_hoped(act):
            continue
        if tells_other(act, mention):
            continue
        said = act.sense in {"say", "confirm"}
        own = act.modality == "happened" and _is_own(mention)
        making = own or (act.sense != "promise" and _governs_making(act.frame, mention))
        if (said or act.sense == "promise") and not making:
            continue
        if act.sense != "demand" or set_out:
            _announced_by(act, mention, slots, own=own)


def owners(mention: TruceMention, slots: Slots) -> None:
    """«Vladimir Putin's 36-hour truce»: whose it is has announced it."""
    for actor, role, span in mention.parties:
        if role == "owner":
            _announcer(actor, "announce", span, slots)


def _announced_by(act: Act, mention: TruceMention, slots: Slots, *, own: bool) -> None:
    subject = act.frame.subject
    if subject is None:
        return
    span = mention.parsed.words.span(subject.first, subject.last)
    joint = _is_joint(act, mention, slots) or _is_with_another(act, mention, slots)
    if act.sense == "propose" and offered_to_foe(act, mention, slots):
        for actor in act.actors:
            slots.party(actor, "declarer", span)
        return
    slots.joint = slots.joint or joint
    for actor in act.actors:
        if joint:
            slots.party(actor, "declarer", span)
        else:
            _announcer(actor, act.sense, span, slots, own=own)
            if act.sense in {"say", "confirm"} and _is_abroad(actor, mention, slots):
                slots.mediator(actor, span)


def _is_joint(act: Act, mention: TruceMention, slots: Slots) -> bool:
    """Whether two announce a halt where nobody else is its side: it is theirs."""
    if len(act.actors) < PAIR or act.modality != "happened" or slots.parties:
        return False
    sides = [slots.side(actor) for actor in act.actors]
    if act.sense not in {"announce", "order"}:  # «стороны — А и Б — подтвердили»
        own = set(act.actors) == set(slots.pair()) and all(map(slots.can_fight, sides))
        return own and not _is_elsewhere(sides, mention, slots)
    here = share_border(mention) or not any(map(slots.is_outside, sides))
    return here and all(map(slots.can_fight, sides))


def _is_elsewhere(sides: list[str], mention: TruceMention, slots: Slots) -> bool:
    """Whether it holds in a country of which none of these is."""
    places = slots.world.places
    where = {places[place].country for place, _ in mention.places if place in places}
    return bool(where) and not where & {slots.country(side) for side in sides}


def _is_with_another(act: Act, mention: TruceMention, slots: Slots) -> bool:
    """As "X announced a truce with Y": it is his own, where nobody else is its side."""
    if len(act.actors) != 1 or act.sense != "announce" or act.modality != "happened":
        return False
    side = slots.side(act.actors[0])
    beside = {actor for actor, role, _ in mention.parties if role == "signatory"}
    alone = len(beside) == 1 and beside == slots.parties.keys() and side not in beside
    return alone and slots.can_fight(side) and not slots.is_outside(side)


PAIR = 2


def _is_abroad(actor: str, mention: TruceMention, slots: Slots) -> bool:
    """«A truce in Yemen will start, John Kerry said»: it will hold in another country than his."""
    if slots.is_at_war(slots.side(actor)) or slots.has_party(slots.side(actor)):
        return False
    if not any(act.sense in MAKING and act.modality == "planned" for act in mention.acts):
        return False
    places = slots.world.places
    where = {places[place].country for place, _ in mention.places if place in places}
    mine = slots.country(slots.side(actor))
    return bool(where) and mine is not None and mine not in where


def _is_own(mention: TruceMention) -> bool:
    """Whether the sentence tells of a halt without saying whose: it is the speaker's.

    Clashes that stopped are nobody's halt.
    """
    halts = [act for act in mention.acts if act.sense == "halt"]
    if any(died_down(act.frame) for act in halts):
        return False
    return bool(halts) and not any(act.actors or act.modality == "negated" for act in halts)


def _announcer(actor: str, sense: str, span: Span, slots: Slots, *, own: bool = False) -> None:
    side = slots.side(actor)
    blames = sense in {"say", "confirm"} and _accuses(side, slots)
    if slots.kind(side) in {"media", "ngo"} or slots.has_party(side) or blames:
        return
    if slots.is_at_war(side):
        if sense in DECLARING or own:
            slots.party(actor, "declarer", span)
        return
    outside = slots.is_outside(side) and sense != "order"
    if sense == "demand":
        if outside and slots.kind(side) != "igo":
            slots.mediator(actor, span)
        return
    offered = sense == "propose" and not slots.fights(side)
    for_others = slots.sides > 0 or outside or offered or slots.kind(side) == "igo"
    if for_others and not slots.is_ally(side):
        slots.mediator(actor, span)
    elif sense in DECLARING:
        slots.party(actor, "declarer", span)
        slots.announced[side] = actor


def _governs_making(frame: Frame, mention: TruceMention) -> bool:
    """«X said the two sides agreed on a truce»: X brings the news of a making."""
    return any(
        act.sense in MAKING
        and act.frame.above is frame
        and not (act.modality == "negated" or is_unmade(act.sense, act.modality, act.frame))
        for act in mention.acts
        if not only_spoken_of(act, frame, mention.parsed)
    )


def negotiators(act: Act, mention: TruceMention, slots: Slots) -> None:
    """As "The deal was negotiated by X": its side where X fights here, else its broker."""
    span = mention.parsed.words.span(act.frame.first, act.frame.last)
    for actor in act.actors:
        if slots.fights(slots.side(actor)):
            slots.party(actor, "signatory", span)
        else:
            slots.mediator(actor, span, himself=True)


def tellers(mention: TruceMention, claims: Sequence[ClaimDraft], slots: Slots) -> None:
    """Whose word the making of an arrangement rests on: an outsider's, who thus brokers it.

    «… according to a statement by X and Y»: the claim says who speaks.
    """
    makings = [a for a in mention.acts if a.sense in MAKING]
    makings = [a for a in makings if a.modality in DONE]
    makings = [a for a in makings if not is_unmade(a.sense, a.modality, a.frame)]
    if mention.weak:
        return
    for claim in claims:
        told = claim.frame
        made = any(told is None or not only_spoken_of(a, told, mention.parsed) for a in makings)
        body = () if claim.speaker.bystander else _body_of(claim)
        actor = claim.speaker.actor or next(iter(body), None)
        if actor is None or claim.stance not in TELLING or not _tells(claim, mention):
            continue
        if only_backs(claim, actor, mention, slots):
            continue
        span = claim.speaker.span or claim.quote
        brokers = bool(slots.parties) or _is_envoy(actor, slots)
        brokers = brokers and slots.speaks_abroad(actor)
        if _is_own_side(slots.side(actor), mention, slots):
            slots.party(actor, "declarer", span)
        elif made and brokers and not _accuses(actor, slots):
            slots.mediator(actor, span)


def _accuses(actor: str, slots: Slots) -> bool:
    """Whether a state that tells of a making accuses there of a breach: it is one of the sides."""
    side = slots.side(actor)
    return slots.kind(side) in {"state", "government"} and any(
        slots.is_one(side, each) for each in slots.accusers
    )


def _is_envoy(actor: str, slots: Slots) -> bool:
    """Whether somebody speaks for an international body, which keeps no truce of its own."""
    return any(slots.kind(each) == "igo" for each in slots.line(actor))


def _body_of(claim: ClaimDraft) -> list[str]:
    """For whom an unnamed officer speaks ("the secretary of Armenia's security council")."""
    return doers(claim.frame) if claim.frame is not None else []


def _is_own_side(side: str, mention: TruceMention, slots: Slots) -> bool:
    """Whether who tells of a halt, or of one "with" another, tells of its own."""
    if not slots.parties:
        return _declares(mention) and slots.is_at_war(side)
    beside = {actor for actor, role, _ in mention.parties if role == "signatory"}
    able = slots.can_fight(side) and not slots.is_outside(side)
    return len(beside) == 1 == len(slots.parties) and able


def _declares(mention: TruceMention) -> bool:
    """Whether a sentence tells of a halt that is to come, and of nobody else who makes it."""
    if mention.definite or any(act.actors and act.sense not in SPOKEN for act in mention.acts):
        return False
    if any(tells_other(act, mention) for act in mention.acts):
        return False
    return not any(act.sense in {"violate", "demand", "reject", "expire"} for act in mention.acts)


SPOKEN = frozenset({"say", "announce", "confirm", "welcome"})


def _tells(claim: ClaimDraft, mention: TruceMention) -> bool:
    """Whether a claim's words hold the mention, or it reports the whole sentence before it."""
    first, last = claim.items
    if first <= mention.item < last:
        return True
    return claim.content is None and claim.frame is not None and claim.frame.at > mention.item
