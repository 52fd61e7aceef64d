"""The same event told again: headline and body, noun and verb (contract.md, ``events``)."""

from collections import deque
from datetime import date, timedelta

from hudna.reading.connecting import places_of
from hudna.reading.drafts import EventDraft
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.responsibility import takes_up
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = [
    "HALTED",
    "merge_events",
    "take_over",
    "without_doubles",
    "without_retold_charges",
    "without_tellers",
]

HALTED = "events.halt-of-one"
"""Why of a halt of one's own that no verb of announcing tells."""


def merge_events(events: list[EventDraft]) -> list[EventDraft]:
    """One event where several sentences tell the same: same kind, modality, roles that fit."""
    events = _without_headline(events)
    kept: list[EventDraft] = []
    alike: dict[tuple[str, str, str | None], deque[EventDraft]] = {}
    for event in events:
        key = (event.kind, event.modality, event.incident)
        others = alike.setdefault(key, deque(maxlen=RECENT))
        retold = (*_beside(event, kept), *_taken_up(event, kept), *_headed(event, kept))
        for other in (*others, *retold):
            if _same(event, other):
                take_over(other, event)
                break
        else:
            kept.append(event)
            others.append(event)
    return kept


def _beside(event: EventDraft, kept: list[EventDraft]) -> list[EventDraft]:
    """Attacks of the same sentence that one without a means of its own may only tell again.

    «Shelled the town and killed three», «ранены при взрыве машины».
    """
    if event.kind != "attack":
        return []
    listed = "events.listed" in event.why
    beside = [
        other
        for other in kept[-BESIDE:]
        if other.kind == "attack"
        and other.parsed is event.parsed
        and other.modality == event.modality
        and (event.incident is None or other.incident is None)
        and (event.actors or not other.actors)
        and not (listed and "events.listed" in other.why)
    ]
    if event.frame is None or event.frame.form != "noun":
        return beside
    word = event.frame.entry.id  # "… and an ambush; three died in the ambush"
    return sorted(beside, key=lambda other: word not in other.why)


BESIDE = 4


def _taken_up(event: EventDraft, kept: list[EventDraft]) -> list[EventDraft]:
    """The last attack, of which "the explosion", «الهجوم» tells where and when it was."""
    frame = event.frame
    if event.kind != "attack" or event.incident is not None or frame is None:
        return []
    noun = event.parsed.items[frame.at]
    if frame.form != "noun" or type(noun) is not Phrase or not takes_up(noun, event.parsed):
        return []
    told = [each for each in kept if each.kind == "attack" and each.modality == event.modality]
    near = event.parsed.sentence.number - NEAR
    return [each for each in told[-1:] if each.parsed.sentence.number >= near]


NEAR = 2
"""Sentences within which "the explosion" is the one just told."""


def _headed(event: EventDraft, kept: list[EventDraft]) -> list[EventDraft]:
    """Attacks of the headline, which the body tells by other words."""
    if event.kind != "attack" or event.parsed.kind == "headline":
        return []
    return [
        other
        for other in kept[:BESIDE]
        if other.kind == "attack"
        and other.parsed.kind == "headline"
        and other.modality == event.modality
    ]


OF_TRUCE = frozenset({"agree", "announce_ceasefire", "extend_ceasefire", "end_ceasefire"})


def _without_headline(events: list[EventDraft]) -> list[EventDraft]:
    """A headline repeats what the body tells in full."""
    told = {e.kind for e in events if e.parsed.kind != "headline" and e.kind in OF_TRUCE}
    return [e for e in events if e.parsed.kind != "headline" or e.kind not in told]


RECENT = 60
"""Events of one kind that a new one may repeat; further back it is told anew."""


def _same(one: EventDraft, other: EventDraft) -> bool:
    if (one.kind, one.modality) != (other.kind, other.modality):
        return False
    if _are_two(one, other) if one.kind == "attack" else _of_two(one, other):
        return False
    actors = set(one.actors) == set(other.actors) or not one.actors or not other.actors
    if one.kind == "consult":
        together = set(one.actors + one.recipients)
        return actors or together == set(other.actors + other.recipients)
    recipients = not one.recipients or not other.recipients
    return actors and (recipients or set(one.recipients) == set(other.recipients))


def _of_two(one: EventDraft, other: EventDraft) -> bool:
    """«The brigades handed over 13 hostages; Israel freed 39 prisoners»: each has its own doer."""
    mine, theirs = one.frame, other.frame
    if mine is None or theirs is None or one.parsed is not other.parsed:
        return False
    if mine.form != "finite" or theirs.form != "finite" or mine.inherited or theirs.inherited:
        return False
    return None is not mine.subject is not theirs.subject is not None


