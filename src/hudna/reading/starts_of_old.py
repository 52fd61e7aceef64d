"""Starts of arrangements made long before the day of writing, of which no other day is told."""

from hudna.reading.clocks import is_dated
from hudna.reading.clusters import Cluster
from hudna.reading.day_order import LEAD, day_of
from hudna.reading.truce_mentions import Told
from hudna.records import Clock, quote_of

__all__ = ["start_of_old"]

DAY = 10


def start_of_old(cluster: Cluster, published: str | None, text: str) -> Clock | None:
    """The day on which it was made, which is derived; None where it is news, or prolongs another.

    Args:
        cluster: the arrangement.
        published: the day of writing, where known.
        text: of the document.
    """
    if published is None or cluster.original or cluster.extension:
        return None
    for day in cluster.days:
        if day.what == "made" and is_dated(day.value) and _is_old(day, published):
            quote = quote_of(text, day.span.start, day.span.end)
            return Clock(value=day.value, basis="derived", quote=quote)
    return None


def _is_old(day: Told, published: str) -> bool:
    made, written = day_of(day.latest), day_of(published[:DAY])
    known = day.latest[:4].isdigit() and made is not None and written is not None
    return known and made is not None and written is not None and (written - made).days > LEAD
