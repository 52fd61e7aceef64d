"""Tellings that have a truce made, where an older one is over or long begun: it is another one."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from hudna.judging.voices import Voice

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hudna.judging.telling_groups import Group

__all__ = ["Ends", "is_anew"]

LONG = timedelta(days=30)
"""So long after its start nobody tells as news that an agreement was made."""
MAKING = frozenset({"announced", "agreed"})
OVER = frozenset({"collapsed", "expired"})


class Ends:
    """Since when agreements are told to be over, as tellings are gone through in order of time."""

    def __init__(self, groups: "Iterable[Group]") -> None:
        """Begin with what those that have a clock tell."""
        self._since: dict[int, datetime] = {}
        for group in groups:
            for voice in group.voices:
                self.note(voice, group)

    def note(self, voice: Voice, home: "Group | None") -> None:
        """Take in a telling that was given its agreement."""
        if home is None or voice.background or voice.status not in OVER:
            return
        first = self._since.get(id(home), voice.moment)
        self._since[id(home)] = min(first, voice.moment)

    def is_before(self, voice: Voice, group: "Group") -> bool:
        """Whether a truce is declared or agreed after a group was told to be over."""
        since = self._since.get(id(group))
        made = voice.status in MAKING or (voice.at_once and voice.status == "in_force")
        made = made and not (voice.background or voice.is_extension or voice.made)
        return made and since is not None and since < voice.moment


def is_anew(voice: Voice, at: datetime, group: "Group") -> bool:
    """Whether a telling has an agreement made or declared weeks after this one began."""
    alone = voice.form == "unilateral_declaration" and voice.status == "announced"
    made = alone or voice.status == "agreed"
    begun = group.start is not None and group.start + LONG <= at
    return made and begun and not voice.background and voice.known_as is None
