"""Verbs of two senses, of which what they are done to leaves one."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Отряды Мисураты заключили перемирие с Триполи.",
        "Хуситы и Саудовская Аравия заключили мирное соглашение.",
        "Хуситы проигнорировали перемирие и обстреляли порт.",
    ],
)
def test_who_makes_or_breaks_a_truce_says_nothing(reader, text):
    assert not reader.read(text, ref="t").claims


def test_who_concludes_his_words_speaks(reader):
    text = "«Мы довольны», — заключил президент Ирана Масуд Пезешкиан."
    assert [c.speaker for c in reader.read(text, ref="t").claims] == ["masoud-pezeshkian"]


def test_who_ignores_a_call_refuses_it(reader):
    text = "Хуситы проигнорировали призыв ООН."
    assert "rejects" in {c.stance for c in reader.read(text, ref="t").claims}
