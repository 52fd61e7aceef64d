"""What can be wrong around a case: each says what it is and what to do, and nothing is lost."""

import itertools
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from hudna.errors import InputError, StoreError
from hudna.store import check_case, open_case, resume_case
from hudna.store.opening import is_address
from hudna.store.sqlite import has_log_bug

AT = "2016-07-06T12:00:00Z"


def faults(where):
    return [found for found in check_case(where) if found.severity == "fault"]


def test_a_database_of_a_newer_version_is_left_alone(fill, file):
    import apsw

    fill(file)
    base = apsw.Connection(file)
    base.execute("PRAGMA user_version=7")
    base.close()
    sound = Path(file).read_bytes()
    for write in (False, True):
        with pytest.raises(StoreError, match=r"newer Hudna .tables 7, known here 1") as told:
            open_case(file, write=write)
        assert "install that version" in told.value.remedy
    assert Path(file).read_bytes() == sound


def test_a_schema_of_a_newer_version_is_left_alone(fill, server):
    import psycopg

    where = f"{server}&schema=newer"
    fill(where)
    with psycopg.connect(server, autocommit=True) as base:
        base.execute("COMMENT ON SCHEMA newer IS 'hudna 7'")
    with pytest.raises(StoreError, match="newer Hudna"):
        open_case(where, write=True)


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 500])
def test_a_file_that_is_no_case_is_refused_and_kept(content, file):
    Path(file).write_bytes(content)
    with pytest.raises(StoreError, match=r"no such case|damaged, or no case") as told:
        open_case(file, write=False)
    assert told.value.remedy
    assert Path(file).read_bytes() == content


def test_a_database_of_another_program_is_refused(file):
    import sqlite3

    base = sqlite3.connect(file)
    base.execute("CREATE TABLE addresses (name)")
    base.commit()
    base.close()
    with pytest.raises(StoreError, match="another program"):
        open_case(file, write=True, create=True)


