"""What a report leaves open, filled by the one happening that fits it (domain.md 9.3).

"A soldier died in the shelling" is of no place and no day. Where one happening of the news of those
days may be meant, and no other, it is meant; where two may be, it stays by itself, tied to both by
a maybe. What is told with a place and a day of its own is never joined so.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from hudna.judging.joining import Pair, Tie, pair_of
from hudna.judging.relations import FINE, is_narrow, times_of
from hudna.judging.sightings import Sighting
from hudna.judging.support import are_contrary

__all__ = ["only_fits"]

CLEARLY = 0.1
"""So much stronger than the next must the tie be to one of several that fit."""
WHOLE_LANDS = frozenset({"country", "region"})
LAST = 0.01
"""These ties join after all others."""

Home = Mapping[str, int]


def only_fits(
    groups: Sequence[tuple[str, ...]],
    maybes: Iterable[Tie],
    held: Mapping[str, Sighting],
    unfit: Callable[[str, str], bool],
) -> list[Tie]:
    """Ties from what is open to what alone fits it.

    Args:
        groups: ids of sightings, as far as they are joined.
        maybes: which may be one, and how strongly.
        held: the sightings.
        unfit: tells of two ids, the smaller first, whether something holds them apart.
    """
    home = {ident: at for at, ids in enumerate(groups) for ident in ids}
    across = _across(maybes, home, held)
    whole = [_is_whole([held[i] for i in ids]) for ids in groups]
    fits: dict[int, dict[int, float]] = {}
    for (a, b), strength in across.items():
        if (whole[a] and whole[b]) or _are_apart(groups[a], groups[b], unfit):
            continue
        for own, other in ((a, b), (b, a)):
            fits.setdefault(own, {})[other] = strength
    found: list[Tie] = []
    for own, others in sorted(fits.items()):
        if whole[own]:
            continue
        chosen = _chosen({o: s for o, s in others.items() if whole[o]})
        if chosen is None and not any(whole[o] for o in others):
            chosen = _chosen(others)
        if chosen is not None:
            found.append((LAST * others[chosen], groups[own][0], groups[chosen][0]))
    return found


def _across(
    maybes: Iterable[Tie], home: Home, held: Mapping[str, Sighting]
) -> dict[tuple[int, int], float]:
    """Pairs of groups that may be one, with their strongest tie; none that tell of others."""
    found: dict[tuple[int, int], float] = {}
    contrary: set[tuple[int, int]] = set()
    for strength, one, other in maybes:
        if one not in home or other not in home or home[one] == home[other]:
            continue
        low, high = sorted((home[one], home[other]))
        placed = _has_area(held[one]) and _has_area(held[other])
        apart = times_of(held[one].time, held[other].time) == "apart"
        if apart or are_contrary(held[one], held[other], placed=placed):
            contrary.add((low, high))
        found[low, high] = max(strength, found.get((low, high), 0.0))
    return {pair: strength for pair, strength in found.items() if pair not in contrary}


def _chosen(others: Mapping[int, float]) -> int | None:
    """The one that fits, or fits clearly best."""
    ranked = sorted(others, key=lambda o: (-others[o], o))
    if not ranked:
        return None
    best = ranked[0]
    clear = len(ranked) == 1 or others[best] - others[ranked[1]] >= CLEARLY - LAST
    return best if clear else None


def _is_whole(told: Sequence[Sighting]) -> bool:
    """Whether where and when it was is told, by one account or by several."""
    return any(map(_has_place, told)) and any(map(_has_time, told))


def _has_place(sighting: Sighting) -> bool:
    spot = sighting.spot
    return spot is not None and spot.place is not None and spot.level in FINE and not spot.seat


def _has_area(sighting: Sighting) -> bool:
    """Whether it is told where, and be it only in what district or on what lake."""
    spot = sighting.spot
    return spot is not None and spot.place is not None and spot.level not in WHOLE_LANDS


def _has_time(sighting: Sighting) -> bool:
    return sighting.time is not None and is_narrow(sighting.time)


def _are_apart(
    one: tuple[str, ...], other: tuple[str, ...], unfit: Callable[[str, str], bool]
) -> bool:
    pairs: Iterable[Pair] = (pair_of(a, b) for a in one for b in other)
    return any(unfit(*pair) for pair in pairs)
