"""The ledger recomputed: entries, leaves, roots, signatures, and the lines kept outside."""

from collections.abc import Iterator, Sequence

from hudna.store.base import Finding
from hudna.store.engine import Engine
from hudna.store.heads import HeadsFile, key_line
from hudna.store.keys import is_signed, signer_id
from hudna.store.ledger import Head, entry_of
from hudna.store.ledger_table import heads_of
from hudna.store.standing import compare, lines_for
from hudna.store.tree import EMPTY_ROOT, Frontier

__all__ = ["check_heads", "check_ledger", "check_outside"]

_COPY = "keep this one as it is, and go back to a copy"
_FEW = 5


def _fault(code: str, place: str, problem: str) -> Finding:
    return Finding(code=code, place=place, problem=problem, remedy=_COPY)


def check_ledger(engine: Engine, case: str) -> Iterator[Finding]:
    """Entries against their leaves, and leaves against every root that was signed."""
    place = f"{engine.place}, table ledger"
    heads = heads_of(engine, case)
    wanted = {head.size for head in heads}
    roots: dict[int, tuple[str, bytes]] = {}
    frontier, wrong, back, before = Frontier(), [], [], ""
    sql = "SELECT seq, at, action, object, digest, leaf FROM ledger ORDER BY seq"
    for number, (seq, at, action, ident, digest, leaf) in enumerate(engine.each(sql)):
        entry = entry_of((seq, at, action, ident, digest))
        if entry.leaf() != bytes(leaf):
            wrong.append(f"entry {seq} ({action} {ident})")
        elif seq != number:
            yield _fault("entry-missing", place, f"where entry {number} should be stands {seq}")
            return
        if at < before:
            back.append(f"entry {seq} ({at}, after {before})")
        before = at
        frontier.append(entry.leaf())
        if frontier.size in wanted:
            roots[frontier.size] = frontier.root().hex(), b"".join(frontier.peaks)
    if wrong:
        yield _fault("entry-changed", place, f"{_some(wrong)} changed since")
    if back:
        yield Finding(
            code="clock-back",
            place=place,
            problem=f"{_some(back)} dated before the one it follows",
            remedy="the order of entries counts, not their dates; look at the machine's clock",
            severity="note",
        )
    yield from _roots(engine, heads, roots, frontier.size)


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - _FEW} more" if len(names) > _FEW else ""
    return ", ".join(names[:_FEW]) + more


def _roots(
    engine: Engine, heads: list[Head], roots: dict[int, tuple[str, bytes]], size: int
) -> Iterator[Finding]:
    """Each head's root against the one recomputed; the first that differs bounds the change."""
    place, sound = f"{engine.place}, table ledger", 0
    peaks: dict[int, bytes] = dict(engine.rows("SELECT number, peaks FROM heads"))
    for head in heads:
        root, edge = roots.get(head.size, (EMPTY_ROOT.hex(), b""))
        if root != head.root:
            said = f"entries {sound} to {head.size - 1} are not those of head {head.number}"
            yield _fault("root-differs", place, f"{said} ({size} entries are there)")
            return
        if edge != bytes(peaks[head.number]):
            yield _fault("head-changed", f"{engine.place}, table heads", f"edge of {head.number}")
        sound = head.size
    if sound != size:
        yield _fault("entry-unsigned", place, f"entries {sound} to {size - 1} were never signed")


def check_heads(engine: Engine, case: str) -> Iterator[Finding]:
    """Heads in the database: none missing, each larger than the last, signed by a known key."""
    place = f"{engine.place}, table heads"
    signers = {name: bytes.fromhex(key) for name, key in engine.rows("SELECT * FROM signers")}
    for name, key in signers.items():
        if signer_id(key) != name:
            yield _fault("key-changed", f"{engine.place}, table signers", f"key {name} is another")
    size = 0
    for number, head in enumerate(heads_of(engine, case), 1):
        if head.number != number:
            yield _fault("head-missing", place, f"head {number}")
            return
        if head.size <= size:
            yield _fault("head-changed", place, f"head {number} is no larger than the one before")
        key = signers.get(head.signer, b"")
        if not is_signed(key, head.signed(), head.signature):
            yield _fault("signature-wrong", place, f"head {number} was not signed by {head.signer}")
        size = head.size


def check_outside(engine: Engine, case: str, file: HeadsFile, *, complete: bool) -> list[Finding]:
    """Every line of a heads file against the database."""
    found = list(compare(engine, case, file, complete=complete).findings)
    text = file.text()
    if found or text is None:
        return found
    place, lines = str(file.path), text.split("\n")
    heads = heads_of(engine, case)
    if complete:
        wanted = lines_for(engine, case, heads)
        wrong = _first_difference(lines, wanted)
    else:
        known = {head.line() for head in heads}
        rows = engine.rows("SELECT id, public FROM signers")
        known |= {key_line(case, name, key) for name, key in rows}
        strange = (n for n, line in enumerate(lines[:-1], 1) if line not in known)
        wrong = next(strange, 0)
    if not wrong:
        return []
    return [
        Finding(
            code="heads-damaged",
            place=place,
            problem=f"line {wrong} is not what was signed",
            remedy=_COPY if complete else "a loss of power leaves such; it can be removed",
            severity="fault" if complete else "note",
        )
    ]


def _first_difference(lines: list[str], wanted: list[str]) -> int:
    """Number of the first line that differs; the end of what a crash cut short does not."""
    *whole, rest = lines
    for number, line in enumerate(whole, 1):
        if number > len(wanted) or line != wanted[number - 1]:
            return number
    left = wanted[len(whole) :]
    return 0 if not rest or (left and left[0].startswith(rest)) else len(lines)