def test_a_truncated_file_is_damaged(fill, file):
    fill(file)
    sound = Path(file).read_bytes()
    Path(file).write_bytes(sound[: len(sound) // 2])
    assert faults(file)
    Path(file).write_bytes(sound)
    assert faults(file) == []


def test_a_folder_or_no_folder_is_no_case(tmp_path):
    with pytest.raises(StoreError, match="this is a folder"):
        open_case(tmp_path, write=True, create=True)
    with pytest.raises(StoreError, match="no such folder"):
        open_case(tmp_path / "none" / "a.hudna", write=True, create=True)


@contextmanager
def small_disk(folder, size):
    """A disk of its own, where one may be made."""
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    made = os.getuid() == 0 and shutil.which("mount")
    if not made or subprocess.run(words, capture_output=True, check=False).returncode:
        pytest.skip("only root may make a small disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill_up(where, arrival):
    """Adds blocks until one fails; returns what was acknowledged, and the error."""
    kept = []
    with open_case(where, write=True, create=True) as case:
        for number in range(500):
            try:
                with case.batch(AT) as batch:
                    added = batch.add(arrival(f"{number}", os.urandom(4000).hex()))
                    batch.add_reading(added.document, versions={}, body=os.urandom(8000))
            except StoreError as error:
                assert case.documents() or not kept
                with pytest.raises(StoreError, match="writing stopped"), case.batch(AT):
                    pass
                return kept, error
            kept.append(added.document)
    pytest.fail("the disk was never full")


def test_a_full_disk_loses_nothing(arrival, tmp_path):
    with small_disk(tmp_path / "disk", "3m") as disk:
        where = str(disk / "a.hudna")
        kept, error = fill_up(where, arrival)
        assert "room" in error.remedy
        assert len(kept) > 5
        with open_case(where, write=False) as case:
            assert [d.id for d in case.documents()][: len(kept)] == kept
            assert all(case.original(ident) for ident in kept)
        assert faults(where) == []


def test_a_folder_that_is_read_only_can_be_read(fill, tmp_path):
    with small_disk(tmp_path / "disk", "9m") as disk:
        where = str(disk / "a.hudna")
        fill(where)
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(StoreError, match="cannot be written") as told:
            open_case(where, write=True)
        assert "permissions" in told.value.remedy
        assert faults(where) == []
        with open_case(where, write=False) as case:
            assert len(case.documents()) == 3


def test_a_case_that_was_not_closed_is_not_read_without_its_log(fill, arrival, tmp_path):
    with small_disk(tmp_path / "disk", "9m") as disk:
        where = str(disk / "a.hudna")
        fill(where)
        case = open_case(where, write=True)
        with case.batch(AT) as batch:
            batch.add(arrival("late"))
        copies = tmp_path / "disk" / "copy"
        copies.mkdir()
        for part in ("", "-wal", ".heads"):
            shutil.copy(where + part, copies / f"a.hudna{part}")
        case.close()
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(StoreError, match="was not closed, and its folder cannot be written"):
            open_case(copies / "a.hudna", write=False)


LIMITED = """
import os, resource, signal, sys
from hudna.errors import StoreError
from hudna.store import Arrival, open_case
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with open_case(sys.argv[1], write=True) as case:
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]),) * 2)
    for number in range(1000):
        try:
            with case.batch("2016-07-06T12:00:00Z") as batch:
                body = os.urandom(9000)
                batch.add(Arrival(ref=str(number), content=str(number).encode(), body=body))
        except StoreError as error:
            print("STOPPED", error)
            break
        print(number, flush=True)
"""


def test_a_write_that_fails_in_the_middle_is_undone(fill, file):
    fill(file)
    limit = str(Path(file).stat().st_size + 150_000)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, file, limit], capture_output=True, text=True, check=False
    )
    *kept, last = done.stdout.splitlines()
    assert last.startswith("STOPPED"), done.stderr
    assert "run the command again" in last
    with open_case(file, write=True) as case:
        refs = [document.ref for document in case.documents()]
        assert refs[3 : 3 + len(kept)] == kept
    assert faults(file) == []


CALLS = [
    (os, "fsync"), (os, "open"), (os, "write"),
    (Path, "replace"), (Path, "write_bytes"), (Path, "mkdir"), (Path, "unlink"),
]  # fmt: skip


def failing_from(number, monkeypatch):
    """Has the disk report an error at one of the calls by which the store writes."""
    count = itertools.count(1)

    def failing(sound):
        def call(*words, **named):
            if next(count) == number:
                raise OSError(5, "Input/output error")
            return sound(*words, **named)

        return call

    for owner, name in CALLS:
        monkeypatch.setattr(owner, name, failing(getattr(owner, name)))
    return count


def one_block(file, arrival, name):
    """What a block that was cut short said; empty when it went well."""
    try:
        with open_case(file, write=True) as case:
            with case.batch(AT) as batch:
                batch.add(arrival(name))
            return ""
    except StoreError as error:
        return str(error)


def test_an_error_of_the_disk_at_any_call_stops_the_writer(fill, file, arrival, monkeypatch):
    fill(file)
    acknowledged, failed = ["a", "b", "c"], 0
    for number in itertools.count(1):
        with monkeypatch.context() as context:
            count = failing_from(number, context)
            said = one_block(file, arrival, f"late-{number}")
        hit = next(count) > number
        if not said:
            acknowledged.append(f"late-{number}")
        failed += bool(said)
        assert not said or "Input/output error" in said
        with open_case(file, write=True) as case:  # mends what was cut short
            kept = [document.ref for document in case.documents()]
            assert [ref for ref in kept if ref in acknowledged] == acknowledged
        assert faults(file) == [], number
        if not hit:
            break
    assert failed > 8


def test_a_writer_that_was_stopped_takes_no_more(fill, file, arrival, monkeypatch):
    fill(file)
    with open_case(file, write=True) as case:
        with monkeypatch.context() as context:
            context.setattr(os, "fsync", _broken)
            with pytest.raises(StoreError, match="Input/output error"), case.batch(AT) as batch:
                batch.add(arrival("late"))
        with pytest.raises(StoreError, match="close the case and open it again"), case.batch(AT):
            pass
        assert len(case.documents()) == 3


def _broken(_handle):
    raise OSError(5, "Input/output error")


def test_a_key_that_is_none_is_refused(fill, file, arrival, monkeypatch, tmp_path):
    fill(file)
    (tmp_path / "bad").write_text("no key\n")
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path / "bad"))
    with open_case(file, write=True) as case:
        with pytest.raises(StoreError, match="this is no signing key"), case.batch(AT) as batch:
            batch.add(arrival("late"))
        assert len(case.documents()) == 3
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path / "bad" / "below"))
    with (
        open_case(file, write=True) as case,
        pytest.raises(StoreError, match="set HUDNA_KEY"),
        case.batch(AT) as batch,
    ):
        batch.add(arrival("late"))
    assert faults(file) == []


