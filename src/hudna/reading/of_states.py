"""Nouns that only nationalities explain: «قوة إسرائيلية», «بجهود مصرية وأممية»."""

from hudna.packs.features import CONJ, DET, FEM
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.titles import new_phrase, take_adjective
from hudna.reading.units import ADJECTIVAL
from hudna.reading.wordclass import Hands

__all__ = ["of_a_state", "owed_to"]

PREP = bits_of("prep")


def of_a_state(hands: Hands, at: int) -> Phrase | None:
    """«قوة إسرائيلية», «دورية تركية»: a noun that nobody knows, and whose it is.

    Not before a definite masculine, which may be a family name («محمد المصري»).
    """
    units = hands.units
    after = units[at + 1] if at + 1 < len(units) else None
    if after is None or not after.names or after.preposition or not after.parts & ADJECTIVAL:
        return None
    if (after.bits & DET and not after.bits & FEM) or after.bits & CONJ:
        return None
    if not any(name.entry.sort == "demonym" for name in after.names):
        return None
    phrase = new_phrase(units[at], units[at].first, units[at].last)
    take_adjective(phrase, after)
    phrase.last = after.last
    return phrase


def owed_to(hands: Hands, at: int) -> Phrase | None:
    """«بجهود مصرية وأممية»: states to whose efforts, in the preposition itself, a thing is owed."""
    units = hands.units
    prep = units[at - 1].sense("prep") if at and units[at - 1].told & PREP else None
    if prep is None or prep.entry.fields.get("prep") != "thanks":
        return None
    if not units[at].parts & ADJECTIVAL or units[at].preposition:
        return None
    phrase = Phrase(first=units[at].first, last=units[at].last, head=units[at])
    take_adjective(phrase, units[at])
    for unit in units[at + 1 :]:
        if not (unit.names and unit.parts & ADJECTIVAL) or unit.preposition:
            break
        take_adjective(phrase, unit)
        phrase.last = unit.last
    return phrase if phrase.states else None
