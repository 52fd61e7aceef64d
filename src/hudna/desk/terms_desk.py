"""The terms of all agreements of a case, as known now, for assessing incidents."""

from typing import TYPE_CHECKING

from hudna.judging.facts import Spot
from hudna.judging.known import prolongations_of
from hudna.judging.known_terms import terms_of
from hudna.judging.standing import known_dockets
from hudna.judging.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hudna.judging.voices import Docket
    from hudna.registers import World

__all__ = ["terms_known"]

EVER = "9999-12-31T00:00:00Z"


def terms_known(dockets: "Sequence[Docket]", world: "World") -> tuple[Terms, ...]:
    """The terms of every agreement that is not itself a prolongation of one in the case.

    A prolongation is assessed with what it prolongs, so that a gap between the two shows.
    """
    seen = known_dockets(dockets, EVER)
    found = []
    for one in seen.values():
        if one.docket.parent in seen:
            continue
        children = [seen[d.id] for d in prolongations_of(one.docket, dockets) if d.id in seen]
        children.sort(key=lambda k: (k.first_start or k.first_said.moment, k.docket.id))
        found.append(terms_of(one, children, world, lambda place: _spot(place, world)))
    return tuple(found)


def _spot(place: str, world: "World") -> Spot | None:
    """Where a place of the register lies."""
    entry = world.places.get(place)
    if entry is None:
        return None
    return Spot(
        place=place,
        country=entry.country,
        admin1=entry.admin1,
        level=entry.level,
        lat=entry.lat,
        lon=entry.lon,
    )
