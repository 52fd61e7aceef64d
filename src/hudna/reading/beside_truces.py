"""What a text tells beside each of its arrangements, and beside the windows that others extend."""

from hudna.reading.around_truces import Around
from hudna.reading.clusters import Cluster
from hudna.reading.prolonged_windows import prolonging
from hudna.reading.truce_slots import Slots

__all__ = ["around_one", "windows_of"]


def around_one(
    cluster: Cluster, main: Cluster | None, clusters: list[Cluster], around: Around
) -> Around:
    """What the text tells beside one of its arrangements; most is told of that of the day.

    Args:
        cluster: the arrangement.
        main: the one of the day, if there is one.
        clusters: all of the text.
        around: what the text tells beside them all.
    """
    mine = _sentences(cluster)
    others = {number for each in clusters if each is not cluster for number in _sentences(each)}
    if cluster is main:
        return around.of(mine, others)
    return around.elsewhere(mine, others)


def windows_of(
    clusters: list[Cluster], filled: list[Slots], around: Around, published: str | None
) -> list[Around | None]:
    """For each window that the text tells an extension of: what it tells beside both together.

    Args:
        clusters: the arrangements of a text.
        filled: the slots of each.
        around: what the text tells beside them all.
        published: the day of writing, where it is known.
    """
    found: list[Around | None] = []
    for cluster in clusters:
        longer = prolonging(cluster, clusters, filled, published)
        if longer is None:
            found.append(None)
            continue
        both = (cluster, longer)
        rest = (each for each in clusters if each is not cluster and each is not longer)
        others = {number for each in rest for number in _sentences(each)}
        found.append(around.of({n for each in both for n in _sentences(each)}, others))
    return found


def _sentences(cluster: Cluster) -> set[int]:
    """The sentences (by identity) that name an arrangement."""
    return {id(mention.parsed) for mention in cluster.mentions if not mention.weak}
