"""G1: was the provision in force for this actor at that time? (domain.md 10.3; section 7).

A window's bounds may be known only to the day, and accounts of them may differ. An incident is
inside when it is inside by every account, outside when by none.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from itertools import pairwise

import msgspec

from hudna.judging.gates import Gate, no, unknown, yes
from hudna.judging.moments import extent_of, iso, moment
from hudna.judging.terms import Terms
from hudna.records import Extent, Window

__all__ = ["Span", "spans_of", "when_gate"]

EVER = datetime.max.replace(tzinfo=UTC)
NEVER = datetime.min.replace(tzinfo=UTC)
ZONED = len("2016-07-06T01:00Z")


class Span(msgspec.Struct, frozen=True):
    """A window by all accounts of it: earliest and latest start, earliest and latest end."""

    first_start: datetime
    last_start: datetime
    first_end: datetime
    last_end: datetime

    def holds(self, start: datetime, end: datetime) -> bool:
        """Inside by every account; the end itself is outside."""
        return self.last_start <= start < self.first_end and end <= self.first_end

    def misses(self, start: datetime, end: datetime) -> bool:
        """Outside by every account."""
        return end < self.first_start or start >= self.last_end or start < end == self.first_start

    def text(self) -> str:
        """The window in words."""
        start = "an unknown start" if self.first_start == NEVER else iso(self.first_start)
        if self.first_start not in {self.last_start, NEVER}:
            start += f" or {iso(self.last_start)}"
        end = "no known end" if self.last_end == EVER else iso(self.first_end)
        if self.last_end not in {self.first_end, EVER}:
            end += f" or {iso(self.last_end)}"
        return f"{start} to {end}"


Range = tuple[datetime, datetime]


def _range(value: str | None) -> Range | None:
    """The moments that a bound may mean."""
    if value is None:
        return None
    if len(value) >= ZONED and (at := datetime.fromisoformat(value)).tzinfo:
        return at, at
    extent = extent_of(value)
    if extent is None or extent.earliest is None or extent.latest is None:
        return None
    return moment(extent.earliest), moment(extent.latest)


def spans_of(windows: Iterable[Window]) -> tuple[Span, ...]:
    """Windows that overlap are accounts of one; the others stand in order of time."""
    return _spans(tuple((w.starts, w.ends) for w in windows))


@lru_cache(maxsize=1024)
def _spans(windows: tuple[tuple[str | None, str | None], ...]) -> tuple[Span, ...]:
    """The same, by the bounds alone: hundreds of incidents are held against one agreement."""
    rows = sorted(
        ((_range(start), _range(end)) for start, end in windows),
        key=lambda row: (row[0] or (NEVER, NEVER), row[1] or (EVER, EVER)),
    )
    clusters: list[list[tuple[Range | None, Range | None]]] = []
    reach = NEVER
    for start, end in rows:
        # Touching windows are a chain; a start strictly before the end reached is another account.
        if clusters and (start is None or start[1] < reach):
            clusters[-1].append((start, end))
        else:
            clusters.append([(start, end)])
            reach = NEVER
        reach = max(reach, end[0] if end else EVER)
    return tuple(_span(cluster) for cluster in clusters)


def _span(cluster: list[tuple[Range | None, Range | None]]) -> Span:
    starts = _exact(start for start, _ in cluster)
    ends = _exact(end for _, end in cluster)
    return Span(
        min((s[0] for s in starts), default=NEVER),
        max((s[1] for s in starts), default=EVER),
        min((e[0] for e in ends), default=EVER),
        max((e[1] for e in ends), default=EVER),
    )


def _exact(ranges: Iterable[Range | None]) -> list[Range]:
    """Bounds without those that only say less exactly what another says."""
    known = sorted({r for r in ranges if r is not None})
    return [
        one
        for one in known
        if not any(o != one and one[0] <= o[0] and o[1] <= one[1] for o in known)
    ]


def when_gate(time: Extent | None, terms: Terms, windows: Sequence[Window]) -> Gate:
    """Answer G1.

    Args:
        time: of the incident.
        terms: of the agreement.
        windows: those among the agreement's that bind the actor.
    """
    if terms.condition_unmet:
        return no("before_start", "a condition for its start is reported as unmet")
    spans = spans_of(windows)
    if not spans:
        return unknown("no window is known", f"start and end of {terms.id}")
    if time is None or not time.earliest or not time.latest:
        return unknown("no time is given", "time of the incident", if_="the time was in force")
    off = _suspension(moment(time.earliest), moment(time.latest), terms)
    return off or _by_clock(time, (moment(time.earliest), moment(time.latest)), spans, terms)


def _by_clock(time: Extent, bounds: Range, spans: Sequence[Span], terms: Terms) -> Gate:
    start, end = bounds
    if all(span.misses(start, end) for span in spans):
        return _outside(start, end, spans, terms)
    if _covered(start, end, spans):
        return _by_view(start, spans, terms)
    return _straddling(time, start, end, spans)


def _suspension(start: datetime, end: datetime, terms: Terms) -> Gate | None:
    for span in spans_of(terms.suspended):
        if span.holds(start, end):
            return no("suspended", f"suspended {span.text()}")
        if not span.misses(start, end):
            return unknown(
                f"a suspension ({span.text()}) covers part of the time given",
                "time of the incident to the hour",
                if_="it was not suspended then",
            )
    return None


def _covered(start: datetime, end: datetime, spans: Sequence[Span]) -> bool:
    """Inside one window, or inside several that follow without a gap."""
    at = start
    for span in spans:
        if span.last_start <= at < span.first_end:
            if end <= span.first_end:
                return True
            at = span.first_end
    return False


def _outside(start: datetime, end: datetime, spans: Sequence[Span], terms: Terms) -> Gate:
    also = tuple(
        f"inside the window {s.text()} that was given up when the start was moved"
        for s in spans_of(terms.moved)
        if s.holds(start, end)
    )
    if end <= spans[0].first_start:
        return no("before_start", f"before the start ({spans[0].text()})", *also)
    if start >= spans[-1].last_end:
        return no("after_end", f"after the end ({spans[-1].text()})", *also)
    return no("in_gap", f"between {' and '.join(s.text() for s in spans)}", *also)


def _by_view(start: datetime, spans: Sequence[Span], terms: Terms) -> Gate:
    """In force by its clock; but some may say that it was over, or not yet begun."""
    against = [d for d in terms.contested if d.since is None or moment(d.since) <= start]
    if not against:
        return yes(f"inside {spans[0].text() if len(spans) == 1 else 'its windows'}")
    who = ", ".join(dict.fromkeys(d.by for d in against))
    return unknown(
        f"in force by its clock; not in force as {who} says",
        f"whether {terms.id} was in force, which {who} denies",
        sub="in_force_contested",
        if_=f"{terms.id} was in force, against what {who} says",
        else_=(f"outside_window if it was not in force, as {who} says",),
    )


def _straddling(time: Extent, start: datetime, end: datetime, spans: Sequence[Span]) -> Gate:
    reached = [s for s in spans if not s.misses(start, end)]
    said = f"“{time.said}” " if time.said else ""
    reason = f"the time given {said}lies only partly inside {'; '.join(s.text() for s in reached)}"
    if time.basis == "disputed":
        reason = f"the time is disputed ({time.said}); " + reason
    inside = " or ".join(s.text() for s in reached)
    return unknown(
        reason,
        "time of the incident to the hour",
        if_=f"the time was within {inside}",
        else_=tuple(_elsewhere(start, end, spans)),
    )


def _elsewhere(start: datetime, end: datetime, spans: Sequence[Span]) -> Iterable[str]:
    if start < spans[0].first_start:
        yield f"outside_window (before_start) if before {iso(spans[0].first_start)}"
    for one, other in pairwise(spans):
        if one.first_end < other.last_start and start < other.last_start and end > one.first_end:
            between = f"{iso(one.first_end)} and {iso(other.last_start)}"
            yield f"outside_window (in_gap) if between {between}"
    if spans[-1].last_end != EVER and end > spans[-1].last_end:
        yield f"outside_window (after_end) if after {iso(spans[-1].last_end)}"
