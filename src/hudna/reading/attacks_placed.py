"""Where and when the attack just told was, where a sentence of its own tells it.

"A blast hurt two soldiers. The incident took place near X at dawn", «Взрыв произошёл у посёлка X»,
«ووقع الهجوم في كذا»: no second attack, but the place and the hour of the first.
"""

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.nested_places import finest_place
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.responsibility import takes_up
from hudna.reading.senses import bits_of
from hudna.reading.settings import place_of, time_of
from hudna.reading.units import Unit

__all__ = ["place_the_last"]

NEAR = 2
"""Sentences within which "the incident" is the attack just told."""
HAPPENING, OCCUR = bits_of("happening"), bits_of("occur")
PLACED = "events.placed-later"


def place_the_last(parsed: Parsed, events: list[EventDraft], referents: Referents) -> None:
    """Give the last attack told before a sentence the place and time that the sentence tells."""
    if not parsed.told() & OCCUR:
        return
    for frame in parsed.frames:
        if frame.sense != "occur" or frame.form != "finite" or frame.negated:
            continue
        if modality_of(frame) != "happened" or not _comes_back(frame.subject, parsed):
            continue
        told = _last(parsed, events)
        if told is not None:
            _give(told, frame, parsed, referents)


def _comes_back(subject: Phrase | None, parsed: Parsed) -> bool:
    """Whether what happened is "the incident", "the attack" of which the text has told."""
    if subject is None or not takes_up(subject, parsed):
        return False
    attack = any(each.meaning.event == "attack" for each in subject.senses)
    return attack or bool(subject.told & HAPPENING)


def _last(parsed: Parsed, events: list[EventDraft]) -> EventDraft | None:
    number = parsed.sentence.number
    told = [e for e in events if e.kind == "attack" and e.parsed.sentence.number < number]
    if not told or told[-1].modality != "happened":
        return None
    return told[-1] if number - told[-1].parsed.sentence.number <= NEAR else None


def _give(told: EventDraft, frame: Frame, parsed: Parsed, referents: Referents) -> None:
    place = finest_place(place_of(frame, parsed), frame, parsed, referents)
    time = time_of(frame, parsed)
    if place is None and time is None:
        return
    if told.place is not None and place is not None and told.place != place:
        return  # of another place: not the one that was told
    if told.place is None:
        told.place = place
    if time is not None and (told.time is None or _is_finer(time, parsed, told)):
        told.time = time
    told.told_at.append((parsed, frame.at))
    told.why.append(PLACED)


def _is_finer(time: int, parsed: Parsed, told: EventDraft) -> bool:
    """Whether it is an hour of the day that was told: "on Monday", then "at about 9 a.m."."""
    held = _value(told.time, told.parsed)
    more = _value(time, parsed)
    return held is not None and more is not None and more.startswith(f"{held}T")


def _value(number: int | None, parsed: Parsed) -> str | None:
    items = (each for each in parsed.items if type(each) is Unit and each.kind == "time")
    at = next((each.first for each in items if each.time == number), None)
    return next((each.value for each in parsed.times if each.first == at), None)
