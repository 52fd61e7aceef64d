"""Direct edits by one who holds the database, its files and every tool: each is named."""

import os
import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest

from hudna.errors import StoreError
from hudna.store import check_case, open_case
from hudna.store.batch import packed
from hudna.store.keys import Signer
from hudna.store.ledger import Head, entry_of, row_digest
from hudna.store.opening import is_address
from hudna.store.originals import sha256_of
from hudna.store.tree import Frontier

AT = "2016-07-06T12:00:00Z"


class Insider:
    """Runs statements past all guards."""

    def __init__(self, where):
        self.where = where
        if is_address(where):
            from hudna.store.postgresql import PostgreSQLEngine

            self.engine = PostgreSQLEngine(where, write=True, since="")
            self.engine.run("SET session_replication_role = replica")
            self.run, self.rows = self.engine.run, self.engine.rows
        else:
            import apsw

            self.base = apsw.Connection(where)
            self.run = self.base.execute
            self.rows = lambda sql, values=(): self.base.execute(sql, values).fetchall()

    @contextmanager
    def unguarded(self):
        if is_address(self.where):
            yield
            self.engine.close()
            return
        triggers = self.rows(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%_no_%'"
        )
        for name, _ in triggers:
            self.run(f"DROP TRIGGER {name}")
        yield
        tables = {name for (name,) in self.rows("SELECT name FROM sqlite_master")}
        for _, sql in triggers:
            if sql.split(" ON ")[1].split()[0] in tables:
                self.run(sql)
        self.base.close()

    def entries(self):
        sql = "SELECT seq, at, action, object, digest FROM ledger ORDER BY seq"
        return [entry_of(row) for row in self.rows(sql)]

    def enter_again(self, entries):
        """Writes all entries anew, each with the leaf that fits it."""
        self.run("DELETE FROM ledger")
        for entry in entries:
            self.run(
                "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?)",
                (entry.seq, entry.at, entry.action, entry.object, entry.digest, entry.leaf()),
            )

    def head_again(self, signer=None):
        """Makes all heads fit the entries; signs them only with a key of one's own."""
        leaves = [entry.leaf() for entry in self.entries()]
        case = self.rows("SELECT value FROM meta WHERE key = 'case'")[0][0]
        for number, size, at, old in self.rows("SELECT number, size, at, signer FROM heads"):
            edge = Frontier()
            for leaf in leaves[:size]:
                edge.append(leaf)
            root = edge.root().hex()
            self.run(
                "UPDATE heads SET root = ?, peaks = ? WHERE number = ?",
                (root, b"".join(edge.peaks), number),
            )
            if signer:
                head = Head(case=case, number=number, size=size, root=root, at=at, signer=signer.id)
                self.run(
                    "UPDATE heads SET signer = ?, signature = ? WHERE number = ?",
                    (signer.id, signer.sign(head.signed()), number),
                )
            del old

    def forge_reading(self, *, leaf):
        """Another reading, with a digest and an entry that fit it."""
        body = b'{"of": "forged"}'
        self.run(
            "UPDATE readings SET body = ?, digest = ? WHERE number = 1",
            (packed(body), sha256_of(body)),
        )
        row = self.rows("SELECT number, document, at, versions, digest FROM readings")[0]
        entries = self.entries()
        for at, entry in enumerate(entries):
            if (entry.action, entry.object) == ("readings", "1"):
                entries[at] = entry_of((entry.seq, entry.at, "readings", "1", row_digest(row)))
        if leaf:
            self.enter_again(entries)
        else:
            self.run(
                "UPDATE ledger SET digest = ? WHERE action = 'readings' AND object = '1'",
                (row_digest(row),),
            )


def forged(insider):
    insider.forge_reading(leaf=False)


def forged_with_leaf(insider):
    insider.forge_reading(leaf=True)


def forged_with_heads(insider):
    insider.forge_reading(leaf=True)
    insider.head_again()


def forged_and_signed(insider):
    insider.forge_reading(leaf=True)
    signer = Signer(Path(os.environ["HUDNA_KEY"] + ".other"))
    insider.run("INSERT INTO signers VALUES (?, ?)", (signer.id, signer.public.hex()))
    insider.head_again(signer)


