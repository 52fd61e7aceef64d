"""What every engine does alike: the same tests on SQLite and on a PostgreSQL server."""

import pytest

from hudna.errors import InputError, StoreError
from hudna.records import Decision
from hudna.store import Item, Pair, TurnedAway, check_case, open_case

AT = "2016-07-06T12:00:00Z"
LATER = "2016-07-07T12:00:00Z"


def test_a_document_comes_back_as_it_was_given(where, arrival):
    given = arrival("a.txt", source="sana", published="2016-07-06", line=3, language="ar")
    with open_case(where, write=True, create=True) as case, case.batch(AT) as batch:
        added = batch.add(given)
    with open_case(where, write=False) as case:
        kept = case.document(added.document)
        assert (kept.ref, kept.source, kept.published, kept.line, kept.language, kept.added) == (
            "a.txt", "sana", "2016-07-06", 3, "ar", AT,
        )  # fmt: skip
        assert case.original(kept.id) == given.content
        assert case.body(kept.id) == given.body
        assert case.documents_called("a.txt") == [kept] == case.documents()
        assert case.findings == ()


def test_what_came_in_is_accounted_for(where, arrival):
    with open_case(where, write=True, create=True) as case:
        with case.batch(AT) as batch:
            first = batch.add(arrival("a", "one text"))
            second = batch.add(arrival("b", "one text", url="https://example.org/"))
            batch.turn_away(TurnedAway(outcome="refused", reason="a PDF", ref="c"))
            batch.turn_away(
                TurnedAway(outcome="quarantined", reason="no text", ref="d", content=b"\0\1")
            )
        assert (first.outcome, second.outcome) == ("accepted", "duplicate")
        assert first.document == second.document
        assert case.counts() == {"accepted": 1, "duplicate": 1, "quarantined": 1, "refused": 1}
        assert [row["reason"] for row in case.turned_away()] == ["a PDF", "no text"]
        assert [document.ref for document in case.documents()] == ["a"]


def test_readings_add_up_and_the_newest_counts(where, arrival):
    with open_case(where, write=True, create=True) as case:
        with case.batch(AT) as batch:
            one, two = (batch.add(arrival(name)).document for name in ("a", "b"))
        assert [d.id for d in case.unread()] == [one, two]
        with case.batch(AT) as batch:
            batch.add_reading(one, versions={"program": "1", "ar": "3"}, body=b"old")
        assert [d.id for d in case.unread()] == [two]
        assert [d.id for d in case.outdated({"program": "1", "ar": "4", "ru": "1"})] == [one]
        assert case.outdated({"program": "1", "ru": "1"}) == []
        with case.batch(LATER) as batch:
            batch.add_reading(two, versions={"program": "1"}, body=b"two")
            batch.add_reading(one, versions={"program": "1", "ar": "4"}, body=b"new")
        assert case.reading(one).body == b"new"
        assert [r.body for r in case.readings_of(one)] == [b"old", b"new"]
        assert [r.body for r in case.readings()] == [b"two", b"new"]
        assert case.outdated({"program": "1", "ar": "4"}) == []
        assert case.without_facts() == [two, one]


def test_a_reading_needs_its_document(where):
    with (
        open_case(where, write=True, create=True) as case,
        pytest.raises(InputError, match="no document"),
        case.batch(AT) as batch,
    ):
        batch.add_reading("0" * 64, versions={}, body=b"")


def test_a_block_that_fails_leaves_nothing(where, arrival):
    with open_case(where, write=True, create=True) as case:
        before = (case.size, case.root)
        with pytest.raises(LookupError), case.batch(AT) as batch:  # noqa: PT012
            batch.add(arrival("a"))
            batch.put_facts("x", b"y")
            raise LookupError
        assert (case.size, case.root) == before
        assert case.documents() == []
        with case.batch(AT) as batch:
            kept = batch.add(arrival("a"))
        assert kept.outcome == "accepted"
        assert case.original(kept.document)
        assert list(case.facts()) == []


def test_decisions_are_kept_in_order_and_once(filled):
    with open_case(filled, write=True) as case:
        decided = Decision(
            id="d2", verb="reject", targets=("i1",), by="Ж. Иванова", reason="خطأ", at=LATER
        )
        with case.batch(LATER) as batch:
            batch.add_decision(decided)
        assert [d.id for d in case.decisions()] == ["d1", "d2"]
        assert case.decisions()[1] == decided
        with pytest.raises(InputError, match="is kept already"), case.batch(LATER) as batch:
            batch.add_decision(decided)


