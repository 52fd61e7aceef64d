"""The day of writing of an undated text, weighed from all that the text tells.

Every clue gives each day a weight; the product ranks the days. A day is named only when the clues
leave one; otherwise the candidates stand side by side with their reasons.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from operator import mul
from typing import NamedTuple

from hudna.reading.times.calendar_days import Era
from hudna.reading.times.calendars import Feasts
from hudna.reading.times.clues import Clue, clues_of
from hudna.reading.times.raw import RawTime
from hudna.reading.times.weighing import Days, within

__all__ = ["Dating", "Tenure", "decided", "infer_publication"]

OUTSIDE = 0.02
"""A person named by an office outside its term: former holders are named so, too."""
TELLING = 0.1
LEAST = 0.01
MOST = 12
TOO_MANY = 60
DECIDED = 0.9
YEAR = 365
HORIZON = 2026
"""The last year of the announced feasts: what comes after, this program has not seen."""
BEYOND = 0.1
NEWS_ONLINE = 2005
EARLY = 0.3
"""Before, little of what is read today was written for the screen."""


class Tenure(NamedTuple):
    """Who held an office when, as far as the text names him by it; None is open."""

    reason: str
    spans: tuple[tuple[date | None, date | None], ...]


@dataclass(slots=True, frozen=True)
class Dating:
    """A day the text may be of; ``weight`` is its share, ``quotes`` are (start, end) offsets."""

    value: str
    weight: float
    reasons: tuple[str, ...]
    quotes: tuple[tuple[int, int], ...]


def infer_publication(
    raws_by_sentence: Sequence[Sequence[RawTime]],
    *,
    feasts: Feasts | None = None,
    countries: Iterable[str] = (),
    tenures: Iterable[Tenure] = (),
    years: tuple[int, int] = (1990, 2040),
) -> list[Dating]:
    """The days an undated text can be of, the likeliest first.

    Args:
        raws_by_sentence: what ``find_times`` found in each sentence.
        feasts: announced feast days.
        countries: countries the text is about.
        tenures: offices that persons of the text hold in it.
        years: the first and the last year it can be of.

    Returns:
        At most a dozen candidates; none when the clues leave too many.
    """
    era = Era(years[0], years[1], frozenset(countries), feasts or Feasts())
    full = _full(raws_by_sentence)
    clues = _distinct(
        [clue for raws in raws_by_sentence for clue in clues_of(_dated(raws, full), era)]
    )
    clues += _distinct([_tenure_clue(each) for each in tenures])
    return _ranked(clues, Days(_tried(clues, era)))


def _ranked(clues: Sequence[Clue], days: Days) -> list[Dating]:
    """The likeliest of some days, with what tells for them; none when too many are likely."""
    told = [clue.weigh(days) for clue in clues]
    weights = _products(told, days)
    whole = fsum(weights)  # exact, so that the order of the days does not tell
    if not whole:
        return []
    ranked = sorted(
        ((weight / whole, at) for at, weight in enumerate(weights) if weight / whole >= LEAST),
        key=lambda row: (-row[0], row[1]),
    )
    if len(ranked) > TOO_MANY or not ranked:
        return []
    return [
        _dating(
            weight,
            date.fromordinal(days.ordinals[at]),
            [clue for clue, each in zip(clues, told, strict=True) if each[at] >= TELLING],
        )
        for weight, at in ranked[:MOST]
    ]


def decided(candidates: Sequence[Dating]) -> str | None:
    """The one day that the clues leave, or None."""
    if candidates and candidates[0].weight >= DECIDED:
        return candidates[0].value
    return None


def _full(rows: Sequence[Sequence[RawTime]]) -> set[tuple[int, int]]:
    """Months and days that the text names with a year."""
    return {
        (parts.month, parts.day)
        for each in rows
        for parts in (raw.parts for raw in each)
        if parts.year and parts.month and parts.day
    }


def _dated(raws: Sequence[RawTime], full: set[tuple[int, int]]) -> list[RawTime]:
    """Without days that the text names again with their year: those tell nothing new."""
    return [
        raw
        for raw in raws
        if raw.parts.year or not raw.parts.month or (raw.parts.month, raw.parts.day) not in full
    ]


def _distinct(clues: list[Clue]) -> list[Clue]:
    """What is said twice counts once."""
    return list({clue.reason: clue for clue in reversed(clues)}.values())[::-1]


def _tenure_clue(tenure: Tenure) -> Clue:
    spans = [(_ordinal(first), _ordinal(last)) for first, last in tenure.spans]
    return Clue(tenure.reason, within(spans, OUTSIDE))


def _ordinal(day: date | None) -> int | None:
    return None if day is None else day.toordinal()


def _tried(clues: Sequence[Clue], era: Era) -> Iterable[int]:
    """The days worth weighing: those of the clue that leaves the fewest."""
    supports: list[frozenset[int]] = [clue.support for clue in clues if clue.support]
    fewest = min(supports, key=len, default=frozenset[int]())
    days = fewest or _after_the_latest(clues)
    first, last = date(era.first, 1, 1).toordinal(), date(era.last, 12, 31).toordinal()
    return [day for day in days if first <= day <= last]


def _after_the_latest(clues: Sequence[Clue]) -> Iterable[int]:
    """Without better, the year after the latest full date."""
    full = [
        date(parts.year, parts.month, parts.day or 1)
        for parts in (clue.raw.parts for clue in clues if clue.raw is not None)
        if parts.year and parts.month and parts.hmonth is None
    ]
    if not full:
        return ()
    first = max(full).toordinal()
    return range(first, first + YEAR)


def _prior(year: int) -> float:
    """How likely a text that is read is of this year, before anything is known of it."""
    if year > HORIZON:
        return BEYOND
    return EARLY if year < NEWS_ONLINE else 1.0


def _products(told: Sequence[Sequence[float]], days: Days) -> list[float]:
    """The weights of all clues for each day, multiplied."""
    weights = [1.0] * len(days.ordinals)
    priors: list[float] = []
    for year, held in days.runs():
        priors += [_prior(year)] * len(held)
    for each in (*told, priors):
        weights = list(map(mul, weights, each))
    return weights


def _dating(weight: float, day: date, telling: Sequence[Clue]) -> Dating:
    quotes = tuple((clue.raw.start, clue.raw.end) for clue in telling if clue.raw is not None)
    return Dating(
        day.isoformat(),
        round(weight, 4),
        tuple(clue.reason for clue in telling),
        tuple(dict.fromkeys(quotes)),
    )
