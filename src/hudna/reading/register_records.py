"""Entries of the registers as records of one reading.

The registers keep a kind or a level as text and know no records; their laws (closed lists, in
``hudna.registers.laws``) hold the text to the very words that the records allow, so that it is
cast here and not asked again for every document.
"""

from typing import TYPE_CHECKING, cast

from hudna.records import Actor as ActorRecord
from hudna.records import Place as PlaceRecord
from hudna.registers.actors import Actor, Tie
from hudna.registers.places import Place

if TYPE_CHECKING:
    from hudna.records.actor import ActorKind
    from hudna.records.place import PlaceLevel

__all__ = ["actor_record", "parents_at", "place_record"]


def actor_record(known: Actor, parents: list[str]) -> ActorRecord:
    """The record of a registered actor that is part of ``parents``."""
    return ActorRecord(
        names=dict(known.names),
        aliases=tuple(dict.fromkeys(a.text for a in known.aliases)),
        kind=cast("ActorKind", known.kind),
        country=known.country,
        sector=known.sector,
        part_of=tuple(parents),
        wikidata=known.wikidata,
    )


def place_record(known: Place) -> PlaceRecord:
    """The record of a registered place."""
    return PlaceRecord(
        names=dict(known.names),
        country=known.country,
        admin1=known.admin1,
        lat=known.lat,
        lon=known.lon,
        level=cast("PlaceLevel", known.level),
        geonames=known.geonames,
    )


def parents_at(known: Actor, day: str | None) -> list[str]:
    """What an actor is part of at an ISO date, without one now; else what it last was part of."""
    fitting = [tie.actor for tie in known.part_of if _holds(tie, day)]
    return list(dict.fromkeys(fitting or [tie.actor for tie in known.part_of][-1:]))


def _holds(tie: Tie, day: str | None) -> bool:
    if day is None:
        return tie.until is None
    begun = tie.since is None or tie.since <= day
    return begun and (tie.until is None or day <= tie.until or tie.until.startswith(day))
