"""Everything recomputed: what differs from what was kept is named, and what to do about it."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from hudna.errors import StoreError
from hudna.store.base import Finding
from hudna.store.case import CaseStore
from hudna.store.check_ledger import check_heads, check_ledger, check_outside
from hudna.store.check_rows import check_derived, check_history, check_kept, check_originals
from hudna.store.heads import HeadsFile
from hudna.store.opening import is_address, open_case
from hudna.store.places import beside
from hudna.store.tables import SCHEMA, statements

__all__ = ["check", "check_case"]

_COPY = "keep this one as it is, and go back to a copy"


def check_case(where: str | os.PathLike[str]) -> list[Finding]:
    """Check a case that may be too damaged to open.

    Args:
        where: as for :func:`hudna.store.open_case`.
    """
    place = os.fspath(where)
    try:
        with open_case(place, write=False) as case:
            return check(case)
    except StoreError as error:
        found = Finding(
            code="unopenable",
            place=error.path or place,
            problem=error.problem,
            remedy=error.remedy or _COPY,
        )
        path = Path(place)
        if is_address(place) or not path.is_file():
            return [found]
        return [found, *beside(path).findings()]


def check(case: CaseStore) -> list[Finding]:
    """Check an open case: the faults first, then notes on what could not be checked."""
    engine = case.engine
    files = case.places.heads(case.id)
    found = list(_guarded("heads", partial(_outside, case, files), engine.place))
    sums = list(_guarded("pages", case.places.sum_findings, engine.place))
    steps: list[tuple[str, Callable[[], Iterable[Finding]]]] = [
        ("the database", partial(_engine, case)),
        ("the ledger", partial(check_ledger, engine, case.id)),
        ("heads", partial(check_heads, engine, case.id)),
        ("kept rows", partial(check_kept, engine)),
        ("history", partial(check_history, engine)),
        ("originals", partial(check_originals, engine, case.originals)),
        ("derived tables", partial(check_derived, engine, vouched=not sums)),
    ]
    with engine.snapshot():
        for name, step in steps:
            found += _guarded(name, step, engine.place)
    found += sums
    return sorted(set(found), key=lambda each: (each.severity, found.index(each)))


def _outside(case: CaseStore, files: list[tuple[HeadsFile, bool]]) -> Iterator[Finding]:
    for file, complete in files:
        yield from check_outside(case.engine, case.id, file, complete=complete)


def _guarded(name: str, step: Callable[[], Iterable[Finding]], place: str) -> Iterator[Finding]:
    """What a step finds; a step that cannot go on has found damage."""
    try:
        yield from step()
    except StoreError as error:
        yield Finding(
            code="unreadable", place=error.path or place, problem=error.problem, remedy=_COPY
        )
    except (ValueError, TypeError, LookupError, AttributeError) as error:
        said = f"{name} cannot be read ({type(error).__name__}: {error})"
        yield Finding(code="unreadable", place=place, problem=said, remedy=_COPY)


def _engine(case: CaseStore) -> Iterator[Finding]:
    """What the engine itself can tell."""
    engine = case.engine
    for line in engine.damage():
        yield Finding(code="database-damaged", place=engine.place, problem=line, remedy=_COPY)
    changed = engine.changed_tables(statements(engine.kind))
    if changed:
        said = f"other than Hudna makes them: {', '.join(changed)}"
        yield Finding(code="tables-changed", place=engine.place, problem=said, remedy=_COPY)
    if engine.schema() != SCHEMA:
        said = f"tables {engine.schema()}, {SCHEMA} expected"
        yield Finding(code="tables-changed", place=engine.place, problem=said, remedy=_COPY)
    for line in engine.unchecked():
        yield Finding(
            code="not-checked",
            place=engine.place,
            problem=line,
            remedy="ask its keeper",
            severity="note",
        )
