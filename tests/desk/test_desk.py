"""The desk: repairs become gaps, what was read is remembered, records explain themselves."""

import pytest

import hudna
from hudna import records as r
from hudna.desk import Desk, derive, read, recent_of, remember, resolve
from hudna.errors import HudnaError, InputError
from hudna.intake import Given, Incoming


@pytest.mark.usefixtures("reads")
def test_a_text_is_read_in_one_line():
    reading = hudna.read("The army announced a truce.", published="2016-07-06", language="en")
    assert reading.document.published.value == "2016-07-06"
    assert reading.agreements[0].quotes[0].text == "truce"
    assert read is hudna.read


@pytest.mark.usefixtures("reads")
def test_what_was_repaired_is_a_gap():
    reading = hudna.read("a \ud800 truce")
    gap = reading.gaps[-1]
    assert gap.kind == "repaired_text"
    assert gap.quote == r.quote_of(reading.document.text, 2, 3)
    assert "1 in all" in gap.note


@pytest.mark.usefixtures("reads")
def test_items_in_are_readings_refusals_and_failures(tmp_path):
    for name, text in (("a.txt", "truce"), ("b.txt", ""), ("c.txt", "crash")):
        (tmp_path / name).write_text(text, "utf-8")
    good, bad, failed = Desk().read([str(tmp_path)])
    assert good[1].claims
    assert isinstance(bad, InputError)
    assert isinstance(failed, HudnaError)
    assert not isinstance(failed, InputError)
    assert isinstance(failed.__cause__, LookupError)
    assert str(tmp_path / "c.txt") in str(failed)


def incoming(path, ref="x1", text="truce"):
    return Incoming(ref=ref, content=text.encode(), text=text, path=str(path), line=1)


@pytest.mark.usefixtures("reads")
def test_the_list_of_recent_readings_holds_places_and_no_contents(tmp_path):
    path = tmp_path / "d.jsonl"
    path.write_text("{}")
    given = Given(published="2016-07-06")
    assert remember([recent_of(incoming(path), given)])
    listed = (tmp_path / "state" / "recent.jsonl").read_text("utf-8")
    assert "truce" not in listed
    recent = resolve("x1")
    assert (recent.path, recent.line, recent.given) == (str(path), 1, given)


@pytest.mark.usefixtures("reads")
def test_a_name_that_several_go_by_is_refused(tmp_path):
    path = tmp_path / "d.jsonl"
    remember([recent_of(incoming(path, text=t), Given()) for t in ("one", "two")])
    with pytest.raises(InputError, match="could be any of"):
        resolve("x1")


def test_a_list_that_cannot_be_written_harms_nothing(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path / "file" / "below"))
    assert not remember([recent_of(incoming(tmp_path / "a"), Given())])


@pytest.mark.usefixtures("reads")
def test_a_torn_row_is_passed_over(tmp_path):
    remember([recent_of(incoming(tmp_path / "a"), Given())])
    with (tmp_path / "state" / "recent.jsonl").open("a") as stream:
        stream.write('{"id": "cut')
    assert resolve("x1").path is None


@pytest.mark.usefixtures("reads")
def test_a_derivation_shows_words_in_their_place():
    reading = hudna.read("First line.\nThe army announced a truce today.\nLast line.")
    shown = derive(reading, "c1")
    (passage,) = shown.passages
    shown_words = passage.before + passage.quote.text + passage.after
    assert shown_words == "The army announced a truce today."
    assert shown.rests_on == ("a1",)
    assert shown.kind == "claims"
