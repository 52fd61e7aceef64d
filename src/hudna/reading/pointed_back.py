"""Reports that point back: «… Об этом сообщил X» says who told the sentence before.

The sentence has no words of its own: what it reports is the one before it.
"""

from itertools import pairwise

from hudna.reading.around_truces import opens_pointing_back
from hudna.reading.charges_as_counted import counts_breaches
from hudna.reading.claims import report_sense
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase

__all__ = ["with_what_was_told_before"]

UNTOLD = frozenset({"headline", "caption", "credit", "boilerplate", "dateline"})
COUNTED = "stance.tally-of-breaches"


def with_what_was_told_before(claims: list[ClaimDraft], parsed: list[Parsed]) -> list[ClaimDraft]:
    """Give claims that only point back the sentence before as what they say, where nobody has it.

    Args:
        claims: those of all sentences.
        parsed: the sentences of the text, in order.
    """
    owned = {id(claim.parsed) for claim in claims}
    before = {id(each): earlier for earlier, each in pairwise(parsed)}
    for claim in claims:
        earlier = before.get(id(claim.parsed))
        if earlier is None or earlier.kind in UNTOLD or id(earlier) in owned:
            continue
        if claim.frame is not None and opens_pointing_back(claim.frame, claim.parsed):
            _point(claim, earlier)
    return claims


def _point(claim: ClaimDraft, earlier: Parsed) -> None:
    """Make a sentence what a claim says."""
    items = earlier.items
    claim.parsed, claim.items = earlier, (0, len(items))
    claim.content = earlier.words.span(items[0].first, items[-1].last)
    claim.frame = _count(earlier)
    if claim.frame is not None:
        claim.stance = "accuses"
        claim.why.append(COUNTED)


def _count(parsed: Parsed) -> Frame | None:
    """The verb by which the sentence counts breaches that nobody is told to have counted."""
    for frame in parsed.frames:
        if frame.sense == "count" and report_sense(frame) is not None and frame.subject is None:
            breaches = any(
                isinstance(item, Phrase) and item.sense("violate") is not None
                for item in parsed.items[frame.at + 1 :]
            )
            if counts_breaches(frame) or breaches:
                return frame
    return None
