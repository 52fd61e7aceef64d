"""Cyrillic in Latin letters."""

import pytest

from hudna.text.romanisation import romanised


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Олег Журавлёв", "Oleg Zhuravlev"),
        ("Евгений Михайлов", "Yevgeny Mikhailov"),
        ("Махди аль-Машат", "Makhdi al-Mashat"),
        ("Каха Таргамадзе", "Kakha Targamadze"),
    ],
)
def test_spelled_letter_by_letter(name, latin):
    assert romanised(name) == latin


@pytest.mark.parametrize("name", ["", "Ghassan", "محمد", "Anna Ахматова"])
def test_other_scripts_are_not_spelled(name):
    assert romanised(name) is None
