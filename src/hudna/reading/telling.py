"""What a document tells: its claims, events and allegations, sentence by sentence."""

from collections.abc import Callable

from hudna.reading.allegations import ACCUSING, find_allegations, without_retold
from hudna.reading.casualties import count_casualties, tells_casualties
from hudna.reading.claims import as_passages, find_claims, without_repeats
from hudna.reading.drafts import AllegationDraft, ClaimDraft, EventDraft
from hudna.reading.events import find_events, merge_events
from hudna.reading.evidence import is_attack, speaks_of_war
from hudna.reading.frames import Parsed
from hudna.reading.quantities import NumberWords, amounts_of
from hudna.reading.referents import Referents
from hudna.reading.speakers import Talk
from hudna.reading.tallies import counts_on

__all__ = ["tell"]


def tell(
    parsed: list[Parsed], referents: Referents, numbers: Callable[[str], NumberWords]
) -> tuple[list[ClaimDraft], list[EventDraft], list[AllegationDraft]]:
    """Claims, events and allegations of a document, repeats taken together.

    Args:
        parsed: its sentences.
        referents: what its phrases refer to.
        numbers: gives the number words of a language.
    """
    talk = Talk(referents)
    claims: list[ClaimDraft] = []
    told: list[tuple[Parsed, list[EventDraft]]] = []
    for each in parsed:
        found = find_claims(each, talk, each.kind)
        claims.extend(found)
        told.append((each, find_events(each, referents, each.kind, found)))
    events = _with_evidence(told, numbers)
    claims = without_repeats(claims, referents)
    allegations = _alleged(claims, referents, numbers)
    return as_passages(claims), merge_events(events), allegations


def _with_evidence(
    told: list[tuple[Parsed, list[EventDraft]]], numbers: Callable[[str], NumberWords]
) -> list[EventDraft]:
    """The events, attacks only where something speaks for them, with the harmed they tell of."""
    violent = any(event.kind == "attack" for _, events in told for event in events)
    warring = violent and speaks_of_war([each for each, _ in told])
    kept: list[EventDraft] = []
    for each, events in told:
        own = [e for e in events if e.kind != "attack" or is_attack(e, warring=warring)]
        if tells_casualties(each, own):
            count_casualties(each, own, amounts_of(each, numbers(each.sentence.language)))
        kept.extend(own)
    return kept


def _alleged(
    claims: list[ClaimDraft], referents: Referents, numbers: Callable[[str], NumberWords]
) -> list[AllegationDraft]:
    """The allegations of all claims; sentences that accuse nobody are not looked at."""
    found: list[AllegationDraft] = []
    for claim in claims:
        if claim.stance in ACCUSING or counts_on(claim):
            words = numbers(claim.parsed.sentence.language)
            found.extend(find_allegations(claim, amounts_of(claim.parsed, words), referents))
    return without_retold(found)
