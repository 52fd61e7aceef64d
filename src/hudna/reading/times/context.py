"""What the reading of a document knows while its times are resolved one after another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from hudna.reading.times.calendars import Feasts
from hudna.reading.times.days import Day, safe_date
from hudna.reading.times.raw import RawTime
from hudna.reading.times.zones import LOCAL

__all__ = ["Context", "twin_days", "year_hints"]

OLD = timedelta(days=13)
LONG_AGO, SOON = timedelta(days=240), timedelta(days=45)
BY_VERB = "role.ended"
"""The rule of verbs that report an end: "expired on Monday"."""


@dataclass(slots=True)
class Context:
    """``published`` is the day of writing, None when nobody knows it.

    ``zones`` are those of the places that sentences are about, ``countries`` its countries,
    ``hints`` a full date that stands in the same segment, for days without year; ``twins`` the same
    day written with its year there, by segment, month and day.
    """

    published: date | None
    zones: Mapping[int, str]
    feasts: Feasts
    countries: tuple[str, ...]
    hints: dict[int, date] = field(default_factory=dict)
    twins: dict[tuple[int, int, int], date] = field(default_factory=dict)
    anchor: Day | None = None
    latest: dict[int, Day] = field(default_factory=dict)
    anchor_sentence: int = -1
    anchor_segment: int = -1
    anchor_ends: bool = False
    looked: int = 0
    stretches: dict[str, date] = field(default_factory=dict)
    start: Day | None = None
    start_sentence: int = -1
    sets: set[int] = field(default_factory=set)

    def zone_of(self, raw: RawTime) -> str | None:
        """The zone of an hour: as it says, or of the place where it is called local."""
        zone = raw.parts.zone
        return self.zones.get(raw.sentence) if zone == LOCAL else zone

    def near(self, raw: RawTime) -> date | None:
        """The day against which words without year are read."""
        if self.published is not None:
            return self._recalled(raw, self.published) or self.published
        beside = self.anchor if self.anchor_sentence == raw.sentence else None
        if beside is not None and beside.date is not None and not beside.yearless:
            return beside.date
        twin = self.twins.get((raw.segment, raw.parts.month or 0, raw.parts.day or 0))
        return twin or self.hints.get(raw.segment)

    def _recalled(self, raw: RawTime, published: date) -> date | None:
        """«2 мая 2016 года бои усилились. Паузу объявили 5 мая»: told on from a year long past."""
        told, parts = self.anchor_for(raw), raw.parts
        if told is None or told.date is None or told.yearless or not (parts.month and parts.day):
            return None
        if published - told.date < LONG_AGO:
            return None
        then = safe_date(told.date.year, parts.month, parts.day)
        now = safe_date(published.year, parts.month, parts.day)
        on = then is not None and told.date <= then <= told.date + SOON
        lately = now is not None and abs(published - now) <= SOON / 3
        return told.date if on and not lately else None

    def anchor_for(self, raw: RawTime) -> Day | None:
        """The day mentioned last, if it stands in the same segment."""
        if self.anchor is None or self.anchor_segment != raw.segment:
            return None
        return self.anchor

    def start_for(self, raw: RawTime) -> date | None:
        """The start named before in the same sentence, for an end."""
        if self.start is None or self.start_sentence != raw.sentence:
            return None
        return self.start.date

    def first_for(self, raw: RawTime) -> Day | None:
        """What an end comes after: the start, or else any day named before in the sentence.

        A verb that reports an end comes after nothing that is still to come.
        """
        if raw.role != "end" or (raw.looks < 0 and self._is_told(raw)):
            return None
        if self.start is not None and self.start_sentence == raw.sentence:
            return None if self._is_old(self.start) else self.start
        if self.anchor is not None and self.anchor_sentence == raw.sentence:
            return None if self.anchor_ends or self._is_old(self.anchor) else self.anchor
        return None

    def _is_told(self, raw: RawTime) -> bool:
        """As "kept since 3 May, it expired on Monday": the last one before the day of writing."""
        return not _said(raw) and (self.looked > 0 or self.published is not None)

    def _is_old(self, day: Day) -> bool:
        """Whether a day lies so far back that a weekday is not counted from it."""
        if self.published is None or day.date is None:
            return False
        return self.published - day.date > OLD

    def now_of(self, raw: RawTime) -> Day | None:
        """The latest day of the segment whose weekday is known: its own present."""
        return self.latest.get(raw.segment)

    def remember(self, raw: RawTime, day: Day) -> None:
        """Keep a day for what follows; a day that nobody can know is kept as unknown."""
        if day.value is None:
            self.anchor, self.anchor_sentence = day, raw.sentence
            self.anchor_segment = raw.segment
            return
        self._remember_stretch(day)
        if "/" in day.value:
            return
        latest = self.latest.get(raw.segment)
        known = latest.date if latest is not None else None
        if day.date is not None and day.weekday_known and (known is None or known < day.date):
            self.latest[raw.segment] = day
        if day.date is not None or day.value.startswith("XXXX-WXX"):
            self.anchor, self.looked = day, raw.looks
            self.anchor_ends = raw.role in {"end", "before"} and raw.looks > 0
            self.anchor_sentence = raw.sentence
            self.anchor_segment = raw.segment
            if raw.role in {"start", "since"}:
                self.start = day
                self.start_sentence = raw.sentence

    def _remember_stretch(self, day: Day) -> None:
        """Keep year and month for «the same year»; ``stretches`` holds a day of each."""
        value = day.value or ""
        if day.yearless or not value[:4].isdigit() or len(value) < len("2016"):
            return
        month = value[5:7]
        first = date(int(value[:4]), int(month) if month.isdigit() else 1, 1)
        self.stretches["Y"] = first
        if month.isdigit():
            self.stretches["M"] = first


def twin_days(rows: Sequence[Sequence[RawTime]]) -> dict[tuple[int, int, int], date]:
    """Full dates by segment, month and day: "16 March" beside "16 March 2014" is that day."""
    return {
        (segment, day.month, day.day): day
        for segment, days in _full_days(rows).items()
        for day in days
    }


def _said(raw: RawTime) -> bool:
    """Whether a word of its own makes it an end, not a verb."""
    return any(rule.startswith("role.") and rule != BY_VERB for rule in raw.rules)


def year_hints(rows: Sequence[Sequence[RawTime]]) -> dict[int, date]:
    """By segment: a full date of it, when all its full dates are of one year."""
    return {
        segment: days[0]
        for segment, days in _full_days(rows).items()
        if len({day.year for day in days}) == 1
    }


def _full_days(rows: Sequence[Sequence[RawTime]]) -> dict[int, list[date]]:
    found: dict[int, list[date]] = {}
    for raws in rows:
        for raw in raws:
            parts = raw.parts
            if parts.year and parts.month and parts.day and parts.hmonth is None:
                try:
                    day = date(parts.year, parts.month, parts.day)
                except ValueError:
                    continue
                found.setdefault(raw.segment, []).append(day)
    return found
