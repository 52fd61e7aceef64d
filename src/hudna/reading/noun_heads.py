"""Nouns that are acts: which senses make a frame of a phrase, and whose act it is."""

from hudna.packs.lexicon import Entry
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import SENSES, bits_of

__all__ = ["FIRE", "NOUN_BITS", "fire_frame", "noun_frames"]

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


FIRE = bits_of("object_halt")
OPENED = 3
"""Items from fire to whom it is opened on."""


def fire_frame(phrase: Phrase, at: int, parsed: Parsed) -> Frame | None:
    """«بإطلاق النار على مواقعه»: in Arabic what is to cease elsewhere is done here, to somebody."""
    fire = phrase.entry("object_halt") if phrase.prep == "b" else None
    if fire is None or fire.fields.get("of") != "fire" or parsed.sentence.language != "ar":
        return None
    if phrase.head.last - phrase.head.first == 1:
        return None  # «بالرصاص», a weapon
    behind = [e for e in parsed.items[at + 1 : at + 1 + OPENED] if isinstance(e, Phrase)]
    if not behind or behind[0].prep not in {"on", "toward"}:
        return None
    entry = Entry(id=fire.id, sense="small_arms", kind="events", roles={}, fields={})
    return Frame(entry, at, "noun", phrase.bits, first=phrase.first, last=phrase.last)


PLACE = bits_of("place_head")
THINGS = bits_of("truce", "pact", "casualty_who", "target_object", "aid_noun")
