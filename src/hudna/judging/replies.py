"""Denials that name nothing: what a text has charged right before (domain.md 11.3).

«X accused Y of shelling the town. Y denied this»: the denial is of the act that was charged. A
denial that says itself what it denies is left as it is.
"""

from hudna.records import Claim, Reading

__all__ = ["replies_in"]

DENYING = ".claims.deny"
"""How the rules end whose words deny; "said that it lost nobody" is no denial of a charge."""
AFTER = 2
"""So many claims after a charge its denial comes."""


def replies_in(reading: Reading) -> dict[str, tuple[str, ...]]:
    """Claims that only deny, to the acts (events and allegations) that they deny."""
    acts = {e.id for e in reading.events if e.kind == "attack"}
    acts |= {a.id for a in reading.allegations if a.count is None}
    found: dict[str, tuple[str, ...]] = {}
    charged: tuple[str, ...] = ()
    by: str | None = None
    since = 0
    for claim in reading.claims:
        since += 1
        if claim.stance == "accuses" and (held := tuple(a for a in claim.about if a in acts)):
            charged, by, since = held, claim.speaker, 0
        elif charged and since <= AFTER and _only_denies(claim) and claim.speaker != by:
            found[claim.id] = charged
    return found


def _only_denies(claim: Claim) -> bool:
    """Whether a claim denies in so many words, and nothing that is told besides."""
    denies = claim.stance == "denies" and claim.polarity == "affirmed"
    return denies and not claim.about and any(rule.endswith(DENYING) for rule in claim.why)
