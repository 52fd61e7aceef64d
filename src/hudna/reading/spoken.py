"""Acts done by saying: who accuses, demands, denies or threatens without the verb of it.

«The army said rebels had shelled the town» accuses; «said its men had not fired» denies; «said
they must withdraw» demands; «will answer if …» threatens. The claims tell the stance, this room
makes the event of it.
"""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.addressees import actors_of
from hudna.reading.blame import is_enemy, opponents_of
from hudna.reading.drafts import ClaimDraft, EventDraft
from hudna.reading.frames import Frame, Parsed, is_finite, verb_sense
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of, meaning_of
from hudna.reading.settings import place_of, time_of
from hudna.reading.sides import are_foes, side_of
from hudna.reading.units import Unit

__all__ = ["spoken_events"]

TELLING = frozenset(
    {
        "stance.act-of-another", "stance.default-of-another", "stance.duty-is-demand",
        "stance.tally-of-breaches", "stance.tally-goes-on", "stance.charge-goes-on",
        "stance.own-verdict", "stance.own-act-ahead", "stance.own-words", "stance.own-act-denied",
    }
)  # fmt: skip
"""Rules by which what is said, not its verb, does something."""
BY_STANCE = {
    "accuses": "accuse_violation",
    "calls_for": "demand",
    "criticises": "criticise",
    "denies": "deny",
    "threatens": "threaten",
    "welcomes": "welcome",
    "welcomes_with_reservation": "welcome",
}
"""What somebody does who takes this stance."""


def spoken_events(
    claims: list[ClaimDraft], told: list[EventDraft], parsed: Parsed, referents: Referents
) -> list[EventDraft]:
    """The acts of speech of one sentence that its verbs do not name."""
    found: list[EventDraft] = []
    for claim in claims:
        frame = claim.frame or _told_act(claim, parsed)
        if claim.speaker.actor is None or frame is None:
            continue
        if _passes_on(claim.speaker.actor, referents):
            continue  # the press passes on what others say
        kind = _kind(claim, parsed, referents)
        if kind is None:
            continue
        mine = (e for e in (*told, *found) if e.kind == kind)
        if any(claim.speaker.actor in e.actors or not e.actors for e in mine):
            continue
        found.append(_event(claim, frame, kind, parsed, referents))
    return found


def _told_act(claim: ClaimDraft, parsed: Parsed) -> Frame | None:
    """«По данным X, Y нарушил перемирие»: the hostile act that an attribution alone accuses of."""
    if claim.stance != "accuses":
        return None
    hostile = (f for f in _inside(claim, parsed) if f.sense == "violate" or _is_attack(f))
    return next((f for f in hostile if f.form != "noun" and not f.negated), None)


def _is_attack(frame: Frame) -> bool:
    return frame.meaning.event == "attack"


def _passes_on(actor: str, referents: Referents) -> bool:
    """The press, and nameless reports, tell what others say."""
    kind = referents.kind_of(actor)
    return kind == "media" or (kind == "other" and actor in referents.locals)


