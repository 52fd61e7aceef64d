"""Time expressions and the moments they fix (contract.md, "times"; domain.md section 7)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import RecordId, Why
from hudna.records.quote import Quote

TimeType: TypeAlias = Literal["DATE", "TIME", "DURATION", "SET"]
"""The four types of TIMEX3."""

Basis: TypeAlias = Literal["stated", "derived", "inherited"]
"""How a value was come by: said in so many words, computed, or taken over from elsewhere."""


class TimeExpression(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words that name a time, and their value.

    ``value`` is TIMEX3 / ISO 8601, kept as said: ``PT72H`` is not ``P3D``, an unknown year is
    ``XXXX-07-06``; None when the words could not be resolved. ``mod`` is the TIMEX3 modifier
    (``APPROX``, ``START``, …). ``zone`` is an offset or a zone name as far as the text states
    one. ``earliest`` and ``latest`` bound the moment (ISO, inclusive). ``alternatives`` are other
    values that the words allow; ``note`` flags what is odd (``inconsistent_weekday``).
    """

    id: RecordId
    quote: Quote
    type: TimeType
    value: str | None = None
    mod: str | None = None
    zone: str | None = None
    earliest: str | None = None
    latest: str | None = None
    alternatives: tuple[str, ...] = ()
    note: str | None = None
    why: Why = ()


class When(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The time of an event or an allegation.

    ``value`` as in :class:`TimeExpression`; ``time`` is the id of the expression that gave it,
    None when no single one did.
    """

    value: str
    time: RecordId | None = None
    basis: Basis
