"""Killings: who killed, told by who did it, by a weapon, or behind a passive («на руках у»).

Five who died are no attack; «five died at the hands of X», «قتل خمسة برصاص X», «убиты огнём X»
tell of one, and whose it was.
"""

from hudna.reading.attacks import by_weapon, fire_of
from hudna.reading.frames import Frame
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["Killing", "killing_of", "wrecked_by", "wrecks"]

BY = ("by", "ins", "b", "from", "under")
"""Where who killed, or what with, stands behind a verb that does not take him as its subject."""

Killing = tuple[str | None, list[str]]
"""The incident type, when a weapon tells it, and who killed."""


def killing_of(frame: Frame) -> Killing | None:
    """By whom or by what somebody was killed or hurt; None where nothing tells."""
    armed = by_weapon(frame)
    if armed is not None:
        return armed[0] or None, armed[1]
    if frame.sense == "destroy":  # what a fire or a flood destroys is no attack
        return next(filter(None, (_by_fire(p) for k in BY for p in frame.preps.get(k, ()))), None)
    subject = frame.subject
    suffers = "subject" in frame.entry.roles.get("recipient", ())  # «народ пострадал от войны»
    acts = subject is not None and subject.actors and not (frame.passive or suffers)
    if subject is not None and acts and frame.object is not None:
        return None, list(subject.actors)
    if frame.passive and subject is not None and (killers := people_of(subject)):
        return None, killers
    return next(
        filter(None, (_by(p, prep) for prep in BY for p in frame.preps.get(prep, ()))), None
    )


def _by_fire(phrase: Phrase) -> Killing | None:
    fire = fire_of(phrase)
    return (fire[0] or None, fire[1]) if fire is not None else None


def _by(phrase: Phrase, prep: str) -> Killing | None:
    """«على يد X», «от рук X», «برصاص X»: an agent, or fire that somebody owns."""
    fire = fire_of(phrase)
    if fire is not None and (fire[1] or (prep == "under" and fire[0])):
        return fire[0] or None, fire[1]
    killers = (people_of(phrase) or list(phrase.state_actors)) if prep == "by" else []
    return (None, killers) if killers and phrase.place is None else None


ARMED = frozenset({"armed_forces", "armed_group", "coalition"})
UNBUILT = ("weapon", "truce", "pact", "effort", "mediate")


def wrecked_by(frame: Frame, referents: Referents) -> Killing | None:
    """«The air force knocked out a radar»: by whom, where forces do it; deals are no buildings."""
    subject, thing = frame.subject, frame.object
    if subject is None or frame.sense != "destroy" or frame.form != "finite" or frame.passive:
        return None
    if thing is not None and thing.sense(*UNBUILT) is not None:
        return None
    armed = subject.actors and all(referents.kind_of(each) in ARMED for each in subject.actors)
    return (None, list(subject.actors)) if armed else None


def wrecks(frame: Frame) -> bool:
    """«Warplanes wrecked the airport», «дроны повредили завод»; arms destroyed are none."""
    if frame.sense != "destroy" or frame.form != "finite":
        return False
    if frame.object is None:
        return frame.subject is not None and bool(frame.subject.actors) and not frame.passive
    struck = frame.subject is not None and by_weapon(frame) is not None
    return struck or frame.object.sense("weapon") is None
