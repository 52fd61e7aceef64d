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
        ("Rebels loyal to former vice-president Riek Machar attacked Wau.", "en"),
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


@pytest.mark.parametrize(
    ("text", "language", "actor"),
    [
        (
            "A bomb killed eight people in Mogadishu. Al Shabaab said its fighters carried out the"
            " attack.",
            "en",
            "al-shabaab",
        ),
        ("Gunmen killed 60 people in a camp in Ituri. Survivors blamed CODECO.", "en", "codeco"),
        (
            "Восемь человек погибли при взрыве в Могадишо. Ответственность взяла на себя"
            " группировка «Аш-Шабаб».",
            "ru",
            "al-shabaab",
        ),
        (
            "ارتفع عدد قتلى التفجيرين في مقديشو إلى مئة. واتهم الرئيس حركة الشباب بتنفيذ الهجوم.",
            "ar",
            "al-shabaab",
        ),
    ],
)
def test_who_is_blamed_for_what_was_just_told_made_it(text, language, actor):
    told = _events(text, language, "attack")
    assert [event.actors for event in told] == [(actor,)]


def test_what_one_side_hits_is_the_other_sides():
    text = "The SPLM-IO said government soldiers attacked its base at Bieh."
    (event,) = _events(text, "en", "attack")
    assert event.recipients == ("splm-io",)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kyrgyzstan accused Tajikistan of shelling. Tajik border guards rejected this.", "en"),
        ("Киргизия обвинила соседей в обстреле. Таджикские пограничники это отвергают.", "ru"),
        ("نفى مسؤول أمني طاجيكي ذلك.", "ar"),
    ],
)
def test_who_rejects_what_was_said_denies_it(text, language):
    assert len(_events(text, language, "deny")) == 1
    assert not _events(text, language, "reject")


def test_a_truce_that_runs_out_is_ended_by_nobody():
    assert not _events("The truce expired on Sunday.", "en", "end_ceasefire")
    assert _events("The Taliban ended the truce on Sunday.", "en", "end_ceasefire")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ten trucks of aid entered the Gaza Strip on Saturday.", "en"),
        ("В сектор Газа въехали 20 грузовиков с гуманитарной помощью.", "ru"),
    ],
)
def test_aid_that_moves_is_brought(text, language):
    assert len(_events(text, language, "provide_aid")) == 1


def test_words_of_time_between_a_helper_and_its_verb_change_nothing():
    text = "The Taliban had on Sunday begun a two-week pause in the quake-hit districts."
    assert [e.actors for e in _events(text, "en", "announce_ceasefire")] == [("taliban",)]
    assert not _events(text, "en", "attack")


def test_those_who_are_sent_meet_for_those_who_sent_them():
    text = "ويلتقي ممثلون عن الحكومة السورية وحركة حماس الخميس في جنيف."
    (event,) = _events(text, "ar", "consult")
    assert set(event.actors) == {"syrian-government", "hamas"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Fidan visited Baghdad on Tuesday and met Prime Minister Shia al-Sudani.", "en"),
        ("زار هاكان فيدان بغداد والتقى رئيس الوزراء محمد شياع السوداني.", "ar"),
        ("Хакан Фидан посетил Багдад и встретился с премьером ас-Судани.", "ru"),
    ],
)
def test_a_town_that_one_visits_is_nobody_whom_one_meets(text, language):
    (event,) = _events(text, language, "consult")
    assert "iraq" not in event.actors
    assert "hakan-fidan" in event.actors


def test_talks_ruled_out_are_no_talks():
    text = "President Felix Tshisekedi ruled out any dialogue with the M23."
    assert not _events(text, "en", "consult")
