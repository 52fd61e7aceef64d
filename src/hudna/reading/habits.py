"""What weapons and forces are said to do at all times: no attack on any day."""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.drafts import EventDraft
from hudna.reading.frames import Frame

__all__ = ["is_habit"]

HARM = frozenset({"kill", "injure"})


def is_habit(event: EventDraft, frame: Frame) -> bool:
    """«Бобры атакуют деревню», "bombs that kill our people": nobody to nobody, in the present.

    "A group fighting the army": who it is, whoever they are.
    """
    if frame.sense == "armed_clash" and frame.form == "participle" and not frame.passive:
        return not any(f.sense in HARM and not f.negated for f in event.parsed.frames)
    if event.actors or event.recipients or frame.passive:
        return False
    if not frame.bits & PRESENT or frame.bits & PAST:
        return False
    if frame.form == "participle":
        return True
    return frame.form == "finite" and (frame.above is None or frame.antecedent)
