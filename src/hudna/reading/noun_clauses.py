"""The clause on a noun of violence that only says when, where and between whom it was.

"Condemned the clashes that broke out on Sunday around X", "the clashes reported on Sunday between
A and B", «الاشتباكات التي وقعت الأحد قرب كذا»: whoever speaks of them, day, place and sides are
the fighting's own.
"""

from hudna.reading.frames import Frame, Parsed, is_edge, is_finite
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bit_of
from hudna.reading.units import Unit

__all__ = ["give_clauses", "time_in_clause"]

RELATIVE = bit_of("relative")
HAPPENS = frozenset({"occur", "aspect_begin", "aspect_continue"})
"""Verbs of which only the noun is told, not another act."""
SEEN = frozenset({"report", "count"})
NEAR = 4
"""Items between the noun and the verb of its clause."""


def give_clauses(parsed: Parsed) -> None:
    """Give nouns of violence what the clause on them tells; drop a verb that only reports them."""
    for noun in [f for f in parsed.frames if f.form == "noun" and f.meaning.event == "attack"]:
        reduced = _reported(noun, parsed)
        verb = reduced or _relative(noun, parsed)
        if verb is None:
            if (raged := _happened(noun, parsed)) is not None:
                noun.preps = {**raged.preps, **noun.preps}
            continue
        noun.clause = verb
        noun.preps = {**verb.preps, **noun.preps}
        if reduced is not None:
            parsed.frames = [f for f in parsed.frames if f.at != reduced.at]


def _happened(noun: Frame, parsed: Parsed) -> Frame | None:
    """«Fighting *raged* between A and B near X»: the verb that says only that it was."""
    item = parsed.items[noun.at]
    return next(
        (
            f
            for f in parsed.frames
            if f.sense in HAPPENS and f.form == "finite" and f.subject is item and not f.negated
        ),
        None,
    )


def _reported(noun: Frame, parsed: Parsed) -> Frame | None:
    """«The clashes *reported* on Sunday near X»: right behind the noun, of nobody."""
    if parsed.sentence.language != "en" or noun.at + 1 >= len(parsed.items):
        return None
    behind = parsed.items[noun.at + 2] if noun.at + 2 < len(parsed.items) else None
    told = isinstance(behind, Phrase) and not behind.prep
    if told or (isinstance(behind, Unit) and behind.mark in {",", "."}):
        return None  # "the attack, X reported"; "clashes reported by" has its own phrase
    return next(
        (f for f in parsed.frames if f.at == noun.at + 1 and f.sense in SEEN and f.form != "noun"),
        None,
    )


def _relative(noun: Frame, parsed: Parsed) -> Frame | None:
    item = parsed.items[noun.at]
    behind = parsed.items[noun.at + 1 : noun.at + NEAR]
    opened = next((k for k, each in enumerate(behind) if each.told & RELATIVE), None)
    if opened is None or any(type(each) is Phrase or is_finite(each) for each in behind[:opened]):
        return None
    first = noun.at + 1 + opened
    return next(
        (
            f
            for f in parsed.frames
            if f.sense in HAPPENS and f.form == "finite" and first < f.at <= first + NEAR
            if f.subject is item and not f.negated
        ),
        None,
    )


def time_in_clause(noun: Frame, parsed: Parsed) -> int | None:
    """The number of the time that the clause tells, where it tells one."""
    if noun.clause is None:
        return None
    for item in parsed.items[noun.clause.at + 1 :]:
        if type(item) is Phrase:
            continue
        if item.kind == "time":
            return item.time
        if is_finite(item) or is_edge(item, parsed.words):
            break
    return None
