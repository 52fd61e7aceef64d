"""Answers of a case as they are printed: what every command that asks one shares."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hudna.desk import Case

__all__ = ["opened", "tell_status", "write_json"]


def opened(where: str, *, write: bool = False) -> "Case":
    """The case, for reading unless it is to be written to."""
    from hudna.desk.case import Case

    return Case.open(where, write=write)


def write_json(records: Iterable[object]) -> None:
    """Write records as JSON, one a line."""
    import msgspec

    for record in records:
        sys.stdout.buffer.write(msgspec.json.encode(record) + b"\n")
    sys.stdout.buffer.flush()


def tell_status(case: str, at: str | None, known: str | None, as_json: bool) -> None:
    """Print how every agreement stood at a moment, as known at another."""
    with opened(case) as desk:
        answer = desk.status(at=at, known=known)
        if as_json:
            write_json([answer])
            return
        from hudna.cli.status_view import print_status

        print_status(answer)
