"""Refusals and breakdowns of nothing told: "The rebels rejected it" about something else."""

from typing import TYPE_CHECKING

from hudna.reading.truce_mentions import TruceMention

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_unsaid_refusal"]

RECENT = 40
"""Arrangements that such a word may be about; one that stands further back is not meant."""


def is_unsaid_refusal(mention: TruceMention, clusters: "list[Cluster]") -> bool:
    """«Хуситы его отклонили», "It collapsed": where the sentence before told of something else."""
    first = mention.acts[0].sense if mention.acts else ""
    if mention.why[-1:] == ["truces.spoken-on"] and first == "collapse":
        return not _is_named_before(mention, clusters)  # "It collapsed": the talks
    if mention.why[-1:] != ["truces.spoken-on"] or first != "reject":
        return False
    if any(frame.antecedent or frame.sense == "accuse" for frame in mention.parsed.frames):
        return True  # «وهو ما رفضه»: the charge
    before = (c.mentions[-1] for c in clusters[-RECENT:])
    told = (m for m in before if m.sentence == mention.sentence - 1)
    return not any(act.sense in ON_OFFER for each in told for act in each.acts)


def _is_named_before(mention: TruceMention, clusters: "list[Cluster]") -> bool:
    """Whether the sentence right before names a truce by itself."""
    before = (m for c in clusters[-RECENT:] for m in c.mentions[-2:])
    return any(m.sentence == mention.sentence - 1 and not m.weak for m in before)


ON_OFFER = frozenset({"agree", "announce", "demand", "extend", "propose"})
