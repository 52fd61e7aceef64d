"""A hamlet's name in a longer one is not that hamlet; its area is told by the words behind it."""

import pytest


def _places(reader, text):
    return reader.read(text, ref="t").places


def test_half_of_a_name_is_no_hamlet(reader):
    assert "af-naray" not in _places(reader, "Fighters stormed the Lamun Naray base in Badghis.")
    assert "af-naray" in _places(reader, "Fighters stormed a base in Naray, eastern Afghanistan.")


def test_a_headline_has_capitals_anyway(reader):
    found = _places(reader, "Afghanistan: Fighters Overran Naray Base, Officials Say")
    assert "af-naray" in found


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("A post was attacked in the Tor Wam district of Helmand province.", "af-helmand"),
        ("Напали на пост в уезде Торвам провинции Гильменд.", "af-helmand"),
        ("وقع هجوم على نقطة في قرية الشيحانة بولاية هلمند.", "af-helmand"),
    ],
)
def test_a_place_that_nobody_knows_lies_where_its_words_say(reader, text, area):
    found = [p for i, p in _places(reader, text).items() if i.startswith("text:")]
    assert [(p.country, p.admin1) for p in found] == [("AF", area)]


def test_a_direction_holds_nothing(reader):
    (found,) = [
        p
        for i, p in _places(reader, "Shells fell in the village of Torwam, north of Goma.").items()
        if i.startswith("text:")
    ]
    assert found.admin1 is None


@pytest.mark.parametrize("text", ["Бой длился час, и нападавшие отошли.", "Бомбы упали на мост."])
def test_a_guess_of_a_name_s_cases_makes_no_town_of_a_word(reader, text):
    assert not _places(reader, text)


def test_a_name_that_no_dictionary_has_has_its_own_cases(reader):
    assert "ps-deir-al-balah" in _places(reader, "Обстрелы в Дейр-эль-Балахе прекратились.")
