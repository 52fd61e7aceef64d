"""Alleged acts: what a claim accuses somebody of (contract.md, ``act``).

Where an accusation names no act, it is one of something ``other``; of a ``breach`` where the
arrangement is what suffered.
"""

from collections.abc import Callable

from hudna.packs.features import CASES, PASSIVE
from hudna.reading.accused import other_side
from hudna.reading.against_truces import AGAINST
from hudna.reading.attacks import SEIZED, is_suffered, takes_people
from hudna.reading.blame import culprits_of
from hudna.reading.charges import KEPT, SEEN, goes_on, is_to_keep
from hudna.reading.coordination import Item
from hudna.reading.culpability import faults
from hudna.reading.denials import denied_by
from hudna.reading.drafts import ClaimDraft
from hudna.reading.ended_acts import is_ended
from hudna.reading.extents import count_of, places_of
from hudna.reading.frames import Frame
from hudna.reading.held_land import is_held_land
from hudna.reading.mutual_charges import is_told_apart
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.quantities import Counted
from hudna.reading.units import Unit

__all__ = ["act_of", "acts_in", "is_charged", "undergoes"]

BREACH = frozenset({"violate", "provocation"})
OVERT = frozenset(
    {
        "obstruct", "overflight", "looting", "detention", "siege_tightened", "destroy",
        "fortification", "movement", "recruitment", "abet", "bad_faith",
    }
)  # fmt: skip
"""Acts that are no attack and that one accuses another of."""
TOLD = frozenset({"happened", "habitual"})


def acts_in(
    claim: ClaimDraft, amounts: list[Counted], is_own: Callable[[Frame, ClaimDraft], bool]
) -> list[Frame]:
    """The hostile acts inside the claim: those with places of their own, else the breach.

    «Struck a launcher after a breach by X»: what the speaker's own side did is none of them.
    """
    acts = [frame for frame in claim.parsed.frames if _is_act(frame, claim)]
    held = _once([frame for frame in acts if not is_own(frame, claim)] or acts, claim)
    held = _without_ends(held)
    if not held or all(_is_verdict(frame, claim, amounts) for frame in held):
        held = [f for f in claim.parsed.frames if _is_killing(f, claim)] or held
    breaches = [frame for frame in held if frame.sense in BREACH]
    others = [frame for frame in held if frame.sense not in {*BREACH, *KEPT}]
    sure = {frame.at for frame in others if frame.sense != "attack"}
    others = [frame for frame in others if frame.sense != "attack" or frame.at not in sure]
    if others and (not breaches or _specified(breaches[0], others, claim, amounts)):
        return others
    counts = {count_of(each, claim.parsed, amounts): each for each in reversed(breaches)}
    counted = [each for count, each in counts.items() if count is not None]
    # «115 breaches, among them mortar fire on a village»: the number, and what stands for itself
    told = [*others, *(f for f in claim.parsed.frames if _is_listed(f, claim))]
    beside = [e for e in told if counted and _stands_alone(e, claim, amounts)]
    return [*counted, *beside] or breaches[:1] or held[:1]


def _without_ends(held: list[Frame]) -> list[Frame]:
    """«Uses the truce to move tanks»: what for is part of the charge, no other act."""
    first = next((e.at for e in held if e.sense == "bad_faith"), None)
    if first is None:
        return held
    return [e for e in held if e.at <= first or e.form == "finite"]


def _stands_alone(frame: Frame, claim: ClaimDraft, amounts: list[Counted]) -> bool:
    """Whether an act beside a tally is told with its place, or with its number as one of them."""
    manner = frame.form == "participle" and frame.inherited and not frame.bits & CASES
    if places_of(frame, claim.parsed):
        return not manner  # «нарушили 26 раз, обстреляв позиции у А»: how they broke it
    item = claim.parsed.items[frame.at]
    listed = isinstance(item, Phrase) and item.prep == "including"
    return listed and count_of(frame, claim.parsed, amounts) is not None


def _is_listed(frame: Frame, claim: ClaimDraft) -> bool:
    """«منها قتل سبعة جنود عند المعبر»: a killing that is one of what was counted before."""
    item = claim.parsed.items[frame.at]
    killing = frame.sense in {"kill", "injure"} and claim.stance == "accuses" and not frame.negated
    inside = claim.items[0] <= frame.at < claim.items[1]
    return killing and inside and isinstance(item, Phrase) and item.prep == "including"


