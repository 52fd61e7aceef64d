"""Accused: whom a charge is made against, by what its words name."""

from hudna.reading.blame import blamed
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["accused_by", "culprits_in", "other_side"]

PAIR = 2


def culprits_in(
    frame: Frame | None, claim: ClaimDraft, accused: list[str], referents: Referents
) -> list[str | None]:
    """The culprits of the act, else the accused, else the other side; None where nobody is."""
    by = claim.speaker.voice
    own = blamed(frame, claim.parsed, by, referents) if frame is not None else []
    own = [each for each in own if each != by]
    nearest = _nearest_accused(frame, claim) if frame is not None and accused else []
    return [*(own or nearest or accused or other_side(claim))] or [None]


def _nearest_accused(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Blamed A for one thing and B for another»: whom the charge follows."""
    if claim.frame is None or claim.frame.sense != "accuse":
        return []
    items = claim.parsed.items
    for k in range(frame.at - 1, claim.frame.at, -1):
        item, after = items[k], items[k + 1]
        if item is claim.frame.subject:
            continue
        charged = (isinstance(after, Phrase) and bool(after.prep)) or k + 1 == frame.at
        if isinstance(item, Phrase) and not item.prep and item.actors and charged:
            return list(item.actors)
    return []


def other_side(claim: ClaimDraft) -> list[str]:
    """Where both accuse each other, each accuses the other."""
    frame = claim.frame
    if frame is None or frame.sense != "accuse" or frame.subject is None:
        return []
    actors = list(dict.fromkeys(frame.subject.actors))
    return [a for a in actors if a != claim.speaker.voice] if len(actors) == PAIR else []


def accused_by(claim: ClaimDraft) -> list[str]:
    """Whom the claim's own verb accuses."""
    frame = claim.frame
    if frame is None:
        return []
    places = tuple(frame.entry.roles.get("recipient", ())) or frame.meaning.recipient
    for place in places:
        phrases = [frame.object] if place == "object" else frame.preps.get(place, [])
        for phrase in phrases:
            if phrase is not None and (phrase.actors or phrase.state_actors):
                return list(phrase.actors or phrase.state_actors)
            if phrase is not None and phrase.sense("pronoun"):
                return _addressed_before(frame, claim)
    return []


def _addressed_before(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Urged X to …, and accused it of …»: a pronoun takes up whom the same speaker addressed."""
    for other in reversed(claim.parsed.frames):
        same = other.subject is frame.subject and other.at < frame.at
        if same and other.object is not None and other.object.actors:
            return list(other.object.actors)
    return []
