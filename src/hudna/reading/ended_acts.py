"""Ended acts: words that tell only of what somebody stops, puts off, or would answer."""

from hudna.reading.coordination import is_and
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase

__all__ = ["is_answered", "is_ended", "is_to_end"]

ENDING = frozenset({"halt", "suspend", "terminate", "expire"})
"""What ends has been told of before: «pause its offensive» accuses nobody."""


def is_ended(frame: Frame, parsed: Parsed) -> bool:
    """Whether an act is only what somebody ends or puts off: "pause raids", "stop attacking"."""
    if frame.form == "participle" and not frame.passive:
        return any(o.sense in ENDING and o.at == frame.at - 1 for o in parsed.frames)
    if frame.form != "noun":
        return False
    item = parsed.items[frame.at]
    ended = any(
        other.sense in ENDING and any(_holds(held, item) for held in (other.object, other.subject))
        for other in parsed.frames
    )
    return ended or _is_joined(frame, parsed)


def _holds(phrase: Phrase | None, item: object) -> bool:
    return phrase is not None and (phrase is item or any(each is item for each in phrase.members))


def _is_joined(frame: Frame, parsed: Parsed) -> bool:
    """«Stop bombing and shelling», «прекратить удары и обстрелы»: the second of two that end."""
    item, at = parsed.items[frame.at], frame.at - 1
    if at < 1 or not isinstance(item, Phrase) or item.prep:
        return False
    link = parsed.items[at]
    if not isinstance(link, Phrase):
        if link.mark != "," and not is_and(link):
            return False
        at -= 1
    elif not item.conj:
        return False
    first = next((f for f in parsed.frames if f.at == at and f.form == "noun"), None)
    return first is not None and is_ended(first, parsed)


def is_to_end(frame: Frame, parsed: Parsed) -> bool:
    """«Agreed to halt violations», «договорились прекратить нарушения»: no breach is told."""
    item = parsed.items[frame.at]
    return frame.form == "noun" and any(
        other.sense in ENDING and other.form == "infinitive" and other.object is item
        for other in parsed.frames
    )


def is_answered(frame: Frame, parsed: Parsed) -> bool:
    """«Any breach will be met with force»: what would be done about one tells of none."""
    if frame.form != "noun":
        return False
    noun = parsed.items[frame.at]
    return any(
        (other.object is noun or other.subject is noun)
        and other.form == "finite"
        and (other.future or other.possible)
        for other in parsed.frames
    )
