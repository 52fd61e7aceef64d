"""What the real reader gives is what the contract and its schema say."""

import json
from hashlib import sha256
from itertools import pairwise

import pytest

import hudna
from hudna.records import Quote, Reading, decode_reading, encode_reading

TEXTS = {
    "ar": "أعلن الجيش السوري يوم الأربعاء هدنة لمدة 72 ساعة في حلب وإدلب، ورحبت بها روسيا. "
    "واتهمت المعارضة السورية الجيش بخرق الهدنة 24 مرة خلال يومين.",
    "en": "The Syrian army announced a 72-hour truce in Aleppo province on Wednesday, and Russia "
    "welcomed it. Opposition groups accused the army of 24 breaches in two days.",
    "ru": "Сирийская армия в среду объявила перемирие на 72 часа в провинции Алеппо, Россия "
    "приветствовала это. Оппозиция обвинила армию в 24 нарушениях за двое суток.",
}


@pytest.fixture(scope="module", params=TEXTS)
def reading(request) -> Reading:
    return hudna.read(TEXTS[request.param], published="2016-07-06")


def test_a_reading_is_what_its_schema_says(reading):
    assert decode_reading(encode_reading(reading)) == reading


def test_the_document_is_as_given(reading):
    document = reading.document
    text = TEXTS[document.language]
    assert document.text == text
    assert document.id == sha256(text.encode()).hexdigest()
    assert document.direction == ("rtl" if document.language == "ar" else "ltr")
    assert (document.published.value, document.published.basis) == ("2016-07-06", "supplied")
    assert {"hudna", document.language} <= reading.hudna.keys()


def test_segments_tile_the_text(reading):
    places = [(s.start, s.end) for s in reading.segments]
    assert places[0][0] == 0
    assert places[-1][1] == len(reading.document.text)
    assert all(before[1] == after[0] for before, after in pairwise(places))


def test_every_quote_agrees_with_the_text(reading):
    plain = json.loads(encode_reading(reading))
    found = list(quotes(plain))
    assert found
    for quote in found:
        assert reading.document.text[quote["start"] : quote["end"]] == quote["text"]


def test_ids_are_unique_and_lead_somewhere(reading):
    lists = (reading.times, reading.mentions, reading.claims, reading.events)
    more = (reading.agreements, reading.allegations, reading.disagreements)
    ids = [record.id for records in (*lists, *more) for record in records]
    assert len(ids) == len(set(ids))
    for event in reading.events:
        assert set(event.actors) | set(event.recipients) <= reading.actors.keys()
        assert event.place is None or event.place in reading.places
        assert set(event.claims) <= set(ids)
    for claim in reading.claims:
        assert claim.speaker is None or claim.speaker in reading.actors
        assert set(claim.about) <= set(ids)


def test_every_record_names_the_rules_that_made_it(reading):
    made = (reading.times, reading.claims, reading.events, reading.agreements, reading.allegations)
    assert [r.id for records in made for r in records if not r.why] == []


def test_reading_again_gives_the_same(reading):
    again = hudna.read(TEXTS[reading.document.language], published="2016-07-06")
    assert encode_reading(again) == encode_reading(reading)


def quotes(part):
    if isinstance(part, dict):
        if set(Quote.__struct_fields__) == part.keys():
            yield part
        for value in part.values():
            yield from quotes(value)
    elif isinstance(part, list):
        for value in part:
            yield from quotes(value)