def _is_verdict(frame: Frame, claim: ClaimDraft, amounts: list[Counted]) -> bool:
    """«X killed three, in what it called a breach»: the name of what was done, not another act."""
    named = frame.sense in BREACH and frame.form == "noun"
    counted = named and count_of(frame, claim.parsed, amounts) is not None
    return named and not counted and not culprits_of(frame, claim.parsed)


def _once(held: list[Frame], claim: ClaimDraft) -> list[Frame]:
    """«Resumed the shelling», "mortar fire hit the village": the verb and its noun are one act."""
    told = {(e.at, e.form): e for e in reversed(held) if not _is_twin(e, held, claim.parsed.items)}
    return sorted(told.values(), key=lambda each: each.at)


def _is_twin(each: Frame, held: list[Frame], items: list[Item]) -> bool:
    """Whether a frame tells what another noun of the same clause tells as well."""
    nouns = [other for other in held if other.form == "noun"]
    if each.form == "noun":
        return any(_is_same_act(each, other, items) for other in nouns)
    told = [items[other.at] for other in nouns]
    if any((each.object if goes_on(each) else each.subject) is noun for noun in told):
        return True
    return _is_of_noun(each, held) or any(undergoes(each, noun) for noun in told)


def _is_same_act(one: Frame, other: Frame, items: list[Item]) -> bool:
    """«بشن عشر غارات»: a noun of doing and what was done; «بقصف … بالبراميل»: and with what."""
    item, behind = items[one.at], other.at - one.at
    if one.above is not other.above or not isinstance(item, Phrase):
        return False
    means = item.prep in MEANS and not item.conj and -BEHIND <= behind < 0
    return means or (
        one.sense == other.sense and 0 < behind <= BEHIND and not _is_with(other, items)
    )


MEANS = frozenset({"b", "with", "ins"})


def _is_with(frame: Frame, items: list[Item]) -> bool:
    item = items[frame.at]
    return isinstance(item, Phrase) and item.prep in MEANS


def undergoes(verb: Frame, noun: Item) -> bool:
    """«تعرضت المواقع لقصف», "came under fire": the verb has no meaning beside its noun."""
    held = (verb.object, *(p for phrases in verb.preps.values() for p in phrases))
    return is_suffered(verb) and any(noun is each for each in held)


def _is_of_noun(verb: Frame, held: list[Frame]) -> bool:
    """«With mortar fire from X hitting a village»: a participle right behind the noun of an act."""
    if verb.form != "participle" or verb.sense != "attack" or verb.passive:
        return False
    return any(each.form == "noun" and 0 < verb.at - each.at <= BEHIND for each in held)


BEHIND = 2


def _specified(breach: Frame, acts: list[Frame], claim: ClaimDraft, amounts: list[Counted]) -> bool:
    """«Broke the truce by attacking posts at A»: the breach is the act that is told with it.

    So it is where the act is told first, «attacked A in violation of the truce».
    """
    parsed = claim.parsed
    if count_of(breach, parsed, amounts) is not None:
        return False
    placed = [each for each in acts if places_of(each, parsed)]
    if any(each.at > breach.at for each in placed):
        return True
    if places_of(breach, parsed):
        return False
    verdict = breach.form != "finite" and any(each.form == "finite" for each in acts)
    return bool(placed) or verdict


def _is_act(frame: Frame, claim: ClaimDraft) -> bool:
    apart = is_told_apart(frame, claim) or _tells_of_speaker(frame, claim)
    if frame is claim.frame or apart or is_ended(frame, claim.parsed):
        return False
    if claim.speaker.bystander and claim.stance != "accuses" and frame.sense in SEEN:
        return False
    inside = claim.items[0] <= frame.at < claim.items[1]
    if is_to_keep(frame) or is_held_land(frame):
        return inside and _is_default(frame)
    item = claim.parsed.items[frame.at]
    settled = frame.sense == "fortification" and bool(frame.bits & PASSIVE)
    settled = settled and (frame.object is None or frame.form == "participle")
    if settled or (frame.form == "noun" and isinstance(item, Phrase) and item.vague):
        return False  # "forces entrenched in the suburbs": where they are
    if not _is_told(frame, claim) or claim.stance == "expresses_concern":
        return False
    hostile = frame.meaning.event == "attack" or frame.sense in {*BREACH, *OVERT}
    hostile = hostile or goes_on(frame)
    return hostile and (
        inside or (frame.form == "noun" and (_is_role(frame, claim) or _is_fronted(frame, claim)))
    )


