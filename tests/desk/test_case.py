"""A case from its first document to decisions, on both engines."""

import json

import msgspec
import pytest

from hudna import InputError
from hudna.desk import Case
from hudna.desk.dockets_kept import dockets_held
from hudna.judging.bonds import standing_decisions
from hudna.judging.standing import standings_of

CALM = "SYR-2016-07-06-calm"
DECLARED = (
    "declared",
    "2016-07-06T10:00:00+03:00",
    "The Syrian army declared a regime of calm in all of Syria for 72 hours from 1 a.m. on 6 July"
    " until midnight on 8 July.",
)
STRUCK = (
    "struck",
    "2016-07-07T20:00:00+03:00",
    "Shells hit the town of Douma on Thursday, 7 July, killing four people, doctors said.",
)
STRUCK_AGAIN = (
    "again",
    "2016-07-07T21:00:00+03:00",
    "Three people died when mortar rounds struck Douma on Thursday, 7 July, rescuers told Reuters.",
)
UNRELATED = (
    "weather",
    "2016-07-07T09:00:00+03:00",
    "Heavy rain is expected in Lisbon over the weekend, forecasters said.",
)


def summary(case):
    status = case.status(at="2016-07-08T12:00:00Z")
    return (
        {(s.id, s.nominal) for s in status.agreements},
        {(i.id, i.documents, i.occurrence) for i in case.incidents()},
    )


def test_items_in_are_all_accounted_for(case_of, tmp_path):
    case = case_of(DECLARED)
    file = tmp_path / "more.jsonl"
    same = json.dumps({"id": "x", "text": "A truce began in Idlib on Monday."})
    file.write_text(f'{same}\n{same}\nnot json\n{{"id": "no text"}}\n', "utf-8")
    counts, refusals = case.add([str(file), str(tmp_path / "missing.txt")])
    assert (counts.accepted, counts.duplicates, counts.refused) == (1, 1, 3)
    assert counts.came_in == 5
    assert [f"{r}" for r in refusals if "line 3" in f"{r}"]
    assert case.store.counts()["refused"] == 3


def test_order_of_documents_changes_nothing(case_of):
    forward = case_of(DECLARED, STRUCK, STRUCK_AGAIN)
    backward = case_of(STRUCK_AGAIN, STRUCK, DECLARED)
    assert summary(forward) == summary(backward)


def test_an_unrelated_document_changes_nothing_else(case_of):
    assert summary(case_of(DECLARED, STRUCK)) == summary(case_of(DECLARED, UNRELATED, STRUCK))


def test_judging_bit_by_bit_is_judging_at_once(case_of, tmp_path):
    at_once = case_of(DECLARED, STRUCK, STRUCK_AGAIN)
    bit_by_bit = case_of(DECLARED)
    for number, text in enumerate((STRUCK, STRUCK_AGAIN)):
        file = tmp_path / f"bit-{number}.jsonl"
        row = dict(zip(("id", "published", "text"), text, strict=True))
        file.write_text(json.dumps(row), "utf-8")
        bit_by_bit.add([str(file)])
        assert len(list(bit_by_bit.read())) == 1
        bit_by_bit.judge()
    assert summary(at_once) == summary(bit_by_bit)


def test_judging_twice_changes_nothing(case_of):
    case = case_of(DECLARED, STRUCK)
    before = len(case.store.changes())
    assert case.judge().came_in == 0
    assert len(case.store.changes()) == before


def test_people_split_and_merge_and_it_survives_a_new_reading(case_of):
    case = case_of(DECLARED, STRUCK, STRUCK_AGAIN)
    found = [i for i in case.incidents() if i.kind == "attack"]
    if len(found) == 1:
        case.decide(
            "split", found[0].reports, by="A. Analyst", reason="two volleys", at="2016-07-09"
        )
        case.judge()
        apart = [i for i in case.incidents() if i.kind == "attack"]
        assert len(apart) == 2
    else:
        apart = found
    case.decide(
        "merge", [i.id for i in apart], by="A. Analyst", reason="one volley", at="2016-07-10"
    )
    case.judge()
    (one,) = [i for i in case.incidents() if i.kind == "attack"]
    assert set(one.documents) == {"struck", "again"}
    kept = [case.store.reading(d.id) for d in case.store.documents()]
    with case.store.batch() as batch:
        for reading in kept:
            batch.add_reading(reading.document, versions={"hudna": "next"}, body=reading.body)
    case.judge()
    (still,) = [i for i in case.incidents() if i.kind == "attack"]
    assert set(still.documents) == {"struck", "again"}
    assert len(case.store.decisions()) == (2 if len(found) == 1 else 1)


