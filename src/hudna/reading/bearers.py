"""Bearers of names: which of several register entries a name means in this document.

The document's own context decides (who was named before, which countries it is about), or it
stays open.
"""

from collections import Counter
from dataclasses import dataclass, field

from hudna.reading.country_nouns import names_country
from hudna.reading.known_names import KnownName
from hudna.reading.register_records import Shelf
from hudna.reading.units import NameHit
from hudna.records import Actor as ActorRecord
from hudna.registers.spans import DAY, in_office
from hudna.registers.world import World

__all__ = ["Bearers"]


@dataclass(slots=True)
class Bearers:
    """What of a document decides between bearers of one name.

    The registers, the document's date, the actors used and the persons named so far, how often
    each country is, and which countries are named themselves, not only by a town or body.
    """

    world: World
    shelf: Shelf = field(default_factory=Shelf)
    actors: dict[str, ActorRecord] = field(default_factory=dict)
    people: dict[str, None] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    by_name: set[str] = field(default_factory=set)
    grounded: set[str] = field(default_factory=set)
    published: str | None = None

    def note(self, names: list[NameHit]) -> None:
        """Count the countries that a document names, before anything is decided."""
        countries, by_name = self.countries, self.by_name
        for name in names:
            country = self._country(name.entry) if name.is_plain else None
            if country:
                countries[country] = countries.get(country, 0) + 1
                if name.entry.sort not in OF_SOMEBODY:
                    self.grounded.add(country)
                if country not in by_name and names_country(name.entry, self.world):
                    by_name.add(country)

    def unnote(self, names: list[NameHit]) -> None:
        """Count names no more that turned out to mean nobody."""
        for name in names:
            country = self._country(name.entry) if name.is_plain else None
            if country and self.countries.get(country, 0) > 1:
                self.countries[country] -= 1
            elif country:
                self.countries.pop(country, None)
                self.by_name.discard(country)

    def _country(self, entry: KnownName) -> str | None:
        shelf, ident = self.shelf, entry.id
        known = shelf.place_countries if entry.sort == "place" else shelf.countries
        if ident not in known:
            known[ident] = self._country_of(entry)
        return known[ident]

    def _country_of(self, entry: KnownName) -> str | None:
        if entry.sort == "place":
            place = self.world.places.get(entry.id)
            return place.country if place else None
        actor = self.world.actors.get(entry.id)
        if actor is None or actor.kind == "media":
            return None
        return actor.country

    def best_actor(self, names: list[NameHit]) -> tuple[str | None, list[tuple[str, float, str]]]:
        """The actor that one of these names stands for, and all candidates with reasons."""
        if len(names) == 1:  # nearly always: nothing to choose between
            only = names[0].entry
            if only.sort == "place":
                return None, []
            score, reason = self._score(only)
            return (only.id if score >= WEAKEST else None), [(only.id, score, reason)]
        ranked = self._ranked(names)
        if not ranked or ranked[0][1] < WEAKEST:
            return None, ranked
        if len(ranked) > 1 and ranked[0][1] - ranked[1][1] < MARGIN:
            return self._in_office(ranked), ranked
        return ranked[0][0], ranked

    def _in_office(self, ranked: list[tuple[str, float, str]]) -> str | None:
        """Of the likeliest who share a name the one who held an office at the document's date."""
        if self.published is None:
            return None
        day = self.published[:DAY]
        likeliest = [each for each, score, _ in ranked if ranked[0][1] - score < MARGIN]
        serving = [
            each for each in likeliest if in_office(self.world.actors.get(each), day) is not False
        ]
        return serving[0] if len(serving) == 1 else None

    def _ranked(self, names: list[NameHit]) -> list[tuple[str, float, str]]:
        """The actors that names may stand for, the likeliest first."""
        scored: dict[str, tuple[float, str]] = {}
        for name in names:
            if name.entry.sort == "place":
                continue
            score, reason = self._score(name.entry)
            if name.entry.id not in scored or scored[name.entry.id][0] < score:
                scored[name.entry.id] = (score, reason)
        ranked = [(ident, score, reason) for ident, (score, reason) in scored.items()]
        if len(ranked) > 1:
            ranked.sort(key=lambda t: (-t[1], t[0]))
        return ranked

    def _score(self, entry: KnownName) -> tuple[float, str]:
        base, reason = BASES.get(entry.kind, 0.8), REASONS.get(entry.kind, entry.kind)
        if entry.sort in {"metonym", "people"}:
            base, reason = 0.7, entry.sort
        if entry.id in self.people or entry.id in self.actors:
            return min(base + 0.2, 1.0), f"{reason}, named before"
        if entry.kind == "generic" and self._is_of_others(entry):
            return BASES["weak"], "a name that bodies of other countries bear"
        if entry.person and entry.kind == "weak":
            return base, reason  # «حق» is "right" in every country
        least = 0 if entry.kind == "weak" else 1
        country = self._country(entry)
        if country and self.countries[country] > least:
            return min(base + 0.15, 1.0), f"{reason}, country of the text"
        if not country and any(self.countries[each] > least for each in self._theatres(entry)):
            return min(base + 0.15, 1.0), f"{reason}, country of the text"
        return base, reason

    def _is_of_others(self, entry: KnownName) -> bool:
        """Whether the text tells of other countries and never of its own."""
        told = {country for country, times in self.countries.items() if country and times}
        return bool(told) and told.isdisjoint({self._country(entry), *self._theatres(entry)})

    def _theatres(self, entry: KnownName) -> tuple[str, ...]:
        """Where somebody of no country acts."""
        actor = self.world.actors.get(entry.id) if entry.sort != "place" else None
        return actor.theatres if actor else ()

    def best_place(self, names: list[NameHit]) -> tuple[str | None, list[tuple[str, float, str]]]:
        """The place that one of these names stands for, and all candidates with reasons."""
        ranked: list[tuple[str, float, str]] = []
        for name in names:
            if name.entry.sort != "place":
                continue
            place = self.world.places[name.entry.id]
            score, reason = 0.5, "place name"
            if place.level == "country" and name.entry.kind != "weak":
                score, reason = 1.0, "country"
            elif name.entry.kind == "weak":
                score, reason = 0.2, "also a common word"
                if place.country and self.countries[place.country]:
                    score, reason = 0.6, "also a common word, country of the text"
            elif place.country and self.countries[place.country] > 1:
                score, reason = 0.8, "country of the text"
            elif place.level in {"other", "water"} and not place.country:
                score, reason = 0.6, "a sea, a river or a range of no one country"
            ranked.append((place.id, score + min(name.entry.weight, 10**7) / 10**8, reason))
        ranked.sort(key=lambda t: (-t[1], t[0]))
        best = ranked[0][0] if ranked and ranked[0][1] >= WEAKEST else None
        return best, ranked


OF_SOMEBODY = frozenset({"demonym", "people"})
"""Sorts of names that tell whose something is: "Israeli jets" may be over any country."""
BASES = {"": 0.9, "short": 0.75, "acronym": 0.8, "weak": 0.3}
REASONS = {"": "name", "weak": "weak name"}
WEAKEST = 0.4
MARGIN = 0.05
