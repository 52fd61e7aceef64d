"""Incidents as assessing needs them, found by their time."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from math import floor
from typing import TYPE_CHECKING

import msgspec

from hudna.judging.acts import Act
from hudna.judging.facts import Spot
from hudna.judging.moments import iso, moment
from hudna.judging.relations import is_narrow

if TYPE_CHECKING:
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["ACT", "ActsHeld", "act_decoder", "has_day"]

ACT = "act"
WIDEST = timedelta(days=7)
"""A time wider than this finds no day to stand under: such acts are looked at always."""
ANY_TIME = ""
act_decoder = msgspec.msgpack.Decoder(Act)
_encode = msgspec.msgpack.Encoder().encode


class ActsHeld:
    """The acts of a case; ``made`` are those of this run, ``before`` what stood in their place."""

    REACH = timedelta(days=7)
    """Farther apart no fire answers another: a day, and the widths of two narrow times."""

    def __init__(self, store: "CaseStore") -> None:
        """Take the case's store."""
        self._store = store
        self._held: dict[str, Act] = {}
        self._days: dict[str, _Day] = {}
        self.made: list[Act] = []
        self.before: dict[str, Act] = {}

    def replace(self, batch: "Writer", made: Iterable[Act], gone: Iterable[str]) -> None:
        """Keep acts made anew; take away those that are no more."""
        from hudna.store import Item

        self.made = list(made)
        dead = sorted(gone)
        self._load([*dead, *(a.id for a in self.made)])
        self.before = {
            i: self._held.pop(i) for i in (*dead, *(a.id for a in self.made)) if i in self._held
        }
        batch.replace_items(
            ACT,
            [Item(id=a.id, sort=_sort(a), body=_encode(a)) for a in self.made],
            dead,
            passing=True,
        )
        self._held |= {a.id: a for a in self.made}

    def __getitem__(self, ident: str) -> Act:
        """An act by the id of its incident.

        Raises:
            KeyError: there is none.
        """
        self._load([ident])
        return self._held[ident]

    def load(self, idents: Iterable[str]) -> list[Act]:
        """Those of these that there are."""
        wanted = list(idents)
        self._load(wanted)
        return [self._held[i] for i in wanted if i in self._held]

    def _load(self, idents: Iterable[str]) -> None:
        missing = [i for i in idents if i not in self._held]
        for ident, item in self._store.items_named(ACT, missing).items():
            self._held[ident] = act_decoder.decode(item.body)

    def all(self) -> Iterator[Act]:
        """All acts of the case."""
        return self._found("", None)

    def between(self, first: datetime | None, last: datetime | None) -> Iterator[Act]:
        """Acts that may lie within a span, and those whose time is not known or very wide."""
        yield from self._found(ANY_TIME, "0")
        low = iso(first - WIDEST) if first else "0"
        yield from self._found(low, f"{iso(last)}~" if last else None)

    def around(self, act: Act, before: timedelta, after: timedelta) -> list[Act]:
        """Acts of about one place and time; none where either is not known."""
        time, spot = act.time, act.spot
        if time is None or spot is None or not is_narrow(time):
            return []
        first = moment(time.earliest or "") - before
        last = moment(time.latest or "") + after
        days = (first + timedelta(days=n) for n in range((last.date() - first.date()).days + 1))
        return [
            other
            for day in days
            for other in self._day(day.date().isoformat()).near(spot)
            if _near(act, other) and other.id != act.id
        ]

    def _day(self, day: str) -> "_Day":
        """The acts whose time begins on a day."""
        if day not in self._days:
            self._days[day] = _Day(self._found(day, f"{day}~"))
        return self._days[day]

    def _found(self, low: str, high: str | None) -> Iterator[Act]:
        for item in self._store.items(ACT, since=low, before=high):
            if item.id not in self._held:
                self._held[item.id] = act_decoder.decode(item.body)
            yield self._held[item.id]


def has_day(act: Act) -> bool:
    """Whether its time is known, and to some days."""
    time = act.time
    if time is None or not time.earliest or not time.latest:
        return False
    return moment(time.latest) - moment(time.earliest) <= WIDEST


def _sort(act: Act) -> str:
    """The beginning of its time, by which it is found."""
    return act.time.earliest or ANY_TIME if act.time and has_day(act) else ANY_TIME


DEGREES = 0.5


class _Day:
    """The acts of a day by squares of the map."""

    def __init__(self, acts: Iterable[Act]) -> None:
        """Sort the acts by where they were; those of no place are left out."""
        self._acts = [act for act in acts if act.spot is not None]
        self._squares: dict[tuple[int, int] | None, list[Act]] = {}
        for act in self._acts:
            self._squares.setdefault(_square(act.spot), []).append(act)

    def near(self, spot: Spot) -> Iterable[Act]:
        """Acts that may lie at one place with a spot; all of them where it has no degrees."""
        square = _square(spot)
        if square is None:
            return self._acts
        beside = ((square[0] + n, square[1] + e) for n in (-1, 0, 1) for e in (-1, 0, 1))
        return [act for each in (*beside, None) for act in self._squares.get(each, ())]


def _square(spot: Spot | None) -> tuple[int, int] | None:
    """The square of the map that a spot lies in."""
    if spot is None or spot.lat is None or spot.lon is None:
        return None
    return floor(spot.lat / DEGREES), floor(spot.lon / (DEGREES * 2))


def _near(one: Act, other: Act) -> bool:
    """Whether two may lie at one place: a quick look before the exact one."""
    a, b = one.spot, other.spot
    if a is None or b is None or a.lat is None or b.lat is None or a.lon is None or b.lon is None:
        return a is not None and b is not None
    return abs(a.lat - b.lat) < DEGREES and abs(a.lon - b.lon) < DEGREES * 2
