"""Deals told by a noun: «تفاهم أمريكي روسي», "an understanding between X and Y"."""

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_blow", "with_deals"]

BOTH = 2
OF_DEALS = frozenset({"agree", "extend_ceasefire"})
PACT = bits_of("pact")
WANTED = bits_of(
    "propose", "demand", "hope", "intend", "negator", "modal_possible", "modal_must", "condition"
)
"""Words beside which a deal is not there yet."""


def with_deals(events: list[EventDraft], parsed: Parsed) -> list[EventDraft]:
    """The events of a sentence, and that two have agreed where their deal is named as theirs."""
    if not parsed.told() & PACT or any(event.kind in OF_DEALS for event in events):
        return events
    for at, item in enumerate(parsed.items):
        if type(item) is not Phrase:
            continue
        for part in item.everything():
            makers = _makers(part, at, parsed) if part.told & PACT else []
            if len(makers) >= BOTH and not _is_wanted(at, parsed):
                return [*events, _event(makers, part, parsed)]
    return events


def _makers(part: Phrase, at: int, parsed: Parsed) -> list[str]:
    """Whose deal it is: two adjectives, or what stands between, right after it."""
    if len(part.state_actors) >= BOTH:
        return list(part.state_actors)
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    if isinstance(after, Phrase) and after.prep == "between":
        return list(after.actors)
    return []


def _is_wanted(at: int, parsed: Parsed) -> bool:
    return any(
        isinstance(item, Unit) and item.told & WANTED for item in parsed.items[max(0, at - 4) : at]
    )


def _event(makers: list[str], part: Phrase, parsed: Parsed) -> EventDraft:
    return EventDraft(
        kind="agree",
        actors=list(dict.fromkeys(makers)),
        recipients=[],
        modality="happened",
        parsed=parsed,
        frame=None,
        quote=parsed.words.span(part.first, part.last),
        why=["events.deal-of-two"],
    )


def is_blow(frame: Frame) -> bool:
    """«الاشتباكات التي وقعت»: clashes and strikes happen, they sign nothing."""
    thing = frame.subject
    if thing is None or thing.actors or frame.form == "noun":
        return False
    return any(each.meaning.event == "attack" for each in thing.senses)
