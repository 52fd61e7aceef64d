"""Who accuses whom of what (contract.md, "allegations"; domain.md sections 9.3 and 14.2)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.event import IncidentType
from hudna.records.ids import ActorId, PlaceId, RecordId, Why
from hudna.records.quantity import Quantity
from hudna.records.quote import Quote
from hudna.records.time import When

Act: TypeAlias = IncidentType | Literal["breach", "other"]
"""What the accused is said to have done; ``breach`` when the text says no more than that the
arrangement was broken, ``other`` when it is an act that no incident type names."""


class Allegation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One accusation, or one tally of many.

    ``by`` and ``against`` are None where the text names no one. A tally ("24 breaches in two
    days") is one allegation with a count, never 24 incidents. ``claim`` is the claim that makes
    it. Nothing here says that it is true.
    """

    id: RecordId
    by: ActorId | None = None
    against: ActorId | None = None
    act: Act
    count: Quantity | None = None
    time: When | None = None
    place: PlaceId | None = None
    agreement: RecordId | None = None
    claim: RecordId | None = None
    quote: Quote
    why: Why = ()
