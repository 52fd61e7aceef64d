"""Times that tell when a truce was broken, not when it was made."""

from hudna.reading.frames import Frame
from hudna.reading.named_days import is_named_after
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["is_of_breach", "is_of_count"]

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


def is_of_count(time: ResolvedTime, mention: TruceMention) -> bool:
    """«С 5 по 15 июля армия зафиксировала 16 нарушений перемирия»: over what time was counted.

    Args:
        time: a time of the sentence; only one that goes from one day to another is of a count.
        mention: the truce.
    """
    breaches = [act.frame for act in mention.acts if act.sense in BROKEN]
    if _is_since_broken(time, mention, breaches):
        return True
    if "/" not in (time.value or "") or time.type not in {"DATE", "TIME"} or not breaches:
        return False
    if any(act.sense in MADE | LASTING for act in mention.acts):
        return False
    if any(frame.form == "noun" for frame in breaches):
        return not mention.first <= time.first < mention.last
    return all(frame.subject is not None for frame in breaches) and (
        time.last <= mention.first or time.first > mention.last + 1
    )


def _is_since_broken(time: ResolvedTime, mention: TruceMention, breaches: list[Frame]) -> bool:
    """«С начала года X нарушил режим 40 раз»: since when the breaches are, told by their verb."""
    if time.role not in {"start", "since"} or mention.first <= time.first < mention.last:
        return False
    if any(act.sense in MADE | LASTING for act in mention.acts):
        return False
    counted = any(i.kind == "number" for i in mention.parsed.items)
    broken = any(f.form == "finite" and f.subject is not None and not f.passive for f in breaches)
    return counted and broken


BROKEN = frozenset({"violate", "breach"})
LASTING = frozenset("extend hold respect expire suspend terminate collapse resume".split())
"""Acts whose days are the truce's own."""


def _is_of(time: ResolvedTime, mention: TruceMention) -> bool:
    """As "the truce of 5 May": a day that the words tie to the truce."""
    before = next((i for i in mention.parsed.items if i.last == time.first), None)
    prep = before.sense("prep") if type(before) is Unit else None
    tied = prep is not None and prep.entry.fields.get("prep") in {"of", "from"}
    return tied or (time.first < mention.last) or is_named_after(time, mention)
