"""Owners: whose truce it is, where an English possessive tells it: "Vladimir Putin's truce"."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import NO_MARK, NameHit

__all__ = ["is_owner", "owner_before"]


def is_owner(name: NameHit, parsed: Parsed) -> bool:
    """Whether a seat of power is named as an owner: "Kiev's truce", not "the Stockholm truce"."""
    if parsed.sentence.language != "en" or name.entry.sort != "metonym":
        return True
    return "'s" in parsed.words.forms[name.last : name.last + 1]


def owner_before(mention: TruceMention, parsed: Parsed) -> Phrase | None:
    """«Vladimir Putin's 36-hour truce»: whose it is, over a length and adjectives."""
    if parsed.sentence.language != "en":
        return None
    for k in range(mention.item - 1, max(mention.item - OWNED, 0), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return None
        if parsed.words.forms[item.first] == "'s":
            owner = parsed.items[k - 1]
            own = isinstance(owner, Phrase) and owner.actors and owner.place is None
            return owner if own and isinstance(owner, Phrase) else None
        if item.mark != NO_MARK or item.finite:
            return None
    return None


OWNED = 5
"""Items between an owner and his truce, at most."""
