"""The shipped cases: their documents can be read, and what is expected of them names what is there.

What the desk makes of a case is tested where the desk is; here only that the case itself is whole.
"""

import json
import tomllib
from datetime import date, datetime
from itertools import combinations
from pathlib import Path

import pytest

STORIES = Path(__file__).parents[2] / "stories"

CASES = tuple(sorted(path.parent.name for path in STORIES.glob("cases/*/about.toml")))
AT_LEAST = 30
"""Documents of a case."""
WORDS = range(40, 121)


@pytest.fixture(scope="module", params=CASES)
def case(request):
    return STORIES / "cases" / request.param


@pytest.fixture(scope="module")
def documents(case):
    lines = (case / "documents.jsonl").read_text("utf-8").splitlines()
    return {each["id"]: each for each in map(json.loads, lines)}


@pytest.fixture(scope="module")
def expected(case):
    return tomllib.loads((case / "expected.toml").read_text("utf-8"))


def moment(text):
    """A date, or a moment with its offset."""
    if "T" not in text:
        return date.fromisoformat(text)
    parsed = datetime.fromisoformat(text)
    assert parsed.tzinfo is not None
    return parsed


def named(expected):
    """The documents that the expectations speak of."""
    for name in ("families", "incidents", "tallies", "readouts", "disputes"):
        for entry in expected[name]:
            for key in ("members", "documents", "recalled", "denied_in"):
                yield from entry.get(key, ())
    yield from (ref for pair in expected["not_family"]["pairs"] for ref in pair)
    yield from expected["silent"]["documents"]


def test_the_documents_are_whole(case, documents, reader):
    lines = (case / "documents.jsonl").read_text("utf-8").splitlines()
    assert len(documents) == len(lines) >= AT_LEAST
    assert {len(each["text"].split()) for each in documents.values()} <= set(WORDS)
    assert len({each["url"] for each in documents.values()}) == len(lines)
    moments = [moment(each["published"]) for each in documents.values()]
    assert {datetime, date} == {type(each) for each in moments}
    sources = {each["source"] for each in documents.values()}
    known = {path.stem for path in (STORIES.parent / "world" / "sources").glob("*.toml")}
    assert sources - known == set()
    assert {
        reader.read(each["text"], ref=each["id"]).document.language for each in documents.values()
    } == {
        "ar",
        "en",
        "ru",
    }


def test_expectations_name_what_is_there(documents, expected):
    assert set(named(expected)) - documents.keys() == set()
    registered = {path.stem for path in (STORIES.parent / "world" / "agreements").glob("*.toml")}
    for query in expected["status"]:
        assert query["agreement"] in registered | expected.get("agreements", {}).keys()
        assert moment(query["at"])
        assert moment(query["known"])


def test_a_document_is_of_one_family_and_no_pair_is_both(expected):
    members = [ref for family in expected["families"] for ref in family["members"]]
    assert len(members) == len(set(members))
    pairs = {
        frozenset(pair)
        for family in expected["families"]
        for pair in combinations(family["members"], 2)
    }
    assert pairs.isdisjoint(map(frozenset, expected["not_family"]["pairs"]))
