"""Acts done by saying: who accuses, demands, denies or threatens without the verb of it.

«The army said rebels had shelled the town» accuses; «said its men had not fired» denies; «said
they must withdraw» demands; «will answer if …» threatens. The claims tell the stance, this room
makes the event of it.
"""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.addressees import actors_of
from hudna.reading.drafts import ClaimDraft, EventDraft
from hudna.reading.frames import Frame, Parsed, is_finite, verb_sense
from hudna.reading.operators import modality_of
from hudna.reading.referents import Referents
from hudna.reading.senses import bits_of
from hudna.reading.settings import place_of, time_of
from hudna.reading.sides import are_foes
from hudna.reading.units import Unit

__all__ = ["spoken_events"]

BY_STANCE = {
    "stance.act-of-another": "accuse_violation",
    "stance.default-of-another": "accuse_violation",
    "stance.duty-is-demand": "demand",
    "stance.own-act-denied": "deny",
}


def spoken_events(
    claims: list[ClaimDraft], told: list[EventDraft], parsed: Parsed, referents: Referents
) -> list[EventDraft]:
    """The acts of speech of one sentence that its verbs do not name."""
    found: list[EventDraft] = []
    for claim in claims:
        if claim.speaker.actor is None or claim.frame is None:
            continue
        if _passes_on(claim.speaker.actor, referents):
            continue  # the press passes on what others say
        kind = _kind(claim, parsed, referents)
        if kind is None:
            continue
        mine = (e for e in (*told, *found) if e.kind == kind)
        if any(claim.speaker.actor in e.actors or not e.actors for e in mine):
            continue
        found.append(_event(claim, claim.frame, kind, parsed, referents))
    return found


def _passes_on(actor: str, referents: Referents) -> bool:
    """The press, and nameless reports, tell what others say."""
    kind = referents.kind_of(actor)
    return kind == "media" or (kind == "other" and actor in referents.locals)


def _kind(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> str | None:
    for reason in claim.why:
        if reason in BY_STANCE:
            return BY_STANCE[reason]
    return "threaten" if _threatens(claim, parsed, referents) else None


def _inside(claim: ClaimDraft, parsed: Parsed) -> list[Frame]:
    first, last = claim.items
    return [each for each in parsed.frames if first <= each.at < last and each is not claim.frame]


def _foes(frame: Frame, claim: ClaimDraft, referents: Referents) -> list[str]:
    actors = actors_of(frame)
    return actors if actors and are_foes(claim.speaker.actor, actors, referents) else []


def _threatens(claim: ClaimDraft, parsed: Parsed, referents: Referents) -> bool:
    """«Will strike if …»: violence of one's own that hangs on a condition, or is warned of."""
    warned = claim.frame is not None and claim.frame.sense == "warn"
    if not warned and not _conditional(claim, parsed):
        return False
    for each in _inside(claim, parsed):
        violent = each.sense == "respond" or each.meaning.event == "attack"
        if not violent or each.form == "noun" or each.negated or _foes(each, claim, referents):
            continue
        if modality_of(each) in {"planned", "demanded"} and (not warned or _is_own(each, claim)):
            return True
    return False


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
    return EventDraft(
        kind=kind,
        actors=[claim.speaker.actor] if claim.speaker.actor else [],
        recipients=list(dict.fromkeys(others))[:1] if kind != "demand" else others,
        modality="happened",
        parsed=parsed,
        frame=frame,
        quote=claim.quote,
        place=place_of(frame, parsed),
        time=time_of(frame, parsed),
        why=[frame.entry.id, f"events.spoken.{kind}"],
    )
