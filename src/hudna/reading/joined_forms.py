"""English forms that "and" joins: an infinitive without its "to", a noun behind several places."""

from hudna.packs.features import PAST, PRESENT
from hudna.reading.frames import Parsed
from hudna.reading.phrases import Phrase
from hudna.reading.units import Unit

__all__ = ["counts_places", "joins_infinitive"]


def counts_places(item: Unit, parsed: Parsed, at: int) -> bool:
    """«In Unity and Jonglei states»: behind joined places a form in -s is the noun of them."""
    before = parsed.items[at - 1] if at else None
    if not isinstance(before, Phrase) or not before.prep or not before.members:
        return False
    present = item.finite and item.bits & PRESENT and not item.bits & PAST
    says = any(
        each.is_sense("comp") for each in parsed.items[at + 1 : at + 2] if type(each) is Unit
    )
    return (
        bool(present)
        and not says
        and all(
            each.names and all(name.entry.sort == "place" for name in each.names)
            for each in before.members
        )
    )


def joins_infinitive(parsed: Parsed, at: int) -> bool:
    """«Refused to disarm and accept talks»: joined by "and", a base form is one with it.

    Only its object stands between the infinitive and "and": nobody who might act.
    """
    link = parsed.items[at - 1].sense("conj_clause") if at > 1 else None
    if link is None or link.entry.fields.get("link") not in {"and", "or"}:
        return False
    first = parsed.frames[-1] if parsed.frames else None
    if first is None or first.form != "infinitive":
        return False
    between = parsed.items[first.at + 1 : at - 1]
    return all(isinstance(item, Phrase) and not item.actors for item in between)
