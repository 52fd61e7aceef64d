"""What arrangements of one text have in common: sides and brokers told with one of them only."""

from hudna.reading.clusters import Cluster
from hudna.reading.truce_settling import PAIR
from hudna.reading.truce_slots import Slots

__all__ = ["share_guesses", "share_roles"]


def share_roles(clusters: list[Cluster], filled: list[Slots]) -> None:
    """Give the sides of the arrangement of today to an earlier one that is told without any.

    An extension and what it extends have the same sides and brokers.

    Args:
        clusters: the arrangements of a document.
        filled: the slots of each.
    """
    for at, cluster in enumerate(clusters):
        if cluster.original:
            _share_brokers(filled[at - 1], filled[at])
    main = next((at for at, cluster in enumerate(clusters) if not cluster.background), None)
    if main is None:
        return
    for at, (cluster, slots) in enumerate(zip(clusters, filled, strict=True)):
        if cluster.background:
            _announced_by(slots, filled[main])
        if cluster.background or (at != main and cluster.senses() & OF_TODAY):
            _share_sides(slots, filled[main])


def share_guesses(clusters: list[Cluster], filled: list[Slots]) -> None:
    """Give what weights have told of the arrangement of today to one that shares its sides.

    Args:
        clusters: the arrangements of a document.
        filled: the slots of each, the guesses noted.
    """
    main = next((at for at, cluster in enumerate(clusters) if not cluster.background), None)
    for cluster, slots in zip(clusters, filled, strict=True):
        if main is None or not cluster.background or not slots.shared:
            continue
        for actor, span in filled[main].weighed.items():
            if not slots.has_party(actor) and actor not in slots.mediators:
                slots.weighed.setdefault(actor, span)


OF_TODAY = frozenset({"reject", "extend"})
"""What is done, in the same text, to another arrangement of the same sides: a refused extension."""


def _share_sides(slots: Slots, main: Slots) -> None:
    """An earlier arrangement that is told without sides has those of today.

    The roles noted here only weigh them against other guesses: no text says that they were bound
    by it, so the record has them as ``associated_force`` (:meth:`Slots.in_roles`).
    """
    if slots.parties and not _is_one_of(slots, main):
        return
    made = [actor for actor, (role, _) in main.parties.items() if role == "signatory"]
    if len(made) < PAIR:
        made = [actor for actor, (role, _) in main.parties.items() if role in MADE_BY]
    for actor, (_, span) in main.parties.items():
        if actor not in slots.mediators and actor not in slots.excluded:
            firm = actor in made and len(made) == PAIR
            if not slots.has_party(actor):
                slots.party(actor, "adherent" if firm else "associated_force", span)
                slots.shared.add(actor)


def _is_one_of(slots: Slots, main: Slots) -> bool:
    """As "an earlier one collapsed when X struck": X alone is told, who is one of two of today."""
    if len(slots.parties) != 1 or len(main.parties) != PAIR:
        return False
    actor, (role, _) = next(iter(slots.parties.items()))
    return role in GUESSED and main.has_party(actor)


GUESSED = frozenset({"associated_force", "contested_party"})
MADE_BY = frozenset({"signatory", "declarer"})
"""Roles of two who make a truce together; what they had before was theirs too."""


def _announced_by(slots: Slots, main: Slots) -> None:
    """Who announced an earlier truce of the sides of today, and is none of them, brokered it."""
    if len(main.parties) < PAIR:
        return
    if any(main.has_party(actor) for actor in slots.parties):
        return  # «введённое Ереваном и Баку»: one of those who made it is a side of today
    for actor, (role, span) in list(slots.parties.items()):
        if role == "declarer" and not main.has_party(actor) and not slots.is_at_war(actor):
            slots.parties.pop(actor)
            slots.mediator(actor, span)


def _share_brokers(extension: Slots, extended: Slots) -> None:
    """An extension told without brokers has those of what it extends, and the other way round."""
    for one, other in ((extension, extended), (extended, extension)):
        if not one.mediators:
            one.mediators.update(
                (actor, span) for actor, span in other.mediators.items() if not one.has_party(actor)
            )
