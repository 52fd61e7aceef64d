"""Accounts within one document that differ (contract.md; domain.md 11.3 and 11.4).

Two claims differ when their speakers are not of one side and they take opposite stands on one
event: one denies what the other asserts, or both accuse each other. Where two readouts of one
meeting say different things, what only one says is an omission by the other.
"""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from hudna.reading.drafts import ClaimDraft

__all__ = ["Difference", "find_disagreements"]

DENYING = frozenset({"denies", "rejects", "doubts"})
ASSERTING = frozenset({"asserts", "confirms", "reports", "announces", "accuses", "promises"})
OPPOSED = DENYING | ASSERTING
MATTERS = frozenset({"agree", "cooperate", "attack", "consult", "violate", "enter_force", "hold"})
READOUTS = frozenset({"agree", "cooperate"})
BACK = 3
NEAR = 2
"""Claims and sentences before a denial among which what it denies was said."""
REACH = 60
"""Claims of the other stance that a claim is held against; no article has more."""

Asked: TypeAlias = Callable[[str | None, str | None], bool]
"""A question about two speakers."""


@dataclass(slots=True, frozen=True)
class Difference:
    """Claims that do not go together, and how."""

    topic: str
    kind: str
    claims: tuple[ClaimDraft, ...]
    why: tuple[str, ...]


def find_disagreements(claims: list[ClaimDraft], foes: Asked, met: Asked) -> list[Difference]:
    """Differences between the claims of a document.

    A claim is held against the ``REACH`` next claims of the opposite stance, so that the work
    grows with the text, not with its square.

    Args:
        claims: in the order of the text.
        foes: whether two speakers are not of one side.
        met: whether the sides of two speakers met or dealt with each other in this text.
    """
    deniers = [at for at, claim in enumerate(claims) if claim.stance in DENYING]
    asserters = [at for at, claim in enumerate(claims) if claim.stance in ASSERTING]
    if not deniers or not asserters:
        return []
    differences = _Differences(claims, foes, met)
    opposites = dict.fromkeys(DENYING, asserters) | dict.fromkeys(ASSERTING, deniers)
    for at, claim in enumerate(claims):
        others = opposites.get(claim.stance, [])
        first = bisect_right(others, at)
        for other in others[first : first + REACH]:
            differences.compare(at, other)
    return differences.found


class _Differences:
    """Differences found so far, and what was worked out on the way."""

    def __init__(self, claims: list[ClaimDraft], foes: Asked, met: Asked) -> None:
        self.found: list[Difference] = []
        self._claims = claims
        self._foes, self._met = cache(foes), cache(met)
        self._matters = [_matters(claim) if claim.stance in OPPOSED else set() for claim in claims]
        self._used: set[tuple[str, str, str]] = set()
        for at, claim in enumerate(claims):
            if claim.stance in DENYING and not self._matters[at]:
                self._matters[at] = self._answered(at)

    def compare(self, one: int, other: int) -> None:
        """Note how two claims of opposite stance differ, once per pair of speakers and topic."""
        speakers = self._claims[one].speaker.actor, self._claims[other].speaker.actor
        topic, kind, why = self._difference(self._matters[one], self._matters[other])
        if not topic or not self._foes(*speakers):
            return
        if topic in READOUTS and not self._met(*speakers):
            return
        pair = sorted(each or "" for each in speakers)
        key = (pair[0], pair[1], topic)
        if key not in self._used:
            self._used.add(key)
            claims = (self._claims[one], self._claims[other])
            self.found.append(Difference(topic, kind, claims, (why,)))

    def _answered(self, at: int) -> set[str]:
        """«Baku denied this»: what a denial without a matter of its own answers.

        It is what somebody of another side said right before, if the denial takes it up by a
        pronoun or by nothing at all.
        """
        claim = self._claims[at]
        frame = claim.frame
        told = frame.object if frame is not None else None
        if told is not None and told.sense("pronoun", "accuse", "claim", "report") is None:
            return set()
        for before in range(at - 1, max(at - BACK, 0) - 1, -1):
            other = self._claims[before]
            near = claim.parsed.sentence.number - other.parsed.sentence.number <= NEAR
            foes = self._foes(claim.speaker.actor, other.speaker.actor)
            if near and foes and other.stance in ASSERTING:
                return set(self._matters[before])
        return set()

    @staticmethod
    def _difference(one: set[str], other: set[str]) -> tuple[str, str, str]:
        """Topic, kind and rule; an empty topic where the claims do not meet."""
        if shared := one & other:
            topic = min(shared)
            kind = "partly_contradicts" if topic in READOUTS else "contradicts"
            return topic, kind, "disagreements.denial"
        if one | other >= READOUTS:
            return "agree", "partly_contradicts", "disagreements.readouts"
        return "", "", ""


def _matters(claim: ClaimDraft) -> set[str]:
    """What the claim speaks of: the senses of the frames in it."""
    found: set[str] = set()
    inside = (
        frame
        for part in claim.whole()
        for frame in part.parsed.frames
        if part.items[0] <= frame.at < part.items[1]
    )
    for frame in inside:
        event = frame.meaning.event or frame.sense
        if event in MATTERS or frame.sense in MATTERS:
            found.add("attack" if event == "attack" else frame.sense)
    return found & (MATTERS | {"attack"})
