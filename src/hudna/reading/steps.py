"""Steps: what is told beside an event of the same sentence and is none of its own.

«Agreed to extend» tells the extension; "a strike hit the house" is one strike; "each denied it"
are two denials.
"""

from msgspec.structs import replace

from hudna.reading.attacks import is_suffered
from hudna.reading.drafts import EventDraft
from hudna.reading.organs import MILITARY
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.retold import take_over

__all__ = [
    "BY_VERB",
    "are_forces",
    "are_helpers",
    "leaves_alone",
    "mutual",
    "one_strike",
    "without_steps",
    "without_vowed",
]

BOTH, BY_VERB = 2, "events.strike-by-verb"
"""Why of a strike of which a verb says that it hit somebody or something."""
MUTUAL = frozenset({"accuse_violation", "deny"})


def mutual(event: EventDraft) -> list[EventDraft]:
    """«The sides accused each other», «نفى كل طرف رواية الآخر»: one act of speech from each."""
    if event.kind not in MUTUAL or event.recipients or len(event.actors) != BOTH:
        return [event]
    one, other = event.actors
    if event.kind == "deny":
        return [replace(event, actors=[each]) for each in event.actors]
    return [
        replace(event, actors=[one], recipients=[other], why=[*event.why, "events.mutual"]),
        replace(event, actors=[other], recipients=[one], why=[*event.why, "events.mutual"]),
    ]


def without_steps(events: list[EventDraft]) -> list[EventDraft]:
    """«Agreed to extend» tells the extension; a welcome with a reservation is a welcome.

    Who says that he has agreed announces nothing else.
    """
    above = {
        id(each.frame.above) for each in events if each.kind == "extend_ceasefire" and each.frame
    }
    welcoming = {a for e in events if e.kind == "welcome" for a in e.actors}
    met = [set(e.actors) for e in events if e.kind == "consult"]
    between = [set(e.actors) for e in events if e.kind == "mediate"]
    ended = {e.frame.at for e in events if e.kind in BY_REFUSAL and e.frame is not None}
    agreed = {id(e.frame.above): set(e.actors) for e in events if e.kind == "agree" and e.frame}
    return [
        e
        for e in events
        if not (e.kind == "agree" and id(e.frame) in above)
        and not (e.kind == "reject" and e.frame is not None and e.frame.at in ended)
        and not (e.kind == "consult" and _is_refused(e))
        and not (e.kind == "consult" and any(set(e.actors) < others for others in met))
        and not (e.kind == "consult" and set(e.actors) in between)
        and not (e.kind == "criticise" and welcoming & set(e.actors))
        and not (e.kind == "announce_ceasefire" and _tells_deal(e, agreed.get(id(e.frame), set())))
    ]


BY_REFUSAL = frozenset({"end_ceasefire", "obstruct_aid"})


def without_vowed(events: list[EventDraft]) -> list[EventDraft]:
    """«Vowed to strike»: no attack yet, where the threat is told."""
    threats = {a for e in events if e.kind == "threaten" for a in e.actors}
    if not threats:
        return events
    return [e for e in events if e.kind != "attack" or not _is_vowed(e, threats)]


def _is_vowed(event: EventDraft, threats: set[str]) -> bool:
    """«Vowed to strike», «пригрозил ударить»: the threat is the act."""
    above = event.frame.above if event.frame is not None else None
    vowed = above is not None and above.sense in {"promise", "threaten", "warn"}
    return vowed and event.modality == "planned" and bool(threats.intersection(event.actors))


def _is_refused(event: EventDraft) -> bool:
    """«Refused to meet him»: the refusal is the act."""
    above = event.frame.above if event.frame is not None else None
    return above is not None and above.sense == "reject" and event.modality == "negated"


def _tells_deal(event: EventDraft, makers: set[str]) -> bool:
    """«X and Y have agreed to hold fire, said X's ministry»: the deal is the event."""
    return set(event.actors) <= makers


def leaves_alone(event: EventDraft, referents: Referents) -> bool:
    """Who leaves a town on his own withdraws no troops; nor do civilians, or who leaves office."""
    if event.kind != "withdraw" or event.frame is None:
        return False
    persons = [a for a in event.actors if referents.kind_of(a) == "person"]
    moved = event.frame.object
    if event.actors and persons == event.actors:
        return moved is None or moved.sense("organ", "weapon", "casualty_who") is None
    left_by = [p for prep in ("from", "of") for p in event.frame.preps.get(prep, ())]
    if any(p is not None and p.sense(*NO_GROUND) is not None for p in (moved, *left_by)):
        return True  # «انسحب الوفد من المفاوضات», «вышло из перемирия», "pulled out of talks"
    subject, left = event.frame.subject, event.frame.object
    forces = "forces" not in event.frame.entry.fields or (
        are_forces(event, subject, referents) and not _leaves_dead(event)
    )
    nobody = not event.actors and event.modality in {"demanded", "negated", "hypothetical"}
    if nobody or not forces:
        return True
    if left is not None and event.frame.form != "noun" and _is_office(left):
        return True
    return not event.actors and subject is not None and _is_unarmed(subject)


