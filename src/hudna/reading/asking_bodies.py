"""Bodies that ask for something, by a word that is also a name of persons: «طالب»."""

from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands

__all__ = ["is_demand_of_body"]

OFFICE = bits_of("office")
ASKED = 4
"""Words from a verb of asking to what is asked for."""


def is_demand_of_body(hands: Hands, at: int) -> bool:
    """«طالب مجلس الأمن بهدنة», «كان المجلس طالب بها»: a body has no student.

    Args:
        hands: the words of a sentence.
        at: the word that can be a verb of speech.
    """
    units = hands.units
    if not units[at].told & OFFICE or not any(map(_is_body, units[max(at - 1, 0) : at + 2])):
        return False
    return any(each.preposition == "b" for each in units[at + 1 : at + 1 + ASKED])


def _is_body(unit: Unit) -> bool:
    """Whether a name is that of a body: of no person and no place."""
    if not unit.names or unit.preposition:
        return False
    return not any(name.entry.person or name.entry.sort == "place" for name in unit.names)
