"""Laws of names: every form leads to one entry, or to several that something keeps apart."""

from collections.abc import Iterator

from hudna.registers.finding import Finding
from hudna.registers.places import DERIVED
from hudna.registers.world import World
from hudna.text.folded import fold_key

__all__ = ["attested_names", "names_apart"]

FULL = frozenset({None, "variant"})
"""Kinds of alias that name one actor alone; short and weak ones leave the choice to the text."""


def names_apart(world: World) -> Iterator[Finding]:
    """A form of two entries comes with what decides between them.

    Two actors never share a full name. Two places share one only where the text can tell them
    apart: by country, level or region, or by one having more inhabitants.
    """
    yield from _actors_apart(world)
    yield from _places_apart(world)


def _actors_apart(world: World) -> Iterator[Finding]:
    held: dict[tuple[str, str], str] = {}
    for actor in world.actors.values():
        forms = {(language, fold_key(text)): text for language, text in actor.names.items()}
        forms |= {
            (alias.lang, fold_key(alias.text)): alias.text
            for alias in actor.aliases
            if alias.kind in FULL
        }
        for key, text in forms.items():
            other = held.setdefault(key, actor.id)
            if other != actor.id:
                yield Finding(
                    law="names-apart",
                    path=f"actors/{actor.id}.toml",
                    id=actor.id,
                    problem=f"“{text}” ({key[0]}) is also a full name of {other}",
                    remedy="mark it short or weak in one of them, or write the name in full",
                )


Likeness = tuple[str, str, str | None, str, str | None, int | None]


def _places_apart(world: World) -> Iterator[Finding]:
    held: dict[Likeness, str] = {}
    for place in world.places.values():
        for language, text in place.names.items():
            key = (language, fold_key(text), place.country, place.level, place.admin1,
                   place.population)  # fmt: skip
            other = held.setdefault(key, place.id)
            if other != place.id:
                yield Finding(
                    law="names-apart",
                    path="places/places.tsv",
                    id=place.id,
                    problem=f"“{text}” ({language}) is also {other}, and nothing tells them apart",
                    remedy="give one its region or its inhabitants, or drop it",
                )


def attested_names(world: World) -> Iterator[Finding]:
    """A place has a name that somebody wrote: not all are made by transliteration."""
    for place in world.places.values():
        if all(name.source == DERIVED for name in place.all_names):
            yield Finding(
                law="attested-names",
                path="places/names.tsv",
                id=place.id,
                problem="no name, or none but by transliteration",
                remedy="write a name as a source prints it",
            )
