"""Whose somebody without a name is: "diplomats *from Norway*", «посредники *из Катара*»."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of

__all__ = ["sent_from"]

OFFICE = bits_of("office")


def sent_from(phrase: Phrase, parsed: Parsed) -> Phrase | None:
    """The phrase right behind an office that tells which states or bodies sent him, if any."""
    if not phrase.told & OFFICE or phrase.members or phrase.actors:
        return None
    at = parsed.place_of(phrase) + 1
    after = parsed.items[at] if 0 < at < len(parsed.items) else None
    sent = isinstance(after, Phrase) and after.prep == "from" and bool(after.actors)
    return after if sent and isinstance(after, Phrase) else None
