"""One writer at a time: a lock that the system takes back when its holder dies."""

import os
from contextlib import suppress
from pathlib import Path

from hudna.errors import StoreError

__all__ = ["WriterLock", "holder"]

_REGION = 1 << 30
"""Windows locks bytes: one far behind what is read."""


def holder() -> str:
    """This process, as others are told of it."""
    import socket

    return f"process {os.getpid()} on {socket.gethostname()}"


class WriterLock:
    """A lock file beside the case.

    Raises:
        StoreError: another writer holds it; the message says which, and since when.
    """

    def __init__(self, path: Path, since: str) -> None:
        self.path = path
        try:
            self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise StoreError(
                f"the case cannot be written ({error.strerror})",
                path=path.parent,
                remedy="check permissions of the folder, or copy the case to one of your own",
            ) from error
        try:
            _lock(self._handle)
        except OSError as error:
            who = os.read(self._handle, 200).decode("utf-8", errors="replace").strip()
            os.close(self._handle)
            raise StoreError(
                f"another writer is at work: {who or 'an unknown process'}",
                path=path.with_suffix(""),
                remedy="wait until it ends, or end it; reading is possible meanwhile",
            ) from error
        with suppress(OSError):  # a full disk: the lock holds without its holder's name
            os.truncate(self._handle, 0)
            os.write(self._handle, f"{holder()} since {since}\n".encode())

    def release(self) -> None:
        """Let others write."""
        os.close(self._handle)


def _lock(handle: int) -> None:
    if os.name == "nt":  # pragma: no cover
        import msvcrt

        os.lseek(handle, _REGION, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
