"""Where sentences end: own sentences."""

import pytest

from hudna.reading.segments import cut_segments


def cut(reader, text):
    stretches, _ = cut_segments(text, reader.cues(), None)
    held = reader.sentences(text, stretches)
    return [
        text[s.words.starts[s.first] + s.words.base : s.words.ends[s.last - 1] + s.words.base]
        for s in held
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The truce runs from 1 a.m. The army said it would hold.", 2),
        ("It ended at 5 p.m. Monday, the U.N. envoy said.", 1),
        ("The talks were at the U.N. They failed.", 2),
        ("Mr. Will Smith met Gen. A. Brown on Dec. 5 in Aden.", 1),
    ],
)
def test_a_pointed_word_ends_a_sentence_before_a_function_word(reader, text, count):
    assert len(cut(reader, text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "The ceasefire begins at 6 p.m. (1500 GMT) on 1 March 2024.",
        "Перемирие вступает в силу 1 марта 2024 года в 18:00 по местному времени (15:00 GMT).",
        "تبدأ الهدنة يوم 1 مارس 2024 الساعة السادسة مساء بالتوقيت المحلي (15:00 بتوقيت غرينتش).",
    ],
)
def test_a_local_hour_takes_the_offset_that_greenwich_tells(reader, text):
    zones = {t.value: t.zone for t in reader.read(text, ref="t").times}
    assert zones["2024-03-01T18:00+03:00"] == "+03:00"


def test_hours_apart_take_no_offset(reader):
    text = "Fighting stops at 18:00 on 1 March 2024. Aid enters from 15:00 GMT on 1 March 2024."
    found = [t for t in reader.read(text, ref="t").times if t.value == "2024-03-01T18:00"]
    assert [t.zone for t in found] == [None]
