"""Whose local time a text means: that of the places beside the hour, else of what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hudna.reading.times.raw import RawTime
from hudna.reading.times.zones import LOCAL
from hudna.reading.units import NameHit
from hudna.registers import World

__all__ = ["local_zones"]

ABROAD = frozenset({"person", "media", "igo", "ngo", "mission"})
"""Kinds of actors whose own country tells nothing of where a text plays."""


def local_zones(
    rows: Iterable[Sequence[RawTime]],
    looked: Iterable[tuple[list[NameHit], object]],
    world: World,
) -> dict[int, str]:
    """The zone of each sentence that calls an hour local, by the number of the sentence.

    Args:
        rows: the times found in each sentence.
        looked: the register's names in each sentence, and what else was looked up.
        world: the registers.

    Sentences in which it cannot be told are left out: places of two zones, or a country of several.
    """
    found, held = {}, list(looked)
    for row, (hits, _) in zip(rows, held, strict=True):
        if any(raw.parts.zone == LOCAL for raw in row):
            zone = _one(_towns(hits, world), world) or _most((n for n, _ in held), world)
            if zone is not None:
                found[row[0].sentence] = zone
    return found


def _towns(hits: Iterable[NameHit], world: World) -> Iterator[str]:
    """Countries of places that are none themselves."""
    for hit in hits:
        plain = hit.is_plain and hit.entry.sort == "place"
        place = world.places.get(hit.entry.id) if plain else None
        if place is not None and place.country and place.level != "country":
            yield place.country


def _one(countries: Iterable[str], world: World) -> str | None:
    """The zone of all the countries, if it is one."""
    zones = {world.local_zone(country) for country in countries}
    return zones.pop() if len(zones) == 1 else None


def _most(names: Iterable[list[NameHit]], world: World) -> str | None:
    """The zone of the country named most, as a place or by who acts for it; none if they differ."""
    counts: Counter[str] = Counter()
    for hit in (hit for hits in names for hit in hits if hit.is_plain):
        place = world.places.get(hit.entry.id) if hit.entry.sort == "place" else None
        actor = world.actors.get(hit.entry.id)
        if place is not None and place.country:
            counts[place.country] += 1
        elif actor is not None and actor.country and actor.kind not in ABROAD:
            counts[actor.country] += 1
    often = max(counts.values(), default=0)
    return _one((country for country, times in counts.items() if times == often), world)
