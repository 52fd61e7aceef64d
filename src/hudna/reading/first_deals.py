"""Deals told to have been signed before, which are the truce now told of.

"They had signed a ten-day deal that took effect on Monday", «وكانا وقعا اتفاقا مدته عشرة أيام».
"""

from hudna.packs.features import PLURAL
from hudna.reading.frames import Frame, Parsed
from hudna.reading.past_perfect import is_looked_back
from hudna.reading.phrases import Phrase
from hudna.reading.units import Unit

__all__ = ["is_first_deal"]


def is_first_deal(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether a deal was signed before, and lasts some time or came into force, as a truce does.

    Args:
        phrase: the noun of the deal.
        parsed: its sentence.
    """
    pact = phrase.sense("pact")
    if pact is None or pact.bits & PLURAL or phrase.sense("truce") is not None:
        return False
    if phrase.members or phrase.names or phrase.states or phrase.genitives or phrase.adjectives:
        return False
    held = [f for f in parsed.frames if any(part is phrase for _, part in f.roles())]
    told = (f for f in held if f.sense == "agree")
    signed = any(f.recalled or is_looked_back(f, parsed) or _is_back(f) for f in told)
    begun = any(f.sense == "enter_force" and f.form == "finite" for f in held)
    return signed and (begun or _is_lasting(phrase, parsed))


def _is_lasting(phrase: Phrase, parsed: Parsed) -> bool:
    """Whether a length stands right beside it."""
    at = parsed.place_of(phrase)
    beside = [i for i in parsed.items[max(at - 1, 0) : at + 3] if type(i) is Unit]
    starts = {time.first for time in parsed.times if time.type == "DURATION"}
    return any(item.kind == "time" and item.first in starts for item in beside)


def _is_back(frame: Frame) -> bool:
    return any(above.recalled for above in frame.chain())
