"""``hudna status`` is answered without the library that parses commands, and just the same."""

import ast
import subprocess
import sys

import pytest

from hudna.cli.door import Asked, asked_of

TAKEN = {
    "status c.hudna": Asked("c.hudna", None, None, as_json=False),
    "status c.hudna --at 2016-07-08": Asked("c.hudna", "2016-07-08", None, as_json=False),
    "status --json c.hudna --known 2016-07-09 --at 2016-07-08": Asked(
        "c.hudna", "2016-07-08", "2016-07-09", as_json=True
    ),
}


@pytest.mark.parametrize("line", TAKEN)
def test_a_question_as_it_is_written(line):
    assert asked_of(line.split()) == TAKEN[line]


@pytest.mark.parametrize(
    "line",
    ["", "status", "status a b", "status a --at", "status a --at --json", "status a --at=now",
     "status a --help", "--debug status a", "timeline a", "status --verbose a"],
)  # fmt: skip
def test_all_else_goes_to_typer(line):
    assert asked_of(line.split()) is None


def test_both_ways_say_the_same(hudna, tmp_path):
    case, text = tmp_path / "c.hudna", tmp_path / "a.txt"
    text.write_text("The Syrian army declared a 72-hour truce from 1 a.m. on 6 July 2016.")
    hudna("init", case)
    hudna("add", case, text, "--published", "2016-07-06", "--judge")
    moments = ("--at", "2016-07-07", "--known", "2016-07-07")
    for words in (moments, (*moments, "--json")):
        typed = hudna("status", case, *words)
        done = subprocess.run(
            [sys.executable, "-m", "hudna", "status", str(case), *words],
            check=True,
            capture_output=True,
            text=True,
            encoding="utf-8",
        )
        assert done.stdout == typed.out
        assert "2016" in done.stdout


def test_what_is_wrong_is_said_the_same(tmp_path):
    run = "from hudna.cli.door import main; main()"
    missing = str(tmp_path / "none.hudna")
    done = subprocess.run(
        [sys.executable, "-c", run, "status", missing], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no such case" in done.stderr


def test_an_answer_does_without_typer(tmp_path):
    case = tmp_path / "c.hudna"
    subprocess.run([sys.executable, "-m", "hudna", "init", str(case)], check=True)
    run = (
        "import os, sys; from hudna.cli.door import main\n"
        "def left(code):\n"
        "    print(sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)\n"
        "os._exit = left\n"
        "main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", run, "status", str(case)], check=True, capture_output=True, text=True
    )
    loaded = set(ast.literal_eval(done.stderr.splitlines()[-1]))
    assert loaded.isdisjoint({"typer", "typing_extensions", "inspect", "zoneinfo", "sqlalchemy"})
