"""Participles joined to what hangs on a noun: "a truce proposed by A and accepted by B"."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_joined_agent", "over_joined"]


def is_joined_agent(parsed: Parsed, at: int) -> bool:
    """As "a truce proposed by A *and accepted by B*": joined to what hangs on the noun."""
    link, after = (*parsed.items[at - 1 : at + 2 : 2], None, None)[:2] if at else (None, None)
    if type(link) is not Unit or type(after) is not Phrase or not after.prep:
        return False
    if after.prep != "by" and not _has_verb_behind(parsed, at):
        return False
    agents = [e for e in parsed.items[max(at - JOINED, 0) : at] if type(e) is Phrase]
    doer = bool(after.names) or after.told & DOERS > 0 or after.prep != "by"
    return link.told & LINK > 0 and doer and any(e.prep == "by" for e in agents)


def _has_verb_behind(parsed: Parsed, at: int) -> bool:
    """As "soldiers captured by A and handed *to B* said": the clause's own verb is yet to come."""
    if at < ONE + 1 or parsed.items[at - ONE].told & AUXILIARY:
        return False
    helped = parsed.items[at - ONE - 1]
    if type(helped) is not Phrase or not parsed.items[at - ONE].finite:
        return False
    for item in parsed.items[at + 1 :]:
        if type(item) is Phrase:
            if not item.prep:
                return False
        elif item.finite:
            return True
        elif item.kind == "mark" or item.told & LINK:
            return False
    return False


AUXILIARY = bits_of("auxiliary")


def over_joined(at: int, parsed: Parsed) -> int:
    """As "a truce proposed by A *and* accepted by B": where what both hang on stands."""
    while at >= ONE:
        link, agent, verb = (parsed.items[k] for k in (at, at - 1, at - 2))
        if type(link) is not Unit or not link.told & LINK:
            break
        if type(agent) is not Phrase or agent.prep != "by" or type(verb) is not Unit:
            break
        at -= ONE
    return at


LINK, JOINED, ONE = bits_of("conj_clause"), 3, 3
"""Items back from a joined participle, and of "made by A and"."""
DOERS = bits_of("organ", "generic", "party_word", "office")
