"""Whose local time a text means: that of the places beside the hour, else of what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hudna.reading.times.raw import RawTime
from hudna.reading.times.zones import LOCAL, offset_of
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
        if row and any(raw.parts.zone == LOCAL for raw in row):
            zone = _one(_towns(hits, world), world) or _most((n for n, _ in held), world)
            if zone is not None:
                found[row[0].sentence] = zone
    return found


def _towns(hits: list[NameHit], world: World) -> Iterator[str]:
    """Countries of places that are none themselves, nor bear the name of a state («Армения»)."""
    states = {hit.first for hit in hits if _is_state(hit, world)}
    for hit in hits:
        plain = hit.is_plain and hit.entry.sort == "place" and hit.first not in states
        place = world.places.get(hit.entry.id) if plain else None
        if place is not None and place.country and place.level != "country":
            yield place.country


def _is_state(hit: NameHit, world: World) -> bool:
    """Whether it is the name of a state, not of the town where it is governed."""
    if hit.entry.sort == "metonym":
        return False
    place = world.places.get(hit.entry.id)
    actor = world.actors.get(hit.entry.id) if place is None else None
    return (place is not None and place.level == "country") or (
        actor is not None and actor.kind == "state"
    )


def _named(hits: list[NameHit], world: World) -> Iterator[NameHit]:
    """The plain names, but for towns that bear the name of a state."""
    states = {hit.first for hit in hits if _is_state(hit, world)}
    return (h for h in hits if h.is_plain and (h.first not in states or _is_state(h, world)))


def _one(countries: Iterable[str], world: World) -> str | None:
    """The zone of all the countries, if it is one, or shows one hour all the year round."""
    zones = sorted({world.local_zone(country) or "" for country in countries})
    hours = {offset_of(zone, None) for zone in zones} if zones and zones[0] else set()
    alike = len(zones) == 1 or (len(hours) == 1 and None not in hours)
    return zones[0] or None if alike else None


def _most(names: Iterable[list[NameHit]], world: World) -> str | None:
    """The zone of the country named most, as a place or by who acts for it; none if they differ."""
    counts: Counter[str] = Counter()
    for hit in (hit for hits in names for hit in _named(hits, world)):
        place = world.places.get(hit.entry.id) if hit.entry.sort == "place" else None
        actor = world.actors.get(hit.entry.id)
        if place is not None and place.country:
            counts[place.country] += 1
        elif actor is not None and actor.country and actor.kind not in ABROAD:
            counts[actor.country] += 1
    often = max(counts.values(), default=0)
    return _one((country for country, times in counts.items() if times == often), world)
