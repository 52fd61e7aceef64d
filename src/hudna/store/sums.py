"""Sums of the closed file's pages: a flip anywhere in it is found, in slack and indexes too.

SQLite does not notice most of them itself. The sums are written when the last writer closes the
case cleanly, and taken away before the next one changes it; after a crash there are none until
it is opened and closed again, and ``verify`` says so.
"""

import os
from contextlib import suppress
from hashlib import blake2b, sha256
from pathlib import Path

from hudna.store.base import Finding

__all__ = ["PageSums"]

_PAGE = 65_536
_SUM = 16
_MAGIC = "hudna-sums 1"


class PageSums:
    """The sums file of a case, over its database and its heads.

    Args:
        path: the sums file.
        database: the file whose parts are summed.
        heads: the heads file, summed whole.
    """

    def __init__(self, path: Path, database: Path, heads: Path) -> None:
        self.path = path
        self._database = database
        self._heads = heads

    def take_away(self) -> None:
        """Remove the sums before the file is changed."""
        with suppress(FileNotFoundError):
            self.path.unlink()
            _synchronise(self.path.parent)

    def write(self) -> None:
        """Sum up the file as it stands.

        Raises:
            OSError: it cannot be read, or the sums not be written.
        """
        head = f"{_MAGIC} {self._database.stat().st_size} {_whole(self._heads)}\n".encode()
        body = head + b"".join(_parts(self._database))
        beside = self.path.with_name(f"{self.path.name}.new")
        with beside.open("wb") as file:
            file.write(body + sha256(body).digest())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)
        _synchronise(self.path.parent)

    def findings(self) -> list[Finding]:
        """What differs from the sums; a note where there are none."""
        try:
            content = self.path.read_bytes()
        except OSError:
            return [
                Finding(
                    code="no-page-sums",
                    place=str(self.path),
                    problem="the case is open, or was not closed; its pages cannot be compared",
                    remedy="open and close it once (hudna judge), then verify again",
                    severity="note",
                )
            ]
        body, own = content[:-32], content[-32:]
        head, _, sums = body.partition(b"\n")
        words = head.decode("ascii", errors="replace").split(" ")
        if sha256(body).digest() != own or " ".join(words[:2]) != _MAGIC:
            return [self._fault("sums-damaged", str(self.path), "the sums themselves are damaged")]
        return self._compared(int(words[2]), words[3], sums)

    def _compared(self, size: int, heads: str, sums: bytes) -> list[Finding]:
        found = []
        if self._database.stat().st_size != size:
            said = f"{self._database.stat().st_size} bytes, {size} when it was closed"
            found.append(self._fault("file-changed", str(self._database), said))
        wanted = [sums[at : at + _SUM] for at in range(0, len(sums), _SUM)]
        wrong = [
            number
            for number, (was, now) in enumerate(zip(wanted, _parts(self._database), strict=False))
            if was != now
        ]
        if wrong:
            where = ", ".join(f"{n * _PAGE}-{(n + 1) * _PAGE - 1}" for n in wrong[:5])
            said = f"bytes {where} are not as they were when the case was closed"
            found.append(self._fault("file-changed", str(self._database), said))
        if _whole(self._heads) != heads:
            said = "not as it was when the case was closed"
            found.append(self._fault("heads-changed", str(self._heads), said))
        return found

    @staticmethod
    def _fault(code: str, place: str, problem: str) -> Finding:
        remedy = "other findings say what it touches; without any, go back to a copy"
        return Finding(code=code, place=place, problem=problem, remedy=remedy)


def _parts(path: Path) -> list[bytes]:
    sums = []
    with path.open("rb") as file:
        while part := file.read(_PAGE):
            sums.append(blake2b(part, digest_size=_SUM).digest())
    return sums


def _whole(path: Path) -> str:
    try:
        return sha256(path.read_bytes()).hexdigest()
    except OSError:
        return "none"


def _synchronise(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
