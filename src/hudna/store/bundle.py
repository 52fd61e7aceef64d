"""A bundle: everything that was kept of a case, in one file that a stranger can verify.

A zip archive of plain files, with ``verify.py``, which needs Python alone. Rows stand as the JSON
arrays that they are hashed as; what they speak of lies beside them, named by SHA-256.
"""

import os
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import msgspec

from hudna.errors import StoreError
from hudna.store.batch import hashed_columns, unpacked
from hudna.store.case import CaseStore
from hudna.store.ledger import canonical, entry_of, plain_row
from hudna.store.ledger_table import heads_of
from hudna.store.tables import KEPT, columns
from hudna.store.tree import Tree

__all__ = ["Bundled", "write_bundle"]

_PROVED = frozenset({"documents", "readings", "decisions"})
_ABOUT = """This is a bundle of a case kept by Hudna: what was collected, how it was read, what was
decided, and the ledger that proves that none of it was changed since.

Verify it:   python3 verify.py        (Python 3.8 or newer, no network)

contents.txt      SHA-256 of every file here
originals/        documents as received, named by SHA-256
taken/            what intake made of them
readings/         readings, JSON
history/          all that derived records ever said
TABLE.jsonl       rows, JSON arrays; columns are named in columns.json
ledger.jsonl      entries in order; each has the SHA-256 of its row's line
proofs.jsonl      audit paths (RFC 6962) of documents, readings and decisions to the newest root
heads.txt         signed heads: case, number, entries, root, moment, key, signature (Ed25519)
keys.txt          public keys
"""


class Bundled(msgspec.Struct, frozen=True):
    """What was written: number of files and of entries, and the newest root."""

    files: int
    entries: int
    root: str


class _Archive:
    """Files of a bundle, listed as they are written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._listed: dict[str, str] = {}

    def put(self, name: str, content: bytes) -> None:
        """Write a file unless it is there: what is named by its hash can come twice."""
        if name not in self._listed:
            self._listed[name] = sha256(content).hexdigest()
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            self._archive.writestr(info, content)

    def finish(self) -> int:
        """Write the list of all files; returns their number."""
        listed = "".join(f"{digest}  {name}\n" for name, digest in sorted(self._listed.items()))
        own = sha256(listed.encode()).hexdigest()
        self.put("contents.txt", f"{listed}{own}\n".encode())
        return len(self._listed)


def write_bundle(case: CaseStore, out: str | os.PathLike[str]) -> Bundled:
    """Write a bundle of a case to a file; it replaces one of that name when it is whole.

    Raises:
        StoreError: an original is missing or a row damaged; the file cannot be written.
    """
    target = Path(out)
    beside = target.with_name(f"{target.name}.new")
    try:
        with zipfile.ZipFile(beside, "w") as file, case.engine.snapshot():
            archive = _Archive(file)
            size, root = _write(case, archive)
            count = archive.finish()
        beside.replace(target)
    except OSError as error:
        raise StoreError(
            f"the bundle cannot be written ({error.strerror})",
            path=target,
            remedy="make room or name another file",
        ) from error
    finally:
        beside.unlink(missing_ok=True)
    return Bundled(count, size, root)


def _write(case: CaseStore, archive: _Archive) -> tuple[int, str]:
    archive.put("README.txt", _ABOUT.encode())
    script = files("hudna.store").joinpath("bundle_verifier.py").read_bytes()
    archive.put("verify.py", script)
    tables = [table for table in KEPT if table not in {"ledger", "heads"}]
    shape = {table: hashed_columns(table) for table in tables}
    archive.put("columns.json", canonical(shape) + b"\n")
    for table in tables:
        _put_lines(archive, f"{table}.jsonl", _rows(case, table))
    _put_objects(case, archive)
    return _put_ledger(case, archive)


def _put_lines(archive: _Archive, name: str, lines: Iterator[bytes]) -> None:
    archive.put(name, b"".join(line + b"\n" for line in lines))


def _rows(case: CaseStore, table: str) -> Iterator[bytes]:
    names = hashed_columns(table)
    for row in case.engine.each(f"SELECT {', '.join(names)} FROM {table} ORDER BY {names[0]}"):
        yield canonical(plain_row(row))


def _put_objects(case: CaseStore, archive: _Archive) -> None:
    """What rows speak of, each named by its SHA-256."""
    each = case.engine.each
    for ident, digest, body in each("SELECT id, digest, body FROM documents ORDER BY number"):
        archive.put(f"originals/{ident}", case.original(ident))
        archive.put(f"taken/{digest}", _whole(case, bytes(body)))
    for row in case.turned_away():
        original = msgspec.json.decode(str(row["about"] or "{}")).get("original")
        if original:
            archive.put(f"originals/{original}", case.original(original))
    for digest, body in each("SELECT digest, body FROM readings ORDER BY number"):
        archive.put(f"readings/{digest}", _whole(case, bytes(body)))
    for (body,) in each("SELECT body FROM history ORDER BY number"):
        archive.put(f"history/{sha256(bytes(body)).hexdigest()}", bytes(body))


def _whole(case: CaseStore, body: bytes) -> bytes:
    try:
        return unpacked(body)
    except ValueError as error:
        raise StoreError(
            "a row is damaged", path=case.engine.place, remedy="hudna verify names which"
        ) from error


def _put_ledger(case: CaseStore, archive: _Archive) -> tuple[int, str]:
    sql = f"SELECT {', '.join(columns('ledger')[:5])} FROM ledger ORDER BY seq"
    entries = [
        entry_of((seq, at, what, ident, d)) for seq, at, what, ident, d in case.engine.each(sql)
    ]
    _put_lines(archive, "ledger.jsonl", (entry.encoded() for entry in entries))
    tree = Tree(entry.leaf() for entry in entries)
    proofs = (
        canonical({"path": [step.hex() for step in tree.inclusion(entry.seq)], "seq": entry.seq})
        for entry in entries
        if entry.action in _PROVED
    )
    _put_lines(archive, "proofs.jsonl", proofs)
    heads = heads_of(case.engine, case.id)
    _put_lines(archive, "heads.txt", (head.line().encode() for head in heads))
    keys = case.engine.rows("SELECT id, public FROM signers ORDER BY id")
    _put_lines(archive, "keys.txt", (f"{name} {public}".encode() for name, public in keys))
    return tree.size, tree.root().hex()
