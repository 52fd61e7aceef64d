"""The commands: what they print, where, and with which exit code."""

import json
import subprocess
import sys
import time

import pytest

EN = "The army announced a truce on Wednesday."
AR = "أعلن الجيش هدنة يوم الأربعاء."


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(EN, "utf-8")
    return path


def test_help_is_quick():
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "hudna", "--help"], capture_output=True, text=True, check=True
    )
    assert time.perf_counter() - start < 5  # 0.1 s where nothing else runs
    for verb in ("read", "why", "who", "where", "packs", "world"):
        assert verb in done.stdout


@pytest.mark.parametrize("words", [[], ["read"], ["no-such-verb"], ["read", "--no-such-option"]])
def test_a_wrong_command_is_yours(hudna, words):
    ran = hudna(*words)
    assert ran.code == 2
    assert ran.err


def test_version(hudna):
    ran = hudna("--version")
    assert ran.code == 0
    assert ran.out.strip().count(".") == 2


@pytest.mark.usefixtures("reads")
def test_read_as_json_is_one_object_a_line(hudna, article, tmp_path):
    other = tmp_path / "b.txt"
    other.write_text(AR, "utf-8")
    ran = hudna("read", "--json", article, other, "--published", "2016-07-06")
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.code == 0
    assert [row["document"]["ref"] for row in rows] == [str(article), str(other)]
    assert rows[1]["document"]["text"] == AR
    assert rows[0]["document"]["published"]["value"] == "2016-07-06"
    assert "2 in = 2 read + 0 refused" in ran.err


@pytest.mark.usefixtures("reads")
def test_a_refusal_and_a_fault_are_said_and_the_rest_is_read(hudna, article, tmp_path):
    crash = tmp_path / "crash.txt"
    crash.write_text("crash", "utf-8")
    gone = tmp_path / "gone.txt"
    ran = hudna("read", "--json", gone, article)
    assert ran.code == 2
    assert len(ran.out.splitlines()) == 1
    assert f"{gone}: no such file" in ran.err
    assert "2 in = 1 read + 1 refused" in ran.err
    ran = hudna("read", "--json", crash, gone, article)
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 1
    assert "report" in ran.err
    assert "3 in = 1 read + 2 refused" in ran.err


@pytest.mark.usefixtures("reads")
def test_a_wrong_date_is_yours(hudna, article):
    ran = hudna("read", "--published", "soon", article)
    assert ran.code == 2
    assert "2016-07-06" in ran.err


@pytest.mark.usefixtures("reads")
def test_the_brief_says_what_is_new_and_what_is_not_known(hudna, article):
    ran = hudna("read", article)
    assert ran.code == 0
    for words in (
        "What is new",
        "Ceasefire: announced",
        "• The Army",
        "announces  [c1]",
        "“truce”",
    ):
        assert words in ran.out
    assert "date unknown" in ran.out
    assert "undated document" in ran.out


@pytest.mark.usefixtures("reads")
def test_right_to_left_words_are_isolated_on_request(hudna, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(AR, "utf-8")
    assert "“\u2068هدنة\u2069”" in hudna("read", path).out
    assert "“هدنة”" in hudna("read", "--bidi", "off", path).out


@pytest.mark.usefixtures("reads")
def test_why_finds_what_was_read_by_path_ref_and_id(hudna, article):
    row = json.loads(hudna("read", "--json", article).out)
    for name in (article, row["document"]["id"], row["document"]["id"][:8]):
        ran = hudna("why", name, "c1")
        assert ran.code == 0, ran.err
        assert "test.announce" in ran.out
        assert "[truce]" in ran.out
        assert "It rests on" in ran.out


@pytest.mark.usefixtures("reads")
def test_why_reads_documents_and_stored_readings(hudna, tmp_path):
    documents = tmp_path / "d.jsonl"
    rows = [{"id": "x1", "text": EN}, {"id": "x2", "text": AR}]
    documents.write_text("\n".join(map(json.dumps, rows)), "utf-8")
    readings = tmp_path / "r.jsonl"
    readings.write_text(hudna("read", "--json", documents).out, "utf-8")
    for within in (documents, readings):
        plain = json.loads(hudna("why", "x2", "c1", "--in", within, "--json").out)
        assert plain["ref"] == "x2"
        assert plain["passages"][0]["quote"]["text"] == "هدنة"
        assert plain["steps"] == [
            {"rule": "test.announce", "file": None, "line": None, "entry": ""}
        ]
    assert hudna("why", "x1", "a1").code == 0


@pytest.mark.usefixtures("reads")
def test_why_says_what_it_has_when_it_has_not(hudna, article):
    ran = hudna("why", article, "c9")
    assert ran.code == 2
    assert "claims: c1" in ran.err
    ran = hudna("why", "nothing", "c1")
    assert ran.code == 2
    assert "--in" in ran.err


@pytest.mark.usefixtures("reads")
def test_nothing_is_remembered_when_told_not_to(hudna, article, monkeypatch):
    monkeypatch.setenv("HUDNA_STATE", "off")
    assert hudna("read", article).code == 0
    ran = hudna("why", "a" * 64, "c1")
    assert ran.code == 2


def test_a_pipe_that_closes_early_is_no_fault(tmp_path):
    path = tmp_path / "gone"
    command = f"{sys.executable} -m hudna read --help | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert not path.exists()
    assert "Traceback" not in done.stderr
