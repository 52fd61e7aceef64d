"""How two accounts stand to each other in time, in place and in the sort of act (domain.md 9.3)."""

from datetime import timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Literal, Protocol, TypeAlias

from hudna.judging.facts import Spot
from hudna.judging.moments import moment
from hudna.records import Extent

__all__ = [
    "ATTACKS",
    "FIGHTING",
    "FINE",
    "LOCAL",
    "TAKING",
    "Act",
    "Places",
    "Times",
    "Types",
    "are_strangers",
    "distance_km",
    "gap_of",
    "is_narrow",
    "is_stranger",
    "places_of",
    "times_of",
    "types_of",
]

Times: TypeAlias = Literal["same", "partly", "near", "unknown", "apart"]
"""They coincide; overlap in part; lie within hours; one is unknown or wide; exclude each other."""

Places: TypeAlias = Literal["same", "wide", "inside", "near", "unknown", "apart"]
"""One place; one wide area; one holds the other; close by; unknown; elsewhere."""

Types: TypeAlias = Literal["same", "open", "akin", "apart"]
"""One type; one is not said, or is a sort of the other; easily taken for each other; not one."""

NEAR = timedelta(hours=6)
WIDE = timedelta(hours=60)
"""A time wider than this is no time to tell happenings by."""
MOSTLY = 0.7
DAY = len("2016-07-06")
LOCAL = "text:"
"""How ids begin that one reading made for words that no register knows."""
SURELY = 4
"""So many consonants tell that a name is that of a place of the register, one less in one land."""
KM_NEAR, KM_QUARTER, KM_LONG = 6.0, 15.0, 150.0
LONG = frozenset({"road", "zone"})
"""What reaches far from the one point that a register has of it."""
FINE = frozenset({"settlement", "quarter", "crossing", "facility", "road", "other", "zone"})
"""Levels at which a place tells happenings apart."""
LINE = "line"
"""What has a country on either side."""
WITHIN = {"country": 0, "region": 0, "adm1": 1, "adm2": 2}

ATTACKS = frozenset(
    {
        "air_strike",
        "drone_strike",
        "shelling",
        "small_arms",
        "armed_clash",
        "ground_assault",
        "territory_taken",
        "infiltration",
        "ied_mine",
        "suicide_attack",
        "chemical",
        "incendiary_cluster",
        "civilian_harm",
        "attack_on_aid",
        "attack_on_monitor",
    }
)
_AKIN = (
    frozenset({"air_strike", "drone_strike", "shelling", "chemical", "incendiary_cluster"}),
    frozenset({"armed_clash", "ground_assault", "small_arms", "infiltration", "territory_taken"}),
    frozenset({"armed_clash", "shelling", "small_arms"}),
    frozenset({"assassination_abduction", "small_arms"}),
    frozenset({"assassination_abduction", "ied_mine"}),
    frozenset({"assassination_abduction", "drone_strike", "air_strike"}),
    frozenset({"access_granted", "convoy_delivered", "crossing_open", "siege_eased"}),
    frozenset({"access_denied", "convoy_turned_back", "crossing_closed", "road_cut"}),
    frozenset({"release", "exchange", "remains_returned"}),
    frozenset({"movement", "weapons_in_zone", "fortification"}),
    frozenset({"evacuation", "displacement"}),
    frozenset({"detention", "assassination_abduction"}),
)
_PARTLY = (
    frozenset({"air_strike", "drone_strike"}),
    frozenset({"ied_mine", "suicide_attack"}),
)
"""The second is one of the first, which is told where the means are not known or not minded."""
STRIKES = ATTACKS - {"territory_taken", "infiltration"}
"""What "an attack" or "the strikes" may come back to; one side's attack is another's clash."""
HOSTILE = frozenset({"attack", "obstruct_aid"})
"""What is stopped may be stopped by an attack; who is let go, or goes, is not attacked thereby."""
_HARM = frozenset({"civilian_harm", "attack_on_aid", "attack_on_monitor"})


TAKING, FIGHTING = "territory_taken", "armed_clash"
"""A place that changes hands; what is fought about it."""


class Act(Protocol):
    """What has a kind and perhaps a type."""

    @property
    def kind(self) -> str:
        """The kind of event."""

    @property
    def type(self) -> str | None:
        """The incident type."""


def types_of(one: Act, other: Act) -> Types:
    """How two acts stand to each other."""
    if one.type is None or other.type is None:
        taken = {one.type, other.type} == {None, TAKING} and one.kind == other.kind
        return "open" if _open(one, other) else "akin" if taken else "apart"
    if one.type == other.type:
        return "same"
    pair = {one.type, other.type}
    if pair in _PARTLY:
        return "open"
    if any(pair <= group for group in _AKIN) or (pair & _HARM and pair <= ATTACKS):
        return "akin"
    return "apart"


def _open(one: Act, other: Act) -> bool:
    """Whether an act whose type is not said may be the other: fire may be any fire."""
    kinds = {one.kind, other.kind}
    if "attack" in kinds:
        return kinds <= HOSTILE and {one.type, other.type} - {None} <= STRIKES
    return len(kinds) == 1


