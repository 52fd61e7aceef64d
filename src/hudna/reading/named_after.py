"""Places that words do not mean: a thing called after a country, a namesake far from its town."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.registers.places import Place

__all__ = ["meant_place"]

TARGET, ASIDE = bits_of("target_object"), bits_of("direction")
WITHIN = frozenset({"of", "in", "at", "b"})
APART = 1.0
"""Degrees from which on two places are not one town with its quarter."""


def meant_place(place: str | None, parsed: Parsed, referents: Referents) -> str | None:
    """The place, or what is meant instead, or None where the words are of no place of that name.

    «سوق ليبيا غربي أم درمان» is a market in a town; «حي الروضة شرق مدينة تعز» is in that town,
    whatever other town is called so.
    """
    found = referents.world.places.get(place or "")
    if found is None:
        return place
    for at, item in enumerate(parsed.items):
        if type(item) is Phrase and any(p.place == place for p in item.everything()):
            after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
            beside = (after,) if type(after) is Phrase else ()
            return _meant(found, item, beside, referents)
    return place


def _meant(
    found: Place, item: Phrase, beside: tuple[Phrase, ...], referents: Referents
) -> str | None:
    """What the phrase that holds a place means by it, given the phrase right behind."""
    known = referents.world.places
    parts = item.everything()
    if found.level == "country" and len(parts) > 1 and any(p.told & TARGET for p in parts):
        towns = (known.get(p.place or "") for p in parts)
        return next((t.id for t in towns if t is not None and t.level == "settlement"), None)
    own = [p for p in parts if p.place != found.id]
    others = [p for p in (*own, *beside) if _is_other(found, p, known.get(p.place or ""), own)]
    return others[0].place if others else found.id


def _is_other(found: Place, after: Phrase, town: Place | None, own: list[Phrase]) -> bool:
    """Whether the town told right behind a name leaves out the place that is known by it.

    It lies in another country ("the Salahuddin district of Aleppo"), or far from that town.
    """
    if town is None or town.level != "settlement" or found.level == "country":
        return False
    if (after.prep in WITHIN or after in own) and None not in {found.country, town.country}:
        return found.country != town.country
    return bool(after.told & ASIDE) and _is_far(found, town)


def _is_far(one: Place, other: Place) -> bool:
    """Whether two places have points, and these lie apart; areas are wide and say nothing."""
    if one.level != "settlement":
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) > APART or abs(one.lon - other.lon) > APART
