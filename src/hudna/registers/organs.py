"""Organs of states by the endings of their ids."""

from collections.abc import Mapping

from hudna.registers.actors import Actor
from hudna.registers.ties import Ties

__all__ = ["find_organ"]

ARMIES = frozenset({"-army", "-armed-forces", "-defense-forces", "-defence-forces"})
"""Endings that groups which fight the state like to have too: ``arakan-army``."""


def find_organ(
    actors: Mapping[str, Actor],
    ties: Ties,
    country: str | None,
    endings: tuple[str, ...],
    kinds: frozenset[str],
) -> str | None:
    """Id of a country's actor whose id ends so: see ``World.organ``."""
    state = ties.states.get(country or "")
    for ending in endings:
        if ending in ARMIES and country in ties.forces:
            return ties.forces[country]
        ranked = [
            (actor.kind not in kinds, state not in {t.actor for t in actor.part_of}, ident)
            for ident in ties.of_country.get(country or "", ())
            if ident.endswith(ending)
            for actor in (actors[ident],)
            if ending not in ARMIES or actor.kind == "armed_forces"
        ]
        if ranked:
            return min(ranked, key=lambda row: (*row[:2], len(row[2]), row[2]))[2]
    return None
