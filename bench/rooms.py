# ruff: noqa: INP001 (a program's second file, beside it)
"""A watch in every room of the reader: which stratum takes how much of the time.

Where the assembly calls a stratum, the call is timed; time spent in a room that another one calls
counts for the inner one alone. Nothing in the reader knows of it.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FunctionType, ModuleType
from typing import Any

from hudna.reading import assembly, parsing, reader, telling
from hudna.reading.making import Maker
from hudna.reading.parsing import Tongue
from hudna.reading.reader import Reader

__all__ = ["OTHER", "Watch", "watched"]

ROOMS = {
    "segments": "segments and words",
    "sentences": "segments and words",
    "gathering": "phrases",
    "frames": "frames",
    "heads": "frames",
    "roles": "frames",
    "scopes": "frames",
    "linking": "linking",
    "units": "units",
    "tiling": "units",
    "claims": "claims",
    "tellers": "claims",
    "spoken": "claims",
    "attributions": "claims",
    "events": "events",
    "happenings": "events",
    "allegations": "allegations",
    "making": "records",
    "mentions": "records",
    "gaps": "records",
    "credits": "times",
    "lexis": "lexicon",
    "lexicon_hits": "lexicon",
    "sides": "disagreements",
    "tallies": "allegations",
    "retold": "allegations",
    "connecting": "records",
    "quantities": "events",
    "casualties": "events",
}
"""Rooms by the module that a stratum stands in; a module not named here is a room of its own."""
TRUCES = frozenset(
    {"agreements", "around_truces", "belligerents", "clocks", "clusters", "statuses", "truces"}
)
METHODS = (
    (Tongue, "name_hits", "names"),
    (Tongue, "senses", "lexicon"),
    (Reader, "sentences", "segments and words"),
    (Reader, "cues", "segments and words"),
    *((Maker, name, "records") for name in ("time", "claim", "event", "allegation")),
)
OTHER = "between the rooms"


class Watch:
    """Seconds spent in each room, those of inner rooms left out."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self._inner: list[float] = []

    def timed(self, room: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """The same call, timed for a room."""

        def held(*given: Any, **named: Any) -> Any:  # noqa: ANN401 (any call at all)
            self._inner.append(0.0)
            start = time.perf_counter()
            try:
                return call(*given, **named)
            finally:
                whole = time.perf_counter() - start
                self.spent[room] += whole - self._inner.pop()
                if self._inner:
                    self._inner[-1] += whole

        return held


@contextmanager
def watched() -> Iterator[Watch]:
    """A watch that stands in every room while the block runs."""
    watch = Watch()
    places: list[tuple[object, str, object]] = []
    for module in (assembly, parsing, reader, telling):
        places.extend((module, name, _room(found)) for name, found in _strata(module))
    places.extend(METHODS)
    before = [(place, name, getattr(place, name)) for place, name, _ in places]
    try:
        for (place, name, room), (_, _, call) in zip(places, before, strict=True):
            setattr(place, name, watch.timed(str(room), call))
        yield watch
    finally:
        for place, name, call in before:
            setattr(place, name, call)


def _strata(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """The functions that a module takes from other rooms of the reader."""
    for name, found in vars(module).copy().items():
        if not isinstance(found, FunctionType) or found.__name__ in PASSED:
            continue
        if found.__module__ != module.__name__ and found.__module__.startswith("hudna.reading."):
            yield name, found


PASSED = frozenset({"parse", "tell"})
"""They only call other strata."""


def _room(stratum: FunctionType) -> str:
    parts = stratum.__module__.removeprefix("hudna.reading.").split(".")
    if parts[0] in TRUCES:
        return "agreements"
    return ROOMS.get(parts[0], parts[0])
