"""Whether two documents know a thing each for itself: the test of four parts (domain.md 12).

All must hold: another family; another innermost speaker; no common statement; not both controlled
by, or aligned with, the same party. What cannot be told is ``unknown``, and counts as dependent.
"""

from collections.abc import Iterable

import msgspec

from hudna.judging.sides import Sides
from hudna.records.family import Independence

__all__ = ["Witness", "independence_of", "origins"]


class Witness(msgspec.Struct, frozen=True, kw_only=True):
    """One document's word for one thing.

    ``family`` is the document's; ``speaker`` the innermost named one, the outlet itself where it
    speaks in its own voice, None for an unnamed one; ``sentence`` and ``quotations`` are hashes of
    what it says; ``channels`` are its outlet and those that it credits or names, ``named`` all whom
    it names.
    """

    document: str
    family: str
    speaker: str | None = None
    sentence: int = 0
    quotations: frozenset[int] = frozenset()
    channels: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


def independence_of(
    one: Witness, other: Witness, sides: Sides, at: str | None = None
) -> tuple[Independence, str]:
    """The verdict on two witnesses, and its reason. The order does not matter."""
    if one.family == other.family:
        return "dependent", "one family"
    if one.sentence and one.sentence == other.sentence:
        return "dependent", "the same sentence"
    if one.quotations & other.quotations:
        return "dependent", "the same quotation"
    if one.speaker is not None and one.speaker == other.speaker:
        return "dependent", f"both rest on {one.speaker}"
    return _masters(one, other, sides, at)


def _masters(
    one: Witness, other: Witness, sides: Sides, at: str | None
) -> tuple[Independence, str]:
    """The parts of the test that ask whose voices they are."""
    if one.speaker is None or other.speaker is None:
        return "unknown", "a speaker is not named"
    left, right = sides.masters(one.speaker, at), sides.masters(other.speaker, at)
    if shared := left & right:
        return "dependent", f"both are of or aligned with {min(shared)}"
    for witness, speaker, masters in ((one, other.speaker, right), (other, one.speaker, left)):
        if passed := _passed_on(witness, speaker, masters, sides, at):
            return "unknown", f"{witness.speaker} may have it from {passed}"
    for speaker in (one.speaker, other.speaker):
        if sides.kind(speaker) is None:
            return "unknown", f"{speaker} is not in the register"
        if sides.kind(speaker) == "media" and sides.control(speaker) == "unknown":
            return "unknown", f"who controls {speaker} is not known"
    return "independent", "other family, speaker, statement and control"


def _passed_on(
    witness: Witness, speaker: str, masters: frozenset[str], sides: Sides, at: str | None
) -> str | None:
    """From whom one who speaks in its own voice may have it: whom its text names besides.

    The other's speaker, or an outlet of the other's side.
    """
    if witness.speaker not in witness.channels:
        return None
    if speaker in witness.named:
        return speaker
    named = sorted(witness.channels - {witness.speaker})
    return next((each for each in named if sides.masters(each, at) & masters), None)


def origins(witnesses: Iterable[Witness], sides: Sides, at: str | None = None) -> int:
    """How many of them are independent of each other, counted so that no order matters.

    The largest set found by taking, again and again, the one with the fewest dependants.
    """
    left = sorted(_merged(witnesses), key=_order)
    ties: dict[int, set[int]] = {place: set() for place in range(len(left))}
    for place, one in enumerate(left):
        for further, other in enumerate(left[place + 1 :], place + 1):
            if independence_of(one, other, sides, at)[0] != "independent":
                ties[place].add(further)
                ties[further].add(place)
    count, free = 0, set(ties)
    while free:
        best = min(free, key=lambda each: (len(ties[each] & free), each))
        free -= ties[best] | {best}
        count += 1
    return count


def _merged(witnesses: Iterable[Witness]) -> list[Witness]:
    """One witness for each speaker of a family: however many copies, they depend on each other."""
    held: dict[tuple[str, str | None], Witness] = {}
    for witness in sorted(set(witnesses), key=_order):
        key = witness.family, witness.speaker
        first = held.get(key, witness)
        held[key] = msgspec.structs.replace(
            first,
            quotations=first.quotations | witness.quotations,
            channels=first.channels | witness.channels,
            named=first.named | witness.named,
        )
    return list(held.values())


def _order(witness: Witness) -> tuple[str, str, str, int]:
    return witness.family, witness.document, witness.speaker or "", witness.sentence
