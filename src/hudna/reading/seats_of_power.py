"""Seats of power: a capital that stands for its government beside a verb of speech."""

from msgspec.structs import replace

from hudna.packs.features import ACC, FEM, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.speech import PLAIN, can_speak

__all__ = ["as_seat", "is_addressed_seat", "may_suffer", "settle_charge"]

ORGAN = bits_of("organ")
SPOKEN = PLAIN - {"report", "remind"}
"""What is said to somebody, never him: its bare noun speaks («ترى طهران أن»)."""


def as_seat(phrase: Phrase, frame: Frame, referents: Referents) -> Phrase:
    """«В Дамаске опровергли»: with a plural verb of speech a capital is its government."""
    if phrase.members and frame.bits & PLURAL:  # «приветствовали в Аммане и Анкаре»
        members = [as_seat(each, frame, referents) for each in phrase.members]
        actors = [actor for each in members for actor in each.actors]
        names = [name for each in members for name in each.names]
        return replace(phrase, members=members, actors=actors, names=names)
    names = [name for name in phrase.head.names if name.entry.sort == "metonym"]
    if phrase.actors or not frame.bits & PLURAL or not names:
        return phrase
    actor, _ = referents.best_actor(names)
    return phrase if actor is None else replace(phrase, actors=[actor], names=names, place=None)


def is_addressed_seat(frame: Frame) -> bool:
    """«…، ودعا باكو إلى», «и призвал Баку»: a capital is no masculine subject."""
    subject = frame.subject
    if subject is None or frame.inherited or subject.first < frame.first or subject.members:
        return False
    seat = any(name.entry.sort == "metonym" for name in subject.names)
    masculine = not frame.bits & (FEM | PLURAL) and frame.form == "finite"
    free = frame.object is None and frame.meaning.speech and frame.sense not in SPOKEN
    return seat and masculine and free


def settle_charge(frame: Frame, language: str, referents: Referents) -> None:
    """Who makes a charge and against whom, where a passive or a capital hides it."""
    if frame.sense != "accuse":
        return
    if language == "ar" and "by" in frame.preps:
        _spoken_by(frame)
    _blame_seats(frame, referents)


def _spoken_by(frame: Frame) -> None:
    """«اتهمت الجبهة من قبل الحكومة بكذا»: a passive that no letter shows, and who speaks."""
    speaker = frame.preps["by"][0]
    told = frame.object is not None or not frame.inherited
    if not can_speak(speaker) or not told:
        return
    if frame.object is None:
        frame.object = frame.subject
    frame.subject, frame.inherited = speaker, False


def _blame_seats(frame: Frame, referents: Referents) -> None:
    """«Laid the blame on Kyiv», «возложила вину на Киев»: a capital that is blamed, no place."""
    for prep in (*frame.entry.roles.get("recipient", ()), *frame.meaning.recipient):
        for phrase in frame.preps.get(prep, ()):
            names = [name for name in phrase.head.names if name.entry.sort == "metonym"]
            if phrase.actors or phrase.members or not names or phrase.told:
                continue
            actor, _ = referents.best_actor(names)
            if actor is not None:
                phrase.actors, phrase.names, phrase.place = [actor], names, None


def may_suffer(frame: Frame, parsed: Parsed) -> bool:
    """«В МИД обвинили украинские войска»: whom the seat of the speaker before the verb accuses."""
    told = frame.subject
    if told is None or frame.object is not None or not frame.bits & PLURAL:
        return False
    if not told.bits & ACC or frame.sense != "accuse":
        return False
    seats = [e for e in parsed.items[max(frame.at - 2, 0) : frame.at] if type(e) is Phrase]
    return bool(seats) and seats[0].prep in {"in", "at"} and _is_seat(seats[0])


def _is_seat(phrase: Phrase) -> bool:
    return phrase.told & ORGAN > 0 or any(
        n.entry.sort in {"actor", "metonym"} for n in phrase.names
    )
