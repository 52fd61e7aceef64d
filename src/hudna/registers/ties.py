"""What is asked of all actors at once, gathered when the registers are compiled."""

from collections import Counter
from collections.abc import Collection

import msgspec

from hudna.registers.actors import Actor

__all__ = ["Ties", "make_ties"]


class Ties(msgspec.Struct, array_like=True):
    """Ids of actors by country, states, their forces, holders of offices."""

    of_country: dict[str, list[str]] = {}
    states: dict[str, str] = {}
    holders: dict[str, list[tuple[str, str, str | None, str | None]]] = {}
    """Whose office → (office, id of the holder, since, until)."""
    forces: dict[str, str] = {}
    """Country → its government's armed forces, those with the most branches."""
    theatres: dict[str, list[str]] = {}
    """Country → coalitions of other states that act there."""
    heirs: dict[str, list[tuple[str, str | None]]] = {}
    """Who was succeeded → (id of the successor, since)."""


def make_ties(actors: Collection[Actor]) -> Ties:
    """The ties of all actors."""
    ties = Ties()
    for actor in actors:
        if actor.country:
            ties.of_country.setdefault(actor.country, []).append(actor.id)
            if actor.kind == "state":
                ties.states.setdefault(actor.country, actor.id)
        for country in actor.theatres if actor.kind == "coalition" else ():
            ties.theatres.setdefault(country, []).append(actor.id)
        for role in actor.roles:
            row = (role.office, actor.id, role.since, role.until)
            ties.holders.setdefault(role.of, []).append(row)
        for tie in actor.successor_of:
            ties.heirs.setdefault(tie.actor, []).append((actor.id, tie.since))
    ties.forces = _forces([actor for actor in actors if actor.kind == "armed_forces"])
    return ties


def _forces(armed: list[Actor]) -> dict[str, str]:
    branches = Counter(tie.actor for actor in armed for tie in actor.part_of)
    forces = [
        (-branches[actor.id], len(actor.id), actor.id, actor.country)
        for actor in armed
        if actor.country and any(tie.actor.endswith("-government") for tie in actor.part_of)
    ]
    return {country: ident for *_, ident, country in sorted(forces, reverse=True)}
