"""Prepositions: phrases that stand behind a verb or its noun until the clause ends."""

from hudna.packs.features import GEN, INS
from hudna.reading.bridges import in_compound, past_preposed
from hudna.reading.frames import EDGE, Frame, Parsed, is_edge
from hudna.reading.phrases import Phrase
from hudna.reading.role_search import REACH
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_from_side", "take_prepositions"]


def take_prepositions(frame: Frame, parsed: Parsed, at: int) -> None:
    """Phrases with prepositions after the head, until the clause ends."""
    preps, noun = frame.preps, frame.form == "noun"
    past = at
    for k, item in enumerate(parsed.items[at : at + REACH], at):
        if k < past:
            continue
        if type(item) is Phrase:
            if item.prep:
                preps.setdefault(item.prep, []).append(item)
            elif noun and item is not frame.subject and not item.members:
                _noun_neighbour(frame, item)
        elif item.mark in CLOSING or item.told & EDGE or item.verb is not None:
            past = _go_on(frame, item, k, parsed)
            if past < 0:
                return


CLOSING = '.!?;:()"-'
"""Marks at which a clause ends."""


def _go_on(frame: Frame, item: Unit, at: int, parsed: Parsed) -> int:
    """Where the search goes on behind a word; -1 where the clause ends."""
    if (item.mark == "-" or item.verb is not None) and in_compound(at, parsed):
        return at
    if item.mark in CLOSING or is_edge(item, parsed.words) or item.finite:
        return -1
    if item.verb is None or frame.form == "noun" or frame.at == at:
        return at
    past = past_preposed(parsed, at)
    return past if past > at else -1


def _noun_neighbour(frame: Frame, phrase: Phrase) -> None:
    """A free phrase right after a verbal noun: «إعلان الجيش هدنة»; nobody strikes a truce."""
    violent = frame.meaning.event == "attack" or frame.sense in {"kill", "injure"}
    if phrase.conj:
        return  # «تجميد القوات ووقف القتال»: two things that are done
    if frame.object is None and phrase.told & ARRANGED and not violent:
        frame.object = phrase


ARRANGED = bits_of("truce", "pact")


def is_from_side(phrase: Phrase) -> bool:
    """«С армянской стороны», «من الجانب …», "from the X side": with a genitive «с» is "from"."""
    if phrase.sense("party_word") is None:
        return False
    return phrase.prep == "from" or (phrase.prep == "with" and phrase.bits & (GEN | INS) == GEN)
