"""Offers, demands and refusals beside an arrangement that was made: which of them are others."""

from typing import TYPE_CHECKING

from hudna.reading.lengths import length_of
from hudna.reading.recalling import is_recalled
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_makers import MADE_ALONE, TOGETHER, is_clocked, is_own, makers_of
from hudna.reading.truce_mentions import IMMEDIATE, Act, TruceMention, is_ahead
from hudna.reading.truce_seeking import is_only_sought
from hudna.reading.truce_slots import Slots

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["PAUSES", "WIDE", "is_offer_apart", "is_plan_of_others", "is_unsigned_beside"]

OVER = frozenset({"expire", "collapse", "terminate"})
WIDE = frozenset({"ceasefire", "permanent_ceasefire", "cessation_of_hostilities"})
PAUSES = frozenset({"humanitarian_pause", "regime_of_calm", "local_evacuation_truce"})


def is_offer_apart(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster", sides: Slots
) -> bool:
    """Whether what is offered, asked for or refused is another than the one gathered so far.

    Args:
        mention: the mention.
        own: its times.
        cluster: the arrangement that it may be of.
        sides: who stands for whom.
    """
    if _is_for_both(mention, cluster) or _is_refused_offer(mention, cluster):
        return True
    if _is_asked_after(mention, cluster) or _is_sought_beside(mention, cluster):
        return True
    if _is_beside_what_holds(mention, own, cluster) or _is_asked_before(mention, own, cluster):
        return True
    if _is_refused_beside(mention, cluster) or _is_asked_for(mention, own, cluster):
        return True
    return _is_offer_of_another(mention, own, cluster, sides) or _is_offer(mention, own, cluster)


