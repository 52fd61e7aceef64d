"""Nouns that are acts: which senses make a frame of a phrase, and whose act it is."""

from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.senses import SENSES, bits_of

__all__ = ["NOUN_BITS", "noun_frames"]

NOUN_ONLY = frozenset({"organ", "office", "generic", "truce", "pact", "object_halt", "place_head"})
NOUN_FRAMES = frozenset(
    {"enter_force", "expire", "collapse", "suspend", "hold", "respect", "implement", "guarantee",
     "monitor", "exclude", "include", "halt", "kill", "injure", "displacement", "evacuation",
     "support", "intend", "provocation", "movement", "fortification", "overflight"}
)  # fmt: skip
NOUN_BITS = bits_of(
    *(
        sense
        for sense, meaning in SENSES.items()
        if (meaning.event or meaning.speech) and sense not in NOUN_ONLY
    ),
    *NOUN_FRAMES,
)
"""Senses whose nouns are acts."""


def noun_frames(phrase: Phrase, at: int, *, english: bool = False) -> list[Frame]:
    """Frames of the acts that the head of a phrase names; ``english``: of-phrases are objects."""
    frames: list[Frame] = []
    for sense in phrase.senses:
        if sense.told & NOUN_BITS:
            frame = Frame(sense.entry, at, "noun", sense.bits, first=phrase.first, last=phrase.last)
            _noun_roles(frame, phrase, english=english)
            frames.append(frame)
    return frames


def _noun_roles(frame: Frame, phrase: Phrase, *, english: bool) -> None:
    """Genitives and possessives of a verbal noun, before its other roles are known.

    English "of" names who was struck ("the bombing of Yemen"), a possessive who struck.
    """
    struck = english and frame.meaning.event == "attack" and frame.sense != "armed_clash"
    hit = not english and frame.meaning.incident is not None  # «استهداف الأراضي»
    for genitive in phrase.genitives:
        behind = struck and genitive.first >= phrase.head.last
        behind = behind or (hit and genitive.told & PLACE > 0)
        if frame.object is None and (behind or _is_thing(genitive)):
            frame.object = genitive
        elif frame.subject is None:
            frame.subject = genitive
        else:
            frame.preps.setdefault("of", []).append(genitive)


def _is_thing(phrase: Phrase) -> bool:
    return phrase.told & THINGS > 0


PLACE = bits_of("place_head")
THINGS = bits_of("truce", "pact", "casualty_who", "target_object", "aid_noun")
