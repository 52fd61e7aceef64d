"""The clocks of an arrangement: start, end, duration, recurrence, each with its words.

Nothing is repaired: where start and duration do not make the end, all stand, with a dispute
(domain.md section 7, rule 3).
"""

import re
from datetime import datetime, timedelta

from msgspec import structs

from hudna.reading.clusters import Cluster
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention
from hudna.records import Clock, Dispute, quote_of

__all__ = ["clocks_of", "disputes_of", "has_begun", "is_dated_back", "is_fresh", "sum_of"]

LONG = timedelta(days=21)
"""What lies further back is history in a report on a truce of today."""
FRESH = timedelta(days=1)
"""What lies no further back is news, even when a text tells it in the pluperfect."""


DAY = 10
_LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?")


def clocks_of(
    cluster: Cluster, text: str
) -> tuple[Clock | None, Clock | None, Clock | None, str | None]:
    starts = ends = duration = None
    recurs: str | None = None
    clock_only = [t for t in cluster.times if t.value and t.value.startswith("T")]
    for time in cluster.times:
        if time.value is None:
            continue
        first, _, second = time.value.partition("/")
        if time.type == "SET":
            recurs = recurs or time.value
        elif time.type == "DURATION":
            duration = duration or _clock(time, time.value, text)
        elif second and time.role in {"none", "duration", "start", "within"} and _is_dated(first):
            starts = starts or _clock(time, first, text)
            ends = ends or _clock(time, second, text)
        elif not _is_dated(time.value):
            continue
        elif time.role in {"start", "since"}:
            starts = _better(starts, _clock(time, time.value, text))
        elif time.role == "end":
            ends = ends or _clock(time, time.value, text)
        elif starts is not None and time.raw.bracketed:
            starts = _better(starts, _clock(time, time.value, text))
    if recurs is not None:
        starts, duration = _daily(clock_only, starts, duration, text)
    if starts is None:
        starts = _start_from_acts(cluster, text)
    return starts, ends, duration, recurs


