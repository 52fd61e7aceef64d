"""A half-open place in a text, in Unicode code points."""

from typing import NamedTuple

__all__ = ["Span"]


class Span(NamedTuple):
    """Place ``[start, end)`` in a text, counted in code points."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two places share a code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def words(self, text: str) -> str:
        """The words that stand at this place."""
        return text[self.start : self.end]
