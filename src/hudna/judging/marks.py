"""What of a text no translator changes: times, spans, names, figures, voices, events, clocks.

Two translations of one text have most of these marks in common; two texts on one event do not,
since each names others and tells other times. A mark is a letter and a value: ``t:2016-07-06``.
"""

from collections.abc import Iterable, Iterator

from hudna.records import Reading

__all__ = ["likeness", "marks_of"]

LOCAL = "text:"
CLOCKED = frozenset({"DATE", "TIME"})


def marks_of(reading: Reading, figures: Iterable[str]) -> tuple[str, ...]:
    """The marks of a reading, sorted; ``figures`` are its odd numbers."""
    return tuple(sorted({*_marks(reading), *(f"f:{figure}" for figure in figures)}))


def _marks(reading: Reading) -> Iterator[str]:
    for time in reading.times:
        if time.value and "X" not in time.value and time.type in {*CLOCKED, "DURATION"}:
            kind = "t" if time.type in CLOCKED else "u"
            # "from January 1 to June 30" is one time in one language and two in another
            yield from (f"{kind}:{each}" for each in time.value.split("/") if each)
    bodies = (i for i, actor in reading.actors.items() if actor.kind != "media")
    yield from (f"n:{i}" for i in (*bodies, *reading.places) if not i.startswith(LOCAL))
    for claim in reading.claims:
        if claim.speaker and not claim.speaker.startswith(LOCAL):
            yield f"v:{claim.speaker}:{claim.stance}"
    for event in reading.events:
        yield f"e:{event.kind}:{event.incident_type}:{event.place}"
    yield from (f"a:{a.known_as}" for a in reading.agreements if a.known_as)


def likeness(one: Iterable[str], other: Iterable[str]) -> tuple[int, float]:
    """How many marks two texts share, and how alike they are from 0 to 1.

    Names, times, voices and figures count alike, however many there are of each, where both texts
    have some: an account of its own shares the names, not the times and voices. Of one kind alone
    nothing can be told.
    """
    left, right = set(one), set(other)
    parts = [_alike(left, right, kind) for kind in ("n", "t", "v", "f")]
    told = [part for part in parts if part is not None]
    if len(told) < len(("one", "other")):
        return len(left & right), 0.0
    return len(left & right), sum(told) / len(told)


def _alike(left: set[str], right: set[str], kind: str) -> float | None:
    """The part that both have of the marks of one kind; None where one of them has none."""
    a, b = ({mark for mark in marks if mark[0] == kind} for marks in (left, right))
    return len(a & b) / len(a | b) if a and b else None
