"""Truces of before that go on being told: "X brokered one in spring. The truce left out …".

The words "the truce" in the sentence right behind one that only recalled an older truce are that
one, where nothing is told there but what had become of it, in the past and with no day.
"""

from typing import TYPE_CHECKING

from hudna.packs.features import PAST, PRESENT
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import Act, TruceMention

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster

__all__ = ["old_one_again"]

NEWS = frozenset({"announce", "enter_force", "extend", "order", "propose", "demand", "welcome"})
RECENT = 40


def old_one_again(
    mention: TruceMention, own: list[ResolvedTime], clusters: "list[Cluster]"
) -> "Cluster | None":
    """The truce of before that the sentence right before told of, if it is told on.

    Args:
        mention: a mention of a truce.
        own: the times told of it.
        clusters: the arrangements told so far.
    """
    if not mention.definite or mention.weak or mention.phrase is None or own or mention.days:
        return None
    if not mention.acts or not all(map(_is_of_past, mention.acts)):
        return None
    last = max(clusters[-RECENT:], key=_last_told)
    before = last.mentions[-1]
    near = before.sentence == mention.sentence - 1 and len(last.mentions) == 1
    one = before.parsed.sentence.segment == mention.parsed.sentence.segment
    return last if near and one and last.background and not before.weak else None


def _is_of_past(act: Act) -> bool:
    frame = act.frame
    past = bool(frame.bits & PAST) and not frame.bits & PRESENT
    return act.sense not in NEWS and (past or frame.form != "finite" or frame.negated)


def _last_told(cluster: "Cluster") -> tuple[int, int]:
    last = cluster.mentions[-1]
    return last.sentence, last.item
