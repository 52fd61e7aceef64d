"""Consonants: one key for a name in three scripts and many romanisations."""

import pytest

from hudna.text.consonants import consonants

SAME = [
    ("Dayr az-Zawr", "Deir Ezzor", "Дейр-эз-Зор", "دير الزور"),
    ("Hizbullah", "Hezbollah", "Хезболла", "حزب الله", "حزبالله"),
    ("Khan Younis", "Хан-Юнис", "خان يونس", "Khan Yunis"),
    ("Al-Hasakah", "Hasaka", "Эль-Хасака", "الحسكة"),
    ("Ash-Shaykh Maskin", "Sheikh Maskin", "Шейх-Маскин", "الشيخ مسكين"),
    ("Zelensky", "Zelenskyy"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_one_name_has_one_key(names):
    assert len({consonants(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Homs", "Hama"), ("Гома", "Герат"), ("Tartus", "Tadmur"), ("حلب", "حمص")]
)
def test_other_names_have_other_keys(one, other):
    assert consonants(one) != consonants(other)


def test_nothing_is_left_of_vowels_and_marks():
    assert consonants("a — 12, ии") == ""
