"""Mediations: who stands between two sides, told by a verb, a noun, or a case that says as what."""

from hudna.packs.features import CASES, INS
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed, is_edge, truce_in
from hudna.reading.meetings import people_of
from hudna.reading.operators import modality_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.settings import place_of, time_of
from hudna.reading.truce_brokers import Brokers, mediators_in

__all__ = ["with_mediation", "with_sides_before"]

DEALS = frozenset({"agree", "announce_ceasefire", "extend_ceasefire", "consult"})
"""What two sides do when somebody mediates."""
TOGETHER = 2
OFFICE = bits_of("office")


def with_mediation(events: list[EventDraft], parsed: Parsed) -> list[EventDraft]:
    """The events of a sentence with one mediation, of all who are told to mediate in it.

    Nobody mediates between himself and another: a side of the deal does not.
    """
    told = [event for event in events if event.kind == "mediate"]
    brokers = mediators_in(parsed) or _called_so(parsed) or _proposers(parsed) or _thanked(parsed)
    if not brokers:
        return [e for e in events if e.kind != "mediate" or e.modality != "happened"]
    others = [event for event in events if event.kind != "mediate"]
    names = [actor for actor, _ in brokers]
    frame = next((e.frame for e in told), None) or _frame(parsed)
    sides = [a for a in _sides(others, parsed) if a not in names]
    event = EventDraft(
        kind="mediate",
        actors=names,
        recipients=sides,
        modality=modality_of(frame) if frame is not None else "happened",
        parsed=parsed,
        frame=frame,
        quote=told[0].quote if told else brokers[0][1],
        place=place_of(frame, parsed) if frame is not None else None,
        time=time_of(frame, parsed) if frame is not None else None,
        why=[frame.entry.id, "events.mediation"] if frame is not None else ["events.mediation"],
    )
    return [*others, event]


MEDIATE, PROPOSE = bits_of("mediate"), bits_of("propose")


def _thanked(parsed: Parsed) -> Brokers:
    """«Поблагодарил Малайзию за посредничество», "praised Qatar for its mediation"."""
    if not parsed.told() & MEDIATE:
        return []
    return [
        (actor, parsed.words.span(frame.first, frame.last))
        for frame in parsed.frames
        if frame.sense in {"thank", "welcome"} and frame.object is not None and not frame.negated
        for prep in ("for", "on")
        for matter in frame.preps.get(prep, ())
        if any(part.sense("mediate") is not None for part in matter.everything())
        for actor in people_of(frame.object)
    ]


def _called_so(parsed: Parsed) -> Brokers:
    """«Посредником, по данным Reuters, выступил Катар», "The mediators were X and Y"."""
    if not parsed.told() & OFFICE:
        return []
    for at, item in enumerate(parsed.items):
        if item.told & OFFICE and isinstance(item, Phrase) and _is_mediator(item):
            told = parsed.sentence.language == "ru" and item.bits & CASES == INS
            bearer = _bearer(at, parsed, told=told)
            named = _names(bearer) if bearer is not None else []
            if bearer is not None and named:
                span = parsed.words.span(bearer.first, bearer.last)
                return [(actor, span) for actor in named]
    return []


def _bearer(at: int, parsed: Parsed, *, told: bool) -> Phrase | None:
    """Who is said to be what the title at ``at`` says: a case tells it, or "to be"."""
    for other in parsed.items[at + 1 : at + REACH]:
        if isinstance(other, Phrase):
            if not other.prep and other.bits & CASES != INS:
                return other if told else None
        elif other.is_sense("auxiliary"):
            told = True
        elif is_edge(other, parsed.words) and not other.is_sense("comp"):
            return None
    return None


def _is_mediator(phrase: Phrase) -> bool:
    """A title of mediators that is nobody's yet: no owner, no name, no preposition."""
    office = phrase.entry("office")
    called = office is not None and office.fields.get("office") == "mediator"
    return called and not phrase.prep and not phrase.actors and not phrase.state_actors


def _names(phrase: Phrase) -> list[str]:
    """Whom a phrase names; diplomats are those of their state."""
    parts = phrase.members or [phrase]
    return [a for part in parts for a in (part.actors or people_of(part) or part.state_actors)]


REACH = 10
"""Items between the title and who bears it, an inset counted."""


def _proposers(parsed: Parsed) -> Brokers:
    """Who proposes a truce to others: «a truce that Egypt proposed», «предложила четвёрка»."""
    return [
        (actor, parsed.words.span(frame.first, frame.last))
        for frame in (parsed.frames if parsed.told() & PROPOSE else ())
        if frame.sense == "propose" and frame.form != "noun" and not frame.negated
        for thing in [truce_in(frame)]
        if thing is not None and frame.subject is not None
        for phrase in (frame.subject, frame.object)
        if phrase is not None and phrase.sense("truce", "pact") is None
        for actor in phrase.actors
    ]


def _frame(parsed: Parsed) -> Frame | None:
    return next((each for each in parsed.frames if each.sense == "mediate"), None)


def _sides(events: list[EventDraft], parsed: Parsed) -> list[str]:
    """Between whom: the two of a "between", else who makes the deal."""
    between = _frame(parsed)
    if between is not None and between.last - between.first > 1 and between.object is not None:
        pair = people_of(between.object)  # "mediate between" is one expression
        if len(pair) >= TOGETHER:
            return pair
    for part in parsed.parts():
        if part.prep == "between" and len(part.actors) >= TOGETHER:
            return list(part.actors)
    makers = (event.actors for event in events if event.kind in DEALS)
    return next((each for each in makers if len(each) >= TOGETHER), [])


def with_sides_before(events: list[EventDraft]) -> None:
    """«They agreed in Cairo. Egypt mediated»: between those whose deal is told right before."""
    for at, event in enumerate(events):
        if event.kind != "mediate" or event.recipients or not event.actors:
            continue
        for other in reversed(events[max(at - NEAR, 0) : at]):
            apart = event.parsed.sentence.number - other.parsed.sentence.number
            mine = set(event.actors) & set(other.actors)
            if (
                other.kind in MADE
                and len(other.actors) >= TOGETHER
                and apart <= NEAR_BY
                and not mine
            ):
                event.recipients = list(other.actors)
                event.why.append("events.mediation.sides-before")
                break


NEAR, NEAR_BY = 4, 2
MADE = DEALS | {"release_detainees"}
