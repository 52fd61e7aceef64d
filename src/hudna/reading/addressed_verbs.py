"""Addressed verbs: Arabic forms that would speak to a reader, which news does not do."""

from hudna.packs.features import NOUN, SUFFIX
from hudna.reading.units import Sense
from hudna.reading.wordclass import Hands

__all__ = ["not_to_thee"]


def not_to_thee(hands: Hands, at: int, verbs: list[Sense]) -> list[Sense]:
    """«انتهاك» is no «انتهى» with "thee": news tells nobody what was done to him."""
    unit = hands.units[at]
    if hands.language != "ar" or not hands.words.forms[unit.last - 1].endswith(THEE):
        return verbs
    kept = [s for s in verbs if not s.bits & SUFFIX]
    unit.senses = [s for s in unit.senses if s not in verbs or s in kept or s.bits & NOUN]
    unit.settle()
    return kept


THEE = "\u0643"
"""The Arabic letter that stands for "thee" at the end of a word."""
