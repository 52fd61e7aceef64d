"""What breaks a law of packs, as it is told to a keeper."""

import msgspec

__all__ = ["Finding"]


class Finding(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A broken law: the file (relative to ``languages/``), the entry, what is wrong, what to do."""

    path: str
    id: str
    problem: str
    remedy: str
    law: str

    def __str__(self) -> str:  # type: ignore[explicit-override]  # typing.override is of 3.12
        """One line."""
        return f"{self.path} [{self.id}]: {self.problem}; {self.remedy} ({self.law})"
