"""The heads file: signed heads outside the database, by which a rolled-back copy is found out.

Order of a commit: the database first, then one line here, then the caller is told. So a crash
can leave the database one head ahead of the file, and never the file ahead of the database: a
file that knows more than the database means that commits were lost or taken back.
"""

import os
from itertools import count
from pathlib import Path

from hudna.errors import StoreError
from hudna.store.ledger import Head

__all__ = ["HeadsFile", "key_line"]

_TAIL = 4096


def key_line(case: str, signer: str, public: str) -> str:
    """The line that introduces a signer's public key (hexadecimal)."""
    return f"hudna-key 1 {case} {signer} {public}"


class HeadsFile:
    """Lines of one case's heads, appended.

    Args:
        path: the file.
        durable: whether each line is synchronised before the caller is told.
    """

    def __init__(self, path: Path, *, durable: bool) -> None:
        self.path = path
        self._durable = durable
        self._fresh = True

    def append(self, lines: list[str]) -> None:
        """Add lines.

        Raises:
            StoreError: they cannot be written or synchronised.
        """
        try:
            if self._fresh:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            try:
                _write_all(handle, "".join(f"{line}\n" for line in lines).encode())
                if self._durable:
                    os.fsync(handle)
            finally:
                os.close(handle)
            if self._fresh and self._durable:
                self._synchronise_folder()
            self._fresh = False
        except OSError as error:
            raise StoreError(
                f"the head of the ledger cannot be noted ({error.strerror})",
                path=self.path,
                remedy="make room or check permissions, then open the case again",
            ) from error

    def _synchronise_folder(self) -> None:
        handle = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

    def put_aside(self) -> None:
        """Keep the file under another name, so that a new one can be begun.

        Raises:
            StoreError: it cannot be renamed.
        """
        try:
            names = (self.path.with_name(f"{self.path.name}.{n}") for n in count(1))
            self.path.rename(next(name for name in names if not name.exists()))
            self._fresh = True
        except FileNotFoundError:
            return
        except OSError as error:
            raise _unwritten(self.path, error) from error

    def text(self) -> str | None:
        """The whole file; None without one. Bytes that are no ASCII stand as U+FFFD."""
        try:
            return self.path.read_bytes().decode("ascii", errors="replace")
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreError(
                f"the heads cannot be read ({error.strerror})",
                path=self.path,
                remedy="check permissions",
            ) from error

    def tail(self) -> tuple[Head | None, str]:
        """The last whole head, and what stands after it (a line that was being written)."""
        try:
            with self.path.open("rb") as file:
                size = file.seek(0, os.SEEK_END)
                file.seek(max(0, size - _TAIL))
                end = file.read().decode("ascii", errors="replace")
        except OSError:
            return None, ""
        lines = end.split("\n")
        rest = lines.pop()
        for line in reversed(lines):
            head = Head.parsed(line)
            if head is not None:
                return head, rest
            rest = f"{line}\n{rest}"
        return None, rest

    def cut(self, rest: str) -> None:
        """Take away a line that a crash left unfinished.

        Raises:
            StoreError: the file cannot be changed.
        """
        try:
            with self.path.open("r+b") as file:
                file.truncate(file.seek(0, os.SEEK_END) - len(rest))
                os.fsync(file.fileno())
        except OSError as error:
            raise _unwritten(self.path, error) from error


def _unwritten(path: Path, error: OSError) -> StoreError:
    return StoreError(
        f"the heads cannot be written ({error.strerror})", path=path, remedy="check permissions"
    )


def _write_all(handle: int, content: bytes) -> None:
    """Write bytes to their end: the system may take them in parts."""
    while content:
        content = content[os.write(handle, content) :]
