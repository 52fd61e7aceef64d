"""Whether two documents tell of one happening: same, maybe, or different (domain.md 9.3).

Time and place come first. The dead, the doers and the names may speak *for* one happening where
time or place is vague; they never speak against it, and never outweigh time or place.
"""

from datetime import timedelta
from typing import Literal, TypeAlias

import msgspec

from hudna.judging.advances import are_rival_takers, is_one_advance
from hudna.judging.engagements import are_of_one_fight
from hudna.judging.joining import Pair
from hudna.judging.moments import moment
from hudna.judging.relations import (
    FINE,
    TAKING,
    Places,
    Times,
    Types,
    gap_of,
    is_stranger,
    places_of,
    times_of,
    types_of,
)
from hudna.judging.sighting_keys import FEW_TOWNS, REPRINT, RETRACTION, news_span
from hudna.judging.sightings import Sighting
from hudna.judging.support import SOME, needed_for, support_of
from hudna.judging.tolls import near_toll, shared_toll
from hudna.records import Extent

__all__ = ["COPY", "Sameness", "Verdict", "compare", "is_apart"]

Verdict: TypeAlias = Literal["same", "maybe", "unknown", "different"]
"""``different`` needs something that speaks against one happening; ``unknown`` is too little."""

ONE_CAPTURE = timedelta(days=7)
"""A place is not taken twice in a week: two times told for it are a dispute on time."""
MARK, MARKS = 0.05, 4
"""How much each mark adds to what may be one, and how many do."""
CLEAR = {"same": 0.95, "open": 0.8, "akin": 0.65}
"""How strong two are that agree in time and place, by how their acts stand."""


class Sameness(msgspec.Struct, frozen=True, kw_only=True):
    """Two sightings compared; ``strength`` (0 to 1) orders what joins first."""

    one: str
    other: str
    verdict: Verdict
    strength: float = 0.0
    reasons: tuple[str, ...] = ()

    @property
    def pair(self) -> Pair:
        """The two ids."""
        return self.one, self.other


def compare(one: Sighting, other: Sighting, *, kin: bool = False) -> Sameness:
    """Judge two sightings by the two alone; the order does not matter.

    Args:
        one: a sighting.
        other: another one, of another document.
        kin: whether their documents go back to one text or statement.
    """
    if one.id > other.id:
        one, other = other, one
    verdict, strength, reasons = _judge(one, other, kin=kin)
    return Sameness(
        one=one.id, other=other.id, verdict=verdict, strength=strength, reasons=tuple(reasons)
    )


Judged: TypeAlias = tuple[Verdict, float, list[str]]
DIFFERENT: Verdict = "different"
UNKNOWN: Verdict = "unknown"
COPY = 1.0
"""The strength of one sentence in two texts: nothing is stronger."""


def _judge(one: Sighting, other: Sighting, *, kin: bool) -> Judged:
    types = types_of(one, other)
    places, times = _places(one, other), times_of(one.time, other.time)
    if places == "inside" and "country" in {s.level for s in (one.spot, other.spot) if s}:
        places = "unknown"  # a whole country is no place to tell happenings by
    against = _against(one, other, (types, places))
    if against is None and _one_sentence(one, other, kin=kin):
        return "same", COPY, ["told in the same sentence"]
    if against is not None:
        return DIFFERENT, 0.0, [against]
    if times == "apart":
        return _other_time(one, other, places)
    found = _by_table(one, other, (types, places, times), kin=kin)
    if found[0] == "same" and are_rival_takers(one, other):
        return "maybe", 0.3, [*found[2], "taken by one side and by another"]
    if found[0] == UNKNOWN and _takes_back(one, other):
        return "maybe", 0.3, [*found[2], "the same outlet takes back a report of such an act"]
    return found


def _places(one: Sighting, other: Sighting) -> Places:
    """As told; a report without a place is near a town that its text names, among few.

    Where the text names one town alone it is there. So is a place that no register knows, and what
    is told of a whole region.
    """
    for bare, placed in ((one, other), (other, one)):
        if placed.spot is None or len(bare.towns) > FEW_TOWNS:
            continue
        if bare.spot is None:
            if placed.spot.place not in bare.towns:
                return "unknown"
            return "same" if len(bare.towns) == 1 and placed.spot.level in FINE else "near"
        if placed.spot.place in bare.towns and bare.spot.place not in bare.towns:
            if is_stranger(bare.spot):
                return "near"
            if bare.spot.level not in FINE:  # "in Kashmir", of a text that names one town of it
                return "same" if len(bare.towns) == 1 and placed.spot.level in FINE else "inside"
    return "near" if _are_of_one_town(one, other) else places_of(one.spot, other.spot)


def _are_of_one_town(one: Sighting, other: Sighting) -> bool:
    """Whether both are of no place of their own, in texts that name one town, the same."""
    bare = one.spot is None and other.spot is None
    return bare and len(one.towns) == 1 and one.towns == other.towns


