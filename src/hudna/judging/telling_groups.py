"""Which tellings are of one agreement (domain.md sections 4 and 8).

Tellings with a clock are joined by their starts; those without one are attached to the one
agreement that fits them, or stay by themselves. Everything is a function of the set of tellings,
so that the order of arrival changes nothing.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from hudna.judging.likeness import (
    end_of,
    has_clock,
    is_contested_start,
    is_same_start,
    share_country,
    shared_sides,
)
from hudna.judging.moments import moment
from hudna.judging.voices import Voice
from hudna.records import Extent

__all__ = ["Group", "join"]

BEFORE = timedelta(days=14)
"""A call or proposal this long before an agreement's first telling can be of it."""
AFTER = timedelta(days=10)
"""A telling without a clock this long after an agreement's end can still be of it."""
NEAR = timedelta(hours=12)
"""Ends told this near to each other are one: a part of day, the end of a day."""
TOGETHER = timedelta(days=7)
"""Tellings without a clock that lie further apart are not joined with each other."""
WISHED = frozenset({"called_for", "proposed"})
LATEST = datetime.max.replace(tzinfo=UTC)


class Group:
    """Tellings of one agreement while they are being joined."""

    def __init__(self, voices: Iterable[Voice]) -> None:
        """Begin with these."""
        self.voices = list(voices)
        self.settle()

    def settle(self) -> None:
        """Compute what is asked of the group, after tellings were added."""
        self.voices.sort(key=lambda v: (v.known_since, v.id))
        self.documents = {v.document for v in self.voices}
        self.known_as = next((k for v in self.voices if (k := v.fact.agreement.known_as)), None)
        self.countries = tuple(sorted({c for v in self.voices for c in v.fact.countries}))
        starts = [
            moment(v.fact.starts.latest or "")
            for v in self.voices
            if v.fact.starts and has_clock(v)
        ]
        self.start = min(starts) if starts else None
        ends = [end for v in self.voices if (end := end_of(v))]
        self.end = max(ends) if ends else None
        self.first_said = min(v.moment for v in self.voices)
        self.last_said = max(v.moment for v in self.voices)
        self.is_extension = any(v.is_extension for v in self.voices)
        self.is_named = any(v.fact.sides or v.fact.brokers for v in self.voices)
        self.is_news = any(not v.fact.agreement.background for v in self.voices)

    def add(self, voices: Iterable[Voice]) -> None:
        """Take more tellings in."""
        self.voices.extend(voices)
        self.settle()


def join(voices: Sequence[Voice]) -> list[Group]:
    """All tellings of a case, joined; each stands in at most one group.

    A telling that only recalls something, has no clock and fits no agreement, is in none.
    """
    clocked = [v for v in voices if has_clock(v) or v.fact.agreement.known_as]
    groups = _contested(_by_start(clocked))
    have = {v.id for v in clocked}
    loose = sorted((v for v in voices if v.id not in have), key=lambda v: (v.known_since, v.id))
    homes = [(v, _home(v, groups)) for v in loose]
    for voice, home in homes:
        if home is not None:
            home.voices.append(voice)
    for group in groups:
        group.settle()
    rest = [v for v, home in homes if home is None and not v.fact.agreement.background]
    return sorted([*groups, *_loose(rest)], key=lambda g: (g.first_said, g.voices[0].id))


class _Sign(NamedTuple):
    """What decides whether two tellings with a clock are of one agreement."""

    known_as: str | None
    starts: Extent | None
    countries: tuple[str, ...]
    declarers: tuple[str, ...]


def _sign(voice: Voice) -> _Sign:
    """The signs of a telling; who declared counts only where one side did so alone."""
    fact = voice.fact
    alone = fact.agreement.form == "unilateral_declaration"
    return _Sign(fact.agreement.known_as, fact.starts, fact.countries, fact.sides if alone else ())


def _by_start(voices: list[Voice]) -> list[Group]:
    """Groups of tellings with one start or one entry of the register."""
    signed: dict[_Sign, list[Voice]] = {}
    for voice in voices:
        signed.setdefault(_sign(voice), []).append(voice)
    groups: list[list[_Sign]] = []
    for sign in sorted(signed, key=_order):
        fitting = [g for g in groups if any(_same(sign, other) for other in g)]
        groups = [g for g in groups if g not in fitting]
        groups.append([sign, *(s for g in fitting for s in g)])
    return [Group(v for sign in g for v in signed[sign]) for g in groups]