def is_unsigned_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Не подписал соглашение о прекращении огня. Само перемирие действует с 12 января»: two.

    Args:
        mention: the mention.
        cluster: the arrangement that it may be of.
    """
    held = any(map(_tells_it_holds, cluster.mentions))
    if _is_unsigned(mention):
        return held and not any(map(_is_unsigned, cluster.mentions))
    told = all(map(_is_unsigned, (each for each in cluster.mentions if not each.weak)))
    return told and not held and _tells_it_holds(mention)


def _is_unsigned(mention: TruceMention) -> bool:
    """Whether a paper is told of that somebody would not sign."""
    paper = mention.carrier is not None and mention.carrier.sense("pact") is not None
    return paper and any(a.sense == "agree" and a.modality == "negated" for a in mention.acts)


def _is_asked_after(mention: TruceMention, cluster: "Cluster") -> bool:
    """As "Fighting ended a truce. The union called for a cessation": for a new one."""
    done = {act.sense for act in mention.acts if _is_done(act)}
    if not done & {"demand"} or done & (MADE | {"propose", "extend"}) or mention.phrase is None:
        return False
    if any(act.modality == "demanded" and act.sense in HOLDS for act in mention.acts):
        return False  # "asked them all to keep it"
    senses = cluster.senses()
    over = any(
        act.sense in OVER and act.modality == "happened" and not _is_to_come(act)
        for each in cluster.mentions
        for act in each.acts
    )
    at_once = IMMEDIATE in mention.adjectives and not mention.definite and senses & BROKEN
    return bool(over or at_once) and not senses & OFFERED


BROKEN = frozenset({"violate", "breach", "collapse"})


def _is_to_come(act: Act) -> bool:
    return is_ahead(act) and act.frame.form != "participle"


def _is_asked_before(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """«وسبق أن دعا خصومه إلى هدنة لأسبوعين»: what was asked before, for a time of its own."""
    done = [act for act in mention.acts if _is_done(act)]
    asked = bool(done) and all(
        act.sense in OFFERED and is_recalled(act.frame, mention.parsed) for act in done
    )
    if not asked or mention.definite or cluster.background or not cluster.senses() & MADE:
        return False
    mine = {length_of(t.value) for t in own if t.type == "DURATION" and t.value}
    theirs = {length_of(t.value) for t in cluster.times if t.type == "DURATION" and t.value}
    return bool(mine) and not mine & theirs


def _is_beside_what_holds(
    mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster"
) -> bool:
    """An offer that was refused, has its own length or is for good, beside one in force.

    "The rebels had offered a halt to all fighting, but the government turned the offer down".
    """
    if cluster.background or not any(map(_tells_it_holds, cluster.mentions)):
        return False
    if "propose" in cluster.senses() or any(map(_tells_it_holds, [mention])):
        return False
    if mention.kind == FOR_GOOD != cluster.kind and _is_drafted(mention):
        return True
    offered = any(act.sense in OFFERED and _is_done(act) for act in mention.acts)
    if not offered or any(act.sense in MADE and _is_done(act) for act in mention.acts):
        return False
    long = any(t.type == "DURATION" and t.mod is None for t in own) and not cluster.lengths
    return long or _is_refused_here(mention)


OFFERED, FOR_GOOD = frozenset({"propose", "demand"}), "permanent_ceasefire"
HOLDS = frozenset({"enter_force", "hold", "respect", "violate"})
PAPER = bits_of("propose", "intend")


def _tells_it_holds(mention: TruceMention) -> bool:
    return not mention.weak and any(a.sense in HOLDS and _is_done(a) for a in mention.acts)


def _is_drafted(mention: TruceMention) -> bool:
    """«مسودة اتفاق لوقف دائم», "discussing a permanent ceasefire": it is on paper, or sought."""
    if is_only_sought(mention) or any(act.sense in OFFERED for act in mention.acts):
        return True
    before = mention.parsed.items[: mention.item]
    return any(item.told & PAPER for item in before)


def _is_refused_here(mention: TruceMention) -> bool:
    """Whether its sentence tells that somebody would not have it."""
    return any(
        frame.sense == "reject" and not frame.negated and frame.at > mention.item
        for frame in mention.parsed.frames
    )


def _is_sought_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """«المساعي إلى هدنة متعثرة» beside pauses of some hours that were agreed on."""
    told = {act.sense for act in mention.acts if _is_done(act)}
    sought = is_only_sought(mention) or (bool(told & OFFERED) and not told & MADE)
    if not sought or mention.definite or mention.kind not in WIDE:
        return False
    hours = any(t.type == "SET" or (t.value or "").startswith("PT") for t in cluster.times)
    return hours and bool(cluster.senses() & MADE)


MADE = MADE_ALONE | TOGETHER | {"enter_force"}


def _is_asked_for(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """«Настаивают на прекращении огня на 30 дней» beside one of 72 hours that was declared."""
    if not any(act.sense in {"demand", "propose"} for act in mention.acts) or mention.definite:
        return False
    if any(act.sense in MADE_ALONE | TOGETHER and _is_done(act) for act in mention.acts):
        return False
    mine = {length_of(t.value) for t in own if t.type == "DURATION" and t.value}
    theirs = {length_of(t.value) for t in cluster.times if t.type == "DURATION" and t.value}
    made = cluster.senses() & (MADE_ALONE | TOGETHER)
    return bool(mine and theirs and made) and not mine & theirs


def _is_offer(mention: TruceMention, own: list[ResolvedTime], cluster: "Cluster") -> bool:
    """Whether one is only offered, with a clock of its own, where another has run out."""
    if not is_clocked(own) or not any(act.sense == "propose" for act in mention.acts):
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
    if not mention.recalled and not is_clocked(own):
        return False
    by = {actor for act in offers for actor in act.actors if sides.can_fight(sides.side(actor))}
    others = makers_of(cluster.mentions, sides)
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
    others = makers_of(cluster.mentions, sides) if by else set()
    return any(one == other or sides.is_one(one, other) for one in by for other in others)


def _is_refused_beside(mention: TruceMention, cluster: "Cluster") -> bool:
    """Whether a halt for good is refused beside a pause that was made."""
    refused = any(act.sense == "reject" and act.modality == "happened" for act in mention.acts)
    made = cluster.senses() & (MADE_ALONE | TOGETHER)
    return refused and bool(made) and mention.kind in WIDE and cluster.kind in PAUSES


def _is_for_both(mention: TruceMention, cluster: "Cluster") -> bool:
    """«План предусматривает перемирие между A и B» beside what A declared for itself alone."""
    between = any(role == "between" for _, role, _ in mention.parties)
    if not (between or mention.both or "mutual" in mention.adjectives):
        return False
    alone = any(map(is_own, cluster.mentions)) and not cluster.senses() & TOGETHER
    return alone and not any(act.sense in MADE_ALONE for act in mention.acts)


def _is_refused_offer(mention: TruceMention, cluster: "Cluster") -> bool:
    """«Rejected a proposal for a truce» beside one that a side declared for itself."""
    senses = {act.sense for act in mention.acts if act.modality == "happened"}
    if not senses >= {"reject", "propose"} or senses & MADE_ALONE:
        return False
    return any(map(is_own, cluster.mentions)) and "propose" not in cluster.senses()


def is_plan_of_others(mention: TruceMention, cluster: "Cluster", sides: Slots) -> bool:
    """«رفض الجيش اقتراح الوسطاء للهدنة»: what others put forward beside one side's own halt."""
    if mention.weak or not _is_refused_offer(mention, cluster):
        return False
    by = {actor for act in mention.acts if act.sense == "propose" for actor in act.actors}
    makers = makers_of(cluster.mentions, sides)
    return bool(by and makers) and not any(sides.is_one(a, b) for a in by for b in makers)


def _is_done(act: Act) -> bool:
    return act.modality == "happened" and act.sense != "promise"
