"""A country's own noun inside a longer name: "Sudan's army", «армия Судана»."""

from dataclasses import dataclass, field

from hudna.registers.world import World
from hudna.text.words import Words

__all__ = ["CountryNouns"]

STEM = 4
"""Letters a noun's stem has at least, to be known in its cases."""
ENDING = 2
LANGUAGES = ("ar", "en", "ru")


@dataclass(slots=True)
class CountryNouns:
    """The nouns of countries, looked up in the registers when first asked for."""

    world: World
    _held: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)

    def place_at(self, country: str, words: Words, at: int) -> tuple[str, int] | None:
        """The country's place, when its own noun begins at the word ``at``, and its length."""
        for place, nouns in self._nouns(country):
            for noun in nouns:
                parts = noun.split()
                forms = words.forms[at : at + len(parts)]
                if len(forms) == len(parts) and all(map(_is_form, forms, parts)):
                    return place, len(parts)
        return None

    def _nouns(self, country: str) -> list[tuple[str, tuple[str, ...]]]:
        """Initials are left out: "US forces" says no more than "American forces"."""
        if country not in self._held:
            place = self.world.places.get(country.lower())
            nouns = [n for c in LANGUAGES for n in place.names_in(c)] if place else []
            folded = tuple(noun.casefold() for noun in nouns if not noun.isupper())
            self._held[country] = [(place.id, folded)] if place else []
        return self._held[country]


def _is_form(form: str, noun: str) -> bool:
    return form == noun or _inflected(form, noun)


def _inflected(form: str, noun: str) -> bool:
    """Whether a Cyrillic form is a case of the noun: all but its last letters stand."""
    stem = noun.rstrip("аяйь")
    cyrillic = "а" <= form[:1] <= "я"
    long = cyrillic and len(stem) >= STEM
    return long and form.startswith(stem) and len(form) - len(stem) <= ENDING
