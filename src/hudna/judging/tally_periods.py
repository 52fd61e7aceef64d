"""Over what time breaches were counted ("since Friday", "in 24 hours"), and how many in all."""

from collections.abc import Iterator, Sequence

import msgspec

from hudna.judging.facts import TallyFact
from hudna.judging.moments import seconds_of
from hudna.records import Allegation, Quantity, Reading, TimeExpression

__all__ = ["one_period", "period_of", "sums_of"]

OPEN = frozenset({"role.since", "role.start"})
"""Rules of times from which on is counted, until the day of writing."""
CLOSED = "role.end"
NEAR = 24
"""Characters between the start and the end of a period told as one."""
WITHIN = "role.within"
DAY = len("2016-07-06")


def period_of(held: Allegation, reading: Reading) -> str | None:
    """The period of a tally as ISO 8601: a day, ``start/end`` or ``duration/end``.

    The end is the day of writing where the text only tells since when, or for how long.
    """
    until = (reading.document.published.value or "")[:DAY]
    if held.time is not None:
        time = next((t for t in reading.times if t.id == held.time.time), None)
        since = time is not None and not OPEN.isdisjoint(time.why)
        if time is None or not since:
            return held.time.value
        last = _end_after(time, reading) or until
        return f"{held.time.value}/{last}" if last else held.time.value
    length = _length(held, reading)
    return None if length is None else f"{length.value}/{until}" if until else length.value


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
