"""Evidence of places: whether a name that may be a word, or of a small place, is meant as a place.

A large town needs none; a hamlet that bears the name of something else needs a land that the text
speaks of, or a preposition of place (domain.md, places).
"""

from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["LOCATIVE", "has_evidence"]

LOCATIVE = frozenset("in on at to from near over b between into via toward across".split())
LARGE = 300_000
"""Inhabitants from which a place is named without any other evidence."""
TOWN = 20_000
"""Inhabitants from which a place is named by its name and a preposition of place."""
LARGE_LEVELS = frozenset({"country", "region", "adm1", "line", "zone", "other"})
"""Levels of places (``other``: rivers, lakes, mountains) that are named without other evidence."""


def has_evidence(phrase: Phrase, place: str, referents: Referents) -> bool:
    """Whether a name that is also a word, or of a small place, is meant as a place here."""
    known = referents.world.places[place]
    own = [n for n in phrase.names if n.entry.id == place]
    weak = all(name.entry.kind == "weak" for name in own)
    if known.level in LARGE_LEVELS and (known.level != "adm1" or not weak):
        return True
    located = phrase.prep in LOCATIVE or phrase.sense("place_head") is not None
    named = referents.countries[known.country or ""]
    at_home = named > (0 if weak and not phrase.head.senses else 1)
    if weak:
        return located and at_home
    inhabitants = known.population or 0
    if at_home or inhabitants >= LARGE:
        return True
    if own[0].last > own[0].first + 1 or (located and inhabitants >= TOWN):
        return True
    return own[0].entry.capital and not own[0].entry.kind
