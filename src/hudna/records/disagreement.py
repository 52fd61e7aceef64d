"""Accounts within one document that differ (contract.md; domain.md section 11.3)."""

from typing import Literal, TypeAlias

import msgspec

from hudna.records.ids import RecordId, Why

DisagreementKind: TypeAlias = Literal["contradicts", "omits", "partly_contradicts"]
"""How the accounts differ. An omission is neither a contradiction nor a denial (domain.md 11.4)."""


class Disagreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Claims of this reading that do not go together; ``topic`` says on what, in plain words.

    The quotes are those of the claims.

    Raises:
        ValueError: no claim.
    """

    id: RecordId
    topic: str
    claims: tuple[RecordId, ...]
    kind: DisagreementKind
    why: Why = ()

    def __post_init__(self) -> None:
        """Refuse a disagreement between nobody."""
        if not self.claims:
            message = f"the disagreement {self.id} names no claim"
            raise ValueError(message)
