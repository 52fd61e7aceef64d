"""Scopes: what a verb governs, and what negation, future, demand or report do to a clause."""

from hudna.reading.acts_denied import mark_denied_acts
from hudna.reading.bridges import gap_dash
from hudna.reading.clause_verbs import clause_goes_on
from hudna.reading.clauses_ru import charges_before, end_before_unsaid
from hudna.reading.demonstratives import those_ahead
from hudna.reading.end_clocks import set_end_clocks
from hudna.reading.frames import Frame, Parsed
from hudna.reading.fronting import told_first
from hudna.reading.inset_scopes import inset_end, keep_inside
from hudna.reading.markers import mark_operators
from hudna.reading.phrases import Phrase
from hudna.reading.scope_ends import (
    clause_start,
    goes_apart,
    goes_on_past,
    said_beside,
    stands_beside,
)
from hudna.reading.senses import bits_of
from hudna.reading.speech import airs, can_hold, tells_which
from hudna.reading.units import NO_MARK, Unit

__all__ = ["find_scopes"]

GOVERNING = frozenset(
    {"intend", "support", "aspect_fail", "condition", "agree", "mediate", "monitor"}
)


def find_scopes(parsed: Parsed) -> None:
    """Give every governing frame its content, every frame what stands above it, and operators."""
    for frame in parsed.frames:
        if governs(frame) and not airs(frame.at, parsed):
            frame.content = _content(frame, parsed)
    keep_inside(parsed)
    _end_before_fronted(parsed)
    end_before_unsaid(parsed)
    holders = [f for f in parsed.frames if can_hold(f, parsed) and not _says_which(f, parsed)]
    if holders:
        for frame in parsed.frames:
            why = _is_why(frame, parsed)
            able = holders if why is None else [h for h in holders if not _gives(h, why)]
            frame.above = _above(frame, able)
    mark_operators(parsed)
    mark_denied_acts(parsed)
    set_end_clocks(parsed)


def _end_before_fronted(parsed: Parsed) -> None:
    """In «X accepted it, Y said» what X governs ends where Y's report begins."""
    for report in parsed.frames:
        if report.content is None or report.content[1] > report.at:
            continue
        end = report.content[1]
        for frame in parsed.frames:
            if frame.at < end and frame.content is not None and frame.content[1] > end:
                first = frame.content[0]
                frame.content = (first, end) if first < end else None


def governs(frame: Frame) -> bool:
    """Whether the frame can hold other clauses."""
    return frame.meaning.speech or frame.sense in GOVERNING


def _says_which(frame: Frame, parsed: Parsed) -> bool:
    """As "a ceasefire declared in May collapsed": it holds nothing of what the verb tells."""
    reduced = frame.form == "participle" and frame.passive and parsed.sentence.language == "en"
    return reduced and clause_goes_on(parsed, frame.at)


def _content(frame: Frame, parsed: Parsed) -> tuple[int, int] | None:
    items = parsed.items
    after = _past_relative(frame, parsed)
    end = _before_date(frame, _scope_end(frame, parsed), parsed)
    closed = inset_end(frame, parsed)
    end = min(end, closed) if closed is not None else end
    relative = False
    for k in range(after, min(after + 12, end)):
        item = items[k]
        if item.kind == "phrase":
            continue
        if (item.told & COMPLEMENT and not tells_which(frame, k, parsed)) or item.mark == ":":
            if _is_purpose(frame, after, k, parsed):
                return (after, k)
            if item.mark == ":" and frame.at and items[frame.at - 1].mark == ",":
                return (0, end)  # «X нарушил перемирие, утверждает Y: …»: before and behind
            start = after if item.mark == ":" and charges_before(frame, k, parsed) else k + 1
            return (start, end) if k + 1 < end else None
        if item.finite and not relative and not airs(k, parsed):
            break
        relative = item.told & RELATIVE > 0 or (relative and not item.finite)
    shared = frame.at > 0 and gap_dash(parsed, frame.at - 1)  # «А план принял, Б — отверг»
    shared = shared or _is_of_those(frame, parsed)
    if not shared and (before := told_first(frame, parsed)):
        return before
    # «это отрицают, в штабе говорят …»: what is denied stands before
    told = after < end and not (frame.sense == "deny" and items[after].mark == ",")
    return (after, end) if told else None


def _is_of_those(frame: Frame, parsed: Parsed) -> bool:
    """«А обвинил Б, тот всё отрицает»: what stands before is told by itself."""
    return parsed.sentence.language == "ru" and those_ahead(frame, parsed)


def _is_purpose(frame: Frame, after: int, k: int, parsed: Parsed) -> bool:
    """«Объявили о перемирии, чтобы ускорить помощь»: what for, not what is announced."""
    comp = parsed.items[k].sense("comp")
    if comp is None or comp.entry.fields.get("mood") != "demand" or frame.meaning.demands:
        return False
    return any(item.told & ARRANGED for item in parsed.items[after:k])


ARRANGED = bits_of("truce", "pact", "halt")