def test_facts_keys_and_pairs_are_replaced(filled):
    with open_case(filled, write=True) as case:
        one, two = (d.id for d in case.documents()[:2])
        third = case.documents()[2].id
        assert case.owners("shingle", ["shared", "none"]) == {"shared": sorted([one, two])}
        with case.batch(LATER) as batch:
            batch.put_facts(one, b"other")
            batch.put_keys("shingle", one, ["fresh"])
            ends = sorted([one, third])
            batch.put_pairs("kin", [Pair(a=ends[0], b=ends[1], relation="maybe")])
            batch.drop_pairs("kin", [two])
        assert case.facts_of([one, third]) == {one: b"other"}
        assert case.owners("shingle", ["shared", "fresh"]) == {"shared": [two], "fresh": [one]}
        assert [(p.relation, p.similarity) for p in case.pairs("kin")] == [("maybe", None)]
        assert case.pairs("kin", [one]) == case.pairs("kin")
        assert case.pairs("kin", [two]) == []
        assert case.pairs("other") == []


def test_records_are_superseded_and_nothing_is_erased(filled):
    with open_case(filled, write=True) as case:
        with case.batch(LATER) as batch:
            changed = batch.replace_items(
                "incident",
                [Item(id="i1", sort="2016-07-06", body=b"two"), Item(id="i2", sort="1", body=b"x")],
            )
            assert changed == 2
        with case.batch(LATER) as batch:
            assert batch.replace_items("incident", [Item(id="i2", sort="1", body=b"x")]) == 0
            assert batch.replace_items("incident", removed=["i1", "i9"]) == 1
        with case.batch(LATER) as batch:
            batch.replace_items("incident", [Item(id="i1", sort="2016-07-06", body=b"again")])
        assert [(i.id, i.version) for i in case.items("incident")] == [("i2", 1), ("i1", 4)]
        said = [(c.change, c.version, c.body) for c in case.history("incident", "i1")]
        assert said == [
            ("added", 1, b"one"), ("superseded", 2, b"two"),
            ("withdrawn", 3, b""), ("added", 4, b"again"),
        ]  # fmt: skip
        assert [c.id for c in case.changes(LATER)] == ["i1", "i2", "i1", "i1"]
        assert [c.batch for c in case.changes(LATER)] == [2, 2, 3, 4]
        assert case.items("incident", since="2016", before="2017")[0].id == "i1"
        assert case.item("incident", "i2").body == b"x"
        assert case.item_kinds() == {"incident": 2}


def test_passing_records_have_no_history(filled):
    with open_case(filled, write=True) as case:
        with case.batch(LATER) as batch:
            assert batch.replace_items("state", [Item(id="s", body=b"1")], passing=True) == 1
        with case.batch(LATER) as batch:
            assert batch.replace_items("state", [Item(id="s", body=b"1")], passing=True) == 0
            batch.replace_items("state", [Item(id="s", body=b"2")], passing=True)
            batch.replace_items("state", [Item(id="t", body=b"x")], ["u"], passing=True)
        assert [(i.id, i.version, i.body) for i in case.items("state")] == [
            ("s", 0, b"2"), ("t", 0, b"x"),
        ]  # fmt: skip
        assert case.changes(LATER) == case.history("state", "s") == []
        with case.batch(LATER) as batch:
            batch.replace_items("state", removed=["t"], passing=True)
        assert [f for f in check_case(filled) if f.severity == "fault"] == []
        with case.batch(LATER) as batch:
            batch.drop_derived("2")
        assert case.items("state") == []
        assert [i.id for i in case.items("incident")] == ["i1"]
    assert check_case(filled) == []


def test_words_about_the_case_are_kept_once(filled):
    with open_case(filled, write=True) as case:
        with case.batch(LATER) as batch:
            batch.remember("title", "July 2016")
        assert case.remembered()["title"] == "July 2016"
        assert case.remembered()["case"] == case.id
        with pytest.raises(InputError, match="is kept already"), case.batch(LATER) as batch:
            batch.remember("title", "other")


