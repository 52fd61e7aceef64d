"""Which of two arrangements was there first, by the days that a text tells of them."""

from datetime import date, timedelta

from hudna.reading.truce_mentions import Told

__all__ = ["LEAD", "SHORT", "day_of", "earlier"]

YEAR = 4
LEAD = 75
"""Days that may pass from the making of an arrangement to its start, or to the news of it."""
SHORT = 20
"""The same for one that is told as new, by its article."""


def earlier(ours: list[Told], theirs: list[Told], *, lead: int = LEAD) -> bool:
    """Whether the days of one arrangement show that it was there before another was made.

    Args:
        ours: the days told of the one.
        theirs: those told of the other.
        lead: days that may pass from making to start.
    """
    return any(_before(mine, other, lead) for mine in ours for other in theirs)


def _before(mine: Told, other: Told, lead: int) -> bool:
    if other.what == "over":
        return False
    if mine.what == "over":
        return _gap(mine, other) > 0
    if mine.what == "begun" and other.what in {"made", "told"}:
        return _gap(mine, other) > 1
    return _gap(mine, other) > lead


def _gap(mine: Told, other: Told) -> int:
    """Days from the last that the one can mean to the first that the other can."""
    if mine.latest[:YEAR].isdigit() != other.earliest[:YEAR].isdigit():
        return 0
    first, last = day_of(other.earliest), day_of(mine.latest)
    return (first - last) // timedelta(days=1) if first and last else 0


def day_of(value: str) -> date | None:
    """The day of an ISO value, of a leap year where the year is unknown; None where it has none."""
    try:
        return date.fromisoformat(value.replace("XXXX", "2004"))
    except ValueError:
        return None
