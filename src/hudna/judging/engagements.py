"""One engagement told by several of its acts (domain.md 9.3).

"Overran a town in the night, freed inmates and shot a guard": a monitor counts the one raid, not
the storming, the taking and the shots. What one text tells of one place and one time, of the same
sides, is one, if its acts are such as make up a fight on the ground.
"""

from datetime import timedelta
from typing import TYPE_CHECKING

from hudna.judging.relations import FIGHTING, TAKING, Places, Times, Types, is_narrow

if TYPE_CHECKING:
    from hudna.judging.sightings import Sighting

__all__ = ["are_of_one_fight", "is_one_engagement", "is_one_raid"]

GROUND = frozenset(
    {"armed_clash", "ground_assault", "small_arms", "infiltration", "territory_taken", None}
)
"""What a fight on the ground is made of; an attack of no sort may be any."""
FIRE = "shelling"
"""What prepares and covers an assault; by itself it is another act."""
SEIZING = frozenset({"assassination_abduction", "detention"})
"""What is done to persons in it, where one sentence tells both."""
THERE = frozenset({"same", "inside"})


def is_one_engagement(
    held: "Sighting", new: "Sighting", relations: tuple[Types, Places, Times]
) -> bool:
    """Whether two reports of one text are of one fight, by place, time and sides."""
    if not _is_of_one_kind(held, new) or not _sides_fit(held, new):
        return False
    types, places, times = relations
    together = held.sentences[-1] == new.sentences[0]
    makes_up = types != "apart" or together or places == "same"
    there = places in THERE or (together and places in {"wide", "unknown"})
    there = there or _is_of_one_morning(held, new)
    then = times == "same" or (times == "partly" and _are_narrow(held, new))
    return makes_up and there and (then or (together and times == "unknown"))


def _is_of_one_morning(held: "Sighting", new: "Sighting") -> bool:
    """«At 08:00 X shelled our lines … the clash of that morning»: one of them is of no place."""
    times = [each.time for each in (held, new)]
    if held.spot is not None and new.spot is not None:
        return False
    sides = {*held.sides, *held.hit} & {*new.sides, *new.hit}
    return bool(sides) and all(time is not None and is_narrow(time, HOURS) for time in times)


HOURS = timedelta(hours=12)


def is_one_raid(held: "Sighting", new: "Sighting", relations: tuple[Types, Places, Times]) -> bool:
    """«An air raid hit a convent … a plane shelled it that night»: one blow, told with two words.

    In one sentence two words tell of two.
    """
    types, places, times = relations
    if types != "akin" or not {held.type, new.type} <= FROM_FAR or not _sides_fit(held, new):
        return False
    told = (held.recalled, held.negated) == (new.recalled, new.negated)
    apart = held.sentences != new.sentences
    return told and apart and places == "same" and times == "same"


FROM_FAR = frozenset({"air_strike", "drone_strike", "shelling"})


def _is_of_one_kind(held: "Sighting", new: "Sighting") -> bool:
    """Whether both are attacks such as make up one fight, both news or both none."""
    if held.kind != new.kind or held.kind != "attack":
        return False
    if (held.recalled, held.negated) != (new.recalled, new.negated):
        return False
    types = {held.type, new.type}
    if types <= GROUND or are_of_one_fight(held, new):
        return True
    return types <= GROUND | SEIZING and held.sentences[-1] == new.sentences[0]


def are_of_one_fight(one: "Sighting", other: "Sighting") -> bool:
    """Whether two acts at one place and time are those of a fight, by sort and sides.

    Shots from far are of it beside an assault or a clash, where the same side is told in both.
    """
    types = {one.type, other.type}
    if None in types or not _sides_fit(one, other):
        return False
    if types <= GROUND:
        return True
    sides = not {*one.sides, *one.hit}.isdisjoint({*other.sides, *other.hit})
    return types <= GROUND | {FIRE} and (sides or one.document == other.document)


def _sides_fit(held: "Sighting", new: "Sighting") -> bool:
    """Whether one side that is told in both has a part in both.

    Of a clash one side may be told, and of the taking that it came to the other.
    """
    one, other = {*held.sides, *held.hit}, {*new.sides, *new.hit}
    fought = one if held.type == FIGHTING else other
    if {held.type, new.type} == {FIGHTING, TAKING} and len(fought) < BOTH:
        return True
    return not one or not other or not one.isdisjoint(other)


BOTH = 2
"""The sides of a clash."""


def _are_narrow(held: "Sighting", new: "Sighting") -> bool:
    return all(each.time is not None and is_narrow(each.time) for each in (held, new))
