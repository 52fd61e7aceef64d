"""The rules of a language as a tree of tags, and the one matcher that walks it.

A pattern is a row of items ``[slot=]tag[|tag][?]``. The tag of an atom carries what is written
into its word: ``&tag`` with a conjunction, ``ل+tag`` with a preposition; the first word of a piece
may carry anything. A slot names the part that the atom's value fills; the word before decides
nothing here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import msgspec

__all__ = ["Atom", "Chart", "Match", "Node", "Rule", "expand", "grow", "longest", "opening"]

Value: TypeAlias = int | float | str | bool


class Atom(msgspec.Struct, frozen=True, gc=False):
    """Words ``[at, end)`` that a lexicon knows under a tag."""

    end: int
    tag: str
    key: str
    value: Value
    lead: int = 0


Chart: TypeAlias = dict[int, list[Atom]]
"""The atoms of a sentence by the word they begin with."""


@dataclass(slots=True, frozen=True)
class Rule:
    """A piece of time: a pattern and what it fills.

    ``alone`` tells whether the piece is a time when nothing joins it; ``after`` and ``never``
    are tags of which one must, or none may, end right before it; ``ahead`` and ``behind`` are
    tags of which one must, or none may, follow. ``capital`` asks for a capital at the first word,
    ``hyphen`` for one before the last.
    """

    ident: str
    kind: str
    paths: tuple[tuple[tuple[str, str], ...], ...]
    constants: Mapping[str, Value]
    alone: bool = True
    after: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    capital: bool = False
    hyphen: bool = False
    rank: int = 0


class End(msgspec.Struct, frozen=True, gc=False):
    """A rule complete at this node; ``slots`` name what each atom on the way fills."""

    rule: Rule
    slots: tuple[str, ...]


@dataclass(slots=True)
class Node:
    """A state after some atoms."""

    edges: dict[str, "Node"] = field(default_factory=dict)
    ends: list[End] = field(default_factory=list)


class Match(msgspec.Struct, frozen=True, gc=False):
    """A rule and the atoms that satisfied it."""

    end: int
    rule: Rule
    slots: tuple[str, ...]
    atoms: tuple[Atom, ...]


def expand(pattern: str) -> list[tuple[tuple[str, str], ...]]:
    """All rows of (tag, slot) that a pattern allows."""
    rows: list[tuple[tuple[str, str], ...]] = [()]
    for item in pattern.split():
        optional = item.endswith("?")
        slot, _, tags = item.removesuffix("?").rpartition("=")
        choices = [((tag, slot),) for tag in tags.split("|")]
        more = [row + choice for row in rows for choice in choices]
        rows = rows + more if optional else more
    return [row for row in rows if row]


def grow(rules: Sequence[Rule]) -> Node:
    """The tree of all rules."""
    root = Node()
    for rule in rules:
        for path in rule.paths:
            node = root
            for tag, _ in path:
                node = node.edges.setdefault(tag, Node())
            node.ends.append(End(rule, tuple(slot for _, slot in path)))
    return root


def _walk(node: Node, chart: Chart, at: int, way: tuple[Atom, ...], found: list[Match]) -> None:
    """Add the matches that go on from a node to those found."""
    for end in node.ends if way else ():
        found.append(Match(at, end.rule, end.slots, way))  # noqa: PERF401 (mostly one or none)
    for atom in chart.get(at, ()):
        step = node.edges.get(atom.key if way else atom.tag)
        if step is not None:
            _walk(step, chart, atom.end, (*way, atom), found)


def opening(root: Node, chart: Chart) -> list[int]:
    """The words with whose atoms any rule begins, in order."""
    edges = root.edges
    return sorted({at for at, atoms in chart.items() for atom in atoms if atom.tag in edges})


def longest(root: Node, chart: Chart, at: int) -> list[Match]:
    """Matches at a word: the longest first, then what is a time by itself, then by rank."""
    found: list[Match] = []
    _walk(root, chart, at, (), found)
    if len(found) < 2:  # noqa: PLR2004 (nothing to order)
        return found
    found.sort(key=lambda match: (-match.end, not match.rule.alone, match.rule.rank))
    return found
