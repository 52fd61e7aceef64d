"""The same event told again: headline and body, noun and verb (contract.md, ``events``)."""

from collections import deque

from hudna.reading.drafts import EventDraft

__all__ = ["merge_events"]


def merge_events(events: list[EventDraft]) -> list[EventDraft]:
    """One event where several sentences tell the same: same kind, modality, roles that fit."""
    events = _without_headline(events)
    kept: list[EventDraft] = []
    alike: dict[tuple[str, str, str | None], deque[EventDraft]] = {}
    for event in events:
        key = (event.kind, event.modality, event.incident)
        others = alike.setdefault(key, deque(maxlen=RECENT))
        for other in others:
            if _same(event, other):
                _take_over(other, event)
                break
        else:
            kept.append(event)
            others.append(event)
    return kept


OF_TRUCE = frozenset({"agree", "announce_ceasefire", "extend_ceasefire", "end_ceasefire"})


def _without_headline(events: list[EventDraft]) -> list[EventDraft]:
    """A headline repeats what the body tells in full."""
    told = {e.kind for e in events if e.parsed.kind != "headline" and e.kind in OF_TRUCE}
    return [e for e in events if e.parsed.kind != "headline" or e.kind not in told]


RECENT = 60
"""Events of one kind that a new one may repeat; further back it is told anew."""


def _same(one: EventDraft, other: EventDraft) -> bool:
    if (one.kind, one.modality, one.incident) != (other.kind, other.modality, other.incident):
        return False
    if one.kind == "attack" and one.place != other.place and one.place and other.place:
        return False
    actors = set(one.actors) == set(other.actors) or not one.actors or not other.actors
    if one.kind == "consult":
        together = set(one.actors + one.recipients)
        return actors or together == set(other.actors + other.recipients)
    recipients = not one.recipients or not other.recipients
    return actors and (recipients or set(one.recipients) == set(other.recipients))


def _take_over(held: EventDraft, more: EventDraft) -> None:
    held.actors = held.actors or more.actors
    held.recipients = held.recipients or more.recipients
    held.place = held.place or more.place
    held.time = held.time if held.time is not None else more.time
    held.killed, held.injured = held.killed or more.killed, held.injured or more.injured
    held.victims = held.victims or more.victims
    held.claims.extend(more.claims)
    held.why.extend(each for each in more.why if each not in held.why)
