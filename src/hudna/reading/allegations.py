"""Allegations: who accuses whom of what (contract.md; domain.md 11.2).

An allegation rests on a claim. A tally ("24 breaches in two days") is one allegation with a
count; a tally broken down by place ("Hama 6, Aleppo 2") is one for each place, as it is printed.
"""

from hudna.reading.accused import accused_by, breakers_before, culprits_in
from hudna.reading.alleged_acts import act_of, acts_in, is_charged, undergoes
from hudna.reading.counts_alleged import in_turn, of_object
from hudna.reading.counts_in_turn import GOES_ON
from hudna.reading.denials import denied_by
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.extents import (
    LOCATIVE,
    count_of,
    counts_a_part,
    counts_arms,
    is_of_a_part,
    places_of,
)
from hudna.reading.frames import Frame, Parsed
from hudna.reading.parts_counted import with_parts
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.referents import Referents
from hudna.reading.settings import time_of
from hudna.reading.sides import side_of
from hudna.reading.tallies import counts_on, tallied
from hudna.reading.told_before import is_named
from hudna.reading.where_charged import where_charged
from hudna.text.span import Span

__all__ = ["ACCUSING", "ARMS", "CHARGED", "accuses", "find_allegations"]

ACCUSING = frozenset({"accuses", "condemns", "criticises", "expresses_concern"})
"""Stances of claims that can hold an allegation; a tally holds one whatever its stance."""
ARMS = "allegations.count-of-arms"
"""Its number is one of rockets or bombs, not of acts."""
CHARGED = "allegations.charged"
"""Somebody is accused, of what has no name."""


def find_allegations(
    claim: ClaimDraft, amounts: list[Counted], referents: Referents
) -> list[AllegationDraft]:
    """The allegations that a claim makes.

    Args:
        claim: the claim.
        amounts: the amounts of its sentence.
        referents: what the phrases of the document refer to.
    """
    if not accuses(claim):
        return []
    turn = in_turn(claim, amounts, referents) if GOES_ON in claim.why else []
    if _counts_for_another(claim):
        return turn
    if tallies := tallied(claim, amounts) or turn:
        return tallies
    witnessed = claim.stance not in ACCUSING
    accused = [] if witnessed else accused_by(claim, referents)
    told: list[Frame | None] = [
        each
        for each in acts_in(claim, amounts, _is_own)
        if not (_is_own(each, claim) or counts_a_part(each, claim.parsed, amounts))
    ]
    if not told and is_charged(claim, accused):
        told = [None]
    mine = _own_side(claim, referents)
    found = [
        each
        for frame in told
        for against in culprits_in(frame, claim, accused, referents)
        if against in accused or _is_of_others(against, mine, referents, open_too=not witnessed)
        for each in _alleged(frame, against, claim, amounts, referents)
    ]
    told_of = _distinct(_telling([each for each in found if _says_something(each)]))
    return with_parts(told_of, claim, amounts) or of_object(claim, amounts, referents)


def _own_side(claim: ClaimDraft, referents: Referents) -> set[str]:
    """All for whom the claim speaks: what they did accuses no one.

    A person may stand against a body that he is, or once was, part of.
    """
    voice = claim.speaker.voice
    if voice is None or referents.kind_of(voice) == "person":
        return set() if voice is None else {voice}
    source = referents.world.sources.get(voice)
    spoken_for = (voice, *(source.aligned_with if source is not None else ()))
    return set().union(*(side_of(each, referents) for each in spoken_for))


def _is_own(frame: Frame, claim: ClaimDraft) -> bool:
    """«It had struck launchers after X fired at it»: what a speaker owns up to is no charge."""
    if claim.frame is not None and denied_by(claim.frame, claim.parsed):
        return False  # "denied Y's accusations that its drones had …": the denier's
    subject = None if frame.passive or frame.form != "finite" else frame.subject
    if subject is not None and subject.possessed and not subject.names:
        unsure = claim.speaker.voice is None or _is_nameless(subject)
        inside = claim.stance == "accuses" and claim.items[0] <= frame.at
        if inside and breakers_before(frame, claim):
            return False
        return unsure and any(above.meaning.speech for above in frame.chain())
    pronoun = subject.sense("pronoun") if subject is not None and not subject.actors else None
    if pronoun is None or pronoun.entry.fields.get("number") in MANY:
        return False  # "they" may be anybody
    above = next((each for each in frame.chain() if each.meaning.speech), None)
    return above is not None and above.sense != "accuse"  # "accused X that it had not withdrawn"


MANY = frozenset({"plural", "dual"})
LOCAL = "text:"


def _is_nameless(subject: Phrase) -> bool:
    """«وقالت الجماعة إن مقاتليها دمروا»: of whom nothing is known but whose they are."""
    return all(actor.startswith(LOCAL) for actor in subject.actors)


def _is_of_others(
    against: str | None, mine: set[str], referents: Referents, *, open_too: bool
) -> bool:
    """Whether who did it is not of the side that tells of it; ``open_too``: or is not named."""
    return open_too if against is None else not mine & side_of(against, referents)