def _order(sign: _Sign) -> tuple[str, ...]:
    """Signs in an order that no order of arrival changes: the register's entries first."""
    starts = sign.starts
    return (
        "" if sign.known_as else "~",
        (starts.earliest or "") if starts else "",
        (starts.latest or "") if starts else "",
        sign.known_as or "",
        *sign.countries,
        *sign.declarers,
    )


def _same(a: _Sign, b: _Sign) -> bool:
    """Whether two tellings with clocks or entries are of one agreement."""
    if a.known_as and b.known_as:
        return a.known_as == b.known_as
    if a.declarers and b.declarers and not set(a.declarers) & set(b.declarers):
        return False
    return share_country(a.countries, b.countries) and is_same_start(a.starts, b.starts)


def _contested(groups: list[Group]) -> list[Group]:
    """Groups joined further where two starts are two accounts of one agreement."""
    groups = sorted(
        groups,
        key=lambda g: (g.start or datetime.max.replace(tzinfo=g.first_said.tzinfo), g.voices[0].id),
    )
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
    if late.known_as and early.known_as and late.known_as != early.known_as:
        return False
    if late.documents & early.documents or not share_country(late.countries, early.countries):
        return False
    told = (early.first_said, late.first_said)
    return is_contested_start(early.start, late.start, early.end, told) and any(
        shared_sides(a, b) for a in early.voices for b in late.voices
    )


def _home(voice: Voice, groups: list[Group]) -> Group | None:
    """The one group that a telling without a clock is of; None when none or two fit alike."""
    ranked = sorted(
        ((rank, i) for i, g in enumerate(groups) if (rank := _fit(voice, g)) is not None),
        reverse=True,
    )
    if not ranked:
        return None
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None
    return groups[ranked[0][1]]


def _fit(voice: Voice, group: Group) -> tuple[float, ...] | None:
    """How well a telling without a clock fits a group; None when it cannot be of it."""
    agreement = voice.fact.agreement
    if not share_country(voice.fact.countries, group.countries):
        return None
    if voice.document in group.documents or not _in_time(voice, group):
        return None
    prolongs = voice.is_extension and not _ends_with(voice, group)
    if prolongs != group.is_extension and (prolongs or not group.is_news):
        return None
    return (
        float(_ends_alike(voice, group)),
        float(not group.is_named or any(shared_sides(voice, v) for v in group.voices[:50])),
        float(any(v.fact.agreement.kind == agreement.kind for v in group.voices[:50])),
        float(bool(voice.fact.countries and group.countries)),
        float(_holds(voice, group)),
        group.start.timestamp() if group.start else 0.0,
    )


def _ends_alike(voice: Voice, group: Group) -> bool:
    """Whether both are told to end at about one moment."""
    end = end_of(voice)
    return end is not None and group.end is not None and abs(end - group.end) <= NEAR


def _holds(voice: Voice, group: Group) -> bool:
    """Whether an agreement had begun, and was not long over, when something was told."""
    at = voice.moment
    begun = group.start is not None and group.start <= at + timedelta(days=1)
    return begun and (group.end is None or at <= group.end + timedelta(days=1))


def _ends_with(voice: Voice, group: Group) -> bool:
    """Whether a telling of an extension gives no end beyond the one that is known: it is none."""
    end = end_of(voice) if voice.fact.ends else None
    return end is not None and group.end is not None and end <= group.end + timedelta(hours=1)


def _in_time(voice: Voice, group: Group) -> bool:
    """Whether a telling lies where an agreement was being made or kept."""
    at = voice.moment
    if voice.fact.agreement.status in WISHED:
        return group.first_said - BEFORE <= at <= group.first_said + timedelta(days=1)
    begins = min(group.first_said, group.start or group.first_said)
    if at < begins - timedelta(days=1):
        return False
    if group.end is None:
        return True
    return at <= group.end + AFTER


def _loose(voices: list[Voice]) -> list[Group]:
    """Tellings without a clock that fit nothing, joined with each other where they can be."""
    groups: list[Group] = []
    for voice in voices:
        home = next((g for g in reversed(groups) if _goes_on(voice, g)), None)
        if home is None:
            groups.append(Group([voice]))
        else:
            home.add([voice])
    return groups


def _goes_on(voice: Voice, group: Group) -> bool:
    """Whether a telling without a clock goes on about what a group told of shortly before."""
    return (
        voice.document not in group.documents
        and voice.moment - group.last_said <= TOGETHER
        and voice.is_extension == group.is_extension
        and bool(voice.fact.countries and group.countries)
        and share_country(voice.fact.countries, group.countries)
        and any(
            shared_sides(voice, v) or v.fact.agreement.kind == voice.fact.agreement.kind
            for v in group.voices[-20:]
        )
    )
