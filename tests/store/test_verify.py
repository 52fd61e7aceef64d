"""Verification: a case left alone has nothing wrong with it."""

from hudna.store import check, check_case, open_case

AT = "2016-07-06T12:00:00Z"


def test_a_case_left_alone_has_no_findings(filled):
    assert check_case(filled) == []


def test_an_open_case_can_be_checked(filled, arrival):
    with open_case(filled, write=True) as case:
        with case.batch(AT) as batch:
            batch.add(arrival("late"))
        found = check(case)
        assert [f.severity for f in found if f.severity == "fault"] == []
    assert check_case(filled) == []


def test_a_clock_put_back_is_noted(filled, arrival):
    with open_case(filled, write=True) as case, case.batch("2016-07-01T00:00:00Z") as batch:
        batch.add(arrival("late"))
    (found,) = check_case(filled)
    assert (found.code, found.severity) == ("clock-back", "note")
    assert "2016-07-01T00:00:00Z, after 2016-07-06T12:00:00Z" in found.problem
