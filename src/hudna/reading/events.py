"""Events: what happened, was denied, planned or demanded, with its roles (contract.md)."""

from msgspec.structs import replace

from hudna.reading.addressees import (
    actors_of,
    addressed,
    asked_of,
    clause_actors,
    contradicted_of,
    doers_of,
    owners_of,
    pronoun_of,
    recipients_of,
    senders_of,
    wanted_of,
    worrying,
)
from hudna.reading.announcing import announces, forswears, halts_alone, takes_up
from hudna.reading.attacks import incident_of, inside_truce, takes_people
from hudna.reading.by_forces import is_unarmed
from hudna.reading.claims import is_joint
from hudna.reading.deals import with_deals
from hudna.reading.deeds import bound_by, is_done, is_of_words, is_to_come
from hudna.reading.deeds_charged import charged_with
from hudna.reading.drafts import ClaimDraft, EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.held_land import describes_land
from hudna.reading.killings import killing_of, wrecked_by, wrecks
from hudna.reading.listed_attacks import with_listed
from hudna.reading.lost_land import is_land_told
from hudna.reading.meanings import holder_up, told_as
from hudna.reading.mediations import with_mediation
from hudna.reading.meetings import among, deal_makers, exchangers, is_deal, people_of
from hudna.reading.mishaps import is_no_attack
from hudna.reading.nested_places import finest_place
from hudna.reading.operators import modality_of
from hudna.reading.pronouns import doers
from hudna.reading.referents import Referents
from hudna.reading.retold import HALTED, merge_events, without_doubles, without_tellers
from hudna.reading.senses import SenseMeaning
from hudna.reading.sent_arms import senders_of_arms, with_sent
from hudna.reading.settings import place_of, time_of
from hudna.reading.spoken import name_speakers, spoken_events
from hudna.reading.steps import (
    are_helpers,
    leaves_alone,
    mutual,
    one_strike,
    without_steps,
    without_vowed,
)
from hudna.reading.strikers import strikers
from hudna.reading.talks import is_ahead, is_met_with, is_setting, next_time, who_met
from hudna.reading.threats import threatened_of
from hudna.reading.truce_changes import DECIDING, changes_truce, ends_truce
from hudna.text.span import Span

__all__ = [
    "find_events",
    "merge_events",
    "place_of",
    "recipients_of",
    "time_of",
    "without_doubles",
]

SILENT_SEGMENTS = frozenset({"caption", "credit", "boilerplate", "dateline"})
ANNOUNCING = frozenset({"announce", "say", "order", "confirm", "report"})
KILLING = SenseMeaning(event="attack", recipient=("object", "gen"))
BY_TELLER = frozenset({"extend_ceasefire", "end_ceasefire", "accuse_violation"})
BESIDE = frozenset({"media", "igo", "ngo"})
ANNOUNCED = SenseMeaning(event="announce_ceasefire")


def find_events(
    parsed: Parsed,
    referents: Referents,
    segment_kind: str,
    claims: list[ClaimDraft] | None = None,
) -> list[EventDraft]:
    """The events of one sentence, with the acts of speech that its claims are."""
    if segment_kind in SILENT_SEGMENTS:
        return []
    found: list[EventDraft] = []
    for frame in parsed.frames:
        event = _from_frame(frame, parsed, referents)
        if frame.above is not None and forswears(frame.above, parsed):
            continue  # the attacks forsworn
        if event is not None and not is_unarmed(event, referents):
            found.extend(mutual(event))
    if found:
        found = with_listed(one_strike(without_tellers(without_steps(found))), parsed)
        name_speakers(found, claims or [])
    found = with_mediation(with_deals(with_sent(found, parsed), parsed), parsed)
    return without_vowed(found + spoken_events(claims or [], found, parsed, referents))


def _from_frame(frame: Frame, parsed: Parsed, referents: Referents) -> EventDraft | None:
    if frame.sense in ANNOUNCING and announces(frame, parsed, referents):
        return _event(frame, ANNOUNCED, parsed, referents)
    if forswears(frame, parsed):
        return _event(frame, ANNOUNCED, parsed, referents)
    if (taken := _taken_up(frame, parsed, referents)) is not None:
        return taken
    if frame.sense in {"kill", "injure", "weapon"} or wrecks(frame):
        return _killing(frame, parsed, referents)
    meaning = told_as(frame, parsed)
    told = meaning.event is not None and not is_of_words(frame, parsed)
    if not told or not _counts(frame, meaning, parsed):
        return None
    event = _event(frame, meaning, parsed, referents)
    helpers = event.kind == "obstruct_aid" and are_helpers(event, referents)
    by_itself = event.kind == "end_ceasefire" and not any(  # a clock ends it, nobody acts
        referents.kind_of(each) not in BESIDE for each in event.actors
    )
    return None if by_itself or helpers or leaves_alone(event, referents) else event


