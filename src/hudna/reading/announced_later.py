"""What is announced for later: the day of saying so is no start of it.

"Announced on Saturday that it will halt attacks during the holiday", «объявил в субботу о
продлении перемирия»: the truce, or what is added to it, begins another day.
"""

from hudna.reading.frames import Frame
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["is_of_telling", "tells_of_later"]

STOPPING = frozenset({"halt", "enter_force", "suspend"})


def tells_of_later(mention: TruceMention) -> set[int]:
    """The items of verbs by which a mention is only announced, ordered or agreed for later.

    Args:
        mention: a mention of a truce, with what is done to it.
    """
    later = [
        act.frame
        for act in mention.acts
        if act.sense == "extend"
        or (act.sense in STOPPING | {"hold"} and act.frame.future and not act.frame.must)
    ]
    return {above.at for frame in later for above in frame.chain()}


def is_of_telling(time: ResolvedTime, frame: Frame, mention: TruceMention) -> bool:
    """Whether a time stands with the report of what somebody will do, outside of what he says."""
    above = frame.above
    if not frame.future or frame.must or above is None or above.content is None:
        return False
    first = mention.parsed.items[above.content[0]].first
    return above.meaning.speech and above.first < time.first < first <= frame.first
