"""Words that name an actor or a place (contract.md, "mentions")."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import RecordId, Why
from hudna.records.quote import Quote

MentionKind: TypeAlias = Literal["actor", "place"]
"""What the words name."""


class Referent(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What a mention may refer to: an id of the actors or places, a score 0…1, the reason."""

    id: str
    score: float
    reason: str


class Mention(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Words that name an actor or a place here.

    ``refers_to`` stays None while the best candidate is not clearly the best. ``role`` is the
    title as written ("the Russian foreign minister").
    """

    id: RecordId
    quote: Quote
    kind: MentionKind
    refers_to: str | None = None
    candidates: tuple[Referent, ...] = ()
    role: str | None = None
    why: Why = ()
