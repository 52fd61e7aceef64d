"""Antecedents: the phrase that a relative takes up."""

from hudna.packs.features import CASES, FEM, PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["antecedent", "take_named"]


def antecedent(parsed: Parsed, at: int) -> Phrase | None:
    """The phrase that a relative at ``at`` takes up; «переговоры в Малайзии, которые» not the last.

    A plural takes up several, where they stand near.
    """
    nearest: Phrase | None = None
    for k in range(at - 1, max(at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if parsed.sentence.language != "ru" or _is_taken_up(item, parsed.items[at]):
                return _headed(item, k, parsed)
            nearest = nearest or item
    return nearest


ARRANGED = bits_of("truce", "pact")


def _headed(phrase: Phrase, at: int, parsed: Parsed) -> Phrase:
    """«هدنة بين كذا وكذا، أعلنها», "a truce between X and Y that": of the truce, not of the two."""
    if phrase.prep != "between":
        return phrase
    before = (i for i in reversed(parsed.items[max(at - 4, 0) : at]) if isinstance(i, Phrase))
    head = next(before, None)
    return head if head is not None and head.told & ARRANGED else phrase


def _is_taken_up(phrase: Phrase, relative: Phrase | Unit) -> bool:
    """Whether number and gender let a Russian relative take up a phrase."""
    if relative.bits & PLURAL:
        return bool(phrase.bits & PLURAL or phrase.members)
    gendered = bool(relative.bits & CASES) and not relative.bits & FEM
    return not (gendered and phrase.bits & FEM and not phrase.members)


RELATIVE = bits_of("relative")


def take_named(frame: Frame, parsed: Parsed) -> None:
    """Give a verb the truce as its object that its relative clause is about."""
    named = _named_by(frame, parsed) if frame.object is None else None
    if named is not None:
        frame.object, frame.antecedent = named, True


def _named_by(frame: Frame, parsed: Parsed) -> Phrase | None:
    """As "the truce that Pence announced", "the truce Pence announced": the noun before both."""
    subject = frame.subject
    if frame.form != "finite" or frame.passive or frame.inherited or subject is None:
        return None
    at = parsed.place_of(subject) - 1
    if at < 0 or (frame.meaning.event is None and not frame.meaning.speech):
        return None
    relative = parsed.items[at]
    if type(relative) is Unit:
        if not relative.told & RELATIVE or at < 1:
            return None
        at -= 2 if parsed.items[at - 1].mark == "," else 1
    thing = parsed.items[at] if at >= 0 else None
    if not isinstance(thing, Phrase) or (thing.prep and type(relative) is not Unit):
        return None  # "under the deal Ankara must leave"
    head = _headed(thing, at, parsed)
    return head if head.told & ARRANGED else None
