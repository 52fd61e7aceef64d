"""Offers and refusals that are of another agreement than one which ran by then."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hudna.judging.moments import seconds_of
from hudna.judging.sayings import NEVER_MADE
from hudna.judging.voices import UNMADE, Voice

if TYPE_CHECKING:
    from hudna.judging.telling_groups import Group

__all__ = ["is_other_offer"]

DAY = timedelta(days=1)


def is_other_offer(voice: Voice, at: datetime, group: "Group") -> bool:
    """Whether an offer or refusal is of none that ran by then, and of none of another length."""
    if voice.status not in UNMADE or any(each.state == NEVER_MADE for each in voice.says):
        return False
    if voice.is_extension != group.is_extension:
        return True
    refused = voice.status == "rejected" and not voice.is_extension
    if refused and group.is_made and group.start is not None and group.start + DAY < at:
        return True
    bounds = _lengths(voice)
    low, high = min(bounds, default=0), max(bounds, default=0)
    return bool(bounds and group.lengths) and not any(low <= n <= high for n in group.lengths)


def _lengths(voice: Voice) -> list[int]:
    """How long it is to last: one length, or two as of "two or three days"."""
    told = [voice.seconds] if voice.seconds else []
    return told or [n for part in (voice.duration or "").split("/") if (n := seconds_of(part))]
