"""What shows that a truce is one of war: forces that keep it, or a place where it holds."""

from hudna.reading.clusters import Cluster
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["is_kept", "is_told_by_arms"]

FORCES = frozenset({"armed_forces", "air_force", "border_guard", "general_command", "navy"})
FIGHTERS = frozenset({"armed_groups", "armed_opposition"})


def is_kept(cluster: Cluster, referents: Referents) -> bool:
    """Whether a truce is told to be made by forces without a name, or to hold in a war."""
    return _kept_by_force(cluster) or _holds_somewhere(cluster, referents)


def _kept_by_force(cluster: Cluster) -> bool:
    """Whether a force without a name makes the truce («the army declared a truce»)."""
    doers = (act.frame.subject for mention in cluster.mentions for act in mention.acts)
    return any(_is_force(part) for doer in doers if doer for part in doer.everything())


def is_told_by_arms(cluster: Cluster) -> bool:
    """«Stop fighting», «режим тишины», "humanitarian pause": no word of trade or sport.

    A verb that stops fire, or a kind that only war knows; a bare "truce" may be of anything.
    """
    return any(
        mention.kind not in BORROWED
        or (mention.phrase is None and mention.why[1:2] == ["truces.halt-of-fire"])
        for mention in cluster.mentions
        if not mention.weak
    )


BORROWED = frozenset({"ceasefire", "permanent_ceasefire", "holiday_truce", "thematic_moratorium"})
"""Kinds whose words other fields borrow."""


def _holds_somewhere(cluster: Cluster, referents: Referents) -> bool:
    """«A ceasefire in Hodeidah began at midnight»: what befell a truce, and where it holds.

    Only places of countries where the registers know armed groups or agreements, and only outright
    acts: a word alone («price truce in Milan») is no truce.
    """
    return any(
        any(act.sense in FATES and not act.frame.negated for act in mention.acts)
        and any(_at_war(place, referents) for place, _ in mention.places)
        for mention in cluster.mentions
        if not mention.weak
    )


def _at_war(place: str, referents: Referents) -> bool:
    world, shelf = referents.world, referents.shelf
    if shelf.wars is None:
        groups = (a.country for a in world.actors.values() if a.kind == "armed_group" and a.country)
        agreed = (code for each in world.agreements.values() for code in each.country)
        shelf.wars = frozenset((*groups, *agreed))
    known = world.places.get(place)
    return known is not None and known.country in shelf.wars


FATES = frozenset({"enter_force", "expire", "collapse", "violate", "hold", "extend"})


def _is_force(phrase: Phrase) -> bool:
    """Whether somebody who can keep a truce is meant, though no name says who."""
    organ, group = phrase.sense("organ"), phrase.sense("generic")
    return bool(
        (organ and organ.entry.fields.get("organ") in FORCES)
        or (group and group.entry.fields.get("group") in FIGHTERS)
    )
