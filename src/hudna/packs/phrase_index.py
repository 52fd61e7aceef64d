"""Phrases found word by word: a form leads to lexemes, lexemes lead down a tree of phrases.

The tree branches by lexeme, so that work grows with the phrases that can really stand at a place,
not with all that begin alike.
"""

from collections.abc import Iterator

import msgspec

from hudna.packs.rows import Drawers, Packed, Rows, pack_drawers, pack_rows

__all__ = ["Node", "PackedPhrases", "PhraseIndex", "pack_phrases"]


class Node(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A place in the tree: the payloads of phrases that end here, and where words lead on."""

    ends: tuple[int, ...] = ()
    deeper: dict[int, "Node"] = {}


class PackedPhrases(msgspec.Struct, array_like=True):
    """Phrases as they are kept in a file; lexemes are numbers there, first those that begin one."""

    lexemes: msgspec.Raw
    forms: Packed
    nodes: Packed


class PhraseIndex:
    """Phrases ready for matching."""

    def __init__(self, packed: PackedPhrases) -> None:
        self._lexemes = packed.lexemes
        self._forms: Drawers[tuple[tuple[int, int], ...]] = Drawers(
            packed.forms, tuple[tuple[int, int], ...]
        )
        self._nodes = Rows(packed.nodes, Node)

    def readings(self, form: str) -> tuple[tuple[int, int], ...]:
        """The lexemes that a folded form can be of, with its features as each."""
        return self._forms.get(form) or ()

    def node(self, lexeme: int) -> Node | None:
        """Where phrases that begin with a lexeme lead on; None where none begins."""
        return self._nodes[lexeme] if lexeme < len(self._nodes) else None

    @property
    def forms(self) -> dict[str, list[tuple[str, int]]]:
        """All forms with their lexemes as written; slow, for laws and tests."""
        names = msgspec.msgpack.decode(self._lexemes, type=list[str])
        return {
            form: [(names[lexeme], bits) for lexeme, bits in readings]
            for form, readings in self._forms.items()
        }

    @property
    def firsts(self) -> dict[str, list[tuple[list[str], int]]]:
        """All phrases by their first lexeme, the longest first; slow, for laws and tests."""
        names = msgspec.msgpack.decode(self._lexemes, type=list[str])
        found: dict[str, list[tuple[list[str], int]]] = {}
        for lexeme in range(len(self._nodes)):
            node = self._nodes[lexeme]
            held = [([names[each] for each in rest], end) for rest, end in _phrases(node)]
            found[names[lexeme]] = sorted(held, key=lambda item: (-len(item[0]), item[1]))
        return found


def _phrases(node: Node, rest: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], int]]:
    for end in node.ends:
        yield rest, end
    for lexeme, deeper in node.deeper.items():
        yield from _phrases(deeper, (*rest, lexeme))


def pack_phrases(
    forms: dict[str, list[tuple[str, int]]], firsts: dict[str, list[tuple[list[str], int]]]
) -> PackedPhrases:
    """Phrases made ready for a file.

    Args:
        forms: ``(lexeme, features)`` pairs by folded form.
        firsts: ``(rest of the lexemes, payload)`` by first lexeme.
    """
    numbers = {lexeme: number for number, lexeme in enumerate(firsts)}
    for readings in forms.values():
        for lexeme, _ in readings:
            numbers.setdefault(lexeme, len(numbers))
    for phrases in firsts.values():
        for rest, _ in phrases:
            for lexeme in rest:
                numbers.setdefault(lexeme, len(numbers))
    numbered = {
        form: tuple((numbers[lexeme], bits) for lexeme, bits in readings)
        for form, readings in forms.items()
    }
    nodes = (
        _grown([([numbers[each] for each in rest], end) for rest, end in phrases])
        for phrases in firsts.values()
    )
    return PackedPhrases(
        lexemes=msgspec.Raw(msgspec.msgpack.encode(list(numbers))),
        forms=pack_drawers(numbered),
        nodes=pack_rows(nodes),
    )


def _grown(phrases: list[tuple[list[int], int]]) -> Node:
    deeper: dict[int, list[tuple[list[int], int]]] = {}
    ends: list[int] = []
    for rest, end in phrases:
        if rest:
            deeper.setdefault(rest[0], []).append((rest[1:], end))
        else:
            ends.append(end)
    return Node(tuple(sorted(ends)), {each: _grown(held) for each, held in deeper.items()})
