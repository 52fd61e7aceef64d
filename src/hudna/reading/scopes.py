"""Scopes: what a verb governs, and what negation, future, demand or report do to a clause."""

from bisect import bisect_left, bisect_right

from hudna.packs.features import CONJ, FUT, PASSIVE, PRESENT, PTCP
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark, verb_sense
from hudna.reading.phrases import Phrase
from hudna.reading.senses import meaning_of
from hudna.reading.units import Sense, Unit

__all__ = ["find_scopes"]

NEAR = 5
GOVERNING = frozenset(
    {"intend", "support", "aspect_fail", "condition", "agree", "mediate", "monitor"}
)


def find_scopes(parsed: Parsed) -> None:
    """Give every governing frame its content, every frame what stands above it, and operators."""
    for frame in parsed.frames:
        if governs(frame):
            frame.content = _content(frame, parsed)
    holders = [frame for frame in parsed.frames if frame.content is not None]
    for frame in parsed.frames:
        frame.above = _above(frame, holders)
        _operators(frame, parsed)


def governs(frame: Frame) -> bool:
    """Whether the frame can hold other clauses."""
    return meaning_of(frame.sense).speech or frame.sense in GOVERNING


def _content(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    items = parsed.items
    after = frame.at + 1
    end = _scope_end(frame, parsed)
    for k in range(after, min(after + 12, end)):
        item = items[k]
        if isinstance(item, Unit):
            if item.is_sense("comp") or is_mark(item, parsed.words, ":"):
                return (k + 1, end) if k + 1 < end else None
            if is_finite(item):
                break
    if fronted := _fronted(frame, parsed):
        return fronted
    return (after, end) if after < end else None


def _scope_end(frame: Frame, parsed: Parsed) -> int:
    """Where what the frame governs ends: a sibling report, a contrast, or the sentence."""
    items, words = parsed.items, parsed.words
    seen_verb = False
    for k in range(frame.at + 1, len(items)):
        item = items[k]
        if isinstance(item, Phrase):
            continue
        if is_mark(item, words, ";"):
            return k
        link = item.sense("conj_clause")
        if link is not None and link.entry.fields.get("link") in {"but", "while", "although"}:
            return k
        sense = verb_sense(item)
        if sense is None:
            continue
        if not is_finite(item):
            if _tells_on(parsed, k, sense.bits):
                return _clause_start(parsed, k)
        else:
            sibling = _speaks(item) and (_joined(parsed, k) or _own_subject(parsed, k, frame))
            if sibling and (seen_verb or _joined(parsed, k)):
                return _clause_start(parsed, k)
            seen_verb = True
    return len(items)


def _tells_on(parsed: Parsed, at: int, bits: int) -> bool:
    """«…, accusing», «…، مطالبا», «…, добавив»: after a comma a participle of speech is told too."""
    item, before = parsed.items[at], parsed.items[at - 1]
    active = bool(bits & PTCP) and not bits & PASSIVE
    apart = is_mark(before, parsed.words, ",") or _joined(parsed, at)
    return active and apart and isinstance(item, Unit) and _speaks(item)


def _speaks(item: Unit) -> bool:
    return any(meaning_of(s.entry.sense).speech for s in item.senses if s.part == "verb")


def _joined(parsed: Parsed, at: int) -> bool:
    """Whether «and» stands right before the verb («said A and called for B», «وأضاف»)."""
    item = parsed.items[at]
    if isinstance(item, Unit) and item.bits & CONJ:
        return True
    for k in range(at - 1, max(at - 3, -1), -1):
        before = parsed.items[k]
        if isinstance(before, Phrase):
            return False
        link = before.sense("conj_clause")
        if link is not None:
            return link.entry.fields.get("link") == "and"
        if not before.is_sense("adverb", "auxiliary"):
            return False
    return False


def _own_subject(parsed: Parsed, at: int, frame: Frame) -> bool:
    first = bisect_left(parsed.frames, at, key=_place)
    if first == len(parsed.frames) or parsed.frames[first].at != at:
        return False
    subject = parsed.frames[first].subject
    return subject is not None and subject is not frame.subject


def _place(frame: Frame) -> int:
    return frame.at


def _clause_start(parsed: Parsed, at: int) -> int:
    for k in range(at - 1, max(at - NEAR, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Unit) and (
            item.is_sense("conj_clause") or is_mark(item, parsed.words, ",")
        ):
            return k
    return at


def _fronted(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    """«A happened, X said»: the report stands after what it reports."""
    meaning = meaning_of(frame.sense)
    if frame.form != "finite" or not meaning.speech or meaning.demands:
        return None
    if not _set_off(frame, parsed) or frame.bits & CONJ:
        return None  # «…، وأكد …» goes on, it does not report what stands before
    items, words = parsed.items, parsed.words
    after = frame.at + 1
    rest = [k for k in range(after, len(items)) if not _idle(items[k])]
    if rest and frame.subject is not None:
        subject_at = next((k for k, each in enumerate(items) if each is frame.subject), -1)
        rest = [k for k in rest if k != subject_at]
    edge = rest and isinstance(items[rest[0]], Unit) and is_edge(items[rest[0]], words)
    if rest and not edge and not _closed(frame, parsed):
        return None
    start = frame.at
    for k in range(frame.at - 1, -1, -1):
        item = items[k]
        if isinstance(item, Unit) and is_mark(item, words, ',"-'):
            start = k
            break
    return (0, start) if 0 < start < frame.at else None


def _closed(frame: Frame, parsed: Parsed) -> bool:
    """Whether a comma ends the report: «…, X announced in Y, with talks to follow»."""
    for item in parsed.items[frame.at + 1 :]:
        if is_mark(item, parsed.words, ","):
            return True
        if item is not frame.subject and not _idle(item):
            return False
    return False


def _set_off(frame: Frame, parsed: Parsed) -> bool:
    """Whether a comma, dash or quotation mark stands right before the verb or its subject."""
    first = frame.at
    subject = frame.subject
    if subject is not None and not frame.inherited:
        at = next((k for k, each in enumerate(parsed.items) if each is subject), first)
        first = min(first, at)
    return first > 0 and is_mark(parsed.items[first - 1], parsed.words, ',"-')


def _idle(item: Phrase | Unit) -> bool:
    if isinstance(item, Phrase):
        return item.prep != "" or item.sense("channel") is not None
    return item.kind in {"time", "mark"} or item.is_sense("adverb")


def _above(frame: Frame, holders: list[Frame]) -> Frame | None:
    """The innermost frame whose content holds this one: the nearest, of two the one before it."""
    at = frame.at
    before = bisect_left(holders, at, key=_place)
    behind = bisect_right(holders, at, key=_place)
    last = next((each for each in reversed(holders[:before]) if _holds(each, frame)), None)
    if last is not None:  # of several at one place the first
        last = next(each for each in holders if each.at == last.at and _holds(each, frame))
    following = next((each for each in holders[behind:] if _holds(each, frame)), None)
    if last is None or (following is not None and following.at - at < at - last.at):
        return following
    return last


def _holds(other: Frame, frame: Frame) -> bool:
    """Whether the frame stands in the content of the other, and not the other in its own."""
    if other.content is None or not other.content[0] <= frame.at < other.content[1]:
        return False
    return frame.content is None or not frame.content[0] <= other.at < frame.content[1]


def _operators(frame: Frame, parsed: Parsed) -> None:
    items, words = parsed.items, parsed.words
    frame.future = bool(frame.bits & FUT)
    steps = 0
    for k in range(frame.at - 1, -1, -1):
        item = items[k]
        if isinstance(item, Phrase):
            if item.prep or steps == 0:
                steps += 1
            if steps > 2 or frame.form == "noun":  # noqa: PLR2004
                break
            continue
        if is_edge(item, words) or is_mark(item, words, ",") or is_finite(item):
            _conditional(frame, item)
            _edge_negator(frame, item, items[k - 1] if k else None)
            if not item.is_sense("auxiliary"):
                break
        _apply(frame, item)
    if frame.form == "noun":
        _noun_operators(frame, parsed)
    frame.hypothetical = frame.hypothetical or _in_condition(frame, parsed)


OPERATORS = {
    "negator": "negated",
    "modal_future": "future",
    "modal_must": "must",
    "aspect_fail": "failed",
    "habit": "habitual",
    "recall": "recalled",
}
"""What an operator word makes of the frame after it: sense to field."""


def _apply(frame: Frame, item: Unit) -> None:
    for sense in item.senses:
        field = OPERATORS.get(sense.entry.sense)
        if field is not None:
            setattr(frame, field, True)
        elif sense.entry.sense == "modal_possible":
            frame.possible = frame.possible or not sense.entry.fields.get("aux")
        elif sense.entry.sense == "auxiliary" and _is_pluperfect(frame, sense):
            frame.recalled = frame.recalled or sense.part == "verb"


def _is_pluperfect(frame: Frame, sense: Sense) -> bool:
    """«كان الجيش أعلن»: a past of "to be" before a finite verb."""
    past = sense.entry.fields.get("aux") == "be" and not sense.bits & PRESENT
    return past and frame.form == "finite"


def _edge_negator(frame: Frame, item: Unit, before: Phrase | Unit | None) -> None:
    """What is edge and operator at once: «failed to», «без того, чтобы», «من غير أن»."""
    if item.is_sense("aspect_fail"):
        frame.failed = True
    if item.is_sense("negator") and not is_finite(item):
        frame.negated = True
    if item.is_sense("comp") and isinstance(before, Unit) and not is_finite(before):
        without = before.sense("prep")
        apart = without is not None and without.entry.fields.get("prep") == "without"
        if apart or before.is_sense("negator"):
            frame.negated = True


def _noun_operators(frame: Frame, parsed: Parsed) -> None:
    for k in range(frame.at - 1, max(frame.at - 4, -1), -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            return
        if item.is_sense("negator"):
            frame.negated = True
        elif item.is_sense("modal_must"):
            frame.must = True
        elif item.is_sense("aspect_fail"):
            frame.failed = True


def _conditional(frame: Frame, item: Unit) -> None:
    link = item.sense("conj_clause")
    if item.is_sense("condition") or (link and link.entry.fields.get("link") == "if"):
        frame.hypothetical = True


def _in_condition(frame: Frame, parsed: Parsed) -> bool:
    for k in range(frame.at - 1, -1, -1):
        item = parsed.items[k]
        if isinstance(item, Phrase):
            continue
        link = item.sense("conj_clause")
        if link is not None:
            return link.entry.fields.get("link") == "if"
        if is_edge(item, parsed.words) or is_mark(item, parsed.words, ","):
            return item.is_sense("condition")
    return False
