"""Laws of belonging and of offices: nobody stands alone, and one seat has one holder."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from hudna.registers.finding import Finding
from hudna.registers.world import World

__all__ = ["no_orphans", "one_holder"]

SINGLE = frozenset(
    {
        "army chief",
        "chancellor",
        "chief of staff",
        "defence minister",
        "emir",
        "foreign minister",
        "interior minister",
        "king",
        "president",
        "prime minister",
        "secretary of defence",
        "secretary of state",
        "secretary-general",
    }
)
"""Offices that one person holds at a time."""
CONTESTED = 184
"""Days for which two may claim one seat (a disputed election, an acting head)."""
LOCAL = frozenset({"adm1", "adm2", "settlement", "quarter", "crossing"})


def no_orphans(world: World) -> Iterator[Finding]:
    """Organs belong to somebody, persons have a role or a group, places a country."""
    for actor in world.actors.values():
        tied = actor.part_of or actor.successor_of or actor.roles
        organ = actor.kind == "government" and actor.sector == "government"
        if not tied and (organ or actor.kind in {"office", "person"}):
            yield Finding(
                law="no-orphans",
                path=f"actors/{actor.id}.toml",
                id=actor.id,
                problem=f"a {actor.kind} that belongs to nobody",
                remedy="write part_of, or the role it has",
            )
    for place in world.places.values():
        if place.level in LOCAL and place.country is None:
            yield Finding(
                law="no-orphans",
                path="places/places.tsv",
                id=place.id,
                problem=f"a {place.level} without a country",
                remedy="write the country that news puts it in, or another level",
            )


Tenure = tuple[str, str, str]
"""From, to, who; no beginning is the empty string, no end a far one."""
FAR = "9999"


def one_holder(world: World) -> Iterator[Finding]:
    """No two persons hold one seat at the same time for more than half a year."""
    for of, rows in world.ties.holders.items():
        seats: dict[str, list[Tenure]] = {}
        for office, ident, since, until in rows:
            if office in SINGLE:
                seats.setdefault(office, []).append((since or "", until or FAR, ident))
        for office, held in seats.items():
            for (_, ends, first), (begins, end, second) in pairwise(sorted(held)):
                if first != second and _days(begins, min(ends, end)) > CONTESTED:
                    yield Finding(
                        law="one-holder",
                        path=f"actors/{second}.toml",
                        id=second,
                        problem=f"{office} of {of} from {begins}, as is {first} until {ends}",
                        remedy="mend the dates, or name the office as it is called",
                    )


def _days(begins: str, ends: str) -> int:
    """Days from one partial date to another, as few as they can mean; 0 where one is open."""
    if not begins or begins >= ends:
        return 0
    return (_day(ends, "-01-01") - _day(begins, "-12-28")).days


def _day(partial: str, rest: str) -> date:
    return date.fromisoformat((partial + rest[len(partial) - 4 :])[:10])
