"""Named acts: "a Boko Haram ambush", "an RSF attack": an article, a name, and what they did.

A word that may be a verb stands there as a noun: nobody ambushes in the plural behind an article.
"""

from hudna.reading.units import Unit
from hudna.reading.wordclass import Hands

__all__ = ["is_named_act"]

PLURAL = "s"
ARTICLES = frozenset({"a", "an"})


def is_named_act(hands: Hands, at: int, after: Unit | None) -> bool:
    """Whether the word at ``at`` is the noun of an act, whose author an article and a name tell."""
    units = hands.units
    if hands.language != "en" or at < 2 or not units[at - 1].names:  # noqa: PLR2004
        return False
    ends = after is None or after.kind == "mark" or after.is_sense("prep")
    bare = not hands.words.forms[units[at].last - 1].endswith(PLURAL)
    return ends and bare and hands.words.forms[units[at - 2].first] in ARTICLES
