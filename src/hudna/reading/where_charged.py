"""Where a charge is laid, if its act is told without a place of its own (domain.md 11.2).

«Accused X of killing two in the town»: the one that a noun of settlements takes up. «In X,
rescuers accused Y»: who helps on the spot tells of the place that opens his sentence.
"""

from hudna.reading.drafts import ClaimDraft
from hudna.reading.extents import LOCATIVE
from hudna.reading.frames import Frame
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.towns_again import is_settlement

__all__ = ["where_charged"]

SMALL = frozenset({"settlement", "quarter", "facility", "crossing"})
BEHIND = 8
"""Items behind an act among which its town stands."""


def where_charged(frame: Frame | None, claim: ClaimDraft, referents: Referents) -> list[str]:
    """The town that the charge takes up, or the place that opens a helper's charge."""
    parsed = claim.parsed
    first = frame.at if frame is not None else claim.items[0]
    for item in parsed.items[first : min(first + BEHIND, claim.items[1])]:
        if isinstance(item, Phrase) and item.prep in LOCATIVE and is_settlement(item, parsed):
            return [item.place] if item.place is not None else []
    return _opening(claim, referents)


def _is_small(place: str, referents: Referents) -> bool:
    known = referents.world.places.get(place)
    return place in referents.local_places if known is None else known.level in SMALL


def _opening(claim: ClaimDraft, referents: Referents) -> list[str]:
    """«In Khan Younis, the rescuers accused …»: where who helps, or only lives there, speaks."""
    opener = claim.parsed.items[0] if claim.parsed.items else None
    before = claim.frame is not None and claim.frame.at > 0 and claim.frame.subject is not opener
    local = claim.speaker.bystander or claim.speaker.actor is None
    if not before or not local or not isinstance(opener, Phrase) or opener.prep not in LOCATIVE:
        return []
    small = opener.place is not None and _is_small(opener.place, referents)
    return [opener.place] if small and opener.place is not None else []
