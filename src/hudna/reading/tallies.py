"""Tallies: breaches counted by who broke the truce ("23 by X and nine by Y"), or by place.

Places stand before or after their numbers («Hama 6, Aleppo 2», "212 in A and 86 in B").
"""

from hudna.packs.features import INS, NOM
from hudna.reading.blame import culprits_of
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.frames import Parsed, is_mark
from hudna.reading.parts_counted import with_whole
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["counts_on", "tallied"]

PAIR = 2
"""Numbers that make a list."""
BESIDE = 2
"""Words between a place and its number: nothing but a dash, a colon or «по»."""
AHEAD = 6
"""Words between a number and its place: what is counted, and a preposition."""
LOCATIVE = frozenset({"in", "on", "at", "b", "near", "inside", "outside"})
DOING = frozenset({"by", "from", "l"})
GOES_ON = "stance.tally-goes-on"
COUNTED = "stance.tally-of-breaches"


def counts_on(claim: ClaimDraft) -> bool:
    """Whether the claim is a tally: of breaches, or of what was counted right before."""
    return claim.frame is not None and bool({GOES_ON, COUNTED} & set(claim.why))


def tallied(claim: ClaimDraft, amounts: list[Counted]) -> list[AllegationDraft]:
    """One allegation per culprit or place, where a claim gives at least two with numbers."""
    parsed = claim.parsed
    frame = claim.frame
    if not counts_on(claim) and not any(f.sense == "violate" for f in parsed.frames):
        return _of_strikes(claim, amounts)
    first, last = claim.items
    if frame is not None and frame.content is not None:
        first, last = min(first, frame.at), max(last, frame.at + 1)
    culprits = _by_culprit(claim, amounts, last)
    if len(culprits) >= PAIR:
        return culprits
    pairs = _after_places(claim, amounts, first, last)
    if len(pairs) < PAIR:
        pairs = _before_places(claim, amounts, last)
    if len(pairs) < PAIR:
        return _of_strikes(claim, amounts)
    return with_whole(_by_the_one(claim, pairs), claim, amounts)


def _of_strikes(claim: ClaimDraft, amounts: list[Counted]) -> list[AllegationDraft]:
    """«Reported 12 attacks by X: eight in A and four in B», «дважды стреляли у А, раз — у Б».

    Each number stands right before its place, and what is counted is an attack.
    """
    parsed = claim.parsed
    strikes = [f for f in parsed.frames if f.meaning.event == "attack" and not f.negated]
    first, last = claim.items
    inside = [f for f in strikes if first <= f.at < last]
    if not inside:
        return []
    end = parsed.items[last - 1].last
    own = [a for a in amounts if parsed.items[first].first <= a.first and a.last <= end]
    pairs = [
        (counted, place)
        for at, counted in enumerate(own)
        if (place := _place_between(parsed, counted.last, _limit(own, at, end))) is not None
        and (counted.often or _is_bare(parsed, counted, place))
    ]
    if len(pairs) < PAIR:
        return []
    act = inside[0].meaning.incident or "other"
    culprits = next((found for f in inside if (found := culprits_of(f, parsed))), [])
    made = [_alleged(claim, place, counted, claim.speaker.voice) for counted, place in pairs]
    for each in made:
        each.act = act
        if len(culprits) == 1 and culprits[0] != each.by:
            each.against = culprits[0]
    return with_whole(made, claim, amounts)


def _limit(own: list[Counted], at: int, end: int) -> int:
    """Up to where the place of a number is looked for: the next number."""
    limit = own[at + 1].first if at + 1 < len(own) else end
    return min(limit, own[at].last + (FURTHER if own[at].often else AHEAD))


FURTHER = 10
"""Words between how often and where: «дважды били из миномётов у Садового»."""


def _is_bare(parsed: Parsed, counted: Counted, place: Phrase) -> bool:
    """Whether nothing is named between a number and its place: «восемь — в Алеппо»."""
    acts = {f.at for f in parsed.frames if f.form == "noun" and f.meaning.event == "attack"}
    return all(
        at in acts or (not isinstance(item, Phrase) and (not item.verb or item.told & TOLD))
        for at, item in enumerate(parsed.items)
        if counted.last <= item.first < place.first
    )


TOLD = bits_of("count", "report", "occur")
"""«Десять атак отмечено в Таизе»: that they were counted tells nothing else."""


def _by_the_one(claim: ClaimDraft, pairs: list[AllegationDraft]) -> list[AllegationDraft]:
    """«Nine breaches by A: four in X, five in Y»: whose breaches are told by their places."""
    parsed = claim.parsed
    breaches = (f for f in parsed.frames if f.sense == "violate" or f.meaning.event == "attack")
    culprits = next((found for each in breaches if (found := culprits_of(each, parsed))), [])
    for each in pairs:
        if len(culprits) == 1 and culprits[0] != each.by:
            each.against = culprits[0]
    return pairs


