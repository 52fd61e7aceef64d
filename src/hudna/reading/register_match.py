"""An arrangement of the text recognised in the register of agreements.

Only by what identifies it: the country and the day it starts. Two fitting entries, no name.
"""

from datetime import date, timedelta

from hudna.records import Agreement
from hudna.registers.world import World

__all__ = ["known_as"]

DAY = 10
NARROW = {"humanitarian_pause", "thematic_moratorium", "deescalation_zone"}


def known_as(agreement: Agreement, world: World) -> str | None:
    """Id of the register's agreement that this is, when exactly one fits."""
    if agreement.starts is None or agreement.area is None:
        return None
    day = _day(agreement.starts.value)
    if day is None:
        return None
    countries = {world.places[p].country for p in agreement.area.places if p in world.places}
    fitting = [
        known.id
        for known in world.agreement_book.begun_on(day)
        if countries & set(known.country)
        and (known.kind == agreement.kind or not NARROW & {known.kind, agreement.kind})
    ]
    return fitting[0] if len(fitting) == 1 else None


def _day(value: str) -> str | None:
    try:
        day = date.fromisoformat(value[:DAY])
    except ValueError:
        return None
    return (day + timedelta(days=1)).isoformat() if "T24:00" in value else value[:DAY]
