"""Who did what to whom: agents behind nouns and passives, followers, deals told in passing."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Event

TRUCES = {
    "ar": " الهدنة سارية منذ أسابيع.",
    "en": " The ceasefire is weeks old.",
    "ru": " Перемирие действует несколько недель.",
}


@cache
def _reader() -> Reader:
    return Reader()


def _events(text: str, language: str, kind: str) -> list[Event]:
    read = _reader().read(text + TRUCES[language], ref="test", published="2024-06-12")
    return [event for event in read.events if event.kind == kind]


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        ("Two villagers died at the hands of the ADF on Sunday.", "en", "allied-democratic-forces"),
        ("A boy was wounded by Israeli army fire in Nablus.", "en", "israel-defense-forces"),
        ("قتل خمسة مدنيين على يد مسلحي تنظيم داعش في ريف حماة.", "ar", "islamic-state"),
        ("قتل ثلاثة أشخاص برصاص القوات الإسرائيلية في جنين.", "ar", "israel-defense-forces"),
        ("Трое человек были убиты огнём израильских солдат в Дженине.", "ru", "israel"),
        ("При ударе турецких беспилотников по Кобани ранены четверо.", "ru", "turkey"),
        ("Обстрел со стороны талибов продолжался в Кундузе.", "ru", "taliban"),
    ],
)
def test_who_stands_behind_a_passive_or_a_weapon_struck(text, language, actor):
    told = [a for event in _events(text, language, "attack") for a in event.actors]
    assert any(each.startswith(actor) for each in told)


def test_who_only_died_was_not_attacked():
    assert not _events("Two villagers died of cholera in Beni on Sunday.", "en", "attack")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rebels loyal to Riek Machar attacked Wau.", "en"),
        ("Machar's rebels attacked Wau.", "en"),
        ("Rebels loyal to sacked vice-president Riek Machar attacked Wau.", "en"),
        ("هاجم المتمردون بقيادة رياك مشار قاعدة.", "ar"),
        ("Повстанцы во главе с Риеком Мачаром напали на Вау.", "ru"),
        ("Повстанцы Мачара атаковали Вау.", "ru"),
    ],
)
def test_a_leader_tells_whose_rebels_they_are(text, language):
    assert [event.actors for event in _events(text, language, "attack")] == [("splm-io",)]


def test_rebels_who_stand_beside_a_leader_are_not_his():
    (event,) = _events("Rebels attacked Wau, where Riek Machar was born.", "en", "attack")
    assert event.actors != ("splm-io",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("A truce signed in Oslo in 2013 by Mali's government and the MNLA broke down.", "en"),
        ("The halt, agreed in Oslo last week by Mali's government and the MNLA, holds.", "en"),
        ("Перемирие, подписанное в Осло правительством Мали и НДОА, сорвалось.", "ru"),
    ],
)
def test_a_deal_told_in_passing_is_one(text, language):
    assert _events(text, language, "agree")


def test_food_that_reaches_people_is_no_deal():
    text = "The army and the rebels stopped fighting so that food could reach people."
    assert not _events(text, "en", "agree")


def test_a_title_that_is_written_like_a_name_is_a_title():
    read = _reader().read("قال رئيس جنوب السودان سلفا كير إن الحرب انتهت.", ref="test")
    assert [claim.speaker for claim in read.claims] == ["salva-kiir"]