def test_another_user_adds_a_key_of_their_own(filled, arrival, monkeypatch, tmp_path):
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path / "other.key"))
    with open_case(filled, write=True) as case, case.batch(AT) as batch:
        batch.add(arrival("late"))
    assert faults(filled) == []
    assert (tmp_path / "other.key").stat().st_mode & 0o077 == 0


def test_an_older_copy_can_be_gone_on_from_on_purpose(filled, arrival, tmp_path, monkeypatch):
    if is_address(filled):  # the server went back in time; this machine remembers
        monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "kept"))
        with open_case(filled, write=True) as case:
            name, head = case.id, case.size
        (tmp_path / "kept" / "heads" / f"{name}.heads").write_text(
            f"hudna-head 1 {name} 99 {head + 9} {'0' * 64} {AT} {'0' * 16} {'0' * 128}\n"
        )
    else:
        shutil.copy(filled, tmp_path / "old")
        with open_case(filled, write=True) as case, case.batch(AT) as batch:
            batch.add(arrival("lost"))
        shutil.copy(tmp_path / "old", filled)
    with pytest.raises(StoreError, match="older copy"):
        open_case(filled, write=True)
    with pytest.raises(InputError, match="a name and a reason"):
        resume_case(filled, by="A. Analyst", reason=" ")
    with resume_case(filled, by="A. Analyst", reason="the disk was lost", at=AT) as case:
        with case.batch(AT) as batch:
            batch.add(arrival("new"))
        assert [document.ref for document in case.documents()] == ["a", "b", "c", "new"]
        told = [v for k, v in case.remembered().items() if k.startswith("resumed")]
        assert len(told) == 1
        assert "the disk was lost" in told[0]
        assert "rolled-back" in told[0]
    assert faults(filled) == []
    resume_case(filled, by="A. Analyst", reason="no need").close()
    with open_case(filled, write=True) as case:
        assert len(case.remembered()) == 4


def test_a_server_that_is_not_there_is_named_without_its_password():
    with pytest.raises(StoreError, match="does not answer") as told:
        open_case("postgresql://me:secret@127.0.0.1:1/case", write=False)
    assert "me@127.0.0.1:1/case" in str(told.value)
    assert "secret" not in str(told.value)
    with pytest.raises(StoreError, match="no name for a schema"):
        open_case("postgresql://127.0.0.1:1/case?schema=a;b", write=False)


@pytest.mark.parametrize(
    ("version", "bad"),
    [
        ("3.40.1", True), ("3.44.5", True), ("3.44.6", False), ("3.50.4", True),
        ("3.50.7", False), ("3.51.2", True), ("3.51.3", False), ("3.54.1", False), ("4.0.0", False),
    ],
)  # fmt: skip
def test_versions_of_sqlite_that_lose_commits_are_known(version, bad):
    assert has_log_bug(version) is bad


def test_an_older_sqlite_keeps_a_journal_instead_of_a_log(fill, file, monkeypatch):
    import apsw

    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: "3.40.1")
    fill(file)
    with open_case(file, write=True) as case:
        assert case.engine.rows("PRAGMA journal_mode") == [("delete",)]
        assert case.engine.rows("PRAGMA synchronous") == [(3,)]
    assert check_case(file) == []


def test_a_sound_sqlite_keeps_a_log_and_synchronises_each_commit(fill, file):
    fill(file)
    with open_case(file, write=True) as case:
        assert case.engine.rows("PRAGMA journal_mode") == [("wal",)]
        assert case.engine.rows("PRAGMA synchronous") == [(2,)]


def test_what_a_killed_writer_left_is_swept(fill, file, arrival):
    fill(file)
    left = next(Path(f"{file}.files").rglob("??")) / ("0" * 64 + ".new")
    left.write_bytes(b"half")
    Path(f"{file}.sums").unlink()
    assert "original-unknown" in {found.code for found in check_case(file)}
    with open_case(file, write=True) as case, case.batch(AT) as batch:
        batch.add(arrival("late"))
    assert check_case(file) == []
    assert not left.exists()
