"""Offsets told by two clocks: «18:00 local time (15:00 GMT)» says that the place is three hours on.

Only an hour without a zone that stands right beside the same moment in Greenwich's takes one.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from msgspec.structs import replace

from hudna.reading.times.raw import ResolvedTime
from hudna.reading.times.zones import LOCAL

__all__ = ["take_offsets"]

CLOSE = 3
"""Words between the two: brackets and a preposition are no distance."""
STEP = 15 * 60
EARLIEST, LATEST = timedelta(hours=-12), timedelta(hours=14)
MOMENT = len("2016-07-06T18:00")
GREENWICH = frozenset({"UTC", "Z"})


def take_offsets(times: Sequence[ResolvedTime]) -> list[ResolvedTime]:
    """The times, local hours with the offset that Greenwich's hour beside them tells."""
    found = list(times)
    for at, (local, known) in enumerate(pairwise(times)):
        for one, other, place in ((local, known, at), (known, local, at + 1)):
            offset = _offset(one, other)
            if offset is not None and one.value is not None:
                why = (*one.why, "zone.by-greenwich")
                found[place] = replace(one, value=one.value + offset, zone=offset, why=why)
    return found


def _offset(local: ResolvedTime, known: ResolvedTime) -> str | None:
    """How far the local clock is ahead of Greenwich's, as ±HH:MM; None where they tell nothing."""
    near = abs(known.first - local.last) <= CLOSE or abs(local.first - known.last) <= CLOSE
    if local.sentence != known.sentence or not near or known.zone not in GREENWICH:
        return None
    if local.value is None or known.value is None or local.raw.parts.zone not in {None, LOCAL}:
        return None
    if len(local.value) != MOMENT or known.value[MOMENT:] not in {"", "Z"}:
        return None
    try:
        ahead = datetime.fromisoformat(local.value) - datetime.fromisoformat(known.value[:MOMENT])
    except ValueError:
        return None
    if not EARLIEST <= ahead <= LATEST or ahead.total_seconds() % STEP:
        return None
    minutes = int(ahead.total_seconds() // 60)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
