"""Clause verbs: where the finite verb of a clause stands, seen from a form that may be one."""

from hudna.reading.frames import Parsed, is_edge, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["clause_goes_on", "clause_has_verb", "in_relative", "is_counted", "is_dated_thing"]


def clause_has_verb(parsed: Parsed, at: int) -> bool:
    """Whether the finite verb stands before ``at``: «condemned the truce reached …»."""
    for k in range(at - 1, -1, -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            continue
        if is_finite(item):
            return not any(s.name in TELLING for s in item.senses)
        if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
            return False
    return False


def clause_goes_on(parsed: Parsed, at: int) -> bool:
    """As "a ceasefire declared in May collapsed": the finite verb stands behind, and no subject."""
    for item in parsed.items[at + 1 :]:
        if isinstance(item, Phrase):
            if not item.prep:
                return False
        elif is_finite(item):
            return True
        elif is_edge(item, parsed.words) or item.kind == "mark":
            return False
    return False


def is_dated_thing(parsed: Parsed, at: int) -> bool:
    """As "replaced the truce signed (on) 4 May": a thing before it, a day behind it.

    With a preposition only of an arrangement: who stands before it may do it on that day.
    """
    before, behind = parsed.items[at - 1] if at else None, parsed.items[at + 1 : at + 3]
    if not isinstance(before, Phrase) or not behind or isinstance(behind[0], Phrase):
        return False
    timed = len(behind) > 1 and behind[0].told & PREP > 0 and behind[1].kind == "time"
    return behind[0].kind == "time" or (timed and before.told & ARRANGED > 0)


PREP, ARRANGED = bits_of("prep"), bits_of("truce", "pact")
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
