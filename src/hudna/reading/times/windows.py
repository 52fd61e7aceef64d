"""Windows: start, end, length, recurrence and extension of one arrangement, linked.

Nothing is repaired. Where a stated start and a stated length do not make the stated end, the
window says so; what is computed is marked as derived.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from hudna.reading.times.moments import added, moment_of, subtracted, value_of
from hudna.reading.times.raw import ResolvedTime
from hudna.records.time import Basis

__all__ = ["Slot", "Window", "find_windows"]

DIFFERS = "start_plus_duration_differs"
SETTLED = "midnight_settled_by_duration"
SLACK = timedelta(minutes=2)
"""23:59 for 24:00 is no difference."""
DAY_MINUTES = 24 * 60
REACH = 1
"""Sentences; what stands farther apart is linked by the agreement, not by its place."""


@dataclass(slots=True, frozen=True)
class Slot:
    """One term of a window: its value, its zone, how it was come by, and its expression.

    ``time`` is the place in the list of times given; None for what is derived.
    """

    value: str
    basis: Basis = "stated"
    time: int | None = None
    zone: str | None = None


@dataclass(slots=True)
class Window:
    """A stretch of time that an arrangement holds for.

    ``hours`` are the daily hours of what recurs. ``times`` are places in the list of times given,
    ``sentences`` their sentences.
    """

    starts: Slot | None = None
    ends: Slot | None = None
    duration: Slot | None = None
    recurs: Slot | None = None
    hours: tuple[Slot, Slot] | None = None
    extension: bool = False
    note: str | None = None
    times: list[int] = field(default_factory=list)
    sentences: list[int] = field(default_factory=list)
    segment: int = -1


def find_windows(times: Sequence[ResolvedTime]) -> list[Window]:
    """The windows of a document, in the order of the text.

    Args:
        times: resolved times of the whole document.
    """
    windows: list[Window] = []
    for at, time in enumerate(times):
        name = _slot_name(time)
        if name is None or time.value is None:
            continue
        if windows and _hours_are_full(windows[-1]):
            _settle_daily(windows[-1])
        window = windows[-1] if windows and _takes(windows[-1], name, time) else None
        if window is None:
            window = Window(segment=time.raw.segment)
            windows.append(window)
        _fill(window, name, time, at)
    for window in windows:
        _settle(window, times)
    return windows


def _settle_daily(window: Window) -> None:
    """Daily hours are no start and no end; what they span is one day's length."""
    starts, ends = window.starts, window.ends
    if starts is None or ends is None or not (starts.value[0] == "T" == ends.value[0]):
        return
    window.hours, window.starts, window.ends = (starts, ends), None, None
    opens, closes = _minutes(starts.value), _minutes(ends.value)
    if window.duration is None and opens is not None and closes is not None:
        hours, minutes = divmod((closes - opens) % DAY_MINUTES, 60)
        length = f"PT{hours}H" if hours else "PT"
        window.duration = Slot(length + (f"{minutes}M" if minutes else ""), "derived")


def _minutes(value: str) -> int | None:
    clock = value[1:6]
    if len(clock) < len("09:00") or clock[2] != ":":
        return None
    return int(clock[:2]) * 60 + int(clock[3:])


def _slot_name(time: ResolvedTime) -> str | None:
    if time.type == "SET":
        return "recurs"
    if time.type == "DURATION":
        return "duration" if time.role in {"none", "duration", "extension"} else None
    if "/" in (time.value or ""):
        return "both"
    if time.role in {"start", "since"}:
        return "starts"
    return "ends" if time.role == "end" else None


def _takes(window: Window, name: str, time: ResolvedTime) -> bool:
    """Whether a term belongs to the window before it: near, and its slot still free."""
    if time.sentence - window.sentences[-1] > REACH:
        return False
    if name == "both":
        return window.starts is None and window.ends is None
    if getattr(window, name) is not None:
        return False
    if name == "starts" and window.ends is not None:
        return time.sentence == window.sentences[-1] and window.duration is not None
    return True


def _hours_are_full(window: Window) -> bool:
    """Daily hours read already: a date that follows is the first of the days."""
    starts, ends = window.starts, window.ends
    return bool(window.recurs and starts and ends and starts.value[0] == "T" == ends.value[0])


def _fill(window: Window, name: str, time: ResolvedTime, at: int) -> None:
    value = time.value or ""
    if name == "both":
        first, last = value.split("/", 1)
        window.starts = Slot(first, "stated", at, time.zone)
        window.ends = Slot(last, "stated", at, time.zone)
    else:
        setattr(window, name, Slot(value, "stated", at, time.zone))
    if time.mod == "EXTENSION" or time.role == "extension":
        window.extension = True
    window.times.append(at)
    window.sentences.append(time.sentence)


def _settle(window: Window, times: Sequence[ResolvedTime]) -> None:
    """Check start, length and end against each other, and derive what is missing."""
    _settle_daily(window)
    length = window.duration.value if window.duration else None
    if length is None or "X" in length or "/" in length or window.recurs is not None:
        return
    starts = moment_of(window.starts.value) if window.starts else None
    ends = moment_of(window.ends.value) if window.ends else None
    if starts is not None and ends is not None:
        _compare(window, starts, ends, length, times)
    elif starts is not None and window.ends is None:
        window.ends = _derived(window.starts, added(starts, length))
    elif ends is not None and window.starts is None:
        window.starts = _derived(window.ends, subtracted(ends, length))


def _derived(near: Slot | None, moment: date | datetime | None) -> Slot | None:
    if moment is None:
        return None
    return Slot(value_of(moment), "derived", None, near.zone if near else None)


def _compare(
    window: Window,
    starts: date | datetime,
    ends: date | datetime,
    length: str,
    times: Sequence[ResolvedTime],
) -> None:
    if _agree(starts, ends, length):
        return
    for name in ("ends", "starts"):
        slot: Slot = getattr(window, name)
        other = _other_midnight(slot, times)
        if other is None:
            continue
        moment = moment_of(other)
        pair = (starts, moment) if name == "ends" else (moment, ends)
        if pair[0] is not None and pair[1] is not None and _agree(pair[0], pair[1], length):
            setattr(window, name, Slot(other, slot.basis, slot.time, slot.zone))
            window.note = SETTLED
            return
    window.note = DIFFERS


def _other_midnight(slot: Slot, times: Sequence[ResolvedTime]) -> str | None:
    """The other reading of a midnight that words leave open."""
    time = times[slot.time] if slot.time is not None else None
    if time is None or time.raw.parts.point != "midnight" or not time.alternatives:
        return None
    return time.alternatives[0]


def _agree(starts: date | datetime, ends: date | datetime, length: str) -> bool:
    sum_ = added(starts, length)
    if sum_ is None:
        return True
    if isinstance(sum_, datetime) and isinstance(ends, datetime):
        return abs(sum_ - ends) <= SLACK
    gap = _day(sum_) - _day(ends)
    return timedelta(0) <= gap <= timedelta(days=1)  # a last day may be counted in or not


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
