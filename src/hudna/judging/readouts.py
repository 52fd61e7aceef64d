"""Two accounts of one meeting or call, topic by topic (domain.md 11.4).

What only one side says is an omission by the other: neither a denial nor a contradiction. The
accounts may stand in one document or in many; each side speaks through its own voices.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import combinations

import msgspec

from hudna.judging.facts import ClaimFact, Facts, MeetingFact
from hudna.judging.joining import join, none_but, pair_of
from hudna.judging.moments import moment
from hudna.judging.relations import gap_of, is_narrow
from hudna.judging.sides import Sides
from hudna.judging.signature import digest
from hudna.records import Readouts, ReadoutTopic
from hudna.records.accounts import Cell

__all__ = ["Met", "is_one_meeting", "meetings_of", "met_in", "met_keys", "readouts_of"]

TOLD_WITHIN = timedelta(days=3)
"""News of a meeting without a day is of the days before it."""
ONE_MEETING = timedelta(hours=12)
DENYING = frozenset({"denies", "rejects", "doubts"})


class Met(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A meeting as one document tells it; ``claims`` are all claims of that document."""

    fact: MeetingFact
    ref: str
    known_since: str
    claims: tuple[ClaimFact, ...]


def met_in(facts: Facts) -> tuple[Met, ...]:
    """The meetings of one document."""
    return tuple(
        Met(fact=m, ref=facts.ref, known_since=facts.known_since, claims=facts.claims)
        for m in facts.meetings
    )


def meetings_of(told: Sequence[Met], sides: Sides) -> tuple[tuple[Met, ...], ...]:
    """Accounts of one meeting together: the same sides, at one time as far as it is told."""
    held = {each.fact.id: each for each in told}
    ids = sorted(held)
    ties = [
        (1.0, one, other)
        for one, other in combinations(ids, 2)
        if is_one_meeting(held[one], held[other], sides)
    ]
    groups = join(ids, ties, unfit=none_but({pair_of(a, b) for _, a, b in ties}))
    return tuple(
        tuple(sorted((held[i] for i in group), key=lambda m: (m.known_since, m.fact.id)))
        for group in groups
    )


def met_keys(met: Met) -> tuple[str, ...]:
    """Keys under which accounts of one meeting are found: the days on which it may have been.

    Two accounts of one meeting share a key: a day of its own time, or one when it was told.
    """
    days = [_days(moment(met.known_since) - TOLD_WITHIN, 2 * TOLD_WITHIN.days, "told")]
    time = met.fact.time
    if time is not None and is_narrow(time):
        first = moment(time.earliest or "") - ONE_MEETING
        width = moment(time.latest or "") + ONE_MEETING - first
        days.append(_days(first, width.days + 1, "met"))
    return tuple(key for keys in days for key in keys)


def _days(first: datetime, count: int, what: str) -> list[str]:
    return [f"{what}:{(first + timedelta(days=n)).date().isoformat()}" for n in range(count + 1)]


def is_one_meeting(one: Met, other: Met, sides: Sides) -> bool:
    """Whether two accounts are of one meeting: the same sides, and one time as far as told."""
    if one.ref == other.ref and one.fact.id == other.fact.id:
        return False
    return _is_one_time(one, other) and _paired(one, other, sides)


def _is_one_time(one: Met, other: Met) -> bool:
    first, second = one.fact.time, other.fact.time
    if first is not None and second is not None and is_narrow(first) and is_narrow(second):
        gap = gap_of(first, second)
        return gap is not None and gap < ONE_MEETING
    return abs(moment(one.known_since) - moment(other.known_since)) <= TOLD_WITHIN


def _paired(one: Met, other: Met, sides: Sides) -> bool:
    """Whether each participant of either account is of the side of one in the other."""
    return all(
        any(sides.same_side(a, b) for b in second.fact.participants)
        for first, second in ((one, other), (other, one))
        for a in first.fact.participants
    )


def readouts_of(group: Sequence[Met], sides: Sides) -> tuple[Readouts, ...]:
    """The accounts of one meeting compared, for each two sides of which both speak.

    Args:
        group: accounts of one meeting, as :func:`meetings_of` joined them.
        sides: tells whose voice is whose.
    """
    people = _principals(group, sides)
    return tuple(
        table
        for a, b in combinations(people, 2)
        if (table := _table(group, a, b, sides)) is not None
    )


def _principals(group: Sequence[Met], sides: Sides) -> list[str]:
    """One participant for each side, sorted, so that no order decides."""
    found: list[str] = []
    for actor in sorted({p for met in group for p in met.fact.participants}):
        if not any(sides.same_side(actor, held) for held in found):
            found.append(actor)
    return found


def _table(group: Sequence[Met], a: str, b: str, sides: Sides) -> Readouts | None:
    left = _said_by(group, a, sides)
    right = _said_by(group, b, sides)
    if not left or not right:
        return None
    topics = sorted({t for c in (*left, *right) for t in c.topics})
    when = next((m.fact.time.said for m in group if m.fact.time and m.fact.time.said), None)
    return Readouts(
        id=f"mtg-{digest(f'{a} {b} {group[0].fact.id}') & 0xFFFFFFFFFF:010x}",
        meeting=f"{a} and {b}" + (f", {when}" if when else ""),
        a=a,
        b=b,
        topics=tuple(_topic(topic, left, right) for topic in topics),
        documents=tuple(dict.fromkeys(m.ref for m in group)),
    )


def _said_by(group: Sequence[Met], actor: str, sides: Sides) -> list[ClaimFact]:
    """The claims of one side: its own voices, or those passed on by them."""
    found: dict[str, ClaimFact] = {}
    for met in group:
        for claim in met.claims:
            voices = (claim.speaker, claim.on_behalf_of, *claim.chain)
            if any(v is not None and sides.same_side(v, actor) for v in voices[:2]):
                found[claim.id] = claim
    return [found[ident] for ident in sorted(found)]


def _topic(topic: str, left: Iterable[ClaimFact], right: Iterable[ClaimFact]) -> ReadoutTopic:
    first = [c for c in left if topic in c.topics]
    second = [c for c in right if topic in c.topics]
    return ReadoutTopic(
        topic=topic,
        cell=_cell(first, second),
        a=tuple(c.id for c in first),
        b=tuple(c.id for c in second),
    )


def _cell(first: list[ClaimFact], second: list[ClaimFact]) -> Cell:
    if first and second:
        return "both_say_same" if _senses(first) & _senses(second) else "both_say_differ"
    return "only_a" if first else "only_b"


def _senses(claims: Iterable[ClaimFact]) -> set[bool]:
    return {(c.polarity == "negated") != (c.stance in DENYING) for c in claims}
