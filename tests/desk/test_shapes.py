"""What judging keeps by place is never read as something else."""

import msgspec
import pytest

from hudna import StoreError
from hudna.desk import Case
from hudna.desk.shapes import shapes_of


def shape(**fields):
    return shapes_of((msgspec.defstruct("Thing", list(fields.items()), array_like=True),))


def test_a_field_more_or_of_another_sort_is_another_shape():
    plain = shape(one=int, two=str)
    assert plain == shape(one=int, two=str)
    assert plain not in {
        shape(one=int),
        shape(two=str, one=int),
        shape(one=str, two=str),
        shape(one=int, two=str | None),
        shape(one=int, two=tuple[str, ...]),
    }


def test_a_case_of_another_shape_is_refused_until_it_is_judged_anew(case_of, monkeypatch):
    told = ("a", "2016-07-06", "The Syrian army declared a truce in Aleppo from 6 a.m. on 7 July.")
    case = case_of(told)
    before = [s.id for s in case.status(at="2016-07-08").agreements]
    kept = len(case.store.changes())
    for place in ("judging_desk", "shapes"):
        monkeypatch.setattr(f"hudna.desk.{place}.SCHEMA", "another")
    case = Case(case.store)
    for ask in (case.status, case.incidents, lambda: case.why(before[0])):
        with pytest.raises(StoreError, match="another version"):
            ask()
    assert case.judge().accepted == 1
    assert [s.id for s in case.status(at="2016-07-08").agreements] == before
    assert len(case.store.changes()) == kept
