"""What a document tells: its claims, events and allegations, sentence by sentence."""

from collections.abc import Callable

from msgspec.structs import replace

from hudna.reading.allegations import accuses, find_allegations
from hudna.reading.attacks_placed import place_the_last
from hudna.reading.casualties import count_casualties, tells_casualties
from hudna.reading.charges import HOSTILE
from hudna.reading.charges_in_turn import against_each_other, without_retold
from hudna.reading.claims import find_claims
from hudna.reading.contradicted import with_accused, with_accusers
from hudna.reading.counted_since import set_times
from hudna.reading.counts_alleged import once, with_the_other_side
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.events import find_events, merge_events, without_doubles
from hudna.reading.evidence import is_attack, speaks_of_war
from hudna.reading.extents import count_of, counts_arms
from hudna.reading.frames import Frame, Parsed
from hudna.reading.likewise import with_likewise
from hudna.reading.mediations import with_sides_before
from hudna.reading.passages import as_passages, without_repeats
from hudna.reading.pointed_back import with_what_was_told_before
from hudna.reading.quantities import Counted, NumberWords, amounts_of
from hudna.reading.referents import Referents
from hudna.reading.responsibility import with_authors
from hudna.reading.retold import without_retold_charges
from hudna.reading.senses import bits_of
from hudna.reading.speakers import Talk
from hudna.reading.tallies_again import counted_again
from hudna.reading.things_blamed import blames_a_thing
from hudna.reading.told_before import with_acts_told
from hudna.reading.tolls_by_place import told_by_place
from hudna.reading.weighing import Weights

__all__ = ["tell"]


SEVERAL = 2
"""Sentences that tell of attacks by their words alone, in a text about fighting."""
Weighs = Callable[[str], Weights | None]


def tell(
    parsed: list[Parsed],
    referents: Referents,
    numbers: Callable[[str], NumberWords],
    weights: Weighs = lambda _: None,
) -> tuple[list[ClaimDraft], list[EventDraft], list[AllegationDraft]]:
    """Claims, events and allegations of a document, repeats taken together.

    Args:
        parsed: its sentences.
        referents: what its phrases refer to.
        numbers: gives the number words of a language.
        weights: gives the weights of a language for words of violence, None where it has none.
    """
    talk = Talk(referents, numbers=numbers)
    claims: list[ClaimDraft] = []
    told: list[tuple[Parsed, list[EventDraft]]] = []
    for at, each in enumerate(parsed):
        if at and parsed[at - 1].kind == each.kind == "paragraph":
            each.before = parsed[at - 1]
        found = find_claims(each, talk, each.kind)
        claims.extend(found)
        events = find_events(each, referents, each.kind, found)
        before = told[-1][1] if told and each.before is told[-1][0] else []
        told.append((each, with_likewise(events, before, each)))
        talk.passed(each)
    claims = with_what_was_told_before(claims, parsed)
    events = with_authors(_with_evidence(told, numbers, weights, referents), parsed)
    for each in parsed:
        place_the_last(each, events, referents)
    with_sides_before(events)
    with_accusers(events, referents)
    with_accused(events)
    claims = without_repeats(claims, referents)
    allegations = with_acts_told(_alleged(claims, referents, numbers), events, referents)
    events = without_retold_charges(
        without_doubles(_breaches(merge_events(events), parsed, referents), referents),
        referents,
    )
    return as_passages(claims), events, allegations


BINDING = bits_of("truce", "pact", "violate")


def _breaches(
    events: list[EventDraft], parsed: list[Parsed], referents: Referents
) -> list[EventDraft]:
    """Where nothing has been agreed, and the attack is told that one is accused of, that is all."""
    bound = any(
        part.told & BINDING for each in parsed if each.told() & BINDING for part in each.parts()
    )
    did = {a for e in events if e.kind == "attack" and e.modality == "happened" for a in e.actors}
    return [
        e if bound or not _faults(e) else replace(e, kind="criticise")
        for e in events
        if e.kind != "accuse_violation"
        or (
            _blames(e, referents)
            and (bound or (e.recipients and not did.intersection(e.recipients)))
        )
    ]


def _faults(event: EventDraft) -> bool:
    """«Accused the neighbour of lending tanks»: of no blow, where nothing is there to break."""
    frame = event.frame
    if event.kind != "accuse_violation" or frame is None or frame.sense != "accuse":
        return False
    return frame.form == "finite" and not any(
        f.above is frame and f.sense in HOSTILE for f in event.parsed.frames
    )


