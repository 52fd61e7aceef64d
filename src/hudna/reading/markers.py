"""Markers: the words that make a clause negated, future, wanted, possible, habitual or recalled."""

from hudna.packs.features import FUT, PRESENT
from hudna.reading.frames import Frame, Parsed, is_edge, is_finite, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.units import Sense, Unit

__all__ = ["mark_operators"]


def mark_operators(frame: Frame, parsed: Parsed) -> None:
    """Note in the frame what the words before it make of its clause."""
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
