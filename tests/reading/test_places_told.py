"""Places told by a capital's state, by who left them, and by half of a double name."""

import pytest


def _places(reader, text):
    return [m.refers_to for m in reader.read(text, ref="t").mentions if m.kind == "place"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("اندلعت معارك في العاصمة الليبية طرابلس.", ["ly-tripoli"]),
        ("هز انفجار العاصمة الصومالية مقديشو.", ["so-mogadishu"]),
        ("Fighting broke out in the Libyan capital, Tripoli.", ["ly-tripoli"]),
        ("Взрыв прогремел в ливийской столице Триполи.", ["ly-tripoli"]),
        ("غادرت القوات الإسرائيلية لبنان.", ["lb"]),
        ("Israeli troops left Lebanon on Sunday.", ["lb"]),
        ("Российские войска покинули Сирию.", ["sy"]),
    ],
)
def test_a_capital_named_with_its_state_and_a_country_left_are_places(reader, text, places):
    assert _places(reader, text) == places


def test_a_country_that_acts_is_no_place(reader):
    assert not _places(reader, "Lebanon welcomed the truce.")


def test_half_of_a_double_name_is_no_town_of_its_own(reader):
    assert not _places(reader, "У Калай-Хумба атаковали заставу.")
    assert _places(reader, "Бои идут под Ивано-Франковском.") == ["ua-ivano-frankivsk"]


def test_a_russian_town_that_no_register_has_is_spelled_in_latin_too(reader):
    reading = reader.read("Обстреляно село Тамыш.", ref="t")
    assert [place.aliases for place in reading.places.values()] == [("Tamysh",)]
