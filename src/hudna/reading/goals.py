"""Places that no register knows, told by what is done to them or what they are said to be.

"Overran Barkul", «обстрел Барколи»: only a place is overrun; "Barkul, a border town" is one. Who
is *captured* may be a person, and is told to be a place elsewhere or not at all.
"""

from hudna.packs.russian_names import stem_of
from hudna.reading.coordination import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of
from hudna.reading.units import Sense, Unit
from hudna.reading.wordclass import Hands, adjectival, is_verb, nominal
from hudna.text.words import Words

__all__ = ["is_described", "is_goal", "is_met", "name_key", "stem_in"]

GOAL, PLACE = "goal", "place"
"""The field of a lexicon's entry that tells so, and its value."""
PLACE_HEAD, DETERMINER = bit_of("place_head"), bit_of("determiner")
OVER = frozenset({"of", "on", "over"})
"""Prepositions between a noun for what is done and the place, where a language has them."""
REACH = 4
"""Words before the noun in "a small, mostly empty border town"."""


def is_goal(items: list[Item]) -> bool:
    """Whether what stands next is what the words before it overrun, shell or storm."""
    if not items:
        return False
    before = items[-1]
    if isinstance(before, Phrase):
        return _has_goal(before.senses) and before.last == before.head.last
    if _has_goal(before.senses):
        return True
    prep = before.sense("prep")
    if prep is None or prep.entry.fields.get("prep") not in OVER or len(items) == 1:
        return False
    return _has_goal(items[-2].senses)  # "the shelling of", "entered the town of"


def _has_goal(senses: list[Sense]) -> bool:
    return any(sense.entry.fields.get(GOAL) == PLACE for sense in senses)


def is_described(hands: Hands, after: int) -> bool:
    """Whether a comma and "a town", «село», follow: what was named before them is one."""
    units = hands.units
    if after + 1 >= len(units) or units[after].mark != ",":
        return False
    at = after + 1
    if hands.language == "en":
        if not units[at].told & DETERMINER:
            return False
        at += 1
    for unit in units[at : at + REACH]:
        if unit.told & PLACE_HEAD and _ends(hands, at):
            return _is_settled(unit)
        if unit.kind != "x" and not adjectival(unit) and not nominal(unit):
            return False
        at += 1
    return False


def _is_settled(unit: Unit) -> bool:
    return any("settled" in s.entry.fields for s in unit.senses if s.told & PLACE_HEAD)


def _ends(hands: Hands, at: int) -> bool:
    """Whether the noun is the last of its phrase: "a town councillor" is no place."""
    if at + 1 >= len(hands.units):
        return True
    following = hands.units[at + 1]
    if hands.language == "ru":
        return following.kind != "name"
    return following.kind != "x" and (not nominal(following) or is_verb(following))


def is_met(hands: Hands, at: int, after: int) -> bool:
    """Whether the units from ``at`` to before ``after`` are the name of such a place."""
    if not hands.met:
        return False
    units = hands.units
    return (
        name_key(hands.words, hands.language, units[at].first, units[after - 1].last) in hands.met
    )


def name_key(words: Words, language: str, first: int, last: int) -> tuple[str, ...]:
    """A name's words as they compare, whatever their case."""
    forms = words.forms[first:last]
    return tuple(stem_in(form, language) for form in forms if form[-1].isalnum())


def stem_in(form: str, language: str) -> str:
    """A word of a name without its ending, where the language declines names."""
    return stem_of(form) if language == "ru" else form
