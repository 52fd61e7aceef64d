"""How much of one text stands in another, told from their sketches."""

from bisect import bisect_right
from collections.abc import Collection, Sequence

import msgspec

from hudna.judging.signature import KEPT

__all__ = ["Overlap", "overlap_of", "share"]


class Overlap(msgspec.Struct, frozen=True):
    """``alike`` is the part of all shingles that both have, ``contained`` that of the smaller text
    found in the other, ``covers`` that of the larger; ``shared`` counts those seen.
    """  # noqa: D205

    alike: float = 0.0
    contained: float = 0.0
    covers: float = 0.0
    shared: int = 0


def overlap_of(one: Sequence[int], other: Sequence[int]) -> Overlap:
    """Compare two sketches: hashes in order, each once.

    A sketch of ``KEPT`` hashes is a sample below its largest; a shorter one is the whole text.
    Below the smaller of the two largest hashes both are complete.
    """
    shared = len(set(one).intersection(other))
    if not shared:
        return Overlap()
    limit = min((s[-1] for s in (one, other) if len(s) >= KEPT), default=max(one[-1], other[-1]))
    small, large = sorted((bisect_right(one, limit), bisect_right(other, limit)))
    return Overlap(
        alike=shared / (small + large - shared),
        contained=shared / small,
        covers=shared / large,
        shared=shared,
    )


def share(one: Collection[object], other: Collection[object]) -> float:
    """The part of the smaller collection that stands in the other; 0 when one is empty."""
    smaller = min(len(one), len(other))
    return len(set(one) & set(other)) / smaller if smaller else 0.0
