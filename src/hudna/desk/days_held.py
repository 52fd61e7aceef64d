"""What a case keeps by the day that it speaks of: a year of rows is read in a few hundred."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import msgspec

from hudna.judging.moments import moment

if TYPE_CHECKING:
    from hudna.store import CaseStore
    from hudna.store.base import Writer

__all__ = ["DaysHeld", "Shelf"]

Row = TypeVar("Row", bound=msgspec.Struct)
DAY = len("2016-07-06")
_encode = msgspec.msgpack.Encoder().encode


class Shelf(NamedTuple, Generic[Row]):
    """One kind of rows: their shape, the moment that each speaks of (UTC), and whose it is.

    All rows of an owner are replaced together: a document's, an incident's.
    """

    kind: str
    shape: type[Row]
    moment: Callable[[Row], str]
    owner: Callable[[Row], str]


class DaysHeld(Generic[Row]):
    """Rows of one kind, read from the case by days when a period of them is asked for."""

    def __init__(self, store: "CaseStore", shelf: Shelf[Row]) -> None:
        """Take the case's store and the kind."""
        self._store = store
        self._shelf = shelf
        self._decoder = msgspec.msgpack.Decoder(list[shelf.shape])  # type: ignore[name-defined]
        self._days: dict[str, list[Row]] = {}

    def between(self, low: str, high: str) -> Sequence[Row]:
        """The rows of a period, its ends included, in order of their moments."""
        days = _days(low[:DAY], high[:DAY])
        missing = [day for day in days if day not in self._days]
        if missing:
            self._read(missing)
        at = self._shelf.moment
        edges = {days[0], days[-1]}
        found: list[Row] = []
        for day in days:
            rows = self._days[day]
            found += [r for r in rows if low <= at(r) <= high] if day in edges else rows
        return found

    def _read(self, missing: Sequence[str]) -> None:
        """Read all days from the first to the last that is missing."""
        self._days |= {day: [] for day in _days(missing[0], missing[-1])}
        for item in self._store.items(self._shelf.kind, since=missing[0], before=f"{missing[-1]}~"):
            self._days[item.id] = self._decoder.decode(item.body)

    def replace(self, batch: "Writer", gone: Iterable[Row], come: Iterable[Row]) -> None:
        """Put rows in place of all that their owners, and those of others, had on their days."""
        from hudna.store import Item

        owner, at = self._shelf.owner, self._shelf.moment
        new: dict[str, list[Row]] = {}
        for row in come:
            new.setdefault(at(row)[:DAY], []).append(row)
        old = list(gone)
        days = sorted({*new, *(at(row)[:DAY] for row in old)})
        owners = {owner(row) for rows in (old, *new.values()) for row in rows}
        kept = self._store.items_named(self._shelf.kind, days)
        made = {}
        for day in days:
            had = self._decoder.decode(kept[day].body) if day in kept else []
            rows = [*(r for r in had if owner(r) not in owners), *new.get(day, ())]
            made[day] = sorted(rows, key=lambda r: (at(r), owner(r)))
        items = [Item(id=day, sort=day, body=_encode(rows)) for day, rows in made.items() if rows]
        empty = [day for day, rows in made.items() if not rows]
        batch.replace_items(self._shelf.kind, items, empty, passing=True)


@lru_cache(maxsize=4096)
def _days(low: str, high: str) -> tuple[str, ...]:
    """The days from one to another."""
    first, last = (moment(day).toordinal() for day in (low, high))
    return tuple(map(date.isoformat, map(date.fromordinal, range(first, last + 1))))
