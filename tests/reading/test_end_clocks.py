"""From when a truce is no more is its end, whatever word begins it."""

import pytest


def _one(reader, text):
    reading = reader.read(text, ref="t", published="2024-03-14")
    return reading.agreements[-1]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ('The president of Chad scraps the truce. "I lift the ceasefire effective tonight."',
         "2024-03-14TNI"),
        ("Повстанцы в Чаде объявили, что с 20 марта прекращают перемирие, действующее с 12 января.",
         "2024-03-20"),
        ("أعلنت المعارضة في تشاد إنهاء وقف إطلاق النار. ويسري الإنهاء اعتبارا من 20 مارس.",
         "2024-03-20"),
        ("Chad's rebels said they would end the truce from Sunday.", "2024-03-17"),
    ],
)  # fmt: skip
def test_the_hour_of_a_lifting_is_the_end(reader, text, ends):
    agreement = _one(reader, text)
    assert agreement.ends is not None
    assert agreement.ends.value == ends
    assert agreement.starts is None or agreement.starts.value[:7] != ends[:7]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("The army of Chad ended its truce, in force since January 12.", "2024-01-12"),
        ("The army of Chad and the rebels agreed to a truce effective March 20, ending the war.",
         "2024-03-20"),
        ("Армия Чада объявила перемирие с 20 марта и прекращает обстрелы.", "2024-03-20"),
    ],
)  # fmt: skip
def test_a_start_beside_an_end_stays_a_start(reader, text, starts):
    agreement = _one(reader, text)
    assert agreement.starts.value == starts
    assert agreement.ends is None


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army and the rebels agreed to halt violations of the ceasefire from Sunday.",
        "Стороны в Чаде с воскресенья прекращают нарушения перемирия.",
    ],
)
def test_an_end_to_breaches_ends_no_truce(reader, text):
    agreement = _one(reader, text)
    assert agreement.ends is None
    assert agreement.status not in {"expired", "collapsed"}
