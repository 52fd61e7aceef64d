# ruff: noqa: INP001 - scripts stand side by side, no package
"""Entries of GeoNames: where they are, what they are called, how far apart."""

import math
from functools import cache
from typing import Any

from hudna.text.folded import fold_key


def kilometres(one: tuple[float, float], two: tuple[float, float]) -> float:
    """Distance, good enough for tens of kilometres."""
    x = (one[1] - two[1]) * math.cos(math.radians((one[0] + two[0]) / 2))
    return 111.2 * math.hypot(one[0] - two[0], x)


@cache
def _keys(*names: str) -> frozenset[str]:
    return frozenset(fold_key(name) for name in names)


def keys_of(city: dict[str, Any]) -> frozenset[str]:
    """Folded names of a GeoNames entry."""
    return _keys(city["name"], *city["alternatenames"])


def where(city: dict[str, Any]) -> tuple[float, float]:
    """Coordinates of a GeoNames entry."""
    return (city["latitude"], city["longitude"])


def mean(points: list[tuple[float, float]]) -> tuple[float, float] | None:
    """The mean of points, rounded to a hundredth of a degree; None of none."""
    if not points:
        return None
    return (
        round(sum(p[0] for p in points) / len(points), 2),
        round(sum(p[1] for p in points) / len(points), 2),
    )
