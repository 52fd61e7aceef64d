"""Rows in the order of a moment, so that a period is found without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

__all__ = ["ByTime", "between"]

Row = TypeVar("Row")


class ByTime(list[Row], Generic[Row]):
    """Rows sorted by a moment (ISO, UTC); what has none is left out."""

    def __init__(self, rows: Iterable[Row], moment: Callable[[Row], str | None]) -> None:
        """Sort the rows by their moment."""
        dated = sorted(((at, row) for row in rows if (at := moment(row))), key=lambda each: each[0])
        super().__init__(row for _, row in dated)
        self.moments = [at for at, _ in dated]


def between(rows: Iterable[Row], low: str, high: str) -> Iterable[Row]:
    """The rows of a period, its ends included; all of them where they are in no order."""
    if not isinstance(rows, ByTime):
        return rows
    return rows[bisect_left(rows.moments, low) : bisect_right(rows.moments, high)]
