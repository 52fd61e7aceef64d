"""Windows that an extension told beside them prolongs (domain.md 8.2, ``extension``).

What is prolonged has not run out, though its first end lies behind: it goes on under another end.
Breaches that the text reports befell it, for the time added has only begun.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_ends import is_over
from hudna.reading.truce_families import FAMILY
from hudna.reading.truce_slots import Slots

__all__ = ["prolonging"]

NEAR = 3
"""Sentences from an extension to what tells of the window before it."""
BEGUN = frozenset({"enter_force", "hold"})


def prolonging(
    cluster: Cluster, clusters: list[Cluster], filled: list[Slots], published: str | None
) -> Cluster | None:
    """The extension that prolongs a window, where the text tells both.

    Args:
        cluster: the window.
        clusters: all arrangements of the text.
        filled: the slots of each.
        published: the day of writing, where it is known.
    """
    if any(is_over(mention) or mention.gone for mention in cluster.mentions):
        return None
    at = next(k for k, each in enumerate(clusters) if each is cluster)
    if cluster.original:
        return clusters[at - 1] if at else None
    main = next((k for k, each in enumerate(clusters) if not each.background), None)
    if main is None or main == at or not _is_first_window(cluster, published):
        return None
    longer = [m.sentence for m in clusters[main].mentions if extends(m)]
    near = any(abs(m.sentence - each) <= NEAR for m in cluster.mentions for each in longer)
    alike = _is_alike(cluster, clusters[main]) and _are_of_one(filled[at], filled[main])
    return clusters[main] if near and alike else None


def _is_alike(one: Cluster, other: Cluster) -> bool:
    families = {FAMILY[one.kind], FAMILY[other.kind]}
    return len(families) == 1 or "any" in families


def _are_of_one(window: Slots, longer: Slots) -> bool:
    """Whether no side is told of the window alone."""
    return not window.parties or any(
        window.is_one(side, other) for side in window.parties for other in longer.parties
    )


def _is_first_window(cluster: Cluster, published: str | None) -> bool:
    """Whether it is told to have begun within a year, and nothing else befell it."""
    senses = cluster.senses()
    if not cluster.background or not senses & BEGUN or senses & ENDED:
        return False
    told = [cluster.start() or "", *(day.value for day in cluster.days)]
    years = [int(value[:4]) for value in told if value[:4].isdigit()]
    if not years:
        return True
    return published is not None and int(published[:4]) - min(years) <= 1


ENDED = frozenset({"collapse", "terminate", "suspend", "reject", "replace"})