def _blames(event: EventDraft, referents: Referents) -> bool:
    """Whether somebody is accused: monitors who only count breaches blame nobody."""
    if event.frame is not None and blames_a_thing(event.frame, event.parsed):
        return False
    if event.recipients or not event.actors:
        return True
    return not all(referents.kind_of(actor) in {"igo", "ngo"} for actor in event.actors)


def _with_evidence(
    told: list[tuple[Parsed, list[EventDraft]]],
    numbers: Callable[[str], NumberWords],
    weights: Weighs,
    referents: Referents,
) -> list[EventDraft]:
    """The events, attacks only where something speaks for them, with the harmed they tell of."""
    violent = any(event.kind == "attack" for _, events in told for event in events)
    warring = violent and (speaks_of_war([each for each, _ in told]) or _of_fighting(told))
    forces = warring or (violent and any(_names_forces(each, referents) for each, _ in told))
    kept: list[EventDraft] = []
    for each, events in told:
        attacks = [e for e in events if e.kind == "attack"] if violent else []
        if attacks:
            learned = None if warring else weights(each.sentence.language)
            told_of = _told_of(attacks, each, learned, warring=warring, forces=forces)
            events = [e for e in events if e.kind != "attack" or e in told_of]  # noqa: PLW2901
        harm, several = tells_casualties(each, events), _counted(each, events)
        if harm or several:
            amounts = amounts_of(each, numbers(each.sentence.language))
            for event, frame in several:
                event.count = count_of(frame, each, amounts)
            if harm:
                count_casualties(each, events, amounts)
                events.extend(told_by_place(each, events, amounts))
        kept.extend(events)
    return kept


def _counted(parsed: Parsed, events: list[EventDraft]) -> list[tuple[EventDraft, Frame]]:
    """Attacks told by a noun that may have a number, "23 strikes"; of shells it counts shells."""
    return [
        (event, frame)
        for event in events
        if event.kind == "attack"
        and (frame := event.frame) is not None
        and frame.form == "noun"
        and not counts_arms(frame, parsed)
    ]


def _of_fighting(told: list[tuple[Parsed, list[EventDraft]]]) -> bool:
    """Whether several sentences tell of attacks beyond doubt: the text is about fighting."""
    sure = sum(
        any(e.kind == "attack" and is_attack(e, warring=False) for e in events)
        for _, events in told
    )
    return sure >= SEVERAL


def _names_forces(parsed: Parsed, referents: Referents) -> bool:
    """Whether a sentence names an army or an armed group that the registers know."""
    named = (actor for part in parsed.parts() for actor in part.actors)
    return any(a in referents.world.actors and referents.kind_of(a) in FORCES for a in named)


FORCES = frozenset({"armed_forces", "armed_group"})


def _told_of(
    attacks: list[EventDraft],
    parsed: Parsed,
    learned: Weights | None,
    *,
    warring: bool,
    forces: bool,
) -> list[EventDraft]:
    """The attacks of a sentence that are told as such; where forces fight less is asked for."""
    found = [
        each
        for each in attacks
        if is_attack(each, warring=warring) or (forces and is_attack(each, warring=True))
    ]
    happened = [each for each in attacks if each.modality == "happened"]
    if learned is None or not happened:
        return found
    if not learned.tells(happened, parsed):
        parsed.aside.extend(each.quote for each in happened)
        return [each for each in found if each.modality != "happened"]
    found = found or happened[:1]
    for each in found:
        each.why.append("events.weighed")
    return found


def _alleged(
    claims: list[ClaimDraft], referents: Referents, numbers: Callable[[str], NumberWords]
) -> list[AllegationDraft]:
    """The allegations of all claims; sentences that accuse nobody are not looked at."""
    found: list[AllegationDraft] = []
    amounts: dict[int, list[Counted]] = {}
    for claim in claims:
        if accuses(claim):
            parsed = claim.parsed
            if id(parsed) not in amounts:
                amounts[id(parsed)] = amounts_of(parsed, numbers(parsed.sentence.language))
            told = find_allegations(claim, amounts[id(parsed)], referents)
            found.extend(told or counted_again(claim, amounts[id(parsed)], found, referents))
    found = once(found)
    against_each_other(found, referents)
    with_the_other_side(found, referents)
    set_times(found)
    return without_retold(found, referents)
