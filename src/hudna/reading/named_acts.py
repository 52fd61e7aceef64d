"""Named acts: "a Boko Haram ambush", "an RSF attack": an article, a name, and what they did.

A word that may be a verb stands there as a noun: behind an article of one thing nobody ambushes.
"""

from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands

__all__ = ["is_named_act"]


def is_named_act(hands: Hands, at: int, after: Unit | None) -> bool:
    """Whether the word at ``at`` is the noun of an act, whose author an article and a name tell."""
    units = hands.units
    if hands.language != "en" or at < 2 or not units[at - 1].names:  # noqa: PLR2004
        return False
    ends = after is None or after.kind == "mark" or after.is_sense("prep")
    return ends and _is_of_one_thing(units[at - 2])


def _is_of_one_thing(unit: Unit) -> bool:
    told = (s.entry for s in unit.senses if s.name == "determiner")
    return any(each.fields.get("number") == "singular" for each in told)