def taken_back(insider):
    """The last block undone by hand, with its entries and its head."""
    last, size = insider.rows("SELECT number, size FROM heads ORDER BY number DESC LIMIT 2")[1]
    insider.run("DELETE FROM heads WHERE number > ?", (last,))
    gone = insider.rows("SELECT action, object FROM ledger WHERE seq >= ?", (size,))
    keys = {"meta": "key", "signers": "id"}
    for table, ident in gone:
        key = keys.get(table, "number")
        insider.run(f"DELETE FROM {table} WHERE CAST({key} AS TEXT) = ?", (ident,))
    insider.run("DELETE FROM ledger WHERE seq >= ?", (size,))
    for table in ("facts", "keys", "pairs", "items", "texts", "history"):
        insider.run(f"DELETE FROM {table}")


def entry_removed(insider):
    insider.enter_again([e for e in insider.entries() if e.seq != 5])


def entries_swapped(insider):
    entries = insider.entries()
    one, two = entries[4], entries[5]
    entries[4] = entry_of((4, two.at, two.action, two.object, two.digest))
    entries[5] = entry_of((5, one.at, one.action, one.object, one.digest))
    insider.enter_again(entries)


def put_in_the_past(insider):
    row = (2, "d0", "2016-01-01T00:00:00Z", "{}")
    insider.run("INSERT INTO decisions VALUES (?, ?, ?, ?)", row)
    entries = insider.entries()
    new = entry_of((4, row[2], "decisions", "2", row_digest(row)))
    late = [entry_of((e.seq + 1, e.at, e.action, e.object, e.digest)) for e in entries[4:]]
    insider.enter_again([*entries[:4], new, *late])


def appended_unsigned(insider):
    row = (2, "d0", AT, "{}")
    insider.run("INSERT INTO decisions VALUES (?, ?, ?, ?)", row)
    entries = insider.entries()
    insider.enter_again([*entries, entry_of((len(entries), AT, "decisions", "2", row_digest(row)))])


def document_body(insider):
    insider.run("UPDATE documents SET body = ? WHERE number = 1", (packed(b"other"),))


def reading_body(insider):
    insider.run("UPDATE readings SET body = ? WHERE number = 1", (packed(b"other"),))


def reading_and_digest(insider):
    insider.run(
        "UPDATE readings SET body = ?, digest = ? WHERE number = 1",
        (packed(b"other"), sha256_of(b"other")),
    )


def garbled_body(insider):
    insider.run("UPDATE readings SET body = ? WHERE number = 2", (b"\xff\xff",))


def document_slipped_in(insider):
    insider.run(
        "INSERT INTO documents SELECT 9, 'x' || substr(id, 2), ref, source, url, title, published, "
        "language, path, line, added, size, digest, body FROM documents WHERE number = 1"
    )


def documents_swapped(insider):
    for old, new in ((1, 90), (2, 1), (90, 2)):
        insider.run(f"UPDATE documents SET number = {new} WHERE number = {old}")


