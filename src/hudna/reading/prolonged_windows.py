"""Windows that an extension told beside them prolongs (domain.md 8.2, ``extension``).

What is prolonged has not run out, though its first end lies behind: it goes on under another end.
Breaches that the text reports befell it, for the time added has only begun.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_ends import is_over
from hudna.reading.truce_families import FAMILY

__all__ = ["prolonging"]

NEAR = 3
"""Sentences from an extension to what tells of the window before it."""
BEGUN = frozenset({"enter_force", "hold"})


def prolonging(cluster: Cluster, clusters: list[Cluster]) -> Cluster | None:
    """The extension that prolongs a window, where the text tells both.

    Args:
        cluster: the window.
        clusters: all arrangements of the text.
    """
    if any(is_over(mention) or mention.gone for mention in cluster.mentions):
        return None
    if cluster.original:
        at = next(k for k, each in enumerate(clusters) if each is cluster)
        return clusters[at - 1] if at else None
    main = next((each for each in clusters if not each.background), None)
    if main is None or main is cluster or not _is_first_window(cluster):
        return None
    longer = [m.sentence for m in main.mentions if extends(m)]
    near = any(abs(m.sentence - each) <= NEAR for m in cluster.mentions for each in longer)
    families = {FAMILY[main.kind], FAMILY[cluster.kind]}
    return main if near and (len(families) == 1 or "any" in families) else None


def _is_first_window(cluster: Cluster) -> bool:
    """Whether it is told to have begun, and nothing else befell it."""
    senses = cluster.senses()
    return cluster.background and bool(senses & BEGUN) and not senses & ENDED


ENDED = frozenset({"collapse", "terminate", "suspend", "reject", "replace"})
