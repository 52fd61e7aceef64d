"""What all tests share: a reader that reads next to nothing, a command line, a place for cases."""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import NamedTuple

import pytest

os.environ.setdefault("HUDNA_COMPILED", "0")  # the sources are tested, before they are loaded

from hudna import records as r
from hudna.cli.main import main
from hudna.desk import Desk


class FakeReader:
    """Knows one word, "truce" («هدنة»), and fails on the word "crash"."""

    def read(self, text, *, ref, content=None, published=None, **known) -> r.Reading:
        if "crash" in text:
            message = "no such word"
            raise LookupError(message)
        found = [(w, text.index(w)) for w in ("truce", "هدنة") if w in text]
        quotes = tuple(r.quote_of(text, at, at + len(word)) for word, at in found)
        language = known.get("language") or ("ar" if "هدنة" in text else "en")
        document = r.Document(
            id=sha256(content or text.encode()).hexdigest(),
            ref=ref,
            text=text,
            language=language,
            direction="rtl" if language == "ar" else "ltr",
            source=known.get("source"),
            published=r.Published(value=published, basis="supplied" if published else "unknown"),
        )
        return r.Reading(
            hudna={"program": "0.1.0", language: "1"},
            document=document,
            actors={"army": r.Actor(names={"en": "The Army"}, kind="armed_forces")},
            claims=tuple(
                r.Claim(
                    id=f"c{n}",
                    speaker="army",
                    stance="announces",
                    quote=quote,
                    about=("a1",),
                    why=("test.announce",),
                )
                for n, quote in enumerate(quotes, 1)
            ),
            agreements=(r.Agreement(id="a1", kind="ceasefire", status="announced", quotes=quotes),)
            if quotes
            else (),
            gaps=(r.Gap(kind="undated_document", note="no date was found"),),
        )


@pytest.fixture
def reads(monkeypatch, tmp_path):
    """The desk reads with the fake reader, and remembers in a folder of its own."""
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(Desk, "_ready", lambda _: FakeReader())


class Ran(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def hudna(monkeypatch, capsys):
    """Run a command line in this process."""

    def run(*words: object) -> Ran:
        monkeypatch.setattr(sys, "argv", ["hudna", *map(str, words)])
        with pytest.raises(SystemExit) as left:
            main()
        out, err = capsys.readouterr()
        return Ran(int(left.value.code or 0), out, err)

    return run


@pytest.fixture(autouse=True)
def signing_key(tmp_path_factory, monkeypatch):
    """No test signs with the user's own key."""
    monkeypatch.setenv("HUDNA_KEY", str(tmp_path_factory.getbasetemp() / "signing.key"))


_numbers = count()


def _binaries():
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    named = shutil.which("initdb")
    return Path(named).parent if named else found[-1].parent if found else None


@pytest.fixture(scope="session")
def server():
    """The address of a PostgreSQL server that lives as long as the tests."""
    binaries = _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server here (apt-get install postgresql)")
    as_user = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
    folder = Path(tempfile.mkdtemp(prefix="hudna-pg-"))
    if as_user:
        shutil.chown(folder, "postgres")

    def call(*words):
        done = subprocess.run(
            [*as_user, *words], capture_output=True, text=True, check=False, cwd=folder
        )
        assert done.returncode == 0, done.stdout + done.stderr

    cluster = folder / "data"
    try:
        call(
            str(binaries / "initdb"), "-k", "-N", "-A", "trust", "-U", "hudna", "-E", "UTF8",
            "--locale=C", "-D", str(cluster),
        )  # fmt: skip
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c max_connections=20"
        pg_ctl = str(binaries / "pg_ctl")
        call(pg_ctl, "-D", str(cluster), "-w", "-l", str(folder / "log"), "-o", options, "start")
        try:
            yield f"postgresql://hudna@/postgres?host={folder}"
        finally:
            call(pg_ctl, "-D", str(cluster), "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request, tmp_path):
    """Where a new case can be made, in either engine."""
    if request.param == "sqlite":
        return str(tmp_path / "july-2016.hudna")
    address = request.getfixturevalue("server")
    return f"{address}&schema=case_{os.getpid()}_{next(_numbers)}"