EDITS = {
    "document renamed": ("UPDATE documents SET ref = 'z' WHERE number = 1", "row-changed"),
    "document dated": ("UPDATE documents SET published = '2016-07-01'", "row-changed"),
    "document added earlier": ("UPDATE documents SET added = '2015-01-01'", "row-changed"),
    "document removed": ("DELETE FROM documents WHERE number = 3", "row-missing"),
    "document slipped in": (document_slipped_in, "row-unknown"),
    "documents swapped": (documents_swapped, "row-changed"),
    "document's text changed": (document_body, "row-changed"),
    "outcome removed": ("DELETE FROM outcomes WHERE number = 2", "row-missing"),
    "outcome changed": ("UPDATE outcomes SET outcome = 'refused'", "row-changed"),
    "reading changed": (reading_body, "row-changed"),
    "reading and digest changed": (reading_and_digest, "row-changed"),
    "reading garbled": (garbled_body, "row-changed"),
    "reading removed": ("DELETE FROM readings WHERE number = 2", "row-missing"),
    "reading and its entry changed": (forged, "entry-changed"),
    "reading, entry and leaf changed": (forged_with_leaf, "root-differs"),
    "reading and all roots changed": (forged_with_heads, "signature-wrong"),
    "history signed anew": (forged_and_signed, "forked"),
    "last block taken back": (taken_back, "rolled-back"),
    "decision changed": ("UPDATE decisions SET body = '{}'", "row-changed"),
    "decision removed": ("DELETE FROM decisions", "row-missing"),
    "decision put in the past": (put_in_the_past, "root-differs"),
    "decision appended unsigned": (appended_unsigned, "entry-unsigned"),
    "entries swapped": (entries_swapped, "root-differs"),
    "entry removed": (entry_removed, "entry-missing"),
    "entry put back in time": ("UPDATE ledger SET at = '2015' WHERE seq = 3", "entry-changed"),
    "first entry removed": ("DELETE FROM ledger WHERE seq = 0", "entry-missing"),
    "last entry removed": (
        "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
        "root-differs",
    ),
    "head removed": ("DELETE FROM heads WHERE number = 2", "head-missing"),
    "head dated": ("UPDATE heads SET at = '2015' WHERE number = 2", "signature-wrong"),
    "root changed": (
        "UPDATE heads SET root = substr(signature, 1, 64) WHERE number = 2",
        "signature-wrong",
    ),
    "signature changed": ("UPDATE heads SET signature = 'ab'", "signature-wrong"),
    "edge changed": ("UPDATE heads SET peaks = (SELECT leaf FROM ledger LIMIT 1)", "head-changed"),
    "key changed": ("UPDATE signers SET public = 'ab'", "key-changed"),
    "key added": ("INSERT INTO signers VALUES ('ab', 'cd')", "row-unknown"),
    "date of making changed": (
        "UPDATE meta SET value = '2015' WHERE key = 'created'",
        "row-changed",
    ),
    "case renamed": ("UPDATE meta SET value = 'ab' WHERE key = 'case'", "row-changed"),
    "history changed": ("UPDATE history SET change = 'withdrawn'", "history-changed"),
    "history removed": ("DELETE FROM history", "history-changed"),
    "judgement's sums changed": ("UPDATE judgements SET sums = '{}'", "row-changed"),
    "record changed": ("UPDATE items SET version = 9", "record-changed"),
    "record removed": ("DELETE FROM items", "record-changed"),
    "record slipped in": (
        "INSERT INTO items SELECT kind, 'i7', sort, version, body FROM items",
        "record-changed",
    ),
    "facts removed": ("DELETE FROM facts", "derived-changed"),
    "key of facts added": ("INSERT INTO keys VALUES ('shingle', 'x', 'y')", "derived-changed"),
    "relation changed": ("UPDATE pairs SET relation = 'other'", "derived-changed"),
    "relation's likeness changed": ("UPDATE pairs SET similarity = 0.1", "derived-changed"),
    "text of search removed": ("DELETE FROM texts", "derived-changed"),
    "index dropped": ("DROP INDEX readings_document", "tables-changed"),
}
SERVER_EDITS = {
    "original changed": ("UPDATE originals SET content = 'other'", "original-damaged"),
    "original removed": ("DELETE FROM originals", "original-missing"),
    "guard off": ("ALTER TABLE readings DISABLE TRIGGER readings_append_only", "tables-changed"),
    "guard dropped": ("DROP TRIGGER heads_append_only ON heads", "tables-changed"),
    "column added": ("ALTER TABLE documents ADD COLUMN more TEXT", "tables-changed"),
    "tables of a newer number": ("COMMENT ON SCHEMA {schema} IS 'hudna 9'", "unopenable"),
}
LITE_EDITS = {
    "trigger dropped": ("DROP TRIGGER texts_out", "tables-changed"),
    "index of search emptied": (
        "INSERT INTO texts_index (texts_index) VALUES ('delete-all')",
        "derived-changed",
    ),
    "table added": ("CREATE TABLE notes (key TEXT)", "tables-changed"),
    "tables of an older number": ("PRAGMA user_version=0", "tables-changed"),
    "tables of a newer number": ("PRAGMA user_version=9", "unopenable"),
    "another program's": ("PRAGMA application_id=9", "unopenable"),
    "table emptied": ("DROP TABLE meta", "unopenable"),
}


def edited(where, how):
    """Applies an edit to the database; the sums beside a file are taken away as well."""
    insider = Insider(where)
    with insider.unguarded():
        if callable(how):
            how(insider)
        else:
            insider.run(how)
    Path(f"{where}.sums").unlink(missing_ok=True)


def faults(where):
    return {found.code for found in check_case(where) if found.severity == "fault"}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_of_the_database_is_named(name, filled):
    how, code = EDITS[name]
    edited(filled, how)
    assert code in faults(filled)


