"""Fights that an arrangement leaves out: against whom they go on (domain.md section 5).

"Operations against X are exempt", «за исключением борьбы с X», «لا تعني وقف الحرب على X», "but the
army will keep fighting X": it is X with whom there is no truce.
"""

from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["fought", "fought_in", "fought_on"]

AT = frozenset({"against", "on", "at", "with"})
"""Prepositions of him against whom a fight goes."""
NEAR = 3
"""Items from a fight to him against whom it goes ("operations in the north against X")."""


def fought_in(phrase: Phrase, parsed: Parsed) -> Phrase:
    """The phrase itself, or against whom it tells of a fight ("except operations against X")."""
    return _against(phrase, parsed) or phrase


def fought(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "operations against X are exempt", "exempts operations against X": against whom."""
    for thing in (frame.subject, frame.object):
        if thing is None or (thing is frame.subject and frame.sense == "include"):
            continue
        if (found := _against(thing, parsed)) is not None:
            return [found]
    return []


def _against(thing: Phrase, parsed: Parsed) -> Phrase | None:
    """Whom a fight is against: behind its noun."""
    if not thing.told & FIGHTS:
        return None
    at = parsed.place_of(thing)
    for item in parsed.items[at + 1 : at + 1 + NEAR] if at >= 0 else ():
        if not isinstance(item, Phrase):
            if item.verb is not None or is_mark(item, parsed.words, ",;:"):
                return None
        elif item.prep in AT:
            return item if item.actors else None
        elif not item.prep:
            return None
    return None


FIGHTS = bits_of("object_halt", "armed_clash", "attack", "combat")


def fought_on(parsed: Parsed) -> list[Phrase]:
    """Against whom a fight goes on in spite of a truce, while it lasts, or as its exception."""
    told = parsed.told()
    going = [f for f in parsed.frames if f.sense in GOING_ON] if told & KEPT_UP else []
    if not going:
        return []
    found: list[Phrase] = []
    for frame in going:
        if frame.negated:
            continue
        under = _is_under(parsed)
        if under or _is_exception(frame, parsed):
            held = fought(frame, parsed) or _fighting(frame, parsed)
            found.extend(p for p in held if under or _is_third(p, parsed))
    return found


def _is_third(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether nobody of a phrase is named elsewhere in the sentence, as a side of the truce is."""
    others = {actor for p in parsed.phrases() if p is not phrase for actor in p.actors}
    return not others & set(phrase.actors)


GOING_ON = frozenset({"aspect_continue", "hold"})
KEPT_UP = bits_of(*GOING_ON)


def _is_under(parsed: Parsed) -> bool:
    """Whether something goes on in spite of a truce, or while it lasts."""
    return any(
        phrase.prep in {"despite", "contrary", "during", "under"}
        and phrase.sense("truce") is not None
        for phrase in parsed.phrases()
    )


def _is_exception(frame: Frame, parsed: Parsed) -> bool:
    """As "declared a truce with X, but … will go on": who makes a truce tells where it ends."""
    if not (frame.future or any(above.sense in PROMISED for above in frame.chain())):
        return False
    made = [
        f.at for f in parsed.frames
        if f.sense in MADE and f.form == "finite" and not f.negated and f.at < frame.at
        and f.object is not None and f.object.sense("truce") is not None
    ]  # fmt: skip
    return bool(made) and any(_is_turn(item, parsed) for item in parsed.items[made[-1] : frame.at])


PROMISED = frozenset({"promise", "confirm", "say", "warn", "stress", "intend"})
MADE = frozenset({"announce", "agree", "halt", "accept", "extend", "order"})


def _is_turn(item: Phrase | Unit, parsed: Parsed) -> bool:
    if isinstance(item, Phrase):
        return False
    if is_mark(item, parsed.words, ",;"):
        return True
    link = item.sense("conj_clause")
    return link is not None and link.entry.fields.get("link") in {"but", "although"}


def _fighting(frame: Frame, parsed: Parsed) -> list[Phrase]:
    """As "keep fighting X", «продолжит бить X»: whom a verb behind the going on strikes."""
    for other in parsed.frames:
        if 0 < other.at - frame.at <= NEAR and other.sense in {"armed_clash", "attack"}:
            held = other.object or frame.object
            at = next((p for r, p in other.roles() if r in AT and p.actors), None)
            return [p for p in (at or held,) if p is not None and p.actors]
    return []
