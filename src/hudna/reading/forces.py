"""Forces that a text names only by what they are: «the army», «the rebels»."""

from hudna.reading.clusters import Cluster
from hudna.reading.phrases import Phrase

__all__ = ["is_told_by_arms", "kept_by_force"]

FORCES = frozenset({"armed_forces", "air_force", "border_guard", "general_command", "navy"})
FIGHTERS = frozenset({"armed_groups", "armed_opposition"})


def kept_by_force(cluster: Cluster) -> bool:
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


def _is_force(phrase: Phrase) -> bool:
    """Whether somebody who can keep a truce is meant, though no name says who."""
    organ, group = phrase.sense("organ"), phrase.sense("generic")
    return bool(
        (organ and organ.entry.fields.get("organ") in FORCES)
        or (group and group.entry.fields.get("group") in FIGHTERS)
    )
