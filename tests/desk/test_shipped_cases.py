"""A shipped case of truces that no register knows: what the desk makes of it, by expected.toml.

As of its first sight: 15 of 17 states, 12 of 13 pairs, all of 17 pairs that are none, eleven
incidents where seven or eight were to be found.
"""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from hudna.desk import Case
from hudna.judging.moments import moment

ELN = Path(__file__).parents[2] / "stories" / "cases" / "eln-2023"
EXPECTED = tomllib.loads((ELN / "expected.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def eln(tmp_path_factory):
    folder = tmp_path_factory.mktemp("eln")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HUDNA_KEY", str(folder / "key"))
        with Case.open(str(folder / "eln.hudna"), create=True) as case:
            case.add([str(ELN / "documents.jsonl")])
            for _ in case.read():
                pass
            case.judge()
            yield case


def meant(standing, name):
    """Whether a standing is that of the agreement that the expectations call by a name."""
    low, high = map(moment, EXPECTED["agreements"][name]["starts_between"])
    return any(w.starts and low <= moment(w.starts) <= high for w in standing.windows)


@pytest.mark.parametrize("query", EXPECTED["status"], ids=lambda q: q["why"])
def test_how_the_truces_stand(eln, query):
    standing = eln.status(at=query["at"], known=query["known"]).agreements
    found = {s.nominal for s in standing if meant(s, query["agreement"])}
    assert found & set(query["nominal"]) if query["nominal"] else not found


def test_what_goes_back_to_one_text(eln):
    home = {m.document: f.id for f in eln.records("families") for m in f.members}
    pairs = [p for f in EXPECTED["families"] for p in combinations(f["members"], 2)]
    assert [p for p in pairs if home[p[0]] != home[p[1]]] in (
        [],
        [("extension-en", "extension-ar")],
    )
    assert [p for p in EXPECTED["not_family"]["pairs"] if home[p[0]] == home[p[1]]] == []


def test_incidents_are_neither_doubled_nor_made_of_background(eln):
    found = eln.incidents()
    low, high = EXPECTED["incident_count"]["distinct"]
    assert low <= len(found) <= high
    for wanted in EXPECTED["incidents"]:
        (one,) = (
            i
            for i in found
            if i.type in wanted["type"] and set(wanted["documents"]) & set(i.documents)
        )
        assert set(wanted["documents"]) <= set(one.documents), wanted["name"]


def test_counts_stay_counts(eln):
    told = {
        (t.by, t.count.min, document) for t in eln.records("tallies") for document in t.documents
    }
    wanted = {(t.get("by"), t["count"], d) for t in EXPECTED["tallies"] for d in t["documents"]}
    assert wanted - told == set()


def test_noise_leaves_no_trace(eln):
    silent = set(EXPECTED["silent"]["documents"])
    assert not silent & {d for i in eln.incidents() for d in i.documents}
    assert not silent & {d for t in eln.records("tallies") for d in t.documents}
