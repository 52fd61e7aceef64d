"""Which tellings are of one agreement (domain.md sections 4 and 8).

Tellings with a clock are joined by their starts; those without one are attached to the one
agreement that fits them, or stay by themselves. Everything is a function of the set of tellings,
so that the order of arrival changes nothing.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta

from hudna.judging.likeness import (
    end_of,
    is_contested_start,
    people_of,
    share_country,
    share_sides,
)
from hudna.judging.moments import moment
from hudna.judging.signs import by_start, is_clocked
from hudna.judging.voices import Voice

__all__ = ["Group", "join"]

BEFORE = timedelta(days=7)
"""A call or proposal this long before an agreement's first telling can be of it."""
AFTER = timedelta(days=10)
"""A telling without a clock this long after an agreement's end can still be of it."""
SOON = timedelta(hours=6)
"""So long before the details the first word of an agreement comes."""
NEAR = timedelta(hours=12)
"""Ends told this near to each other are one: a part of day, the end of a day."""
TOGETHER = timedelta(days=7)
"""Tellings without a clock that lie further apart are not joined with each other."""
LONG = timedelta(days=30)
"""So long after its start nobody tells as news that an agreement was made."""
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
WISHED = frozenset({"called_for", "proposed"})
LATEST = datetime.max.replace(tzinfo=UTC)
FIRST, LAST = 50, 20
"""Of a group's many tellings so many, the first or the last, tell who and what it is of."""


class Group:
    """Tellings of one agreement while they are being joined."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        """Begin with these."""
        self.voices = list(voices)
        self.settle()

    def settle(self) -> None:
        """Compute what is asked of the group, after tellings were added."""
        self.voices.sort(key=_age)
        self.documents = {v.document for v in self.voices}
        self.known_as = next((k for v in self.voices if (k := v.known_as)), None)
        self.countries = tuple(sorted({c for v in self.voices for c in v.countries}))
        starts = [moment(v.starts.latest or "") for v in self.voices if v.starts and is_clocked(v)]
        self.start = min(starts) if starts else None
        ends = [end for v in self.voices if (end := end_of(v))]
        self.end = max(ends) if ends else None
        self.first_said = min(v.moment for v in self.voices)
        self.last_said = max(v.moment for v in self.voices)
        # What only recalls it may speak of its prolongation: whoever tells the start decides.
        deciding = [v for v in self.voices if is_clocked(v)] or self.voices
        self.is_extension = any(v.is_extension for v in deciding)
        self.is_news = any(not v.background for v in self.voices)
        self.sides = frozenset(s for v in self.voices for s in v.sides)
        self.people = frozenset(p for v in self.voices[:FIRST] for p in people_of(v))
        self.kinds = frozenset(v.kind for v in self.voices[:FIRST])
        self.since = min(self.first_said, self.start or self.first_said) - DAY
        self.until = self.end + AFTER if self.end else LATEST

    def add(self, voices: Iterable[Voice]) -> None:
        """Take more tellings in."""
        self.voices.extend(voices)
        self.settle()


def _age(voice: Voice) -> tuple[str, str]:
    return voice.known_since, voice.id


def join(voices: Sequence[Voice]) -> list[Group]:
    """All tellings of a case, joined; each stands in at most one group.

    A telling that only recalls something, has no clock and fits no agreement, is in none.
    """
    clocked = [v for v in voices if is_clocked(v) or v.known_as]
    groups = _contested([Group(each) for each in by_start(clocked)])
    have = {v.id for v in clocked}
    loose = sorted((v for v in voices if v.id not in have), key=_age)
    by_begin = sorted(enumerate(groups), key=lambda row: row[1].since)
    begins = [g.since for _, g in by_begin]
    homes = [
        (v, _home(v, by_begin[: bisect_right(begins, v.moment + _reach(v) + DAY)])) for v in loose
    ]
    for voice, home in homes:
        if home is not None:
            home.voices.append(voice)
    for group in groups:
        group.settle()
    rest = [v for v, home in homes if home is None and not v.background]
    return sorted([*groups, *_loose(rest)], key=lambda g: (g.first_said, g.voices[0].id))


def _reach(voice: Voice) -> timedelta:
    """How long after a telling an agreement may begin that it is of."""
    return LONG if voice.status in WISHED and voice.starts else BEFORE


def _contested(groups: list[Group]) -> list[Group]:
    """Groups joined further where two starts are two accounts of one agreement."""
    groups = sorted(groups, key=lambda g: (g.start or LATEST, g.voices[0].id))
    done: list[Group] = []
    for group in groups:
        home = next((g for g in reversed(done) if _is_account_of(group, g)), None)
        if home is None:
            done.append(group)
        else:
            home.add(group.voices)
    return done


def _is_account_of(late: Group, early: Group) -> bool:
    """Whether a group with a later start gives another account of an earlier one's start."""
    if late.start is None or early.start is None or late.is_extension or early.is_extension:
        return False
    told = (early.first_said, late.first_said)
    if not is_contested_start(early.start, late.start, early.end, told):
        return False
    if late.known_as and early.known_as and late.known_as != early.known_as:
        return False
    if late.documents & early.documents or not _share_ground(late, early):
        return False
    return not _people(late).isdisjoint(_people(early))


def _share_ground(a: Group, b: Group) -> bool:
    """Whether two are of one country, or of the same two sides."""
    return share_country(a.countries, b.countries) or share_sides(a.sides, b.sides)


def _people(group: Group) -> frozenset[str]:
    return frozenset(p for v in group.voices for p in people_of(v))


