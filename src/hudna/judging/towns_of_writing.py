"""Towns that stand in datelines and credits alone: nothing is told to have been there."""

from hudna.records import Reading

__all__ = ["towns_of_writing"]

ASIDE = frozenset({"dateline", "credit", "boilerplate"})


def towns_of_writing(reading: Reading) -> set[str]:
    """The ids of places that a text names nowhere but there."""
    aside = [s for s in reading.segments if s.kind in ASIDE]
    named = [
        (m.refers_to, m.quote.start)
        for m in reading.mentions
        if m.kind == "place" and m.refers_to is not None
    ]
    written = {i for i, at in named if any(s.start <= at < s.end for s in aside)}
    return written - {i for i, at in named if not any(s.start <= at < s.end for s in aside)}
