"""What tells two arrangements apart, though the same words name them.

Each side's own halt is one of its own ("the rebels declared a ten-day truce" beside the army's),
and so are an offer beside what was made or has run out, and a pause of hours in one place beside
a truce that holds. What both sides make together is one (domain.md 4.1).
"""

from typing import TYPE_CHECKING

from hudna.reading.own_times import lengths
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_makers import DONE, TOGETHER, is_clocked, is_named_own, is_own, makers_of
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truce_offers import (
    PAUSES,
    WIDE,
    is_offer_apart,
    is_plan_of_others,
    is_unsigned_beside,
)
from hudna.reading.truce_slots import Slots
from hudna.reading.truces_by_place import is_in_another_place
from hudna.reading.truces_elsewhere import is_elsewhere

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["are_apart"]

PAIR = 2
DAY = 10


def are_apart(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster", sides: Slots | None
) -> bool:
    """Whether a mention tells of another arrangement than the one gathered so far.

    Args:
        mention: a mention with what its sentence says of it.
        own: its times.
        cluster: the arrangement that it may be of.
        sides: who stands for whom, where that is known.
    """
    if mention.weak or sides is None:
        return False
    own_pair = is_own(mention) and _is_of_others(mention, cluster, sides)
    ended = _ends_before(mention, own, cluster)
    ended = ended or is_unsigned_beside(mention, cluster)
    if own_pair or ended or _is_of_one_place(mention, cluster):
        return True
    if mention.definite and not is_own(mention):
        return is_plan_of_others(mention, cluster, sides)
    if _is_pause_within(mention, own, cluster) or _is_of_other_pair(mention, cluster, sides):
        return True
    if is_elsewhere(mention, cluster, sides) or is_in_another_place(mention, cluster, sides):
        return True
    offered = is_offer_apart(mention, own, cluster, sides)
    return offered or _is_own_halt(mention, own, cluster, sides)


