"""Entries of the registers as records of one reading.

The registers keep a kind or a level as text and know no records; their laws (closed lists, in
``hudna.registers.laws``) hold the text to the very words that the records allow, so that it is
cast here and not asked again for every document.
"""

from sys import intern
from typing import TYPE_CHECKING, cast

from hudna.records import Actor as ActorRecord
from hudna.records import Place as PlaceRecord
from hudna.registers.actors import Actor, Tie
from hudna.registers.places import Place

if TYPE_CHECKING:
    from hudna.reading.country_nouns import Nouns
    from hudna.records.actor import ActorKind
    from hudna.records.place import PlaceLevel

__all__ = ["Shelf", "parents_at"]


class Shelf:
    """What the registers tell, made once for all documents.

    Records of actors and places; the nouns of a country, and its government; the kinds of actors,
    and of which country an actor or place (True) is by its id; persons by the sound of their
    names, once they are asked for.
    """

    __slots__ = (
        "_actors",
        "_places",
        "countries",
        "governments",
        "kinds",
        "nouns",
        "place_countries",
        "sounds",
    )

    def __init__(self) -> None:
        self._actors: dict[tuple[str, tuple[str, ...]], ActorRecord] = {}
        self._places: dict[str, PlaceRecord] = {}
        self.nouns: Nouns = {}
        self.kinds: dict[str, str] = {}
        self.countries: dict[str, str | None] = {}
        self.place_countries: dict[str, str | None] = {}
        self.governments: dict[str | None, str | None] = {}
        self.sounds: dict[str, str] | None = None

    def actor(self, known: Actor, parents: list[str]) -> ActorRecord:
        """The record of a registered actor that is part of ``parents``."""
        key = known.id, tuple(parents)
        found = self._actors.get(key)
        if found is None:
            found = self._actors[key] = ActorRecord(
                names=dict(known.names),
                aliases=tuple(dict.fromkeys(a.text for a in known.aliases)),
                kind=cast("ActorKind", known.kind),
                country=known.country,
                sector=known.sector,
                part_of=key[1],
                wikidata=known.wikidata,
            )
        return found

    def place(self, known: Place) -> PlaceRecord:
        """The record of a registered place."""
        found = self._places.get(known.id)
        if found is None:
            found = self._places[known.id] = PlaceRecord(
                names=dict(known.names),
                aliases=known.aliases,
                country=known.country,
                admin1=known.admin1,
                lat=known.lat,
                lon=known.lon,
                level=cast("PlaceLevel", known.level),
                geonames=known.geonames,
            )
        return found


def parents_at(known: Actor, day: str | None) -> list[str]:
    """What an actor is part of at an ISO date, without one now; else what it last was part of."""
    if not known.part_of:
        return []
    fitting = [tie.actor for tie in known.part_of if _holds(tie, day)]
    held = fitting or [tie.actor for tie in known.part_of][-1:]
    return list(dict.fromkeys(map(intern, held)))


def _holds(tie: Tie, day: str | None) -> bool:
    if day is None:
        return tie.until is None
    begun = tie.since is None or tie.since <= day
    return begun and (tie.until is None or day <= tie.until or tie.until.startswith(day))
