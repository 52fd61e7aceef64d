"""Moments as people write them on the command line (contract.md, "The case")."""

from datetime import UTC, datetime

from hudna.errors import InputError
from hudna.judging.moments import end_of_day, iso

__all__ = ["moment_asked", "now"]


def now() -> str:
    """This moment, UTC."""
    return iso(datetime.now(UTC))


def moment_asked(text: str | None) -> str:
    """An ISO date or datetime as UTC; a bare date means the end of that day, nothing means now.

    Raises:
        InputError: the text is neither.
    """
    if text is None:
        return now()
    try:
        return iso(end_of_day(text))
    except ValueError as fault:
        raise InputError(
            f"not a date or a moment: {text!r}",
            remedy="write 2016-07-09 or 2016-07-09T00:30:00+03:00",
        ) from fault
