"""Rows in the order of a moment, so that a period is found without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

__all__ = ["ByTime", "Dated"]

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class Dated(Protocol[Row_co]):
    """Rows that each have a moment (ISO, UTC), wherever they are kept."""

    def between(self, low: str, high: str) -> Sequence[Row_co]:
        """The rows of a period, its ends included, in order of their moments."""
        ...


class ByTime(Generic[Row]):
    """Rows at hand, sorted by a moment; what has none is left out."""

    def __init__(self, rows: Iterable[Row], moment: Callable[[Row], str | None]) -> None:
        """Sort the rows by their moment."""
        dated = sorted(((at, row) for row in rows if (at := moment(row))), key=lambda each: each[0])
        self._rows = [row for _, row in dated]
        self._moments = [at for at, _ in dated]

    def between(self, low: str, high: str) -> Sequence[Row]:
        """The rows of a period, its ends included, in order of their moments."""
        return self._rows[bisect_left(self._moments, low) : bisect_right(self._moments, high)]
