"""Tellings without a clock, each attached to the one agreement that fits it (domain.md 4)."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from heapq import heappop, heappush
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from hudna.judging.answered_halts import are_answers
from hudna.judging.declarers import Declarers
from hudna.judging.likeness import CONTEST, end_of, is_next, people_of, share_ground, share_sides
from hudna.judging.made_anew import Ends, is_anew
from hudna.judging.moments import moment
from hudna.judging.named_days import is_made_before, is_made_since, is_of_that_time
from hudna.judging.other_offers import is_other_offer
from hudna.judging.voices import Voice

if TYPE_CHECKING:
    from hudna.judging.telling_groups import Group

__all__ = ["homes_of"]

BEFORE = timedelta(days=7)
"""A call or proposal this long before an agreement's first telling can be of it."""
SOON = timedelta(hours=6)
"""So long before the details the first word of an agreement comes."""
NEAR = timedelta(hours=12)
"""Ends told this near to each other are one: a part of day, the end of a day."""
LONG = timedelta(days=30)
"""So long after its start nobody tells as news that an agreement was made; so long before it a
wish can name the month of its start."""
APART = timedelta(days=2)
"""Ends further apart are not two accounts of one."""
LOCAL, PARTLY = "text:", 0.6
"""Who has no name but in one text; how well a truce fits that has some of those who are named."""
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PAIR = 2
FRESH = frozenset({"announced", "agreed", "in_force"})
"""How what a text tells as being made or kept stands."""
LIFTED = frozenset({"expired", "suspended"})
"""What one side alone ends is its own."""
OVER = frozenset({"expired", "collapsed"})
WISHED = frozenset({"called_for", "proposed"})
ANYWHERE = ("",)
"""What stands for all countries."""


class _Loose(NamedTuple):
    """A telling without a clock, with what is asked of it again and again."""

    voice: Voice
    at: datetime
    end: datetime | None
    people: frozenset[str]


Row = tuple[int, "Group"]
"""A group with its place in their order."""


class _Running:
    """Groups whose time has come and is not over, by their countries and sides."""

    def __init__(self, groups: "Sequence[Group]") -> None:
        self._waiting = sorted(enumerate(groups), key=lambda row: row[1].since, reverse=True)
        self._ends: list[tuple[datetime, int]] = []
        self._all: dict[int, Group] = {}
        self._by_ground: dict[str, dict[int, Group]] = {}

    def go_on(self, at: datetime) -> None:
        """Take in what has begun by a moment, leave out what is over."""
        while self._waiting and self._waiting[-1][1].since <= at:
            number, group = self._waiting.pop()
            heappush(self._ends, (group.until, number))
            self._all[number] = group
            for each in (*(group.countries or ANYWHERE), *group.sides):
                self._by_ground.setdefault(each, {})[number] = group
        while self._ends and self._ends[0][0] < at:
            _, number = heappop(self._ends)
            group = self._all.pop(number)
            for each in (*(group.countries or ANYWHERE), *group.sides):
                self._by_ground[each].pop(number, None)

    def near(self, voice: Voice) -> Iterable[Row]:
        """Groups that may share ground with a telling."""
        if not voice.countries:
            return self._all.items()
        grounds = (*voice.countries, *ANYWHERE, *(voice.sides if len(voice.sides) > 1 else ()))
        found: dict[int, Group] = {}
        for each in grounds:
            found |= self._by_ground.get(each, {})
        return found.items()