def _home(voice: Voice, groups: Sequence[tuple[int, Group]]) -> Group | None:
    """The one group that a telling without a clock is of; None when none or two fit alike."""
    at = voice.moment
    if voice.status in WISHED:
        near = [row for row in groups if _before(row[1], at) or _is_meant(voice, row[1])]
    else:
        near = [row for row in groups if row[1].since <= at <= row[1].until]
    fitting = [(rank, i, g) for i, g in near if (rank := _fit(voice, at, g)) is not None]
    ranked = sorted(
        (row for row in fitting if not _is_followed(row[2], at, fitting)),
        key=lambda row: row[:2],
        reverse=True,
    )
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][2]


def _is_followed(group: Group, at: datetime, fitting: Sequence[tuple[object, int, Group]]) -> bool:
    """Whether the same sides had begun a later truce by then: what is told is of that one."""
    if len(group.sides) < len(("one", "other")) or group.start is None:
        return False
    return any(
        later.start is not None
        and group.start < later.start <= at
        and later.first_said <= at + SOON
        and group.sides <= later.sides
        for _, _, later in fitting
    )


def _before(group: Group, at: datetime) -> bool:
    """Whether a wish lies where an agreement was about to be made."""
    return group.first_said - BEFORE <= at <= group.first_said + DAY


def _is_meant(voice: Voice, group: Group) -> bool:
    """Whether a wish for "the beginning of April" names the month in which it then began."""
    told, start = voice.starts, group.start
    if told is None or start is None or not (told.earliest and told.latest):
        return False
    soon = voice.moment <= group.first_said <= voice.moment + LONG
    return soon and moment(told.earliest) <= start <= moment(told.latest)


def _fit(voice: Voice, at: datetime, group: Group) -> tuple[float, ...] | None:
    """How well a telling without a clock fits a group in time; None when it cannot be of it."""
    same_sides = share_sides(voice.sides, group.sides)
    if not (same_sides or share_country(voice.countries, group.countries)):
        return None
    if voice.document in group.documents or _is_anew(voice, at, group):
        return None
    if _is_of_another_time(voice, group):
        return None
    prolongs = voice.is_extension and not _ends_with(voice, group)
    if prolongs != group.is_extension and (prolongs or not group.is_news):
        return None
    return (
        float(_ends_alike(voice, group)),
        _common(voice, group),
        float(voice.kind in group.kinds),
        float(same_sides or bool(voice.countries and group.countries)),
        float(group.first_said <= at + SOON),
        float(_holds(at, group)),
        group.start.timestamp() if group.start else 0.0,
    )


def _is_anew(voice: Voice, at: datetime, group: Group) -> bool:
    """Whether a telling has an agreement made or declared weeks after this one began."""
    alone = voice.form == "unilateral_declaration" and voice.status == "announced"
    made = alone or voice.status == "agreed"
    begun = group.start is not None and group.start + LONG <= at
    return made and begun and not voice.background and voice.known_as is None


def _is_of_another_time(voice: Voice, group: Group) -> bool:
    """Whether a start that is told widely, "the truce of October", leaves the group's out."""
    told, start = voice.starts, group.start
    if told is None or start is None or not (told.earliest and told.latest):
        return False
    return not moment(told.earliest) - DAY <= start <= moment(told.latest) + DAY


def _common(voice: Voice, group: Group) -> float:
    """Whether they have people in common (1), name other sides (0), or neither tells (half)."""
    if not group.people.isdisjoint(people_of(voice)):
        return 1.0
    return 0.0 if voice.sides and group.sides else 0.5


def _ends_alike(voice: Voice, group: Group) -> bool:
    """Whether both are told to end at about one moment."""
    end = end_of(voice)
    return end is not None and group.end is not None and abs(end - group.end) <= NEAR


def _holds(at: datetime, group: Group) -> bool:
    """Whether an agreement had begun, and was not long over, when something was told."""
    begun = group.start is not None and group.start <= at + DAY
    return begun and (group.end is None or at <= group.end + DAY)


def _ends_with(voice: Voice, group: Group) -> bool:
    """Whether a telling of an extension gives no end beyond the one that is known: it is none."""
    end = end_of(voice) if voice.ends else None
    return end is not None and group.end is not None and end <= group.end + HOUR


class _Run:
    """Tellings without a clock that go on about one thing, in order of age."""

    def __init__(self, voice: Voice) -> None:
        self.voices = [voice]
        self.documents = {voice.document}
        self.countries = set(voice.countries)
        self.sides = set(voice.sides)
        self.last_said = voice.moment
        self.is_extension = voice.is_extension

    def takes(self, voice: Voice) -> bool:
        """Whether a telling goes on about what this one told of shortly before."""
        if voice.moment - self.last_said > TOGETHER or voice.is_extension != self.is_extension:
            return False
        if voice.document in self.documents:
            return False
        if self.countries.isdisjoint(voice.countries) and not share_sides(voice.sides, self.sides):
            return False
        people = people_of(voice)
        return any(
            v.kind == voice.kind or not people.isdisjoint(people_of(v)) for v in self.voices[-LAST:]
        )

    def add(self, voice: Voice) -> None:
        """Take a telling in."""
        self.voices.append(voice)
        self.documents.add(voice.document)
        self.countries |= set(voice.countries)
        self.sides |= set(voice.sides)
        self.last_said = max(self.last_said, voice.moment)


def _loose(voices: list[Voice]) -> list[Group]:
    """Tellings without a clock that fit nothing, joined with each other where they can be."""
    runs: list[_Run] = []
    for voice in voices:
        home = next((run for run in reversed(runs) if run.takes(voice)), None)
        if home is None:
            runs.append(_Run(voice))
        else:
            home.add(voice)
    return [Group(run.voices) for run in runs]
