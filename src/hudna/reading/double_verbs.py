"""Verbs of two senses, of which what they are done to leaves one.

«Заключили перемирие» says nothing and «заключил министр» makes no deal; «игнорируя перемирие»
turns no offer down.
"""

from hudna.packs.features import DAT
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["settle_double_verbs"]

ARRANGED = bits_of("truce", "pact")
MADE, BROKEN = {"say", "agree"}, {"reject", "violate"}


def settle_double_verbs(parsed: Parsed) -> None:
    """Take away, of two frames of one verb, the one that its object rules out."""
    senses: dict[int, set[str]] = {}
    for frame in parsed.frames:
        if frame.form != "noun":
            senses.setdefault(frame.at, set()).add(frame.sense)
    parsed.frames = [f for f in parsed.frames if not _is_according(f, parsed)]
    double = {at for at, both in senses.items() if both >= MADE or both >= BROKEN}
    if double:
        parsed.frames = [f for f in parsed.frames if f.at not in double or not _is_out(f)]


def _is_according(frame: Frame, parsed: Parsed) -> bool:
    """«Согласно данным X»: a preposition here, and nobody consents; nor do the data report it."""
    if frame.form == "noun" and frame.sense in {"report", "say"}:
        return any(
            item.told & ACCORDING for item in parsed.items[max(frame.at - NEAR, 0) : frame.at]
        )
    if frame.sense != "accept" or not parsed.items[frame.at].told & ACCORDING:
        return False
    behind = parsed.items[frame.at + 1 : frame.at + 1 + NEAR]
    return any(isinstance(i, Phrase) and not i.prep and i.bits & DAT > 0 for i in behind)


NEAR = 2
ACCORDING = bits_of("according")


def _is_out(frame: Frame) -> bool:
    """Whether the sense is not meant: of a truce nothing is said, and it is broken."""
    thing = frame.object
    arranged = thing is not None and any(part.told & ARRANGED for part in thing.everything())
    return frame.sense in {"say", "reject"} and arranged