def _taken_up(frame: Frame, parsed: Parsed, referents: Referents) -> EventDraft | None:
    """A halt declared by who will keep it, or has begun to, with no verb of announcing."""
    if takes_up(frame, referents):
        return replace(_event(frame, ANNOUNCED, parsed, referents), modality="happened")
    if halts_alone(frame, referents):
        event = _event(frame, ANNOUNCED, parsed, referents)
        return replace(event, why=[*event.why, HALTED])
    return None


def _counts(frame: Frame, meaning: SenseMeaning, parsed: Parsed) -> bool:
    """Whether it reports an event of its own."""
    kind = meaning.event
    if kind == "accuse_violation" or (meaning.speech and kind not in TRUCE_CHANGES):
        return _speaks(frame, meaning)
    if kind == "attack":
        return _strikes(frame, parsed)
    if kind in MEETINGS:
        return _is_meeting(frame, parsed)
    if kind in TRUCE_CHANGES:
        return _changes(frame, kind, parsed)
    return is_done(frame, kind, parsed)


TRUCE_CHANGES = frozenset({"extend_ceasefire", "end_ceasefire", "agree", "mediate"})
MEETINGS = frozenset({"consult", "cooperate"})


def _changes(frame: Frame, kind: str | None, parsed: Parsed) -> bool:
    """Whether what is said of a truce is done."""
    if kind == "agree":
        return is_deal(frame, parsed)
    if kind == "mediate":
        return bool(actors_of(frame))
    return changes_truce(frame, parsed) or (kind == "end_ceasefire" and ends_truce(frame, parsed))


def _strikes(frame: Frame, parsed: Parsed) -> bool:
    """«На занятых позициях» tells where, not that they were taken; lorries crash into walls."""
    if is_no_attack(frame, parsed) or describes_land(frame, parsed):
        return False
    if frame.entry.fields and (taken := is_land_told(frame, parsed)) is not None:
        return taken
    if frame.sense == "territory_taken" and frame.form == "participle":
        if frame.passive:
            return takes_people(frame)  # «солдаты, захваченные в засаде»
        return frame.object is not None  # «захватившие Гому»
    return frame.form != "noun" or not inside_truce(frame, parsed)


def _is_meeting(frame: Frame, parsed: Parsed) -> bool:
    """Two are needed for a meeting; one, or nobody named, where a verb tells when or where."""
    modality = modality_of(frame)
    if is_setting(frame, parsed) or (frame.form == "noun" and modality == "negated"):
        return False
    if len(who_met(frame, parsed)) > 1:
        return True
    if frame.form == "noun" and (modality == "planned" or is_ahead(frame, parsed)):
        return place_of(frame, parsed) is not None
    if frame.form == "noun" or modality in {"demanded", "hypothetical"}:
        return False
    if actors_of(frame):
        return not is_met_with(frame)
    own = frame.subject is not None and not frame.inherited
    return own and bool(time_of(frame, parsed) is not None or place_of(frame, parsed))


def _speaks(frame: Frame, meaning: SenseMeaning) -> bool:
    """An act of speech needs who speaks; a noun of it, whose it is."""
    if meaning.event == "accuse_violation" and frame.sense not in {"accuse", "count"}:
        return False
    if is_joint(frame.subject) and meaning.event not in {"accuse_violation", "deny"}:
        return False
    if frame.form == "noun" and frame.sense != "express":
        own = bool(actors_of(frame)) and not frame.inherited and modality_of(frame) == "happened"
        return own and meaning.event in {"demand", "accuse_violation", "deny", "threaten"}
    if meaning.event == "accuse_violation":
        return frame.form != "participle" or bool(actors_of(frame))
    if meaning.event == "welcome" and frame.form == "participle" and frame.passive:
        return False  # «поддерживаемые X группировки»
    return bool(actors_of(frame)) and (frame.form != "infinitive" or frame.sense == "express")


