"""Due ends: when what is prolonged was to end, told in a clause of its own.

"Is extending its truce, which was due to end on Tuesday, by ten days", «продлить перемирие,
истекающее в субботу»: that is no end of the extension (domain.md 4.1).
"""

from hudna.reading.clusters import Cluster
from hudna.reading.frames import Frame, Parsed
from hudna.reading.senses import bits_of
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_drafts import extends
from hudna.reading.truce_mentions import TruceMention

__all__ = ["due_before"]

ENDING = frozenset({"expire", "terminate"})
RELATIVE, FUTURE = bits_of("relative"), bits_of("modal_future")
NEAR = 7
"""Items from the relative to its verb."""
BEHIND = 4
"""Words from the verb to when it was to end."""


def due_before(cluster: Cluster) -> set[int]:
    """Where the text tells when what is extended was to end, by the places of the times.

    Args:
        cluster: the mentions of an arrangement that is extended.
    """
    return {
        near[0].start
        for mention in cluster.mentions
        if extends(mention)
        for frame in mention.parsed.frames
        if frame.sense in ENDING
        and (_is_aside(frame, mention.parsed) or _is_put_off(frame, mention))
        if (near := [t for t in mention.parsed.times if _is_behind(t, frame)])
    }


def _is_behind(time: ResolvedTime, frame: Frame) -> bool:
    """Whether a time stands right behind a verb: the first one is its own."""
    return time.type != "DURATION" and 0 <= time.first - frame.last <= BEHIND


def _is_put_off(frame: Frame, mention: TruceMention) -> bool:
    """«Had been due to end on Monday and will now last until Sunday»: the first end is no more."""
    return frame.future and any(
        act.sense == "extend" and act.frame.form == "finite" and frame.at < act.frame.at
        for act in mention.acts
    )


def _is_aside(frame: Frame, parsed: Parsed) -> bool:
    """Whether the verb stands in a clause that says which one is meant.

    «Which will expire on Friday» may be the new end, where nothing tells by how long.
    """
    if frame.form == "participle":
        return frame.antecedent or parsed.sentence.language == "ru"
    if frame.form == "noun":
        return False
    before = parsed.items[max(frame.at - NEAR, 0) : frame.at]
    if not any(item.kind != "phrase" and item.told & RELATIVE for item in before):
        return False
    last = before[-1]
    ahead = last.kind != "phrase" and bool(last.told & FUTURE)
    return not ahead or any(t.type == "DURATION" for t in parsed.times)
