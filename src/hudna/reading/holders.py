"""Holders of offices: «the spokesman, X, said» is said by X."""

from hudna.packs.features import NOUN, VERB
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import Unit

__all__ = ["name_holder"]

APPOSED = 5
"""Items between an office and the name of its holder, at most."""


def name_holder(frame: Frame, parsed: Parsed, referents: Referents) -> None:
    """«المتحدث باسم الجيش أحمد …», "its envoy, X, said": the person named beside the office."""
    office = frame.subject
    if office is None or frame.inherited or office.members or not _unnamed(office, referents):
        return
    at = parsed.place_of(office)
    if at < 0:
        return
    for item in parsed.items[at + 1 : at + 1 + APPOSED]:
        if isinstance(item, Unit):
            if not _idle(item, parsed):
                return
        elif item.prep != "for":
            if not item.prep and _is_person(item, referents):
                _hand_over(frame, item, parsed)
            return


def _unnamed(phrase: Phrase, referents: Referents) -> bool:
    if any(referents.kind_of(actor) == "person" for actor in phrase.actors):
        return False
    return phrase.sense("office", "casualty_who") is not None or bool(phrase.titles)


def _is_person(phrase: Phrase, referents: Referents) -> bool:
    return len(phrase.actors) == 1 and referents.kind_of(phrase.actors[0]) == "person"


def _idle(item: Unit, parsed: Parsed) -> bool:
    if item.kind == "x":
        return True
    return is_mark(item, parsed.words, ",") or item.is_sense("adverb", "determiner", "current")


def _hand_over(frame: Frame, person: Phrase, parsed: Parsed) -> None:
    frame.subject = person
    if frame.object is not person:
        return
    frame.object = None
    start = parsed.place_of(person) + 1
    for item in parsed.items[start : start + 2]:
        if isinstance(item, Phrase):
            if not item.prep and item.bits & NOUN and not item.bits & VERB:
                frame.object = item
            return
        if item.kind not in {"time", "x"}:
            return
