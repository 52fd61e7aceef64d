"""Answered acts: "we were responding to a drone attack" tells that one was attacked."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.speech import is_own

__all__ = ["is_answered_by"]


def is_answered_by(noun: Frame, parsed: Parsed, side: set[str]) -> bool:
    """Whether the speaker's own side is told to have answered the act.

    Args:
        noun: the act.
        parsed: its sentence.
        side: all for whom the speaker speaks.
    """
    item = parsed.items[noun.at]
    for verb in parsed.frames:
        if verb.sense != "respond" or verb.future or verb.hypothetical or verb.negated:
            continue
        doer = verb.subject
        if doer is None or not (is_own(doer) or side & set(doer.actors)):
            continue
        if any(item is each for held in verb.preps.values() for each in held):
            return True
    return False
