"""The mentions of arrangements of a whole document, with where they stand to its day."""

from hudna.reading.frames import Parsed
from hudna.reading.senses import bits_of
from hudna.reading.tenses import is_dated_back, is_fresh
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truces import find_truces

__all__ = ["gather_truces"]

FOUGHT = bits_of(
    "object_halt", "attack", "armed_clash", "shelling", "air_strike", "drone_strike",
    "ground_assault", "small_arms", "violate",
)  # fmt: skip
"""Words of fighting, without which a deal is one of peace or trade."""


def gather_truces(
    parsed: list[Parsed], published: str | None, *, bare: bool = False
) -> list[TruceMention]:
    """The mentions of a document, in the order of the text.

    Args:
        parsed: its sentences.
        published: the day of writing, where known.
        bare: whether a deal between two sides is to be taken for an arrangement.
    """
    mentions: list[TruceMention] = []
    if bare and not any(each.told() & FOUGHT for each in parsed):
        return mentions
    for number, each in enumerate(parsed):
        found = find_truces(each, each.kind, number, named=bool(mentions), bare=bare)
        for mention in found:
            mention.fresh = is_fresh(each.times, published)
            mention.dated_back = is_dated_back(each.times, published)
        mentions.extend(found)
    return mentions