@pytest.mark.parametrize("name", SERVER_EDITS)
def test_an_edit_on_the_server_is_named(name, fill, server):
    schema = f"edits_{os.getpid()}_{list(SERVER_EDITS).index(name)}"
    where = f"{server}&schema={schema}"
    fill(where)
    how, code = SERVER_EDITS[name]
    edited(where, how.format(schema=schema))
    assert code in faults(where)


@pytest.mark.parametrize("name", LITE_EDITS)
def test_an_edit_of_the_file_is_named(name, fill, file):
    fill(file)
    how, code = LITE_EDITS[name]
    edited(file, how)
    assert code in faults(file)


def _originals(file):
    return sorted(path for path in Path(f"{file}.files").rglob("*") if path.is_file())


def original_changed(file):
    _originals(file)[0].write_bytes(b"other")


def original_removed(file):
    _originals(file)[1].unlink()


def originals_swapped(file):
    one, two, _ = _originals(file)
    content = one.read_bytes()
    one.write_bytes(two.read_bytes())
    two.write_bytes(content)


def _heads(file, change):
    path = Path(f"{file}.heads")
    path.write_text("".join(change(path.read_text().splitlines(keepends=True))))


def heads_cut(file):
    _heads(file, lambda lines: lines[:-2])


def heads_emptied(file):
    _heads(file, lambda _: [])


def heads_reordered(file):
    _heads(file, lambda lines: [lines[0], lines[2], lines[1], *lines[3:]])


def heads_dated(file):
    _heads(file, lambda lines: [line.replace("2016", "2015") for line in lines])


def heads_spaced(file):
    _heads(file, lambda lines: [lines[0], "\n", *lines[1:]])


def heads_key_changed(file):
    _heads(file, lambda lines: [lines[0].replace("a", "b"), *lines[1:]])


FILE_EDITS = {
    "original changed": (original_changed, "original-damaged"),
    "original removed": (original_removed, "original-missing"),
    "originals swapped": (originals_swapped, "original-damaged"),
    "heads cut": (heads_cut, "heads-damaged"),
    "heads emptied": (heads_emptied, "heads-missing"),
    "heads removed": (lambda file: Path(f"{file}.heads").unlink(), "heads-missing"),
    "heads reordered": (heads_reordered, "heads-damaged"),
    "heads dated": (heads_dated, "forked"),
    "heads with a gap": (heads_spaced, "heads-damaged"),
    "key of heads changed": (heads_key_changed, "heads-damaged"),
}


@pytest.mark.parametrize("name", FILE_EDITS)
def test_an_edit_beside_the_database_is_named(name, fill, file):
    fill(file)
    how, code = FILE_EDITS[name]
    how(file)
    Path(f"{file}.sums").unlink(missing_ok=True)
    assert code in faults(file)


def test_kept_rows_cannot_be_changed_without_taking_guards_away(fill, file):
    import apsw

    fill(file)
    insider = Insider(file)
    for table in ("documents", "readings", "decisions", "ledger", "heads", "history"):
        column = "ref" if table == "documents" else "at"
        for edit in (f"DELETE FROM {table}", f"UPDATE {table} SET {column} = 'x'"):
            with pytest.raises(apsw.ConstraintError, match="append-only"):
                insider.run(edit)
    insider.base.close()
    assert check_case(file) == []


@pytest.mark.parametrize("together", [False, True])
def test_a_rolled_back_copy_is_read_only(together, fill, file, arrival, tmp_path):
    fill(file)
    names = ["july-2016.hudna", *(["july-2016.hudna.heads", "july-2016.hudna.sums"] * together)]
    for name in names:
        shutil.copy(tmp_path / name, tmp_path / f"old-{name}")
    with open_case(file, write=True) as case, case.batch(AT) as batch:
        batch.add(arrival("later"))
    for name in names:
        shutil.copy(tmp_path / f"old-{name}", tmp_path / name)
    with pytest.raises(StoreError, match=r"older copy.*can be read, not written") as told:
        open_case(file, write=True)
    assert told.value.remedy
    with open_case(file, write=False) as case:
        assert [found.code for found in case.findings].count("rolled-back") >= 1
        assert len(case.documents()) == 3
    assert "rolled-back" in faults(file)
