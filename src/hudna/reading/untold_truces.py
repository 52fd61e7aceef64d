"""Truces of which a text has not told how they were made, before it tells when they began."""

from typing import TYPE_CHECKING

from hudna.reading.truce_drafts import extends
from hudna.reading.truce_ends import is_stopped
from hudna.reading.truce_mentions import TruceMention

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_untold"]


def is_untold(cluster: "Cluster") -> bool:
    """Whether nothing tells how it was made: "in breach of the truce", and later when it began.

    Then what is recalled further on is its own beginning.
    """
    told, senses = all(m.weak or not m.indefinite for m in cluster.mentions), cluster.senses()
    drop = {"halt"} if senses & {"suspend", "terminate"} else set()
    if any(is_stopped(act, mention) for mention in cluster.mentions for act in mention.acts):
        drop |= {"halt", "announce", "order"}  # «أعلن تعليق الهدنة»: what is told is its end
    if "expire" in senses and not any(map(_is_prolonged, cluster.mentions)):
        drop |= {"extend", "propose"}  # that it goes on was only offered
    made = senses & FIRST - drop - _only_denied(cluster)
    return told and not cluster.start() and not cluster.days and not made


def _only_denied(cluster: "Cluster") -> set[str]:
    """«Lapsed with no agreement to renew it»: what was only told not to have been done."""
    acts = [act for mention in cluster.mentions for act in mention.acts]
    return {a.sense for a in acts} - {a.sense for a in acts if a.modality != "negated"}


def _is_prolonged(mention: TruceMention) -> bool:
    finite = (act for act in mention.acts if act.frame.form == "finite")
    return extends(mention) and any(act.sense == "extend" for act in finite)


FIRST = frozenset(
    {"agree", "accept", "announce", "order", "propose", "enter_force", "halt", "extend"}
)
