"""Families: all documents of the case that go back to one text or statement (domain.md 12)."""

from collections.abc import Iterable, Mapping, Sequence

from hudna.judging.boiling import is_agency
from hudna.judging.bonds import NO_BONDS, Bonds
from hudna.judging.facts import Facts
from hudna.judging.joining import join
from hudna.judging.kinship import Kin
from hudna.judging.signature import digest
from hudna.records import Family, FamilyMember
from hudna.registers.world import World

__all__ = ["by_age", "family_id", "family_of", "group_kin", "ties_of"]


def family_id(document: str) -> str:
    """The id that a family has when this document is its first.

    Every member's id leads to the family that holds it (``fam-…`` of any member resolves), so
    that an id once printed stays good when families join or an earlier text comes to light.
    """
    return f"fam-{digest(document) & 0xFFFFFFFFFF:010x}"


def by_age(facts: Facts) -> tuple[str, str]:
    """Order of becoming known."""
    return facts.known_since, facts.document


def group_kin(
    documents: Iterable[str], kins: Iterable[Kin], bonds: Bonds = NO_BONDS
) -> tuple[tuple[str, ...], ...]:
    """Documents in groups of one origin; a document without kin is a group of its own."""
    return join(
        documents,
        [(k.similarity, k.one, k.other) for k in kins],
        parted=bonds.parted,
        put_together=bonds.together,
    )


def ties_of(kins: Iterable[Kin]) -> dict[str, list[Kin]]:
    """The pairs in which each document stands."""
    ties: dict[str, list[Kin]] = {}
    for kin in kins:
        ties.setdefault(kin.one, []).append(kin)
        ties.setdefault(kin.other, []).append(kin)
    return ties


def family_of(
    members: Sequence[Facts],
    ties: Mapping[str, Sequence[Kin]],
    world: World,
    bonds: Bonds = NO_BONDS,
) -> Family:
    """The record of one group.

    Args:
        members: facts of the group's documents.
        ties: each document's kin, by its id (:func:`ties_of`).
        world: tells agencies from printers.
        bonds: whom people put together.
    """
    ordered = sorted(members, key=by_age)
    origin = _origin(ordered, world)
    # Of texts known since one moment, the agency's own is the origin, not its first printer's.
    shown = sorted(members, key=lambda f: (f.known_since, f.source != origin, f.document))
    older: dict[str, Facts] = {}
    listed = []
    for facts in shown:
        listed.append(_member(facts, older, ties, bonds))
        older[facts.document] = facts
    return Family(
        id=family_id(ordered[0].document),
        origin=origin,
        members=tuple(listed),
    )


def _member(
    facts: Facts, older: Mapping[str, Facts], ties: Mapping[str, Sequence[Kin]], bonds: Bonds
) -> FamilyMember:
    """How a document came to be of the family: its strongest tie to an older member."""
    if not older:
        return FamilyMember(document=facts.ref, method="origin")
    near = [k for k in ties.get(facts.document, ()) if {k.one, k.other} & older.keys()]
    if near:
        best = max(near, key=lambda k: (k.similarity, k.one, k.other))
        first = older[best.one if best.one in older else best.other]
        return FamilyMember(
            document=facts.ref,
            method=best.method,
            similarity=best.similarity,
            reasons=(*best.reasons, f"beside {first.ref}"),
        )
    person = any(facts.document in pair for pair in bonds.together)
    return FamilyMember(
        document=facts.ref,
        method="person" if person else "same_statement",
        reasons=() if person else ("through a later member",),
    )


def _origin(ordered: Sequence[Facts], world: World) -> str:
    """The agency that most members credit or are, else the first member."""
    votes: dict[str, int] = {}
    for facts in ordered:
        for each in {*facts.credits, *((facts.source,) if facts.source else ())}:
            if is_agency(each, world):
                votes[each] = votes.get(each, 0) + 1
    if not votes:
        return ordered[0].ref
    return min(votes, key=lambda each: (-votes[each], each))
