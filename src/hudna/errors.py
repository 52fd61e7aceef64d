"""The whole tree of errors, split by whose fault it is.

Not understanding a text is never an error: it is a gap in the reading.

    HudnaError
    ├── InputError      your document or command
    ├── PackError       a file under ``languages/``
    ├── RegisterError   a file under ``world/``
    └── StoreError      the case's store
"""

from pathlib import Path

__all__ = ["HudnaError", "InputError", "PackError", "RegisterError", "StoreError"]


class HudnaError(Exception):
    """Anything that Hudna refuses, with the place where it stands and the remedy.

    The message always reads ``place: what is wrong; what to do``.
    """

    def __init__(
        self,
        problem: str,
        *,
        path: Path | str | None = None,
        line: int | None = None,
        ident: str | None = None,
        remedy: str | None = None,
    ) -> None:
        self.problem = problem
        self.path = None if path is None else str(path)
        self.line = line
        self.ident = ident
        self.remedy = remedy
        super().__init__(self._message())

    def _message(self) -> str:
        place = self.path or ""
        if self.line is not None:
            place += f", line {self.line}" if place else f"line {self.line}"
        if self.ident:
            place += f" [{self.ident}]"
        text = f"{place.strip()}: {self.problem}" if place.strip() else self.problem
        return f"{text}; {self.remedy}" if self.remedy else text


class InputError(HudnaError):
    """A document or command that cannot be taken as it is."""


class PackError(HudnaError):
    """A language pack's file that breaks a law of packs."""


class RegisterError(HudnaError):
    """A register's file that breaks a law of registers."""


class StoreError(HudnaError):
    """A case's store that cannot be opened, read or written."""
