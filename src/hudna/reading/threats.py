"""Threats: what a speaker says that he will do to another, told by no verb of threatening.

Violence or an answer of one's own that hangs on a condition or is warned of; a truce that one
will end; a punishment foretold («дорого заплатят», "will pay dearly").
"""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.addressees import actors_of
from hudna.reading.drafts import ClaimDraft
from hudna.reading.frames import Frame, Parsed, is_finite, truce_in, verb_sense
from hudna.reading.gathering import Item
from hudna.reading.meetings import people_of
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.sides import are_foes, is_witness, side_of
from hudna.reading.units import Unit

__all__ = ["foes_of", "inside", "strikers_in", "threatened_of", "threatens"]


def inside(claim: ClaimDraft, parsed: Parsed) -> list[Frame]:
    """The frames of what a claim says."""
    first, last = claim.items
    return [each for each in parsed.frames if first <= each.at < last and each is not claim.frame]


def foes_of(frame: Frame, claim: ClaimDraft, referents: Referents) -> list[str]:
    """Whose act the frame tells, where they are not of the speaker's side."""
    actors = actors_of(frame)
    return actors if actors and are_foes(claim.speaker.actor, actors, referents) else []


def threatens(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> bool:
    """«Will strike if …»: violence of one's own that hangs on a condition, or is warned of."""
    warned = claim.frame is not None and claim.frame.sense == "warn"
    if warned and (
        _of_answer(claim, parsed)
        or _warns_off(claim, parsed, referents)
        or _warns_of_war(claim, parsed, referents)
    ):
        return True
    if any(_is_left(f) or _answers(f, claim, referents) for f in inside(claim, parsed)):
        return True
    acts = [f for f in inside(claim, parsed) if f.form != "noun" and not f.negated]
    if _is_reply_vowed(claim, parsed) or any(_is_vow(each, claim) for each in acts):
        return True
    conditional = _conditional(claim, parsed)
    planned = [f for f in acts if f.future or modality_of(f) in {"planned", "demanded"}]
    if conditional and any(_ends(f, claim, referents, warned=warned) for f in planned):
        return True
    return (warned or conditional) and any(
        _strikes(f, claim, referents) and (not warned or _is_own(f, claim)) for f in planned
    )


def _is_left(frame: Frame) -> bool:
    """«Will not go unanswered», «لن يمر دون رد»: what is not left without an answer."""
    return frame.entry.fields.get("retribution") == "negated" and frame.negated


NO_BLOW = bits_of("propose", "demand", "pact", "effort", "condition", "silence")
"""Words to which an answer is one of words."""


def _is_reply_vowed(claim: ClaimDraft, parsed: Parsed) -> bool:
    """«Promised a harsh reply to any attack»: no answer to an offer."""
    if claim.frame is None or claim.frame.sense != "promise" or not _of_answer(claim, parsed):
        return False
    first, last = claim.items
    return not any(item.told & NO_BLOW for item in parsed.items[first:last])


def _is_vow(frame: Frame, claim: ClaimDraft) -> bool:
    """«Will pay dearly»; «пообещал разгромить», "vowed to strike"."""
    if frame.entry.fields.get("retribution") == "yes" and (frame.future or frame.possible):
        return True
    promised = claim.frame is not None and claim.frame.sense == "promise"
    if not promised or frame.form != "infinitive":
        return False
    items = claim.parsed.items[claim.items[0] : claim.items[1]]
    blow = frame.sense == "respond" and not any(item.told & NO_BLOW for item in items)
    return blow or frame.meaning.event == "attack"


def _strikes(frame: Frame, claim: ClaimDraft, referents: Referents) -> bool:
    violent = frame.sense == "respond" or frame.meaning.event == "attack" or _resumes(frame)
    return violent and not foes_of(frame, claim, referents)


def _resumes(frame: Frame) -> bool:
    """«Will resume its strikes», "the assault would resume", «ستواصل التقدم»."""
    if frame.sense not in {"resume", "aspect_continue"}:
        return False
    taken_up = frame.subject if frame.object is None else frame.object
    return taken_up is not None and _is_fighting(taken_up)


FIGHTING, FUTURE = bits_of("object_halt"), bits_of("modal_future", "modal_possible")


def _is_fighting(phrase: Phrase) -> bool:
    if phrase.told & FIGHTING:
        return True
    return any(each.meaning.event == "attack" for each in phrase.senses)


def _warns_of_war(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> bool:
    """«Warned that a delay would plunge the country into war»: by one who would wage it."""
    if is_witness(claim.speaker.actor, referents):
        return False
    items = parsed.items[claim.items[0] : claim.items[1]]
    if not any(item.told & FUTURE for item in items if not isinstance(item, Phrase)):
        return False
    fights = [i for i in items if isinstance(i, Phrase) and _is_fighting(i)]
    return bool(fights) and not strikers_in(items) and not any(i.actors for i in fights)


def _warns_off(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> bool:
    """«Warned ships to keep away»: what others had better do; not of those who stand beside."""
    if claim.frame is None or is_witness(claim.speaker.actor, referents):
        return False
    first = claim.frame.at + 1
    for at, item in enumerate(parsed.items[first : first + WARNED], first):
        if isinstance(item, Unit) and (to := item.sense("prep")) is not None:
            told = at > first and to.entry.fields.get("prep") == "to"
            after = parsed.items[at + 1 : at + 2]
            return told and bool(after) and isinstance(after[0], Unit) and after[0].kind != "time"
        if isinstance(item, Unit) and item.kind != "x":
            return False
    return False


WARNED = 5


ENDING = frozenset({"terminate", "expire", "suspend"})


def _ends(frame: Frame, claim: ClaimDraft, referents: Referents, *, warned: bool) -> bool:
    """«Will end it only if …»; of one's own act of any kind one warns with a condition."""
    speaker = claim.speaker.actor
    if speaker is None or is_witness(speaker, referents):
        return False
    side = side_of(speaker, referents)
    own = _is_own(frame, claim) or bool(side & set(actors_of(frame)))
    return (own and (warned or _of_truce(frame))) or (warned and frame.sense in ENDING)


def _of_truce(frame: Frame) -> bool:
    it = frame.object is not None and frame.object.sense("pronoun") is not None
    return frame.sense in ENDING and (it or truce_in(frame) is not None)


def threatened_of(
    frame: Frame, actors: list[str], parsed: Parsed, referents: Referents
) -> list[str]:
    """«Threatened to strike Israeli ships if X does not …»: whom the words threatened with hit.

    Else whose default would bring it on.
    """
    if len(actors) != 1 or is_witness(actors[0], referents):
        return []
    first, last = frame.content or (frame.at, frame.at + 1)
    others = (each for each in parsed.frames if each is not frame)
    held = [f for f in others if f.above is frame or first < f.at < last]
    struck = [a for f in held if _hits(f) for a in people_of(f.object)]
    struck = struck or _against(parsed.items[first:last])
    struck = struck or [a for f in held if f.hypothetical for a in actors_of(f)]
    struck = struck or strikers_in(parsed.items[first:last])
    return [a for a in dict.fromkeys(struck) if are_foes(actors[0], [a], referents)]


def _hits(frame: Frame) -> bool:
    return frame.meaning.event == "attack" or frame.sense in {"destroy", "kill"}


def _against(items: list[Item]) -> list[str]:
    """«Resume the offensive against X», «возобновить операции против X»: whom it would hit."""
    return [a for i in items if isinstance(i, Phrase) and i.prep == "against" for a in people_of(i)]


def strikers_in(items: list[Item]) -> list[str]:
    """«Any new Israeli attack», «أي عدوان هندي»: whose the blows are that would be answered."""
    return [
        actor
        for item in items
        if isinstance(item, Phrase)
        for part in item.everything()
        if any(each.meaning.event == "attack" for each in part.senses)
        for actor in (*part.state_actors, *(a for each in part.genitives for a in each.actors))
    ]


def _of_answer(claim: ClaimDraft, parsed: Parsed) -> bool:
    """«Warned of a severe response to any breach»: the answer is a noun of what is warned of."""
    first, last = claim.items
    return any(
        isinstance(item, Phrase) and item.sense("respond") is not None and not item.actors
        for item in parsed.items[first:last]
    )


def _answers(frame: Frame, claim: ClaimDraft, referents: Referents) -> bool:
    """«Will answer any attack»: an answer of one's own to what others may do, or one ordered."""
    ordered = frame.above is not None and frame.above.sense == "order"
    struck = frame.sense == "respond" or (ordered and frame.meaning.event == "attack")
    if not struck or not (frame.future or ordered) or frame.negated or frame.form == "noun":
        return False
    against = any(
        part.sense("violate", "provocation") is not None
        or any(each.meaning.event == "attack" for each in part.senses)
        for role, phrase in frame.roles()
        if role != "subject"
        for part in phrase.everything()
    )
    if not against:
        return False
    if ordered and frame.above is not None:
        return _is_own(frame.above, claim)
    speaker = claim.speaker.actor
    side = side_of(speaker, referents) if speaker is not None else frozenset()
    return _is_own(frame, claim) or bool(set(actors_of(frame)) & set(side))


def _is_own(frame: Frame, claim: ClaimDraft) -> bool:
    """Whether the speaker himself would do it, not somebody whom he warns of."""
    own = frame.inherited or frame.subject is None or frame.subject.sense("pronoun") is not None
    own = own or (_resumes(frame) and frame.object is None and not actors_of(frame))
    return own or claim.speaker.actor in actors_of(frame)


CONDITIONS = bits_of("comp", "condition", "conj_clause")


def _conditional(claim: ClaimDraft, parsed: Parsed) -> bool:
    first, last = claim.items
    for at, item in enumerate(parsed.items[first:last], first):
        if type(item) is not Unit or not item.told & CONDITIONS:
            continue
        if _is_arabic_if(at, parsed):
            return True
        link = item.sense("conj_clause")
        if item.is_sense("condition") or (link and link.entry.fields.get("link") == "if"):
            return True
    return False


def _is_arabic_if(at: int, parsed: Parsed) -> bool:
    """«سترد إن هوجمت»: what is spelled like "that" is "if" before a past verb."""
    if parsed.sentence.language != "ar" or at + 1 >= len(parsed.items):
        return False
    item, after = parsed.items[at], parsed.items[at + 1]
    verb = verb_sense(after)
    if not isinstance(item, Unit) or not item.is_sense("comp") or verb is None:
        return False
    told = at > 0 and is_finite(parsed.items[at - 1])
    return not told and bool(verb.bits & PAST) and not verb.bits & PRESENT
