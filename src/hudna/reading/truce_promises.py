"""Halts told by what is left undone: "pledged not to attack", «30 дней не будут наносить удары»."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.truce_anaphora import is_clock

__all__ = ["has_feast", "is_promised", "is_told_to_own", "kind_of_promise", "words_of"]


def has_feast(at: int, parsed: Parsed) -> bool:
    """Whether a feast is named after the act: «خلال عيد الفطر», "over Christmas"."""
    for item in parsed.items[at + 1 :]:
        if type(item) is Phrase:
            if any(part.sense("holiday") for part in item.everything()):
                return True
        elif item.is_sense("holiday"):
            return True
    return any(
        time.raw.parts.feast and time.first > parsed.items[at].first for time in parsed.times
    )


def is_told_to_own(frame: Frame) -> bool:
    """«Called on his fighters to cease fire»: who asks it of his own men orders it."""
    for above in frame.chain():
        if above.sense != "demand" or above.negated:
            continue
        asked = [above.object, *(p for prep in TO_WHOM for p in above.preps.get(prep, ()))]
        if any(each is not None and each.possessed and not each.names for each in asked):
            return True
    return False


TO_WHOM = ("on", "to", "l")


def is_promised(frame: Frame, parsed: Parsed) -> bool:
    """«Pledged not to attack for three days»: a halt told by what is left undone."""
    if not frame.negated or (frame.meaning.event != "attack" and frame.sense != "take_arms"):
        return False
    told = {above.sense for above in frame.chain()}
    if told & {"agree", "accept"} and frame.form != "noun":
        return True
    sworn = frame.future and any(f.sense == "agree" and f.at < frame.at for f in parsed.frames)
    clocked = any(map(is_clock, parsed.times)) or has_feast(frame.at, parsed)
    if frame.future and {"start", "end"} <= {time.role for time in parsed.times}:
        return True  # "from June 12 to June 19 his soldiers will not attack"
    if frame.future and frame.subject is not None and frame.subject.actors:
        plain = all(above.sense in TELLING for above in frame.chain())
        lasts = (time.type == "DURATION" and time.role != "since" for time in parsed.times)
        return plain and any(lasts)  # "for 30 days neither side will strike power stations"
    return (sworn or bool(told & PROMISING)) and clocked


def words_of(frame: Frame, parsed: Parsed) -> tuple[int, int]:
    """The words of what is left undone, with a length right before it."""
    lengths = (time.first for time in parsed.times if time.type == "DURATION")
    near = [first for first in lengths if 0 < frame.first - first <= BEFORE]
    return min([frame.first, *near]), frame.last


BEFORE = 5
"""Words from «30 дней» over «не будут» to the verb."""


def kind_of_promise(frame: Frame, parsed: Parsed) -> str:
    """For a feast, or of one sort of target alone."""
    if has_feast(frame.at, parsed):
        return "holiday_truce"
    aimed = any(item.told & TARGETS for item in parsed.items[frame.at + 1 : frame.at + 3])
    return "thematic_moratorium" if aimed else "ceasefire"


def is_aimed(at: int, parsed: Parsed) -> bool:
    """Whether only fire at one sort of target stops: "a halt to strikes on power plants".

    Args:
        at: the item that tells what stops.
        parsed: its sentence.
    """
    for item in parsed.items[at + 1 : at + 3]:
        if type(item) is Phrase and item.prep in AT:
            return any(part.told & TARGETS for part in item.everything())
        if item.told & TARGETS:
            return True
        if type(item) is Phrase or not (item.kind == "x" or item.told & SMALL):
            return False
    return False


SMALL = bits_of("prep", "determiner")
AT = frozenset({"against", "at", "by", "on"})
TARGETS = bits_of("target_object")
TELLING = frozenset({"say", "report", "announce", "confirm", "stress"})
PROMISING = frozenset({"promise", "announce", "order", "agree", "accept"})
