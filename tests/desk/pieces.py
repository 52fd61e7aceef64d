"""Documents with readings that were made before, put into cases; and what a case holds."""

import json

import msgspec
from tests.desk.conftest import JULY
from tests.desk.tricky import OWN

from hudna.desk import Case
from hudna.records import decode_reading, encode_reading

AT = "2026-01-01T00:00:00Z"
MADE_OF_ORDER = {"state"}
"""How far a case is judged is no judgement."""


class Piece(msgspec.Struct, frozen=True):
    """A line of JSON, the document that intake makes of it, and its reading."""

    line: str
    document: str
    versions: dict[str, str]
    body: bytes


def made(folder):
    """The July 2016 case and texts of our own, read once."""
    rows = [dict(zip(("id", "published", "text", "source"), t, strict=True)) for t in OWN]
    lines = [*JULY.read_text("utf-8").splitlines(), *map(json.dumps, rows)]
    with Case.open(str(folder / "read.hudna"), create=True) as case:
        add(case, folder, lines)
        for _ in case.read(at=AT):
            pass
        found = zip(case.store.documents(), lines, strict=True)
        readings = [(line, case.store.reading(d.id)) for d, line in found]
        return [Piece(line, r.document, r.versions, r.body) for line, r in readings]


def add(case, folder, lines):
    """Take lines in as a person does."""
    file = folder / "lines.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    case.add([str(file)], at=AT)


def put(case, folder, pieces):
    """Add documents and their readings."""
    add(case, folder, [p.line for p in pieces])
    with case.store.batch(AT) as batch:
        for piece in pieces:
            batch.add_reading(piece.document, versions=piece.versions, body=piece.body)


def shorter(piece):
    """A document whose reading tells less: without its last claims, events and agreements."""
    told = decode_reading(piece.body)
    less = msgspec.structs.replace(
        told,
        claims=told.claims[: len(told.claims) // 2],
        events=told.events[: len(told.events) // 2],
        agreements=told.agreements[: len(told.agreements) // 2],
        allegations=(),
        disagreements=(),
    )
    return msgspec.structs.replace(piece, body=encode_reading(less))


def derived(case):
    """All that judging made, the records' versions left out."""
    store = case.store
    items = {
        (kind, item.id): (item.sort, item.body)
        for kind in store.item_kinds()
        if kind not in MADE_OF_ORDER
        for item in store.items(kind)
    }
    pairs = {(n, p.a, p.b): p for n in ("kin", "sighting", "claim", "met") for p in store.pairs(n)}
    return items, pairs, dict(store.facts())


def assert_same(one, other):
    """Compare, and show only what differs."""
    for left, right in zip(one, other, strict=True):
        differ = {k for k in left.keys() | right.keys() if left.get(k) != right.get(k)}
        shown = {" ".join(map(str, k)): (left.get(k), right.get(k)) for k in sorted(differ)[:4]}
        told = "\n".join(f"{k}:\n  {a!r}\n  {b!r}" for k, (a, b) in shown.items())
        assert not differ, f"{len(differ)} differ\n{told}"
