"""The ledger: what each entry and each signed head says, byte for byte.

Everything here can be recomputed by a stranger with SHA-256 and JSON alone; ``bundle_verifier``
does so. Rows are hashed as JSON arrays, entries as JSON objects with sorted keys, both without
blanks, UTF-8; bytes stand as ``sha256:HEX``.
"""

from collections.abc import Iterable
from hashlib import sha256

import msgspec

from hudna.store.engine import Value
from hudna.store.tree import leaf_hash

__all__ = [
    "Entry",
    "Head",
    "add_sums",
    "canonical",
    "entry_of",
    "plain_row",
    "row_digest",
    "row_number",
]

_MODULUS = 1 << 256
_encoder = msgspec.json.Encoder(order="sorted")


def canonical(thing: object) -> bytes:
    """JSON with sorted keys, without blanks, in UTF-8.

    For text, whole numbers, null, lists and objects these are the bytes that ``json.dumps`` writes
    with ``ensure_ascii=False``.
    """
    return _encoder.encode(thing)


def plain_row(values: Iterable[Value]) -> list[str | int | float | None]:
    """A row as it is hashed: bytes stand as ``sha256:HEX``."""
    return [
        f"sha256:{sha256(value).hexdigest()}" if isinstance(value, bytes) else value
        for value in values
    ]


def row_digest(values: Iterable[Value]) -> str:
    """SHA-256 of a row's values, in hexadecimal."""
    return sha256(canonical(plain_row(values))).hexdigest()


def row_number(values: Iterable[Value]) -> int:
    """A row of a derived table as a number, for sums that do not depend on order."""
    return int(row_digest(values), 16)


def add_sums(total: str, come: Iterable[int] = (), gone: Iterable[int] = ()) -> str:
    """The sum of a set of rows after some came and some went: 64 hexadecimal digits."""
    return f"{(int(total or '0', 16) + sum(come) - sum(gone)) % _MODULUS:064x}"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry: that at a moment something was done to an object, whose digest this is.

    ``action`` names the table that keeps it: ``documents``, ``outcomes``, ``readings``,
    ``decisions``, ``judgements``, ``signers``, ``meta``.
    """

    seq: int
    at: str
    action: str
    object: str
    digest: str

    def encoded(self) -> bytes:
        """The bytes that are hashed."""
        return canonical(
            {
                "action": self.action,
                "at": self.at,
                "digest": self.digest,
                "object": self.object,
                "seq": self.seq,
            }
        )

    def leaf(self) -> bytes:
        """The entry's leaf in the tree."""
        return leaf_hash(self.encoded())


def entry_of(row: tuple[int, str, str, str, str]) -> Entry:
    """An entry from the first columns of its row."""
    seq, at, action, ident, digest = row
    return Entry(seq=seq, at=at, action=action, object=ident, digest=digest)


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A signed head: how many entries the ledger had at a moment, and their root.

    ``root`` is hexadecimal, ``signer`` the first 16 hexadecimal digits of SHA-256 of the public
    key, ``signature`` an Ed25519 signature in hexadecimal over :meth:`signed`.
    """

    case: str
    number: int
    size: int
    root: str
    at: str
    signer: str
    signature: str = ""

    def signed(self) -> bytes:
        """The bytes that are signed."""
        return (
            f"hudna-head 1 {self.case} {self.number} {self.size} "
            f"{self.root} {self.at} {self.signer}"
        ).encode()

    def line(self) -> str:
        """The head as one line of a heads file, without the line's end."""
        return f"{self.signed().decode()} {self.signature}"

    @classmethod
    def parsed(cls, line: str) -> "Head | None":
        """A head from its line; None when it is none, to the letter."""
        parts = line.split(" ")
        if len(parts) != len(("hudna-head", "1", *cls.__struct_fields__)):
            return None
        _, _, case, number, size, root, at, signer, signature = parts
        try:
            head = cls(
                case=case,
                number=int(number),
                size=int(size),
                root=root,
                at=at,
                signer=signer,
                signature=signature,
            )
        except ValueError:
            return None
        return head if head.line() == line else None
