"""Differences of a document put together: contradictions, mutual accusations, omissions."""

from collections.abc import Iterator

from hudna.reading.disagreements import Difference, find_disagreements
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.readouts import find_omissions
from hudna.reading.referents import Referents
from hudna.reading.sides import have_met, is_foe, side_of, sides_of

__all__ = ["find_differences"]

MET = frozenset({"consult", "agree", "cooperate"})
"""Kinds of events whose participants may each tell them in their own way."""


def find_differences(
    claims: list[ClaimDraft],
    events: list[EventDraft],
    allegations: list[AllegationDraft],
    referents: Referents,
) -> list[Difference]:
    """All ways in which the accounts of one document differ.

    Args:
        claims: in the order of the text, whole where they go on over sentences.
        events: of the document.
        allegations: of the document, with the claims they rest on.
        referents: whom the document names.
    """
    meetings = [sides_of([*e.actors, *e.recipients], referents) for e in events if e.kind in MET]
    found = find_disagreements(
        claims,
        lambda a, b: is_foe(a, b, referents),
        lambda a, b: have_met(a, b, meetings, referents),
    )
    found.extend(_mutual(allegations, referents))
    if meetings:
        found.extend(_left_out(claims, meetings, referents))
    return found


def _mutual(allegations: list[AllegationDraft], referents: Referents) -> Iterator[Difference]:
    """Two who accuse each other cannot both be the first: a part of it is disputed."""
    seen: set[frozenset[str]] = set()
    for at, one in enumerate(allegations):
        for other in allegations[at + 1 :]:
            pair = _crossed(one, other, referents)
            if pair is None or pair in seen or one.claim is None or other.claim is None:
                continue
            seen.add(pair)
            claims = (one.claim, other.claim)
            yield Difference("violate", "partly_contradicts", claims, ("disagreements.mutual",))


def _crossed(
    one: AllegationDraft, other: AllegationDraft, referents: Referents
) -> frozenset[str] | None:
    """The two accusers, where each accuses the other's side."""
    if one.by is None or one.against is None or other.by is None or other.against is None:
        return None
    mine, theirs = side_of(one.by, referents), side_of(other.by, referents)
    if mine & theirs:
        return None
    crossed = side_of(one.against, referents) & theirs and side_of(other.against, referents) & mine
    return frozenset({one.by, other.by}) if crossed else None


def _left_out(
    claims: list[ClaimDraft], meetings: list[list[set[str]]], referents: Referents
) -> Iterator[Difference]:
    known = [side_of(c.speaker.actor, referents) if c.speaker.actor else set() for c in claims]
    for each in find_omissions(claims, known, meetings):
        yield Difference(each.topic, "omits", (each.told, each.silent), ("disagreements.omits",))
