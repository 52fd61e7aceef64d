"""Arrangements told for other places than the one gathered so far.

"A three-day pause in Taiz" beside a ceasefire in the port of Hodeidah: two towns, or a town and a
region that does not hold it, have each its own, where the text names both and neither as "the".
"""

from typing import TYPE_CHECKING

from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_slots import Slots
from hudna.registers.places import Place

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_in_another_place"]

TABLE = frozenset({"agree", "accept", "mediate", "consult"})


def is_in_another_place(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """Whether a truce new to the text is for a place that the first one does not hold in.

    Args:
        mention: the mention.
        cluster: the arrangement that it may be of.
        sides: who stands for whom, with the registers.
    """
    if mention.weak or mention.definite or mention.phrase is None:
        return False
    if any(act.sense in TABLE for act in mention.acts):
        return False  # a place beside the making may be that of the table
    mine = _places([mention], sides)
    theirs = _places(cluster.mentions, sides) if mine else []
    if not mine or not theirs:
        return False
    return not any(_touch(one, other) for one in mine for other in theirs)


def _places(mentions: list[TruceMention], sides: Slots) -> list[Place]:
    """Places below a country that are told of it, over those of a table."""
    known = sides.world.places
    told = (
        place
        for mention in mentions
        for place, _ in mention.places
        if not any(act.sense in TABLE for act in mention.acts) and not mention.weak
    )
    found = [known[place] for place in dict.fromkeys(told) if place in known]
    return [place for place in found if place.level != "country"]


def _touch(one: Place, other: Place) -> bool:
    """Whether the one may lie in the other; a region whose bounds are unknown may hold any town."""
    if one.id == other.id:
        return True
    if one.country != other.country:
        return True  # there it may only have been asked for
    if one.level in WIDE or other.level in WIDE:
        return True
    return (one.admin1 or one.id) == (other.admin1 or other.id)


WIDE = frozenset({"region", "line", "zone"})
