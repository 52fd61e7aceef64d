"""The laws of the records room."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna import records as r

TEXT = "أعلن الجيش هدنة. The army announced a truce."


def quote(start: int = 0, end: int = 4) -> r.Quote:
    return r.quote_of(TEXT, start, end)


def reading(**parts) -> r.Reading:
    document = r.Document(
        id="0" * 64,
        ref="a.txt",
        text=TEXT,
        language="ar",
        direction="rtl",
        published=r.Published(basis="unknown"),
    )
    return r.Reading(hudna={"program": "0.1.0"}, document=document, **parts)


@given(st.text(), st.integers(-3, 60), st.integers(-3, 60))
def test_a_quote_agrees_with_its_text_or_is_refused(text, start, end):
    if 0 <= start < end <= len(text):
        assert text[start:end] == r.quote_of(text, start, end).text
    else:
        with pytest.raises(ValueError, match="no words at"):
            r.quote_of(text, start, end)


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 1, "ab"), (0, 0, ""), (0, 3, "ab")])
def test_a_quote_that_no_text_could_bear_out_is_refused(start, end, text):
    with pytest.raises(ValueError, match="cannot stand"):
        r.Quote(start=start, end=end, text=text)


EVIDENCED = [
    (r.TimeExpression, {"id": "t1", "type": "DATE"}),
    (r.Mention, {"id": "m1", "kind": "actor"}),
    (r.Claim, {"id": "c1", "stance": "asserts"}),
    (r.Event, {"id": "e1", "kind": "attack", "modality": "happened"}),
    (r.Allegation, {"id": "l1", "act": "breach"}),
    (r.Party, {"actor": "syria", "role": "declarer"}),
    (r.Provision, {"type": "HOS.air", "modality": "must_not"}),
    (r.Clock, {"value": "PT72H", "basis": "stated"}),
]


@pytest.mark.parametrize(("kind", "fields"), EVIDENCED, ids=lambda x: getattr(x, "__name__", ""))
def test_no_record_without_evidence(kind, fields):
    with pytest.raises(TypeError, match="quote"):
        kind(**fields)
    assert kind(**fields, quote=quote()).quote.text == "أعلن"


def test_no_agreement_without_quotes():
    with pytest.raises(ValueError, match="no quote"):
        r.Agreement(id="a1", kind="ceasefire", quotes=())
    with pytest.raises(TypeError):
        r.Agreement(id="a1", kind="ceasefire")


def test_a_dispute_has_two_sides_and_a_disagreement_a_claim():
    with pytest.raises(ValueError, match="two values"):
        r.Dispute(topic="ends", values=("T24:00",), quotes=(quote(),))
    with pytest.raises(ValueError, match="names no claim"):
        r.Disagreement(id="d1", topic="cooperation", claims=(), kind="contradicts")


def test_a_quantity_runs_upwards():
    assert r.Quantity(min=24, qualifier="dozens").max is None
    with pytest.raises(ValueError, match="cannot run"):
        r.Quantity(min=2, max=1, qualifier="about")


def test_records_are_frozen():
    with pytest.raises(AttributeError):
        quote().start = 3


def test_a_reading_survives_the_way_to_json_and_back():
    whole = reading(
        agreements=(r.Agreement(id="a1", kind="ceasefire", quotes=(quote(),), why=("en.truce",)),),
        gaps=(r.Gap(kind="undated_document", note="no date"),),
    )
    line = r.encode_reading(whole)
    assert b"\n" not in line
    assert r.decode_reading(line) == whole
    assert TEXT in line.decode("utf-8")


def test_keys_stand_in_the_order_of_the_contract_and_nulls_are_written():
    plain = msgspec.json.decode(r.encode_reading(reading()))
    assert list(plain) == [
        "hudna",
        "document",
        "segments",
        "times",
        "actors",
        "places",
        "mentions",
        "claims",
        "events",
        "agreements",
        "allegations",
        "disagreements",
        "gaps",
    ]
    assert plain["document"]["title"] is None
    assert plain["document"]["published"] == {
        "value": None, "basis": "unknown", "candidates": [], "quotes": [],
    }  # fmt: skip


def test_what_is_not_in_the_contract_is_refused():
    plain = msgspec.json.decode(r.encode_reading(reading()))
    plain["document"]["direction"] = "sideways"
    with pytest.raises(msgspec.ValidationError, match="direction"):
        r.decode_reading(msgspec.json.encode(plain))
