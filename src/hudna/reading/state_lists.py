"""Nationalities listed before one noun: «российские и турецкие силы»."""

from hudna.reading.senses import bits_of
from hudna.reading.wordclass import Hands, adjectival, nominal

__all__ = ["joins_states", "lists_states"]

LINK = bits_of("conj_clause")


def joins_states(hands: Hands, run: list[int], at: int) -> bool:
    """«российские и турецкие силы»: «and» between adjectives of nationality before one noun."""
    units = hands.units
    link = units[at].sense("conj_clause")
    if at + 2 >= len(units) or link is None or link.entry.fields.get("link") != "and":
        return False
    noun = units[at + 2]
    return (
        all(adjectival(each) and each.names for each in (units[run[-1]], units[at + 1]))
        and nominal(noun)
        and not noun.names
    )


def lists_states(hands: Hands, run: list[int], at: int) -> bool:
    """«египетские, катарские и турецкие посредники»: the comma of such a list."""
    units = hands.units
    if at + 2 >= len(units) or not (adjectival(units[run[-1]]) and units[run[-1]].names):
        return False
    after, link = units[at + 1], units[at + 2]
    if not (adjectival(after) and after.names):
        return False
    if link.mark == ",":
        return lists_states(hands, [at + 1], at + 2)
    return bool(link.told & LINK) and joins_states(hands, [at + 1], at + 2)
