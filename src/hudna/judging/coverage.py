"""What could be seen in a period: part of every number (domain.md 2.7 and 13)."""

from collections import Counter
from collections.abc import Collection
from datetime import timedelta

import msgspec

from hudna.judging.by_time import Dated
from hudna.judging.moments import iso, moment
from hudna.records import Coverage

__all__ = ["Outline", "coverage_of", "suffices"]

LEAST_FAMILIES = 2
"""Fewer independent origins than this in a period see nothing that could be called quiet."""
LEAST_SHARE = 0.5
"""Documents must stand on at least this share of the days."""


class Outline(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """One document as coverage needs it; ``said`` is the earliest moment of publication, UTC."""

    ref: str
    said: str
    known_since: str
    language: str
    source: str | None = None
    family: str | None = None
    countries: tuple[str, ...] = ()


def coverage_of(outlines: Dated[Outline], *, until: str, days: int, known: str) -> Coverage:
    """The documents published in the days before a moment, as known at another (UTC).

    It suffices for a level when at least two families speak and half of the days have a document;
    otherwise a level is ``no_data``, never ``quiet``.
    """
    end = moment(until)
    start = iso(end - timedelta(days=days))
    last = iso(end)
    near = outlines.between(start, last)
    seen = [o for o in near if start < o.said <= last and o.known_since <= known]
    families = {o.family or o.ref for o in seen}
    on = {o.said[:10] for o in seen}
    enough = _enough(families, on, days)
    return Coverage(
        since=start,
        until=last,
        documents=len(seen),
        families=len(families),
        languages=dict(sorted(Counter(o.language for o in seen).items())),
        sources=dict(sorted(Counter(o.source or "unknown" for o in seen).items())),
        days_with_documents=len(on),
        days=days,
        sufficient=enough,
        note=None if enough else "too few documents to tell quiet from unseen",
    )


def suffices(outlines: Dated[Outline], *, until: str, days: int, known: str) -> bool:
    """Whether the documents of a period suffice for a level, and no more than that."""
    end = moment(until)
    start, last = iso(end - timedelta(days=days)), iso(end)
    families: set[str] = set()
    on: set[str] = set()
    for each in outlines.between(start, last):
        if start < each.said and each.known_since <= known:
            families.add(each.family or each.ref)
            on.add(each.said[:10])
            if _enough(families, on, days):
                return True
    return False


def _enough(families: Collection[str], on: Collection[str], days: int) -> bool:
    return len(families) >= LEAST_FAMILIES and len(on) >= days * LEAST_SHARE