def _daily(
    hours: list[ResolvedTime], starts: Clock | None, duration: Clock | None, text: str
) -> tuple[Clock | None, Clock | None]:
    """A daily pause: its length is one day's hours, its start the first day's opening hour."""
    opens = next((t for t in hours if t.role == "start"), None)
    closes = next((t for t in hours if t.role == "end"), None)
    both = next((t for t in hours if t.value and "/" in t.value), None)
    first = opens.value if opens else both.value.partition("/")[0] if both and both.value else None
    last = closes.value if closes else both.value.partition("/")[2] if both and both.value else None
    source = closes or both
    if first and last and source and duration is None:
        one, other = _moment(f"2000-01-01{first}"), _moment(f"2000-01-01{last}")
        if one is not None and other is not None:
            minutes = int((other - one).total_seconds() // 60) % (24 * 60)
            hours_, rest = divmod(minutes, 60)
            length = "PT" + (f"{hours_}H" if hours_ else "") + (f"{rest}M" if rest else "")
            duration = _clock(source, length, text, "derived")
    if first and starts is not None and len(starts.value) == DAY:
        starts = structs.replace(starts, value=f"{starts.value}{first}")
    return starts, duration


def _clock(time: ResolvedTime, value: str, text: str, basis: str = "stated") -> Clock:
    return Clock(
        value=value,
        zone=time.zone,
        basis=basis,  # type: ignore[arg-type]
        quote=quote_of(text, time.start, time.end),
    )


def _is_dated(value: str) -> bool:
    """A clock time or weekday without a date fixes no moment; it stays among the times."""
    return value[:4].isdigit() or (value.startswith("XXXX-") and value[5:7].isdigit())


def _better(held: Clock | None, new: Clock) -> Clock:
    """Of two writings of one start the closer one, and the local one before Greenwich."""
    if held is None:
        return new
    if held.value[:DAY] != new.value[:DAY]:
        return held
    local = held.value.endswith("Z") and not new.value.endswith("Z")
    closer = not _has_hour(held.value) and _has_hour(new.value)
    return new if local or closer else held


def _has_hour(value: str) -> bool:
    return value[DAY : DAY + 1] == "T" and value[DAY + 1 : DAY + 3].isdigit()


def _start_from_acts(cluster: Cluster, text: str) -> Clock | None:
    """«بدأ يوم 27 فبراير»: the time beside the act by which it began."""
    for wanted, basis in (
        (("enter_force",), "stated"),
        (("announce", "halt"), "derived"),
        (("agree",), "derived"),
    ):
        for mention in cluster.mentions:
            if "agree" in wanted and not mention.recalled:
                continue
            for act in mention.acts:
                if act.sense not in wanted or act.modality not in {"happened", "planned"}:
                    continue
                time = _beside(act.frame.first, mention)
                exact = time is not None and time.value and time.type in {"DATE", "TIME"}
                if exact and time is not None and time.value and _is_dated(time.value):
                    return _clock(time, time.value, text, basis)
    return None


def _beside(word: int, mention: TruceMention) -> ResolvedTime | None:
    near = [
        t for t in mention.parsed.times if abs(t.first - word) < 12 and t.role in {"none", "start"}
    ]  # noqa: PLR2004
    return min(near, key=lambda t: abs(t.first - word), default=None)


def disputes_of(
    starts: Clock | None, ends: Clock | None, duration: Clock | None
) -> tuple[Dispute, ...]:
    """An end that is not start plus duration stands beside it; neither is repaired."""
    if starts is None or ends is None or duration is None:
        return ()
    expected, said = sum_of(starts.value, duration.value), _moment(ends.value)
    if expected is None or said is None or expected == said or len(ends.value) <= DAY:
        return ()
    return (
        Dispute(
            topic="end_v_duration",
            values=(ends.value, expected.isoformat(timespec="minutes")),
            quotes=(ends.quote, duration.quote),
        ),
    )


def sum_of(start: str, duration: str) -> datetime | None:
    """The moment a duration after a start; None where either is not exact."""
    moment = _moment(start)
    length = _LENGTH.fullmatch(duration)
    if moment is None or length is None or len(start) <= DAY:
        return None
    weeks, days, hours, minutes = (int(each or 0) for each in length.groups())
    return moment + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes)


def _moment(value: str) -> datetime | None:
    """The local moment of an ISO value; the end of a day is the beginning of the next."""
    day, _, clock = value.partition("T")
    clock = clock[:5] or "00:00"
    try:
        if clock == "24:00":
            return datetime.fromisoformat(day) + timedelta(days=1)
        return datetime.fromisoformat(f"{day}T{clock}")
    except ValueError:
        return None


def is_fresh(times: list[ResolvedTime], published: str | None) -> bool:
    """Whether a sentence speaks of the days just before publication, or of what is to come."""
    if published is None:
        return False
    day = datetime.fromisoformat(published[:DAY])
    for time in times:
        moment = _moment(time.value) if time.value and time.type in {"DATE", "TIME"} else None
        if moment is not None and moment >= day - FRESH:
            return True
    return False


def has_begun(starts: Clock | None, published: str | None, times: list[ResolvedTime]) -> bool:
    """Whether a start lies before the day of writing, or before another day the text reports."""
    if starts is None or starts.basis != "stated":
        return False
    day = starts.value[:DAY]
    if published is not None:
        return day < published[:DAY]
    later = [
        t.value[:DAY]
        for t in times
        if t.value and t.type in {"DATE", "TIME"} and t.value[:4] == day[:4] and len(t.value) >= DAY
    ]
    return any(other > day for other in later) and _is_dated(day)


def is_dated_back(times: list[ResolvedTime], published: str | None) -> bool:
    """Whether all dated times of a sentence lie long before publication."""
    if published is None:
        return False
    edge = datetime.fromisoformat(published[:DAY]) - LONG
    moments = [
        _moment(
            time.value.partition("/")[0] if len(time.value) >= DAY else f"{time.value[:4]}-12-31"
        )
        for time in times
        if time.value and time.type in {"DATE", "TIME"} and time.value[:4].isdigit()
    ]
    known = [moment for moment in moments if moment is not None]
    return bool(known) and all(moment < edge for moment in known)
