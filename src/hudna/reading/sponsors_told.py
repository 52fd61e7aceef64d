"""Sponsors named beside an arrangement: under whose auspices, by whose plan or efforts it is."""

from hudna.reading.acting import acting_through
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_authors import authors_of
from hudna.reading.truce_efforts import by_efforts
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_requests import asked_for
from hudna.reading.truce_slots import Slots
from hudna.reading.truce_sponsors import called_before, proposed_by

__all__ = ["sponsors_named"]


def sponsors_named(mention: TruceMention, slots: Slots) -> None:
    """States named with a proposal or an understanding: «المبادرة المصرية», «план Эр-Рияда».

    Who fights here proposes for itself; of an understanding there must be two.
    """
    parsed = mention.parsed
    for phrase in (*proposed_by(parsed), *called_before(parsed)):
        _sponsors(acting_through(phrase), phrase, parsed, slots)
    helped = (*by_efforts(parsed), *asked_for(parsed))
    for phrase in (each for each in helped if not each.told & SIDES):
        span = parsed.words.span(phrase.first, phrase.last)
        for actor in phrase.actors or phrase.state_actors:
            if _may_help(actor, slots):
                slots.mediator(actor, span, himself=True)
    for at, item in enumerate(parsed.items if parsed.told() & AUTHORED else ()):
        for part in item.everything() if type(item) is Phrase else ():
            if part.told & AUTHORED:
                _authors(authors_of(part, at, parsed), part, parsed, slots)


SIDES = bits_of("party_word", "generic")
"""«По просьбе обеих сторон»: those who make it ask others for help."""
GROUPS = frozenset({"armed_group", "coalition", "government"})


def _authors(named: list[str], phrase: Phrase, parsed: Parsed, slots: Slots) -> None:
    """States sponsor; «under an accord between the rebels and the government» it is theirs."""
    at_war = not slots.parties and len(named) == PAIR and any(map(slots.fights, named))
    if not (at_war or any(slots.kind(actor) in GROUPS for actor in named)):
        _sponsors(named, phrase, parsed, slots)
        return
    for actor in named:
        slots.party(actor, "signatory", parsed.words.span(phrase.first, phrase.last))


def _may_help(actor: str, slots: Slots) -> bool:
    """Whether an actor can have stood between the sides: it does not fight and is none of them."""
    side = slots.side(actor)
    if slots.kind(side) == "media" or slots.is_at_war(side) or slots.has_party(side):
        return False
    return not slots.is_ally(side)


def _sponsors(actors: list[str], phrase: Phrase, parsed: Parsed, slots: Slots) -> None:
    """Note outsiders as brokers."""
    for actor in actors:
        if not slots.is_at_war(slots.side(actor)) and slots.speaks_abroad(actor):
            slots.mediator(actor, parsed.words.span(phrase.first, phrase.last))


AUTHORED = bits_of("propose", "pact")


PAIR = 2
"""The two sides of an accord."""
