"""What a sentence looks back on: "the sides had agreed", told by nobody."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.phrases import Phrase

__all__ = ["is_looked_back"]


def is_looked_back(frame: Frame, parsed: Parsed) -> bool:
    """As "the sides had agreed": a past perfect that nobody reports."""
    if frame.form != "finite" or any(each.meaning.speech for each in frame.chain()):
        return False
    if frame.antecedent:
        return False  # "within hours of a truce that X had announced"
    for item in reversed(parsed.items[max(frame.at - 3, 0) : frame.at]):
        if type(item) is Phrase:
            return False
        helper = item.sense("auxiliary")
        if helper is not None and helper.entry.fields.get("aux") == "have":
            return helper.entry.fields.get("tense") == "past"
    return False