def _past_relative(frame: Frame, parsed: Parsed) -> int:
    """«نفت الحركة، التي اتهمها الجيش بكذا، ذلك»: what is told of the speaker is not said."""
    items, after = parsed.items, frame.at + 1
    inset = items[after : after + 3]
    if len(inset) < RELATED or inset[0] is not frame.subject or inset[1].mark != ",":
        return after
    if inset[2].kind == "phrase" or not inset[2].told & RELATIVE or inset[2].told & COMPLEMENT:
        return after
    closing = (k for k in range(after + RELATED, len(items)) if items[k].mark == ",")
    return next((k + 1 for k in closing), after)


RELATED = 3
"""Items that open an inset about who speaks: its name, a comma, a relative."""


def _scope_end(frame: Frame, parsed: Parsed) -> int:
    """Where what the frame governs ends: a sibling report, a contrast, or the sentence."""
    items = parsed.items
    seen_verb = introduced = False
    closing = "," if frame.form == "noun" else NO_MARK
    noun = items[frame.at]
    aside = type(noun) is Phrase and bool(noun.prep) and frame.meaning.demands
    aside = aside or parsed.sentence.language == "en"
    for k in range(frame.at + 1, len(items)):
        item = items[k]
        if type(item) is Phrase:
            continue
        told = item.told
        if not told and item.kind == "mark":
            noun_ends = item.mark == closing and (k > frame.at + 1 or aside)
            if item.mark == ";" or noun_ends or gap_dash(parsed, k):
                # «رغم دعوته إلى كذا، …»: what a noun governs ends at the comma
                return max(k - 2, frame.at + 1) if item.mark == "-" else k
            introduced = introduced or item.mark in ':"'
            continue
        if told & ENDING and _ends(parsed, k, closing, introduced=introduced):
            return k
        introduced = introduced or told & COMPLEMENT > 0
        if item.verb is not None:
            if stands_beside(frame, parsed, k, (seen_verb, introduced)):
                return clause_start(parsed, k)
            seen_verb = seen_verb or (item.finite and not (introduced and item.told & AUXILIARY))
    return len(items)


def _ends(parsed: Parsed, at: int, closing: str, *, introduced: bool) -> bool:
    """Whether a link ends what is governed: a contrast, or what goes on past a noun."""
    item = parsed.items[at]
    if isinstance(item, Unit) and goes_apart(item, parsed):
        return not (introduced and said_beside(parsed, at))
    return closing == "," and not introduced and goes_on_past(parsed, at)


def _before_date(frame: Frame, end: int, parsed: Parsed) -> int:
    """«Demanded a truce on Saturday, hours before jets struck»: when it was, not what is wanted."""
    if not frame.meaning.demands or frame.form != "finite" or parsed.sentence.language != "en":
        return end
    items = parsed.items
    for k in range(frame.at + 2, end - 1):
        item = items[k]
        dated = isinstance(item, Phrase) and item.prep in {"before", "after"}
        if dated and items[k - 1].mark == "," and items[k + 1].finite:
            return k
    return end


COMPLEMENT, RELATIVE, LINK = bits_of("comp"), bits_of("relative"), bits_of("conj_clause")
ENDING, AUXILIARY = RELATIVE | LINK, bits_of("auxiliary")


def _above(frame: Frame, holders: list[Frame]) -> Frame | None:
    """The innermost frame whose content holds this one: the nearest, of two the one before it.

    An infinitive is of a verb before it.
    """
    at, own = frame.at, frame.content
    last = following = None
    for each in holders:
        if not _holds(each, frame, at, own):
            continue
        if each.at < at:
            if last is None or each.at > last.at:
                last = each  # of several at one place the first
        elif each.at > at:
            following = each
            break
    if last is not None and frame.form == "infinitive":
        return last  # «договорились полностью и сразу прекратить огонь, сказал X»
    if last is None or (following is not None and following.at - at < at - last.at):
        return following
    return last


def _is_why(frame: Frame, parsed: Parsed) -> Phrase | None:
    """«Приказ отдан *по итогам встречи*»: a noun that only tells after or because of what."""
    item = parsed.items[frame.at]
    return item if isinstance(item, Phrase) and item.prep in WHY else None


WHY = frozenset({"after", "because"})


def _gives(holder: Frame, why: Phrase) -> bool:
    """Whether a demand or an order has the phrase for a role of its own: it is not demanded."""
    own = holder.preps.get(why.prep, ()) if holder.meaning.demands else ()
    return any(why is each for each in own)


def _holds(each: Frame, frame: Frame, at: int, own: tuple[int, int] | None) -> bool:
    """Whether a frame stands in the content of another, and the other not in its own.

    «Упрёк назвали беспочвенным» is no part of the charge.
    """
    first, end = each.content or (0, 0)
    if not first <= at < end or (own is not None and own[0] <= each.at < own[1]):
        return False
    return not (each.form == "noun" and frame.form == "finite" and _is_object(each, frame))


def _is_object(noun: Frame, verb: Frame) -> bool:
    """Whether a noun is what a verb behind it is done to."""
    thing = verb.object
    return thing is not None and thing.first <= noun.first < thing.last and noun.at < verb.at
