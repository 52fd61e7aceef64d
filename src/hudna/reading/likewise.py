"""Who did the same: "X welcomed the truce, as did Y", "Z followed suit", «وحذا حذوه فلان».

What stands for the act is no verb of it: the act is the last one told before, of a kind that
several can do one after another.
"""

from msgspec.structs import replace

from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Parsed, is_edge
from hudna.reading.meetings import people_of
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["with_likewise"]

LIKEWISE = bits_of("likewise")
DONE_BY_EACH = frozenset(
    {"announce_ceasefire", "accuse_violation", "criticise", "demand", "deny", "express_concern",
     "reject", "release_detainees", "threaten", "welcome", "withdraw"}
)  # fmt: skip
WHY = "events.likewise"


def with_likewise(
    found: list[EventDraft], before: list[EventDraft], parsed: Parsed
) -> list[EventDraft]:
    """The events of a sentence, and those of whom it tells only that they did the same.

    Args:
        found: the events that the sentence tells.
        before: those of the sentence before.
        parsed: the sentence.
    """
    if not parsed.told() & LIKEWISE:
        return found
    more: list[EventDraft] = []
    for at, item in enumerate(parsed.items):
        if type(item) is not Unit or not item.told & LIKEWISE:
            continue
        same = _act_before(at, found) or _act_before(None, before)
        doer = _doer(at, item, parsed)
        actors = people_of(doer)
        if same is None or doer is None or not actors or set(actors) <= set(same.actors):
            continue
        quote = parsed.words.span(min(doer.first, item.first), max(doer.last, item.last))
        kept = [each for each in same.recipients if each not in actors]
        why = [*same.why, WHY]
        more.append(
            replace(
                same,
                actors=actors,
                recipients=kept,
                parsed=parsed,
                frame=None,
                quote=quote,
                why=why,
                claims=[],
                told_at=[],
                time=None,
                place=None,
            )
        )
    return found + more


def _act_before(at: int | None, events: list[EventDraft]) -> EventDraft | None:
    """The last act before an item, or of a whole sentence."""
    acts = [
        each
        for each in events
        if each.kind in DONE_BY_EACH
        and each.modality == "happened"
        and each.frame is not None
        and (at is None or each.frame.at < at)
    ]
    return max(acts, key=lambda each: each.frame.at if each.frame else 0) if acts else None


def _doer(at: int, item: Unit, parsed: Parsed) -> Phrase | None:
    """Who did the same: behind the words, or before them in their clause."""
    sense = item.sense("likewise")
    if sense is not None and sense.entry.fields.get("doer") == "behind":
        behind = parsed.items[at + 1 : at + 1 + NEAR]
        return next((each for each in behind if type(each) is Phrase and not each.prep), None)
    for each in reversed(parsed.items[max(at - NEAR, 0) : at]):
        if type(each) is Phrase:
            if not each.prep:
                return each
        elif each.kind == "mark" and is_edge(each, parsed.words):
            return None
    return None


NEAR = 4
"""Items between who did the same and the words that say so."""
