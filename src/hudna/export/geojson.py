"""Places as GeoJSON (RFC 7946): one FeatureCollection of points, longitude first.

A place without coordinates has a ``null`` geometry, as the standard provides for. The point of all
that is larger than a town is one for a label, and no centre or border (``world/places``).
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from hudna.registers import Place, World

__all__ = ["world_features"]


def world_features(world: World) -> Iterator[bytes]:
    """The pieces of one GeoJSON document; joined they are valid JSON."""
    yield b'{"type":"FeatureCollection","features":[\n'
    first = True
    for ident in sorted(world.places):
        yield (b"" if first else b",\n") + msgspec.json.encode(_feature(world.places[ident]))
        first = False
    yield b"\n]}\n"


def _feature(place: Place) -> dict[str, Any]:
    point = None
    if place.lat is not None and place.lon is not None:
        point = {"type": "Point", "coordinates": [place.lon, place.lat]}
    properties: dict[str, Any] = {
        "level": place.level,
        "country": place.country,
        "admin1": place.admin1,
        "geonames": place.geonames,
        "population": place.population,
        "names": place.names,
        "derived_names": place.derived or None,
    }
    known = {key: value for key, value in properties.items() if value is not None}
    return {"type": "Feature", "id": place.id, "geometry": point, "properties": known}