def _telling(found: list[AllegationDraft]) -> list[AllegationDraft]:
    """Without acts of nobody knows whom, where and how many, beside one whose culprit is named."""
    named = {each.place for each in found if each.against is not None}
    return [
        each
        for each in found
        if each.against is not None
        or not named
        or each.count is not None
        or (each.place is not None and each.place not in named)
    ]


def accuses(claim: ClaimDraft) -> bool:
    """Whether the claim can hold an allegation: by its stance, as a tally, or a witness's word.

    A resident who tells who shelled his town only asserts it, and alleges it all the same.
    """
    if claim.stance in ACCUSING or counts_on(claim):
        return True
    witness = claim.speaker.bystander and claim.speaker.person
    return witness and claim.stance in {"asserts", "reports", "confirms"}


def _says_something(each: AllegationDraft) -> bool:
    """Whether it tells against whom, or where or how often; that one deplores it is no charge."""
    charged = each.claim is None or each.claim.stance not in DEPLORING
    told = each.count is not None or each.place is not None or is_named(each)
    return each.against is not None or (charged and told)


DEPLORING = frozenset({"condemns", "expresses_concern"})
"""Who deplores an attack by nobody knows whom accuses nobody."""


def _alleged(
    frame: Frame | None,
    against: str | None,
    claim: ClaimDraft,
    amounts: list[Counted],
    referents: Referents,
) -> list[AllegationDraft]:
    """One allegation, or without a count one for each place that is named together."""
    parsed = claim.parsed
    count = count_of(frame, parsed, amounts) if frame else None
    places: list[str | None] = [*_places(frame, parsed)] if frame else [*_charged_in(claim)]
    if frame is not None and count is not None:
        others = [each for each in amounts if each.amount != count]
        places = [p for p in places if not (p and is_of_a_part(p, frame, parsed, others))]
    places = places or [*_home_of(claim)] or [*where_charged(frame, claim, referents)]
    arms = [ARMS] if frame is not None and count is not None and counts_arms(frame, parsed) else []
    return [
        AllegationDraft(
            by=claim.speaker.voice,
            against=against,
            act=act_of(frame, claim),
            parsed=parsed,
            quote=_quote(frame, claim),
            claim=claim,
            frame=frame,
            count=count,
            place=place,
            time=time_of(frame, parsed) if frame else None,
            why=[*claim.why[:1], frame.entry.id if frame else CHARGED, *arms],
        )
        for place in (places[:1] if count is not None else places) or [None]
    ]


def _places(frame: Frame, parsed: Parsed) -> list[str]:
    """Where it happened: told with the act, or with what the act did ("fire hitting the town")."""
    if found := places_of(frame, parsed):
        return found
    item = parsed.items[frame.at]
    if frame.form != "noun":
        return []
    hits = (
        e for e in parsed.frames if (e.subject is item and e.at > frame.at) or undergoes(e, item)
    )
    return next((found for each in hits if (found := places_of(each, parsed))), [])


def _home_of(claim: ClaimDraft) -> list[str]:
    """«Residents of Arsal accused»: who only lives there tells of where he lives."""
    subject = claim.frame.subject if claim.frame is not None else None
    if subject is None or not claim.speaker.bystander:
        return []
    at = claim.parsed.place_of(subject)
    after = claim.parsed.items[at + 1] if 0 <= at < len(claim.parsed.items) - 1 else None
    held = [*subject.genitives, *([after] if isinstance(after, Phrase) else [])]
    told = (
        e.place
        for e in held
        if e.prep in {"", "in", "from", "of", "at", "near", "on"} and not e.actors
    )
    return [place for place in told if place is not None][:1]


def _charged_in(claim: ClaimDraft) -> list[str]:
    """«Accused X of looting in Y»: where something happened that no lexicon names."""
    first, last = claim.items
    for item in claim.parsed.items[first:last]:
        for part in item.everything() if isinstance(item, Phrase) else ():
            if part.prep in LOCATIVE and part.place is not None and not part.actors:
                return [part.place]
    return []


def _counts_for_another(claim: ClaimDraft) -> bool:
    """«A counted 15, B 21»: B's tally is told with A's."""
    frame = claim.frame
    if frame is None or frame.sense != "count" or frame.subject is None or frame.inherited:
        return False
    actors = frame.subject.actors
    return bool(actors) and claim.speaker.actor not in actors


def _quote(frame: Frame | None, claim: ClaimDraft) -> Span:
    if frame is None:
        return claim.content or claim.quote
    return claim.parsed.words.span(frame.first, frame.last)


# ------------------------------------------------------------ told twice


def _distinct(found: list[AllegationDraft]) -> list[AllegationDraft]:
    kept: dict[tuple[object, ...], AllegationDraft] = {}
    for each in sorted(found, key=lambda e: e.frame.at if e.frame is not None else 0):
        kept.setdefault((each.by, each.against, each.act, each.place, each.count), each)
    counted = {(e.by, e.against, e.act, e.place) for e in found if e.count is not None}
    return [
        e
        for e in kept.values()
        if e.count is not None or (e.by, e.against, e.act, e.place) not in counted
    ]
