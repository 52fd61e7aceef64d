"""Light verbs: who does what a noun tells («بدأ الجيش انسحابه», "completed its withdrawal").

Also who owns up to it: «أقر بسحب قواته».
"""

from hudna.reading.addressees import actors_of
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.referents import Referents

__all__ = ["doers_of", "leaves", "light_verb"]

LIGHT = frozenset(
    {"aspect_begin", "aspect_continue", "enter_force", "perpetrate", "implement", "resume",
     "admit", "auxiliary"}
)  # fmt: skip
DONE = frozenset({"withdraw", "release", "aid"})
"""What is done by one's own will, so that a noun of it tells of somebody."""
PLACES = frozenset({"object", "b", "in", "ins"})


def light_verb(frame: Frame, parsed: Parsed) -> Frame | None:
    """The verb that says who does what a noun tells; None where none does."""
    if frame.form != "noun" or frame.sense not in DONE:
        return None
    item = parsed.items[frame.at]
    for other in parsed.frames:
        if other.sense not in LIGHT or other.form == "noun" or other.passive:
            continue
        if other.at < frame.at and _holds(other, item) and actors_of(other):
            return other
    return None


def _holds(verb: Frame, item: object) -> bool:
    return any(
        role in PLACES and isinstance(phrase, Phrase) and phrase is item
        for role, phrase in verb.roles()
    )


def doers_of(frame: Frame, parsed: Parsed) -> list[str]:
    """Who does it, by the frame's own subject or by its light verb."""
    if actors := actors_of(frame):
        return actors
    verb = light_verb(frame, parsed)
    return actors_of(verb) if verb is not None else []


def leaves(event: EventDraft, referents: Referents) -> bool:
    """Who leaves a town on his own withdraws no troops; who is told to draw his back does."""
    if event.kind != "withdraw" or not event.actors:
        return False
    if event.frame is not None and (event.frame.object or event.frame.form == "noun"):
        return False
    return all(referents.kind_of(actor) == "person" for actor in event.actors)
