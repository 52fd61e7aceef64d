"""Clause verbs: where the finite verb of a clause stands, seen from a form that may be one."""

from hudna.reading.frames import Parsed, is_edge, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["clause_has_verb", "in_relative", "is_counted"]


def clause_has_verb(parsed: Parsed, at: int) -> bool:
    """Whether the finite verb stands before ``at``: «condemned the truce reached …»."""
    for k in range(at - 1, -1, -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            continue
        if is_finite(item):
            return not any(s.entry.sense in TELLING for s in item.senses)
        if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
            return False
    return False


TELLING = frozenset({"say", "announce", "report", "confirm", "claim", "believe", "stress"})


def in_relative(parsed: Parsed, at: int) -> bool:
    """«Doha, which hosted the talks, voiced …»: the first verb stands between two commas."""
    for k in range(at - 1, max(at - 4, 0), -1):
        if parsed.items[k].told & RELATIVE:
            return is_mark(parsed.items[k - 1], parsed.words, ",")
    return False


RELATIVE = bits_of("relative")


def is_counted(parsed: Parsed, at: int) -> bool:
    """As "lists 175 killed": behind a verb and a number a past form tells of those counted."""
    if at <= 1 or parsed.items[at - 1].kind != "number":
        return False
    before = parsed.items[at - 2]
    return is_finite(before) and isinstance(before, Unit) and not before.is_sense("auxiliary")
