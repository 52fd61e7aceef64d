"""Lists of those whom an arrangement leaves out: "A or B", "neither A nor B", "for A and B"."""

from hudna.reading.frames import Parsed, is_mark, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["alternatives", "neither"]

REACH = 8


def alternatives(at: int, parsed: Parsed) -> list[Phrase]:
    """Whom "or", "nor" names besides ("will not include A or B", "to A or to B")."""
    found: list[Phrase] = []
    for k in range(at + 1, min(at + REACH, len(parsed.items))):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            if not item.actors or item.sense("anaphor") is not None:
                break  # "or any other group"
            if not (_links(parsed.items[k - 1]) or _in_list(k, parsed) or _and_also(k, parsed)):
                break
            found.append(item)
        elif verb_sense(item) is not None or not (_goes_on(item, parsed) or _and(item)):
            break
    return found


def _and_also(at: int, parsed: Parsed) -> bool:
    """As the second of "for A and B", where nothing is told of B alone."""
    item = parsed.items[at]
    free = isinstance(item, Phrase) and not item.prep and _and(parsed.items[at - 1])
    return free and not any(frame.subject is item for frame in parsed.frames)


def _and(item: Unit | Phrase) -> bool:
    link = item.sense("conj_clause") if isinstance(item, Unit) else None
    return link is not None and link.entry.fields.get("link") == "and"


def neither(at: int, parsed: Parsed) -> list[Phrase]:
    """As "neither X nor Y is part of it": who is denied before."""
    first = parsed.items[at - 2] if at > 2 else None  # noqa: PLR2004 (two negators, one name)
    linked = at > 0 and parsed.items[at - 1].told & NEGATOR > 0
    opened = first is not None and parsed.items[at - 3].told & NEGATOR > 0
    held = linked and opened and isinstance(first, Phrase) and bool(first.actors)
    return [first] if held and isinstance(first, Phrase) else []


NEGATOR = bits_of("negator")


def _in_list(at: int, parsed: Parsed) -> bool:
    """As the second of "A, B or any other group": a comma before it, and the list goes on."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    listed = is_mark(parsed.items[at - 1], parsed.words, ",")
    return listed and isinstance(after, Unit) and _goes_on(after, parsed)


def _goes_on(item: Unit, parsed: Parsed) -> bool:
    return _links(item) or is_mark(item, parsed.words, ",")


def _links(item: Unit | Phrase) -> bool:
    if isinstance(item, Phrase):
        return False
    link = item.sense("conj_clause")
    return item.is_sense("negator") or (link is not None and link.entry.fields.get("link") == "or")
