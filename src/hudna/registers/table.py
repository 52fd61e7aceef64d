"""A register read from the cache: each entry is decoded when it is first asked for.

A document touches a few dozen entries out of ten thousand; decoding them all would cost more than
reading it.

``typing.override`` is of Python 3.12; until then the methods below cannot carry it.
"""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

import msgspec

__all__ = ["Table"]

T = TypeVar("T")


class Table(Mapping[str, T], Generic[T]):
    """Entries by id, in the order of the files; behaves as a dictionary that cannot be changed."""

    __slots__ = ("_decoder", "_done", "_raw")

    def __init__(self, raw: dict[str, msgspec.Raw], shape: type[T]) -> None:
        """``raw`` holds each entry as MessagePack."""
        self._raw = raw
        self._done: dict[str, T] = {}
        self._decoder = msgspec.msgpack.Decoder(shape)

    def __getitem__(self, ident: str) -> T:  # type: ignore[explicit-override]
        """The entry with an id.

        Raises:
            KeyError: there is none.
        """
        found = self._done.get(ident)
        if found is None:
            found = self._done[ident] = self._decoder.decode(self._raw[ident])
        return found

    def get(self, ident: str, default: T | None = None) -> T | None:  # type: ignore[override, explicit-override]
        """The entry with an id, or the default; asked far more often than ``[]``."""
        found = self._done.get(ident)
        if found is not None:
            return found
        return self[ident] if ident in self._raw else default

    def __iter__(self) -> Iterator[str]:  # type: ignore[explicit-override]
        """The ids."""
        return iter(self._raw)

    def __len__(self) -> int:  # type: ignore[explicit-override]
        """How many entries there are."""
        return len(self._raw)

    def __contains__(self, ident: object) -> bool:  # type: ignore[explicit-override]
        """Whether there is an entry with an id."""
        return ident in self._done or ident in self._raw  # those met before first: they are few