def test_only_people_set_collapsed(case_of):
    case = case_of(DECLARED)
    case.decide(
        "overrule",
        [CALM],
        by="A. Analyst",
        reason="fire on all fronts",
        field="nominal",
        value="collapsed@2016-07-07",
        at="2016-07-09T00:00:00Z",
    )
    at = "2016-07-08T00:00:00Z"
    (now,) = case.status(at=at).agreements
    (before,) = case.status(at=at, known="2016-07-08T12:00:00Z").agreements
    assert (now.nominal, before.nominal) == ("collapsed", "in_force")
    assert now.caused_by == (case.store.decisions()[0].id,)


def test_a_rejected_telling_no_longer_counts_from_then_on(case_of):
    case = case_of(DECLARED)
    case.decide(
        "reject", ["declared#a1"], by="A. Analyst", reason="forged", at="2016-07-09T00:00:00Z"
    )
    case.judge()
    at = "2016-07-07T12:00:00Z"
    assert [s.nominal for s in case.status(at=at, known="2016-07-08T12:00:00Z").agreements] == [
        "in_force"
    ]
    assert case.status(at=at).agreements == ()


@pytest.mark.parametrize(
    ("words", "what"),
    [
        (("banish", ["x"], "A", "B"), "no such decision"),
        (("accept", [], "A", "B"), "needs a target"),
        (("accept", ["x"], "", "B"), "a name"),
        (("accept", ["x"], "A", " "), "a reason"),
        (("merge", ["x"], "A", "B"), "two targets"),
        (("overrule", ["x"], "A", "B"), "a field and a value"),
    ],
)
def test_decisions_that_nobody_answers_for_are_refused(case_of, words, what):
    case = case_of(DECLARED)
    verb, targets, by, reason = words
    with pytest.raises(InputError, match=what):
        case.decide(verb, targets, by=by, reason=reason)
    assert case.store.decisions() == []


@pytest.mark.parametrize("query", ["هدنة", "هدنه", "هُدنة", "الهدنة"])
def test_search_finds_arabic_through_clitics_and_spellings(case_of, query):
    text = "توقفت المعارك في حلب، والهدنة صامدة منذ يومين."
    case = case_of(("ar", "2016-07-06", text), UNRELATED)
    assert [found.id for found in case.search(query)] == ["ar"]


def test_words_between_quotation_marks_are_a_phrase(case_of):
    text = "The army declared a regime of calm in Aleppo on Monday."
    case = case_of(("en", "2016-07-06", text))
    found = [[f.id for f in case.search(query)] for query in ('"regime of calm"', '"calm regime"')]
    assert found == [["en"], []]


def test_changes_tell_what_judging_did(case_of):
    case = case_of(DECLARED, STRUCK)
    told = {(c.kind, c.change) for c in case.changes()}
    assert ("incident", "added") in told
    assert ("family", "added") in told


def test_status_refuses_what_is_no_moment(case_of):
    with pytest.raises(InputError, match="2016-07-09T00:30"):
        case_of(DECLARED).status(at="last Friday")


def test_a_case_is_made_only_when_asked(tmp_path):
    with pytest.raises(Exception, match="no such case"):
        Case.open(str(tmp_path / "nowhere.hudna"))


def test_everything_kept_is_sound(case_of):
    assert [f for f in case_of(DECLARED, STRUCK).verify() if f.severity == "fault"] == []


def test_status_from_what_is_kept_is_status_from_all_tellings(july):
    decisions = standing_decisions(july.store.decisions())
    for day in range(4, 16):
        for known in (day, day + 1, 20):
            at, then = f"2016-07-{day:02d}T12:00:00Z", f"2016-07-{known:02d}T06:00:00Z"
            kept = july.status(at=at, known=then).agreements
            told = standings_of(
                dockets_held(july.store), at=at, known=then, world=july.world, decisions=decisions
            )
            bare = [msgspec.structs.replace(s, observed="no_data") for s in kept]
            assert bare == list(told)


def test_troops_that_withdrew_are_an_act_and_shells_an_incident(case_of):
    case = case_of(
        ("a", "2023-05-30", "Shells hit Omdurman in Sudan on Monday, killing two people."),
        ("b", "2023-05-30", "Sudan's army withdrew its troops from Nyala on Monday."),
    )
    kinds = {name: [r.kind for r in case.records(name)] for name in ("incidents", "acts")}
    assert kinds == {"incidents": ["attack"], "acts": ["withdraw"]}
    assert [i.kind for i in case.incidents()] == ["attack"]
