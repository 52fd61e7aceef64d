"""Bundles: a stranger with Python alone verifies one, and sees any byte that was changed."""

import random
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from hudna.errors import StoreError
from hudna.store import TurnedAway, bundle_verifier, open_case, write_bundle
from hudna.store.keys import Signer

AT = "2016-07-06T12:00:00Z"


@pytest.fixture
def bundle(filled, arrival, tmp_path):
    """The folder of an unpacked bundle."""
    with open_case(filled, write=True) as case:
        with case.batch(AT) as batch:
            batch.add(arrival("later", url="https://example.org/«1»"))
            batch.turn_away(TurnedAway(outcome="quarantined", reason="empty", content=b""))
            batch.replace_items("incident", removed=["i1"])
        done = write_bundle(case, tmp_path / "bundle.zip")
        assert (done.entries, done.root) == (case.size, case.root)
    folder = tmp_path / "bundle"
    with zipfile.ZipFile(tmp_path / "bundle.zip") as archive:
        archive.extractall(folder)
        assert done.files == len(archive.namelist())
    return folder


def verified(folder):
    return subprocess.run(
        [sys.executable, "-I", "-S", "verify.py"], cwd=folder, capture_output=True, text=True,
        check=False, env={"PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip


def test_a_stranger_verifies_it(bundle):
    done = verified(bundle)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "entries" in done.stdout
    assert "Signed with key" in done.stdout


def test_two_bundles_of_one_case_are_alike(bundle, filled, tmp_path):
    assert bundle.is_dir()
    with open_case(filled, write=False) as case:
        write_bundle(case, tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "bundle.zip").read_bytes()


@pytest.mark.parametrize(
    "count", [pytest.param(60, id="few"), pytest.param(1000, id="many", marks=pytest.mark.heavy)]
)
def test_any_changed_byte_is_named(count, bundle):
    files = sorted(path for path in bundle.rglob("*") if path.is_file() and path.stat().st_size)
    chance = random.Random(count)
    for number in range(count):
        path = files[number % len(files)]
        sound = path.read_bytes()
        place = chance.randrange(len(sound))
        changed = bytes([sound[place] ^ 1 << chance.randrange(8)])
        path.write_bytes(sound[:place] + changed + sound[place + 1 :])
        wrong = bundle_verifier.main(bundle)
        assert any(path.name in line for line in wrong), (path.name, place)
        path.write_bytes(sound)
    assert bundle_verifier.main(bundle) == []


def listed_anew(bundle):
    """The list of files made to fit, as a forger would."""
    from hashlib import sha256

    path = bundle / "contents.txt"
    path.unlink()
    files = sorted(p.relative_to(bundle).as_posix() for p in bundle.rglob("*") if p.is_file())
    text = "".join(f"{sha256((bundle / n).read_bytes()).hexdigest()}  {n}\n" for n in files)
    path.write_text(f"{text}{sha256(text.encode()).hexdigest()}\n")


def _edit(name, old, new):
    def edit(bundle):
        path = bundle / name
        content = path.read_bytes()
        assert old in content
        path.write_bytes(content.replace(old, new, 1))

    return edit


def _original(bundle):
    min((bundle / "originals").iterdir()).write_bytes(b"other")


def _proof(bundle):
    path = bundle / "proofs.jsonl"
    path.write_text(path.read_text().replace('"path":["', '"path":["' + "0" * 64 + '","', 1))


def _last_row(bundle):
    path = bundle / "documents.jsonl"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def _last_head(bundle):
    path = bundle / "heads.txt"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))


def _signature(bundle):
    path = bundle / "heads.txt"
    head = path.read_text()
    path.write_text(head[:-3] + ("0" if head[-3] != "0" else "1") + head[-2:])


FORGED = {
    "a decision": (_edit("decisions.jsonl", b"seen", b"sean"), "decisions.jsonl: row 1"),
    "a row of a document": (_edit("documents.jsonl", b'"a"', b'"z"'), "documents.jsonl: row 1"),
    "a row removed": (_last_row, "documents.jsonl: row 4 is missing"),
    "an entry": (_edit("ledger.jsonl", b"2016-07-06", b"2016-07-05"), "heads.txt: line 1"),
    "history": (_edit("history.jsonl", b"added", b"other"), "history.jsonl: judgement 1"),
    "an original": (_original, "originals/"),
    "a proof": (_proof, "the proof of entry"),
    "a head removed": (_last_head, "not all of it was signed"),
    "a signature": (_signature, "was not signed by"),
    "a key": (_edit("keys.txt", b" ", b" 00"), "was not signed by"),
    "garbage": (_edit("proofs.jsonl", b"{", b"["), "a file is not as it must be"),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forger_who_lists_the_files_anew_is_found_out(name, bundle):
    edit, said = FORGED[name]
    edit(bundle)
    listed_anew(bundle)
    done = verified(bundle)
    assert done.returncode == 1
    assert said in done.stdout


def test_files_missing_and_strange_are_named(bundle):
    (bundle / "more.txt").write_text("x")
    (bundle / "meta.jsonl").unlink()
    assert bundle_verifier.main(bundle) == ["meta.jsonl: missing", "more.txt: not in the list"]
    (bundle / "contents.txt").unlink()
    assert bundle_verifier.main(bundle) == ["contents.txt: missing or changed"]


def test_its_signatures_are_those_of_rfc_8032(tmp_path):
    key, message, signature = (
        bytes.fromhex(part)
        for part in (
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        )
    )
    assert bundle_verifier.signed(key, message, signature)
    assert not bundle_verifier.signed(key, message + b"x", signature)
    signer = Signer(tmp_path / "key")
    for number in range(20):
        text = b"x" * number
        made = bytes.fromhex(signer.sign(text))
        assert bundle_verifier.signed(signer.public, text, made)
        place = number * 3
        bent = made[:place] + bytes([made[place] ^ 1]) + made[place + 1 :]
        assert not bundle_verifier.signed(signer.public, text, bent)


def test_a_bundle_is_not_written_half(fill, file, tmp_path):
    fill(file)
    shutil.rmtree(f"{file}.files")
    out = tmp_path / "bundle.zip"
    out.write_bytes(b"an older one")
    with (
        open_case(file, write=False) as case,
        pytest.raises(StoreError, match="original is missing"),
    ):
        write_bundle(case, out)
    assert out.read_bytes() == b"an older one"
    assert not list(Path(tmp_path).glob("*.new"))
    with (
        open_case(file, write=False) as case,
        pytest.raises(StoreError, match="cannot be written"),
    ):
        write_bundle(case, tmp_path / "nowhere" / "bundle.zip")