def homes_of(voices: Iterable[Voice], groups: "Sequence[Group]") -> "dict[str, Group | None]":
    """The one group that each telling without a clock is of; None when none or two fit alike."""
    found: dict[str, Group | None] = {}
    by_word = sorted(enumerate(groups), key=lambda row: row[1].first_said)
    words = [g.first_said for _, g in by_word]
    running, over = _Running(groups), Ends(groups)
    for voice in sorted(voices, key=lambda v: v.moment):
        told = _Loose(voice, voice.moment, end_of(voice), people_of(voice))
        running.go_on(told.at)
        # A wish lies where an agreement was about to be made.
        if voice.status in WISHED and not is_made_before(voice, BEFORE):
            low, high = bisect_left(words, told.at - DAY), bisect_right(words, told.at + LONG)
            found[voice.id] = _home(told, [r for r in by_word[low:high] if _is_wished(told, r[1])])
        else:
            near = (row for row in running.near(voice) if not over.is_before(voice, row[1]))
            found[voice.id] = _home(told, near)
            over.note(voice, found[voice.id])
    return found


def _is_wished(told: _Loose, group: "Group") -> bool:
    """Whether an agreement was made soon after a wish for one, or began as it was wished.

    A wish for "the beginning of April" names the month in which it then began.
    """
    if group.first_said <= told.at + BEFORE:
        return True
    starts, start = told.voice.starts, group.start
    if starts is None or start is None or not (starts.earliest and starts.latest):
        return False
    return moment(starts.earliest) <= start <= moment(starts.latest)


def _home(told: _Loose, near: Iterable[Row]) -> "Group | None":
    """The one of some groups that a telling is of; None when none or two fit alike."""
    fitting = [(rank, i, g) for i, g in near if (rank := _fit(told, g)) is not None]
    fitting.sort(key=itemgetter(0, 1), reverse=True)
    standing = (row for row in fitting if not _is_followed(row[2], told.at, fitting))
    best, second = next(standing, None), next(standing, None)
    if best is None or second is None or second[0] != best[0]:
        return best[2] if best is not None else None
    # "Both truces": what each side declared for itself fits alike; one of them keeps it.
    return second[2] if are_answers(best[2], second[2]) else None


def _is_followed(
    group: "Group", at: datetime, fitting: "Sequence[tuple[object, int, Group]]"
) -> bool:
    """Whether the same sides had begun a later truce by then: what is told is of that one.

    The halt of one quarter follows no truce of the whole front.
    """
    if len(group.core) < PAIR or group.start is None:
        return False
    return any(
        later.start is not None
        and group.start < later.start <= at
        and later.first_said <= at + SOON
        and group.core <= later.core
        and (group.is_local or not later.is_local)
        for _, _, later in fitting
    )


def _fit(told: _Loose, group: "Group") -> tuple[float, ...] | None:
    """How well a telling without a clock fits a group in time; None when it cannot be of it."""
    voice, at = told.voice, told.at
    if not share_ground(voice, group) or _is_told_apart(voice, group):
        return None
    if is_anew(voice, at, group) or _is_of_another_time(voice, group):
        return None
    if is_made_since(voice, group) or _is_elsewhere(voice, group) or _is_outlived(voice, at, group):
        return None
    if _is_of_others(told, group) or is_other_offer(voice, at, group) or _ends_apart(told, group):
        return None
    prolongs = voice.is_extension and not _ends_with(told, group)
    if prolongs != group.is_extension and (prolongs or not group.is_news):
        return None
    return (
        float(_has_run_out(told, group)),
        float(_ends_alike(told, group)),
        _common(told, group),
        float(voice.kind in group.kinds),
        float(is_of_that_time(voice, group)),
        float(bool(voice.countries and group.countries) or share_sides(voice.sides, group.sides)),
        float(group.first_said <= at + SOON),
        float(_holds(at, group)),
        group.begin.timestamp() if group.begin else 0.0,
    )


def _is_told_apart(voice: Voice, group: "Group") -> bool:
    """Whether its text tells it beside one of the group's; a bare length may be that one's.

    "A three-day lull", says the headline, and the body from when to when.
    """
    if voice.document not in group.documents:
        return False
    told = voice.starts or voice.ends or voice.background or voice.is_extension
    if told or voice.seconds is None or group.start is None or group.end is None:
        return True
    if (
        voice.kind not in group.kinds
        if not voice.places
        else group.grounds.isdisjoint(voice.places)
    ):
        return True
    return abs(group.end - group.start - timedelta(seconds=voice.seconds)) > DAY


