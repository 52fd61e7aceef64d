"""Prolongations that were offered and refused, beside the truce that ran out (domain.md 4.1).

"The truce lapsed at dawn: the army would not hear of another month": the
six months are those of what was offered, and nobody made it.
"""

from msgspec.structs import replace

from hudna.reading.clusters import Cluster
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, TruceMention

__all__ = ["refused_extension"]

OFFER = frozenset({"accept", "demand", "extend", "mediate", "propose", "reject"})
ENDED = frozenset({"expire", "terminate"})
BEHIND = 6
"""Words from a verb or noun of prolonging to the length that it would add."""


def refused_extension(cluster: Cluster) -> Cluster | None:
    """The refused prolongation of an arrangement, taken out of it; None where there is none.

    Args:
        cluster: the arrangement; what is told of the offer alone leaves it.
    """
    offers = [m for m in cluster.mentions if any(_is_offered(act, m) for act in m.acts)]
    if not offers or not any(map(_has_ended, cluster.mentions)):
        return None
    times = [t for m in offers for t in m.parsed.times if _is_of(t, m)]
    answers = [m for m in cluster.mentions if m.weak and _answers(m) and m not in offers]
    refused = any(act.sense == "reject" for m in (*offers, *answers) for act in m.acts)
    if not times or not refused:
        return None
    kept = [_without(m) if m in offers else m for m in cluster.mentions if m not in answers]
    kept = [m for m in kept if m.acts or m.phrase is not None]
    if not kept:
        return None
    cluster.mentions, cluster.original = kept, True
    cluster.times = [t for t in cluster.times if t not in times]
    return cluster.refused([*map(_only, offers), *answers], times)


def _is_offered(act: Act, mention: TruceMention) -> bool:
    """«Предлагал продлить», "a proposal to extend it": a prolongation that nobody tells as made."""
    if act.sense != "extend" or act.frame.form == "finite":
        return False
    return any(each.sense in {"propose", "demand", "reject"} for each in mention.acts)


def _has_ended(mention: TruceMention) -> bool:
    return any(act.sense in ENDED and act.modality == "happened" for act in mention.acts)


def _is_of(time: ResolvedTime, mention: TruceMention) -> bool:
    """Whether it is the length told right behind what would prolong."""
    if time.type != "DURATION":
        return False
    ends = [act.frame.last for act in mention.acts if act.sense == "extend"]
    return any(0 <= time.first - last <= BEHIND for last in ends)


def _answers(mention: TruceMention) -> bool:
    """Whether nothing but the offer, and what was said to it, is told."""
    senses = {act.sense for act in mention.acts} - {"say", "report"}
    return bool(senses & {"accept", "propose", "reject"}) and senses <= OFFER


def _only(mention: TruceMention) -> TruceMention:
    acts = [act for act in mention.acts if act.sense in OFFER]
    return replace(mention, acts=acts, days=[], recalled=False)


def _without(mention: TruceMention) -> TruceMention:
    return replace(mention, acts=[act for act in mention.acts if act.sense not in OFFER])
