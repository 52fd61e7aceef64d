"""Outlets that pass something on: in their own letters, unknown, told to, and nobody's "he"."""

import pytest


def _speakers(reader, text):
    claims = reader.read(text, ref="t", published="2024-03-12").claims
    return {c.speaker or c.described_as for c in claims}


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Генерал Хафтар и старейшины Куфры подписали договор, сообщает Reuters.", "reuters"),
        ("Отряды, которые возглавляет Хафтар, ушли из Себхи, пишет France 24.", "france-24"),
        ("Об этом сообщает Bloomberg.", "bloomberg"),
    ],
)
def test_an_outlet_in_its_own_letters_is_known(reader, text, outlet):
    assert _speakers(reader, text) == {outlet}


@pytest.mark.parametrize(
    "text",
    [
        "Отряды, которые возглавляет Хафтар, ушли из Себхи, сообщает Kufra Herald.",
        "Отряды, которые возглавляет Хафтар, ушли из Себхи, пишет «Куфринский листок».",
        "Отряды, которые возглавляет Хафтар, ушли из Себхи, передаёт Куфрамедиа.",
    ],
)
def test_an_outlet_that_nobody_knows_is_not_who_was_told_of(reader, text):
    assert "khalifa-haftar" not in _speakers(reader, text)


def test_who_speaks_before_what_he_says_stands(reader):
    assert "khalifa-haftar" in _speakers(reader, "Хафтар, возглавляющий армию, сообщил о победе.")


@pytest.mark.parametrize(
    "text",
    [
        "Об этом AFP сказал представитель талибов Забихулла Муджахид.",
        "Перемирие возможно, заявил Reuters представитель движения Забихулла Муджахид.",
    ],
)
def test_an_outlet_that_is_told_does_not_tell(reader, text):
    assert _speakers(reader, text) == {"zabihullah-mujahid"}


def test_he_is_no_outlet(reader):
    text = (
        "Президент Ирана Масуд Пезешкиан посетил Керман, передаёт ТАСС. Он призвал талибов к миру."
    )
    claims = reader.read(text, ref="t").claims
    assert [c.speaker for c in claims if c.stance == "calls_for"] == ["masoud-pezeshkian"]


def test_he_behind_his_words_is_not_whom_they_name(reader):
    text = (
        "В Адене выступил представитель ООН Стефан Дюжаррик. "
        "«Хуситы заявили, что соблюдают паузу», — сказал он."
    )
    assert "stephane-dujarric" in _speakers(reader, text)


def test_whose_data_are_reported_speaks(reader):
    text = "Согласно новым данным минобороны Таиланда, Камбоджа 17 раз нарушила перемирие."
    reading = reader.read(text, ref="t")
    (charge,) = reading.allegations
    assert (charge.by, charge.against) == ("thai-ministry-of-defence", "cambodia")
    assert charge.count.min == 17


def test_who_consents_is_told_by_the_same_word(reader):
    claims = reader.read("Индия согласна с планом ООН.", ref="t").claims
    assert [(c.speaker, c.stance) for c in claims] == [("india", "accepts")]


def test_a_source_between_commas_does_not_mediate(reader):
    events = reader.read("Посредником, по данным ТАСС, выступил Катар.", ref="t").events
    assert [list(e.actors) for e in events if e.kind == "mediate"] == [["qatar"]]
