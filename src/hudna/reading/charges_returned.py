"""Charges returned without a verb: "X blamed Y for the firing, and Y X", «اتهمت X Y، وY X».

Only where the same two stand there in turn at the end of a clause; what they are charged with is
what the first one was. The Russian dash is read with the clauses of that language.
"""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.units import Unit

__all__ = ["return_charges"]

REACH = 18
"""Items behind a charge among which it is returned."""


def return_charges(parsed: Parsed) -> None:
    """Add to a sentence the charges that are returned in it without a verb."""
    for frame in [f for f in parsed.frames if f.sense == "accuse" and f.form == "finite"]:
        accused = _accused(frame)
        if frame.negated or frame.passive or frame.subject is None or accused is None:
            continue
        if (made := _returned(frame, frame.subject, accused, parsed)) is not None:
            parsed.frames.append(made)
            parsed.frames.sort(key=lambda each: each.at)
            if frame.content is not None and frame.content[1] > made.at:
                frame.content = (frame.content[0], made.at)


def _accused(frame: Frame) -> Phrase | None:
    if frame.object is not None:
        return frame.object
    return next(iter(frame.preps.get("on", ())), None)


def _returned(frame: Frame, mine: Phrase, theirs: Phrase, parsed: Parsed) -> Frame | None:
    items = parsed.items
    start = max(parsed.place_of(theirs), frame.at) + 1
    for at in range(start, min(start + REACH, len(items) - 1)):
        item = items[at]
        if isinstance(item, Unit):
            if item.finite:
                return None
            continue
        sides = _pair_at(at, parsed)
        if sides is None or not _opened(at, parsed):
            continue
        if _same(sides[0], theirs, parsed) and _same(sides[1], mine, parsed):
            return _copied(frame, at - 1, sides, parsed)
    return None


def _opened(at: int, parsed: Parsed) -> bool:
    """Whether a mark or "and" stands right before who returns the charge."""
    before = parsed.items[at - 1]
    if not isinstance(before, Unit):
        return False
    return before.mark in {",", ";"} or before.sense("conj_clause") is not None


def _pair_at(at: int, parsed: Parsed) -> tuple[Phrase, Phrase] | None:
    """The two bare names there, with nothing behind them in their clause."""
    items, one = parsed.items, parsed.items[at]
    if not isinstance(one, Phrase) or one.prep:
        return None
    behind = items[at + 1] if at + 1 < len(items) else None
    if isinstance(behind, Phrase):
        after = items[at + 2] if at + 2 < len(items) else None
        ends = after is None or after.mark in {".", ";", ","}
        return (one, behind) if ends and not behind.prep else None
    ends = behind is None or behind.mark in {".", ";", ","}
    if not ends or len(one.state_actors) != 1 or len(one.actors) != 1:
        return None  # "and Pakistan India" looks like one name
    state = Phrase(one.first, one.first + 1, one.head, actors=list(one.state_actors))
    return state, Phrase(one.last - 1, one.last, one.head, actors=list(one.actors))


def _same(one: Phrase, other: Phrase, parsed: Parsed) -> bool:
    if one.actors or other.actors:
        return one.actors == other.actors
    forms = parsed.words.forms
    return forms[one.first : one.last] == forms[other.first : other.last]


def _copied(frame: Frame, at: int, sides: tuple[Phrase, Phrase], parsed: Parsed) -> Frame:
    mark = parsed.items[at]
    made = Frame(frame.entry, at, "finite", frame.bits, first=mark.first, last=mark.last)
    made.subject, made.object = sides
    for prep, held in frame.preps.items():
        if prep != "on" or frame.object is not None:
            made.preps[prep] = list(held)
    made.content = (at + 1, len(parsed.items))
    return made
