"""A counter on the terminal for long work; silent when nobody looks."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_STEP = 20


def counted(items: Iterable[T], what: str) -> Iterator[T]:
    """The items, with their number on standard error while they come, on a terminal only."""
    showing = sys.stderr.isatty()
    for number, item in enumerate(items, 1):
        if showing and number % _STEP == 0:
            sys.stderr.write(f"\r{number} {what}")
            sys.stderr.flush()
        yield item
    if showing:
        sys.stderr.write("\r\x1b[K")
