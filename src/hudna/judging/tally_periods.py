"""Over what time breaches were counted ("since Friday", "in 24 hours"), and how many in all."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

import msgspec

from hudna.judging.facts import TallyFact
from hudna.judging.moments import extent_of, moment, seconds_of
from hudna.records import Allegation, Quantity, Reading, TimeExpression, When

__all__ = [
    "BREACH",
    "UNTOLD",
    "is_retold",
    "is_tally",
    "one_period",
    "period_of",
    "sums_of",
]

OPEN = frozenset({"role.since", "role.start"})
"""Rules of times from which on is counted, until the day of writing."""
CLOSED = "role.end"
NEAR = 24
"""Characters between the start and the end of a period told as one."""
WITHIN = "role.within"
BETWEEN = 8
"""Characters between two days told as one period."""
SAID = timedelta(days=1)
CALENDAR = frozenset({"DATE", "TIME"})
SINCE_DAY, FROM_DAY = "role.counted-since", "role.counted-between"
"""Rules of days behind "since it was signed on" and behind "between"."""
DAY = len("2016-07-06")


ARMS = "allegations.count-of-arms"
"""The rule of numbers of rockets or bombs."""
BREACH = "breach"
"""The act of an accusation that counts breaches, whatever they were."""


def is_tally(held: Allegation) -> bool:
    """Whether an allegation counts acts: "fired 12 rockets" is one act, "opened fire once" too."""
    if held.count is None or ARMS in held.why:
        return False
    return held.act == BREACH or held.count.min != 1


def is_retold(held: Allegation, reading: Reading) -> bool:
    """Whether the headline counts what the body counts in full, as another's."""
    head = next((s for s in reading.segments if s.kind == "headline"), None)
    if head is None or not head.start <= held.quote.start < head.end:
        return False
    return any(
        (other.act, other.count) == (held.act, held.count)
        and None not in {other.by, held.by}
        and other.by != held.by
        for other in reading.allegations
        if other.quote.start >= head.end
    )


def period_of(held: Allegation, reading: Reading) -> str | None:
    """The period of a tally as ISO 8601: a day, ``start/end`` or ``duration/end``.

    The end is the day of writing where the text only tells since when, or for how long. Who counts
    in turn, and tells no time of his own, counts over the period that the other one told.
    """
    own = _own(held, reading)
    if own is not None and not _is_bare_length(own):
        return own
    other = _of_other(held, reading)
    until = (reading.document.published.value or "")[:DAY]
    within = own is not None and _is_within(held, reading) and bool(until)
    return other or (f"{own}/{until}" if within else own)


def _is_within(held: Allegation, reading: Reading) -> bool:
    """«Within 48 hours», "in three days": a length up to the day of writing."""
    time = next((t for t in reading.times if held.time and t.id == held.time.time), None)
    return time is not None and WITHIN in time.why


def _own(held: Allegation, reading: Reading) -> str | None:
    """The period that the text tells with the count itself."""
    until = (reading.document.published.value or "")[:DAY]
    if (told := _between(held, reading)) is not None:
        return told
    if SINCE_START in held.why:
        return _from_start(held, reading, until)
    if held.time is not None:
        return _by_time(held.time, reading, until)
    length = _length(held, reading)
    if length is None:
        return _since(held, reading, until)
    return f"{length.value}/{until}" if until else length.value


def _by_time(when: When, reading: Reading, until: str) -> str:
    """The period of the time told: a day, from it on, or up to it."""
    time = next((t for t in reading.times if t.id == when.time), None)
    if time is None or "/" in when.value:
        return when.value
    if CLOSED in time.why:
        return f"{UNTOLD}{when.value}"
    since = not OPEN.isdisjoint(time.why)
    return _up_to(when.value, _end_after(time, reading) or until) if since else when.value


def _up_to(start: str, until: str) -> str:
    """The period from a start on; a day counted from its midnight is that day."""
    if not until:
        return start
    whole = start.removesuffix(MIDNIGHT) == until[:DAY]
    return until if whole else f"{start}/{until}"


MIDNIGHT = "T00:00"


def _from_start(held: Allegation, reading: Reading, until: str) -> str | None:
    """«Since the truce began»: from the day told with it, else the truce's start in the text.

    Where the text does not tell the start, the period is open: ``../2025-05-02``.
    """
    told = held.time.value if held.time is not None else None
    if told is not None and "/" in told:
        return told
    time = next((t for t in reading.times if held.time and t.id == held.time.time), None)
    if told is not None and time is not None and CLOSED in time.why:
        until, told = told, None
    if told is None:
        kept = [a for a in reading.agreements if held.agreement in {None, a.id} and a.starts]
        starts = {a.starts.value for a in kept if a.starts is not None}
        told = starts.pop() if len(starts) == 1 else None
    if told is None or told[:DAY] > until[:DAY]:
        return f"{UNTOLD}{until}" if until else None
    return _up_to(told, until)


