"""Events: what happened, was denied, planned or demanded, with its roles (contract.md)."""

from dataclasses import replace

from hudna.packs.features import SUFFIX
from hudna.reading.announcing import announces, truce_in
from hudna.reading.claims import is_joint, report_sense
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.operators import modality_of
from hudna.reading.referents import Referents
from hudna.reading.retold import merge_events
from hudna.reading.senses import REPORT, SenseMeaning, meaning_of
from hudna.reading.settings import place_of, time_of
from hudna.text.span import Span

__all__ = ["find_events", "merge_events", "place_of", "recipients_of", "time_of"]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})

ANNOUNCING = frozenset({"announce", "say", "order", "confirm", "report"})

MEETINGS = frozenset({"consult", "cooperate", "agree", "mediate"})


def find_events(parsed: Parsed, referents: Referents, segment_kind: str) -> list[EventDraft]:
    """The events of one sentence."""
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[EventDraft] = []
    for frame in parsed.frames:
        meaning = meaning_of(frame.sense)
        if frame.sense == "express" and (said := report_sense(frame)) is not None:
            meaning = REPORT[said]
        if frame.sense in ANNOUNCING and announces(frame, parsed):
            found.append(_event(frame, SenseMeaning(event="announce_ceasefire"), parsed, referents))
            continue
        if frame.sense in {"kill", "injure"} or frame.sense == "weapon":
            found.extend(_by_weapon(frame, parsed, referents))
            continue
        if frame.sense == "count" and _charged(frame):
            meaning = SenseMeaning(event="accuse_violation")
        if meaning.event is None or not _counts(frame, meaning, parsed):
            continue
        found.extend(_mutual(_event(frame, meaning, parsed, referents)))
    return found


def _mutual(event: EventDraft) -> list[EventDraft]:
    """«The sides accused each other»: one accusation from each."""
    if event.kind != "accuse_violation" or event.recipients or len(event.actors) != BOTH:
        return [event]
    one, other = event.actors
    return [
        replace(event, actors=[one], recipients=[other], why=[*event.why, "events.mutual"]),
        replace(event, actors=[other], recipients=[one], why=[*event.why, "events.mutual"]),
    ]


BOTH = 2


def _counts(frame: Frame, meaning: SenseMeaning, parsed: Parsed) -> bool:
    """Whether the frame reports an event of its own."""
    kind = meaning.event
    if kind in {"extend_ceasefire", "end_ceasefire"}:
        return truce_in(frame) is not None and frame.form != "noun" or _noun_act(frame)
    if kind == "agree":
        return frame.form != "noun" and bool(_actors(frame))
    if kind == "mediate":
        return bool(_actors(frame))
    if kind == "accuse_violation":
        return frame.sense == "accuse" or _charged(frame)
    if meaning.speech:
        spoken = frame.form == "finite" or frame.sense == "express"
        return spoken and bool(_actors(frame)) and not is_joint(frame.subject)
    if frame.form == "noun" and kind in {"provide_aid", "obstruct_aid", "withdraw"}:
        return bool(_actors(frame))
    if frame.form == "noun" and kind == "attack":
        return not _inside_truce(frame, parsed)
    if kind in {"consult", "cooperate"}:
        return len(_met(frame, meaning)) > 1 or frame.form != "noun" and bool(_actors(frame))
    return True


def _met(frame: Frame, meaning: SenseMeaning) -> list[str]:
    """Who met or works together: the frame's own actors, else those of the act it belongs to."""
    own = _actors(frame) + recipients_of(frame, meaning)
    own += [a for p in frame.preps.get("between", []) for a in p.actors]
    if len(set(own)) > 1 or frame.form != "noun":
        return list(dict.fromkeys(own))
    for above in [frame.above] if frame.above is not None else []:
        joint = _actors(above) + [a for p in above.preps.get("with", []) for a in p.actors]
        if len(set(joint)) > 1:
            return list(dict.fromkeys(joint))
    return list(dict.fromkeys(own))


def _noun_act(frame: Frame) -> bool:
    return frame.form == "noun" and truce_in(frame) is not None and frame.subject is not None


def _charged(frame: Frame) -> bool:
    """A breach is an accusation only in somebody's mouth: counted by somebody."""
    return frame.sense == "count" and any(
        part.sense("violate") for _, phrase in frame.roles() for part in phrase.everything()
    )


def _inside_truce(frame: Frame, parsed: Parsed) -> bool:
    """«Halt to attacks», «وقف الهجمات»: the noun only says what is to stop."""
    for other in parsed.frames:
        if other.sense in {"halt", "truce"} and 0 <= frame.at - other.at <= 2:  # noqa: PLR2004
            return True
    return False


def _actors(frame: Frame) -> list[str]:
    return list(frame.subject.actors) if frame.subject is not None else []


