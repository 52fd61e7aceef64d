"""Lines on standard output: plain in a pipe; coloured, and broken between words, on a terminal.

A pipe gets each line whole, so that what an id leads to can be found by line. Control characters
that stand in a document reach no terminal. An isolate of right-to-left words that a break cuts is
closed before it and opened again after it (UAX 9: isolates end with their line).
"""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from types import TracebackType
from typing import Self, TextIO, TypeAlias

from hudna.cli.words import FIRST_STRONG, POP

__all__ = ["Page", "Piece", "cells", "painted"]

Piece: TypeAlias = str | tuple[str, str]
"""Words, or words and their style: names of :data:`_CODES`, parted by blanks."""

_CODES = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "red": "31",
    "green": "32",
    "yellow": "33",
    "cyan": "36",
}
_CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "\ufffd") | {10: " "}
_MANY = 2_000
"""Lines that are written at a time."""
_NARROWEST = 20


class Page:
    """Lines, written some at a time; use it in a ``with`` block, or :meth:`close` it."""

    def __init__(
        self,
        out: TextIO | None = None,
        *,
        width: int | None = None,
        coloured: bool | None = None,
    ) -> None:
        """Write to a stream.

        Args:
            out: the stream; standard output if not given.
            width: columns of a terminal; if not given, as the stream has, and a pipe has none.
            coloured: whether styles show; if not given, on a terminal that can, and wants to.
        """
        self._out = out or sys.stdout
        self._width = _width(self._out) if width is None else width
        self._coloured = _is_coloured(self._out) if coloured is None else coloured
        self._lines: list[str] = []

    def line(self, *pieces: Piece) -> None:
        """One line; without pieces an empty one."""
        told = [_clean(piece) for piece in pieces]
        text = "".join(words for words, _ in told)
        width = self._width
        if width and len(text) > width:
            self._lines.extend(self._paint(row) for row in _rows(told, text, width))
        else:
            self._lines.append(self._paint(told))
        if len(self._lines) >= _MANY:
            self.flush()

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Columns beside each other, as wide as what stands in them; heads are bold."""
        told = [[_clean(cell)[0] for cell in row] for row in (heads, *rows)]
        wide = [max(cells(row[n]) for row in told) for n in range(len(heads))]
        for number, row in enumerate(told):
            padded = (cell + " " * (wide[n] - cells(cell)) for n, cell in enumerate(row))
            self.line(("  ".join(padded).rstrip(), "" if number else "bold"))

    def flush(self) -> None:
        """Write what is waiting."""
        if self._lines:
            self._out.write("\n".join((*self._lines, "")))
            self._lines.clear()
        self._out.flush()

    def _paint(self, pieces: Iterable[tuple[str, str]]) -> str:
        """Pieces with their styles, where these show."""
        if self._coloured:
            return "".join(painted(words, style) for words, style in pieces)
        return "".join(words for words, _ in pieces)

    def close(self) -> None:
        """Write what is left."""
        self.flush()

    def __enter__(self) -> Self:
        """Use in a ``with`` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Write what is left."""
        if kind is None:
            self.flush()


def painted(words: str, style: str) -> str:
    """Words in a style, as a terminal takes it."""
    if not style or not words:
        return words
    return f"\x1b[{';'.join(_CODES[name] for name in style.split())}m{words}\x1b[0m"


def cells(text: str) -> int:
    """Columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    from unicodedata import category, combining, east_asian_width

    return sum(
        0
        if combining(sign) or category(sign) in {"Cf", "Me", "Mn"}
        else 1 + (east_asian_width(sign) in {"W", "F"})
        for sign in text
    )


def _clean(piece: Piece) -> tuple[str, str]:
    """Words and style of a piece, without control characters."""
    words, style = (piece, "") if isinstance(piece, str) else piece
    return (words if words.isprintable() else words.translate(_CONTROLS)), style


def _rows(
    pieces: Sequence[tuple[str, str]], text: str, width: int
) -> Iterator[list[tuple[str, str]]]:
    """The rows that a long line becomes; those after the first are set in as deep as it is."""
    deep = len(text) - len(text.lstrip(" "))
    depth = " " * deep if deep < width - _NARROWEST else ""
    for start, end in _breaks(text, width, len(depth)):
        row = list(_cut(pieces, start, end))
        before, here = text[:start], text[start:end]
        if before.count(FIRST_STRONG) > before.count(POP):
            row.insert(0, (FIRST_STRONG, ""))
        if (before + here).count(FIRST_STRONG) > (before + here).count(POP):
            row.append((POP, ""))
        yield [(depth, ""), *row] if start else row


def _breaks(text: str, width: int, depth: int) -> Iterator[tuple[int, int]]:
    """Where each row of a text begins and ends; a blank at a break is left out."""
    start, room = 0, width
    while cells(text[start:]) > room:
        end = start + 1
        taken = cells(text[start])
        while end < len(text) and taken + cells(text[end]) <= room:
            taken += cells(text[end])
            end += 1
        blank = text.rfind(" ", start + 1, end + 1)
        if blank > start and text[start:blank].strip():
            yield start, blank
            start = blank + 1
        else:
            yield start, end
            start = end
        room = width - depth
    yield start, len(text)


def _cut(pieces: Iterable[tuple[str, str]], start: int, end: int) -> Iterator[tuple[str, str]]:
    """What of pieces stands between two places of their text."""
    at = 0
    for words, style in pieces:
        low, high = max(start - at, 0), min(end - at, len(words))
        if low < high:
            yield words[low:high], style
        at += len(words)


def _width(out: TextIO) -> int:
    """Columns of a terminal; 0 for what is none."""
    if not out.isatty():
        return 0
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal():
        return max(int(told), _NARROWEST)
    try:
        return os.get_terminal_size(out.fileno()).columns
    except (OSError, ValueError):
        return 0


def _is_coloured(out: TextIO) -> bool:
    """Whether a stream is a terminal that shows colours, and its user wants them."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    knows = os.name != "nt" or "WT_SESSION" in os.environ or "TERM" in os.environ
    return out.isatty() and knows and os.environ.get("TERM") != "dumb"
