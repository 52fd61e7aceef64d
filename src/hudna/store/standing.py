"""Whether the database still knows all that was signed: compared at every opening."""

import msgspec

from hudna.store.base import Finding
from hudna.store.engine import Engine
from hudna.store.heads import HeadsFile, key_line
from hudna.store.ledger import Head
from hudna.store.ledger_table import heads_of

__all__ = ["Comparison", "compare", "lines_for", "mend"]

_COPY = "bring the newest copy back, or go on from this one on purpose: hudna resume"


class Comparison(msgspec.Struct, frozen=True):
    """What a heads file says of the database; ``missing`` are heads to be added to the file."""

    findings: tuple[Finding, ...] = ()
    missing: tuple[Head, ...] = ()
    torn: str = ""


def compare(engine: Engine, case: str, file: HeadsFile, *, complete: bool) -> Comparison:
    """Hold the last head of a file against the database.

    Args:
        engine: the database.
        case: its case's id.
        file: beside the database, or this machine's own.
        complete: the file holds every head; at most the last may lack after a crash.
    """
    # A writer may be at work: only heads that stood before the file was looked at may be missed.
    before = engine.rows("SELECT coalesce(max(number), 0) FROM heads")[0][0]
    last, rest = file.tail()
    if last is None:
        return _without(engine, case, file, rest, complete=complete)
    place = str(file.path)
    if last.case != case:
        return Comparison((_fault("other-case", place, "these are the heads of another case"),))
    same = heads_of(engine, case, "WHERE number = ?", (last.number,))
    later = heads_of(engine, case, "WHERE number > ?", (last.number,))
    if not same:
        said = f"head {last.number} ({last.size} entries, {last.at}) is known, but not in here"
        return Comparison((_fault("rolled-back", engine.place, f"an older copy: {said}"),))
    if same[0] != last:
        said = f"head {last.number} of the database is not the one that was signed"
        return Comparison((_fault("forked", engine.place, said),))
    lacking = [head for head in later if head.number <= before]
    if complete and (len(lacking) > 1 or not _torn(rest, case, engine, later)):
        said = f"lines after head {last.number} are missing or damaged"
        return Comparison((_fault("heads-damaged", place, said),))
    return Comparison((), tuple(later), rest)


def _without(
    engine: Engine, case: str, file: HeadsFile, rest: str, *, complete: bool
) -> Comparison:
    """A file without a single head: right for a case that was just made, or new to a machine."""
    known = heads_of(engine, case, "WHERE number <= 2")
    torn = _torn(rest, case, engine, known)
    if complete and (len(known) > 1 or not torn):
        said = "the file of heads is missing or holds none"
        return Comparison((_fault("heads-missing", str(file.path), said),))
    # A machine's own note is not synchronised: what a loss of power left of it is no sign of ill.
    everything = heads_of(engine, case, "WHERE number = (SELECT max(number) FROM heads)")
    return Comparison((), tuple(everything), rest)


def _torn(rest: str, case: str, engine: Engine, later: list[Head]) -> bool:
    """Whether what stands after the last head is a part of what belongs there.

    A loss of power can leave the beginning of a line, or zeros where a part of it should be.
    """
    if not rest:
        return True
    for head in later:
        whole = "\n".join([*lines_for(engine, case, [head]), ""])
        pairs = zip(whole, rest, strict=False)
        if len(rest) <= len(whole) and all(now in {was, "\0"} for was, now in pairs):
            return True
    return False


def lines_for(engine: Engine, case: str, heads: list[Head]) -> list[str]:
    """The lines of heads, each signer's key before the first head it signed."""
    lines: list[str] = []
    for head in heads:
        earlier = heads_of(
            engine, case, "WHERE signer = ? AND number < ?", (head.signer, head.number)
        )
        if not earlier:
            key = engine.rows("SELECT public FROM signers WHERE id = ?", (head.signer,))
            lines += [key_line(case, head.signer, row[0]) for row in key]
        lines.append(head.line())
    return lines


def mend(engine: Engine, case: str, file: HeadsFile, found: Comparison) -> None:
    """Write what a crash kept from being written.

    Raises:
        StoreError: the file cannot be written.
    """
    if found.torn:
        file.cut(found.torn)
    if found.missing:
        file.append(lines_for(engine, case, list(found.missing)))


def _fault(code: str, place: str, problem: str) -> Finding:
    return Finding(code=code, place=place, problem=problem, remedy=_COPY)
