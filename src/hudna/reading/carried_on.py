"""Extensions told to begin where what they extend ends.

"From the end of this truce at midnight", «من انتهاء الهدنة القائمة عند منتصف الليل»:
the hour behind it is when the extension begins, and no end of it.
"""

from msgspec.structs import replace

from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["carried_on"]

FROM = frozenset({"from", "since", "after"})
NEAR = 3
"""Words from "the end of this truce" to its hour."""


def carried_on(cluster: Cluster) -> list[ResolvedTime]:
    """The times of an arrangement that is prolonged, such an hour as its start.

    Args:
        cluster: an arrangement of which an extension is told.
    """
    places = {
        (mention.sentence, last)
        for mention in cluster.mentions
        for frame in mention.parsed.frames
        if (last := _end_of_old(frame, mention)) is not None
    }
    if not places:
        return cluster.times
    return [_as_start(time) if _is_behind(time, places) else time for time in cluster.times]


def _end_of_old(frame: Frame, mention: TruceMention) -> int | None:
    """The word behind "from the end of the truce", where a noun says so."""
    if frame.sense not in {"expire", "terminate"} or frame.form != "noun":
        return None
    item = mention.parsed.items[frame.at]
    return item.last if isinstance(item, Phrase) and item.prep in FROM else None


def _is_behind(time: ResolvedTime, places: set[tuple[int, int]]) -> bool:
    near = any(s == time.sentence and 0 <= time.first - last <= NEAR for s, last in places)
    return near and time.type in {"DATE", "TIME"}


def _as_start(time: ResolvedTime) -> ResolvedTime:
    why = (*time.why, "truces.carried-on")
    return replace(time, raw=replace(time.raw, role="start"), why=why)
