"""Halts that answer each other: each declared by one side for itself (domain.md 4)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hudna.judging.telling_groups import Group

__all__ = ["are_answers"]


def are_answers(one: "Group", other: "Group") -> bool:
    """Whether each was declared by one side alone, and not by the same."""
    return one.declarers.are_others(other.declarers) and not (one.is_joint or other.is_joint)
