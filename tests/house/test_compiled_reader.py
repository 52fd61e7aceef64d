"""A compiled reader is taken only while its sources are those that it was compiled of."""

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

from hudna import compiled_reader

PACKAGE = Path(compiled_reader.PACKAGE)
MODULE, SOURCE = "hudna.text.words", "text/words.py"


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(compiled_reader, "PLACES", (str(tmp_path),))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    monkeypatch.setenv(compiled_reader.OFF, "1")
    return tmp_path


def _list(place, *, suffix=EXTENSION_SUFFIXES[0], line=None):
    line = line or f"{MODULE}\t{SOURCE}\t{compiled_reader.stamp(str(PACKAGE / SOURCE))}"
    (place / compiled_reader.LIST).write_text(f"{suffix}\n{line}\n", "utf-8")
    (place / f"reader{EXTENSION_SUFFIXES[0]}").touch()


def _finders():
    return [
        finder for finder in sys.meta_path if isinstance(finder, compiled_reader.CompiledReader)
    ]


@pytest.mark.usefixtures("place")
def test_there_is_none():
    assert compiled_reader.state() == "plain Python"
    compiled_reader.use()
    assert _finders() == []


def test_it_is_of_these_sources(place):
    _list(place)
    assert compiled_reader.state() == "compiled"
    found = compiled_reader.CompiledReader(str(place)).find_spec(MODULE)
    assert found.origin == str(place)


def test_in_a_wheel_nobody_edits_sources(place):
    _list(place, line=f"{MODULE}\t{SOURCE}\t")
    assert compiled_reader.state() == "compiled"


@pytest.mark.parametrize(
    "given",
    [
        {"line": f"{MODULE}\t{SOURCE}\t1 2"},
        {"line": f"{MODULE}\ttext/gone.py\t1 2"},
        {"line": "a line of another form"},
        {"suffix": ".of-another-python.so"},
    ],
    ids=["a source changed", "a source gone", "another form", "another Python"],
)
def test_it_is_of_others(place, given):
    _list(place, **given)
    assert "./compile" in compiled_reader.state()
    finder = compiled_reader.CompiledReader(str(place))
    assert finder.find_spec(MODULE) is None
    assert finder.find_spec(compiled_reader.GROUP) is None


def test_its_library_is_gone(place):
    _list(place)
    (place / f"reader{EXTENSION_SUFFIXES[0]}").unlink()
    assert "./compile" in compiled_reader.state()
    assert compiled_reader.CompiledReader(str(place)).find_spec(MODULE) is None


def test_its_list_is_empty(place):
    _list(place)
    (place / compiled_reader.LIST).write_text("", "utf-8")
    assert "./compile" in compiled_reader.state()
    assert compiled_reader.CompiledReader(str(place)).find_spec(MODULE) is None


def test_whoever_wants_none_has_none(place, monkeypatch):
    _list(place)
    monkeypatch.setenv(compiled_reader.OFF, "0")
    assert compiled_reader.state() == "plain Python (HUDNA_COMPILED is 0)"
    compiled_reader.use()
    assert _finders() == []


def test_it_stands_before_other_finders_once(place):
    _list(place)
    compiled_reader.use()
    compiled_reader.use()
    assert [sys.meta_path[0]] == _finders()


def test_other_modules_are_nothing_to_it(place):
    _list(place)
    finder = compiled_reader.CompiledReader(str(place))
    assert [finder.find_spec(each) for each in ("json", "hudna.cli.main", "hudna.text")] == [
        None
    ] * 3
