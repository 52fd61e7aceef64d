"""People's merges and splits as pairs that hold or stand apart (domain.md sections 2.11, 2.12)."""

from collections.abc import Callable, Iterable
from itertools import combinations

import msgspec

from hudna.judging.joining import Pair, pair_of
from hudna.records import Decision

__all__ = ["NO_BONDS", "Bonds", "bonds_of", "standing_decisions"]


class Bonds(msgspec.Struct, frozen=True):
    """Pairs that people put together, and pairs that they hold apart."""

    together: tuple[Pair, ...] = ()
    parted: frozenset[Pair] = frozenset()


NO_BONDS = Bonds()


def standing_decisions(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The decisions that nobody took back, in order of time; the last word on a thing is last.

    A ``retract`` of a decision takes it back; a ``retract`` that is itself retracted does not.
    """
    ordered = sorted(decisions, key=lambda d: (d.at, d.id))
    gone: set[str] = set()
    for decision in reversed(ordered):
        if decision.verb == "retract" and decision.id not in gone:
            gone |= set(decision.targets)
    return tuple(d for d in ordered if d.id not in gone)


def bonds_of(decisions: Iterable[Decision], resolve: Callable[[str], str | None]) -> Bonds:
    """What the decisions say of pairs of nodes.

    Args:
        decisions: of the case, in any order.
        resolve: leads from a target, as printed by a command, to the node it means; None when it
            means none of this kind.
    """
    said: dict[Pair, bool] = {}
    for decision in standing_decisions(decisions):
        if decision.verb in {"merge", "split"}:
            nodes = dict.fromkeys(n for n in map(resolve, decision.targets) if n is not None)
            for one, other in combinations(nodes, 2):
                said[pair_of(one, other)] = decision.verb == "merge"
    return Bonds(
        together=tuple(sorted(pair for pair, held in said.items() if held)),
        parted=frozenset(pair for pair, held in said.items() if not held),
    )
