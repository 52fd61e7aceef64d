"""A country's own noun inside a longer name: "Sudan's army", «армия Судана»."""

from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from hudna.packs.russian_names import ADJECTIVE, stem_of
from hudna.reading.known_names import KnownName
from hudna.registers.actors import Actor
from hudna.registers.world import World
from hudna.text.words import Words

__all__ = ["CountryNouns", "Nouns", "names_country"]

STEM = 4
"""Letters a noun's stem has at least, to be known in its cases."""
ENDING = 2
REGIONAL = frozenset({"government", "other"})
"""Kinds of authorities that may bear the name of a region."""
LANGUAGES = ("ar", "en", "ru")


Nouns: TypeAlias = dict[str, "NounsOfCountry"]


class Noun(NamedTuple):
    """A country's noun: its place, its words, and a stem where its one word has cases."""

    place: str
    words: tuple[str, ...]
    stem: str


class NounsOfCountry(NamedTuple):
    """A country's nouns, the words that they begin with, and the stems of such words."""

    nouns: list[Noun]
    firsts: frozenset[str]
    stems: tuple[str, ...]


@dataclass(slots=True)
class CountryNouns:
    """The nouns of countries, looked up in the registers when first asked for."""

    world: World
    held: Nouns = field(default_factory=dict)

    def place_of(self, actor: Actor) -> str | None:
        """The id of an actor's country, or of the region that an authority bears the name of."""
        if actor.country is None:
            return None
        region = f"{actor.country}-{actor.id}".lower()
        if actor.kind in REGIONAL and region in self.world.places:
            return region
        return actor.country.lower()

    def place_at(self, where: str, words: Words, at: int) -> tuple[str, int] | None:
        """A country or region whose own noun begins at the word ``at``, and its length."""
        form = words.forms[at]
        nouns, firsts, stems = self._nouns(where)
        if form not in firsts and not form.startswith(stems):
            return None
        for place, parts, stem in nouns:
            if not _is_form(form, parts[0], stem):
                continue
            forms = words.forms[at + 1 : at + len(parts)]
            rest = parts[1:]
            if len(forms) == len(rest) and all(
                _is_form(each, noun, _stem(noun)) for each, noun in zip(forms, rest, strict=True)
            ):
                return place, len(parts)
        return None

    def _nouns(self, where: str) -> NounsOfCountry:
        """Initials are left out: "US forces" says no more than "American forces"."""
        found = self.held.get(where)
        if found is None:
            place = self.world.places.get(where)
            nouns = [n for c in LANGUAGES for n in place.names_in(c)] if place else []
            made = [
                Noun(place.id, words, _stem(words[0]))
                for words in (tuple(n.casefold().split()) for n in nouns if not n.isupper())
                if place and words
            ]
            firsts = frozenset(noun.words[0] for noun in made)
            stems = tuple(noun.stem for noun in made if noun.stem)
            found = self.held[where] = NounsOfCountry(made, firsts, stems)
        return found


def _is_form(form: str, noun: str, stem: str) -> bool:
    """Whether a form is the noun, or a case of it: all but its last letters stand."""
    if form == noun:
        return True
    longest = ENDING + noun.endswith(ADJECTIVE)
    return stem != "" and form.startswith(stem) and len(form) - len(stem) <= longest


def _stem(noun: str) -> str:
    """What stands in all cases of a Cyrillic noun; '' where it is short or of another script."""
    stem = stem_of(noun)
    return stem if len(stem) >= STEM else ""


def names_country(entry: KnownName, world: World) -> bool:
    """Whether a name is that of a country or its state, not of a town or body in it."""
    if entry.sort == "place":
        place = world.places.get(entry.id)
        return place is not None and place.level == "country"
    actor = world.actors.get(entry.id)
    return actor is not None and actor.kind == "state"
