"""Cases to be made, filled and looked at; ``where`` in either engine is shared by all tests."""

import pytest

from hudna.records import Decision
from hudna.store import Arrival, Item, Pair, open_case

AT = "2016-07-06T12:00:00Z"
LATER = "2016-07-07T12:00:00Z"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path / "key"))


@pytest.fixture
def file(tmp_path):
    """The path of a case that is to be made."""
    return str(tmp_path / "july-2016.hudna")


def _arrival(name, text=None, **more):
    content = (text or f"Text of {name}.").encode()
    return Arrival(ref=name, content=content, body=b"taken: " + content, **more)


@pytest.fixture
def arrival():
    """Makes a document to add."""
    return _arrival


def _fill(where):
    with open_case(where, write=True, create=True, at=AT) as case:
        with case.batch(AT) as batch:
            ids = [batch.add(_arrival(name)).document for name in ("a", "b", "c")]
        with case.batch(AT) as batch:
            for ident in ids[:2]:
                body = b'{"of": "%s"}' % ident[:4].encode()
                batch.add_reading(ident, versions={"program": "1"}, body=body)
                batch.put_facts(ident, b"facts of " + ident.encode())
                batch.put_keys("shingle", ident, [ident[:2], "shared"])
                batch.put_text("document", ident, f"text of {ident[:4]}")
            a, b = sorted(ids[:2])
            batch.put_pairs("kin", [Pair(a=a, b=b, relation="same", similarity=0.9, body=b"why")])
            batch.replace_items("incident", [Item(id="i1", sort="2016-07-06", body=b"one")])
            decision = Decision(
                id="d1", verb="accept", targets=("i1",), by="A. Analyst", reason="seen", at=AT
            )
            batch.add_decision(decision)
    return ids


@pytest.fixture
def fill():
    """Fills a new case with three documents, two readings, facts, a record, a decision."""
    return _fill


@pytest.fixture
def filled(where):
    """A filled case in either engine."""
    _fill(where)
    return where


class Memory:
    """What the writers said they had kept; the store is not asked."""

    def __init__(self):
        self.documents, self.readings, self.decisions = set(), set(), set()
        self.items, self.blocks = {}, 0

    def take(self, told):
        for block in told:
            self.blocks += "open" not in block
            self.documents |= set(block.get("documents", ()))
            self.readings |= {(ident, block["tag"]) for ident in block.get("readings", ())}
            self.decisions |= set(block.get("decisions", ()))
            for ident in block.get("items", ()):
                self.items.setdefault(ident, set()).add(block["tag"])

    def lost(self, case):
        kept = {document.id: document for document in case.documents()}
        lost = [f"document {ident}" for ident in self.documents - set(kept)]
        lost += [
            f"original {ident}"
            for ident in self.documents & set(kept)
            if case.original(ident) != kept[ident].ref.encode() * 50
        ]
        have = {
            (ident, reading.versions["program"])
            for ident in {ident for ident, _ in self.readings}
            for reading in case.readings_of(ident)
            if reading.body == reading.versions["program"].encode() * 200
        }
        lost += [f"reading {each}" for each in self.readings - have]
        lost += [f"decision {i}" for i in self.decisions - {d.id for d in case.decisions()}]
        said = {}
        for change in case.changes():
            said.setdefault(change.id, set()).add(change.body[: len(change.body) // 20].decode())
        lost += [f"item {i}" for i, tags in self.items.items() if not tags <= said.get(i, set())]
        return lost + self._torn(case)

    @staticmethod
    def _torn(case):
        """Blocks of which a part is there: documents of one have numbers without a gap."""
        sizes = {}
        for document in case.documents():
            block, _, number = document.ref.rpartition("-")
            sizes.setdefault(block, []).append(int(number))
        return [
            f"part of {block}"
            for block, numbers in sizes.items()
            if numbers != list(range(len(numbers)))
        ]


@pytest.fixture
def memory_of_writers():
    """Makes a list of what restless writers acknowledged."""
    return Memory
