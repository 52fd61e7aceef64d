"""Starts that a text counts back to: "on Wednesday, a day after a truce took effect".

The start is derived: the day told, less the days counted, or the hour told, less the minutes.
"""

from datetime import date, datetime, timedelta

from hudna.reading.lengths import length_in_time
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["days_after", "start_counted"]

DAY = 10
NEAR = 8
"""Words from the days counted to the verb of the beginning."""


def days_after(word: int, mention: TruceMention) -> ResolvedTime | None:
    """The days, or minutes, that a sentence counts from the beginning told at a word."""
    for time in mention.parsed.times:
        if time.type != "DURATION" or not 0 <= word - time.last < NEAR:
            continue
        length = length_in_time(time.value or "")
        whole = length is not None and length >= timedelta(days=1) and not length.seconds
        whole = whole or bool(_months(time)) or _is_within_day(length)
        if whole and _opens_behind(time, mention) == ("from" if time.role == "after" else "after"):
            return time
    return None


def _opens_behind(time: ResolvedTime, mention: TruceMention) -> str:
    """The preposition behind a time: «через день после …», «بعد يوم من …»."""
    behind = next((i for i in mention.parsed.items if i.first == time.last), None)
    if behind is None or isinstance(behind, Phrase):
        return behind.prep if behind is not None else ""
    prep = behind.sense("prep")
    return prep.entry.fields.get("prep", "") if prep is not None else ""


def _is_within_day(length: timedelta | None) -> bool:
    return length is not None and timedelta() < length < timedelta(days=1)


def start_counted(time: ResolvedTime, mention: TruceMention) -> str | None:
    """The day, or hour, that lies the time counted before the one that the sentence tells.

    None where it tells no such day or hour.

    Args:
        time: the days counted.
        mention: a mention of the truce that began.
    """
    told = [
        other.value[:DAY]
        for other in mention.parsed.times
        if other.type == "DATE" and other.value and other.last <= time.first
    ]
    length = length_in_time(time.value or "")
    if length is not None and _is_within_day(length):
        return _moment_before(time, length, mention)
    if (months := _months(time)) and len(told) == 1:
        return _months_before(told[0], months)
    if length is None or len(told) != 1 or not told[0].replace("-", "").isdigit():
        return None
    try:
        return (date.fromisoformat(told[0]) - length).isoformat()
    except (ValueError, OverflowError):
        return None


def _moment_before(time: ResolvedTime, length: timedelta, mention: TruceMention) -> str | None:
    """«في 12:05، بعد خمس دقائق من سريان الهدنة»: the hour told right before, less the minutes."""
    for other in mention.parsed.times:
        value = other.value or ""
        beside = 0 <= time.first - other.last <= BESIDE and other.type == "TIME"
        if beside and value[MOMENT - 3 : MOMENT - 2] == ":":
            try:
                moment = datetime.fromisoformat(value[:MOMENT]) - length
            except (ValueError, OverflowError):
                return None
            return moment.isoformat(timespec="minutes") + value[MOMENT:]
    return None


MOMENT, BESIDE = len("2016-07-06T18:00"), 2
"""Characters of a minute; words between an hour and the minutes counted to it."""


def _months(time: ResolvedTime) -> int:
    """How many months a length is, where it tells no more than months."""
    value = time.value or ""
    number = value[1:-1] if value.startswith("P") and value.endswith("M") else ""
    return int(number) if number.isdigit() else 0


def _months_before(day: str, months: int) -> str | None:
    """The month that lies some months before a day: "two months after" tells no day."""
    if not day[:4].isdigit() or not day[5:7].isdigit():
        return None
    total = int(day[:4]) * 12 + int(day[5:7]) - 1 - months
    return f"{total // 12}-{total % 12 + 1:02d}"