def _kind(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> str | None:
    kind = BY_STANCE.get(claim.stance)
    if kind == "deny" and not _disowns(claim, parsed):
        kind = None
    own = kind == "deny" and _unbroken(claim, parsed)
    if kind is not None and (own or TELLING.intersection(claim.why) or kind in OF_VERBS):
        return kind
    return "threaten" if _threatens(claim, parsed, referents) else None


OF_VERBS = frozenset({"demand", "welcome"})
"""What a verb of the stance does by itself, were it told as no event («с призывом выступил»)."""


def _unbroken(claim: ClaimDraft, parsed: Parsed) -> bool:
    """«Said they had not broken the truce»."""
    return any(each.sense == "violate" and each.negated for each in _inside(claim, parsed))


def _disowns(claim: ClaimDraft, parsed: Parsed) -> bool:
    """Whether it is one's own act that is denied, or a thing called false."""
    if "stance.own-act-denied" not in claim.why and not _unbroken(claim, parsed):
        return True
    return any(
        each.negated and (actors_of(each) or (each.subject and each.subject.sense("pronoun")))
        for each in _inside(claim, parsed)
    )


def _inside(claim: ClaimDraft, parsed: Parsed) -> list[Frame]:
    first, last = claim.items
    return [each for each in parsed.frames if first <= each.at < last and each is not claim.frame]


def _foes(frame: Frame, claim: ClaimDraft, referents: Referents) -> list[str]:
    actors = actors_of(frame)
    return actors if actors and are_foes(claim.speaker.actor, actors, referents) else []


def _threatens(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> bool:
    """«Will strike if …»: violence of one's own that hangs on a condition, or is warned of."""
    warned = claim.frame is not None and claim.frame.sense == "warn"
    if warned and _of_answer(claim, parsed):
        return True
    if any(_answers(each, claim, referents) for each in _inside(claim, parsed)):
        return True
    if not warned and not _conditional(claim, parsed):
        return False
    for each in _inside(claim, parsed):
        violent = each.sense == "respond" or each.meaning.event == "attack"
        if not violent or each.form == "noun" or each.negated or _foes(each, claim, referents):
            continue
        if modality_of(each) in {"planned", "demanded"} and (not warned or _is_own(each, claim)):
            return True
    return False


def _of_answer(claim: ClaimDraft, parsed: Parsed) -> bool:
    """«Warned of a severe response to any breach»: the answer is a noun of what is warned of."""
    first, last = claim.items
    return any(
        isinstance(item, Phrase) and item.sense("respond") is not None and not item.actors
        for item in parsed.items[first:last]
    )


def _answers(frame: Frame, claim: ClaimDraft, referents: Referents) -> bool:
    """«Will answer any attack»: an answer of one's own to what others may do."""
    if frame.sense != "respond" or not frame.future or frame.negated or frame.form == "noun":
        return False
    against = any(
        part.sense("violate", "provocation") is not None
        or any(meaning_of(each.entry.sense).event == "attack" for each in part.senses)
        for role, phrase in frame.roles()
        if role != "subject"
        for part in phrase.everything()
    )
    if not against:
        return False
    speaker = claim.speaker.actor
    side = side_of(speaker, referents) if speaker is not None else frozenset()
    return _is_own(frame, claim) or bool(set(actors_of(frame)) & set(side))


def _is_own(frame: Frame, claim: ClaimDraft) -> bool:
    """Whether the speaker himself would do it, not somebody whom he warns of."""
    own = frame.inherited or frame.subject is None or frame.subject.sense("pronoun") is not None
    return own or claim.speaker.actor in actors_of(frame)


CONDITIONS = bits_of("comp", "condition", "conj_clause")


def _conditional(claim: ClaimDraft, parsed: Parsed) -> bool:
    first, last = claim.items
    for at, item in enumerate(parsed.items[first:last], first):
        if not isinstance(item, Unit) or not item.told & CONDITIONS:
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


def _event(
    claim: ClaimDraft, frame: Frame, kind: str, parsed: Parsed, referents: Referents
) -> EventDraft:
    others = [
        actor
        for each in _inside(claim, parsed)
        if (each.form != "noun" or each.sense == "violate") and (kind != "demand" or each.must)
        for actor in _foes(each, claim, referents)
    ]
    if kind == "deny":
        others = []
    elif not others and claim.speaker.actor is not None:
        enemy = any(is_enemy(each.subject) for each in _inside(claim, parsed))
        others = opponents_of(claim.speaker.actor, referents) if enemy else []
    return EventDraft(
        kind=kind,
        actors=[claim.speaker.actor] if claim.speaker.actor else [],
        recipients=list(dict.fromkeys(others))[:1]
        if kind != "demand"
        else list(dict.fromkeys(others)),
        modality="happened",
        parsed=parsed,
        frame=frame,
        quote=claim.quote,
        place=place_of(frame, parsed),
        time=time_of(frame, parsed),
        why=[frame.entry.id, f"events.spoken.{kind}"],
    )
