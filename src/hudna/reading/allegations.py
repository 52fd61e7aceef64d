"""Allegations: who accuses whom of what (contract.md; domain.md 11.2).

An allegation rests on a claim. A tally ("24 breaches in two days") is one allegation with a
count; a tally broken down by place ("Hama 6, Aleppo 2") is one for each place, as it is printed.
"""

from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.events import place_of, time_of
from hudna.reading.frames import Frame, Parsed, is_mark
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Amount, amount_at
from hudna.reading.senses import meaning_of
from hudna.reading.units import Unit
from hudna.text.span import Span

__all__ = ["find_allegations"]

ACCUSING = frozenset({"accuses", "condemns", "criticises"})
BREACH = frozenset({"violate", "provocation"})
COUNT_REACH = 5


def find_allegations(claim: ClaimDraft, numbers: dict[str, int]) -> list[AllegationDraft]:
    """The allegations that a claim makes."""
    if claim.stance not in ACCUSING and not _tally(claim):
        return []
    parsed = claim.parsed
    if tallies := _by_place(claim, numbers):
        return tallies
    acts = _acts(claim)
    accused = _accused(claim)
    if claim.stance in {"condemns", "criticises"} and not acts:
        return []
    found: list[AllegationDraft] = []
    for frame in acts or [None]:
        own = _culprits(frame, claim) or accused
        for against in own or _other_side(claim) or [None]:
            if against is not None and against == claim.speaker.actor:
                continue
            found.append(
                AllegationDraft(
                    by=claim.speaker.actor,
                    against=against,
                    act=_act(frame),
                    parsed=parsed,
                    quote=_quote(frame, claim),
                    claim=claim,
                    count=_count(frame, parsed, numbers) if frame else None,
                    place=place_of(frame, parsed) if frame else None,
                    time=time_of(frame, parsed) if frame else None,
                    why=[*claim.why[:1], *([frame.entry.id] if frame else [])],
                )
            )
    return _distinct(found)


def _other_side(claim: ClaimDraft) -> list[str]:
    """Where both accuse each other, each accuses the other."""
    frame = claim.frame
    if frame is None or frame.sense != "accuse" or frame.subject is None:
        return []
    actors = list(dict.fromkeys(frame.subject.actors))
    both = len(actors) == 2  # noqa: PLR2004
    return [a for a in actors if a != claim.speaker.actor] if both else []


def _tally(claim: ClaimDraft) -> bool:
    """A count of breaches accuses, whatever the verb: «رصد 18 خرقا»."""
    frame = claim.frame
    if frame is None or frame.sense != "count":
        return False
    return any(p.sense("violate") for _, phrase in frame.roles() for p in phrase.everything())


def _acts(claim: ClaimDraft) -> list[Frame]:
    """The hostile acts and breaches inside the claim, breaches first."""
    held: list[Frame] = []
    for frame in claim.parsed.frames:
        inside = claim.items[0] <= frame.at < claim.items[1] or (
            claim.frame is not None and frame.form == "noun" and _is_role(frame, claim)
        )
        if not inside or frame is claim.frame or frame.negated:
            continue
        hostile = meaning_of(frame.sense).event == "attack"
        if hostile or frame.sense in BREACH or frame.sense == "obstruct":
            held.append(frame)
    breaches = [frame for frame in held if frame.sense in BREACH]
    located = [frame for frame in held if frame.sense not in BREACH]
    return located if located and not breaches else breaches[:1] or held[:1]


def _is_role(frame: Frame, claim: ClaimDraft) -> bool:
    item = claim.parsed.items[frame.at]
    assert claim.frame is not None  # noqa: S101 (asked by the caller)
    return any(item is phrase for _, phrase in claim.frame.roles())


