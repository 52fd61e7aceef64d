"""Before nouns: what determiners tell, and a name that a hyphen joins to a participle."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands, is_any, is_pointing, is_possessive

__all__ = ["determine", "held_town"]

DETERMINER = bits_of("determiner")


def held_town(hands: Hands, at: int) -> int:
    """«In *Houthi-held* Sanaa»: what a hyphen joins only describes the town behind it."""
    units, hyphen = hands.units, hands.words.hyphen
    start = at
    while at < len(units) and units[at].told & DETERMINER and not units[at].parts:
        at += 1
    if at + 2 >= len(units) or not units[at].parts:
        return start
    held, town = units[at + 1], units[at + 2]
    if held.names or not hyphen[held.first] or hyphen[town.first]:
        return start
    if not units[at].names:  # "the state-run National News Agency"
        return at + 2 if any(name.entry.sort in NAMED for name in town.names) else start
    if any(name.entry.sort == "actor" for name in town.names) or town.told & FIGHTERS:
        joined = held.verb is not None or held.kind == "x"
        return at + 2 if joined else start  # "Iran-backed Hezbollah"
    if not any(name.entry.sort == "place" for name in town.names):
        return start
    after = units[at + 3] if at + 3 < len(units) else None
    return start if after is not None and after.parts else at + 2


NAMED = frozenset({"actor", "source"})
FIGHTERS = bits_of("generic", "band")


def determine(phrase: Phrase, units: list[Unit]) -> None:
    """What the words before a noun tell of it: "its", "any"."""
    for unit in units:
        if unit.told & DETERMINER:
            phrase.possessed = phrase.possessed or is_possessive(unit)
            phrase.vague = phrase.vague or is_any(unit)
            phrase.pointed = phrase.pointed or is_pointing(unit)
