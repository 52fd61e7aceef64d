"""Suspensions that are lifted: what was put off is taken up again.

"Lifts the suspension of the truce", «отменила приостановку перемирия», «رفع تعليق الهدنة».
"""

from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["is_lifted", "is_suspension", "lifts_suspension"]

ENDING = frozenset({"terminate", "expire", "retract", "halt", "resume"})
SUSPENSION = bits_of("suspend")


def lifts_suspension(frame: Frame) -> bool:
    """Whether what a verb or noun ends is a suspension.

    Args:
        frame: the frame.
    """
    return frame.sense in ENDING and any(map(is_suspension, _things(frame)))


def is_lifted(noun: Frame, frames: list[Frame]) -> bool:
    """Whether a noun of suspending tells what another frame of its sentence lifts.

    Args:
        noun: the noun's frame.
        frames: all frames of the sentence.
    """
    if noun.form != "noun":
        return False
    return any(
        lifts_suspension(each)
        and any(p is not None and p.first == noun.first for p in _things(each))
        for each in frames
        if each.at != noun.at or each.first != noun.first
    )


def _things(frame: Frame) -> tuple[Phrase | None, ...]:
    return frame.object, frame.subject, *frame.preps.get("of", ())


def is_suspension(phrase: Phrase | None) -> bool:
    """Whether a phrase names a suspension, whose day is none of the truce.

    Args:
        phrase: a phrase.
    """
    return phrase is not None and phrase.told & SUSPENSION > 0