def _ends_before(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """«A pause due to lapse on August 3» beside a truce from August 4 on."""
    start = cluster.start()
    if start is None or not start[:DAY].removeprefix(UNKNOWN).replace("-", "").isdigit():
        return False
    ends = [t.value[:DAY] for t in own if t.role == "end" and t.value and len(t.value) >= DAY]
    ends += [day.latest for day in mention.days if day.what == "over" and not mention.definite]
    return any(
        each < start[:DAY] and each.startswith(UNKNOWN) == start.startswith(UNKNOWN)
        for each in ends
    )


UNKNOWN = "XXXX"
"""The year of a day in a text that tells none."""


def _is_of_one_place(mention: TruceMention, cluster: "Cluster") -> bool:
    """«وقف النار المحلي في الفاشر», "the local truce in X" beside that of the whole country."""
    if LOCAL not in mention.adjectives:
        return False
    told = {place for place, _ in mention.places}
    places = told or {p.place for p in mention.parsed.phrases() if p.place and p.prep}
    if not places:
        return False
    held = {place for each in cluster.mentions for place, _ in each.places}
    local = any(LOCAL in each.adjectives for each in cluster.mentions)
    return not (local or places & held)


LOCAL = "local"


def _is_of_other_pair(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """«Турция добилась перемирия между Дамаском и Израилем» beside one of Druze and Bedouins."""
    mine = _between([mention], sides)
    theirs = _between(cluster.mentions, sides)
    if len(mine) < PAIR:
        named = _partners(mention, sides) if len(theirs) == PAIR else set()
        return bool(named) and not any(sides.is_one(a, b) for a in named for b in theirs)
    if len(theirs) < PAIR:
        theirs = _keepers(cluster.mentions, sides)
        # two powers that agree on a truce of others make no other one
        near = {sides.country(a) for a in mine} & {sides.country(b) for b in theirs} - {None}
        return bool(near) and not any(sides.is_one(a, b) for a in mine for b in theirs)
    shared = [one for one in mine if any(sides.is_one(one, other) for other in theirs)]
    return len(shared) < PAIR


def _partners(mention: TruceMention, sides: Slots) -> set[str]:
    """«Under a truce with the tribes»: with whom it is told to be."""
    told = {sides.side(actor) for actor, role, _ in mention.parties if role == "signatory"}
    return {actor for actor in told if sides.can_fight(actor)}


def _keepers(mentions: "list[TruceMention]", sides: Slots) -> set[str]:
    """Who is told to be of a truce, or to keep or break it, where no two stand beside its name."""
    told = {a for m in mentions for a, role, _ in m.parties if role in {"signatory", "genitive"}}
    acts = (act for mention in mentions for act in mention.acts if not mention.weak)
    told |= {actor for act in acts if act.sense in KEEPING for actor in act.actors}
    return {sides.side(actor) for actor in told if sides.can_fight(sides.side(actor))}


KEEPING = frozenset({"halt", "respect"})


def _between(mentions: "list[TruceMention]", sides: Slots) -> set[str]:
    """The sides that stand beside the word "between", or agree with each other."""
    told = {
        actor
        for mention in mentions
        if not mention.weak
        for actor, role, _ in mention.parties
        if role == "between"
    }
    if len(told) < PAIR:
        acts = (act for mention in mentions for act in mention.acts if not mention.weak)
        told |= {
            actor
            for act in acts
            if act.sense in TOGETHER - {"mediate"} and act.modality in DONE
            for actor in act.actors
        }
    return {sides.side(actor) for actor in told if sides.can_fight(sides.side(actor))}


def _is_pause_within(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """Whether hours of quiet are told beside a truce that has begun and has no such length."""
    start = cluster.start()
    hours = any(t.type == "DURATION" and _is_of_hours(t.value or "") for t in own)
    if not hours or start is None or cluster.lengths or cluster.kind not in WIDE:
        return False
    if any(t.role == "start" and t.value and t.value[:DAY] == start[:DAY] for t in own):
        return False
    return mention.kind in PAUSES and not any(act.sense in TOGETHER for act in mention.acts)


def _is_of_hours(value: str) -> bool:
    return value.startswith("PT") and "X" not in value


def _is_own_halt(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster", sides: Slots
) -> bool:
    """Whether another side than the one that made the first declares a halt for itself."""
    alone = is_own(mention) or mention.recalled or is_clocked(own)
    if not alone and not _is_ordered_beside(mention, cluster):
        return False
    if _is_one_with(mention, cluster):
        return False
    mine = lengths(mention, own)
    if mine & cluster.lengths:
        return False
    by, others = makers_of([mention], sides), makers_of(cluster.mentions, sides)
    if not by and "unilateral" in mention.adjectives and mine:
        told = {actor for part in mention.parsed.parts() for actor in part.actors}
        return bool(others) and not told & others
    if not others:  # "had declared a truce of its own": not the one that was spoken of
        alone = "unilateral" in mention.adjectives and _is_joint(cluster.mentions)
        return bool(by) and (alone or (mention.indefinite and is_named_own(mention)))
    return bool(by) and not any(
        one == other or sides.is_one(one, other) for one in by for other in others
    )


def _is_one_with(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether it is one extension, whoever is said to extend, or made by all together."""
    longer = any(map(extends, cluster.mentions))  # not «продлевать его отказались»
    if longer and any(act.sense == "extend" for act in mention.acts):
        return True
    return _is_joint([mention]) or (_is_joint(cluster.mentions) and not is_own(mention))


def _is_ordered_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Unilateral truce … A week before, the president had ordered his army to hold fire»."""
    ordered = mention.phrase is None and any(act.sense == "order" for act in mention.acts)
    return ordered and any(map(is_own, cluster.mentions))


def _is_joint(mentions: "list[TruceMention]") -> bool:
    """Whether several sides are told to make it, or somebody to have brought them to it."""
    for mention in mentions:
        if "mutual" in mention.adjectives or mention.both or mention.mediators:
            return True
        if any(role in {"between", "signatory"} for _, role, _ in mention.parties):
            return True
        if any(act.sense in TOGETHER and act.modality in DONE for act in mention.acts):
            return True
    return False


def _is_of_others(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """Whether several sides make one of their own beside what one side declared."""
    agreed = _agreeing([mention])
    others = makers_of(cluster.mentions, sides)
    if len(agreed) < PAIR or not others or _is_joint(cluster.mentions):
        return False
    return any(all(not sides.is_one(one, each) for each in others) for one in agreed)


def _agreeing(mentions: "list[TruceMention]") -> set[str]:
    acts = (act for mention in mentions for act in mention.acts)
    return {actor for act in acts if act.sense in TOGETHER for actor in act.actors}
