"""Accounts within one document that differ (contract.md; domain.md 11.3 and 11.4).

Two claims differ when their speakers are not of one side and they take opposite stands on one
event: one denies what the other asserts, or both accuse each other. Where two readouts of one
meeting say different things, what only one says is an omission by the other.
"""

from collections.abc import Callable
from dataclasses import dataclass

from hudna.reading.drafts import ClaimDraft
from hudna.reading.senses import meaning_of

__all__ = ["Difference", "find_disagreements"]

DENYING = frozenset({"denies", "rejects", "doubts"})
ASSERTING = frozenset({"asserts", "confirms", "reports", "announces", "accuses", "promises"})
MATTERS = frozenset({"agree", "cooperate", "attack", "consult", "violate", "enter_force", "hold"})
READOUTS = frozenset({"agree", "cooperate"})


@dataclass(slots=True, frozen=True)
class Difference:
    """Claims that do not go together, and how."""

    topic: str
    kind: str
    claims: tuple[ClaimDraft, ...]
    why: tuple[str, ...]


def find_disagreements(
    claims: list[ClaimDraft],
    foes: Callable[[str | None, str | None], bool],
    met: Callable[[str | None, str | None], bool],
) -> list[Difference]:
    """Differences between the claims of a document.

    Args:
        claims: in the order of the text.
        foes: whether two speakers are not of one side.
        met: whether the sides of two speakers met or dealt with each other in this text.
    """
    found: list[Difference] = []
    used: set[tuple[str | None, str | None, str]] = set()
    for number, one in enumerate(claims):
        for other in claims[number + 1 :]:
            difference = _between(one, other, foes, met)
            if difference is None:
                continue
            pair = sorted([one.speaker.actor or "", other.speaker.actor or ""])
            key = (pair[0], pair[1], difference.topic)
            if key not in used:
                used.add(key)
                found.append(difference)
    return found


def _between(
    one: ClaimDraft,
    other: ClaimDraft,
    foes: Callable[[str | None, str | None], bool],
    met: Callable[[str | None, str | None], bool],
) -> Difference | None:
    if not foes(one.speaker.actor, other.speaker.actor):
        return None
    if one.stance == "accuses" and other.stance == "accuses":
        return None
    stances = {one.stance, other.stance}
    if not stances & DENYING or not stances & ASSERTING:
        return None
    shared = _matters(one) & _matters(other)
    if not shared:
        joint = _matters(one) | _matters(other)
        if READOUTS <= joint and met(one.speaker.actor, other.speaker.actor):
            return Difference(
                "agree", "partly_contradicts", (one, other), ("disagreements.readouts",)
            )
        return None
    topic = sorted(shared)[0]
    if topic in READOUTS and not met(one.speaker.actor, other.speaker.actor):
        return None
    kind = "partly_contradicts" if topic in READOUTS else "contradicts"
    return Difference(topic, kind, (one, other), ("disagreements.denial",))


def _matters(claim: ClaimDraft) -> set[str]:
    """What the claim speaks of: the senses of the frames in it."""
    found: set[str] = set()
    for frame in claim.parsed.frames:
        if claim.items[0] <= frame.at < claim.items[1]:
            event = meaning_of(frame.sense).event or frame.sense
            if event in MATTERS or frame.sense in MATTERS:
                found.add("attack" if event == "attack" else frame.sense)
    return found & (MATTERS | {"attack"})
