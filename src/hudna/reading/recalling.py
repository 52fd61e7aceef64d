"""Acts that a text only recalls: «Напомним, …», «وكانت قد …», "In May troops had …".

Who judges a case asks for it: what a text recalls of last week is no incident of today.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["RECALLED", "is_recalled"]

RECALLED = "events.recalled"
RECALL = bits_of("recall")
HAD = bits_of("auxiliary")
NEAR = 2
"""Items before a verb within which its auxiliary stands."""


def is_recalled(frame: Frame, parsed: Parsed) -> bool:
    """Whether a word of recalling, or a past before the past, stands over an act."""
    if frame.recalled or any(above.recalled for above in frame.chain()):
        return True
    told = parsed.told()
    if told & RECALL and any(item.told & RECALL for item in parsed.items[: frame.at]):
        return True
    return bool(told & HAD) and _had_been(frame, parsed)


def _had_been(frame: Frame, parsed: Parsed) -> bool:
    """«Had struck», said by nobody: what others say of the past is put so too."""
    if frame.form != "finite" or any(above.meaning.speech for above in frame.chain()):
        return False
    for item in parsed.items[max(frame.at - NEAR, 0) : frame.at]:
        if not isinstance(item, Phrase) and item.told & HAD:
            had = item.sense("auxiliary")
            fields = had.entry.fields if had is not None else {}
            if fields.get("aux") == "have" and fields.get("tense") == "past":
                return True
    return False
