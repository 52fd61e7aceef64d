"""Times that tell when a truce was broken, not when it was made."""

from hudna.reading.named_days import is_named_after
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["is_of_breach"]

MADE = frozenset(
    "agree announce accept order propose demand halt mediate consult enter_force".split()
)


def is_of_breach(time: ResolvedTime, mention: TruceMention) -> bool:
    """«Нарушили перемирие семь раз за ночь»: a time that stands apart tells when it was broken.

    Args:
        time: a time of the sentence.
        mention: the truce.
    """
    senses = {act.sense for act in mention.acts}
    broken = bool(senses & {"violate", "breach"}) and not senses & MADE
    return broken and not mention.recalled and not _is_of(time, mention)


def _is_of(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "the truce of 5 May": a day that the words tie to the truce."""
    before = next((i for i in mention.parsed.items if i.last == time.first), None)
    prep = before.sense("prep") if type(before) is Unit else None
    tied = prep is not None and prep.entry.fields.get("prep") in {"of", "from"}
    return tied or (time.first < mention.last) or is_named_after(time, mention)