def _tells_of_speaker(frame: Frame, claim: ClaimDraft) -> bool:
    """«اتهمت X، التي استولت على A، الجيش»: what is told of who accuses, before whom he accuses."""
    charge = claim.frame
    if charge is None or charge.object is None or charge.subject is None or frame.form != "finite":
        return False
    between = charge.at < frame.at and frame.first < charge.object.first
    return between and charge.subject.first < frame.first


def _is_told(frame: Frame, claim: ClaimDraft) -> bool:
    """Whether an act is told to have happened; that the accused denies it is no matter here."""
    if frame.negated:
        return False
    if claim.frame is not None and denied_by(claim.frame, claim.parsed):
        return not (frame.future or frame.possible or frame.hypothetical or frame.failed)
    return modality_of(frame) in TOLD


def _is_killing(frame: Frame, claim: ClaimDraft) -> bool:
    """«Israeli fire killed 22»: where no act has a name, the death that somebody caused."""
    told = claim.items[0] <= frame.at < claim.items[1]
    if frame.sense not in {"kill", "injure"} or not told or frame.negated:
        return False  # a passive has who did it as its subject by now
    if frame.form == "noun" or is_suffered(frame):
        return claim.stance == "accuses" and bool(culprits_of(frame, claim.parsed))
    if frame.form != "finite":
        return False
    doer = frame.subject
    armed = doer is not None and doer.sense("weapon") is not None
    named = doer is not None and bool(doer.actors or doer.state_actors)
    return claim.stance == "accuses" and (named or armed)


def _is_default(frame: Frame) -> bool:
    """What was promised and not done («failed to honour», «لم تلتزم»)."""
    undone = frame.negated or frame.failed  # also «عدم الانسحاب», «невывод войск»
    return undone and not (frame.future or frame.must or frame.possible or frame.hypothetical)


def _is_role(frame: Frame, claim: ClaimDraft) -> bool:
    item = claim.parsed.items[frame.at]
    return claim.frame is not None and any(item is phrase for _, phrase in claim.frame.roles())


def _is_fronted(frame: Frame, claim: ClaimDraft) -> bool:
    """«В налёте армия обвинила X», "For the blast X blamed Y": the charge before its verb."""
    charge = claim.frame
    if charge is None or charge.sense != "accuse" or frame.at > charge.at:
        return False
    other = frame.above
    if other is not None and other is not charge and other.sense == "accuse":
        return False  # what another one was accused of before
    item = claim.parsed.items[frame.at]
    between = claim.parsed.items[frame.at + 1 : charge.at]
    apart = any(isinstance(each, Unit) and (each.finite or each.mark in ".;") for each in between)
    return isinstance(item, Phrase) and item.prep in FRONTED and not apart


FRONTED = frozenset({"for", "in"})


def is_charged(claim: ClaimDraft, accused: list[str]) -> bool:
    """«Accused X of stalling»: no act that has a name, but somebody is charged with one."""
    frame = claim.frame
    if claim.stance == "accuses" and faults(claim.parsed, claim.items):
        return True
    if AGAINST in claim.why:
        return bool(accused)
    if claim.stance != "accuses" or frame is None or frame.sense != "accuse":
        return False
    return bool(accused or other_side(claim))


def _names_truce(claim: ClaimDraft) -> bool:
    first, last = claim.items
    return any(
        part.sense("truce", "pact") is not None
        for item in claim.parsed.items[first:last]
        if isinstance(item, Phrase)
        for part in item.everything()
    )


UNNAMED = frozenset({"kill", "injure", "abet", "bad_faith", "culpable", "recruitment"})
"""Acts that break no truce by themselves."""


def act_of(frame: Frame | None, claim: ClaimDraft) -> str:
    """Incident type; ``breach`` where the arrangement is what suffered."""
    if frame is None:
        return "breach" if _names_truce(claim) else "other"
    if frame.sense in BREACH:
        return "breach"
    if frame.sense in UNNAMED:
        return "other"
    return SEIZED if takes_people(frame) else frame.meaning.incident or "breach"
