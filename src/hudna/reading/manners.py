"""Manners of a claim: whether what is said is negated, and how firmly it is put (domain.md 11.1).

A word of the reporter's distance («زعم», «якобы», "claimed") makes a claim ``hedged``, as a modal
of the speaker does; a condition makes it ``conditional``, a main verb still to come ``future``.
"""

from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, is_mark
from hudna.reading.senses import bits_of
from hudna.reading.speech import report_sense
from hudna.reading.units import Unit

__all__ = ["put_manner"]

DENYING = frozenset({"denies", "rejects", "doubts"})
DISTANT = frozenset({"claim", "believe"})
"""Senses of reports whose words are told with distance, or as a belief."""
FREE = frozenset(
    {
        "announces",
        "accepts",
        "calls_for",
        "urges",
        "promises",
        "threatens",
        "warns",
        "proposes",
        "conditions",
    }
)
"""Stances that are about what is to come by themselves."""
PLANNED = "stance.own-act-planned"
"""Announced because it is still to come: that is its manner."""
NEAR = 2
CONDITIONS, HEDGE = bits_of("condition", "conj_clause"), bits_of("hedge")


def put_manner(claim: ClaimDraft) -> None:
    """Note polarity and modality of what a claim says."""
    main = _main(claim)
    if claim.stance not in DENYING and main is not None:
        claim.negated = main.negated or main.failed
    claim.modality = _modality(claim, main)


def _main(claim: ClaimDraft) -> Frame | None:
    """The first clause of what is said."""
    first, last = claim.items
    inside = (
        each
        for each in claim.parsed.frames
        if first <= each.at < last and each is not claim.frame and each.form == "finite"
    )
    return next((each for each in inside if report_sense(each) is None), None)


def _modality(claim: ClaimDraft, main: Frame | None) -> str:
    if _asks(claim):
        return "question"
    if main is not None and (main.hypothetical or _hangs_on(claim)):
        return "conditional"
    if _is_distant(claim) or (main is not None and main.possible):
        return "hedged"
    free = claim.stance in FREE and PLANNED not in claim.why
    future = main is not None and main.future and not free
    return "future" if future else "asserted"


def _asks(claim: ClaimDraft) -> bool:
    held = claim.parsed.items[claim.items[0] : claim.items[1]]
    return bool(held) and is_mark(held[-1], claim.parsed.words, "?")


def _hangs_on(claim: ClaimDraft) -> bool:
    """Whether what is said holds only if something else does."""
    if not claim.parsed.told() & CONDITIONS:
        return False
    first, last = claim.items
    for item in claim.parsed.items[first:last]:
        if type(item) is Unit and item.told & CONDITIONS:
            link = item.sense("conj_clause")
            if item.is_sense("condition") or (link and link.entry.fields.get("link") == "if"):
                return True
    return False


def _is_distant(claim: ClaimDraft) -> bool:
    """Whether the reporter, or the speaker, does not vouch for it."""
    frame = claim.frame
    if frame is not None and frame.sense in DISTANT:
        return True
    if not claim.parsed.told() & HEDGE:
        return False
    first, last = claim.items
    near = claim.parsed.items[max(first - NEAR, 0) : last]
    return any(isinstance(item, Unit) and item.is_sense("hedge") for item in near)