def _accused(claim: ClaimDraft) -> list[str]:
    frame = claim.frame
    if frame is None:
        return []
    places = tuple(frame.entry.roles.get("recipient", ())) or meaning_of(frame.sense).recipient
    for place in places:
        phrases = [frame.object] if place == "object" else frame.preps.get(place, [])
        for phrase in phrases:
            if phrase is not None and (phrase.actors or phrase.state_actors):
                return list(phrase.actors or phrase.state_actors)
    return []


def _culprits(frame: Frame | None, claim: ClaimDraft) -> list[str]:
    if frame is None:
        return []
    if frame.subject is not None and frame.subject is not getattr(claim.frame, "subject", None):
        if frame.subject.actors:
            return list(frame.subject.actors)
    head = claim.parsed.items[frame.at]
    if isinstance(head, Phrase):
        for part in head.everything():
            if part.state_actors and part.sense(frame.sense):
                return list(part.state_actors)
    for prep in ("by", "ins", "from"):
        for phrase in frame.preps.get(prep, []):
            if phrase.actors:
                return list(phrase.actors)
    return []


def _act(frame: Frame | None) -> str:
    if frame is None or frame.sense in BREACH:
        return "breach"
    return meaning_of(frame.sense).incident or "breach"


def _quote(frame: Frame | None, claim: ClaimDraft) -> Span:
    if frame is None:
        return claim.content or claim.quote
    return claim.parsed.words.span(frame.first, frame.last)


def _count(frame: Frame, parsed: Parsed, numbers: dict[str, int]) -> Amount | None:
    """The number that stands right before the breach, or after it in brackets."""
    first = max(parsed.sentence.first, frame.first - COUNT_REACH)
    item = parsed.items[frame.at]
    start = item.first if isinstance(item, Phrase) else frame.first
    return amount_at(parsed.words, min(first, start), frame.last, numbers)


def _by_place(claim: ClaimDraft, numbers: dict[str, int]) -> list[AllegationDraft]:
    """«(Hama 6, Aleppo 2)»: places paired with numbers, in the claim's own words."""
    parsed = claim.parsed
    if not any(f.sense in BREACH for f in parsed.frames):
        return []
    found: list[AllegationDraft] = []
    pending: list[Phrase] = []
    by = claim.speaker.actor
    for item in parsed.items[claim.items[0] : claim.items[1]]:
        if isinstance(item, Phrase):
            by = _next_teller(item, by)
            pending.extend(part for part in item.all() if part.place or part.seat)
        elif item.kind == "number" and pending:
            amount = amount_at(parsed.words, item.first, item.last, numbers)
            if amount is None or not _dashed(item, pending[-1], parsed):
                continue
            for part in pending:
                span = parsed.words.span(part.first, item.last)
                found.append(
                    AllegationDraft(
                        by=by,
                        against=None,
                        act="breach",
                        parsed=parsed,
                        quote=span,
                        claim=claim,
                        count=amount,
                        place=part.place or part.seat,
                        why=[*claim.why[:1], "allegations.tally-by-place"],
                    )
                )
            pending = []
        elif is_mark(item, parsed.words, ".;") or (item.kind == "lex" and item.is_sense("comp")):
            pending = []
    return found if len(found) > 1 else []


def _next_teller(phrase: Phrase, by: str | None) -> str | None:
    """«…, турецкая — 21»: who counts next in the same breath."""
    if phrase.prep or phrase.place or phrase.seat or phrase.sense("violate"):
        return by
    return phrase.actors[0] if len(phrase.actors) == 1 else by


def _dashed(number: Unit, place: Phrase, parsed: Parsed) -> bool:
    """Nothing but a dash, a colon or «по» stands between the place and its number."""
    return number.first - place.last <= 2  # noqa: PLR2004


def _distinct(found: list[AllegationDraft]) -> list[AllegationDraft]:
    kept: dict[tuple[str | None, str | None, str, str | None], AllegationDraft] = {}
    for each in found:
        kept.setdefault((each.by, each.against, each.act, each.place), each)
    return list(kept.values())
