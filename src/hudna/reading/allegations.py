"""Allegations: who accuses whom of what (contract.md; domain.md 11.2).

An allegation rests on a claim. A tally ("24 breaches in two days") is one allegation with a
count; a tally broken down by place ("Hama 6, Aleppo 2") is one for each place, as it is printed.
Where an accusation names no act, it is one of something ``other``; of a ``breach`` where the
arrangement is what suffered.
"""

from hudna.reading.blame import blamed, is_ended
from hudna.reading.charges import KEPT
from hudna.reading.drafts import AllegationDraft, ClaimDraft
from hudna.reading.extents import LOCATIVE, count_of, places_of
from hudna.reading.frames import Frame
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.referents import Referents
from hudna.reading.settings import time_of
from hudna.reading.tallies import counts_on, tallied
from hudna.text.span import Span

__all__ = ["ACCUSING", "CHARGED", "find_allegations", "without_retold"]

ACCUSING = frozenset({"accuses", "condemns", "criticises", "expresses_concern"})
"""Stances of claims that can hold an allegation; a tally holds one whatever its stance."""
BREACH = frozenset({"violate", "provocation"})
OVERT = frozenset(
    {
        "obstruct", "overflight", "looting", "detention", "siege_tightened", "destroy",
        "fortification",
    }
)  # fmt: skip
"""Acts that are no attack and that one accuses another of."""
TOLD = frozenset({"happened", "habitual"})
CHARGED = "allegations.charged"
"""Somebody is accused, of what has no name."""
PAIR = 2


def find_allegations(
    claim: ClaimDraft, amounts: list[Counted], referents: Referents
) -> list[AllegationDraft]:
    """The allegations that a claim makes.

    Args:
        claim: the claim.
        amounts: the amounts of its sentence.
        referents: what the phrases of the document refer to.
    """
    if claim.stance not in ACCUSING and not counts_on(claim):
        return []
    if _counts_for_another(claim):
        return []
    if tallies := tallied(claim, amounts):
        return tallies
    accused = _accused(claim)
    told: list[Frame | None] = [*_acts(claim, amounts)]
    if not told and _is_charged(claim, accused):
        told = [None]
    found = [
        each
        for frame in told
        for against in _against(frame, claim, accused, referents)
        if against is None or against != claim.speaker.voice
        for each in _alleged(frame, against, claim, amounts)
    ]
    return _distinct([each for each in found if _says_something(each)])


def _says_something(each: AllegationDraft) -> bool:
    """Nobody accuses nobody: without any name there must be a number or a place at least."""
    charged = each.claim is None or each.claim.stance == "accuses"
    named = each.against is not None or (each.by is not None and charged)
    return named or each.count is not None or each.place is not None


def _alleged(
    frame: Frame | None, against: str | None, claim: ClaimDraft, amounts: list[Counted]
) -> list[AllegationDraft]:
    """One allegation, or without a count one for each place that is named together."""
    parsed = claim.parsed
    count = count_of(frame, parsed, amounts) if frame else None
    places: list[str | None] = [*places_of(frame, parsed)] if frame else [*_charged_in(claim)]
    return [
        AllegationDraft(
            by=claim.speaker.voice,
            against=against,
            act=_act(frame, claim),
            parsed=parsed,
            quote=_quote(frame, claim),
            claim=claim,
            count=count,
            place=place,
            time=time_of(frame, parsed) if frame else None,
            why=[*claim.why[:1], frame.entry.id if frame else CHARGED],
        )
        for place in (places[:1] if count is not None else places) or [None]
    ]


def _charged_in(claim: ClaimDraft) -> list[str]:
    """«Accused X of looting in Y»: where something happened that no lexicon names."""
    first, last = claim.items
    for item in claim.parsed.items[first:last]:
        for part in item.everything() if isinstance(item, Phrase) else ():
            if part.prep in LOCATIVE and part.place is not None and not part.actors:
                return [part.place]
    return []


