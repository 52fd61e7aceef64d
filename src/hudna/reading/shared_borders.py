"""Borders that the two who announce a truce share: "along their border", «на их общей границе»."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.wordclass import is_possessive

__all__ = ["share_border"]

PLACE = bits_of("place_head")
NEAR = 5
"""Items from the truce to the border."""


def share_border(mention: TruceMention) -> bool:
    """Whether it holds along the border that those share who announce it: both fought there.

    Args:
        mention: a mention of the truce.
    """
    theirs = False
    for item in mention.parsed.items[mention.item + 1 : mention.item + 1 + NEAR]:
        if not isinstance(item, Phrase):
            theirs = theirs or is_possessive(item)
            continue
        return bool(item.told & PLACE) and (theirs or item.possessed)
    return False
