"""Things joined by pairs, so that the order of arrival changes nothing.

The strongest pair joins first; two groups never join across a pair that stands apart. People's
decisions come on top: what they hold apart is apart in the first place, and what they put
together joins the groups that the pairs made.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeAlias

__all__ = ["Pair", "Tie", "Unfit", "join", "none_but", "pair_of"]

Pair: TypeAlias = tuple[str, str]
"""Two ids, the smaller first."""

Tie: TypeAlias = tuple[float, str, str]
"""How strongly two ids belong together, and the ids."""


Unfit: TypeAlias = Callable[[str, str], bool]
"""Whether two ids, the smaller first, stand apart."""


def pair_of(one: str, other: str) -> Pair:
    """Two ids as a pair."""
    return (one, other) if one <= other else (other, one)


class _Groups:
    """Groups of ids, and the ids that each may not hold."""

    def __init__(self, nodes: Iterable[str], apart: Collection[Pair], unfit: Unfit | None) -> None:
        self._unfit = unfit
        self.members: dict[str, set[str]] = {node: {node} for node in nodes}
        self.home: dict[str, str] = {node: node for node in self.members}
        self._foes: dict[str, set[str]] = {}
        for one, other in apart:
            self._foes.setdefault(one, set()).add(other)
            self._foes.setdefault(other, set()).add(one)

    def unite(self, one: str, other: str) -> None:
        """Join the groups of two ids, unless a pair across them stands apart."""
        a, b = self.home[one], self.home[other]
        if a == b or self._enemies(a, b):
            return
        if len(self.members[a]) < len(self.members[b]):
            a, b = b, a
        for node in self.members[b]:
            self.home[node] = a
        self.members[a] |= self.members.pop(b)

    def _enemies(self, a: str, b: str) -> bool:
        pairs = (pair_of(one, other) for one in self.members[a] for other in self.members[b])
        if self._unfit is not None and any(self._unfit(*pair) for pair in pairs):
            return True
        small, large = sorted((self.members[a], self.members[b]), key=len)
        return any(not large.isdisjoint(self._foes.get(node, ())) for node in small)


def join(
    nodes: Iterable[str],
    ties: Iterable[Tie],
    *,
    unfit: Unfit | None = None,
    parted: Collection[Pair] = (),
    put_together: Sequence[Pair] = (),
) -> tuple[tuple[str, ...], ...]:
    """Groups of nodes, each sorted, in order of their first ids.

    Args:
        nodes: ids of all there is; ties and pairs of other ids are passed over.
        ties: pairs that belong together.
        unfit: tells of two ids, the smaller first, whether the judge holds them apart.
        parted: pairs that a person holds apart.
        put_together: pairs that a person put together; they outweigh the judge.
    """
    first = _Groups(nodes, parted, unfit)
    for _, one, other in sorted(ties, key=lambda tie: (-tie[0], tie[1:])):
        if one in first.home and other in first.home:
            first.unite(one, other)
    wanted = [p for p in sorted(put_together) if p[0] in first.home and p[1] in first.home]
    if wanted:
        second = _Groups(first.home, parted, None)
        second.members, second.home = first.members, first.home
        for one, other in wanted:
            second.unite(one, other)
    return tuple(sorted(tuple(sorted(group)) for group in first.members.values()))


def none_but(pairs: Collection[Pair]) -> Unfit:
    """All stand apart but these pairs."""
    return lambda one, other: (one, other) not in pairs
