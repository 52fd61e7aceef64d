"""An open case: a view of it and, for its one writer, transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hudna.errors import StoreError
from hudna.store.batch import Batch, KeptTables
from hudna.store.derived import DerivedTables
from hudna.store.keys import Signer, key_path
from hudna.store.ledger import canonical
from hudna.store.ledger_table import LedgerTable, heads_of, last_head
from hudna.store.originals import Originals
from hudna.store.places import Places
from hudna.store.standing import compare, lines_for, mend
from hudna.store.view import View

if TYPE_CHECKING:
    from hudna.store.base import Finding

__all__ = ["CaseStore", "now"]


def now() -> str:
    """This moment, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class CaseStore(View):
    """A case's store; made by :func:`hudna.store.open_case`, closed by ``with`` or ``close``.

    ``findings`` holds what opening found: a case with faults can be read, not written. For one
    thread at a time; another thread opens its own, for reading.
    """

    def __init__(self, places: Places, originals: Originals, case: str, *, write: bool) -> None:
        super().__init__(places.engine, originals, case)
        self.places = places
        self.write = write
        self.findings: tuple[Finding, ...] = ()
        self._stopped: str | None = None
        self._signer: Signer | None = None
        self._compare()
        if write:
            self._ledger = LedgerTable(self.engine, case)
            self._kept = KeptTables(self.engine, self._ledger)
            self._derived = DerivedTables(self.engine)

    def _compare(self) -> None:
        """Hold the heads known outside against the database, and complete them."""
        files = self.places.heads(self.id)
        compared = [
            (file, compare(self.engine, self.id, file, complete=complete))
            for file, complete in files
        ]
        self.findings = tuple(found for _, each in compared for found in each.findings)
        if self.write and not self.findings:
            for file, each in compared:
                mend(self.engine, self.id, file, each)
        self._files = [file for file, _ in compared]

    @property
    def size(self) -> int:
        """Number of entries in the ledger."""
        head = last_head(self.engine, self.id)
        return head.size if head else 0

    @property
    def root(self) -> str:
        """The root of the ledger, in hexadecimal."""
        head = last_head(self.engine, self.id)
        return head.root if head else ""

    def accept(self, by: str, reason: str, at: str) -> None:
        """Take the database as it stands for the case, against what heads outside say.

        Raises:
            StoreError: the heads cannot be put aside or written.
        """
        if not self.findings:
            return
        told = {
            "at": at,
            "by": by,
            "found": [f"{found.code}: {found.problem}" for found in self.findings],
            "reason": reason,
        }
        lines = lines_for(self.engine, self.id, heads_of(self.engine, self.id))
        for file in self._files:
            file.put_aside()
            file.append(lines)
        self.findings = ()
        with self.batch(at) as batch:
            batch.remember(f"resumed at entry {self.size}", canonical(told).decode())

    @contextmanager
    def batch(self, at: str | None = None) -> Iterator[Batch]:
        """A transaction: what the block writes is durable once it ends without an error.

        Args:
            at: the moment of all that is written, UTC; now when left out.

        Raises:
            StoreError: the case is open for reading, or a write failed. After a failed write
                this store takes no more; what was written before is kept.
        """
        self._refuse_when_stopped()
        moment = at or now()
        self.engine.begin()
        batch = Batch(self._kept, self._derived, self.originals, self.engine, moment)
        try:
            yield batch
            batch.finish()
            self._commit(moment)
        except BaseException as error:
            self._undo(error)
            raise

    def _refuse_when_stopped(self) -> None:
        if not self.write:
            raise StoreError(
                "the case is open for reading", path=self.engine.place, remedy="open it for writing"
            )
        if self._stopped:
            raise StoreError(
                f"writing stopped after an error ({self._stopped})",
                path=self.engine.place,
                remedy="close the case and open it again: what was kept is compared then",
            )

    def _commit(self, at: str) -> None:
        """Originals, then the database, then the heads outside; only then is it done."""
        if not self._ledger.grown:
            self.engine.rollback()
            return
        if self._signer is None:
            self._signer = Signer(key_path())
        self._introduce(self._signer, at)
        head = self._ledger.sign(self._signer, at)
        self.originals.settle()
        self.places.before_change()
        self.engine.commit()
        self.places.after_change()
        lines = lines_for(self.engine, self.id, [head])
        for file in self._files:
            file.append(lines)

    def _introduce(self, signer: Signer, at: str) -> None:
        sql = "SELECT 1 FROM signers WHERE id = ?"
        if not self.engine.rows(sql, (signer.id,)):
            self._kept.append("signers", (signer.id, signer.public.hex()), at)

    def _undo(self, error: BaseException) -> None:
        """Go back to what is durable; a failed write is never tried again."""
        if isinstance(error, StoreError | OSError):
            self._stopped = str(error)
        try:
            self.engine.rollback()
            self.originals.forget()
            self._kept.load()
            self._derived.load()
        except StoreError as second:
            self._stopped = self._stopped or str(second)

    def close(self) -> None:
        """Let go of the case; its writer leaves it whole and summed up."""
        self.places.close(clean=self.write and self._stopped is None and not self.findings)

    def __enter__(self) -> Self:
        """Use in a ``with`` block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()