def are_helpers(event: EventDraft, referents: Referents) -> bool:
    """Whether those who act bring aid themselves: they hold none up."""
    kinds = {referents.kind_of(actor) for actor in event.actors}
    return bool(kinds) and kinds <= {"igo", "ngo"}


NO_GROUND = ("consult", "truce", "pact")
"""What no troops are withdrawn from."""
FORCES = frozenset({"armed_forces", "armed_group", "coalition"})


def _leaves_dead(event: EventDraft) -> bool:
    """As "leaving nine soldiers dead": the word is a part of another expression."""
    frame = event.frame
    return frame is not None and any(
        each.at == frame.at and each.sense in {"kill", "injure"} for each in event.parsed.frames
    )


def are_forces(event: EventDraft, subject: Phrase | None, referents: Referents) -> bool:
    """Whether who leaves is armed: troops, a party's fighters."""
    if subject is not None and subject.sense("office") and not subject.sense("casualty_who"):
        return False  # "Hamas negotiators left Cairo"
    if event.actors:
        troops = subject is not None and subject.sense("organ") is not None
        return troops or all(referents.kind_of(each) in FORCES for each in event.actors)
    harmed = subject.entry("casualty_who") if subject is not None else None
    return harmed is not None and harmed.fields.get("who") == "combatant"


def _is_office(left: Phrase) -> bool:
    """«Покинул правительство», "left the cabinet": a post, no place."""
    body = left.entry("organ")
    if body is not None and body.fields.get("organ") in MILITARY:
        return False
    return left.place is None and left.sense("organ", "office") is not None


def _is_unarmed(subject: Phrase) -> bool:
    harmed = subject.entry("casualty_who")
    return harmed is not None and harmed.fields.get("who") != "combatant"


def _within_killings(found: list[EventDraft]) -> list[EventDraft]:
    """«Gunmen killed 70 people in assaults on police stations»: the killings are the assaults."""
    killings = [e for e in found if _holds_attack(e)]
    if not killings:
        return found
    kept: list[EventDraft] = []
    for event in found:
        frame = event.frame
        held = None
        if event.kind == "attack" and frame is not None and frame.form == "noun":
            noun = event.parsed.items[frame.at]
            held = next((k for k in killings if _is_in(noun, k) and _fits(event, k)), None)
        if held is None:
            kept.append(event)
        else:
            take_over(held, event)
    return kept


def _holds_attack(event: EventDraft) -> bool:
    """Killings in an attack, an attack repelled, fire exchanged: the noun beside is the same."""
    frame = event.frame
    if frame is None or event.kind != "attack" or frame.form == "noun":
        return False
    same = frame.sense in {"kill", "injure", "armed_clash", "assassination_abduction"}
    return same or is_suffered(frame)


def _is_in(noun: object, killing: EventDraft) -> bool:
    frame = killing.frame
    return frame is not None and any(noun is phrase for _, phrase in frame.roles())


def _fits(event: EventDraft, killing: EventDraft) -> bool:
    actors = not event.actors or not killing.actors or set(event.actors) == set(killing.actors)
    return killing.kind == "attack" and event.modality == killing.modality and actors


def one_strike(found: list[EventDraft]) -> list[EventDraft]:
    """«غارة استهدفت منزلا», "a strike that hit a house": the noun and its verb tell one strike."""
    found = _within_killings(found)
    strikes = {
        id(e.parsed.items[e.frame.at]): e
        for e in found
        if e.kind == "attack" and e.frame is not None and e.frame.form == "noun"
    }
    if not strikes:
        return found
    kept: list[EventDraft] = []
    for event in found:
        frame = event.frame
        told = strikes.get(id(frame.subject)) if frame is not None and frame.subject else None
        if told is None or told is event or event.kind != "attack" or frame is None:
            kept.append(event)
        elif frame.form != "noun" and told.modality == event.modality:
            take_over(told, event)
            if frame.form == "finite" and not frame.antecedent:
                told.why.append(BY_VERB)
        else:
            kept.append(event)
    return kept
