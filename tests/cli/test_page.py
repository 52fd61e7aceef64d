"""What goes to standard output: whole lines in a pipe, rows that fit on a terminal."""

import ast
import io
import re
import subprocess
import sys
from typing import get_type_hints

import pytest

from hudna.cli.page import Page, cells
from hudna.cli.words import FIRST_STRONG, POP

LONG = "from 2015-12-27T04:00:00Z until 2015-12-29T04:00:00Z [b07639#a1, b08069#a1, b09908#a1]"
ARABIC = "أعلن الجيش السوري هدنة مدتها ثلاثة أيام في حلب تبدأ فجر يوم السبت"


class Terminal(io.StringIO):
    def isatty(self):
        return True


def written(*pieces, width=0, coloured=False):
    out = io.StringIO()
    with Page(out, width=width, coloured=coloured) as page:
        page.line(*pieces)
    return out.getvalue().splitlines()


def test_a_pipe_gets_lines_whole_and_bare(monkeypatch):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    out = io.StringIO()
    with Page(out) as page:
        page.line((LONG, "bold"))
    assert out.getvalue() == f"{LONG}\n"


def test_a_terminal_gets_colours_unless_its_user_wants_none(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    with Page(out) as page:
        page.line("it is ", ("in force", "green"))
    assert out.getvalue() == "it is \x1b[32min force\x1b[0m\n"
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    with Page(out) as page:
        page.line("it is ", ("in force", "green"))
    assert out.getvalue() == "it is in force\n"


@pytest.mark.parametrize("width", [20, 33, 40, 79])
def test_rows_fit_and_lose_no_word(width):
    rows = written(f"    {LONG}", width=width)
    assert len(rows) > 1
    assert all(cells(row) <= width for row in rows)
    assert "".join("".join(rows).split()) == "".join(LONG.split())
    assert all(row.startswith("    ") for row in rows) == (width > 24)
    if width > 40:  # no id is cut where there is room for it
        assert {w for row in rows for w in row.split()} == set(LONG.split())


def test_a_word_wider_than_the_terminal_is_cut():
    assert written("x" * 50, width=20) == ["x" * 20, "x" * 20, "x" * 10]


def test_styles_go_on_in_the_next_row():
    rows = written("why: ", ("one two three four five", "dim"), width=20, coloured=True)
    bare = [re.sub("\x1b\\[[0-9;]*m", "", row) for row in rows]
    assert bare == ["why: one two three", "four five"]
    assert rows[1] == "\x1b[2mfour five\x1b[0m"


@pytest.mark.parametrize("width", [24, 30, 45])
def test_an_isolate_ends_with_its_row_and_begins_again(width):
    rows = written(f"  “{FIRST_STRONG}{ARABIC}{POP}”  b0001", width=width)
    assert len(rows) > 1
    for row in rows:
        assert row.count(FIRST_STRONG) == row.count(POP) <= 1
        assert cells(row) <= width
    told = " ".join(rows).replace(FIRST_STRONG, "").replace(POP, "")
    assert told.split() == f"“{ARABIC}” b0001".split()


def test_marks_and_isolates_take_no_column():
    assert cells("هُدْنَة") == 4
    assert cells(f"{FIRST_STRONG}هدنة{POP}") == 4
    assert cells("停火") == 4


def test_control_characters_of_a_document_reach_no_terminal():
    assert written("a\x1b[31mred\x07\tb\nc\x9b0m") == ["a�[31mred�\tb c�0m"]


def test_columns_stand_beside_each_other():
    out = io.StringIO()
    with Page(out, width=0, coloured=False) as page:
        page.table(("track", "level"), [("political", "calls only"), ("access", "")])
    assert out.getvalue() == "track      level\npolitical  calls only\naccess\n"


def test_options_of_quick_commands_are_words_and_flags():
    from hudna.cli.main import app
    from hudna.cli.quick import QuickCommand

    quick = [c.callback for c in app.registered_commands if c.cls is QuickCommand]
    assert len(quick) >= 20
    allowed = {str, str | None, list[str], list[str] | None, bool, type(None)}
    for command in quick:
        assert set(get_type_hints(command).values()) <= allowed, command


def test_an_answer_loads_no_library_that_it_does_not_need(tmp_path):
    case = tmp_path / "c.hudna"
    run = (
        "import sys; from hudna.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print(sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)"
    )

    def loaded(*words):
        done = subprocess.run(
            [sys.executable, "-c", run, *words], check=True, capture_output=True, text=True
        )
        return set(ast.literal_eval(done.stderr.splitlines()[-1]))

    loaded("init", str(case))
    for command in ("status", "timeline", "incidents"):
        assert not loaded(command, str(case)) & {
            "cryptography",
            "lxml",
            "pydantic",
            "pymorphy3",
            "rich",
        }