def _are_two(one: EventDraft, other: EventDraft) -> bool:
    """Whether place or time tell two attacks apart.

    What is dated by the month only ("in July a strike left 50 dead") is recalled, and is none
    that the text tells without a day.
    """
    if _strikes_back(one, other) or _strikes_back(other, one) or _is_many(one) != _is_many(other):
        return True
    if one.place != other.place and one.place and other.place:
        return not (_is_harm_of(one, other) or _is_harm_of(other, one))
    days = [_days(each) for each in (one, other)]
    if days[0] is not None and days[1] is not None:
        first, last = max(d[0] for d in days if d), min(d[1] for d in days if d)
        return first - last > DAY
    known = days[0] or days[1]
    return known is not None and known[1] - known[0] > WEEK


def _is_many(event: EventDraft) -> bool:
    """«За сутки 23 обстрела»: a count of a day is no retelling of one of them."""
    return event.count is not None and (event.count[0] or 0) >= MANY


MANY = 5


def _strikes_back(reply: EventDraft, attack: EventDraft) -> bool:
    """«Two soldiers of X killed in attack. X forces fired on targets»: they answered it."""
    if attack.actors or reply.parsed is attack.parsed or {reply.incident, attack.incident} & BOTH:
        return False
    harmed = {
        actor
        for frame in attack.parsed.frames
        if frame.sense in HARM and (who := frame.object or frame.subject) is not None
        for actor in who.actors
    }
    return not harmed.isdisjoint(reply.actors)


BOTH = frozenset({"armed_clash", "ground_assault"})
"""Fighting in which who strikes is hit as well."""


def _is_harm_of(harm: EventDraft, attack: EventDraft) -> bool:
    """«Жительница посёлка А на западе Б ранена при обстреле»: whose harm is of that attack."""
    if harm.parsed is not attack.parsed or harm.frame is None or attack.frame is None:
        return False
    if harm.frame.sense not in HARM or attack.frame.form != "noun":
        return False
    between = harm.parsed.items[harm.frame.at + 1 : attack.frame.at]
    return bool(between) and all(
        isinstance(item, Unit) and item.kind != "mark" and item.verb is None for item in between
    )


HARM = frozenset({"kill", "injure"})


def _days(event: EventDraft) -> tuple[date, date] | None:
    """The first and the last day that an event's time can mean."""
    if event.time is None:
        return None
    items = (each for each in event.parsed.items if type(each) is Unit and each.kind == "time")
    at = next((each.first for each in items if each.time == event.time), None)
    time = next((each for each in event.parsed.times if each.first == at), None)
    if time is None or time.earliest is None or time.latest is None:
        return None
    return date.fromisoformat(time.earliest[:TEN]), date.fromisoformat(time.latest[:TEN])


DAY, WEEK = timedelta(days=1), timedelta(days=7)
TEN = len("2016-07-06")


def take_over(held: EventDraft, more: EventDraft) -> None:
    """What another telling of the same event adds to it."""
    if more.actors and not held.actors:  # whoever says there who did it stands behind it
        held.told_at.extend(places_of(more))
    held.actors = held.actors or more.actors
    held.incident = held.incident or more.incident
    held.recipients = held.recipients or more.recipients
    held.place = held.place or more.place
    held.time = held.time if held.time is not None else more.time
    held.killed, held.injured = held.killed or more.killed, held.injured or more.injured
    held.victims = held.victims or more.victims
    held.claims.extend(more.claims)
    held.why.extend(each for each in more.why if each not in held.why)


def without_tellers(events: list[EventDraft]) -> list[EventDraft]:
    """«The truce has been extended, X announced»: what is announced is the event."""
    told = {
        id(event.frame.above)
        for event in events
        if event.kind in {"extend_ceasefire", "end_ceasefire"} and event.frame is not None
    }
    return [e for e in events if e.kind != "announce_ceasefire" or id(e.frame) not in told]


def without_doubles(events: list[EventDraft], referents: Referents) -> list[EventDraft]:
    """«The group ceases fire, its spokesman announced»: the halt is what was announced."""
    told = {
        each
        for event in events
        if event.kind in {"announce_ceasefire", "agree"} and HALTED not in event.why
        for actor in event.actors
        for each in side_of(actor, referents)
    }
    return [
        e
        for e in events
        if HALTED not in e.why or not any(told & side_of(actor, referents) for actor in e.actors)
    ]


def without_retold_charges(events: list[EventDraft], referents: Referents) -> list[EventDraft]:
    """«The rebels accused the army», then their spokesman does: one side's charge is told once."""
    kept: list[EventDraft] = []
    for event in events:
        if event.kind == "accuse_violation" and event.actors:
            held = next((e for e in kept if _charges_too(e, event, referents)), None)
            if held is not None:
                held.recipients = held.recipients or event.recipients
                continue
        kept.append(event)
    return kept


def _charges_too(held: EventDraft, more: EventDraft, referents: Referents) -> bool:
    if held.kind != more.kind or not held.actors or held.modality != more.modality:
        return False
    one, other = held.actors[0], more.actors[0]
    if not (one in side_of(other, referents) or other in side_of(one, referents)):
        return False
    if not held.recipients or not more.recipients:
        return True
    mine, theirs = (
        {s for a in each.recipients for s in side_of(a, referents)} for each in (held, more)
    )
    return bool(mine & theirs)
