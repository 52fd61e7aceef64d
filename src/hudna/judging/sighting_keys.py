"""By what sightings that may be of one happening are found (domain.md 9.3)."""

from collections.abc import Iterator
from datetime import timedelta
from math import ceil, floor

from hudna.judging.moments import moment
from hudna.judging.relations import FINE, gap_of, is_narrow, is_stranger
from hudna.judging.sightings import Sighting
from hudna.judging.tolls import dead_of, hurt_of
from hudna.records import Extent

__all__ = ["FEW_TOWNS", "REPRINT", "RETRACTION", "news_span", "sighting_keys"]

REPRINT = timedelta(days=3)
"""How long after a happening news of it may leave its day out."""
RETRACTION = timedelta(days=14)
"""How long after its report an outlet may take it back without saying where and when it was."""
FEW_TOWNS = 3
GRID = 0.15


def news_span(sighting: Sighting) -> Extent | None:
    """The bounds of a sighting's time: its own, else the days of which its text is news.

    None where it has no time to be known by: recalled, or wide and long past.
    """
    time = sighting.time
    if time is not None and is_narrow(time):
        return time
    if sighting.published is None or sighting.recalled:
        return None
    at = moment(sighting.published)
    news = Extent(
        earliest=(at - REPRINT).isoformat(),
        latest=(at + timedelta(days=1)).isoformat(),
    )
    gap = gap_of(time, news) if time is not None else None
    return news if gap is None or gap <= timedelta(0) else None


def sighting_keys(sighting: Sighting) -> tuple[str, ...]:
    """Keys under which sightings that may be the same are found: two such share one or more.

    Sightings of kin documents are found through the documents, besides.
    """
    return tuple(dict.fromkeys(_keys(sighting)))


def _keys(sighting: Sighting) -> Iterator[str]:
    yield from (f"s:{sign:x}" for sign in sighting.sentences if sign)
    yield from _outlet_keys(sighting)
    yield from _people_keys(sighting)
    yield from _doer_keys(sighting)
    spot = sighting.spot
    if spot is None or spot.place is None:
        yield from (f"k:{d}:{n}" for d in _days(sighting) for n in dead_of(sighting.casualties))
        yield from _town_keys(sighting)
        return
    if is_stranger(spot) or spot.level not in FINE:
        yield from _town_keys(sighting)
    capture = (f"t:{spot.place}",) if sighting.type == "territory_taken" else ()
    yield from capture
    for day in _days(sighting):
        yield f"p:{spot.place}:{day}"
        if spot.sound is not None and spot.level in FINE:
            yield f"p:{spot.sound}:{day}"
        yield from (f"k:{day}:{n}" for n in dead_of(sighting.casualties))
        area = spot.place if spot.level == "adm1" else spot.admin1
        if area:
            yield f"a:{area}:{day}:{sighting.kind}"
        if spot.level in FINE:
            yield from (f"g:{cell}:{day}" for cell in _cells(spot.lat, spot.lon))


def _town_keys(sighting: Sighting) -> Iterator[str]:
    """The towns, where they are few, one of which a report of no known place may be of."""
    if len(sighting.towns) <= FEW_TOWNS:
        yield from (f"p:{town}:{d}" for town in sighting.towns for d in _days(sighting))


def _people_keys(sighting: Sighting) -> Iterator[str]:
    """Who did what to whom, and how many were hurt: where it was may not be told."""
    for day in _days(sighting):
        yield from (f"b:{doer}:{hit}:{day}" for doer in sighting.sides for hit in sighting.hit)
        if not dead_of(sighting.casualties):
            yield from (f"h:{sighting.type}:{n}:{day}" for n in hurt_of(sighting.casualties))


def _doer_keys(sighting: Sighting) -> Iterator[str]:
    """Who did an act of some sort on a day that is told: where may be told by a wide name."""
    if sighting.type is not None and sighting.time is not None and is_narrow(sighting.time):
        for doer in sighting.sides:
            yield from (f"d:{doer}:{sighting.type}:{day}" for day in _days(sighting))


def _outlet_keys(sighting: Sighting) -> Iterator[str]:
    """What leads from a retraction to the reports of its outlet."""
    if sighting.published is None or sighting.source is None:
        return
    day = moment(sighting.published).date()
    if sighting.withdraws is None:
        yield f"w:{sighting.source}:{sighting.type}:{day.isoformat()}"
        return
    for back in range(RETRACTION.days + 1):
        at = (day - timedelta(days=back)).isoformat()
        yield f"w:{sighting.withdraws}:{sighting.type}:{at}"


def _cells(lat: float | None, lon: float | None) -> Iterator[str]:
    """The four corners of a place's cell: places close by share one."""
    if lat is not None and lon is not None:
        for row in {floor(lat / GRID), ceil(lat / GRID)}:
            for column in {floor(lon / GRID), ceil(lon / GRID)}:
                yield f"{row}:{column}"


def _days(sighting: Sighting) -> tuple[str, ...]:
    """The days, in UTC, on which it may have happened, with six hours on either side."""
    span = news_span(sighting)
    if span is None or span.earliest is None or span.latest is None:
        return ()
    first = (moment(span.earliest) - timedelta(hours=6)).date()
    last = (moment(span.latest) + timedelta(hours=6)).date()
    return tuple((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))
