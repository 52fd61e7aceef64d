"""Tables of which only the rows that a document touches are decoded.

A row is a MessagePack value inside one block of bytes; opening a table of a hundred thousand rows
costs nothing, and a row costs a microsecond when it is first asked for.
"""

from array import array
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar
from zlib import crc32

import msgspec

__all__ = ["Drawers", "Packed", "Rows", "pack_drawers", "pack_rows"]

T = TypeVar("T")
PER_DRAWER = 8


class Packed(msgspec.Struct, array_like=True):
    """Rows as they stand in a file: row ``n`` is ``block[ends[n - 1] : ends[n]]``."""

    ends: memoryview
    block: memoryview


def pack_rows(rows: Iterable[object]) -> Packed:
    """Rows made ready for a file."""
    block, ends = bytearray(), array("I")
    for row in rows:
        block += msgspec.msgpack.encode(row)
        ends.append(len(block))
    return Packed(memoryview(ends.tobytes()), memoryview(bytes(block)))


class Rows(dict[int, T], Generic[T]):
    """Packed rows by number; a row once decoded is kept.

    A dictionary of the rows decoded so far, so that asking for one again is asking a dictionary;
    length and order are those of all rows.
    """

    def __init__(self, packed: Packed, kind: type[T]) -> None:
        super().__init__()
        self._ends = packed.ends.cast("I")
        self._block = packed.block
        self._decoder = msgspec.msgpack.Decoder(kind)

    def __len__(self) -> int:  # type: ignore[explicit-override]
        """How many rows there are."""
        return len(self._ends)

    def __iter__(self) -> Iterator[T]:  # type: ignore[explicit-override, override]
        """The rows in order."""
        return (self[number] for number in range(len(self)))

    def __missing__(self, number: int) -> T:
        """The row of a number that is asked for the first time.

        Raises:
            IndexError: there is none.
        """
        first, last = self._ends[number - 1] if number else 0, self._ends[number]
        row = self[number] = self._decoder.decode(self._block[first:last])
        return row


def pack_drawers(table: dict[str, T]) -> Packed:
    """A table by string made ready for a file."""
    drawers: list[dict[str, T]] = [{} for _ in range(len(table) // PER_DRAWER + 1)]
    for key, value in table.items():
        drawers[_drawer(key, len(drawers))][key] = value
    return pack_rows(drawers)


class Drawers(Generic[T]):
    """A packed table by string; nothing is kept, the caller remembers what it asked for."""

    def __init__(self, packed: Packed, kind: type[T]) -> None:
        self._ends = packed.ends.cast("I")
        self._block = packed.block
        self._decoder = msgspec.msgpack.Decoder(dict[str, kind])  # type: ignore[valid-type]

    def get(self, key: str) -> T | None:
        """What stands under a key."""
        return self._drawer(_drawer(key, len(self._ends))).get(key)

    def items(self) -> Iterator[tuple[str, T]]:
        """All keys and what stands under them, in no order."""
        for number in range(len(self._ends)):
            yield from self._drawer(number).items()

    def _drawer(self, number: int) -> dict[str, T]:
        first, last = self._ends[number - 1] if number else 0, self._ends[number]
        return self._decoder.decode(self._block[first:last])


def _drawer(key: str, count: int) -> int:
    return crc32(key.encode("utf-8", "surrogatepass")) % count
