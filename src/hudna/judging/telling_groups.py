"""Which tellings are of one agreement (domain.md sections 4 and 8).

Tellings with a clock are joined by their starts; those without one are attached to the one
agreement that fits them, or stay by themselves. Everything is a function of the set of tellings,
so that the order of arrival changes nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from hudna.judging.answered_halts import are_answers
from hudna.judging.declarers import UNNAMED, Declarers
from hudna.judging.homes import homes_of
from hudna.judging.likeness import (
    CONTEST,
    end_of,
    has_clock,
    is_contested_start,
    people_of,
    share_ground,
)
from hudna.judging.moments import moment
from hudna.judging.named_days import home_by_day, is_named_by_day
from hudna.judging.runs import runs_of
from hudna.judging.signs import JOINT, by_start, is_clocked
from hudna.judging.voices import UNMADE, Voice

__all__ = ["Group", "join"]

AFTER = timedelta(days=10)
"""A telling without a clock this long after an agreement's end can still be of it."""
DAY = timedelta(days=1)
LATEST = datetime.max.replace(tzinfo=UTC)
FIRST = 50
"""Of a group's many tellings so many tell who and what it is of."""


class Group:
    """Tellings of one agreement while they are being joined."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        """Begin with these."""
        self.voices = list(voices)
        self.settle()

    def settle(self) -> None:
        """Compute what is asked of the group, after tellings were added."""
        voices = self.voices
        voices.sort(key=_age)
        self.documents = {v.document for v in voices}
        self.known_as = next((k for v in voices if (k := v.known_as)), None)
        self.countries = tuple(sorted({c for v in voices for c in v.countries}))
        clocked = [v for v in voices if is_clocked(v)]
        self.start = min((moment(v.starts.latest or "") for v in clocked if v.starts), default=None)
        self.end = max((end for v in voices if (end := end_of(v))), default=None)
        said = [v.at for v in voices]
        moments = [moment(at) for at in dict.fromkeys(said)]
        self.first_said, self.last_said = min(moments), max(moments)
        # What only recalls it may speak of its prolongation: whoever tells the start decides.
        self.is_extension = any(v.is_extension for v in clocked or voices)
        self.is_news = not all(v.background for v in voices)
        self.is_alone = bool(clocked) and all(map(_is_own, clocked))
        self.is_made = any(v.status not in UNMADE for v in voices)
        self._settle_makers(voices, clocked)
        self.lengths = frozenset(v.seconds for v in voices if v.seconds)
        self.sides = frozenset(s for v in voices for s in v.sides)
        pairs = [v.sides for v in voices[:FIRST] if len(v.sides) > 1]
        self.named, self.naming = Counter(s for sides in pairs for s in sides), len(pairs)
        self.core = frozenset(s for s, n in self.named.items() if 2 * n >= self.naming)
        self.people = frozenset(p for v in voices[:FIRST] for p in people_of(v))
        self.grounds = frozenset(p for v in voices[:FIRST] if v.local for p in v.places)
        self.is_local = bool(clocked) and all(v.local for v in clocked)
        self.kinds = frozenset(v.kind for v in voices[:FIRST])
        self.begin = self.start or (self.first_said if self.is_extension else None)
        self.since = min(self.first_said, self.start or self.first_said) - DAY
        self.until = self.end + AFTER if self.end else LATEST

    def _settle_makers(self, voices: list[Voice], clocked: list[Voice]) -> None:
        own = [v for v in voices if _is_own(v)]
        self.declarers = Declarers.of((v.sides, v.above) for v in own)
        self.makers = _declaring(own or clocked or voices)
        self.is_joint = any(v.form in JOINT or v.status == "agreed" for v in clocked)

    def add(self, voices: Iterable[Voice]) -> None:
        """Take more tellings in."""
        self.voices.extend(voices)
        self.settle()


def _declaring(voices: Sequence[Voice]) -> frozenset[str]:
    """Who is told to have declared it; a band without a name where nobody is named."""
    told = frozenset(m.actor for v in voices for m in v.parties if m.role == "declarer")
    return told - UNNAMED or told


def _is_own(voice: Voice) -> bool:
    return voice.form == "unilateral_declaration"


def _age(voice: Voice) -> tuple[str, str]:
    return voice.known_since, voice.id


def join(voices: Sequence[Voice]) -> list[Group]:
    """All tellings of a case, joined; each stands in at most one group.

    A telling that only recalls something, has no clock and fits no agreement, is in none.
    """
    clocked = [v for v in voices if is_clocked(v) or v.known_as]
    later = [v for v in clocked if is_named_by_day(v)]
    at_first = {v.id for v in later}
    groups = _contested([Group(e) for e in by_start([v for v in clocked if v.id not in at_first])])
    groups = _with_later(groups, later)
    have = {v.id for v in clocked}
    loose = sorted((v for v in voices if v.id not in have), key=_age)
    longer = [v for v in loose if v.is_extension and has_clock(v.ends) and v.status not in UNMADE]
    homes = homes_of(longer, groups)
    groups += map(Group, runs_of(v for v in longer if homes[v.id] is None and not v.background))
    held = {v.id for group in groups for v in group.voices}
    loose = [v for v in loose if v.id not in held]
    homes |= homes_of([v for v in loose if v.id not in homes], groups)
    grown: dict[int, Group] = {}
    for voice in loose:
        if (home := homes[voice.id]) is not None:
            home.voices.append(voice)
            grown[id(home)] = home
    for group in grown.values():
        group.settle()
    rest = [v for v in loose if homes[v.id] is None and not v.background]
    return sorted(
        [*groups, *map(Group, runs_of(rest))], key=lambda g: (g.first_said, g.voices[0].id)
    )


def _with_later(groups: list[Group], later: Sequence[Voice]) -> list[Group]:
    """Groups with the tellings that name one by the day of its making, which lies before its start.

    What no group fits begins on that day.
    """
    homes = {v.id: home_by_day(v, groups) for v in later}
    for voice in later:
        if (home := homes[voice.id]) is not None:
            home.add([voice])
    rest = [v for v in later if homes[v.id] is None]
    return [*groups, *(Group(each) for each in by_start(rest))]


def _contested(groups: list[Group]) -> list[Group]:
    """Groups joined further where two starts are two accounts of one agreement."""
    groups = sorted(groups, key=lambda g: (g.start or LATEST, g.voices[0].id))
    done: list[Group] = []
    for group in groups:
        home = next((g for g in _shortly_before(group, done) if _is_account_of(group, g)), None)
        if home is None:
            done.append(group)
        else:
            home.add(group.voices)
    return done


def _shortly_before(late: Group, done: Sequence[Group]) -> Iterator[Group]:
    """Groups whose start can be contested by that of one, the latest first."""
    for early in reversed(done):
        if late.start is None or (early.start and late.start - early.start > CONTEST):
            return
        yield early


def _is_account_of(late: Group, early: Group) -> bool:
    """Whether a group with a later start gives another account of an earlier one's start."""
    if late.start is None or early.start is None or late.is_extension or early.is_extension:
        return False
    told = (early.first_said, late.first_said)
    if not is_contested_start(early.start, late.start, early.end, told):
        return False
    if late.known_as and early.known_as and late.known_as != early.known_as:
        return False
    if late.documents & early.documents or not share_ground(late, early):
        return False
    if are_answers(early, late) or (
        _is_alone(early) != _is_alone(late) and "agreed" in _statuses(late) | _statuses(early)
    ):
        return False
    return not _are_other_pairs(late, early) and not _people(late).isdisjoint(_people(early))


def _are_other_pairs(one: Group, other: Group) -> bool:
    """Whether one side has made two truces, with two others."""
    a, b = ({s for s in g.core if not s.startswith(LOCAL)} for g in (one, other))
    return len(a) >= PAIR and len(b) >= PAIR and len(a & b) < PAIR


PAIR, LOCAL = 2, "text:"
"""Sides of a truce; ids of those who have no name but in one text."""


def _is_alone(group: Group) -> bool:
    """Whether it is told as what one side declared; what two then agree is another thing."""
    return all(map(_is_own, group.voices))


def _statuses(group: Group) -> set[str | None]:
    return {v.status for v in group.voices}


def _people(group: Group) -> frozenset[str]:
    return frozenset(p for v in group.voices for p in people_of(v))
