"""The holes of the gazetteer: how many of a country's places have a name in each language."""

from collections.abc import Iterable

import msgspec

from hudna.registers.places import Place, load_wars
from hudna.registers.world import World

__all__ = ["LARGEST", "CountryHoles", "place_holes"]

LARGEST = 200
"""Places of each country at war that must be found in every language."""
LANGUAGES = ("ar", "en", "ru")


class CountryHoles(msgspec.Struct, frozen=True, kw_only=True):
    """What one country's places are called.

    ``named`` is the share of places (0 to 1) with a name in each language that can be matched;
    ``attested`` the share with one that a source prints, transliterations left out. ``largest``
    and ``largest_attested`` are the same of the 200 settlements with the most inhabitants.
    ``missing`` names the largest places without a name, by language.
    """

    country: str
    at_war: str | None
    places: int
    named: dict[str, float]
    attested: dict[str, float]
    largest: dict[str, float]
    largest_attested: dict[str, float]
    counted: int
    missing: dict[str, tuple[str, ...]]


def place_holes(world: World) -> list[CountryHoles]:
    """The holes of every country, those at war first, then by code."""
    wars = load_wars(world.root / "places")
    by_country: dict[str, list[Place]] = {}
    for place in world.places.values():
        if place.country and place.level != "country":
            by_country.setdefault(place.country, []).append(place)
    for country in wars:
        by_country.setdefault(country, [])
    rows = [_row(country, wars.get(country), held) for country, held in by_country.items()]
    return sorted(rows, key=lambda row: (row.at_war is None, row.country))


def _row(country: str, at_war: str | None, places: list[Place]) -> CountryHoles:
    towns = [place for place in places if place.level == "settlement"]
    largest = sorted(towns, key=lambda p: (-(p.population or 0), p.id))[:LARGEST]
    return CountryHoles(
        country=country,
        at_war=at_war,
        places=len(places),
        named=_shares(places, attested=False),
        attested=_shares(places, attested=True),
        largest=_shares(largest, attested=False),
        largest_attested=_shares(largest, attested=True),
        counted=len(largest),
        missing={
            language: tuple(p.id for p in largest if next(p.names_in(language), None) is None)
            for language in LANGUAGES
        },
    )


def _shares(places: Iterable[Place], *, attested: bool) -> dict[str, float]:
    found = dict.fromkeys(LANGUAGES, 0)
    count = 0
    for place in places:
        count += 1
        held = place.names if attested else {name.lang: name.text for name in place.all_names}
        for language in LANGUAGES:
            found[language] += language in held
    return {language: round(n / count, 3) if count else 0.0 for language, n in found.items()}
