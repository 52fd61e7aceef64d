"""Arabic forms of two readings: no verb with a pronoun in news, no town where a body is named."""

from hudna.packs.features import NOUN, PLURAL, SUFFIX
from hudna.reading.senses import bits_of
from hudna.reading.units import Sense
from hudna.reading.wordclass import Hands

__all__ = ["is_several", "names_a_body", "not_to_thee"]


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


def is_several(hands: Hands, at: int, far: list[Sense]) -> bool:
    """«ارتكبت عدة خروقات» is no «عدّه خرقا»: "several" stands right before a plural."""
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    several = hands.units[at].told & SEVERAL and after is not None and after.bits & PLURAL
    return bool(several) and all(s.bits & SUFFIX for s in far)


SEVERAL = bits_of("determiner")


def names_a_body(hands: Hands, at: int) -> bool:
    """«مرتبطة بحركة كذا»: a preposition, a noun of groups and a group's name, and no town."""
    unit = hands.units[at]
    after = hands.units[at + 1] if at + 1 < len(hands.units) else None
    written = all(name.entry.sort == "place" and not name.preposition for name in unit.names)
    group = after is not None and any(name.entry.sort == "actor" for name in after.names)
    return group and written and unit.told & BAND > 0


BAND = bits_of("band")
