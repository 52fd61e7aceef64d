"""Truces told anew: what an indefinite noun names beside one that the text told before.

Indefinite nouns bring in what was not spoken of. Alone that tells little, as headlines are told
again in the lead; with a day of its own, or in a clause that recalls, it tells another truce.
Which marks tell it was counted in some 2,700 marked mentions; that a truce is called for where
one was made tells nothing (docs/decisions/0032-which-truce.md).
"""

from typing import TYPE_CHECKING

from hudna.reading.truce_mentions import Told, TruceMention
from hudna.reading.truces_of_old import recalled

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_told_anew"]

MADE = frozenset({"announce", "agree", "order", "extend", "accept"})
DAY = 10
"""Characters of an ISO day."""


def is_told_anew(mention: TruceMention, start: str | None, cluster: "Cluster") -> bool:
    """Whether a mention tells of another arrangement than the one it might join.

    Args:
        mention: a mention with the days and acts told of it.
        start: the start told of it, if any.
        cluster: the arrangement it might join.
    """
    if mention.weak:
        return False
    if mention.indefinite and recalled(mention):
        return True
    return not mention.definite and _has_other_day(mention, start, cluster)


def _has_other_day(mention: TruceMention, start: str | None, cluster: "Cluster") -> bool:
    """«В Бендерах 3 июля заключили перемирие» beside one signed on 21 July: made on another day."""
    mine, theirs = _days(mention.days), _days(cluster.days)
    if not mine or not theirs or mine & theirs:
        return False
    made = any(act.sense in MADE and act.modality == "happened" for act in mention.acts)
    return made or mention.indefinite or not (start or cluster.start())


def _days(told: list[Told]) -> set[str]:
    return {day.value[:DAY] for day in told}
