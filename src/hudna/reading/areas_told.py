"""What a place that no register knows lies in, as the words right behind it tell.

"In the Tor Wam district of Helmand province", «в уезде Давлатабад провинции Балх», «في قرية الرمانة
بريف إدلب»: whoever looks for the place elsewhere knows the land and the province.
"""

import msgspec

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["tell_areas"]

DIRECTION = bits_of("direction")
INSIDE = frozenset({"in", "b", "of", "inside", ""})
"""Prepositions between a place and what it lies in; none, or a comma, is one more."""
PROVINCE, COUNTRY = "adm1", "country"


def tell_areas(parsed: list[Parsed], referents: Referents) -> None:
    """Enter the country and the province of this text's own places where words tell them."""
    for sentence in parsed if referents.local_places else ():
        before: Phrase | None = None
        for item in sentence.items:
            if type(item) is not Phrase:
                before = before if item.mark == "," else None
                continue
            aside = item.told & DIRECTION  # "in Old Town, north of Goma", which may be elsewhere
            if before is not None and not aside and (item.prep or "") in INSIDE:
                _tell(before, item, referents)
            named = item.members[-1] if item.members else item
            before = named if named.place in referents.local_places else None


def _tell(inner: Phrase, outer: Phrase, referents: Referents) -> None:
    held = referents.local_places[inner.place or ""]
    around = _around(outer.place, referents)
    if held.country is None and around is not None:
        country, admin1 = around
        referents.local_places[inner.place or ""] = msgspec.structs.replace(
            held, country=country, admin1=admin1
        )


def _around(place: str | None, referents: Referents) -> tuple[str, str | None] | None:
    """The country and the province that a place is or lies in; None where it is not known."""
    known = referents.world.places.get(place or "")
    own = referents.local_places.get(place or "")
    if known is None or known.country is None:
        return (own.country, own.admin1) if own is not None and own.country else None
    if known.level == COUNTRY:
        return known.country, None
    return known.country, known.id if known.level == PROVINCE else known.admin1
