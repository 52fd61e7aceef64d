"""Participles before their noun, which are adjectives: "the disputed farms"."""

from hudna.reading.frames import Parsed
from hudna.reading.hyphens import joined
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_preposed"]


def is_preposed(parsed: Parsed, at: int) -> bool:
    """As "the disputed farms", "a Saudi brokered truce": before its noun it is an adjective."""
    near = _past_compound(parsed, at - 1)
    before, after = parsed.items[near : near + 1], parsed.items[at + 1 : at + 2]
    if near < 0 or type(before[0]) is not Unit or not after:
        return False
    described = before[0].told & DETERMINER > 0 or (near == at - 1 and before[0].kind == "name")
    if not described or type(after[0]) is not Phrase or after[0].prep:
        return False
    return parsed.words.forms[after[0].first] not in ARTICLES  # "all cheered the announcement"


def _past_compound(parsed: Parsed, at: int) -> int:
    """What stands before a compound: "their century-old disputed border"."""
    while at > 0 and type(parsed.items[at]) is Unit:
        if not any(joined(each.first, parsed) for each in parsed.items[at : at + 2]):
            break
        at -= 1
    return at


ARTICLES = frozenset({"a", "an", "the"})


DETERMINER = bits_of("determiner")
