"""The hash tree of RFC 6962 (section 2.1): what was appended can be proved, and that nothing else.

A leaf is SHA-256(0x00 ‖ entry), a node SHA-256(0x01 ‖ left ‖ right). The tree over n leaves is
split at the largest power of two below n.
"""

from collections.abc import Iterable, Sequence
from hashlib import sha256

__all__ = [
    "EMPTY_ROOT",
    "Frontier",
    "Tree",
    "leaf_hash",
    "node_hash",
    "root_of",
    "roots_at",
]

EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return sha256(b"\x01" + left + right).digest()


class Frontier:
    """The right edge of a tree: all that is needed to append to it, and its root.

    ``peaks`` are the roots of the whole subtrees from left to right, one for each bit of ``size``
    that is set.

    Raises:
        ValueError: as many peaks as bits are needed.
    """

    __slots__ = ("peaks", "size")

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()) -> None:
        if size.bit_count() != len(peaks):
            message = f"a tree of {size} leaves has {size.bit_count()} peaks, not {len(peaks)}"
            raise ValueError(message)
        self.size = size
        self.peaks = list(peaks)

    def append(self, leaf: bytes) -> None:
        """Take in the hash of one more entry."""
        carried = self.size
        while carried & 1:
            leaf = node_hash(self.peaks.pop(), leaf)
            carried >>= 1
        self.peaks.append(leaf)
        self.size += 1

    def root(self) -> bytes:
        """The root over all that was appended."""
        if not self.peaks:
            return EMPTY_ROOT
        root = self.peaks[-1]
        for peak in reversed(self.peaks[:-1]):
            root = node_hash(peak, root)
        return root


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root over hashes of entries."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf)
    return frontier.root()


def roots_at(leaves: Iterable[bytes], sizes: Iterable[int]) -> dict[int, bytes]:
    """The roots that the tree had at the sizes asked for, as far as there are leaves."""
    wanted, frontier, found = set(sizes), Frontier(), {}
    if 0 in wanted:
        found[0] = EMPTY_ROOT
    for leaf in leaves:
        frontier.append(leaf)
        if frontier.size in wanted:
            found[frontier.size] = frontier.root()
    return found


def _split(size: int) -> int:
    """The largest power of two below ``size``, which is 2 or more."""
    return 1 << (size - 1).bit_length() - 1


class Tree:
    """A whole tree, for proofs: the roots of all full subtrees are kept.

    Raises:
        IndexError: a proof is asked for that there cannot be.
    """

    def __init__(self, leaves: Iterable[bytes]) -> None:
        self._levels = [list(leaves)]
        while len(below := self._levels[-1]) > 1:
            pairs = zip(below[::2], below[1::2], strict=False)
            self._levels.append([node_hash(left, right) for left, right in pairs])
        self.size = len(self._levels[0])

    def root(self) -> bytes:
        """The root over all leaves."""
        return self._over(0, self.size) if self.size else EMPTY_ROOT

    def _over(self, low: int, high: int) -> bytes:
        """The root of the subtree over the leaves ``[low, high)``."""
        size = high - low
        if size & (size - 1) == 0:
            level = size.bit_length() - 1
            return self._levels[level][low >> level]
        middle = low + _split(size)
        return node_hash(self._over(low, middle), self._over(middle, high))

    def inclusion(self, index: int) -> list[bytes]:
        """The audit path of a leaf (RFC 6962, 2.1.1), from the leaf up."""
        low, high = 0, self.size
        if not low <= index < high:
            message = f"no leaf {index} among {high}"
            raise IndexError(message)
        path: list[bytes] = []
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._over(middle, high))
                high = middle
            else:
                path.append(self._over(low, middle))
                low = middle
        return path[::-1]

    def consistency(self, old: int) -> list[bytes]:
        """That the tree of ``old`` leaves is the beginning of this one (RFC 6962, 2.1.2)."""
        low, high, whole = 0, self.size, True
        if not 1 <= old <= high:
            message = f"no tree of {old} leaves within one of {high}"
            raise IndexError(message)
        path: list[bytes] = []
        while old != high:
            middle = low + _split(high - low)
            if old <= middle:
                path.append(self._over(middle, high))
                high = middle
            else:
                path.append(self._over(low, middle))
                low, whole = middle, False
        if not whole:
            path.append(self._over(low, high))
        return path[::-1]


def includes(root: bytes, size: int, index: int, leaf: bytes, path: Sequence[bytes]) -> bool:
    """Whether the audit path leads from the leaf at ``index`` to the root of ``size`` leaves."""
    if not 0 <= index < size:
        return False
    last, at = size - 1, index
    for step in path:
        if last == 0:
            return False
        if at & 1 or at == last:
            leaf = node_hash(step, leaf)
            while not at & 1 and at:
                at >>= 1
                last >>= 1
        else:
            leaf = node_hash(leaf, step)
        at >>= 1
        last >>= 1
    return last == 0 and leaf == root
