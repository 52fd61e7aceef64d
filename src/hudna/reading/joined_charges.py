"""Joined charges: an Arabic word that "and" ties to a charge is what somebody is charged with."""

from hudna.packs.features import CONJ
from hudna.reading.senses import bits_of
from hudna.reading.wordclass import Hands

__all__ = ["is_joined_charge"]


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