UNTOLD = "../"
"""How a period opens that begins with a truce whose start the text does not tell (EDTF)."""


def _is_bare_length(period: str) -> bool:
    """«In the same seven days»: how long, and not when."""
    return period.startswith("P") and "/" not in period


def _of_other(held: Allegation, reading: Reading) -> str | None:
    """The period of the count that was told right before, by somebody else."""
    told = [
        other
        for other in reading.allegations
        if is_tally(other)
        and 0 < held.quote.start - other.quote.start <= IN_TURN
        and other.by != held.by
        and other.act == held.act
        and (other.against is None or other.against != held.against)
    ]
    before = max(told, key=lambda other: other.quote.start, default=None)
    return _own(before, reading) if before is not None else None


IN_TURN = 320
"""Characters from a count to that of the other side."""
SINCE_START = "allegations.since-start"
"""The rule of counts from when a truce began."""


def _days_told(held: Allegation, reading: Reading) -> list[TimeExpression]:
    """The days that the claim of an allegation names, in its order."""
    claim = next((c for c in reading.claims if c.id == held.claim), None)
    if claim is None:
        return []
    first, last = claim.quote.start, claim.quote.end
    return [
        t for t in reading.times if t.type in CALENDAR and t.value and first <= t.quote.start < last
    ]


def _between(held: Allegation, reading: Reading) -> str | None:
    """«Between May 1 and May 20»: a day behind "between" and a later one close to it."""
    days = _days_told(held, reading)
    for one, other in pairwise(days):
        near = 0 < other.quote.start - one.quote.end <= BETWEEN
        own = held.time is None or held.time.time == one.id
        plain = FROM_DAY in one.why and "/" not in f"{one.value}{other.value}"
        if near and own and plain and str(one.value)[:DAY] < str(other.value)[:DAY]:
            return f"{one.value}/{other.value}"
    return None


def _since(held: Allegation, reading: Reading, until: str) -> str | None:
    """«14 times since it was signed on 11 January»: from the one such day until that of writing."""
    days = [day for day in _days_told(held, reading) if SINCE_DAY in day.why]
    if len(days) != 1 or not until:
        return None
    extent = extent_of(str(days[0].value))
    if extent is None or extent.latest is None or moment(until) - moment(extent.latest) < SAID:
        return None
    return f"{days[0].value}/{until}"


def _end_after(start: TimeExpression, reading: Reading) -> str | None:
    """Until when is counted: "from 2 June to 2 July" has its end right behind the start."""
    after = [t for t in reading.times if t.quote.start >= start.quote.end and t.value]
    following = min(after, key=lambda t: t.quote.start, default=None)
    if following is None or CLOSED not in following.why:
        return None
    near = following.quote.start - start.quote.end <= NEAR
    return following.value if near else None


def _length(held: Allegation, reading: Reading) -> TimeExpression | None:
    """The length of time told with the claim: the one that stands nearest to the number."""
    claim = next((c for c in reading.claims if c.id == held.claim), None)
    if claim is None:
        return None
    told = [
        t
        for t in reading.times
        if t.type == "DURATION"
        and WITHIN in t.why
        and claim.quote.start <= t.quote.start < claim.quote.end
    ]
    return min(told, key=lambda t: abs(t.quote.start - held.quote.start), default=None)


def one_period(one: str | None, other: str | None) -> bool:
    """Whether two periods may be one; texts of two days count until different ends."""
    if one is None or other is None or one == other:
        return True
    first, second = one.partition("/")[0], other.partition("/")[0]
    if first == second:
        return True
    lengths = seconds_of(first), seconds_of(second)
    return None not in lengths and lengths[0] == lengths[1]


def sums_of(tallies: Sequence[TallyFact]) -> Iterator[TallyFact]:
    """What one claim counts place by place, as a whole: "four in X and two in Y" are six."""
    claims: dict[tuple[str | None, ...], list[TallyFact]] = {}
    for each in tallies:
        if each.claim is not None and each.count.max == each.count.min:
            claims.setdefault((each.claim, each.by, each.against, each.act), []).append(each)
    for parts in claims.values():
        places = {p.spot.place for p in parts if p.spot is not None}
        if len(parts) > 1 and len(places) == len(parts):
            count = sum(p.count.min or 0 for p in parts)
            yield msgspec.structs.replace(
                parts[0],
                id=f"{parts[0].id}+",
                count=Quantity(min=count, max=count, qualifier="exact"),
                spot=None,
                period=next((p.period for p in parts if p.period), None),
                parts=tuple(p.id for p in parts),
            )