# ------------------------------------------------------------ who


def _counts_for_another(claim: ClaimDraft) -> bool:
    """«A counted 15, B 21»: B's tally is told with A's."""
    frame = claim.frame
    if frame is None or frame.sense != "count" or frame.subject is None:
        return False
    actors = frame.subject.actors
    return bool(actors) and claim.speaker.actor not in actors


def _against(
    frame: Frame | None, claim: ClaimDraft, accused: list[str], referents: Referents
) -> list[str | None]:
    """The culprits of the act, else the accused, else the other side."""
    by = claim.speaker.voice
    own = blamed(frame, claim.parsed, by, referents) if frame is not None else []
    own = [each for each in own if each != by]
    nearest = _nearest_accused(frame, claim) if frame is not None and accused else []
    return [*(own or nearest or accused or _other_side(claim))] or [None]


def _nearest_accused(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Blamed A for one thing and B for another»: whom the charge follows."""
    if claim.frame is None or claim.frame.sense != "accuse":
        return []
    items = claim.parsed.items
    for k in range(frame.at - 1, claim.frame.at, -1):
        item, after = items[k], items[k + 1]
        charged = (isinstance(after, Phrase) and bool(after.prep)) or k + 1 == frame.at
        if isinstance(item, Phrase) and not item.prep and item.actors and charged:
            return list(item.actors)
    return []


def _other_side(claim: ClaimDraft) -> list[str]:
    """Where both accuse each other, each accuses the other."""
    frame = claim.frame
    if frame is None or frame.sense != "accuse" or frame.subject is None:
        return []
    actors = list(dict.fromkeys(frame.subject.actors))
    return [a for a in actors if a != claim.speaker.voice] if len(actors) == PAIR else []


def _accused(claim: ClaimDraft) -> list[str]:
    frame = claim.frame
    if frame is None:
        return []
    places = tuple(frame.entry.roles.get("recipient", ())) or frame.meaning.recipient
    for place in places:
        phrases = [frame.object] if place == "object" else frame.preps.get(place, [])
        for phrase in phrases:
            if phrase is not None and (phrase.actors or phrase.state_actors):
                return list(phrase.actors or phrase.state_actors)
            if phrase is not None and phrase.sense("pronoun"):
                return _addressed_before(frame, claim)
    return []


def _addressed_before(frame: Frame, claim: ClaimDraft) -> list[str]:
    """«Urged X to …, and accused it of …»: a pronoun takes up whom the same speaker addressed."""
    for other in reversed(claim.parsed.frames):
        same = other.subject is frame.subject and other.at < frame.at
        if same and other.object is not None and other.object.actors:
            return list(other.object.actors)
    return []


# ------------------------------------------------------------ what


def _acts(claim: ClaimDraft, amounts: list[Counted]) -> list[Frame]:
    """The hostile acts inside the claim: those with places of their own, else the breach."""
    held = [frame for frame in claim.parsed.frames if _is_act(frame, claim)]
    held = held or [frame for frame in claim.parsed.frames if _is_killing(frame, claim)]
    breaches = [frame for frame in held if frame.sense in BREACH]
    others = [frame for frame in held if frame.sense not in {*BREACH, *KEPT}]
    sure = {frame.at for frame in others if frame.sense != "attack"}
    others = [frame for frame in others if frame.sense != "attack" or frame.at not in sure]
    if others and (not breaches or _specified(breaches[0], others, claim, amounts)):
        return others
    counts = {count_of(each, claim.parsed, amounts): each for each in reversed(breaches)}
    counted = [each for count, each in counts.items() if count is not None]
    return counted or breaches[:1] or held[:1]


def _specified(breach: Frame, acts: list[Frame], claim: ClaimDraft, amounts: list[Counted]) -> bool:
    """«Broke the truce by attacking posts at A»: the breach is the act that is told with it."""
    if count_of(breach, claim.parsed, amounts) is not None:
        return False
    return any(each.at > breach.at and places_of(each, claim.parsed) for each in acts)


def _is_act(frame: Frame, claim: ClaimDraft) -> bool:
    if frame is claim.frame or is_ended(frame, claim.parsed):
        return False
    inside = claim.items[0] <= frame.at < claim.items[1]
    if frame.sense in KEPT:
        return inside and _is_default(frame)
    if frame.negated or modality_of(frame) not in TOLD or claim.stance == "expresses_concern":
        return False
    hostile = frame.meaning.event == "attack" or frame.sense in {*BREACH, *OVERT}
    return hostile and (inside or (frame.form == "noun" and _is_role(frame, claim)))


def _is_killing(frame: Frame, claim: ClaimDraft) -> bool:
    """«Israeli fire killed 22»: where no act has a name, the death that somebody caused."""
    told = claim.items[0] <= frame.at < claim.items[1] and frame.form == "finite"
    if frame.sense != "kill" or not told or frame.negated or frame.passive:
        return False
    doer = frame.subject
    return claim.stance == "accuses" and doer is not None and bool(doer.actors or doer.state_actors)


def _is_default(frame: Frame) -> bool:
    """What was promised and not done («failed to honour», «لم تلتزم»)."""
    undone = (frame.negated or frame.failed) and frame.form != "noun"
    return undone and not (frame.future or frame.must or frame.possible or frame.hypothetical)


def _is_role(frame: Frame, claim: ClaimDraft) -> bool:
    item = claim.parsed.items[frame.at]
    return claim.frame is not None and any(item is phrase for _, phrase in claim.frame.roles())


def _is_charged(claim: ClaimDraft, accused: list[str]) -> bool:
    """«Accused X of stalling»: no act that has a name, but somebody is charged with one."""
    frame = claim.frame
    if claim.stance != "accuses" or frame is None or frame.sense != "accuse":
        return False
    return bool(accused or _other_side(claim))


def _names_truce(claim: ClaimDraft) -> bool:
    first, last = claim.items
    return any(
        part.sense("truce", "pact") is not None
        for item in claim.parsed.items[first:last]
        if isinstance(item, Phrase)
        for part in item.everything()
    )


def _act(frame: Frame | None, claim: ClaimDraft) -> str:
    """Incident type; ``breach`` where the arrangement is what suffered."""
    if frame is None:
        return "breach" if _names_truce(claim) else "other"
    if frame.sense in BREACH:
        return "breach"
    return "other" if frame.sense == "kill" else frame.meaning.incident or "breach"


def _quote(frame: Frame | None, claim: ClaimDraft) -> Span:
    if frame is None:
        return claim.content or claim.quote
    return claim.parsed.words.span(frame.first, frame.last)


# ------------------------------------------------------------ told twice


def _distinct(found: list[AllegationDraft]) -> list[AllegationDraft]:
    kept: dict[tuple[str | None, str | None, str, str | None], AllegationDraft] = {}
    for each in found:
        kept.setdefault((each.by, each.against, each.act, each.place), each)
    return list(kept.values())


def without_retold(found: list[AllegationDraft]) -> list[AllegationDraft]:
    """One allegation per accuser, accused, act and place; what it says of number is kept."""
    named = {(each.by, each.against) for each in found if CHARGED not in each.why}
    found = [e for e in found if CHARGED not in e.why or (e.by, e.against) not in named]
    kept: dict[tuple[object, ...], AllegationDraft] = {}
    for each in found:
        key = (each.by, each.against, each.act, each.place)
        held = kept.get(key)
        if held is None:
            kept[key] = each
        elif held.count is None or each.count in {None, held.count}:
            held.count = held.count or each.count
            held.time = held.time if held.time is not None else each.time
        else:
            kept[*key, each.count] = each
    return list(kept.values())
