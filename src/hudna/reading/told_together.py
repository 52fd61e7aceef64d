"""Told together: the claims of one sentence, each speaker's put in one (domain.md 11)."""

from hudna.reading.drafts import ClaimDraft
from hudna.reading.passages import joined_spans, manner_of
from hudna.reading.referents import Referents
from hudna.reading.sides import side_of
from hudna.reading.speech import PLAIN, is_mutual

__all__ = ["told_together", "without_links"]


def told_together(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """One claim per speaker and stance of a sentence, reservations and mere names put aside."""
    return _merged(_worded(_reserved(claims))) if len(claims) > 1 else claims


def without_links(claims: list[ClaimDraft], referents: Referents) -> list[ClaimDraft]:
    """«В Баку говорят иное: по данным ведомства, …»: the second only is who says it.

    Args:
        claims: those of one sentence.
        referents: what its phrases refer to: the two must be of one side.
    """
    sources = [c for c in claims if c.frame is None and c.speaker.actor is not None]
    return [c for c in claims if not any(_links(c, each, referents) for each in sources)]


def _links(claim: ClaimDraft, source: ClaimDraft, referents: Referents) -> bool:
    frame, mine, other = claim.frame, claim.speaker.actor, source.speaker.actor
    if frame is None or frame.sense not in PLAIN or frame.content is None:
        return False
    opened = frame.content[0] > 0 and claim.parsed.items[frame.content[0] - 1].mark == ":"
    if not opened or mine is None or other is None or mine == other:
        return False
    return mine in side_of(other, referents)


def _reserved(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """Who welcomes and finds fault in one breath welcomes with reservation (domain.md 11.2)."""
    welcomed = {c.speaker.actor: c for c in claims if c.stance == "welcomes" and c.speaker.actor}
    kept: list[ClaimDraft] = []
    for claim in claims:
        welcome = welcomed.get(claim.speaker.actor) if claim.speaker.actor else None
        if welcome is not None and claim.stance in {"criticises", "doubts"}:
            welcome.stance = "welcomes_with_reservation"
            welcome.why.extend(claim.why)
            continue
        kept.append(claim)
    return kept


def _worded(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """Giving a thing a name is a claim only of those who say nothing else in the sentence."""
    plain = [c for c in claims if c.frame is not None and c.frame.sense == "describe"]
    named = {id(c) for c in plain if c.stance == "asserts"}
    telling = {(c.speaker.actor, c.speaker.described) for c in claims if id(c) not in named}
    return [
        c
        for c in claims
        if id(c) not in named or (c.speaker.actor, c.speaker.described) not in telling
    ]


def _merged(claims: list[ClaimDraft]) -> list[ClaimDraft]:
    """One claim per speaker and stance of a sentence; the passages are joined."""
    kept: dict[tuple[str | None, str | None, str], ClaimDraft] = {}
    for claim in claims:
        key = (claim.speaker.actor, claim.speaker.described, manner_of(claim))
        if key not in kept:
            kept[key] = claim
            continue
        held = kept[key]
        if _sums_up(held) or _sums_up(claim):  # "both traded blame: X said …": X's own words
            kept[key] = own = claim if _sums_up(held) else held
            own.rivals = _rivals(held if own is claim else claim)
            continue
        if _names_accused(claim) and not _names_accused(held):
            held.frame = claim.frame  # "said X ignored the deal and accused it of …"
        held.quote = joined_spans(held.quote, claim.quote)
        if held.content is not None and claim.content is not None:
            held.content = joined_spans(held.content, claim.content)
        held.items = (min(held.items[0], claim.items[0]), max(held.items[1], claim.items[1]))
        held.why.extend(each for each in claim.why if each not in held.why)
    return list(kept.values())


def _names_accused(claim: ClaimDraft) -> bool:
    return claim.frame is not None and claim.frame.sense == "accuse"


def _sums_up(claim: ClaimDraft) -> bool:
    return claim.frame is not None and claim.frame.sense == "accuse" and is_mutual(claim.frame)


def _rivals(mutual: ClaimDraft) -> list[str]:
    """The other one of two who trade blame."""
    subject = mutual.frame.subject if mutual.frame is not None else None
    others = [] if subject is None else [a for a in subject.actors if a != mutual.speaker.actor]
    return others if len(others) == 1 else []