def _after_places(
    claim: ClaimDraft, amounts: list[Counted], first: int, last: int
) -> list[AllegationDraft]:
    """«(Идлиб и Хомс — по 4, Латакия — 3)»: the number stands after its places."""
    parsed = claim.parsed
    found: list[AllegationDraft] = []
    pending: list[Phrase] = []
    by = claim.speaker.voice
    for at, item in enumerate(parsed.items[first:last], first):
        if type(item) is Phrase:
            by = _next_teller(item, by)
            if pending and (own := _number_of(item, pending[-1], amounts)) is not None:
                found.extend(_alleged(claim, part, own, by) for part in pending)
                pending = []
            pending.extend(part for part in item.all() if _is_spot(part))
        elif item.kind == "number" and pending:
            ends = item.first, item.last
            counted = next((e for e in amounts if e.first == ends[0] or e.last == ends[1]), None)
            if counted is None or item.first - pending[-1].last > BESIDE:
                pending = []  # another number than that of a place named before it
                continue
            if _is_joined(parsed, at):
                pending = []  # "124 in A and 81 in B": a place of its own follows
                continue
            found.extend(_alleged(claim, part, counted, by) for part in pending)
            pending = []
        elif is_mark(item, parsed.words, ".;") or item.is_sense("comp"):
            pending = []
    return found


def _number_of(item: Phrase, place: Phrase, amounts: list[Counted]) -> Counted | None:
    """«В Донецкой области 120 нарушений»: the number that stands before its noun."""
    if not item.told & BREACH or item.first - place.last > BESIDE:
        return None
    return next((each for each in amounts if each.first == item.first), None)


BREACH = bits_of("violate")


def _is_joined(parsed: Parsed, at: int) -> bool:
    """Whether "and" stands right before the item."""
    before = parsed.items[at - 1] if at else None
    return isinstance(before, Unit) and before.is_sense("conj_clause")


def _is_spot(phrase: Phrase) -> bool:
    """A place, not a state that acts: «اتهمت روسيا أوكرانيا» names no places."""
    return bool(phrase.place or phrase.seat) and not (phrase.actors and phrase.place)


def _next_teller(phrase: Phrase, by: str | None) -> str | None:
    """«…, турецкая — 21»: who counts next in the same breath."""
    if phrase.prep or phrase.place or phrase.seat or phrase.sense("violate"):
        return by
    if phrase.bits & INS and not phrase.bits & NOM:
        return by  # «открытия огня формированиями»: who did it
    return phrase.actors[0] if len(phrase.actors) == 1 else by


def _own(claim: ClaimDraft, amounts: list[Counted], last: int) -> tuple[list[Counted], int]:
    """The amounts that a claim counts, and where its words end."""
    parsed = claim.parsed
    start = claim.frame.first if claim.frame is not None else parsed.sentence.first
    end = parsed.items[last - 1].last
    return [each for each in amounts if start <= each.first < end and not each.often], end


def _by_culprit(claim: ClaimDraft, amounts: list[Counted], last: int) -> list[AllegationDraft]:
    """«23 violations by A and nine by B»: each number is followed by who did it."""
    parsed = claim.parsed
    own, end = _own(claim, amounts, last)
    found: list[AllegationDraft] = []
    for at, counted in enumerate(own):
        limit = own[at + 1].first if at + 1 < len(own) else end
        doer = _doer_between(parsed, counted.last, min(limit, counted.last + AHEAD))
        if doer is not None:
            found.append(_against(claim, doer, counted))
    return found


def _doer_between(parsed: Parsed, first: int, last: int) -> Phrase | None:
    """The first phrase of an agent among these words."""
    for item in parsed.items:
        if first <= item.first < last and isinstance(item, Phrase):
            doers = [p for p in item.everything() if p.prep in DOING and len(p.actors) == 1]
            if doers:
                return doers[0]
    return None


def _against(claim: ClaimDraft, doer: Phrase, counted: Counted) -> AllegationDraft:
    made = _alleged(claim, doer, counted, claim.speaker.voice)
    made.against, made.place = doer.actors[0], None
    made.why = [*claim.why[:1], "allegations.tally-by-culprit"]
    return made


def _before_places(claim: ClaimDraft, amounts: list[Counted], last: int) -> list[AllegationDraft]:
    """«212 violations in A and 86 in B»: each number is followed by its place."""
    parsed = claim.parsed
    own, end = _own(claim, amounts, last)
    found: list[AllegationDraft] = []
    for at, counted in enumerate(own):
        limit = own[at + 1].first if at + 1 < len(own) else end
        place = _place_between(parsed, counted.last, min(limit, counted.last + AHEAD))
        if place is not None:
            found.append(_alleged(claim, place, counted, claim.speaker.voice))
    return found


def _place_between(parsed: Parsed, first: int, last: int) -> Phrase | None:
    for item in parsed.items:
        if item.first < first or item.first >= last:
            continue
        if isinstance(item, Unit):
            if item.kind == "mark" and item.mark not in "-—–":
                return None
            continue
        if item.prep in LOCATIVE:
            placed = [part for part in item.everything() if part.place or part.seat]
            if placed:
                return placed[0]
    return None


def _alleged(claim: ClaimDraft, place: Phrase, counted: Counted, by: str | None) -> AllegationDraft:
    first, last = min(place.first, counted.first), max(place.last, counted.last)
    return AllegationDraft(
        by=by,
        against=None,
        act="breach",
        parsed=claim.parsed,
        quote=claim.parsed.words.span(first, last),
        claim=claim,
        count=counted.amount,
        place=place.place or place.seat,
        why=[*claim.why[:1], "allegations.tally-by-place"],
    )