def test_derived_tables_can_be_thrown_away(filled):
    with open_case(filled, write=True) as case:
        with case.batch(LATER) as batch:
            batch.drop_derived("judging 2")
        assert list(case.facts()) == case.pairs("kin") == case.search("text") == []
        assert case.judged_by() == (2, "judging 2")
        assert [i.id for i in case.items("incident")] == ["i1"]
        assert len(case.readings_of(case.documents()[0].id)) == 1


def test_an_empty_block_writes_nothing(filled):
    with open_case(filled, write=True) as case:
        before = case.size
        with case.batch(LATER):
            pass
        assert case.size == before


def test_a_reader_beside_the_writer_sees_whole_blocks(filled, arrival):
    with open_case(filled, write=True) as case, open_case(filled, write=False) as reader:
        with case.batch(LATER) as batch:
            batch.add(arrival("d"))
            assert len(reader.documents()) == 3
        assert len(reader.documents()) == 4
        assert reader.findings == ()
        with pytest.raises(StoreError, match="open for reading"), reader.batch(LATER):
            pass


def test_a_second_writer_is_told_who_is_at_work(filled):
    with open_case(filled, write=True), pytest.raises(StoreError, match="another writer") as told:
        open_case(filled, write=True)
    assert "process" in str(told.value)
    assert "wait until it ends" in str(told.value)
    open_case(filled, write=True).close()


def test_there_must_be_a_case(where):
    with pytest.raises(StoreError, match="no such case"):
        open_case(where, write=True)
    with pytest.raises(StoreError, match="no such case"):
        open_case(where, write=False)


TEXTS = {
    "plain": "تم اطلاق النار في المدينة",
    "hamza": "بعد إطلاق النار",
    "clitics": "والهدنة قائمة",
    "contracted": "خرق للهدنة",
    "bare": "هدنة انسانية",
    "marked": "خُرِقَت الهُدنة أمس",
    "lighthouse": "منارة",
    "russian": "Съёмка перемирия",
    "english": "The ceasefire's “humanitarian pause” holds",
}
QUERIES = {
    "اطلاق": {"plain", "hamza"},
    "إطلاق": {"plain", "hamza"},
    "الهدنة": {"clitics", "contracted", "bare", "marked"},
    "والهدنة": {"clitics", "contracted", "bare", "marked"},
    "هدنه": {"clitics", "contracted", "bare", "marked"},
    "خرقت": {"marked"},
    "نار": {"plain", "hamza"},
    "съемка": {"russian"},
    "ПЕРЕМИРИ": {"russian"},
    "اطلاق النار": {"plain", "hamza"},
    '"humanitarian pause"': {"english"},
    '"pause humanitarian"': set(),
    "truce": set(),
    "of": set(),
    "%": set(),
    "": set(),
}


def test_search_finds_words_through_clitics_and_spellings(where):
    from hudna.text.folded import fold
    from hudna.text.span import Span

    with open_case(where, write=True, create=True) as case:
        with case.batch(AT) as batch:
            for name, text in TEXTS.items():
                batch.put_text("document", name, fold(text).text)
        found = {query: {hit.id for hit in case.search(query)} for query in QUERIES}
        assert found == QUERIES
        (hit,) = case.search("خرقت")
        text = fold(TEXTS["marked"])
        assert [text.original_span(*place) for place in hit.places] == [Span(0, 7)]
        assert case.search("الهدنة", kinds=["claim"]) == []
        with case.batch(AT) as batch:
            batch.put_text("document", "marked", "")
            batch.put_text("document", "plain", "something else")
        assert case.search("خرقت") == []
        assert [hit.id for hit in case.search("اطلاق")] == ["hamza"]


def test_search_looks_through_all_texts(where):
    with open_case(where, write=True, create=True) as case:
        with case.batch(AT) as batch:
            for number in range(700):
                batch.put_text("document", f"{number}", f"منارات {number}")
            batch.put_text("claim", "c", "نار")
            batch.put_text("document", "last", "نار")
        assert [(hit.kind, hit.id) for hit in case.search("نار")] == [
            ("claim", "c"), ("document", "last"),
        ]  # fmt: skip
        assert len(case.search("منارات", limit=650)) == 650
        assert [hit.id for hit in case.search("نار", kinds=["document"])] == ["last"]


def test_a_reader_cannot_write(filled):
    with open_case(filled, write=False) as case, pytest.raises(StoreError, match="be written"):
        case.engine.run("DELETE FROM facts")
