"""What breaks a law of the registers, as it is told to a person."""

import msgspec

__all__ = ["Finding"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A broken law: the file (relative to ``world/``), the entry, what is wrong, what to do."""

    law: str
    path: str
    id: str
    problem: str
    remedy: str

    def __str__(self) -> str:  # type: ignore[explicit-override]  # typing.override is of 3.12
        """One line."""
        return f"{self.path} [{self.id}]: {self.problem}; {self.remedy} ({self.law})"
