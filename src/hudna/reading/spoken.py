"""Acts done by saying: who accuses, demands, denies or threatens without the verb of it.

«The army said rebels had shelled the town» accuses; «said its men had not fired» denies; «said
they must withdraw» demands; «will answer if …» threatens. The claims tell the stance, this room
makes the event of it.
"""

from hudna.reading.addressees import actors_of
from hudna.reading.blame import is_enemy, opponents_of
from hudna.reading.drafts import ClaimDraft, EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.referents import Referents
from hudna.reading.settings import place_of, time_of
from hudna.reading.sides import are_foes
from hudna.reading.threats import foes_of, inside, strikers_in, threatens

__all__ = ["name_speakers", "spoken_events"]

TELLING = frozenset(
    {
        "stance.act-of-another", "stance.default-of-another", "stance.duty-is-demand",
        "stance.tally-of-breaches", "stance.tally-goes-on", "stance.charge-goes-on",
        "stance.own-verdict", "stance.own-act-ahead", "stance.own-words", "stance.own-act-denied",
        "stance.own-part-denied", "stance.charge-belittled",
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
        own = frame.subject is not None and frame.subject.possessed  # "his country welcomes it"
        if any(
            claim.speaker.actor in e.actors or not e.actors or (own and e.frame is frame)
            for e in mine
        ):
            continue
        found.append(_event(claim, frame, kind, parsed, referents))
    return found


def _told_act(claim: ClaimDraft, parsed: Parsed) -> Frame | None:
    """«По данным X, Y нарушил перемирие»: the hostile act that an attribution alone accuses of."""
    if claim.stance != "accuses":
        return None
    hostile = (f for f in inside(claim, parsed) if f.sense == "violate" or _is_attack(f))
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
    if kind is not None and _by_verb(claim, kind):
        return kind
    own = kind == "deny" and _unbroken(claim, parsed)
    if kind is not None and (own or TELLING.intersection(claim.why) or kind in OF_VERBS):
        return kind
    return "threaten" if threatens(claim, parsed, referents) else None


def _by_verb(claim: ClaimDraft, kind: str) -> bool:
    """«It condemned the raid»: the verb does it, and a pronoun says who."""
    frame = claim.frame
    if frame is None or frame.form != "finite" or frame.meaning.event != kind or frame.negated:
        return False
    subject = frame.subject
    return subject is not None and subject.sense("pronoun") is not None


OF_VERBS = frozenset({"demand", "welcome"})
"""What a verb of the stance does by itself, were it told as no event («с призывом выступил»)."""


def _unbroken(claim: ClaimDraft, parsed: Parsed) -> bool:
    """«Said they had not broken the truce»."""
    return any(each.sense == "violate" and each.negated for each in inside(claim, parsed))


def _disowns(claim: ClaimDraft, parsed: Parsed) -> bool:
    """Whether it is one's own act that is denied, or a thing called false."""
    if "stance.own-act-denied" not in claim.why and not _unbroken(claim, parsed):
        return True  # a part that one had none in, a thing called false
    return any(each.negated and _of_own(each) for each in inside(claim, parsed))


def _of_own(frame: Frame) -> bool:
    """Whether a name, a pronoun or what one has («none of his men») is in what is denied."""
    for phrase in (frame.subject, frame.object if frame.passive else None):
        if phrase is None:
            continue
        if phrase.possessed or phrase.sense("pronoun") is not None:
            return True
    return bool(actors_of(frame))


def _event(
    claim: ClaimDraft, frame: Frame, kind: str, parsed: Parsed, referents: Referents
) -> EventDraft:
    others = [
        actor
        for each in inside(claim, parsed)
        if (each.form != "noun" or each.sense == "violate") and (kind != "demand" or each.must)
        for actor in foes_of(each, claim, referents)
    ]
    if kind == "threaten" and not others:
        struck = strikers_in(parsed.items[claim.items[0] : claim.items[1]])
        others = [a for a in struck if are_foes(claim.speaker.actor, [a], referents)]
    if kind == "deny":
        others = []
    elif not others and claim.speaker.actor is not None:
        enemy = any(is_enemy(each.subject) for each in inside(claim, parsed))
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


def name_speakers(found: list[EventDraft], claims: list[ClaimDraft]) -> None:
    """«He accused the army»: whose words the claims know them to be."""
    for event in found:
        if event.actors or event.frame is None or event.kind not in OF_SPEECH:
            continue
        speaker = next((c.speaker.actor for c in claims if c.frame is event.frame), None)
        if speaker is not None:
            event.actors = [speaker]
            event.recipients = [a for a in event.recipients if a != speaker]


OF_SPEECH = frozenset({"accuse_violation", "demand", "deny", "reject", "criticise", "threaten"})
