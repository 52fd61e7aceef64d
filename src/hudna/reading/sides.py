"""Sides: whom an actor speaks and acts for, and who stands against whom.

A side is an actor with all that it is part of. The rules name no party: exchange the names in a
text and the sides are exchanged.
"""

from hudna.reading.referents import Referents

__all__ = [
    "all_fight_here", "are_foes", "have_met", "is_foe", "is_witness", "side_of", "sides_of",
    "speaks_against",
]  # fmt: skip

WITNESSES = frozenset({"ngo", "igo", "media"})


def side_of(actor: str, referents: Referents) -> set[str]:
    """The actor and all that it is part of; a rival government is none of its country's state."""
    known = referents.sides.get(actor)
    if known is not None:
        return known
    side, queue = {actor}, [actor]
    while queue:
        for parent in referents.parents_of(queue.pop()):
            if parent not in side:
                side.add(parent)
                queue.append(parent)
    if actor not in referents.locals:  # which may come to be known better
        referents.sides[actor] = side
    return side


def sides_of(actors: list[str], referents: Referents) -> list[set[str]]:
    """The side of each actor."""
    return [side_of(actor, referents) for actor in actors]


def are_foes(speaker: str | None, culprits: list[str], referents: Referents) -> bool:
    """Whether the culprits are not the speaker's own side; a witness has no side."""
    if speaker is None:
        return True
    if is_witness(speaker, referents):
        return False
    mine = side_of(speaker, referents)
    return all(not (mine & side_of(each, referents)) for each in culprits)


def is_witness(speaker: str | None, referents: Referents) -> bool:
    """Whether a speaker stands beside the fight: an organisation, a mission, the press."""
    if speaker is None:
        return False
    kind = referents.kind_of(speaker)
    if kind != "person":
        return kind == "media" or (kind in WITNESSES and speaker in referents.world.actors)
    spoken_for = [referents.kind_of(each) for each in referents.parents_of(speaker)]
    return bool(spoken_for) and WITNESSES.issuperset(spoken_for)


OWNED = frozenset({"party_owned", "party_aligned", "state"})
"""Control of outlets that speak for somebody (``world/sources``)."""


def speaks_against(outlet: str | None, culprits: list[str], referents: Referents) -> bool:
    """Whether an outlet of one who fights in the text tells of acts of his foes.

    The press passes on what others say; the channel of a side says what its side says.
    """
    source = referents.world.sources.get(outlet or "")
    if source is None or source.control not in OWNED or not culprits:
        return False
    return any(
        _fights_here(each, referents) and are_foes(each, culprits, referents)
        for each in source.aligned_with
    )


def all_fight_here(actors: list[str], referents: Referents) -> bool:
    """Whether all are of the countries that the text tells of fighting in."""
    return all(_fights_here(actor, referents) for actor in actors)


def _fights_here(actor: str, referents: Referents) -> bool:
    known = referents.world.actors.get(actor)
    here = referents.battlefields or referents.countries
    return known is not None and known.country in here


def is_foe(one: str | None, other: str | None, referents: Referents) -> bool:
    """Whether two speakers are not of one side; an unnamed one may be anybody's."""
    if one is None or other is None:
        return False
    return not side_of(one, referents) & side_of(other, referents)


def have_met(
    one: str | None, other: str | None, meetings: list[list[set[str]]], referents: Referents
) -> bool:
    """Whether two speakers' sides are different participants of one meeting."""
    if one is None or other is None:
        return False
    mine, theirs = side_of(one, referents), side_of(other, referents)
    return any(
        a is not b and a & mine and b & theirs
        for meeting in meetings
        for a in meeting
        for b in meeting
    )
