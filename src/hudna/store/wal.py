"""Which pages a writer has changed, as the log of SQLite tells (file format, section 4.1)."""

from pathlib import Path
from typing import BinaryIO

__all__ = ["ChangedPages"]

_HEADER, _FRAME = 32, 24
_MAGICS = (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83")


class ChangedPages:
    """Numbers of all pages that were written since the first look.

    The log is looked at after each commit: its frames stay until the next one begins.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._salts, self._next = b"", _HEADER
        self.numbers: set[int] | None = set()
        """None when the log could not be followed: every page may have changed."""

    def look(self) -> None:
        """Take in what the log holds beyond the last look."""
        if self.numbers is None:
            return
        try:
            with self._path.open("rb") as log:
                self.numbers = self._followed(log, self.numbers)
        except OSError:
            self.numbers = None

    def _followed(self, log: BinaryIO, numbers: set[int]) -> set[int] | None:
        head = log.read(_HEADER)
        if head[:4] not in _MAGICS:
            return None
        page, salts = int.from_bytes(head[8:12], "big"), head[16:24]
        if salts != self._salts:  # begun anew
            self._salts, self._next = salts, _HEADER
        log.seek(self._next)
        while len(frame := log.read(_FRAME)) == _FRAME and frame[8:16] == salts:
            numbers.add(int.from_bytes(frame[:4], "big"))
            self._next += _FRAME + page
            log.seek(self._next)
        return numbers
