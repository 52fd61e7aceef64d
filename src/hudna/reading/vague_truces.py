"""Mentions that tell of no one truce: many of the past at once, or a passing word."""

from typing import TYPE_CHECKING

from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_anaphora import are_several
from hudna.reading.truce_days import is_of_event
from hudna.reading.truce_ends import is_over
from hudna.reading.truce_families import FAMILY, MAKING, PASSING
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.truces_of_old import recalled
from hudna.reading.units import Unit

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["is_of_many", "is_vague"]


def is_of_many(mention: TruceMention, own: list[ResolvedTime]) -> bool:
    """«أعلنت هدن كثيرة لم تصمد», "many truces have failed": no day tells any of them.

    Args:
        mention: the mention.
        own: its times.
    """
    if _is_of_any(mention) and not own:
        return True
    phrase = mention.phrase
    if phrase is None or mention.definite or own or mention.days:
        return False
    if not are_several(phrase, mention.parsed.frames):
        return False
    if mention.acts and all(act.frame.habitual for act in mention.acts):
        return True  # "have repeatedly announced local truces"
    return is_over(mention) and all(
        time.type == "DURATION" or is_of_event(time, mention.parsed)
        for time in mention.parsed.times
    )


def _is_of_any(mention: TruceMention) -> bool:
    """«في العادة، حين تقوم هدنة …», "usually, when there is a truce": any at all."""
    if mention.definite or mention.weak or mention.days:
        return False
    before = mention.parsed.items[: mention.item]
    usual = next((k for k, item in enumerate(before) if item.told & HABIT), None)
    return usual is not None and any(
        type(item) is Unit and (item.told & IF or _tells_when(item)) for item in before[usual + 1 :]
    )


def _tells_when(item: Unit) -> bool:
    link = item.sense("conj_clause")
    return link is not None and link.entry.fields.get("link") == "when"


HABIT, IF = bits_of("habit"), bits_of("condition")


def is_vague(mention: TruceMention, own: list[ResolvedTime], current: "Cluster | None") -> bool:
    """Several truces of the past at once, or a passing word beside the truce of the day."""
    told = (mention.phrase, mention.carrier)
    between = any(role == "between" for _, role, _ in mention.parties)
    frames = mention.parsed.frames
    several = not between and any(e is not None and are_several(e, frames) for e in told)
    dated = any(
        time.type == "DATE" and time.role != "since" and not is_of_event(time, mention.parsed)
        for time in mention.parsed.times
    )
    clocked = any(time.role != "since" for time in own)
    if several and recalled(mention) and not (clocked or mention.days or dated):
        return True
    made = mention.adjectives & {"another", "previous"} or mention.recalled
    made = made or any(
        act.sense in MAKING and act.modality != "hypothetical" for act in mention.acts
    )
    of_old = bool(mention.days) and recalled(mention)
    dated = of_old or mention.indefinite or any(time.type != "DURATION" for time in own)
    dated = dated and bool(of_old or own)
    return current is not None and not dated and not made and FAMILY[mention.kind] in PASSING
