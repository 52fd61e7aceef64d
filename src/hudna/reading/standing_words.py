"""What a claim itself says of how a truce stands: "it still holds", «لم يعد ساريا», «сорвано».

A text has one status for an arrangement; those whom it quotes may each say another thing.
"""

from typing import TYPE_CHECKING

from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Sense, Unit

if TYPE_CHECKING:
    from hudna.reading.clusters import Cluster
    from hudna.reading.truce_mentions import TruceMention

__all__ = ["NEGATED", "spoken_of_by_pronoun", "standing_rules"]

STANDING = frozenset({"hold", "expire", "terminate", "collapse"})
"""Senses by which a truce is said to hold or to be over."""
STANDING_BITS = bits_of(*STANDING)
NEGATED = "claims.standing.negated"
"""Noted beside the rule of a word of standing where its clause is negated."""
TOLD = frozenset({"happened", "negated"})
NAMING = ("truce", "pact", "pronoun", "anaphor", "extend")
BACK = 2
"""Sentences over which "it" can take up a truce."""


def standing_rules(claim: ClaimDraft) -> list[str]:
    """The rules whose words say in a claim that a truce holds or is over."""
    found: list[str] = []
    for frame in _frames(claim):
        if modality_of(frame) in TOLD:
            found.append(frame.entry.id)
            if frame.negated or frame.failed:
                found.append(NEGATED)  # of its own; what a denial makes of it is the claim's stance
    return found or [sense.entry.id for sense in _words(claim)]


def _frames(claim: ClaimDraft) -> list[Frame]:
    first, last = claim.items
    if not claim.parsed.told() & STANDING_BITS:
        return []
    return [
        frame
        for frame in claim.parsed.frames
        if frame.sense in STANDING
        and frame.form != "noun"
        and first <= frame.at < last
        and _is_of_truce(frame)
    ]


def _words(claim: ClaimDraft) -> list[Sense]:
    """«ما زال ساريا»: words of standing that are no verb."""
    if not claim.parsed.told() & STANDING_BITS:
        return []
    items = claim.parsed.items[slice(*claim.items)]
    found = (item.sense(*STANDING) for item in items if type(item) is Unit)
    return [sense for sense in found if sense is not None and not sense.verbal]


def _is_of_truce(frame: Frame) -> bool:
    """Whether what holds or ends is a truce, or a word that may stand for one."""
    phrases = [p for p in (frame.subject, frame.object) if p is not None]
    return not phrases or any(p.sense(*NAMING) is not None for p in phrases)


def spoken_of_by_pronoun(claim: ClaimDraft, clusters: "list[Cluster]") -> str | None:
    """The arrangement that "it" takes up: the last one told to hold or end, else named."""
    frames = _frames(claim)
    if not (any(map(_is_pronominal, frames)) or (not frames and _words(claim))):
        return None
    number = claim.parsed.sentence.number
    named = [
        (_stands(mention), mention.sentence, -mention.item, f"a{at}")
        for at, cluster in enumerate(clusters, 1)
        for mention in cluster.mentions
        if number - BACK <= mention.sentence < number
    ]
    return max(named)[-1] if named else None


def _stands(mention: "TruceMention") -> bool:
    """Whether it is told to hold or to be over: what "it still stands" answers."""
    return any(act.sense in STANDING for act in mention.acts)


def _is_pronominal(frame: Frame) -> bool:
    phrases = [p for p in (frame.subject, frame.object) if p is not None]
    return all(_is_pronoun(p) for p in phrases)


def _is_pronoun(phrase: Phrase) -> bool:
    return phrase.sense("pronoun") is not None and not phrase.actors
