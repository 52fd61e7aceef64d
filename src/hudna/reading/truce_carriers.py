"""What a truce hangs on: the deal, the offer or the attempt that is told of it."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["can_carry", "carrier_of"]


def carrier_of(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """What it hangs on: "a deal on a truce", «соглашение о перемирии»; "a US-UN 72-hour truce".

    Args:
        mention: a mention told by a noun.
        parsed: its sentence.
    """
    if (pact := _laid_down(mention, parsed)) is not None:
        return pact
    before = parsed.items[max(mention.item - 3, 0) : mention.item]
    for at, item in enumerate(reversed(before)):
        if type(item) is Phrase:
            named = at == 1 and _is_named_before(item, before[-1], parsed)
            on = can_carry(item) and bool(_prep_of(mention, parsed))
            return item if on or (named and not _prep_of(mention, parsed)) else None
        if item.kind not in {"time", "x"} and not item.is_sense("prep", "determiner"):
            return None
    return None


def _laid_down(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """«اتفاق يقضي بوقف إطلاق النار», "a deal that provides for a truce": whose terms tell it."""
    truce = mention.phrase
    for frame in parsed.frames if truce is not None else ():
        if frame.sense != "provision" or frame.form == "noun" or frame.at > mention.item:
            continue
        if any(p.holds(truce) for role, p in frame.roles() if role != "subject"):
            return _pact_before(frame.at, parsed)
    return None


def _pact_before(at: int, parsed: Parsed) -> Phrase | None:
    for item in reversed(parsed.items[max(at - REACH, 0) : at]):
        if isinstance(item, Phrase):
            if item.sense("pact") is not None:
                return item
        elif item.finite or item.mark == ".":
            return None
    return None


REACH = 6
"""Items between a deal and the verb of its terms."""


def can_carry(phrase: Phrase) -> bool:
    """A deal, an offer; an attempt, where it is told to have been made before."""
    if phrase.sense("pact", "propose") is not None:
        return True
    told = {sense.entry.sense for sense in phrase.adjectives}
    return phrase.sense("intend") is not None and bool(told & {"previous", "another"})


def _is_named_before(phrase: Phrase, length: Phrase | Unit, parsed: Parsed) -> bool:
    """Whether names stand before a length, as adjectives of what follows it."""
    if parsed.sentence.language != "en" or isinstance(length, Phrase) or length.kind != "time":
        return False
    spans = any(t.first == length.first and t.type == "DURATION" for t in parsed.times)
    named = bool(phrase.actors or phrase.state_actors)
    return spans and named and not phrase.members and not phrase.prep


def _prep_of(mention: TruceMention, parsed: Parsed) -> str:
    """The preposition of the outermost phrase that holds a mention."""
    item = parsed.items[mention.item]
    return item.prep if isinstance(item, Phrase) else ""
