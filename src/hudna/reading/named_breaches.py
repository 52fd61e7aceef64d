"""Named breaches: words that call something a breach, with a verb of naming or without any."""

from hudna.reading.frames import Frame, Parsed
from hudna.reading.units import Unit

__all__ = ["calls_breach", "is_named_breach"]


def is_named_breach(frame: Frame, parsed: Parsed) -> bool:
    """«Calling it a blatant violation of the truce», «назвав это нарушением»."""
    first, last = frame.content or (0, 0)
    if any(isinstance(e, Unit) and e.is_sense("negator") for e in parsed.items[first:last]):
        return False
    named = [e for e in parsed.frames if e.sense == "violate" and e.form == "noun"]
    return any(not each.negated and frame in each.chain() for each in named)


def calls_breach(frame: Frame, inner: list[Frame], parsed: Parsed) -> bool:
    """«"That is a clear breach," he said»: words without a verb that name a breach."""
    first, last = frame.content or (0, 0)
    if last > frame.at or any(each.negated for each in inner):
        return False
    unsaid = any(isinstance(e, Unit) and e.is_sense("negator") for e in parsed.items[first:last])
    return not unsaid and any(each.sense == "violate" for each in inner)
