"""Tolls told place by place: "killed five in A and four in B" are attacks on A and on B."""

from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Amount, Counted
from hudna.reading.senses import bits_of

__all__ = ["told_by_place"]

LOCATIVE = frozenset({"in", "on", "at", "near", "b", "inside", "loc"})
PERSONS = bits_of("casualty_who", "office", "generic")


class _Toll(NamedTuple):
    """A number of the harmed and where they were harmed, at the items ``[first, last)``."""

    first: int
    last: int
    amount: Amount
    place: str


def told_by_place(
    parsed: Parsed, events: list[EventDraft], amounts: list[Counted]
) -> list[EventDraft]:
    """The attacks that a sentence tells by further tolls at places of their own.

    The attack that has the first of the numbers is at the first of the places.
    """
    tolls = [t for each in amounts if (t := _toll(each, parsed)) is not None]
    rows = [pair for pair in pairwise(tolls) if _goes_on(*pair, parsed)]
    found: list[EventDraft] = []
    for one, other in rows:
        for event in [e for e in (*events, *found) if e.kind == "attack"]:
            killed = event.killed == one.amount
            if not killed and event.injured != one.amount:
                continue
            event.place = one.place
            toll = {"killed": other.amount} if killed else {"injured": other.amount}
            bare = replace(event, killed=None, injured=None, place=other.place)
            told = replace(bare, claims=list(event.claims), why=list(event.why), **toll)
            found.append(told)
            break
    return found


def _toll(counted: Counted, parsed: Parsed) -> _Toll | None:
    """A number with its place: "five people in the village of A"."""
    at = next((k for k, e in enumerate(parsed.items) if e.first <= counted.first < e.last), None)
    if at is None or counted.often:
        return None
    after = at + 1
    item = parsed.items[after] if after < len(parsed.items) else None
    if isinstance(item, Phrase) and not item.prep and item.told & PERSONS and not item.place:
        after += 1
        item = parsed.items[after] if after < len(parsed.items) else None
    if not isinstance(item, Phrase) or item.prep not in LOCATIVE:
        return None
    place = next((part.place for part in item.everything() if part.place is not None), None)
    return None if place is None else _Toll(at, after + 1, counted.amount, place)


def _goes_on(one: _Toll, other: _Toll, parsed: Parsed) -> bool:
    """Whether only "and" or a comma stands between two tolls at two places."""
    between = parsed.items[one.last : other.first]
    return one.place != other.place and all(
        not isinstance(item, Phrase)
        and (item.is_sense("conj_clause") or is_mark(item, parsed.words, ",،"))
        for item in between
    )
