"""Acts told before that a charge takes up: «a blast killed nine. The army blamed X for it».

Where a charge names its act only by a noun that has no place ("the attack"), by a pronoun or not
at all, the act is the last attack that the text has told, and so are its place and its kind.
Nothing is taken up where the charge names a matter of its own ("accused X of stalling").
"""

from hudna.packs.features import DET, SUFFIX
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.responsibility import takes_up
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = ["is_named", "with_acts_told"]

NEAR = 6
"""Sentences within which "the attack" is the one told before."""


def with_acts_told(
    allegations: list[AllegationDraft], events: list[EventDraft], referents: Referents
) -> list[AllegationDraft]:
    """The allegations, with the place, the kind and the doer of the act that they take up.

    One that tells of nothing but an act taken up is left out where the text has told of none.

    Args:
        allegations: those of a document.
        events: what it tells, in its order.
        referents: what its phrases refer to.
    """
    for each in allegations:
        _place_as_event(each, events)
        if each.place is not None or each.count is not None or not _takes_up(each):
            continue
        told = _told_before(each, events)
        if told is not None and each.against is None:
            _give_doer(each, told, referents)
        if told is not None and told.place is not None:
            each.place = told.place
            each.time = told.time if each.time is None else each.time
            each.act = told.incident or each.act if each.act == "other" else each.act
            each.why.append("allegations.act-told-before")
    return [
        e for e in allegations if e.against or e.place or e.count is not None or not is_named(e)
    ]


def _place_as_event(each: AllegationDraft, events: list[EventDraft]) -> None:
    """Where the act of a charge has no place of its own, but the event that it is has one."""
    if each.place is not None or each.frame is None or each.count is not None:
        return
    same = (e for e in events if e.parsed is each.parsed and e.frame is not None)
    place = next((e.place for e in same if e.frame is each.frame and e.place), None)
    if place is not None:
        each.place = place
        each.why.append("allegations.placed-as-event")


def is_named(each: AllegationDraft) -> bool:
    """Whether a charge only gives a name to what was done: "called the fire a breach"."""
    frame = each.claim.frame if each.claim is not None else None
    named = frame is not None and frame.sense == "describe" and each.frame is not None
    return named and each.claim is not None and each.claim.stance == "accuses"


def _give_doer(each: AllegationDraft, told: EventDraft, referents: Referents) -> None:
    """The one who did it, if he is not of the accuser's side."""
    if len(told.actors) != 1 or each.by is None or not is_named(each):
        return
    if not side_of(told.actors[0], referents) & side_of(each.by, referents):
        each.against = told.actors[0]


def _takes_up(each: AllegationDraft) -> bool:
    claim, frame = each.claim, each.frame
    if claim is None or claim.frame is None:
        return False
    if is_named(each):
        named = claim.frame.object
        return named is not None and named.told & FIRE > 0 and takes_up(named, each.parsed)
    if claim.frame.sense != "accuse":
        return False
    return _names_nothing(claim, claim.frame) if frame is None else _is_told_before(each, frame)


def _is_told_before(each: AllegationDraft, frame: Frame) -> bool:
    """Whether the noun of a charge takes up an act, or only tells whom it is laid to."""
    item = each.parsed.items[frame.at]
    if frame.form != "noun" or not isinstance(item, Phrase):
        return False
    noun = next((p for p in item.everything() if p.first >= frame.first), item)
    done = next((g for g in noun.genitives if g.told & ATTACKS), None)
    if done is not None and not noun.bits & DET:
        noun = done  # «بشن الهجوم»: of the deed done, not of its doing
    held = [g for g in noun.genitives if g.actors != [each.against]]
    if noun.genitives and not held and not noun.state_actors and not noun.place:
        return True  # «обвинила в нападении силы X»: whom, and not whose
    return takes_up(noun, each.parsed)


FIRE = bits_of(
    "attack", "ground_assault", "air_strike", "drone_strike", "shelling", "small_arms", "ied_mine",
    "object_halt", "armed_clash", "infiltration",
)  # fmt: skip
ATTACKS = bits_of("attack", "ground_assault", "air_strike", "drone_strike", "shelling", "ied_mine")


def _names_nothing(claim: ClaimDraft, accuse: Frame) -> bool:
    """«Officials blamed the rebels», «обвинила в этом X», «وحمّلتها مسؤوليتها»."""
    first, last = claim.items
    for item in claim.parsed.items[first:last]:
        if isinstance(item, Unit):
            if item.is_sense("relative", "conj_clause") or item.mark == ",":
                return True
            if item.kind in {"x", "number"} or item.verb is not None:
                return False
        elif item is not accuse.object and item is not accuse.subject and not _is_blank(item):
            return False
    return True


def _is_blank(phrase: Phrase) -> bool:
    """A pronoun, or a noun of blame without a matter («ответственность», «مسؤوليته»)."""
    if phrase.sense("pronoun") is not None:
        return True
    blame = phrase.sense("responsibility", "accuse")
    return blame is not None and (not phrase.genitives or bool(blame.bits & SUFFIX))


def _told_before(each: AllegationDraft, events: list[EventDraft]) -> EventDraft | None:
    """The last attack before the charge; never one that is only alleged in it."""
    charge = each.claim.frame if each.claim is not None else None
    at = charge.at if charge is not None else 0
    for event in reversed(events):
        distance = each.parsed.sentence.number - event.parsed.sentence.number
        if event.kind != "attack" or event.modality != "happened" or not 0 <= distance <= NEAR:
            continue
        if distance == 0 and (event.frame is None or event.frame.at >= at):
            continue
        return event
    return None
