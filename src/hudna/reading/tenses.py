"""Where clocks and times stand to the day of writing: behind, just behind, or still to come."""

from datetime import datetime, timedelta

from hudna.reading.clocks import Clocks, is_dated
from hudna.reading.lengths import length_in_time, moment_of
from hudna.reading.times.raw import ResolvedTime
from hudna.records import Clock

__all__ = [
    "day_of",
    "has_begun",
    "has_run_out",
    "is_coming",
    "is_dated_back",
    "is_fresh",
    "is_past",
]

DAY = 10
LONG = timedelta(days=21)
"""What lies further back is history in a report on a truce of today."""
FRESH = timedelta(days=1)
"""What lies no further back is news, even when a text tells it in the pluperfect."""


def is_fresh(times: list[ResolvedTime], published: str | None) -> bool:
    """Whether a sentence speaks of the days just before publication, or of what is to come."""
    if published is None:
        return False
    day = datetime.fromisoformat(published[:DAY])
    for time in times:
        moment = moment_of(time.value) if time.value and time.type in {"DATE", "TIME"} else None
        if moment is not None and moment >= day - FRESH:
            return True
    return False


def has_begun(starts: Clock | None, published: str | None, times: list[ResolvedTime]) -> bool:
    """Whether a start lies before the day of writing, or before another day the text reports.

    Args:
        starts: of the arrangement.
        published: the day of writing, where it is known.
        times: all that the text tells, but for its end.
    """
    if starts is None or starts.basis != "stated":
        return False
    if published is None:
        return _is_before_others(starts, times)
    return day_of(starts.value) < published[:DAY]


def is_past(ends: Clock | None, published: str | None, times: list[ResolvedTime]) -> bool:
    """Whether an end lies before the day of writing, or before another day the text reports."""
    if ends is None:
        return False
    if published is None:
        return _is_before_others(ends, times)
    return not ends.value[:4].isdigit() or ends.value[:DAY] < published[:DAY]


def day_of(value: str) -> str:
    """The ISO day of a clock; what begins at the end of a day begins on the next one."""
    moment = moment_of(value) if value[DAY:].startswith(MIDNIGHT) else None
    return value[:DAY] if moment is None else moment.date().isoformat()


MIDNIGHT = "T24"


def _is_before_others(clock: Clock, times: list[ResolvedTime]) -> bool:
    """Whether a text without a day of writing tells of a day after that of a clock."""
    day = clock.value[:DAY]
    later = [
        t.value[:DAY]
        for t in times
        if t.value and t.type in {"DATE", "TIME"} and t.value[:4] == day[:4] and len(t.value) >= DAY
    ]
    return is_dated(day) and any(is_dated(other) and other > day for other in later)


def is_coming(starts: Clock | None, published: str | None) -> bool:
    """Whether a start lies behind the day of writing, where that is known."""
    if starts is None or published is None or not starts.value[:4].isdigit():
        return False
    return starts.value[:DAY] > published[:DAY] and len(starts.value) >= DAY


def has_run_out(clocks: Clocks, published: str | None, kind: str) -> bool:
    """Whether start and length together end before the day of writing.

    Args:
        clocks: of the arrangement.
        published: the day of writing, where it is known.
        kind: of the arrangement; a truce for a feast or for aid outlasts no season.
    """
    if clocks.starts is None or published is None or not clocks.starts.value[:4].isdigit():
        return False
    first = moment_of(_last_day(clocks.starts.value))
    length = _span_of(clocks.duration, kind)
    return (
        first is not None
        and length is not None
        and first + length < datetime.fromisoformat(published[:DAY])
    )


def _span_of(duration: Clock | None, kind: str) -> timedelta | None:
    if duration is None:
        return SEASON if kind in SHORT_LIVED else None
    return length_in_time(duration.value) or None


SHORT_LIVED = frozenset({"holiday_truce", "humanitarian_pause"})
SEASON = timedelta(days=60)


def is_dated_back(times: list[ResolvedTime], published: str | None) -> bool:
    """Whether all dated times of a sentence lie long before publication."""
    if published is None:
        return False
    edge = datetime.fromisoformat(published[:DAY]) - LONG
    moments = [
        moment_of(_last_day(time.value))
        for time in times
        if time.value and time.type in {"DATE", "TIME"} and time.value[:4].isdigit()
    ]
    known = [moment for moment in moments if moment is not None]
    return bool(known) and all(moment < edge for moment in known)


def _last_day(value: str) -> str:
    """The last day that a value can mean: a bare year or month reaches to the year's end."""
    first = value.partition("/")[0]
    return first if len(first) >= DAY else f"{first[:4]}-12-31"
