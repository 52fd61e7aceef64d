"""Agreements called by the day of their making: "the agreement of 5 May", told months later.

It may have begun days after that; the one of the same sides that began then is meant.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from hudna.judging.likeness import CONTEST, share_ground
from hudna.judging.moments import moment
from hudna.judging.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hudna.judging.telling_groups import Group

__all__ = ["home_by_day", "is_made_before", "is_made_since", "is_named_by_day", "is_of_that_time"]

NEWS = timedelta(days=2)
"""What was made so shortly before its telling is told as news, with its start."""
SLACK = timedelta(hours=2)
LOCAL = "text:"
"""Ids of those who have no name but in one text."""


def is_named_by_day(voice: Voice) -> bool:
    """Whether a telling gives no start but the day on which it was made, long before.

    Args:
        voice: the telling.
    """
    made = voice.made.latest if voice.made and voice.starts else None
    return made is not None and voice.known_as is None and moment(made) + NEWS < voice.moment


def is_made_before(voice: Voice, by: timedelta) -> bool:
    """Whether what is called for is the keeping of one that was made long before.

    Args:
        voice: a call.
        by: how long before at least.
    """
    made = voice.made.latest if voice.made else None
    return made is not None and moment(made) + by < voice.moment


def is_made_since(voice: Voice, group: "Group") -> bool:
    """Whether what is told as just agreed is a truce, and the group a calm or pause begun before.

    Args:
        voice: a telling without a start.
        group: a group with a start.
    """
    made = voice.status == "agreed" and not voice.background and not voice.is_extension
    begun = group.start is not None and group.start + DAY <= voice.moment
    return made and begun and voice.kind in HALTS and group.kinds.isdisjoint(HALTS)


HALTS = frozenset({"ceasefire", "permanent_ceasefire", "cessation_of_hostilities"})
DAY = timedelta(days=1)


def is_of_that_time(voice: Voice, group: "Group") -> bool:
    """Whether a group began within the time that a telling calls it by: "the January truce".

    Args:
        voice: the telling.
        group: a group with a start.
    """
    made, start = voice.made, group.start
    if made is None or start is None or not (made.earliest and made.latest):
        return False
    return moment(made.earliest) <= start <= moment(made.latest)


def home_by_day(voice: Voice, groups: "Iterable[Group]") -> "Group | None":
    """The group that began on the day of the making or soon after; None where none or two fit.

    Args:
        voice: a telling that is named by a day.
        groups: what is told with a start.
    """
    fitting = [g for g in groups if _fits(voice, g)]
    ranked = sorted(fitting, key=lambda g: -_shared(voice, g))
    if not ranked or (len(ranked) > 1 and _shared(voice, ranked[0]) == _shared(voice, ranked[1])):
        return None
    return ranked[0]


def _fits(voice: Voice, group: "Group") -> bool:
    made = voice.made
    if made is None or group.start is None or not (made.earliest and made.latest):
        return False
    if not moment(made.earliest) - SLACK <= group.start <= moment(made.latest) + CONTEST:
        return False
    if group.is_extension or voice.document in group.documents or not share_ground(voice, group):
        return False
    alone = voice.form == "unilateral_declaration"
    return alone == group.is_alone and (not _sides(voice) or _shared(voice, group) > 0)


def _sides(voice: Voice) -> set[str]:
    return {side for side in voice.sides if not side.startswith(LOCAL)}


def _shared(voice: Voice, group: "Group") -> int:
    """How many of the sides that a telling names have a part in a group."""
    return len(_sides(voice) & group.people)
