"""Halts that answer each other: each declared by one side for itself (domain.md 4)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hudna.judging.telling_groups import Group

__all__ = ["are_answers"]


def are_answers(one: "Group", other: "Group") -> bool:
    """Whether each was declared by one side alone, and not by the same."""
    told = one.declarers and other.declarers and one.declarers.isdisjoint(other.declarers)
    return bool(told) and not (one.is_joint or other.is_joint)
