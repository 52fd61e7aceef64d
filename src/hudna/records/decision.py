"""What a person decides about a case, signed and with a reason (domain.md sections 2.12 and 3)."""

from typing import Literal, TypeAlias

import msgspec

Verb: TypeAlias = Literal["accept", "reject", "correct", "merge", "split", "overrule", "retract"]
"""What is decided about the targets: they stand, they fall, they say something else, they are
one, they are several, a rule's verdict gives way, an earlier decision is taken back."""


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A person's decision; it supersedes what it is about and erases nothing.

    ``targets`` are ids as the case's commands print them (incidents, agreements, families, or
    ``REF#RECORD`` for a record of a reading; for ``retract`` the id of a decision). ``field`` and
    ``value`` say what a ``correct`` or an ``overrule`` puts in place of what stood there. ``at``
    is the moment of deciding, ISO 8601 in UTC.

    Raises:
        ValueError: no target, no name or no reason; a merge of fewer than two.
    """

    id: str
    verb: Verb
    targets: tuple[str, ...]
    field: str | None = None
    value: str | None = None
    by: str
    reason: str
    at: str

    def __post_init__(self) -> None:
        """Refuse a decision that nobody answers for."""
        if not (self.targets and self.by.strip() and self.reason.strip()):
            message = "a decision needs a target, a name and a reason"
            raise ValueError(message)
        if self.verb == "merge" and len(set(self.targets)) < len(("one", "other")):
            message = "a merge needs two targets or more"
            raise ValueError(message)
