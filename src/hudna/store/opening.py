"""Opening a case: a path or an address, for reading or for writing, old or new."""

import os
from pathlib import Path

from hudna import __version__
from hudna.errors import InputError, StoreError
from hudna.store.batch import KeptTables
from hudna.store.case import CaseStore, now
from hudna.store.engine import Engine
from hudna.store.keys import Signer, key_path
from hudna.store.ledger_table import LedgerTable
from hudna.store.originals import FolderOriginals, Originals, TableOriginals
from hudna.store.places import FilePlaces, Places, ServerPlaces
from hudna.store.tables import SCHEMA, statements

__all__ = ["is_address", "open_case", "resume_case"]

_SCHEMES = ("postgresql://", "postgres://")


def is_address(where: str) -> bool:
    """Whether this names a database on a server."""
    return where.startswith(_SCHEMES)


def open_case(
    where: str | os.PathLike[str], *, write: bool, create: bool = False, at: str | None = None
) -> CaseStore:
    """Open a case.

    Args:
        where: a path (SQLite) or ``postgresql://…`` (schema ``hudna``, or ``?schema=NAME``).
        write: whether to write; one process can at a time, others read meanwhile.
        create: make it if there is none.
        at: the moment of making it, UTC; now when left out.

    Raises:
        StoreError: there is no case and ``create`` is off; another writer is at work; the place
            cannot be written; a newer Hudna made it; it is damaged; or, with ``write``, it is not
            what was last signed (a rolled-back copy). Open it for reading then, and see
            ``findings``.
    """
    store = _opened(os.fspath(where), write=write, create=create, at=at or now())
    if write and store.findings:
        store.close()
        worst = store.findings[0]
        raise StoreError(
            f"{worst.problem}; it can be read, not written", path=worst.place, remedy=worst.remedy
        )
    return store


def resume_case(
    where: str | os.PathLike[str], *, by: str, reason: str, at: str | None = None
) -> CaseStore:
    """Go on from an older copy on purpose, for instance after a disk was lost.

    What the heads outside knew is put aside under another name, and who went on, why, and from
    where stands in the ledger. A case that is as it was signed is opened without ado.

    Args:
        where: as for :func:`open_case`.
        by: who answers for it.
        reason: why.
        at: the moment, UTC; now when left out.

    Raises:
        StoreError: as :func:`open_case`, but for a copy that is older.
        InputError: no name or no reason.
    """
    if not (by.strip() and reason.strip()):
        raise InputError("going on from an older copy needs a name and a reason")
    store = _opened(os.fspath(where), write=True, create=False, at=at or now())
    try:
        store.accept(by, reason, at or now())
    except BaseException:
        store.close()
        raise
    return store


def _opened(place: str, *, write: bool, create: bool, at: str) -> CaseStore:
    places, originals = _placed(place, write=write, create=create, at=at)
    try:
        _check(places, place, create=write and create, at=at)
        if isinstance(places, FilePlaces):
            places.engine.guard()
        return CaseStore(places, originals, _name(places.engine), write=write)
    except BaseException:
        places.close(clean=False)
        raise


def _check(places: Places, place: str, *, create: bool, at: str) -> None:
    """See that the tables are ours and of a kind that is known; make them if that is wanted."""
    found = places.engine.schema()
    if found is None:
        _refuse_unless(create, place)
        _make(places.engine, at)
    elif found > SCHEMA:
        raise StoreError(
            f"the case was made by a newer Hudna (tables {found}, known here {SCHEMA})",
            path=places.engine.place,
            remedy="install that version; nothing was changed",
        )


def _name(engine: Engine) -> str:
    """The case's own name, which its heads are signed with."""
    found = engine.rows("SELECT value FROM meta WHERE key = 'case'")
    if not found:
        raise StoreError(
            "the case has no name of its own", path=engine.place, remedy="go back to a copy"
        )
    return str(found[0][0])


def _refuse_unless(allowed: bool, place: str) -> None:  # noqa: FBT001
    if not allowed:
        raise StoreError("there is no such case", path=place, remedy="hudna init makes one")


def _placed(place: str, *, write: bool, create: bool, at: str) -> tuple[Places, Originals]:
    if is_address(place):
        from hudna.store.postgresql import PostgreSQLEngine

        engine = PostgreSQLEngine(place, write=write, since=at)
        return ServerPlaces(engine), TableOriginals(engine)
    path = Path(place)
    _refuse_unless(path.exists() or (write and create), place)
    if path.is_dir():
        raise StoreError("this is a folder", path=path, remedy="name a file, as july-2016.hudna")
    if not path.parent.is_dir():
        raise StoreError("there is no such folder", path=path.parent, remedy="make it first")
    beside = FilePlaces(path, write=write, since=at)
    originals = FolderOriginals(beside.files)
    if beside.unfinished:
        originals.sweep()
    return beside, originals


def _make(engine: Engine, at: str) -> None:
    """Make the tables and the first entries, in one transaction."""
    signer = Signer(key_path())
    engine.begin()
    try:
        engine.create(statements(engine.kind), SCHEMA)
        case = os.urandom(16).hex()
        ledger = LedgerTable(engine, case)
        kept = KeptTables(engine, ledger)
        for key, value in (("case", case), ("created", at), ("hudna", __version__)):
            kept.append("meta", (key, value), at)
        kept.append("signers", (signer.id, signer.public.hex()), at)
        ledger.sign(signer, at)
        engine.commit()
    except BaseException:
        engine.rollback()
        raise
