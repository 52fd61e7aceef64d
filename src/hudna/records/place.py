"""Places used in a reading (contract.md, "places"; domain.md sections 3 and 6)."""

from typing import Literal, TypeAlias

import msgspec

PlaceLevel: TypeAlias = Literal[
    "region",
    "country",
    "adm1",
    "adm2",
    "settlement",
    "quarter",
    "road",
    "crossing",
    "line",
    "zone",
    "facility",
    "water",
    "other",
]
"""How large a place is; ``region`` spans countries or parts of several provinces."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place of this reading, under its id in ``Reading.places``.

    ``names`` maps a language code to a name, ``aliases`` are other names and spellings.
    ``country`` is ISO 3166-1 alpha-2, ``lat`` and ``lon`` are degrees (WGS 84), ``geonames`` is a
    GeoNames number.
    """

    names: dict[str, str]
    aliases: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    level: PlaceLevel
    geonames: int | None = None
