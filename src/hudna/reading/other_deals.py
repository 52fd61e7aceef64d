"""Verbs that tell of another deal, which only a pronoun names.

"It is separate from the one reached with X", «не связано с тем, которое было достигнуто с X».
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.gathering import Item
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_mentions import TruceMention

__all__ = ["is_of_the_one"]

PASSED = bits_of("auxiliary", "adverb", "relative", "modal_future")
ONE = bits_of("determiner", "pronoun")
PREP = bits_of("prep")
COMMA = ","


def is_of_the_one(frame: Frame, mention: TruceMention, parsed: Parsed) -> bool:
    """Whether a verb tells of a pronoun behind a preposition, and not of the truce before that.

    Args:
        frame: a verb.
        mention: a truce named before it.
        parsed: their sentence.
    """
    if frame.form == "noun":
        return False
    items = parsed.items
    at = frame.at - 1
    while at > mention.item and _is_passed(items[at]) and not _is_one(items[at]):
        at -= 1
    if at <= mention.item + 1 or not _is_one(items[at]):
        return False
    before = next((i for i in reversed(items[mention.item + 1 : at]) if not _is_one(i)), None)
    return before is not None and not isinstance(before, Phrase) and before.told & PREP > 0


def _is_passed(item: Item) -> bool:
    if isinstance(item, Phrase):
        return False
    return item.mark == COMMA or item.told & PASSED > 0


def _is_one(item: Item) -> bool:
    """Whether it is a pronoun or what stands for one, and nothing else."""
    if isinstance(item, Phrase):
        return not item.names and item.told & ONE > 0 and not item.told & ~ONE
    return item.told & ONE > 0
