"""Nights: which of the two that touch a day its words mean (domain.md 11.4).

The night «на понедельник» is the one that ends on Monday; its value names Monday all the same. And
where a text tells as past of the night of its own day, the one that ended on that day is meant.
"""

from datetime import timedelta

import msgspec

from hudna.judging.moments import end_of_day, iso, moment
from hudna.records import Extent, Quote, Reading

__all__ = ["NIGHT", "ending_nights", "night_before", "night_gone", "told_nights"]

ENDING = ("night.towards", "night.into")
"""How the rules begin whose words name the day on which a night ends."""
NIGHT, DAY = "TNI", timedelta(days=1)


def ending_nights(reading: Reading) -> dict[str, Quote]:
    """The expressions of such nights: their ids and words."""
    return {
        time.id: time.quote
        for time in reading.times
        if time.value and time.value.endswith(NIGHT) and any(w.startswith(ENDING) for w in time.why)
    }


def told_nights(quote: Quote, nights: dict[str, Quote]) -> bool:
    """Whether words hold one of these nights."""
    return any(n.start < quote.end and quote.start < n.end for n in nights.values())


def night_before(extent: Extent) -> Extent:
    """The night before the one that bounds as a rule reckons."""
    low, high = moment(extent.earliest or "") - DAY, moment(extent.latest or "") - DAY
    return msgspec.structs.replace(extent, earliest=iso(low), latest=iso(high))


def night_gone(extent: Extent, published: str) -> Extent | None:
    """The night that ended on the day of writing, where that day's own is still to come."""
    if extent.said is None or not extent.said.endswith(NIGHT):
        return None
    before = night_before(extent)
    return before if moment(before.earliest or "") <= end_of_day(published) else None