def gap_of(one: Extent, other: Extent) -> timedelta | None:
    """The time between two extents, negative where they overlap; None if one has no bounds."""
    if None in {one.earliest, one.latest, other.earliest, other.latest}:
        return None
    first = max(moment(one.earliest or ""), moment(other.earliest or ""))
    return first - min(moment(one.latest or ""), moment(other.latest or ""))


def times_of(one: Extent | None, other: Extent | None) -> Times:
    """How two times stand to each other."""
    if one is None or other is None:
        return "unknown"
    gap = gap_of(one, other)
    if gap is None:
        return "unknown"
    if _days(one, other):
        return "same" if one.said == other.said else "apart"
    return _by_bounds(gap, sorted((_width(one), _width(other))))


def _one_clock(one: str | None, other: str | None) -> bool:
    """Whether days are named by the same clocks, of the place or of the text."""
    return one == other or {one, other} == {"place", "text"}


def _by_bounds(gap: timedelta, widths: list[timedelta]) -> Times:
    """How two extents stand, the gap between them and their widths given."""
    if gap >= NEAR:
        return "apart"
    if widths[1] > WIDE:
        return "unknown"
    if gap > timedelta(0):
        return "near"
    return "same" if -gap >= widths[0] * MOSTLY else "partly"


def _days(one: Extent, other: Extent) -> bool:
    """Two days as calendars name them, by clocks that are the same as far as is known."""
    if one.said is None or other.said is None or not _one_clock(one.basis, other.basis):
        return False
    return len(one.said) == DAY == len(other.said)


def is_narrow(extent: Extent, width: timedelta = WIDE) -> bool:
    """Whether a time has bounds, and they are close enough to tell happenings by."""
    return bool(extent.earliest and extent.latest) and _width(extent) <= width


def _width(extent: Extent) -> timedelta:
    return moment(extent.latest or "") - moment(extent.earliest or "")


def places_of(one: Spot | None, other: Spot | None) -> Places:
    """How two places stand to each other."""
    if one is None or other is None or one.place is None or other.place is None:
        return "unknown"
    if one.place == other.place:
        return "same" if one.level in FINE else "wide"
    if _sound_alike(one, other):
        return "same"  # where a stranger lies is only known by the text's other places
    if one.country and other.country and one.country != other.country:
        return "unknown" if LINE in {one.level, other.level} else "apart"
    if _holds(one, other) or _holds(other, one):
        return "inside"
    return _by_distance(one, other)


def _sound_alike(one: Spot, other: Spot) -> bool:
    """A village that no register knows by this spelling, and another of its spellings."""
    if one.sound is None or one.sound != other.sound:
        return False
    unknown = is_stranger(one) + is_stranger(other)
    fewer = one.country is not None and one.country == other.country
    return unknown > 1 or (unknown > 0 and len(one.sound) >= SURELY - fewer)


def is_stranger(spot: Spot) -> bool:
    """Whether no register knows a place."""
    return spot.place is not None and spot.place.startswith(LOCAL)


def are_strangers(one: Spot | None, other: Spot | None) -> bool:
    """Whether one text names two places that no register knows: it would not call one by two."""
    if one is None or other is None or not (is_stranger(one) and is_stranger(other)):
        return False
    if not {one.level, other.level} <= FINE:
        return False  # a district may hold the village
    return None is not one.sound != other.sound is not None


def _holds(large: Spot, small: Spot) -> bool:
    rank = WITHIN.get(large.level or "")
    if rank is None or rank >= WITHIN.get(small.level or "", len(WITHIN)):
        return False
    if large.level == "country":
        return large.country is not None and large.country == small.country
    return large.place == small.admin1


def _by_distance(one: Spot, other: Spot) -> Places:
    levels = {one.level, other.level}
    if not levels <= FINE:
        return "unknown" if _unclear(one, other) else "apart"
    km = distance_km(one, other)
    if km is None:
        return "unknown"
    limit = KM_QUARTER if "quarter" in levels or "facility" in levels else KM_NEAR
    if km <= limit:
        return "near"
    far = levels & LONG and km <= KM_LONG
    return "unknown" if far or _may_be_province(one, other) else "apart"


def _may_be_province(one: Spot, other: Spot) -> bool:
    """«In Idlib»: in the town, or in the province that is called after it."""
    return (one.seat or other.seat) and one.admin1 is not None and one.admin1 == other.admin1


def _unclear(one: Spot, other: Spot) -> bool:
    """Areas whose bounds no register holds: two provinces exclude each other, others may not."""
    if one.level == other.level == "adm1":
        return False
    if one.admin1 and other.admin1 and one.admin1 != other.admin1:
        return False
    provinces = [s for s in (one, other) if s.level == "adm1"]
    fine = [s for s in (one, other) if s.level in FINE and s.admin1]
    return not (provinces and fine)


def distance_km(one: Spot, other: Spot) -> float | None:
    """The great-circle distance; None where a place has no point."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    a, b = radians(one.lat), radians(other.lat)
    turn = radians(other.lon - one.lon)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(turn / 2) ** 2
    return 12742.0 * asin(sqrt(half))
