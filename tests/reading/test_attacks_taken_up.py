"""«The explosion», «الهجوم»: the attack just told, and where and when it was."""

import pytest


def _attacks(reader, text):
    found = reader.read(text, ref="t", published="2024-06-12").events
    return [(e.incident_type, e.place) for e in found if e.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "incident", "place"),
    [
        (
            "Two farmers were hurt in a landmine blast on Monday. The explosion in Konso happened"
            " at around 9 a.m.",
            "ied_mine",
            None,
        ),
        (
            "Three people were killed in a drone strike on Sunday, medics said. The attack took"
            " place in Kherson at dawn.",
            "drone_strike",
            "ua-kherson",
        ),
        (
            "قتل أربعة أشخاص في غارة جوية يوم الأحد. ووقع الهجوم في مدينة الفاشر فجرا.",
            "air_strike",
            "sd-el-fasher",
        ),
    ],
)
def test_a_noun_that_comes_back_tells_the_same_attack(reader, text, incident, place):
    found = _attacks(reader, text)
    assert [each[0] for each in found] == [incident]
    assert place is None or found[0][1] == place


def test_an_attack_of_its_own_place_stays_apart(reader):
    text = (
        "Three people were killed in a drone strike in Kherson on Sunday. The attack in Sumy left"
        " two dead on Monday."
    )
    assert {place for _, place in _attacks(reader, text)} == {"ua-kherson", "ua-sumy"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A mine killed two men on Monday. The incident occurred near Konso. Another incident"
            " took place in Adama.",
            None,
        ),
        ("Трое военных погибли при взрыве мины. Инцидент произошёл в Сумах.", "ua-sumy"),
        ("قتل جندي في انفجار لغم. وقع الحادث أمس في الفاشر.", "sd-el-fasher"),
    ],
)
def test_a_word_for_what_was_told_tells_where_it_was(reader, text, place):
    found = _attacks(reader, text)
    assert len(found) == 1
    assert place in {None, found[0][1]}


def test_a_second_incident_moves_nothing(reader):
    text = "A mine killed two farmers in Kherson. Another incident occurred in Sumy."
    assert [each[1] for each in _attacks(reader, text)] == ["ua-kherson"]


def test_what_did_not_happen_is_placed_nowhere(reader):
    text = "A mine killed two farmers on Monday. The incident did not take place in Sumy."
    assert _attacks(reader, text) == [("ied_mine", None)]
