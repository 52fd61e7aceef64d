"""Parts counted: how much of a tally lies in one place, or is another one's (domain.md 11.2).

«20 attacks, seven of them in X», «300 нарушений, включая 40 ударов дронов» tell a number and a part
of it; «A broke the truce 12 times and B five» goes on with another one's number, without a verb.
"""

from msgspec.structs import replace

from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.extents import LOCATIVE
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["with_parts", "with_whole"]

PART = "allegations.part-of-tally"
OTHER = "allegations.another-ones-number"
PRONOUN = bits_of("pronoun")
PARTITIVE = frozenset({"of", "from"})
REACH = 5
"""Items between a number and its place."""


def with_parts(
    found: list[AllegationDraft], claim: ClaimDraft, amounts: list[Counted]
) -> list[AllegationDraft]:
    """The allegations of a claim, and those of the parts of their numbers.

    Args:
        found: what the claim alleges.
        claim: the claim.
        amounts: the amounts of its sentence.
    """
    more: list[AllegationDraft] = []
    split: list[AllegationDraft] = []
    end = claim.parsed.items[claim.items[1] - 1].last if claim.items[1] else 0
    for each in found:
        whole = _counted(each, amounts)
        if whole is None:
            continue
        placed: list[int] = []
        for part in amounts:
            if whole.last <= part.first < end and part.amount != each.count:
                told = _placed_part(each, whole, part) or _another(each, part)
                more += [told] if told is not None and not _is_told(told, found) else []
                placed += [part.amount[0] or 0] if told is not None and PART in told.why else []
        split += [each] if len(placed) >= SEVERAL and sum(placed) >= (whole.amount[0] or 0) else []
    return [each for each in found if each not in split] + more


SEVERAL = 2
"""Parts in places of their own that make up a number: it is one of each place, and no other."""


def with_whole(
    parts: list[AllegationDraft], claim: ClaimDraft, amounts: list[Counted]
) -> list[AllegationDraft]:
    """«11 обстрелов, в том числе два под A и один в B»: the whole, where its parts are fewer.

    Args:
        parts: what the claim alleges of each place.
        claim: the claim.
        amounts: the amounts of its sentence.
    """
    items = claim.parsed.items
    first = items[claim.items[0]].first if claim.items[1] else 0
    told = sum(each.count[0] or 0 for each in parts if each.count is not None)
    start = min(each.quote.start for each in parts)
    for whole in amounts:
        span = claim.parsed.words.span(whole.first, whole.last)
        most = whole.amount[0]
        before = first <= whole.first and span.end <= start and not whole.often
        if before and most is not None and most > told and _is_of_acts(whole, claim.parsed):
            made = replace(parts[0], count=whole.amount, place=None, quote=span)
            made.why = [*parts[0].why[:1], WHOLE]
            return [made, *parts]
    return parts


WHOLE = "allegations.whole-of-tally"


def _is_of_acts(whole: Counted, parsed: Parsed) -> bool:
    """Whether a number stands at the noun of breaches or attacks."""
    nouns = [f for f in parsed.frames if f.form == "noun"]
    acts = [f for f in nouns if f.sense == "violate" or f.meaning.event == "attack"]
    return any(-1 <= parsed.items[f.at].last - whole.last <= NOUN for f in acts)


NOUN = 3
"""Words from a number to the end of what it counts."""


def _counted(each: AllegationDraft, amounts: list[Counted]) -> Counted | None:
    """The amount that an allegation's number is."""
    if each.count is None or each.frame is None:
        return None
    first = each.parsed.items[each.frame.at].first
    near = [a for a in amounts if a.amount == each.count]
    return min(near, key=lambda a: abs(a.first - first), default=None)


def _is_told(part: AllegationDraft, found: list[AllegationDraft]) -> bool:
    return any((e.against, e.place) == (part.against, part.place) for e in found) or any(
        e.count == part.count for e in found
    )


def _placed_part(each: AllegationDraft, whole: Counted, part: Counted) -> AllegationDraft | None:
    """«…, seven of them in X»: less than the whole, and behind it where."""
    least, all_of = part.amount[0], whole.amount[0]
    if least is None or all_of is None or least >= all_of or part.often:
        return None
    parsed = each.parsed
    at = next((k for k, item in enumerate(parsed.items) if item.first >= part.last), None)
    if at is None:
        return None
    if (place := _where(at, parsed)) is None:
        return None
    quote = parsed.words.span(part.first, place.last)
    where = place.place or place.seat
    return replace(each, count=part.amount, place=where, quote=quote, why=[*each.why[:1], PART])


def _where(at: int, parsed: Parsed) -> Phrase | None:
    """The place right behind a number, "of them" or a dash between."""
    for item in parsed.items[at : at + REACH]:
        if isinstance(item, Unit):
            if item.verb is not None or (item.mark in ",.;:" and item.mark != "-"):
                return None
            continue
        placed = next((p for p in item.everything() if p.place or p.seat), None)
        if item.prep in LOCATIVE and placed is not None:
            return placed
        if not (item.told & PRONOUN and item.prep in PARTITIVE):
            return None
    return None


def _another(each: AllegationDraft, part: Counted) -> AllegationDraft | None:
    """«A нарушили перемирие 12 раз, а B - пять»: another one stands right before the number."""
    frame, parsed = each.frame, each.parsed
    other = _last_before(part, frame, parsed) if frame is not None else None
    if frame is None or other is None or other.prep or len(other.actors) != 1:
        return None
    if part.first - other.last > 1:
        return _in_return(each, other, part)
    against = other.actors[0]
    counts = frame.form == "finite" and frame.subject is not None
    if not counts or against in {each.against, each.by} or other is frame.object:
        return None
    quote = parsed.words.span(other.first, part.last)
    return replace(
        each, against=against, count=part.amount, quote=quote, why=[*each.why[:1], OTHER]
    )


def _last_before(part: Counted, frame: Frame, parsed: Parsed) -> Phrase | None:
    """The last phrase between an act and a further number; None where a verb stands there."""
    other: Phrase | None = None
    for item in parsed.items[frame.at + 1 :]:
        if item.first >= part.first:
            break
        if isinstance(item, Phrase):
            other = item
        elif item.verb is not None or item.mark in ".;":
            return None
    return other


def _in_return(each: AllegationDraft, accused: Phrase, part: Counted) -> AllegationDraft | None:
    """«A обвинил B в 16 атаках, B A - в девяти»: the other one's charge, without its verb."""
    parsed = each.parsed
    at = parsed.place_of(accused)
    accuser = parsed.items[at - 1] if at > 0 else None
    between = [e for e in parsed.items[at + 1 :] if e.first < part.first]
    if not isinstance(accuser, Phrase) or accuser.prep or any(e.kind == "phrase" for e in between):
        return None
    if accuser.actors != [each.against] or accused.actors != [each.by]:
        return None
    quote = parsed.words.span(accuser.first, part.last)
    why = [*each.why[:1], OTHER]
    return replace(each, by=each.against, against=each.by, count=part.amount, quote=quote, why=why)
