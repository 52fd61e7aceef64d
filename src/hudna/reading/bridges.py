"""Words that a search for roles passes over: dates, and compounds before a noun."""

from hudna.reading.frames import Parsed
from hudna.reading.heads import is_hyphened
from hudna.reading.units import Unit

__all__ = ["in_compound", "opens_date"]


def opens_date(item: Unit, at: int, parsed: Parsed) -> bool:
    """As "The truce since April 2": a word that may open a clause, but opens a date here."""
    after = parsed.items[at + 1] if at + 1 < len(parsed.items) else None
    return item.is_sense("prep") and isinstance(after, Unit) and after.kind == "time"


def in_compound(at: int, parsed: Parsed) -> bool:
    """As "a UN-brokered truce": the name and the participle that a hyphen joins."""
    if parsed.sentence.language != "en":
        return False
    after = at + 1 < len(parsed.items) and is_hyphened(parsed, at + 1)
    return is_hyphened(parsed, at) or after
