"""Truces of one side alone: whom a text tells of besides is no side of them (domain.md section 5).

"Declared a unilateral truce with X", «объявила одностороннее перемирие»: X has made none, and who
accuses of its breach is not bound by it.
"""

from hudna.reading.clusters import Cluster
from hudna.reading.truce_makers import is_of_deal
from hudna.reading.truce_slots import Slots

__all__ = ["by_one_alone", "is_of_own", "is_unilateral"]


def is_unilateral(cluster: Cluster, slots: Slots) -> bool:
    """Whether the text tells of one side's own halt, with nothing of another's consent."""
    if not slots.parties or any(role != "declarer" for role, _ in slots.parties.values()):
        return False
    mutual = any(
        "mutual" in mention.adjectives or is_of_deal(mention) for mention in cluster.mentions
    )
    return not mutual and "agree" not in cluster.senses()


def by_one_alone(cluster: Cluster, slots: Slots) -> None:
    """«Declared a unilateral truce with X»: X, or who is said to have broken it, made none."""
    makers = [actor for actor, (role, _) in slots.parties.items() if role == "declarer"]
    if not makers or cluster.senses() & {"agree", "accept"}:
        return
    if not _is_called_unilateral(cluster):
        if len(makers) == 1:
            _declared_towards(cluster, makers[0], slots)
        return
    for actor, (role, _) in list(slots.parties.items()):
        if role in {"signatory", "contested_party", "associated_force"}:
            slots.parties.pop(actor)


def _declared_towards(cluster: Cluster, maker: str, slots: Slots) -> None:
    """«The group declared a truce with X»: whom one side alone announces it to has made none."""
    group = slots.kind(maker) in {"armed_group", "coalition"}
    settled = cluster.senses() & {"extend", "mediate", "violate", "guarantee"}
    if (
        not group
        or settled
        or not any(
            act.sense in DECLARING and act.modality == "happened"
            for mention in cluster.mentions
            for act in mention.acts
        )
    ):
        return
    towards = {a for m in cluster.mentions for a, role, _ in m.parties if role == "signatory"}
    for actor in towards - {maker}:
        if slots.parties.get(actor, ("",))[0] == "signatory":
            slots.parties.pop(actor)


DECLARING = frozenset({"announce", "order"})


def _is_called_unilateral(cluster: Cluster) -> bool:
    told = {sense for mention in cluster.mentions for sense in mention.adjectives}
    return "unilateral" in told and "mutual" not in told


def is_of_own(cluster: Cluster) -> bool:
    """Whether one side's own truce is named: not an end of its operation, of which a foe tells."""
    named = any(mention.phrase is not None and not mention.weak for mention in cluster.mentions)
    named = named and bool(cluster.senses() & OWN_ACTS)
    return _is_called_unilateral(cluster) or (named and cluster.kind not in ENDED)


OWN_ACTS = frozenset({"announce", "order", "extend", "aspect_begin", "propose"})
"""Of one who makes it; who only "will observe the truce" need not be alone in it."""
ENDED = frozenset({"cessation_of_hostilities", "permanent_ceasefire"})
