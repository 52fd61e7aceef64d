"""Whether a report comes back to what its text has told already (domain.md 9.3)."""

from typing import TYPE_CHECKING

from hudna.judging.advances import are_rival_takers, is_same_day, is_told_with
from hudna.judging.engagements import is_one_engagement, is_one_raid
from hudna.judging.facts import Spot
from hudna.judging.relations import (
    FINE,
    Places,
    Times,
    Types,
    are_strangers,
    places_of,
    times_of,
    types_of,
)
from hudna.judging.tolls import shared_toll

if TYPE_CHECKING:
    from hudna.judging.sightings import Sighting

__all__ = ["is_bare", "is_sketch", "is_told_again"]

SEVERAL_DEAD = 2
"""One text does not tell so many dead of one act twice over without its being one."""


def is_told_again(held: "Sighting", new: "Sighting") -> bool:
    """Whether a report comes back to what the text has told already."""
    if _is_told_otherwise(held, new):
        return False
    types, places, times = _relations(held, new)
    apart = "apart" in {types, places, times}
    if not apart and (_is_one_toll(held, new, places) or _is_sketch_of(held, new, types)):
        return True
    if types in {"same", "akin"} and _is_title_of(held, new):
        return True
    bare = types == "open" and (is_bare(held) or is_bare(new))
    # The text comes back to its headline, more exactly.
    body = held.headed and not new.headed and not apart
    if bare or body:
        nowhere = held.spot is None and held.time is None
        here = types == "same" and (nowhere or places in {"same", "wide", "inside"})
        return (body and here) or _doers_fit(held, new)
    advance = types == "akin" and (is_same_day(held, new) or is_told_with(held, new))
    advance = advance or is_one_raid(held, new, (types, places, times))
    if advance or is_one_engagement(held, new, (types, places, times)):
        return True
    return not apart and times != "partly" and _comes_back(held, new, (types, places, times))


def _relations(held: "Sighting", new: "Sighting") -> tuple[Types, Places, Times]:
    """How two reports of one text stand to each other."""
    places = places_of(held.spot, new.spot)
    if held.headed and _is_around(held.spot, new.spot):
        places = "inside"
    if are_strangers(held.spot, new.spot) or are_rival_takers(held, new):
        places = "apart"
    return types_of(held, new), places, times_of(held.time, new.time)


def _comes_back(held: "Sighting", new: "Sighting", relations: tuple[Types, Places, Times]) -> bool:
    """«A woman was hurt in the suburb of A», and then "the shelling of A"."""
    types, places, times = relations
    near = places != "near" or (types == "open" and times == "same")
    if types == "akin":
        told = None in {held.type, new.type} and not is_bare(new)
        return near and not told and new.spot is None and new.time is None
    vague = places == "near" or "unknown" in {places, times}
    return near and (not vague or _doers_fit(held, new))


def _is_told_otherwise(held: "Sighting", new: "Sighting") -> bool:
    """Background of another place; "it had fallen in 2012" is not what the headline tells."""
    if (held.recalled, held.negated) != (new.recalled, new.negated) and new.spot != held.spot:
        return True
    return new.recalled and new.time is not None and not (held.recalled or held.time)


def _is_around(head: Spot | None, body: Spot | None) -> bool:
    """Whether a headline's "in Idlib" may be the province in which the body's place lies."""
    if head is None or body is None or not head.seat or head.place == body.place:
        return False
    return head.admin1 is not None and head.admin1 == body.admin1


def is_bare(sighting: "Sighting") -> bool:
    """Neither type, time, toll nor doer is told: it adds nothing to what the text tells besides."""
    told = (sighting.type, sighting.time)
    return told == (None, None) and not (sighting.casualties or sighting.actors)


def _doers_fit(held: "Sighting", new: "Sighting") -> bool:
    if held.sentences[-1] == new.sentences[0]:
        return True
    pairs = ((held.sides, new.sides), (held.hit, new.hit))
    return all(not a or not b or set(a) & set(b) for a, b in pairs)


def _is_one_toll(held: "Sighting", new: "Sighting", places: Places) -> bool:
    """«Nine killed in X», «nine were killed at noon on a road in X», whatever killed them."""
    dead = shared_toll(held.casualties, new.casualties)
    return dead >= (1 if places in {"same", "inside"} else SEVERAL_DEAD) and _doers_fit(held, new)


def _is_title_of(held: "Sighting", new: "Sighting") -> bool:
    """«Army meets drones in the north», and then over what town it shot at them.

    A headline that tells neither day nor toll names a place near by, or a larger one.
    """
    bare = held.headed and not new.headed and held.time is None and not held.casualties
    return bare and not (held.recalled or new.recalled) and bool(set(held.sides) & set(new.sides))


def _is_sketch_of(held: "Sighting", new: "Sighting", types: Types) -> bool:
    """«The truce began with shots», and then what was shot, when, where and by whom.

    What has nothing but a sort of act and a wide place adds nothing to what is told besides.
    """
    return types != "open" and (is_sketch(held) != is_sketch(new))


def is_sketch(sighting: "Sighting") -> bool:
    """Whether neither time, toll, doer, victim nor a town is told."""
    told = (sighting.time, sighting.casualties, sighting.actors, sighting.recipients)
    spot = sighting.spot
    wide = spot is None or spot.level not in FINE or spot.seat
    return not any(told) and not sighting.voices and wide
