"""Who declared a halt alone, and whether two that did so are of one side (domain.md 5).

What an alliance declares its members declare; a band that a text does not name may be any that
no state owns.
"""

from collections.abc import Iterable

import msgspec

__all__ = ["UNNAMED", "Declarers"]

UNNAMED = frozenset({"text:armed-opposition", "text:armed-groups", "text:opposition"})
"""Insurgents whom a text calls by no name of their own."""
CODE = 2
"""Letters of the code of a country, which stands for its state."""


class Declarers(msgspec.Struct, frozen=True):
    """Those who declared a halt, each for himself, and the alliances that they are part of."""

    sides: frozenset[str] = frozenset()
    above: frozenset[str] = frozenset()

    @classmethod
    def of(cls, pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> "Declarers":
        """The declarers of several tellings: the sides of each and what these are part of."""
        told = [(tuple(sides), tuple(above)) for sides, above in pairs]
        return cls(
            frozenset(s for sides, _ in told for s in sides),
            frozenset(a for _, above in told for a in above),
        )

    def __bool__(self) -> bool:
        """Whether anybody is told to have declared it."""
        return bool(self.sides)

    def are_others(self, other: "Declarers") -> bool:
        """Whether both are told, and nobody of one can be of the side of the other."""
        if not self or not other or self.sides & other.sides:
            return False
        if self.sides & other.above or other.sides & self.above:
            return False
        return not (_may_be_any(self, other) or _may_be_any(other, self))


def _may_be_any(unnamed: Declarers, other: Declarers) -> bool:
    """Whether only a band without a name is told, and the other is no state."""
    if not unnamed.sides <= UNNAMED:
        return False
    return any(not (len(side) == CODE and side.isupper()) for side in other.sides)
