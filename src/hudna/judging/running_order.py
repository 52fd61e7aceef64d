"""The order in which a text tells its times, names and numbers (domain.md section 12).

A translator changes every word, but neither what is told nor after what. Two outlets that report
one declaration in their own words name the same days and people, and put them otherwise.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from re import compile as pattern

from hudna.records import Reading

__all__ = ["Ordered", "in_one_order", "running_order"]

ASIDE = frozenset({"dateline", "credit", "boilerplate"})
OF_STATE = frozenset({"state", "government", "armed_forces", "ministry"})
"""One language says "Turkey" where another says "the Turkish army"."""
LOCAL = "text:"
_NUMBERS = pattern(r"\d[\d.,:]*")
_QUOTES = pattern(r'["«“]')
TO_THE_MINUTE = len("2016-07-06T01:00")
WEIGHTS = {"t": 2.0, "f": 1.0, "F": 2.0, "n": 1.0, "q": 0.5}
"""Of a time, a number of one or two digits, a longer one, a name, a quotation mark."""
LONG = 3

Ordered = tuple[float, float]
"""The weight of what two texts tell in one order, and its part in both (0 to 1)."""


def running_order(reading: Reading) -> tuple[str, ...]:
    """The marks of a text in its order; datelines, credits and boilerplate are left out."""
    aside = [(s.start, s.end) for s in reading.segments if s.kind in ASIDE]
    told = sorted((*_times(reading), *_names(reading), *_signs(reading)))
    return tuple(mark for at, mark in told if not any(low <= at < high for low, high in aside))


def _times(reading: Reading) -> Iterator[tuple[int, str]]:
    for time in reading.times:
        if time.value and "X" not in time.value:
            yield time.quote.start, f"t:{time.value.split('/')[0][:TO_THE_MINUTE]}"


def _names(reading: Reading) -> Iterator[tuple[int, str]]:
    for mention in reading.mentions:
        name = mention.refers_to
        if name is None or name.startswith(LOCAL):
            continue
        place, actor = reading.places.get(name), reading.actors.get(name)
        country = None
        if place is not None and place.level == "country":
            country = place.country
        elif actor is not None and actor.kind in OF_STATE:
            country = actor.country
        yield mention.quote.start, f"n:{country or name}"


def _signs(reading: Reading) -> Iterator[tuple[int, str]]:
    text = reading.document.text
    times = [(t.quote.start, t.quote.end) for t in reading.times]
    for found in _NUMBERS.finditer(text):
        if not any(low <= found.start() < high for low, high in times):
            number = found.group().strip(".,:")
            yield found.start(), f"{'F' if len(number) >= LONG else 'f'}:{number}"
    yield from ((found.start(), "q") for found in _QUOTES.finditer(text))


def in_one_order(one: Sequence[str], other: Sequence[str]) -> Ordered:
    """How much two texts tell in the same order."""
    whole = _weight(one) + _weight(other)
    shared = Counter(one) & Counter(other)
    if not whole or not shared:
        return 0.0, 0.0
    # What only one of them has is in no order with the other: less is left to compare.
    left, right = ([mark for mark in marks if mark in shared] for marks in (one, other))
    best = [0.0] * (len(right) + 1)
    for mark in left:
        before, worth = 0.0, WEIGHTS[mark[0]]
        for at, each in enumerate(right, 1):
            here = best[at]
            best[at] = max(here, best[at - 1], before + worth if each == mark else 0.0)
            before = here
    return best[-1], 2 * best[-1] / whole


def _weight(marks: Sequence[str]) -> float:
    return sum(WEIGHTS[mark[0]] for mark in marks)
