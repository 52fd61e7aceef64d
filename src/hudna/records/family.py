"""Documents with one origin (domain.md section 12)."""

from typing import Literal, TypeAlias

import msgspec

KinMethod: TypeAlias = Literal[
    "origin", "shingles", "credit_line", "shared_quotations", "same_statement", "person"
]
"""By what a document was found to be of the family; ``person`` when somebody decided so."""

Independence: TypeAlias = Literal["independent", "dependent", "unknown"]
"""Whether two documents know a thing each for itself; unknown counts as dependent for grading."""


class FamilyMember(msgspec.Struct, frozen=True, kw_only=True):
    """A document of a family; ``similarity`` lies between 0 and 1, None where nothing was measured.

    ``reasons`` say in words what was found ("credit line: TASS", "7 of 9 sentences shared").
    """

    document: str
    method: KinMethod
    similarity: float | None = None
    reasons: tuple[str, ...] = ()


class Family(msgspec.Struct, frozen=True, kw_only=True):
    """All documents of the case that go back to one text or statement; it counts once.

    ``origin`` is the register's id of an agency or body, where a credit line or a dateline names
    it, else the ref of the earliest member. Members stand in order of publication.

    Raises:
        ValueError: no member.
    """

    id: str
    origin: str
    members: tuple[FamilyMember, ...]

    def __post_init__(self) -> None:
        """Refuse an empty family."""
        if not self.members:
            message = f"the family {self.id} has no member"
            raise ValueError(message)
