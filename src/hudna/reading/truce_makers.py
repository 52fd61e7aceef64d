"""Who makes an arrangement by himself, and whether it is told to be his own."""

from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, TruceMention
from hudna.reading.truce_slots import Slots
from hudna.reading.units import Unit

__all__ = [
    "DONE",
    "MADE_ALONE",
    "TOGETHER",
    "is_clocked",
    "is_declared_own",
    "is_named_own",
    "is_of_deal",
    "is_own",
    "makers_of",
    "tells_other",
]

MADE_ALONE = frozenset({"announce", "order", "halt", "extend", "promise"})
KEPT = frozenset({"violate", "respect", "hold", "implement"})
TOGETHER = frozenset({"agree", "accept", "mediate"})
DONE = frozenset({"happened", "planned"})
NEAR = 4
"""Items behind a truce in which «من جانبه» is still said of it."""


def makers_of(mentions: list[TruceMention], sides: Slots) -> set[str]:
    """Who declares it and can keep it.

    Args:
        mentions: those of one arrangement.
        sides: who stands for whom.
    """
    told = (actor for mention in mentions for actor in _declaring(mention))
    return {
        actor
        for actor in told
        if sides.can_fight(sides.side(actor)) and not sides.is_outside(sides.side(actor))
    }


def _declaring(mention: TruceMention) -> list[str]:
    """Who makes it; where no verb tells that, who opens the sentence on a truce of his own."""
    made = MADE_ALONE | {"enter_force"}  # "had begun a pause"
    acts = [
        a
        for a in mention.acts
        if a.modality in DONE and (a.sense in made or _is_told_of(a, mention))
    ]
    found = [actor for act in acts for actor in act.actors or _announcing(act)]
    if found or not is_own(mention) or any(act.sense in KEPT for act in mention.acts):
        return found  # "accused them of breaking their own truce": it is of whom is accused
    before = mention.parsed.items[: mention.item]
    named = (p for p in before if isinstance(p, Phrase) and p.actors and not p.prep)
    return list(next((p.actors for p in named), []))


def _is_told_of(act: Act, mention: TruceMention) -> bool:
    """«О месячном прекращении огня заявил X»: who speaks of no more than it has declared it."""
    phrase = mention.phrase
    return act.sense in {"say", "report"} and phrase is not None and phrase.prep == "about"


def _announcing(act: Act) -> list[str]:
    """Who announces a halt that a noun tells: «أعلن الجيش تعليق عملياته»."""
    above = act.frame.above
    if above is None or above.sense not in MADE_ALONE or above.subject is None:
        return []
    return list(above.subject.actors)


def is_own(mention: TruceMention) -> bool:
    """One that a side makes by itself, as the text says."""
    return "unilateral" in mention.adjectives or is_named_own(mention)


def is_declared_own(mention: TruceMention) -> bool:
    """«Declared a unilateral truce»: it needs no other's consent, whatever plan it answers."""
    told = (act for act in mention.acts if act.sense == "announce" and act.modality == "happened")
    return is_own(mention) and any(act.actors and act.frame.form == "finite" for act in told)


OWN = bits_of("own")


def is_named_own(mention: TruceMention) -> bool:
    """«Its own truce», "a ceasefire of their own", «هدنة من جانبه»."""
    if "own" in mention.adjectives:
        return True
    if not mention.parsed.told() & OWN:
        return False
    items = mention.parsed.items[mention.item + 1 : mention.item + NEAR]
    return any(type(item) is Unit and item.is_sense("own") for item in items)


def is_clocked(own: list[ResolvedTime]) -> bool:
    """Whether any of its times tells when or how long."""
    return any(time.type == "DURATION" or time.role in {"start", "since", "end"} for time in own)


def is_of_deal(mention: TruceMention) -> bool:
    """«Under the deal, Israel will pause its fire and Hamas will free …»: two have made it."""
    return any(p.prep in UNDER and p.told & PACT for p in mention.parsed.phrases())


UNDER, PACT = frozenset({"under", "b", "according"}), bits_of("pact")


def tells_other(act: Act, mention: TruceMention) -> bool:
    """As "announced that it had suspended the truce", "announced 40 breaches of the truce".

    Args:
        act: a report that tells of the truce.
        mention: a mention of it.
    """
    said, truce = act.frame, mention.phrase
    if any(each.sense in STOPPING and each.frame.above is said for each in mention.acts):
        return True
    if any(item.told & OUTSIDE for item in mention.parsed.items[said.at + 1 : mention.item]):
        return True  # «أعلنت أنها غير معنية بالهدنة»
    broken = (f for f in mention.parsed.frames if f.sense == "violate")
    return truce is not None and any(
        said.at < f.at <= mention.item and any(p.holds(truce) for _, p in f.roles()) for f in broken
    )


STOPPING, OUTSIDE = frozenset({"suspend", "terminate"}), bits_of("exclude")
