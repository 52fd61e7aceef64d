"""Starts that a text counts back to: "on Wednesday, a day after a truce took effect".

The start is derived: the day told, less the days counted.
"""

from datetime import date, timedelta

from hudna.reading.lengths import length_in_time
from hudna.reading.phrases import Phrase
from hudna.reading.times.raw import ResolvedTime
from hudna.reading.truce_mentions import TruceMention

__all__ = ["days_after", "start_counted"]

DAY = 10
NEAR = 8
"""Words from the days counted to the verb of the beginning."""


def days_after(word: int, mention: TruceMention) -> ResolvedTime | None:
    """The whole days that a sentence counts from the beginning told at a word, if it does."""
    for time in mention.parsed.times:
        if time.type != "DURATION" or not 0 <= word - time.last < NEAR:
            continue
        length = length_in_time(time.value or "")
        whole = length is not None and length >= timedelta(days=1) and not length.seconds
        whole = whole or bool(_months(time))
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


def start_counted(time: ResolvedTime, mention: TruceMention) -> str | None:
    """The day that lies the days counted before the one that the sentence tells, if it tells one.

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
    if (months := _months(time)) and len(told) == 1:
        return _months_before(told[0], months)
    if length is None or len(told) != 1 or not told[0].replace("-", "").isdigit():
        return None
    try:
        return (date.fromisoformat(told[0]) - length).isoformat()
    except (ValueError, OverflowError):
        return None


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
