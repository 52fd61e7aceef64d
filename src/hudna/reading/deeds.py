"""Deeds that are no attacks (withdrawals, releases, aid): whether they are told as done."""

from hudna.reading.addressees import actors_of, is_of_aid
from hudna.reading.evidence import is_matter
from hudna.reading.frames import Frame, Parsed
from hudna.reading.meetings import exchangers
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["is_done"]

SPOKEN = bits_of("matter", "threaten")


def is_done(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """An act with somebody who does it, or told by a verb that is more than a wish."""
    if kind in {"provide_aid", "obstruct_aid"} and not is_of_aid(frame):
        return False
    if kind == "obstruct_aid" and modality_of(frame) == "hypothetical":
        return False  # «если Израиль не снимет блокаду»
    if _is_no_deed(frame, kind, parsed):
        return False
    if actors_of(frame) or (kind == "release_detainees" and len(exchangers(frame)) > 1):
        return True
    if kind == "obstruct_aid":
        return frame.form != "participle"  # "the besieged town" tells of no siege laid
    wished = frame.form == "infinitive" and modality_of(frame) == "happened"
    return frame.form != "noun" and not wished


def _is_no_deed(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """Whether it is land that is handed over, or a deed only spoken of, "the deadline for it"."""
    if kind == "release_detainees" and _is_of_ground(frame, parsed):
        return True
    return frame.form == "noun" and _is_spoken_of(frame, parsed)


def _is_spoken_of(frame: Frame, parsed: Parsed) -> bool:
    """«Срок вывода», «مهلة انسحاب»: what hangs on a term or on a matter is no deed yet."""
    item = parsed.items[frame.at]
    inside = isinstance(item, Phrase) and item.told & SPOKEN > 0 and frame.first > item.first
    return inside or is_matter(frame, parsed)


def _is_of_ground(frame: Frame, parsed: Parsed) -> bool:
    """«The district, handed over by X», «передал район»: land and towns are no captives."""
    given = frame.object
    if frame.form == "participle":
        before = (i for i in reversed(parsed.items[: frame.at]) if isinstance(i, Phrase))
        given = next(before, None)
    if given is None or given.actors:
        return False
    return given.place is not None and given.sense("casualty_who", "release") is None
