"""What was read lately, so that ``hudna why`` finds it again: places and hashes, no contents."""

import os
from collections.abc import Iterable
from pathlib import Path

import msgspec

from hudna.errors import InputError
from hudna.intake import Given, Incoming

KEPT = 5_000
"""How many documents are remembered."""
_PRUNED_AT = 2_000_000
_SHORTEST = 6
OFF = "off"
"""The value of ``HUDNA_STATE`` that keeps no list."""


class Recent(msgspec.Struct, frozen=True, kw_only=True):
    """One document that was read: its id and ref, where it stood, and what was said of it.

    ``path`` is absolute; None for standard input, which cannot be read again.
    """

    id: str
    ref: str
    path: str | None
    line: int | None = None
    given: Given = Given()


_decoder = msgspec.json.Decoder(Recent)


def state_file() -> Path | None:
    """Where the list stands; None when it is switched off.

    ``HUDNA_STATE`` names a folder, or is ``off``; else ``XDG_STATE_HOME`` or its default.
    """
    named = os.environ.get("HUDNA_STATE")
    if named == OFF:
        return None
    base = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return (Path(named) if named else Path(base) / "hudna") / "recent.jsonl"


def remember(recents: Iterable[Recent]) -> bool:
    """Note what was read; false when that could not be done, which harms no reading."""
    path = state_file()
    rows = b"".join(msgspec.json.encode(each) + b"\n" for each in recents)
    if path is None or not rows:
        return path is not None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > _PRUNED_AT:
            rows = b"".join(path.read_bytes().splitlines(keepends=True)[-KEPT:]) + rows
            path.write_bytes(rows)
        else:
            with path.open("ab") as stream:
                stream.write(rows)
    except OSError:
        return False
    return True


def recent_of(item: Incoming, given: Given) -> Recent:
    """What is remembered of a document: where it stood, nothing of what it says."""
    path = str(Path(item.path).absolute()) if Path(item.path).exists() else None
    return Recent(id=item.sha256, ref=item.ref, path=path, line=item.line, given=given)


def resolve(name: str) -> Recent:
    """Find a document that was read lately by its id, the start of it, or its ref.

    Raises:
        InputError: none, or several, go by that name.
    """
    path = state_file()
    rows = path.read_bytes().splitlines() if path and path.exists() else []
    found: dict[str, Recent] = {}
    for row in reversed(rows):
        recent = _row(row)
        if recent and _goes_by(recent, name):
            found.setdefault(recent.id, recent)
    if not found:
        raise InputError(
            f"nothing read lately goes by “{name}”",
            remedy="name the file that it stands in: hudna why … --in PATH",
        )
    if len(found) > 1:
        ids = ", ".join(f"{r.id[:12]} ({r.ref})" for r in list(found.values())[:5])
        raise InputError(f"“{name}” could be any of {ids}", remedy="give more of the id")
    return next(iter(found.values()))


def _row(row: bytes) -> Recent | None:
    """A row of the list; None for one that was cut off in writing."""
    try:
        return _decoder.decode(row)
    except msgspec.MsgspecError:
        return None


def _goes_by(recent: Recent, name: str) -> bool:
    """Whether a document may be called that."""
    return recent.ref == name or (len(name) >= _SHORTEST and recent.id.startswith(name))