def _clause_actors(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose act the clause before a clausal relative tells."""
    for other in parsed.frames:
        if other.at < frame.at and other.form == "finite" and other.subject is not None:
            return list(other.subject.actors)
    return []


def _addressed(frame: Frame, parsed: Parsed, referents: Referents) -> list[str]:
    """«دعاه»: the one other person of the sentence, when there is only one."""
    if not frame.bits & SUFFIX:
        return []
    mine = set(_actors(frame))
    persons = {
        actor
        for phrase in parsed.phrases()
        for part in phrase.everything()
        for actor in part.actors
        if referents.kind_of(actor) == "person" and actor not in mine
    }
    return list(persons) if len(persons) == 1 else []


def _worrying(frame: Frame, parsed: Parsed) -> list[str]:
    """Whose conduct a concern is about: the subject of what it governs."""
    for other in parsed.frames:
        if other.at > frame.at and not meaning_of(other.sense).speech and other.subject is not None:
            actors = [a for a in other.subject.actors if a not in _actors(frame)]
            if actors:
                return actors
    return []


def recipients_of(frame: Frame, meaning: SenseMeaning) -> list[str]:
    """The other party: the first filled role place of the sense."""
    places = tuple(frame.entry.roles.get("recipient", ())) or meaning.recipient
    for place in places:
        phrases = [frame.object] if place == "object" else frame.preps.get(place, [])
        for phrase in phrases:
            if phrase is None:
                continue
            actors = phrase.actors or [a for g in phrase.genitives for a in g.actors]
            if actors:
                return list(dict.fromkeys(actors))
    return []


def _event(frame: Frame, meaning: SenseMeaning, parsed: Parsed, referents: Referents) -> EventDraft:
    actors = _met(frame, meaning) if meaning.event in {"consult", "cooperate"} else _actors(frame)
    recipients = [a for a in recipients_of(frame, meaning) if a not in actors]
    if meaning.event == "express_concern":
        recipients = _worrying(frame, parsed) or recipients
    elif frame.clausal:
        recipients = [a for a in _clause_actors(frame, parsed) if a not in actors]
    elif meaning.demands:
        recipients = _addressed(frame, parsed, referents) or recipients
    if meaning.event in MEETINGS:
        between = [a for p in frame.preps.get("between", []) for a in p.actors]
        if meaning.event == "mediate":
            recipients = recipients or between
        elif between and frame.form == "noun":
            actors, recipients = between, []
        elif meaning.event == "agree":
            actors, recipients = [*actors, *recipients], []
    if frame.form == "noun" and meaning.incident and not actors:
        actors, recipients = _noun_sides(frame, recipients)
    return EventDraft(
        kind=meaning.event or "other",
        actors=list(dict.fromkeys(actors)),
        recipients=recipients,
        modality=modality_of(frame),
        parsed=parsed,
        frame=frame,
        quote=_quote(frame, parsed),
        incident=_incident(frame, meaning),
        place=place_of(frame, parsed),
        time=time_of(frame, parsed),
        why=[frame.entry.id],
    )


def _noun_sides(frame: Frame, recipients: list[str]) -> tuple[list[str], list[str]]:
    phrase = frame.object
    if phrase is not None and phrase.actors and not recipients:
        return [], list(phrase.actors)
    return [], recipients


def _incident(frame: Frame, meaning: SenseMeaning) -> str | None:
    if meaning.incident is None:
        return None
    for _, phrase in frame.roles():
        for part in phrase.everything():
            weapon = part.entry("weapon")
            if weapon is not None and meaning.incident == "other":
                return weapon.fields.get("incident")
    return None if meaning.incident == "other" else meaning.incident


def _by_weapon(frame: Frame, parsed: Parsed, referents: Referents) -> list[EventDraft]:
    """«Mortars killed five»: the weapon tells the incident."""
    subject = frame.subject
    if subject is None:
        return []
    for part in subject.everything():
        weapon = part.entry("weapon")
        if weapon is not None:
            event = _event(
                frame, SenseMeaning(event="attack", recipient=("object",)), parsed, referents
            )
            event.incident = weapon.fields.get("incident")
            event.actors = [a for g in part.everything() for a in g.actors]
            return [event]
    if subject.actors and frame.object is not None and not frame.passive:
        return [
            _event(frame, SenseMeaning(event="attack", recipient=("object",)), parsed, referents)
        ]
    return []


def _quote(frame: Frame, parsed: Parsed) -> Span:
    first, last = frame.first, frame.last
    roles = [frame.subject if not frame.inherited else None, frame.object]
    for phrase in roles:
        if phrase is not None:
            first, last = min(first, phrase.first), max(last, phrase.last)
    return parsed.words.span(first, last)
