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


LISTS = [
    ("Shells hit the villages of Kfar Zabad and Ain Shuba on Monday.", {"Kfar Zabad", "Ain Shuba"}),
    ("The rebels stormed the towns of Tougouzagué and Sollé.", {"Tougouzagué", "Sollé"}),
    ("هاجم مسلحون قريتي بونتي وتيماغو أمس.", {"بونتي", "تيماغو"}),
    ("Боевики напали на сёла Бунтико и Тимаго.", {"Бунтико", "Тимаго"}),
]


@pytest.mark.parametrize(("text", "names"), LISTS, ids=[each[0][:12] for each in LISTS])
def test_two_towns_that_one_noun_announces_are_both_places(reader, text, names):
    reading = reader.read(text, ref="t")
    assert {name for place in reading.places.values() for name in place.names.values()} == names


def test_who_speaks_behind_a_village_is_no_village(reader):
    reading = reader.read("Shells hit the village of Kfar Zabad and Ferrante left.", ref="t")
    assert len(reading.places) == 1


def test_a_country_in_the_title_of_an_army_is_no_place(reader):
    assert not _places(reader, "The Armed Forces of the Philippines kept silent.")
    assert _places(reader, "Sudan's army kept silent.") == ["sd"]


def test_a_first_name_and_the_city_are_no_towns(reader):
    assert not _places(reader, "Станислав Петренко сообщил о перемирии.")
    assert not _places(reader, "قال سكان إن المدينة هادئة وإن البلاد تنتظر.")
