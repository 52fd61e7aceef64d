"""Where a charge is laid, if its act is told without a place of its own (domain.md 11.2).

«Accused X of killing two in the town»: a noun of settlements alone is the one named last. «In X,
rescuers accused Y»: who helps on the spot tells of the place that opens his sentence.
"""

from hudna.packs.features import DET, PLURAL
from hudna.reading.drafts import ClaimDraft
from hudna.reading.extents import LOCATIVE
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of

__all__ = ["where_charged"]

SETTLED = bits_of("place_head")
THOSE = frozenset({"the", "this", "that", "same"})
SMALL = frozenset({"settlement", "quarter", "facility", "crossing"})
BACK = 2
"""Sentences before within which the town was named."""
BEHIND = 8
"""Items behind an act among which its town stands."""


def where_charged(frame: Frame | None, claim: ClaimDraft, referents: Referents) -> list[str]:
    """The town that the charge takes up, or the place that opens a helper's charge."""
    parsed = claim.parsed
    first = frame.at if frame is not None else claim.items[0]
    for k, item in enumerate(parsed.items[first : min(first + BEHIND, claim.items[1])], first):
        if isinstance(item, Phrase) and _is_town_again(item, parsed):
            found = _named_last(parsed, k, referents)
            return [found] if found is not None else []
    return _opening(claim, referents)


def _is_town_again(phrase: Phrase, parsed: Parsed) -> bool:
    """«In the town», «في المدينة», «в городе»: of settlements, one, and without a name."""
    if not phrase.told & SETTLED or phrase.prep not in LOCATIVE or phrase.bits & PLURAL:
        return False
    if phrase.names or phrase.genitives or phrase.states or phrase.unknown or phrase.place:
        return False
    head = phrase.entry("place_head")
    if head is None or "settled" not in head.fields or phrase.adjectives or phrase.members:
        return False
    if parsed.sentence.language == "en":
        return not THOSE.isdisjoint(parsed.words.forms[phrase.first : phrase.last])
    return parsed.sentence.language != "ar" or bool(phrase.bits & DET)


def _named_last(parsed: Parsed, at: int, referents: Referents) -> str | None:
    """The settlement named last before an item, in its sentence or the ones before."""
    sentence: Parsed | None = parsed
    items = parsed.items[:at]
    for _ in range(BACK + 1):
        for item in reversed(items):
            for part in reversed(item.everything()) if isinstance(item, Phrase) else ():
                if part.place is not None and _is_small(part.place, referents):
                    return part.place
        sentence = sentence.before if sentence is not None else None
        if sentence is None:
            return None
        items = sentence.items
    return None


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
