"""The registers as JSON Lines: ``{"register": …, "id": …, …}``, one entry per line.

Fields are those of the files (see ``docs/how-to/add-an-actor.md`` and its neighbours); of a place
``names`` holds attested names, ``derived_names`` transliterations, ``all_names`` every form with
its kind and source. An actor's ``led_by`` is gathered from the roles of persons.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from hudna.registers import Actor, Place, World

__all__ = ["world_lines"]

LEADING = frozenset({"leader", "commander", "president", "head", "secretary-general", "chair"})
"""Offices whose holders lead the body that the office is of."""


def world_lines(world: World) -> Iterator[bytes]:
    """Every actor, place, source and agreement, each a line ended by a line feed."""
    for ident in sorted(world.actors):
        if ident not in world.sources:
            yield _line("actors", _actor(world, world.actors[ident]))
    for ident in sorted(world.places):
        yield _line("places", _place(world.places[ident]))
    for ident in sorted(world.sources):
        yield _line("sources", msgspec.to_builtins(world.sources[ident]))
    for ident in sorted(world.agreements):
        yield _line("agreements", msgspec.to_builtins(world.agreements[ident]))


def _line(register: str, entry: dict[str, Any]) -> bytes:
    return msgspec.json.encode({"register": register, **entry}) + b"\n"


def _actor(world: World, actor: Actor) -> dict[str, Any]:
    entry: dict[str, Any] = msgspec.to_builtins(actor)
    led = [
        {"actor": ident, "office": office, "from": since, "to": until}
        for office, ident, since, until in world.ties.holders.get(actor.id, ())
        if office in LEADING
    ]
    if led:
        entry["led_by"] = [{k: v for k, v in each.items() if v is not None} for each in led]
    return entry


def _place(place: Place) -> dict[str, Any]:
    fields = ("id", "level", "country", "admin1", "lat", "lon", "geonames", "population")
    entry: dict[str, Any] = {
        field: value for field in fields if (value := getattr(place, field)) is not None
    }
    entry["names"] = place.names
    if place.derived:
        entry["derived_names"] = place.derived
    entry["all_names"] = [
        {"lang": n.lang, "text": n.text, "kind": n.kind, "source": n.source}
        for n in place.all_names
    ]
    return entry
