# ruff: noqa: INP001 - scripts stand side by side, no package
"""First-level regions: their ids, names and GeoNames codes, found by way of their seats."""

from collections.abc import Iterable
from typing import Any

from place_lines import Draft
from place_tables import Names, Place

from hudna.text.folded import fold_key

Names3 = list[tuple[str, str]]
FULL_WORDS = (" область", " край", "إقليم ")
"""A name with one of these is full already, and takes no pattern."""


def region_id(draft: Draft, taken: Iterable[str]) -> str:
    """``sy-aleppo-governorate`` beside a town ``sy-aleppo``; else ``sy-rif-dimashq``."""
    country = draft.country.lower()
    stem = draft.slug[:-2] if draft.slug[-2:-1] == "-" else draft.slug
    ident = f"{country}-{stem}"
    twin = stem != draft.slug or ident in set(taken)
    return f"{ident}-{draft.section.suffix}" if twin else ident


def seat_code(
    draft: Draft, places: dict[str, Place], names: Names, cities: list[dict[str, Any]]
) -> str | None:
    """The GeoNames code of a region: that of the settlement named as its seat."""
    key = fold_key(draft.keys.get("seat", ""))
    if not key:
        return None
    for ident, place in places.items():
        fits = place.country == draft.country and place.level == "settlement"
        if fits and place.code and key in names.keys_of(ident):
            return place.code
    own = [
        city
        for city in cities
        if key in {fold_key(name) for name in [city["name"], *city["alternatenames"]]}
    ]
    return str(max(own, key=lambda city: city["population"])["admin1code"]) if own else None


def region_names(draft: Draft, language: str, towns: set[str]) -> Names3:
    """Names of a region: the bare one where no town of the country has it, then the full ones."""
    bare = draft.names[language]
    patterns = [] if "plain" in draft.keys else draft.section.patterns[language]
    full = [
        pattern.format(name)
        for name, _ in bare[:4]
        if not any(word in name for word in FULL_WORDS)
        for pattern in patterns
    ]
    free = [name for name, _ in bare if fold_key(name) not in towns]
    held = [(name, "bare") for name, _ in bare if fold_key(name) in towns]
    led = free + full if free[:1] == [name for name, _ in bare[:1]] else full + free
    return [(name, "variant" if number else "main") for number, name in enumerate(led)] + held


VILLAGE = 5_000
"""Inhabitants under which only a settlement written by hand takes the bare name of a region."""


def town_keys(country: str, places: dict[str, Place], names: Names) -> set[str]:
    """Folded names of a country's towns."""
    return names.keys_in(
        place.ident
        for place in places.values()
        if place.country == country
        and place.level == "settlement"
        and (names.is_written(place.ident) or (place.population or 0) >= VILLAGE)
    )
