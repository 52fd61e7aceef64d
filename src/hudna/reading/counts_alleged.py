"""Counts alleged: what a claim counts by a bare number, each count once, and whose breaches.

A number that does not say again what it counts is of breaches told right before; where the text
does not say whose, they are those of who counted first (domain.md 11.2).
"""

from hudna.reading.counts_in_turn import BREACH, COUNTED, GOES_ON, bare_in
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import side_of
from hudna.reading.units import Unit

__all__ = ["in_turn", "of_object", "once", "with_the_other_side"]

DOING = frozenset({"by", "from", "l"})
AHEAD = 8
"""Items from a number to whose breaches it counts."""


def in_turn(
    claim: ClaimDraft, amounts: list[Counted], referents: Referents
) -> list[AllegationDraft]:
    """What a claim counts by a bare number; against whom is told behind it, or stays open."""
    counted = next(bare_in(claim.items, claim.parsed, amounts), None)
    return [] if counted is None else [_made(counted, claim, referents)]


def of_object(
    claim: ClaimDraft, amounts: list[Counted], referents: Referents
) -> list[AllegationDraft]:
    """«عدّ الجيش سبعة خروق»: a count whose verb takes its noun in; one where nothing else is."""
    held = claim.frame.object if claim.frame is not None and COUNTED in claim.why else None
    if held is None or not held.told & BREACH:
        return []
    own = (a for a in amounts if not a.often and held.first - NEAR <= a.last <= held.last)
    counted = next((a for a in own if a.first >= claim.parsed.items[claim.items[0]].first), None)
    return [] if counted is None else [_made(counted, claim, referents)]


NEAR = 1
"""Words between a number and its noun."""


def _made(counted: Counted, claim: ClaimDraft, referents: Referents) -> AllegationDraft:
    """The allegation of so many breaches."""
    parsed = claim.parsed
    doer = _doer(counted, claim, referents)
    last = max(counted.last, doer.last if doer is not None else 0)
    return AllegationDraft(
        by=claim.speaker.voice,
        against=doer.actors[0] if doer is not None else None,
        act="breach",
        parsed=parsed,
        quote=parsed.words.span(counted.first, last),
        claim=claim,
        count=counted.amount,
        time=_time_of(counted, claim),
        why=[*claim.why[:1], GOES_ON if GOES_ON in claim.why else COUNTED],
    )


def _time_of(counted: Counted, claim: ClaimDraft) -> int | None:
    """The day told behind a number, else the last one before it in what is said."""
    items = claim.parsed.items[claim.items[0] : claim.items[1]]
    days = [i for i in items if isinstance(i, Unit) and i.kind == "time"]
    behind = [i.time for i in days if i.first >= counted.last]
    before = [i.time for i in days if i.first < counted.first]
    return behind[0] if behind else before[-1] if before else None


def _doer(counted: Counted, claim: ClaimDraft, referents: Referents) -> Phrase | None:
    """«Ten by the army», «12, all of them by X»: whose breaches a number counts."""
    parsed = claim.parsed
    mine = side_of(claim.speaker.voice, referents) if claim.speaker.voice else set()
    behind = [e for e in parsed.items[: claim.items[1]] if e.first >= counted.last][:AHEAD]
    for item in behind:
        for part in item.everything() if isinstance(item, Phrase) else ():
            if part.prep in DOING and len(part.actors) == 1:
                return None if mine & side_of(part.actors[0], referents) else part
    return None


def once(found: list[AllegationDraft]) -> list[AllegationDraft]:
    """Each count as that of who made it: not of who tells in the same sentence that it was made."""
    held: dict[tuple[int, int, int], int] = {}
    for each in found:
        if (key := _key(each)) is not None:
            held[key] = max(held.get(key, -1), _depth(each))
    placed = {(id(e.parsed), e.by) for e in found if e.count is not None and e.place is not None}
    kept = [e for e in found if (k := _key(e)) is None or held[k] == _depth(e)]
    return [e for e in kept if not (_is_whole(e) and (id(e.parsed), e.by) in placed)]


def _is_whole(each: AllegationDraft) -> bool:
    """«B — 21 (X — 9, Y — 12)»: a bare number, which is counted place by place behind it."""
    return GOES_ON in each.why and each.frame is None and each.place is None


def _key(each: AllegationDraft) -> tuple[int, int, int] | None:
    """The words of a count."""
    if each.count is None or each.act != "breach":
        return None
    return id(each.parsed), each.quote.start, each.quote.end


def _depth(each: AllegationDraft) -> int:
    """How deep its report stands: the last one before the number is told by all others."""
    frame = each.claim.frame if each.claim is not None else None
    if frame is None or each.parsed.words.span(frame.first, frame.last).start > each.quote.start:
        return -1
    return frame.at


def with_the_other_side(found: list[AllegationDraft], referents: Referents) -> None:
    """Give counts in turn the accused: whom the first count accuses, or who made it.

    Args:
        found: the allegations of a document, in the order of its claims.
        referents: what its phrases refer to.
    """
    for at, each in enumerate(found):
        if each.count is None or each.against is not None:
            continue
        if (other := _whom_else(each, found)) is not None:
            each.against = other
        if each.against is not None or each.by is None:
            continue
        before = next((e for e in reversed(found[:at]) if e.count is not None), None)
        if before is None or before.by is None or not _is_near(before, each):
            continue
        each.against = _other(each, before, referents)


def _whom_else(each: AllegationDraft, found: list[AllegationDraft]) -> str | None:
    """«148 breaches by the forces of evil. It blamed the coalition»: whom the speaker accuses.

    Only where he calls those who did it something, and accuses nobody else.
    """
    if each.claim is None or not _has_nameless_doer(each):
        return None
    mine = each.claim.speaker
    others = {
        e.against for e in found if e.claim is not None and e.claim.speaker.actor == mine.actor
    } - {None}
    return others.pop() if len(others) == 1 else None


def _has_nameless_doer(each: AllegationDraft) -> bool:
    """Whether words that name nobody stand for who did it: "the forces of aggression"."""
    if each.frame is None or each.claim is None or each.claim.speaker.bystander:
        return False
    doers = [each.frame.subject, *(p for k in DOING for p in each.frame.preps.get(k, ()))]
    return any(p is not None and not p.actors and p.told & NAMELESS for p in doers)


NAMELESS = bits_of("generic", "organ", "band")


def _is_near(before: AllegationDraft, each: AllegationDraft) -> bool:
    return 0 <= each.parsed.sentence.number - before.parsed.sentence.number <= 1


def _other(each: AllegationDraft, before: AllegationDraft, referents: Referents) -> str | None:
    """Whose breaches are counted in turn: of who counted first, or of whom both tell."""
    if before.against is None or each.by is None or before.by is None:
        return None
    mine = side_of(each.by, referents)
    if mine & side_of(before.against, referents):
        return before.by
    return before.against if GOES_ON in each.why else None
