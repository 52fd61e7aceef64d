"""The ledger as it lies in the database: entries appended, heads signed."""

from hudna.errors import StoreError
from hudna.store.engine import Engine, Value
from hudna.store.keys import Signer
from hudna.store.ledger import Entry, Head, row_digest
from hudna.store.tree import Frontier

__all__ = ["LedgerTable", "heads_of", "last_head"]

_HASH = 32
_HEAD = "SELECT number, size, root, at, signer, signature FROM heads"


def heads_of(
    engine: Engine, case: str, where: str = "", values: tuple[Value, ...] = ()
) -> list[Head]:
    """Heads in the database, in order of their numbers."""
    return [
        Head(case=case, number=n, size=size, root=root, at=at, signer=signer, signature=signature)
        for n, size, root, at, signer, signature in engine.rows(
            f"{_HEAD} {where} ORDER BY number", values
        )
    ]


def last_head(engine: Engine, case: str) -> Head | None:
    """The newest head in the database."""
    found = heads_of(engine, case, "WHERE number = (SELECT max(number) FROM heads)")
    return found[0] if found else None


class LedgerTable:
    """The right edge of the ledger, to append to within transactions.

    Raises:
        StoreError: the edge that the database holds does not lead to its own root.
    """

    def __init__(self, engine: Engine, case: str) -> None:
        self._engine = engine
        self._case = case
        self._head: Head | None = None
        self._frontier = Frontier()
        self.load()

    def load(self) -> None:
        """Read the edge again, after a transaction was undone."""
        self._head, self._frontier = last_head(self._engine, self._case), Frontier()
        if self._head is None:
            return
        sql = "SELECT peaks FROM heads WHERE number = ?"
        peaks = bytes(self._engine.rows(sql, (self._head.number,))[0][0])
        parts = [peaks[at : at + _HASH] for at in range(0, len(peaks), _HASH)]
        try:
            self._frontier = Frontier(self._head.size, parts)
            sound = self._frontier.root().hex() == self._head.root
        except ValueError:
            sound = False
        if not sound:
            raise StoreError(
                "the edge of the ledger does not fit its head",
                path=self._engine.place,
                remedy="go back to a copy; hudna verify names what is wrong",
            )

    @property
    def head(self) -> Head | None:
        """The last head that was signed."""
        return self._head

    @property
    def grown(self) -> bool:
        """Whether entries were appended since the last head."""
        return self._frontier.size > (self._head.size if self._head else 0)

    def append(self, table: str, ident: object, values: tuple[Value, ...], at: str) -> None:
        """Append an entry for a row of a kept table."""
        entry = Entry(
            seq=self._frontier.size,
            at=at,
            action=table,
            object=str(ident),
            digest=row_digest(values),
        )
        leaf = entry.leaf()
        self._engine.run(
            "INSERT INTO ledger (seq, at, action, object, digest, leaf) VALUES (?, ?, ?, ?, ?, ?)",
            (entry.seq, entry.at, entry.action, entry.object, entry.digest, leaf),
        )
        self._frontier.append(leaf)

    def sign(self, signer: Signer, at: str) -> Head:
        """Sign what stands now, and keep the head."""
        unsigned = Head(
            case=self._case,
            number=self._head.number + 1 if self._head else 1,
            size=self._frontier.size,
            root=self._frontier.root().hex(),
            at=at,
            signer=signer.id,
        )
        signature = signer.sign(unsigned.signed())
        self._engine.run(
            "INSERT INTO heads (number, size, root, at, signer, signature, peaks) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                unsigned.number,
                unsigned.size,
                unsigned.root,
                at,
                signer.id,
                signature,
                b"".join(self._frontier.peaks),
            ),
        )
        self._head = Head(
            case=self._case,
            number=unsigned.number,
            size=unsigned.size,
            root=unsigned.root,
            at=at,
            signer=signer.id,
            signature=signature,
        )
        return self._head