def _sides(
    frame: Frame, meaning: SenseMeaning, parsed: Parsed, referents: Referents
) -> tuple[list[str], list[str]]:
    """Who acts and on whom."""
    if meaning.incident:
        return strikers(frame, meaning, parsed, referents)
    kind = meaning.event
    actors, recipients = doers(frame, kind, parsed, referents), recipients_of(frame, meaning)
    if kind in {"consult", "cooperate"}:
        return who_met(frame, parsed) or next_time(frame, parsed, referents), []
    if kind == "agree":
        return deal_makers(frame, parsed), []
    if kind in BY_TELLER and not actors and frame.above is not None:
        by_some = frame.form == "finite" and frame.passive  # "has been suspended, X said"
        told = frame.above.meaning.speech and kind != "extend_ceasefire" and not by_some
        decided = told or frame.above.sense in DECIDING
        actors = people_of(frame.above.subject) if decided else []
    elif not actors and kind in WANTED:
        actors = exchangers(frame) or asked_of(frame) or owners_of(frame, parsed)
        actors = actors or bound_by(frame)
    elif not actors and kind in {"provide_aid", "obstruct_aid"}:
        actors = senders_of(frame) or people_of(holder_up(frame, parsed))
    if frame.clausal and kind != "express_concern":
        return actors, clause_actors(frame, parsed)
    return actors, _others(frame, meaning, (actors, recipients), parsed, referents)


def _others(
    frame: Frame,
    meaning: SenseMeaning,
    sides: tuple[list[str], list[str]],
    parsed: Parsed,
    referents: Referents,
) -> list[str]:
    """To whom, against whom or about whom an act of speech is."""
    actors, recipients = sides
    recipients = recipients or pronoun_of(frame, meaning, parsed)
    if meaning.event == "express_concern":
        return worrying(frame, parsed) or recipients
    if meaning.demands:
        return addressed(frame, parsed, referents) or recipients or wanted_of(frame, parsed)
    if meaning.event == "end_ceasefire":
        return among(frame, "with")
    if meaning.event == "threaten":
        return recipients or threatened_of(frame, actors, parsed, referents)
    if recipients or not (meaning.event in JUDGING or frame.sense == "count"):
        return recipients
    return contradicted_of(frame) if meaning.event == "deny" else doers_of(frame)


JUDGING = frozenset({"deny", "reject", "criticise"})
WANTED = frozenset({"withdraw", "release_detainees"})


def _event(frame: Frame, meaning: SenseMeaning, parsed: Parsed, referents: Referents) -> EventDraft:
    actors, recipients = _sides(frame, meaning, parsed, referents)
    kind = meaning.event or "other"
    return EventDraft(
        kind=kind,
        actors=list(dict.fromkeys(actors)),
        recipients=[a for a in dict.fromkeys(recipients) if a not in actors],
        modality="planned" if is_to_come(frame, kind, parsed) else modality_of(frame),
        parsed=parsed,
        frame=frame,
        quote=_quote(frame, parsed),
        incident=incident_of(frame, meaning, parsed),
        place=finest_place(place_of(frame, parsed), frame, parsed, referents),
        time=time_of(frame, parsed),
        why=[frame.entry.id],
    )


def _killing(frame: Frame, parsed: Parsed, referents: Referents) -> EventDraft | None:
    """«Mortars killed five», «troops killed five»: an attack; five who died are none."""
    killing = killing_of(frame) or wrecked_by(frame, referents)
    charged = charged_with(frame, parsed, []) if not (killing and killing[1]) else []
    if charged and not frame.negated:
        killing = (killing[0] if killing else None), charged
    if killing is None:
        return None
    event = _event(frame, KILLING, parsed, referents)
    event.incident, event.actors = killing
    event.actors = event.actors or senders_of_arms(frame.subject, parsed)
    harmed = event.recipients or (people_of(frame.subject) if frame.object is None else [])
    event.recipients = [a for a in harmed if a not in event.actors]
    return event


def _quote(frame: Frame, parsed: Parsed) -> Span:
    first, last = frame.first, frame.last
    roles = [frame.subject if not frame.inherited else None, frame.object]
    for phrase in roles:
        if phrase is not None:
            first, last = min(first, phrase.first), max(last, phrase.last)
    return parsed.words.span(first, last)
