"""Places that words do not mean: a thing called after a country, a namesake far from its town."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.registers.places import Place

__all__ = ["meant_place"]

TARGET, ASIDE = bits_of("target_object"), bits_of("direction")
APART = 1.0
"""Degrees from which on two places are not one town with its quarter."""


def meant_place(place: str | None, parsed: Parsed, referents: Referents) -> str | None:
    """The place, or what is meant instead, or None where the words are of no place of that name.

    «سوق ليبيا غربي أم درمان» is a market in a town; «حي الروضة شرق مدينة تعز» is in that town,
    whatever other town is called so.
    """
    known = referents.world.places
    found = known.get(place or "")
    if found is None:
        return place
    for at, item in enumerate(parsed.items):
        parts = item.everything() if isinstance(item, Phrase) else []
        if not any(part.place == place for part in parts):
            continue
        if (
            found.level == "country"
            and any(part.told & TARGET for part in parts)
            and len(parts) > 1
        ):
            towns = (known.get(part.place or "") for part in parts)
            return next((t.id for t in towns if t is not None and t.level == "settlement"), None)
        after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
        if (
            isinstance(after, Phrase)
            and after.told & ASIDE
            and _is_far(found, known.get(after.place or ""))
        ):
            return None
    return place


def _is_far(one: Place, other: Place | None) -> bool:
    """Whether two places have points, and these lie apart; areas are wide and say nothing."""
    if other is None or other.level != "settlement" or one.level != "settlement":
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return abs(one.lat - other.lat) > APART or abs(one.lon - other.lon) > APART
