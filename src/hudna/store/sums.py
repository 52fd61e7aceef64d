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

_PAGE = 4096
_SUM, _WHOLE = 16, 32
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
        self._before: tuple[int, str, bytes] | None = None

    def take_away(self) -> None:
        """Remove the sums before the file is changed, and remember them."""
        self._before = self._read()
        with suppress(FileNotFoundError):
            self.path.unlink()
            _synchronise(self.path.parent)

    def write(self, changed: set[int] | None) -> None:
        """Sum up the file as it stands.

        Args:
            changed: numbers of the pages that were written since the sums were taken away, from
                1; only these are summed anew, so that damage to others is not taken for sound.
                None when they are not known.

        Raises:
            OSError: the file cannot be read, or the sums not be written.
        """
        size = self._database.stat().st_size
        sums = self._renewed(changed, size) if changed is not None else None
        head = f"{_MAGIC} {size} {_whole(self._heads)}\n".encode()
        body = head + (sums or b"".join(_parts(self._database)))
        beside = self.path.with_name(f"{self.path.name}.new")
        with beside.open("wb") as file:
            file.write(body + sha256(body).digest())
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.path)
        _synchronise(self.path.parent)

    def _renewed(self, changed: set[int], size: int) -> bytes | None:
        """The sums from before, with those of some pages anew; None when there were none."""
        count = -(-size // _PAGE)
        if self._before is None or len(self._before[2]) > count * _SUM:
            return None
        sums = bytearray(self._before[2])
        pages = changed | set(range(len(sums) // _SUM + 1, count + 1))
        sums.extend(bytes(count * _SUM - len(sums)))
        with self._database.open("rb") as file:
            for number in sorted(pages):
                if number <= count:
                    file.seek((number - 1) * _PAGE)
                    at = (number - 1) * _SUM
                    sums[at : at + _SUM] = _sum(file.read(_PAGE))
        return bytes(sums)

    def _read(self) -> tuple[int, str, bytes] | None:
        """Size of the file, sum of the heads and sums of pages; None if damaged or not there."""
        try:
            content = self.path.read_bytes()
        except OSError:
            return None
        body, own = content[:-_WHOLE], content[-_WHOLE:]
        head, _, sums = body.partition(b"\n")
        words = head.decode("ascii", errors="replace").split(" ")
        if sha256(body).digest() != own or " ".join(words[:2]) != _MAGIC:
            return None
        return int(words[2]), words[3], sums

    def findings(self) -> list[Finding]:
        """What differs from the sums; a note where there are none."""
        if not self.path.exists():
            return [
                Finding(
                    code="no-page-sums",
                    place=str(self.path),
                    problem="the case is open, or was not closed; its pages cannot be compared",
                    remedy="open it for writing and close it once, then verify again",
                    severity="note",
                )
            ]
        known = self._read()
        if known is None:
            return [self._fault("sums-damaged", str(self.path), "the sums themselves are damaged")]
        return self._compared(*known)

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
            sums.append(_sum(part))
    return sums


def _sum(part: bytes) -> bytes:
    return blake2b(part, digest_size=_SUM).digest()


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
