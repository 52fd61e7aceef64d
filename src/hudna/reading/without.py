"""Without: «من دون تمديد» names what was not there, which nobody did and nothing was done to."""

from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.senses import bits_of
from hudna.reading.units import Unit

__all__ = ["is_without"]

NEGATOR = bits_of("negator")


def is_without(item: Phrase | Unit, parsed: Parsed) -> bool:
    """Whether an Arabic word before a noun tells that what it names was not there."""
    if parsed.sentence.language != "ar" or not isinstance(item, Unit) or not item.told & NEGATOR:
        return False
    negator = item.sense("negator")
    return negator is not None and negator.entry.fields.get("neg") == "any"
