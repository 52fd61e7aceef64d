"""What a truce hangs on: the deal, the offer or the attempt that is told of it."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["can_carry", "carrier_of", "is_of_terms"]


def carrier_of(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """What it hangs on: "a deal on a truce", «соглашение о перемирии»; "a US-UN 72-hour truce".

    Args:
        mention: a mention told by a noun.
        parsed: its sentence.
    """
    if (pact := _laid_down(mention, parsed)) is not None:
        return pact
    place = _before_bracket(mention.item, parsed)
    before = parsed.items[max(place - 3, 0) : place]
    for at, item in enumerate(reversed(before)):
        if type(item) is Phrase:
            named = at == 1 and _is_named_before(item, before[-1], parsed)
            on = can_carry(item) and bool(_prep_of(mention, parsed))
            return item if on or (named and not _prep_of(mention, parsed)) else None
        if _is_colon(item, parsed) and parsed.items[mention.item].first:
            return _offer_before(mention, parsed)
        if item.kind not in {"time", "x"} and not item.is_sense("prep", "determiner"):
            return None
    return None


def _before_bracket(at: int, parsed: Parsed) -> int:
    """«اقتراح اللجنة (أ وب وج) للهدنة»: the place where brackets right before ``at`` open."""
    if not at or parsed.items[at - 1].mark != ")":
        return at
    opened = (k for k in range(at - 2, max(at - FAR, 0), -1) if parsed.items[k].mark == "(")
    return next(opened, at)


def _is_colon(item: Unit, parsed: Parsed) -> bool:
    return parsed.words.forms[item.first] == ":"


def _offer_before(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """«Повторил предложение: прекращение огня», "repeated its offer: a full ceasefire"."""
    for item in reversed(parsed.items[max(mention.item - FAR, 0) : mention.item]):
        if isinstance(item, Phrase):
            return item if item.sense("propose") is not None else None
        if item.kind != "x" and not _is_colon(item, parsed) and not item.is_sense("determiner"):
            return None
    return None


FAR = 5


def _laid_down(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """«اتفاق يقضي بوقف إطلاق النار», "a deal that provides for a truce": whose terms tell it."""
    truce = mention.phrase
    for frame in parsed.frames if truce is not None else ():
        if frame.sense != "provision" or frame.form == "noun" or frame.at > mention.item:
            continue
        if truce is not None and _holds(frame, truce):
            return _pact_before(frame.at, parsed)
    return None


def is_of_terms(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Соглашение от 4 июня, которое предусматривало …»: a day between a deal and its terms."""
    deal, truce = mention.carrier, mention.phrase
    if deal is None or truce is None or deal.sense("pact") is None or time.first < deal.last:
        return False
    terms = (f for f in mention.parsed.frames if f.sense == "provision" and f.form != "noun")
    return any(
        time.last <= frame.first and deal.last <= frame.first and _holds(frame, truce)
        for frame in terms
    )


def _holds(frame: Frame, truce: Phrase) -> bool:
    return any(p.holds(truce) for role, p in frame.roles() if role != "subject")


def _pact_before(at: int, parsed: Parsed) -> Phrase | None:
    for item in reversed(parsed.items[max(at - REACH, 0) : at]):
        if isinstance(item, Phrase):
            if item.sense("pact") is not None:
                return item
        elif (item.finite and not item.told & SIGNED) or item.mark == ".":
            return None
    return None


SIGNED = bits_of("agree")
REACH = 8
"""Items between a deal and the verb of its terms."""


def can_carry(phrase: Phrase) -> bool:
    """A deal, an offer; an attempt, where it is told to have been made before."""
    if phrase.sense("pact", "propose") is not None:
        return True
    told = {sense.name for sense in phrase.adjectives}
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
