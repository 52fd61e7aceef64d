"""Deals that a text says were not made: "without agreement on a truce", «не достигнуто»."""

from hudna.reading.frames import Parsed
from hudna.reading.truce_mentions import TruceMention
from hudna.reading.units import Unit

__all__ = ["is_without_deal"]


def is_without_deal(mention: TruceMention, parsed: Parsed) -> bool:
    """Whether its sentence says that nobody agreed on it.

    Args:
        mention: the mention, with what it hangs on.
        parsed: its sentence.
    """
    return _is_without(mention) or _is_no_deal(mention, parsed)


def _is_without(mention: TruceMention) -> bool:
    """«Without agreement on a truce», «без перемирия»: there is none."""
    phrase, carrier = mention.phrase, mention.carrier
    if phrase is not None and phrase.prep == "without":
        return True
    return carrier is not None and carrier.prep == "without"


def _is_no_deal(mention: TruceMention, parsed: Parsed) -> bool:
    """«Никаких договорённостей о перемирии не достигнуто», "no deal on a truce was reached"."""
    deal = mention.carrier
    if deal is None or deal.sense("pact") is None:
        return False
    at = next((k for k, item in enumerate(parsed.items) if item is deal), 0)
    before = parsed.items[at - 1] if at else None
    if isinstance(before, Unit) and before.is_sense("negator"):
        return True
    return parsed.sentence.language == "ru" and any(
        frame.sense == "agree"
        and frame.negated
        and frame.subject is None
        and 0 < frame.at - mention.item <= NEAR
        for frame in parsed.frames
    )


NEAR = 5
"""Items from a truce to the verb that denies the deal on it."""
