"""The laws of ties: what an entry names is there, and nobody is a part of itself."""

from collections.abc import Callable, Collection, Iterator

from hudna.registers.finding import Finding
from hudna.registers.world import World

__all__ = ["no_circles", "ties_lead"]

Tied = tuple[str, str, str, str, str]
"""File, entry, what ties, the register it leads to, the id it names."""


def ties_lead(world: World) -> Iterator[Finding]:
    """Every tie leads to an entry that there is."""
    registers: dict[str, Collection[str]] = {
        "actor": world.actors,
        "place": world.places,
        "agreement": world.agreements,
    }
    for path, ident, what, register, target in (t for ties in _TIES for t in ties(world)):
        if target not in registers[register]:
            yield Finding(
                law="ties-lead",
                path=path,
                id=ident,
                problem=f"{what} leads to “{target}”, which no {register} has as its id",
                remedy="write an id that there is, or add the entry",
            )


def _of_actors(world: World) -> Iterator[Tied]:
    for actor in world.actors.values():
        path = f"actors/{actor.id}.toml"
        for tie in actor.part_of:
            yield path, actor.id, "part_of", "actor", tie.actor
        for tie in actor.successor_of:
            yield path, actor.id, "successor_of", "actor", tie.actor
        for role in actor.roles:
            yield path, actor.id, f"the role “{role.office}”", "actor", role.of


def _of_sources(world: World) -> Iterator[Tied]:
    for source in world.sources.values():
        for aligned in source.aligned_with:
            target = aligned if isinstance(aligned, str) else aligned.actor
            yield f"sources/{source.id}.toml", source.id, "aligned_with", "actor", target


def _of_places(world: World) -> Iterator[Tied]:
    for place in world.places.values():
        if place.admin1 is not None:
            yield "places/places.tsv", place.id, "admin1", "place", place.admin1


def _of_agreements(world: World) -> Iterator[Tied]:
    for agreement in world.agreements.values():
        path = f"agreements/{agreement.id}.toml"
        for body in agreement.bodies():
            if body.actor is not None:
                yield path, agreement.id, "a body", "actor", body.actor
        for held in agreement.places:
            yield path, agreement.id, "places", "place", held
        for relation in agreement.relations:
            yield path, agreement.id, f"“{relation.type}”", "agreement", relation.to


_TIES: tuple[Callable[[World], Iterator[Tied]], ...] = (
    _of_actors,
    _of_sources,
    _of_places,
    _of_agreements,
)


def no_circles(world: World) -> Iterator[Finding]:
    """Nobody is a part of itself, however far the way."""
    safe: set[str] = set()
    for start in world.actors:
        way: list[str] = []
        held = {start}
        ahead = [start]
        while ahead:
            ident = ahead.pop()
            way.append(ident)
            actor = world.actors.get(ident)
            parents = [tie.actor for tie in actor.part_of] if actor else []
            if start in parents:
                yield Finding(
                    law="no-circles",
                    path=f"actors/{start}.toml",
                    id=start,
                    problem=f"a part of itself by way of “{ident}”",
                    remedy="end one of the ties, or give them dates that do not meet",
                )
                break
            ahead += [each for each in parents if each not in held and each not in safe]
            held.update(parents)
        else:
            safe.add(start)
