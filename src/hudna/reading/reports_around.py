"""Whose report an item of a sentence belongs to: what is told, or who tells it and when."""

from hudna.reading.frames import Frame, Parsed, is_finite
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["is_addressed", "is_of_saying", "same_report"]

SOURCE = bits_of("according", "citing")


def same_report(at: int, frame: Frame, parsed: Parsed) -> bool:
    """Whether the item belongs to the report that tells the frame.

    The time of a denial is not the time of what is denied, nor that of what is said the time of
    saying: «said on Monday that … on Sunday».
    """
    return _teller(at, parsed, frame) is _report(frame)


def is_of_saying(at: int, frame: Frame, parsed: Parsed) -> bool:
    """«…, сообщил в понедельник портал»: the day of saying, or the place, whoever said it."""
    return _is_of_source(at, frame, parsed) or any(
        each.meaning.speech
        and each.form == "finite"
        and not each.passive
        and each.at != frame.at
        and _beside(each, at, parsed)
        for each in parsed.frames
    )


def _report(frame: Frame) -> Frame | None:
    return next((each for each in frame.chain() if each.meaning.speech), None)


def _teller(at: int, parsed: Parsed, frame: Frame) -> Frame | None:
    """The innermost report whose content holds the item; what stands right beside it is its own."""
    best: Frame | None = None
    for each in parsed.frames:
        if each.content is None or not each.meaning.speech or each.form == "noun":
            continue
        if each is frame and not _told_by(each, at, parsed):
            continue
        first, last = each.content
        if first <= at < last and not _beside(each, at, parsed):
            best = each if best is None or each.at > best.at else best
    return best


def _told_by(frame: Frame, at: int, parsed: Parsed) -> bool:
    """Whether a clause of its own stands between the report and the item."""
    return any(is_finite(item) for item in parsed.items[frame.at + 1 : at])


def _beside(frame: Frame, at: int, parsed: Parsed) -> bool:
    """«said on Monday …»: nothing but its own subject and small words between.

    «Accused the rebels on Monday of …»: nor whom it is said to.
    """
    between = parsed.items[frame.at + 1 : at]
    return at > frame.at and all(
        item is frame.subject
        or (item is frame.object and is_addressed(frame))
        or (
            type(item) is not Phrase
            and item.kind != "mark"
            and not is_finite(item)
            and not item.is_sense("comp")
        )
        for item in between
    )


def is_addressed(frame: Frame) -> bool:
    """As "accused Armenia": whom one speaks of is no place of speaking."""
    return frame.object is not None and frame.meaning.speech and bool(frame.object.actors)


def _is_of_source(at: int, frame: Frame, parsed: Parsed) -> bool:
    """«According to its office in Goma, …»: where those sit on whose word it is told."""
    for k in range(at - 1, -1, -1):
        item = parsed.items[k]
        if type(item) is Phrase:
            continue
        if item.told & SOURCE:
            return not k < frame.at <= at
        if item.kind == "mark":
            return False
    return False
