"""Files, folders and lines: what came in is documents or refusals, in order."""

import io
import json
import sys
import time

import pytest

from hudna.errors import InputError
from hudna.intake import MAX_BYTES, Given, Incoming, iso_of, take
from hudna.intake.lines import lines_of

AR = "أعلن الجيش هدنة لمدة 72 ساعة."


def taken(*paths, given=None):
    return list(take([str(p) for p in paths], given))


def the_one(*paths, given=None) -> Incoming:
    (item,) = taken(*paths, given=given)
    assert isinstance(item, Incoming), item
    return item


def the_refusal(*paths) -> InputError:
    (item,) = taken(*paths)
    assert isinstance(item, InputError), item
    assert item.path
    assert item.remedy
    return item


def test_a_text_file_is_taken_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes((AR + "\r\nثان\u202b").encode())
    item = the_one(path, given=Given(published="2016-07-06", source="s", language="ar"))
    assert item.text == AR + "\r\nثان\u202b"
    assert item.ref == str(path)
    assert item.content == path.read_bytes()
    assert (item.published, item.source, item.language) == ("2016-07-06", "s", "ar")
    assert len(item.sha256) == 64


@pytest.mark.parametrize("content", [b"", b" \n\t ", "\ufeff\n".encode()])
def test_an_empty_file_is_refused(tmp_path, content):
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert the_refusal(path).path == str(path)


def test_a_missing_file_is_refused_and_the_rest_is_read(tmp_path):
    path = tmp_path / "b.txt"
    path.write_text(AR, "utf-8")
    gone, there = taken(tmp_path / "a.txt", path)
    assert isinstance(gone, InputError)
    assert "no such file" in str(gone)
    assert there.text == AR


def test_a_folder_gives_its_documents_sorted_and_nothing_hidden(tmp_path):
    for name in ("b.txt", "a.txt", "c/d.txt", ".git/e.txt", ".f.txt", "about.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(AR, "utf-8")
    names = [item.ref.removeprefix(str(tmp_path)) for item in taken(tmp_path)]
    assert names == ["/a.txt", "/b.txt", "/c/d.txt"]


def test_an_empty_folder_is_refused(tmp_path):
    assert "no document" in str(the_refusal(tmp_path))


def test_the_largest_document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * (MAX_BYTES + 1))
    assert "too large" in str(the_refusal(path))
    path.write_bytes(b"truce " * (MAX_BYTES // 6))
    assert len(the_one(path).text) > MAX_BYTES - 6


def test_five_megabytes_and_a_heap_of_marks_are_taken_at_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(AR * 90_000 + "e" + "\u0301" * 100_000, "utf-8")
    start = time.process_time()
    assert the_one(path).text.endswith("\u0301")
    assert time.process_time() - start < 3


def lines(*rows, given=None):
    content = b"\n".join(r if isinstance(r, bytes) else json.dumps(r).encode() for r in rows)
    return list(lines_of(io.BytesIO(content), path="a.jsonl", given=given or Given()))


def test_a_line_says_what_it_knows_and_counts_more_than_the_options():
    row = {"id": 7, "text": AR, "published": "2016-07-06T10:00:00Z", "source": "x", "url": "u"}
    (item,) = lines(row, given=Given(published="2020-01-01", language="ar"))
    assert (item.ref, item.line, item.published) == ("7", 1, "2016-07-06T10:00:00+00:00")
    assert (item.source, item.url, item.language) == ("x", "u", "ar")


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (b"not json", "not JSON"),
        (b"[1, 2]", "not a JSON object"),
        ({"id": "a"}, "neither"),
        ({"text": "  "}, "neither"),
        ({"text": 5}, "not a string"),
        ({"text": AR, "published": "soon"}, "not a date"),
        (b'{"text": "a", "text": "b"}', "stands twice"),
        (b'{"text": ' + b"[" * 200_000, "deep"),
        (b'{"text": "a", "n": ' + b"9" * 5000 + b"}", "not JSON"),
        (b'{"text": "\xff\xfe"}', "encoding|not text|no text"),
        ({"html": "<p></p>"}, "no text"),
    ],
)
def test_a_bad_line_is_refused_by_number_and_the_rest_is_read(row, problem):
    good = {"text": AR}
    first, refusal, last = lines(good, row, b"", good)
    assert isinstance(refusal, InputError)
    assert refusal.line == 2
    assert refusal.remedy
    assert any(word in str(refusal) for word in problem.split("|")), str(refusal)
    assert (first.line, last.line) == (1, 4)


def test_surrogates_in_json_escapes_are_repaired_and_said():
    (item,) = lines(b'{"text": "a\\ud800b \\ud83d\\ude00 c"}')
    assert item.text == "a\ufffdb 😀 c"
    assert item.repairs[0].at == 1


def test_standard_input_is_guessed(monkeypatch):
    for content, refs in (
        (json.dumps({"id": "a", "text": AR}).encode(), ["a"]),
        (AR.encode(), ["stdin"]),
        (f"<!doctype html><p>{AR}".encode(), ["stdin"]),
    ):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        items = taken("-")
        assert [item.ref for item in items] == refs
        assert all(AR in item.text for item in items)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("2016-07-06", "2016-07-06"),
        ("20160706", "2016-07-06"),
        ("2016-07-06T01:00+03:00", "2016-07-06T01:00:00+03:00"),
        ("Wed, 06 Jul 2016 01:00:00 +0300", "2016-07-06T01:00:00+03:00"),
    ],
)
def test_supplied_dates(words, iso):
    assert iso_of(words) == iso


@pytest.mark.parametrize("words", ["", "6 July", "2016-13-01", "yesterday", "06/07/2016"])
def test_what_is_no_date_is_refused(words):
    with pytest.raises(InputError, match="not a date"):
        iso_of(words)
