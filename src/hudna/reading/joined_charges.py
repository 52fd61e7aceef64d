"""Joined charges: an Arabic word that "and" ties to a charge is what somebody is charged with."""

from hudna.packs.features import CONJ
from hudna.reading.senses import bits_of
from hudna.reading.wordclass import Hands

__all__ = ["is_counted_harm", "is_joined_charge", "is_joined_harm"]


def is_joined_charge(hands: Hands, at: int) -> bool:
    """«اتهم الجماعة بقصف مواقعه وخرق الهدنة»: what is joined to a charge is a charge as well."""
    if not hands.units[at].bits & CONJ:
        return False
    charged = False
    for unit in reversed(hands.units[max(at - CHARGE, 0) : at]):
        if unit.told & ACCUSE:
            return charged
        if unit.is_sense("comp", "relative") or unit.mark in ".;":
            return False
        charged = charged or (unit.preposition == "b" and bool(unit.told & CHARGED))
    return False


CHARGE = 16
"""Units after a verb of accusing among which its charges stand."""
ACCUSE = bits_of("accuse")
CHARGED = bits_of(
    "violate",
    "shelling",
    "attack",
    "air_strike",
    "small_arms",
    "obstruct",
    "kill",
    "ground_assault",
    "drone_strike",
    "infiltration",
    "looting",
    "detention",
    "destroy",
    "provocation",
)


def is_joined_harm(hands: Hands, at: int) -> bool:
    """«عن مقتل طفل وإصابة جنديين»: of the harmed one noun follows another."""
    if not (hands.units[at].told & HARMS and hands.units[at].bits & CONJ):
        return False
    for before in reversed(hands.units[max(at - HARM_REACH, 0) : at]):
        if before.kind == "mark" or before.finite:
            return False
        if before.told & HARMS:
            return True
    return False


HARMS, HARM_REACH = bits_of("kill", "injure"), 6
"""Words from one noun of harm to the next: whom the first one befell, how many, of what."""


def is_counted_harm(hands: Hands, at: int) -> bool:
    """«قُتل ثلاثة من عناصر الجيش»: before a number word and whom it counts it is the verb."""
    units = hands.units
    if not units[at].told & HARMS or at + 2 >= len(units):
        return False
    number, counted = units[at + 1], units[at + 2]
    if number.kind not in {"x", "number"}:
        return False
    return counted.told & HARMED > 0


HARMED = bits_of("casualty_who")