def _takes_back(one: Sighting, other: Sighting) -> bool:
    """Whether one withdraws what the other's outlet told in the weeks before."""
    for back, told in ((one, other), (other, one)):
        if back.withdraws is not None and back.withdraws == told.source:
            days = [moment(x.published) for x in (told, back) if x.published]
            return len(days) == len("ab") and timedelta(0) <= days[1] - days[0] <= RETRACTION
    return False


def _against(one: Sighting, other: Sighting, relations: tuple[str, str]) -> str | None:
    """What speaks against one happening, whatever the time."""
    if relations[0] == "apart":
        return "another sort of act"
    if one.document == other.document:
        return "told apart in one text"
    return "another place" if relations[1] == "apart" else None


def is_apart(one: Sighting, other: Sighting) -> bool:
    """Whether something speaks against two sightings being of one happening."""
    relations = types_of(one, other), places_of(one.spot, other.spot)
    if _against(one, other, relations) is not None:
        return True
    if times_of(one.time, other.time) != "apart":
        return False
    return _other_time(one, other, relations[1])[0] == DIFFERENT


def _one_sentence(one: Sighting, other: Sighting, *, kin: bool) -> bool:
    """A sentence that stands in both, in texts of one origin or of about one day."""
    if not set(one.sentences) & set(other.sentences) or one.document == other.document:
        return False
    return kin or (_published_near(one, other) and times_of(one.time, other.time) != "apart")


def _other_time(one: Sighting, other: Sighting, places: str) -> Judged:
    if one.type == other.type == "territory_taken" and places in {"same", "wide"}:
        gap = gap_of(one.time or Extent(), other.time or Extent())
        takers = not one.sides or not other.sides or set(one.sides) & set(other.sides)
        if gap is not None and gap <= ONE_CAPTURE and takers:
            reasons = ["one place, taken once; the time is disputed"]
            return ("same", 0.5, reasons) if places == "same" else ("maybe", 0.4, reasons)
    return DIFFERENT, 0.0, ["another time"]


def _by_table(
    one: Sighting, other: Sighting, relations: tuple[Types, Places, Times], *, kin: bool
) -> Judged:
    types, places, times = relations
    reasons = [f"place: {places}", f"time: {times}", f"act: {types}"]
    dead = shared_toll(one.casualties, other.casualties)
    if dead:
        reasons.append(f"the same number killed: {dead}")
    if kin:
        reasons.append("texts of one origin")
    if times == "unknown" and not _within_news(one, other):
        return UNKNOWN, 0.0, [*reasons, "not told at one time"]
    clear = places == "same" and times == "same"
    if clear and (types != "akin" or dead or _is_one_fight(one, other)):
        return "same", CLEAR[types], reasons
    marks = support_of(one, other)
    if (
        marks >= needed_for(places, times)
        or (kin and types != "akin")
        or _is_close(one, other, relations)
    ):
        return "same", 0.7 if clear or kin else 0.6, reasons
    known = _known(one, other, types)
    if marks < SOME and (places == "unknown" or (times == "unknown" and places not in known)):
        return UNKNOWN, 0.0, [*reasons, "too little is known of both"]
    return "maybe", round(0.3 + MARK * min(marks, MARKS), 2), reasons


def _is_one_fight(one: Sighting, other: Sighting) -> bool:
    """Whether acts easily taken for each other are those of one fight, there and then."""
    return is_one_advance(one, other) or _may_be_taking(one, other) or are_of_one_fight(one, other)


def _may_be_taking(one: Sighting, other: Sighting) -> bool:
    """Whether one is told as an attack of no sort, the other as a place's taking."""
    return {one.type, other.type} == {None, TAKING}


def _known(one: Sighting, other: Sighting, types: Types) -> set[Places]:
    """The places that may be one where no time is told: a region tells less than a town."""
    if types == "same":
        return {"same", "wide", "inside"}
    return {"same", "inside"} if types == "open" or _may_be_taking(one, other) else {"same"}


def _is_close(one: Sighting, other: Sighting, relations: tuple[Types, Places, Times]) -> bool:
    """Whether large tolls come close in one place, or one doer acts in one small area."""
    types, places, times = relations
    here = places == "same" or (places == "near" and times == "same")
    if types != "open" and here and near_toll(one.casualties, other.casualties):
        return True
    return times == "same" and types != "akin" and _one_doer_near(one, other, places)


def _one_doer_near(one: Sighting, other: Sighting, places: str) -> bool:
    """Whether both name one doer in one small area; a province is none."""
    if places not in {"near", "wide"} or not set(one.sides) & set(other.sides):
        return False
    return not {"adm1", "country"} & {s.level for s in (one.spot, other.spot) if s}


def _published_near(one: Sighting, other: Sighting) -> bool:
    if one.published is None or other.published is None:
        return True
    return abs(moment(one.published) - moment(other.published)) <= REPRINT


def _within_news(one: Sighting, other: Sighting) -> bool:
    """Whether what has no day of its own may be news of what the other tells."""
    spans = [news_span(sighting) for sighting in (one, other)]
    if None in spans:
        return False
    gap = gap_of(*(span or Extent() for span in spans))
    return gap is not None and gap <= timedelta(0)
