"""How far the name of a person goes whom nobody knows."""

from hudna.packs.features import CONJ, DET
from hudna.reading.wordclass import Hands

__all__ = ["FAMILY", "run_of_name"]

LONGEST_NAME = 4
"""Words an untabulated person's name may have."""
SHORT = 3
"""Letters an Arabic word of a name has at least."""
FAMILY = frozenset({"short", "weak"})
"""Kinds of alias that are family names alone."""


def run_of_name(hands: Hands, at: int) -> int:
    """End of the words from ``at`` on that may be the name of a person nobody knows."""
    after = at
    while after < len(hands.units) and after - at < LONGEST_NAME:
        fits = _arabic_part if hands.language == "ar" else _capital_part
        if not fits(hands, after, after - at):
            break
        after += 1
    if hands.language == "ar":
        return after
    while after > at and not hands.words.capital[hands.units[after - 1].first]:
        after -= 1
    return after


def _arabic_part(hands: Hands, at: int, place: int) -> bool:
    unit = hands.units[at]
    form = hands.words.forms[unit.first]
    if unit.kind == "name":
        if unit.preposition or unit.bits & CONJ:
            return False
        small = all(n.entry.sort == "place" for n in unit.names)
        if place == 0:
            return small and not unit.bits & DET
        return small or _is_family(hands, at)
    if unit.kind != "x" or len(form) < SHORT or form.startswith("باسم"):
        return False
    return place > 0 or not form.startswith("ال")


def _capital_part(hands: Hands, at: int, place: int) -> bool:
    """A capitalised unknown word, the name of a small place, or a particle between them."""
    unit = hands.units[at]
    capital = hands.words.capital[unit.first]
    if unit.kind == "name":
        town = all(n.entry.sort == "place" for n in unit.names)
        small = town and (place > 0 or all(n.entry.kind == "weak" for n in unit.names))
        return capital and (small or (place > 0 and _is_family(hands, at)))
    if unit.kind != "x":
        return False
    small = len(hands.words.forms[unit.first]) <= SHORT
    return capital or (small and (place > 0 or _leads_name(hands, at)))


def _leads_name(hands: Hands, at: int) -> bool:
    """«al-Mabrouk»: a small article with a hyphen before a capital."""
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    if after is None or after.kind != "x" or not hands.words.capital[after.first]:
        return False
    words = hands.words
    return words.starts[after.first] - words.ends[hands.units[at].first] == 1


def _is_family(hands: Hands, at: int) -> bool:
    """A registered person's family name after another given name: not that person.

    A given name that begins like the registered one may be the same in another spelling.
    """
    unit, before = hands.units[at], hands.words.forms[hands.units[at - 1].first]
    persons = [n for n in unit.names if n.entry.person]
    others = [n for n in unit.names if not n.entry.person and n.entry.sort != "place"]
    if not persons or others:
        return False
    return all(
        n.entry.kind in FAMILY and (n.entry.given or n.entry.id)[0] != before[0] for n in persons
    )
