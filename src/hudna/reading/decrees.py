"""Decrees and orders that somebody signs: papers of one alone, and no deals."""

from hudna.reading.frames import Frame
from hudna.reading.senses import bits_of

__all__ = ["is_issued"]


def is_issued(frame: Frame) -> bool:
    """«Signed a decree», «подписал указ», «وقع مرسوما»: one alone sets it, nobody agrees."""
    paper = frame.object if frame.sense == "agree" and frame.form != "noun" else None
    return paper is not None and paper.told & ORDER > 0 and not paper.told & DEALT


ORDER, DEALT = bits_of("order"), bits_of("truce", "pact", "propose")
