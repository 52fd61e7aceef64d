"""Owners told beside an organ: «وزارة الدفاع في حكومة كذا», «подконтрольное X министерство».

A ministry of a rival government is none of the state whose land it stands in: where the words
name the government, or who controls it, the organ is theirs.
"""

from itertools import pairwise

from hudna.packs.features import CASES, DAT
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.units import Unit

__all__ = ["link_owners_beside"]

GOVERNING = frozenset({"government", "armed_group", "coalition"})


def link_owners_beside(parsed: Parsed, referents: Referents) -> None:
    """Give the organs of a sentence that stand beside their owners to these."""
    for at, (one, other) in enumerate(pairwise(parsed.items)):
        if not isinstance(one, Phrase) or not isinstance(other, Phrase):
            continue
        if other.prep == "in" and _is_bare_organ(one):
            _give(one, other, referents)
        elif _is_bare_organ(other) and _is_controlled(one, at, parsed):
            _give(other, one, referents)


def _is_bare_organ(phrase: Phrase) -> bool:
    """Whether the words of a phrase name an organ and not whose it is."""
    named = phrase.names or phrase.states or phrase.genitives or phrase.members
    return phrase.sense("organ") is not None and not named


def _is_controlled(owner: Phrase, at: int, parsed: Parsed) -> bool:
    """«Подконтрольное хуситам министерство»: a dative between an adjective and its noun."""
    before = parsed.items[at - 1] if at else None
    if parsed.sentence.language != "ru" or not isinstance(before, Unit) or before.kind != "x":
        return False
    return not owner.prep and owner.bits & CASES == DAT


def _give(organ: Phrase, owner: Phrase, referents: Referents) -> None:
    if len(owner.actors) == 1 and referents.kind_of(owner.actors[0]) in GOVERNING:
        organ.actors = list(owner.actors)
