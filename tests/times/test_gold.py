"""The gold of the time rules agrees with itself: offsets, quotes, order, feasts."""

import datetime as dt
import json
import tomllib
import unicodedata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
LANGUAGES = ("ar", "en", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["held_out", "fresh"])
def test_held_out_spans_stand_where_they_say(kind: str, language: str) -> None:
    lines = (HERE / f"{kind}_{language}.jsonl").read_text("utf-8").splitlines()
    for row in map(json.loads, lines):
        day = dt.date.fromisoformat(row["doc_date"])
        assert day.strftime("%a") == row["doc_weekday"], row["id"]
        for span in row["gold"]:
            assert row["text"][span["start"] : span["end"]] == span["span_text"], row["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_corpus_quotes_occur_and_ids_are_sorted(language: str) -> None:
    text = (ROOT / "languages" / language / "times" / "corpus.toml").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    corpus = tomllib.loads(text)
    for kind in ("example", "silence"):
        ids = [entry["id"] for entry in corpus[kind]]
        assert ids == sorted(set(ids))
    for entry in corpus["example"]:
        for span in entry["find"]:
            assert entry["text"].count(span["quote"]) >= span.get("nth", 1), entry["id"]


def test_no_held_out_sentence_is_in_a_corpus() -> None:
    held = (HERE / "held_out_documents.jsonl").read_text("utf-8").splitlines()
    texts = {json.loads(line)["text"] for line in held}
    for language in LANGUAGES:
        path = ROOT / "languages" / language / "times" / "corpus.toml"
        corpus = tomllib.loads(path.read_text("utf-8"))
        assert texts.isdisjoint(e["text"] for e in corpus["example"] + corpus["silence"])


def test_feasts_are_sorted_and_months_have_29_or_30_days() -> None:
    table = tomllib.loads((ROOT / "world" / "feasts.toml").read_text("utf-8"))
    groups = {group["id"]: set(group["countries"]) for group in table["group"]}
    rows = {(row["feast"], row["year"], row["group"]): row for row in table["feast"]}
    assert list(rows) == sorted(rows)
    assert len(rows) == len(table["feast"])
    for (feast, year, group), row in rows.items():
        first = dt.date.fromisoformat(row["first"])
        assert first.year == year
        assert set(row.get("except", ())) <= groups[group]
        fast = rows.get(("ramadan", year, group))
        if feast == "eid-al-fitr" and fast:
            assert (first - dt.date.fromisoformat(fast["first"])).days in {29, 30}
