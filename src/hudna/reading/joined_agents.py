"""Participles joined to what hangs on a noun: "a truce proposed by A and accepted by B"."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_joined_agent"]


def is_joined_agent(parsed: Parsed, at: int) -> bool:
    """As "a truce proposed by A *and accepted by B*": joined to what hangs on the noun."""
    link, after = (*parsed.items[at - 1 : at + 2 : 2], None, None)[:2] if at else (None, None)
    if type(link) is not Unit or type(after) is not Phrase or after.prep != "by":
        return False
    agents = [e for e in parsed.items[max(at - JOINED, 0) : at] if type(e) is Phrase]
    return link.told & LINK > 0 and bool(after.names) and any(e.prep == "by" for e in agents)


LINK, JOINED = bits_of("conj_clause"), 3
