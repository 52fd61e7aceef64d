"""Where claims stand on the ladder (domain.md section 12): by what they say, and whose word it is.

All who affirm one incident share its level, and so do all who deny it. A claim on something else
stands by itself.
"""

from collections.abc import Collection, Iterable

from hudna.judging.claim_relations import Heard, ladder
from hudna.judging.grades import witness_of
from hudna.judging.happening import Families, Happening, Word
from hudna.judging.sides import Sides

__all__ = ["level_alone", "levels_of"]

FIGHTING = frozenset({"state", "government", "armed_forces", "armed_group", "coalition"})


def levels_of(
    happening: Happening, families: Families, sides: Sides, mechanisms: Collection[str] = ()
) -> dict[str, int]:
    """The level of each claim on an incident."""
    found: dict[str, int] = {}
    for says in (True, False):
        words = [w for w in happening.words if w.says == says]
        level = ladder([_heard(w, families, says=says) for w in words], sides, mechanisms)
        found.update((w.claim, level) for w in words if w.claim)
    return found


def _heard(word: Word, families: Families, *, says: bool) -> Heard:
    """A witness with its interest; a denial by the accused's own side is no admission."""
    interest = word.interest
    if not says and interest == "own_side":
        interest = "adversary"
    return witness_of(word, families), interest


def level_alone(speaker: str | None, parties: Iterable[str], sides: Sides) -> int:
    """The level of a claim on an agreement: 1 for a disinterested speaker, else 0.

    Parties, those of their side, and all who fight have an interest; so may an unnamed one.
    """
    if speaker is None or sides.kind(speaker) in FIGHTING:
        return 0
    voices = (speaker, *sides.aligned(speaker))
    if any(sides.same_side(voice, party) for voice in voices for party in parties):
        return 0
    return 1 if sides.kind(speaker) in {"igo", "ngo", "media"} else 0
