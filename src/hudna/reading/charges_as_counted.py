"""Charges as counted: a report that accuses as a whole, by its numbers or by going on.

«Recorded 18 breaches» accuses whatever the verb, «насчитала 11» counts on after another, and a
participle goes on with the charge of its speaker (domain.md 11.2).
"""

from hudna.reading.blame import culprits_of
from hudna.reading.charges import HOSTILE
from hudna.reading.counts_in_turn import GOES_ON, counts_in_turn
from hudna.reading.denials import denied_by
from hudna.reading.extents import count_of
from hudna.reading.frames import Frame, Parsed
from hudna.reading.quantities import amounts_of
from hudna.reading.reached_counts import comes_to
from hudna.reading.senses import bits_of
from hudna.reading.speakers import Talk

__all__ = ["charge_of_frame", "counts_breaches", "numbers_breaches", "tells_count"]


def charge_of_frame(frame: Frame, inner: list[Frame], parsed: Parsed, talk: Talk) -> str | None:
    """The rule by which a plain report accuses as a whole: it counts, or goes on with a charge."""
    if frame.sense == "count" and (counts_breaches(frame) or _counts_attacks(frame, parsed)):
        return "stance.tally-of-breaches"
    if denied_by(frame, parsed) and any(each.sense in HOSTILE for each in inner):
        return "stance.charge-denied"
    again = frame.sense == "count" and _counts_on(frame, parsed, talk)
    if again or counts_in_turn(frame, parsed, talk):
        return GOES_ON
    below = [f for f in parsed.frames if any(f.above is e for e in inner if e.sense == "count")]
    attacked = any(f.meaning.event == "attack" and culprits_of(f, parsed) for f in below)
    if attacked or tells_count(inner + below) or _tells_number(frame, inner, parsed, talk):
        return "stance.tally-of-breaches"
    return "stance.charge-goes-on" if _charges_on(frame, inner, parsed) else None


def tells_count(inner: list[Frame]) -> bool:
    """«Зафиксировано девять нарушений», «أعلن رصد 81 خرقا»: breaches counted in what is said."""
    counts = [each for each in inner if each.sense == "count"]
    return any(_counts_inside(each, inner) for each in counts)


def _tells_number(frame: Frame, inner: list[Frame], parsed: Parsed, talk: Talk) -> bool:
    """«Отчиталось о пяти нарушениях», "reported five violations": breaches told by their number."""
    for each in inner:
        if each.sense != "violate" or each.form != "noun" or each.above is not frame:
            continue
        if each.negated or talk.numbers is None:
            continue
        amounts = amounts_of(parsed, talk.numbers(parsed.sentence.language))
        if comes_to(each, parsed, amounts) is not None:
            return True
        between = parsed.items[frame.at + 1 : each.at]
        near = each.at - frame.at <= NUMBERED
        if not near or any(e.finite or e.kind == "mark" for e in between):
            continue
        if count_of(each, parsed, amounts) is not None:
            return True
    return False


NUMBERED = 5
"""Items between a report and the breaches whose number it tells."""


def numbers_breaches(inner: list[Frame], parsed: Parsed, talk: Talk) -> bool:
    """«По подсчётам X, за ними 31 нарушение»: breaches told with their number, without a verb."""
    nouns = [e for e in inner if e.sense == "violate" and e.form == "noun" and not e.negated]
    if not nouns or talk.numbers is None:
        return False
    amounts = amounts_of(parsed, talk.numbers(parsed.sentence.language))
    return any(count_of(each, parsed, amounts) is not None for each in nouns)


def counts_breaches(frame: Frame) -> bool:
    """A count of breaches accuses, whatever the verb: «رصد 18 خرقا»."""
    return any(p.sense("violate") for _, phrase in frame.roles() for p in phrase.everything())


def _counts_attacks(frame: Frame, parsed: Parsed) -> bool:
    """«Documented 37 attacks by X»: a count of what somebody did accuses him."""
    counted = frame.object if frame.object is not None else frame.subject
    return any(
        each.form == "noun"
        and each.meaning.event == "attack"
        and parsed.items[each.at] is counted
        and culprits_of(each, parsed)
        for each in parsed.frames
    )


def _counts_on(frame: Frame, parsed: Parsed, talk: Talk) -> bool:
    """«Турецкая сторона насчитала 11»: a bare number counts what was counted right before."""
    before = [c for c in talk.claims[-BACK:] if c.frame is not None]
    charges = [c for c in before if c.stance == "accuses"]
    last = charges[-1] if charges else None
    if last is None or last.frame is None:
        return False
    near = parsed.sentence.number - last.parsed.sentence.number == 1
    if frame.object is not None:  # «насчитала их 125»
        them = frame.object.told & PRONOUN and not frame.object.actors
        return bool(near and them and last.stance == "accuses" and last.speaker.actor is not None)
    return near and (last.frame.sense == "count" or "stance.tally-of-breaches" in last.why)


PRONOUN, BACK = bits_of("pronoun"), 3
"""Claims before among which the tally stands that another one goes on with."""


def _counts_inside(count: Frame, inner: list[Frame]) -> bool:
    """«أعلن رصد 81 خرقا»: a tally announced; one that found nothing is none."""
    if count.negated:
        return False
    return counts_breaches(count) or any(
        each.sense == "violate" and each.at > count.at and not each.negated for each in inner
    )


def _charges_on(frame: Frame, inner: list[Frame], parsed: Parsed) -> bool:
    """«Accused X of a breach, pointing to raids»: the same speaker goes on with his charge."""
    if frame.form != "participle" or not any(
        each.sense in HOSTILE and not each.negated for each in inner
    ):
        return False
    return any(
        each.sense == "accuse" and each.at < frame.at and each.subject is frame.subject
        for each in parsed.frames
    )
