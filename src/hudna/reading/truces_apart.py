"""What tells two arrangements apart, though the same words name them.

Each side's own halt is one of its own ("the rebels declared a ten-day truce" beside the army's),
and so are an offer beside what was made or has run out, and a pause of hours in one place beside
a truce that holds. What both sides make together is one (domain.md 4.1).
"""

from typing import TYPE_CHECKING

from hudna.reading.own_times import lengths
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_slots import Slots
from hudna.reading.units import Unit

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["are_apart"]

MADE_ALONE = frozenset({"announce", "order", "halt", "extend", "promise"})
TOGETHER = frozenset({"agree", "accept", "mediate"})
DONE = frozenset({"happened", "planned"})
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
    if _is_own(mention) and _is_of_others(mention, cluster, sides):
        return True
    if mention.definite and not _is_own(mention):
        return False
    if _is_pause_within(mention, own, cluster):
        return True
    if _is_refused_beside(mention, cluster) or _is_offer_of_another(mention, own, cluster, sides):
        return True
    return _is_own_halt(mention, own, cluster, sides) or _is_offer(mention, own, cluster)


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


WIDE = frozenset({"ceasefire", "permanent_ceasefire", "cessation_of_hostilities"})
PAUSES = frozenset({"humanitarian_pause", "regime_of_calm", "local_evacuation_truce"})


def _is_own_halt(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster", sides: Slots
) -> bool:
    """Whether another side than the one that made the first declares a halt for itself."""
    told = _is_own(mention) or mention.recalled or _is_clocked(own)
    if not told and not _is_ordered_beside(mention, cluster):
        return False
    if "extend" in cluster.senses() and any(act.sense == "extend" for act in mention.acts):
        return False  # one extension, whoever is said to extend
    if _is_joint([mention]) or (_is_joint(cluster.mentions) and not _is_named_own(mention)):
        return False
    mine = lengths(mention, own)
    if mine and mine & cluster.lengths:
        return False
    by, others = _makers([mention], sides), _makers(cluster.mentions, sides)
    if not by and "unilateral" in mention.adjectives and mine:
        told = {actor for part in mention.parsed.parts() for actor in part.actors}
        return bool(others) and not told & others
    if not others:  # "had declared a truce of its own": not the one that was spoken of
        return bool(by) and mention.indefinite and _is_named_own(mention)
    return bool(by) and not any(
        one == other or sides.is_one(one, other) for one in by for other in others
    )


def _is_ordered_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Unilateral truce … A week before, the president had ordered his army to hold fire»."""
    ordered = mention.phrase is None and any(act.sense == "order" for act in mention.acts)
    return ordered and any(map(_is_own, cluster.mentions))


def _is_clocked(own: list[ResolvedTime]) -> bool:
    return any(time.type == "DURATION" or time.role in {"start", "since", "end"} for time in own)


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


def _makers(mentions: "list[TruceMention]", sides: Slots) -> set[str]:
    """Who declares it and can keep it."""
    told = (actor for mention in mentions for actor in _declaring(mention))
    return {
        actor
        for actor in told
        if sides.can_fight(sides.side(actor)) and not sides.is_outside(sides.side(actor))
    }


def _declaring(mention: TruceMention) -> list[str]:
    """Who makes it; where no verb tells that, who opens the sentence on a truce of his own."""
    made = MADE_ALONE | {"enter_force"}  # "had begun a pause"
    acts = [a for a in mention.acts if a.sense in made and a.modality in DONE]
    found = [actor for act in acts for actor in act.actors or _announcing(act)]
    if found or not _is_own(mention):
        return found
    before = mention.parsed.items[: mention.item]
    named = (p for p in before if isinstance(p, Phrase) and p.actors and not p.prep)
    return list(next((p.actors for p in named), []))


def _announcing(act: Act) -> list[str]:
    """Who announces a halt that a noun tells: «أعلن الجيش تعليق عملياته»."""
    above = act.frame.above
    if above is None or above.sense not in MADE_ALONE or above.subject is None:
        return []
    return list(above.subject.actors)


def _is_own(mention: TruceMention) -> bool:
    """One that a side makes by itself, as the text says."""
    return "unilateral" in mention.adjectives or _is_named_own(mention)


def _is_named_own(mention: TruceMention) -> bool:
    """«Its own truce», "a ceasefire of their own", «هدنة من جانبه»."""
    if "own" in mention.adjectives:
        return True
    items = mention.parsed.items[mention.item + 1 : mention.item + NEAR]
    return any(isinstance(item, Unit) and item.is_sense("own") for item in items)


NEAR = 4
"""Items behind a truce in which «من جانبه» is still said of it."""


def _is_of_others(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """Whether several sides make one of their own beside what one side declared."""
    agreed = _agreeing([mention])
    others = _makers(cluster.mentions, sides)
    if len(agreed) < PAIR or not others or _is_joint(cluster.mentions):
        return False
    return any(all(not sides.is_one(one, each) for each in others) for one in agreed)


def _agreeing(mentions: "list[TruceMention]") -> set[str]:
    acts = (act for mention in mentions for act in mention.acts)
    return {actor for act in acts if act.sense in TOGETHER for actor in act.actors}


def _is_offer(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """Whether one is only offered, with a clock of its own, where another has run out."""
    if not _is_clocked(own) or not any(act.sense == "propose" for act in mention.acts):
        return False
    if any(act.sense in MADE_ALONE | TOGETHER and _is_done(act) for act in mention.acts):
        return False
    senses = cluster.senses()
    return bool(senses & OVER) and "propose" not in senses


def _is_offer_of_another(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster", sides: Slots
) -> bool:
    """«А Эрбиль предлагал …»: what one side had offered beside what the other then declared."""
    offers = [act for act in mention.acts if act.sense == "propose" and act.modality == "happened"]
    if _is_turned_down(mention, cluster, sides):
        return True
    if not offers or "propose" in cluster.senses():
        return False
    if not mention.recalled and not (_is_clocked(own) and cluster.times):
        return False
    by = {actor for act in offers for actor in act.actors if sides.can_fight(sides.side(actor))}
    others = _makers(cluster.mentions, sides)
    return bool(by and others) and not any(
        one == other or sides.is_one(one, other) for one in by for other in others
    )


def _is_turned_down(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """«X выступил за прекращение огня, но Y отверг»: where Y has made his own."""
    if not any(act.sense in {"propose", "demand"} for act in mention.acts):
        return False
    by = {
        actor
        for frame in mention.parsed.frames
        if frame.sense == "reject" and frame.form == "finite" and not frame.negated
        for actor in (frame.subject.actors if frame.subject is not None else ())
    }
    others = _makers(cluster.mentions, sides) if by else set()
    return any(one == other or sides.is_one(one, other) for one in by for other in others)


def _is_refused_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether a halt for good is refused beside a pause that was made."""
    refused = any(act.sense == "reject" and act.modality == "happened" for act in mention.acts)
    made = cluster.senses() & (MADE_ALONE | TOGETHER)
    return refused and bool(made) and mention.kind in WIDE and cluster.kind in PAUSES


def _is_done(act: Act) -> bool:
    return act.modality == "happened" and act.sense != "promise"


OVER = frozenset({"expire", "collapse", "terminate"})
