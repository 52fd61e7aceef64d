"""Arrangements that a text calls by a name that the register has."""

import pytest

NAMED = {
    "en, its own name": (
        "Abiy Ahmed said the ceasefire of the Pretoria agreement in Tigray was holding.",
        "2023-03-01",
        "ETH-2022-11-03-pretoria",
    ),
    "en, a name that others bear, while it runs": (
        "The cessation of hostilities in Syria was violated by the army, the opposition said.",
        "2016-03-20",
        "SYR-2016-02-27-coh",
    ),
    "ru, in another case": (
        "Россия обвинила Украину в нарушении прекращения огня по Минским соглашениям в Донбассе.",
        "2016-05-01",
        "UKR-2015-02-15-minsk2",
    ),
    "ar": (
        "قال المبعوث إن هدنة الحديدة بموجب اتفاق ستوكهولم صامدة في اليمن.",
        "2019-03-01",
        "YEM-2018-12-18-hodeidah",
    ),
}
UNNAMED = {
    "before it was declared": (
        "Abiy Ahmed said the ceasefire of the Pretoria agreement in Tigray was holding.",
        "2021-03-01",
    ),
    "what is newly agreed": (
        "The army and rebels agreed on a cessation of hostilities in Syria, Russia said.",
        "2016-03-20",
    ),
    "named only to rest on it": (
        "Israel violated the ceasefire in Lebanon, Lebanon's army said in a long statement that"
        " named resolution 1701.",
        "2025-12-06",
    ),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_name_of_the_register_is_known(reader, name):
    text, published, ident = NAMED[name]
    found = reader.read(text, ref="text", published=published).agreements
    assert ident in {each.known_as for each in found}


@pytest.mark.parametrize("name", UNNAMED)
def test_what_only_sounds_alike_is_not(reader, name):
    text, published = UNNAMED[name]
    found = reader.read(text, ref="text", published=published).agreements
    assert found
    assert {each.known_as for each in found} == {None}
