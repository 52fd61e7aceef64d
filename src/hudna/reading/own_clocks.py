"""The clocks of one arrangement, set right by each other and by the day of writing."""

from datetime import date, timedelta
from itertools import pairwise

from msgspec.structs import replace

from hudna.reading.clocks import Clocks, clocks_of
from hudna.reading.clusters import Cluster
from hudna.reading.late_starts import not_ahead, not_before_made, not_long_behind
from hudna.reading.starts_of_old import start_of_old
from hudna.reading.times.day_pairs import follows
from hudna.reading.truce_at_once import start_of_signing
from hudna.reading.truce_ends import has_run_out, is_over
from hudna.records import Clock

__all__ = ["own_clocks"]


def own_clocks(cluster: Cluster, text: str, published: str | None) -> Clocks:
    """Start, end and length of an arrangement.

    Args:
        cluster: its mentions.
        text: the document.
        published: the day of writing, where it is known.
    """
    clocks = clocks_of(cluster, text)
    clocks.starts = clocks.starts or start_of_signing(cluster, text)
    clocks.starts = clocks.starts or start_of_old(cluster, published, text)
    clocks.starts = not_ahead(clocks.starts, cluster, published)
    clocks.starts = not_long_behind(clocks.starts, cluster, published)
    clocks.starts = not_before_made(clocks.starts, cluster)
    if _ends_before_it_starts(clocks):
        clocks.ends = None
    clocks.ends = _already_over(clocks.ends, cluster, published) or _next_day(clocks, cluster)
    return clocks


def _next_day(clocks: Clocks, cluster: Cluster) -> Clock | None:
    """«هدنة يومي الثلاثاء والأربعاء»: the second of the two days that it is for."""
    starts = clocks.starts
    if starts is None or len(starts.value) != DAY or clocks.duration is not None:
        return None
    for mention in cluster.mentions:
        for first, second in pairwise(mention.parsed.times):
            if first.start == starts.quote.start and follows(first, second):
                value = (date.fromisoformat(starts.value) + timedelta(days=1)).isoformat()
                quote = replace(
                    starts.quote, start=second.start, end=second.end, text=second.raw.text
                )
                return replace(starts, value=value, quote=quote)
    return None


def _already_over(ends: Clock | None, cluster: Cluster, published: str | None) -> Clock | None:
    """The end, a week earlier where a weekday is told to be the one on which it ran out."""
    if ends is None or published is None or not _is_to(ends.value, DAY):
        return ends
    if any(map(str.isdigit, ends.quote.text)):
        return ends
    if ends.value[:DAY] <= published[:DAY]:
        over = any(map(is_over, cluster.mentions))
        return _of_this_week(ends, cluster, published) if over else ends
    if not any(map(has_run_out, cluster.mentions)):
        return ends
    before = date.fromisoformat(ends.value[:DAY]) - timedelta(days=7)
    if before.isoformat() > published[:DAY]:
        return ends
    return replace(ends, value=before.isoformat() + ends.value[DAY:])


def _of_this_week(ends: Clock, cluster: Cluster, published: str) -> Clock:
    """As "kept from 24 December, it expired on Monday": the last Monday, not that of Christmas."""
    times = (time for mention in cluster.mentions for time in mention.parsed.times)
    said = next((time for time in times if time.start == ends.quote.start), None)
    if said is None or said.raw.parts.weekday is None:
        return ends
    behind = (date.fromisoformat(published[:DAY]) - date.fromisoformat(ends.value[:DAY])).days
    weeks = behind // 7
    if weeks != 1:
        return ends
    day = date.fromisoformat(ends.value[:DAY]) + timedelta(days=7)
    return replace(ends, value=day.isoformat() + ends.value[DAY:])


def _ends_before_it_starts(clocks: Clocks) -> bool:
    """Whether the end is that of something else: nothing ends in a year, month or day before."""
    if clocks.starts is None or clocks.ends is None:
        return False
    first, last = clocks.starts.value, clocks.ends.value
    size = next((n for n in (DAY, MONTH, YEAR) if _is_to(first, n) and _is_to(last, n)), None)
    return size is not None and last[:size] < first[:size]


DAY, MONTH, YEAR = 10, 7, 4
"""Characters of an ISO day, month and year."""


def _is_to(value: str, size: int) -> bool:
    """Whether a value is known to the day, month or year."""
    return len(value) >= size and value[:size].replace("-", "").isdigit()
