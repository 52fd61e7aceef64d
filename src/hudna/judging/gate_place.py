"""G2: was the place inside the scope? (domain.md section 6)."""

from functools import lru_cache

from hudna.judging.facts import Spot
from hudna.judging.gates import Gate, no, unknown, yes
from hudna.judging.relations import places_of
from hudna.judging.terms import Terms

__all__ = ["where_gate"]

SETTLED = frozenset({"settlement", "quarter", "crossing", "facility", "road"})


def where_gate(spot: Spot | None, terms: Terms) -> Gate:
    """Answer G2: inside, outside, or unknown, with the reason."""
    scope = _scope(terms)
    if spot is None or (spot.place is None and spot.country is None):
        return unknown("no place is given", "place of the incident", if_=f"the place was {scope}")
    if spot.country and terms.countries and spot.country not in terms.countries:
        return no("outside_area", f"{_name(spot)} is not in {', '.join(terms.countries)}")
    carved = _carved(spot, terms)
    if carved is not None and carved.answer == "no":
        return carved
    inside = _inside(spot, terms)
    if inside.answer == "yes" and carved is not None:
        return carved
    return inside


def _name(spot: Spot) -> str:
    return spot.place or spot.country or "the place"


def _scope(terms: Terms) -> str:
    if terms.nationwide:
        return f"in {', '.join(terms.countries)}"
    return f"in {', '.join(_name(p) for p in terms.places)}" if terms.places else "in its area"


def _inside(spot: Spot, terms: Terms) -> Gate:
    if terms.nationwide:
        if spot.country is None:
            return unknown(f"where {_name(spot)} lies is not known", f"country of {_name(spot)}")
        return yes(f"{_name(spot)} is in {spot.country}, all of which is covered")
    if not terms.places:
        return unknown("no area is known", f"area of {terms.id}", if_="its area covers the place")
    answers = [_in_one(spot, area) for area in terms.places]
    for wanted in ("yes", "unknown"):
        found = next((a for a in answers if a.answer == wanted), None)
        if found is not None:
            return found
    return no("outside_area", f"{_name(spot)} is in none of {_scope(terms)[3:]}")


@lru_cache(maxsize=16_384)
def _in_one(spot: Spot, area: Spot) -> Gate:
    relation = places_of(spot, area)
    where, whole = _name(spot), _name(area)
    if relation in {"same", "wide"}:
        return yes(f"{where} is the area named")
    if relation == "inside":
        if area.level == "country" or (area.level == "adm1" and spot.admin1 == area.place):
            return yes(f"{where} is in {whole}")
        return unknown(
            f"{where} is only partly {whole}",
            "place of the incident more exactly",
            if_=f"the place was in {whole}",
        )
    if relation == "apart" and _is_settled(spot, area):
        return no("outside_area", f"{where} is not {whole}")
    if relation == "apart" and "adm1" in {area.level, spot.level}:
        return no("outside_area", f"{where} is not in {whole}")
    return unknown(
        f"whether {where} is in {whole} cannot be told from the register",
        f"bounds of {whole}",
        if_=f"{where} is in {whole}",
    )


def _is_settled(spot: Spot, area: Spot) -> bool:
    return {spot.level, area.level} <= SETTLED


def _carved(spot: Spot, terms: Terms) -> Gate | None:
    """What an area that is left out, or may be, says of the place; None where nothing is."""
    for area in terms.carved:
        relation = places_of(spot, area)
        named = _name(area)
        if relation in {"same", "wide"} or (relation == "inside" and spot.admin1 == area.place):
            return no("carved_out", f"{named} is left out")
        if relation in {"inside", "near", "unknown"}:
            return unknown(
                f"{named} is left out, and {_name(spot)} may be in it",
                f"whether {_name(spot)} belongs to {named}",
                if_=f"the place was outside {named}",
                else_=(f"outside_area if it was in {named}",),
            )
    if terms.moving_carve_out:
        return unknown(
            "areas are left out that no map shows",
            "who held the place, by a dated map",
            if_="the place was not in an area left out",
            else_=("outside_area if it was in an area left out",),
        )
    return None
