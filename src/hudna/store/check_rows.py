"""Kept rows against their entries, originals against their names, derived rows against sums."""

import json
from collections.abc import Iterator
from hashlib import sha256

from hudna.errors import StoreError
from hudna.store.base import Finding
from hudna.store.batch import hashed_columns, unpacked
from hudna.store.derived import PASSING, changes_root, table_sum
from hudna.store.engine import Engine
from hudna.store.ledger import row_digest
from hudna.store.originals import Originals, sha256_of
from hudna.store.tables import DERIVED, KEPT, columns

__all__ = ["check_derived", "check_history", "check_kept", "check_originals"]

_COPY = "keep this one as it is, and go back to a copy"
_AGAIN = "have it judged anew: hudna judge --anew"
_ENTERED = [table for table in KEPT if table not in {"ledger", "heads", "history"}]
_PACKED = ("documents", "readings")
_FEW = 10


def _faults(code: str, place: str, names: list[str], remedy: str = _COPY) -> Iterator[Finding]:
    for name in names[:_FEW]:
        yield Finding(code=code, place=place, problem=name, remedy=remedy)
    if len(names) > _FEW:
        more = f"and {len(names) - _FEW} more"
        yield Finding(code=code, place=place, problem=more, remedy=remedy)


def check_kept(engine: Engine) -> Iterator[Finding]:
    """Every row of the kept tables has its entry, and says what it said then."""
    for table in _ENTERED:
        sql = "SELECT object, digest FROM ledger WHERE action = ? ORDER BY seq"
        entries: dict[str, str] = {}
        doubled = []
        for ident, digest in engine.each(sql, (table,)):
            if entries.setdefault(ident, digest) != digest:
                doubled.append(f"{ident} was entered twice")
        place = f"{engine.place}, table {table}"
        yield from _faults("entry-doubled", place, doubled)
        names = hashed_columns(table)
        changed, strange = [], []
        for row in engine.each(f"SELECT {', '.join(names)} FROM {table}"):
            digest = entries.pop(str(row[0]), None)
            told = f"{names[0]} {row[0]}" + (f" ({row[1]})" if table in _PACKED else "")
            if digest is None:
                strange.append(f"{told} has no entry in the ledger")
            elif digest != row_digest(row):
                changed.append(f"{told} is not what was kept")
        yield from _faults("row-unknown", place, strange)
        yield from _faults("row-changed", place, changed)
        missing = [f"{names[0]} {ident} is gone" for ident in entries]
        yield from _faults("row-missing", place, missing)
    yield from _bodies(engine)


def _bodies(engine: Engine) -> Iterator[Finding]:
    """Bodies that lie packed, against the digests that the entries vouch for."""
    for table in _PACKED:
        changed = []
        for number, digest, body in engine.each(f"SELECT number, digest, body FROM {table}"):
            try:
                sound = sha256(unpacked(bytes(body))).hexdigest() == digest
            except ValueError:
                sound = False
            if not sound:
                changed.append(f"the body of number {number} is not what was kept")
        yield from _faults("row-changed", f"{engine.place}, table {table}", changed)


def check_history(engine: Engine) -> Iterator[Finding]:
    """What judgements changed, against the roots that their entries vouch for."""
    place = f"{engine.place}, table history"
    digests: dict[int, list[str]] = {}
    for number, row in enumerate(
        engine.each(f"SELECT {', '.join(columns('history'))} FROM history ORDER BY number"), 1
    ):
        if row[0] != number:
            yield from _faults("row-missing", place, [f"where {number} should be stands {row[0]}"])
            return
        digests.setdefault(row[1], []).append(row_digest(row))
    changed = [
        f"what judgement {number} changed is not what was kept"
        for number, root in engine.each("SELECT number, changes FROM judgements ORDER BY number")
        if changes_root(digests.pop(number, [])) != root
    ]
    changed += [f"no judgement {number} was kept" for number in digests]
    yield from _faults("history-changed", place, changed)


def check_originals(engine: Engine, originals: Originals) -> Iterator[Finding]:
    """Original bytes: all there, each of the hash it is named by, and no others."""
    wanted = [row[0] for row in engine.rows("SELECT id FROM documents ORDER BY number")]
    told = engine.rows("SELECT about FROM outcomes WHERE about LIKE '%original%'")
    wanted += [about["original"] for (row,) in told if "original" in (about := json.loads(row))]
    for ident in wanted:
        try:
            sound = sha256_of(originals.read(ident)) == ident
        except StoreError as error:
            yield Finding(
                code="original-missing",
                place=originals.place(ident),
                problem=error.problem,
                remedy="bring it back from a copy of the case",
            )
        else:
            if not sound:
                yield Finding(
                    code="original-damaged",
                    place=originals.place(ident),
                    problem="its bytes are not those that it is named by",
                    remedy="bring it back from a copy of the case, or add the same file again",
                )
    for name in sorted(set(originals.names()) - set(wanted)):
        yield Finding(
            code="original-unknown",
            place=originals.place(name),
            problem="no row speaks of it (an addition that was cut short leaves such)",
            remedy="it can be removed",
            severity="note",
        )


def check_derived(engine: Engine, *, vouched: bool) -> Iterator[Finding]:
    """Derived tables against the sums of the last judgement, records against their history.

    Args:
        engine: the database.
        vouched: every page of the file is as Hudna left it, so that the index of search, which
            takes longest, need not be made anew to compare.
    """
    last = engine.rows("SELECT sums FROM judgements ORDER BY number DESC LIMIT 1")
    sums = json.loads(last[0][0]) if last else {}
    for table in DERIVED:
        have = table_sum(engine.each(f"SELECT {', '.join(columns(table))} FROM {table}"))
        if have != sums.get(table, "0" * 64):
            place = f"{engine.place}, table {table}"
            yield from _faults("derived-changed", place, ["not what was judged"], _AGAIN)
    if not vouched and engine.stale_index():
        place = f"{engine.place}, index of search"
        yield from _faults("derived-changed", place, ["it holds other words"], _AGAIN)
    yield from _faults("record-changed", f"{engine.place}, table items", _records(engine), _AGAIN)


def _records(engine: Engine) -> list[str]:
    """Records that differ from the last that history says of them."""
    sql = (
        "SELECT h.kind, h.id, h.version, h.body FROM history h WHERE h.change <> 'withdrawn' AND "
        "h.number = (SELECT max(l.number) FROM history l WHERE l.kind = h.kind AND l.id = h.id)"
    )
    last = {
        (kind, ident): (version, bytes(body)) for kind, ident, version, body in engine.each(sql)
    }
    wrong = [
        f"{kind} {ident} is not what was judged"
        for kind, ident, version, body in engine.each(
            f"SELECT kind, id, version, body FROM items WHERE version <> {PASSING}"
        )
        if last.pop((kind, ident), None) != (version, bytes(body))
    ]
    return wrong + [f"{kind} {ident} is gone" for kind, ident in last]