def _is_elsewhere(voice: Voice, group: "Group") -> bool:
    """Whether the halt of one quarter is prolonged, and the group is of a wider one or another."""
    return voice.is_extension and voice.local and group.grounds.isdisjoint(voice.places)


def _is_outlived(voice: Voice, at: datetime, group: "Group") -> bool:
    """«A three-day lull» is none that began months ago, of which nobody tells such a length."""
    if voice.seconds is None or group.start is None or voice.seconds in group.lengths:
        return False
    told = voice.known_as is None and group.start + timedelta(seconds=voice.seconds)
    if not told:
        return False
    if voice.status in OVER:
        return told + BEFORE < at  # "ended a two-day lull"
    return voice.status in FRESH and not voice.background and told + DAY < at


def _is_of_others(told: _Loose, group: "Group") -> bool:
    """Whether one tells of a halt of its own, or prolongs it, where another declared one alone."""
    voice = told.voice
    own = voice.form == "unilateral_declaration" or voice.is_extension or voice.status in LIFTED
    if not own or not voice.sides:
        return False
    if group.declarers and not group.is_joint and len(voice.sides) == 1:
        return group.declarers.are_others(Declarers.of([(voice.sides, voice.above)]))
    if voice.status in LIFTED:
        return False
    return group.is_alone and group.people.isdisjoint(told.people)


def _is_of_another_time(voice: Voice, group: "Group") -> bool:
    """Whether a start that is told widely, "the truce of October", leaves the group's out."""
    told, start = voice.starts or voice.made, group.start
    if told is None or start is None or not (told.earliest and told.latest):
        return False
    late = CONTEST if voice.made else DAY
    return not moment(told.earliest) - DAY <= start <= moment(told.latest) + late


def _common(told: _Loose, group: "Group") -> float:
    """Whether they have people in common, name other sides (0), or neither tells (half).

    Who names both sides means the truce of the two (1), rather than one that one of them has with
    somebody else; what few of a group's tellings name counts less.
    """
    named = [side for side in told.voice.sides if not side.startswith(LOCAL)]
    if not group.people.isdisjoint(told.people):
        most = len(named) * group.naming
        share = round(2 * sum(map(group.named.__getitem__, named)) / most) / 2 if most else 1.0
        return PARTLY + (1.0 - PARTLY) * share
    return 0.0 if told.voice.sides and group.sides else 0.5


def _has_run_out(told: _Loose, group: "Group") -> bool:
    """«A local truce had run out»: of one whose end came, rather than of one that has none."""
    if told.voice.status != "expired" or (told.end is not None and told.end > told.at + DAY):
        return False  # "ends its truce, which was to run until Friday"
    return group.end is not None and group.end <= told.at + SOON


def _ends_alike(told: _Loose, group: "Group") -> bool:
    """Whether both are told to end at about one moment."""
    end = told.end
    return end is not None and group.end is not None and abs(end - group.end) <= NEAR


def _ends_apart(told: _Loose, group: "Group") -> bool:
    """Whether two prolongations are told to end days apart: they are two."""
    both = told.voice.is_extension and group.is_extension
    end = told.end if both and told.voice.ends else None
    if end is None or group.end is None:
        return False
    return abs(end - group.end) > APART or is_next(told.at, end, group.first_said, group.end)


def _holds(at: datetime, group: "Group") -> bool:
    """Whether an agreement had begun, and was not long over, when something was told."""
    begun = group.begin is not None and group.begin <= at + DAY
    return begun and (group.end is None or at <= group.end + DAY)


def _ends_with(told: _Loose, group: "Group") -> bool:
    """Whether a telling of an extension has no end beyond the one that is known: it is none."""
    end = told.end if told.voice.ends else None
    known = group.end if group.is_made else None  # what was only offered has no end yet
    return end is not None and known is not None and end <= known + HOUR
