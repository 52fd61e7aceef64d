"""Bad inputs through the real reader: said with file, line and remedy, and the rest is read."""

import json

import pytest

AR = "أعلنت القيادة العامة للجيش أمس الأربعاء هدنة في المدينة تستمر ثلاثة أيام."


@pytest.fixture(autouse=True)
def _state(monkeypatch, tmp_path_factory):
    monkeypatch.setenv("HUDNA_STATE", str(tmp_path_factory.mktemp("state")))


def readings(ran) -> list[dict]:
    return [json.loads(line) for line in ran.out.splitlines()]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 9, "no text"),
        ("paper.pdf", b"%PDF-1.7\n", "a PDF"),
        ("short.txt", "هدنة".encode("iso8859-6"), "encoding"),
        ("page.html", b"<html><body></body></html>", "no text"),
        ("lines.jsonl", b"", "empty"),
        ("web.warc.gz", b"\x1f\x8bnothing", "archive"),
    ],
)
def test_what_cannot_be_read_is_said_and_the_rest_is_read(hudna, tmp_path, name, content, said):
    bad, good = tmp_path / name, tmp_path / "good.txt"
    bad.write_bytes(content)
    good.write_text(AR, "utf-8")
    ran = hudna("read", "--json", bad, tmp_path / "missing.txt", good)
    assert ran.code == 2
    assert [r["document"]["ref"] for r in readings(ran)] == [str(good)]
    complaint, missing, count = ran.err.splitlines()
    assert str(bad) in complaint
    assert said in complaint
    assert "; " in complaint, "there is no remedy"
    assert "no such file" in missing
    assert count.endswith("3 in = 1 read + 2 refused")


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-16-le", "utf-8-sig"])
def test_old_encodings_are_read(hudna, tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes(AR.encode(encoding))
    ran = hudna("read", "--json", path)
    assert ran.code == 0
    assert readings(ran)[0]["document"]["text"] == AR


def test_bad_lines_are_said_by_number(hudna, tmp_path):
    path = tmp_path / "a.jsonl"
    rows = ['{"id": "a", "text": "A truce."}', "{", '{"id": "c"}', '{"id": "d", "text": "x"}']
    path.write_text("\n".join(rows), "utf-8")
    ran = hudna("read", "--json", path)
    assert ran.code == 2
    assert [r["document"]["ref"] for r in readings(ran)] == ["a", "d"]
    assert f"{path}, line 2: not JSON" in ran.err
    assert f"{path}, line 3: " in ran.err


def test_another_language_is_a_reading_with_a_gap(hudna, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("军方周三宣布在该市停火三天。" * 9, "utf-8")
    ran = hudna("read", "--json", path)
    assert ran.code == 0
    (reading,) = readings(ran)
    assert {"unsupported_language", "unread_segment"} & {gap["kind"] for gap in reading["gaps"]}


@pytest.mark.parametrize(
    "text",
    [
        "The army announced a truce" + "\u0301" * 100_000 + " on Wednesday.",
        "\u202e" + AR + "\u202c \u2066x\u2069 \u200f\u200e",
        "a \ud800 truce",
        "truce " * 20_000,
        "\ufeff\u200b\u200d",
        "«" * 5_000 + AR,
        "(" * 5_000 + "truce",
    ],
    ids=["marks", "bidi", "surrogate", "words", "nothing-visible", "quotes", "brackets"],
)
def test_odd_texts_are_read_with_places_that_agree(hudna, tmp_path, text):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "odd", "text": text}), "utf-8")
    ran = hudna("read", "--json", path)
    assert ran.code == 0, ran.err
    (reading,) = readings(ran)
    kept = reading["document"]["text"]
    assert len(kept) == len(text)
    assert [s["start"] for s in reading["segments"][1:]] == [
        s["end"] for s in reading["segments"][:-1]
    ]
    for quote in quotes(reading):
        assert kept[quote["start"] : quote["end"]] == quote["text"]


def quotes(part):
    if isinstance(part, dict):
        if {"start", "end", "text"} <= part.keys():
            yield part
        for value in part.values():
            yield from quotes(value)
    elif isinstance(part, list):
        for value in part:
            yield from quotes(value)
