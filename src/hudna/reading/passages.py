"""Claims of one document: what is said twice is one claim, and a speaker who goes on makes one."""

from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of
from hudna.reading.speech import is_joint
from hudna.text.span import Span

__all__ = ["as_passages", "joined_spans", "manner_of", "told_in_full", "without_repeats"]

TELLING = frozenset({"asserts", "reports", "confirms", "announces"})
"""Stances that differ in manner only: in one sentence they are one claim."""


def joined_spans(one: Span, other: Span) -> Span:
    """The stretch from the first to the last of two."""
    return Span(min(one.start, other.start), max(one.end, other.end))


def without_repeats(claims: list[ClaimDraft], referents: Referents) -> list[ClaimDraft]:
    """A headline repeats the body: its claims count only where the body does not make them.

    The headline may give a person's words to the body that the person speaks for.
    """
    told: dict[str, list[set[str]]] = {}
    for claim in claims:
        if claim.parsed.kind != "headline" and claim.speaker.actor is not None:
            sides = told.setdefault(manner_of(claim), [])
            sides.append(side_of(claim.speaker.actor, referents))
    return [c for c in claims if c.parsed.kind != "headline" or not _repeated(c, told, referents)]


def told_in_full(
    claims: list[ClaimDraft], charges: list[AllegationDraft], referents: Referents
) -> tuple[list[ClaimDraft], list[AllegationDraft]]:
    """Without «they accused each other» where that sums up what each is heard to say further on."""
    summed = {
        id(claim)
        for at, claim in enumerate(claims)
        if _is_mutual(claim) and _told_in_full(claim, claims[at + 1 :], referents)
    }
    if not summed:
        return claims, charges
    full = [each for each in charges if id(each.claim) not in summed]
    kept = full or charges
    for each in kept:
        each.claim = None if id(each.claim) in summed else each.claim
    return [each for each in claims if id(each) not in summed], kept


BOTH = 2


def _is_mutual(claim: ClaimDraft) -> bool:
    """«Accused each other», «жалуются друг на друга»."""
    frame = claim.frame
    if frame is None or frame.sense != "accuse" or claim.parts:
        return False
    if frame.entry.roles.get("recipient") == ["with"]:
        return True
    others = [phrase for role, phrase in frame.roles() if role != "subject"]
    if any(is_joint(phrase) for phrase in others):
        return True
    return is_joint(frame.subject) and not any(phrase.actors for phrase in others)


def _told_in_full(claim: ClaimDraft, later: list[ClaimDraft], referents: Referents) -> bool:
    """Whether the same side accuses later on, or two charges are told at least."""
    charges = [each for each in later if each.stance == "accuses" and not _is_mutual(each)]
    if len(charges) >= BOTH or claim.speaker.actor is None:
        return len(charges) >= BOTH
    mine = side_of(claim.speaker.actor, referents)
    return any(
        each.speaker.voice is not None and mine & side_of(each.speaker.voice, referents)
        for each in charges
    )


def as_passages(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """What one speaker says in one stance without a break in a paragraph, as one claim."""
    kept: list[ClaimDraft] = []
    for claim in claims:
        held = _goes_on(claim, kept)
        if held is None:
            kept.append(claim)
            continue
        claim.within = held
        held.parts.append(claim)
        held.quote = joined_spans(held.quote, claim.quote)
        if held.content is not None and claim.content is not None:
            held.content = joined_spans(held.content, claim.content)
        held.chain.extend(link for link in claim.chain if link not in held.chain)
        held.why.extend(each for each in claim.why if each not in held.why)
    return kept


def _goes_on(claim: ClaimDraft, kept: list[ClaimDraft]) -> ClaimDraft | None:
    """The claim that this one continues; another speaker in between breaks it."""
    if claim.speaker.actor is None:
        return None
    for held in reversed(kept):
        if held.speaker.actor != claim.speaker.actor:
            return None
        last, here = held.whole()[-1].parsed.sentence, claim.parsed.sentence
        if last.segment != here.segment or here.number > last.number + 1:
            return None
        if manner_of(held) == manner_of(claim):
            return held
    return None


def manner_of(claim: ClaimDraft) -> str:
    """The stance of a claim; manners of telling are one."""
    return "asserts" if claim.stance in TELLING else claim.stance


def _repeated(claim: ClaimDraft, told: dict[str, list[set[str]]], referents: Referents) -> bool:
    if claim.speaker.actor is None:
        return bool(told.get(manner_of(claim)))
    mine = side_of(claim.speaker.actor, referents)
    return any(
        claim.speaker.actor in side or mine & side for side in told.get(manner_of(claim), ())
    )
