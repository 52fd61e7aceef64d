"""A mention of an arrangement, and the acts that are done to it."""

from typing import NamedTuple

import msgspec

from hudna.packs.features import PAST, PLURAL, PRESENT
from hudna.reading.acting import acting_through, seated_in
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import NameHit
from hudna.text.span import Span

__all__ = [
    "BELLIGERENT",
    "IMMEDIATE",
    "Act",
    "Told",
    "TruceMention",
    "doers",
    "is_ahead",
    "told_by",
]

BELLIGERENT = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})
"""Kinds of actors that can keep or break a truce."""


IMMEDIATE = "immediate"
"""Noted among the adjectives of an arrangement that is to begin at once."""


class Act(msgspec.Struct, eq=False):
    """What is done to an arrangement: the sense, the frame, the modality, who does it.

    ``done`` tells that its verb stands in the perfect ("had run out"), ``stays`` that it is a
    verb of being in force with no day from which.
    """

    sense: str
    frame: Frame
    modality: str
    actors: list[str]
    done: bool = False
    stays: bool = False


class Told(NamedTuple):
    """A day told of an arrangement; ``what`` is ``made``, ``begun``, ``over`` or ``told``.

    ``earliest`` and ``latest`` are ISO days (of one year throughout where the year is unknown);
    ``named`` tells that it is a part of the name ("the 2003 truce").
    """

    what: str
    earliest: str
    latest: str
    value: str
    span: Span
    named: bool = False


class TruceMention(msgspec.Struct, eq=False):
    """One mention of an arrangement with what its sentence says.

    ``weak`` mentions (a title such as "truce committee") point to an arrangement but make none.
    ``adjectives`` are the senses of the adjectives (another, previous, permanent …). ``fresh``
    tells that its sentence speaks of the days just before publication, ``dated_back`` that all
    its times lie long before; ``denied`` that the text says there is none ("no truce"), ``gone``
    that there is none any longer. ``until`` is the word from which its sentence tells of another.
    """

    parsed: Parsed
    sentence: int
    segment_kind: str
    kind: str
    quote: Span
    first: int
    last: int
    item: int
    definite: bool
    phrase: Phrase | None = None
    carrier: Phrase | None = None
    weak: bool = False
    adjectives: set[str] = set()
    acts: list[Act] = []
    parties: list[tuple[str, str, Span]] = []
    mediators: list[tuple[str, Span]] = []
    makers: list[NameHit] = []
    excluded: list[tuple[str, Span]] = []
    places: list[tuple[str, Span]] = []
    made_at: list[tuple[str, Span]] = []
    recalled: bool = False
    fresh: bool = False
    dated_back: bool = False
    denied: bool = False
    gone: bool = False
    indefinite: bool = False
    apart: bool = False
    both: bool = False
    until: int | None = None
    days: list[Told] = []
    why: list[str] = []


def doers(frame: Frame) -> list[str]:
    """Who acts: the subject; who a pronoun takes up; those whose joint statement it is."""
    subject = frame.subject
    if subject is None:
        return []
    if acting := acting_through(subject):
        return acting
    if subject.told & SEATED and subject.unknown is None:
        held = (phrase for prep in ("in", "from") for phrase in frame.preps.get(prep, ()))
        if (found := seated_in(subject, held)) or not subject.told & ORGAN:
            return found
    pronoun = subject.sense("pronoun")
    if pronoun is None:
        return _commander(frame) if subject.sense("organ", "casualty_who") is not None else []
    return _speaker(frame, plural=pronoun.entry.fields.get("number") in {"plural", "dual"})


ORGAN, SEATED = bits_of("organ"), bits_of("channel", "office", "organ")


def _commander(frame: Frame) -> list[str]:
    """«X, commander of …, said that his forces would»: forces without a name are the speaker's."""
    for above in frame.chain():
        if above.meaning.speech and above.subject is not None and above.subject.actors:
            told = {sense.entry.fields.get("office") for sense in above.subject.titles}
            return list(above.subject.actors) if told & COMMANDING else []
    return []


COMMANDING = frozenset({"commander", "general", "army_chief", "leader", "spokesperson"})


def _speaker(frame: Frame, *, plural: bool) -> list[str]:
    """Whom a pronoun in a report means: «X said it would …» is who speaks."""
    for above in frame.chain():
        if not above.meaning.speech or above.subject is None:
            continue
        speaker = above.subject
        if speaker.actors:
            person = bool(speaker.titles) or speaker.sense("office") is not None
            return [] if plural and person and not speaker.bits & PLURAL else list(speaker.actors)
    return []


def told_by(
    frame: Frame, words: tuple[int, int], parsed: Parsed, segment_kind: str, number: int
) -> TruceMention:
    """A mention that a verb makes, at the given words."""
    return TruceMention(
        parsed=parsed,
        sentence=number,
        segment_kind=segment_kind,
        kind="ceasefire",
        quote=parsed.words.span(*words),
        first=words[0],
        last=words[1],
        item=frame.at,
        definite=False,
        why=[frame.entry.id, "truces.halt-of-fire"],
    )


def is_ahead(act: Act) -> bool:
    """«ends on Sunday», «تنتهي», "at the end of the truce": said of what is still to come."""
    bits = act.frame.bits
    if act.done or "gone" in act.frame.entry.fields:
        return False
    if "due" in act.frame.entry.fields:
        return True
    if (
        act.frame.form == "participle"
        and not act.frame.passive
        and not (bits & PAST and act.sense == "enter_force")
    ):
        return True
    if act.stays:
        return False  # «يسري في البلاد اتفاق»
    return act.frame.form == "noun" or bool(bits & PRESENT and not bits & PAST)
