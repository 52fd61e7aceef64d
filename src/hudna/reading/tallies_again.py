"""Tallies that go on: "B counted 52 such cases", «насчитала их 125», after what A has alleged.

Who only gives a number counts what was told right before: the same acts, of the same ones, or of
the other side where he is of theirs (domain.md 11.2).
"""

from msgspec.structs import replace

from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.quantities import Counted
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of
from hudna.reading.tallies import counts_on

__all__ = ["counted_again"]

WHY = "allegations.tally-goes-on"


def counted_again(
    claim: ClaimDraft,
    amounts: list[Counted],
    before: list[AllegationDraft],
    referents: Referents,
) -> list[AllegationDraft]:
    """The tally of a claim that names nothing but its number.

    Args:
        claim: a claim that alleges nothing by its own words.
        amounts: the amounts of its sentence.
        before: the allegations of the document before it.
        referents: what the phrases of the document refer to.
    """
    frame, last = claim.frame, before[-1] if before else None
    if frame is None or last is None or not counts_on(claim) or frame.sense != "count":
        return []
    if not 0 <= claim.parsed.sentence.number - last.parsed.sentence.number <= 1:
        return []
    counted = _number(claim, amounts)
    by = claim.speaker.voice
    if counted is None or by == last.by or last.act == "other":
        return []
    mine = side_of(by, referents) if by is not None else set()
    theirs = side_of(last.against, referents) if last.against is not None else set()
    against = last.by if mine & theirs else last.against
    quote = claim.parsed.words.span(frame.first, counted.last)
    return [
        replace(
            last, by=by, against=against, parsed=claim.parsed, quote=quote, claim=claim, frame=None,
            count=counted.amount, place=None, time=None, why=[*claim.why[:1], WHY],
        )
    ]  # fmt: skip


def _number(claim: ClaimDraft, amounts: list[Counted]) -> Counted | None:
    """The one amount of the claim behind its verb."""
    frame = claim.frame
    end = claim.parsed.items[claim.items[1] - 1].last if claim.items[1] else 0
    start = frame.first if frame is not None else 0
    own = [each for each in amounts if start <= each.first < end]
    return own[0] if len(own) == 1 else None
