"""Russian clauses that a comma parts from their link («после того, как …»); owners in quotes."""

import pytest


@pytest.fixture
def read(reader):
    return lambda text: reader.read(text, ref="t", published="2025-10-09")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Перемирие началось после того, как хуситы обстреляли порт Ходейда.", "houthis"),
        ("До того, как хуситы атаковали порт, действовала пауза.", "houthis"),
        ("Боевики ушли после того, как армия Ливии обстреляла Сирт.", "libyan-national-army"),
        ("В то время, как хуситы обстреливали порт, эмир был в Дохе.", "houthis"),
    ],
)
def test_who_acts_behind_a_parted_link(read, text, by):
    (attack,) = [e for e in read(text).events if e.kind == "attack"]
    assert list(attack.actors) == [by]


@pytest.mark.parametrize(
    "text",
    [
        "ООН, как посредник, призвала к миру.",
        "Армия Судана, как и хуситы, призвала к миру.",
    ],
)
def test_as_between_commas_stays_as(read, text):
    assert "calls_for" in {c.stance for c in read(text).claims}


def test_what_came_before_an_announcement_is_no_charge(read):
    text = "Правительство Эфиопии озвучило инициативу после того, как хуситы обстреляли порт."
    reading = read(text)
    assert not reading.allegations
    assert [e.kind for e in reading.events if e.actors == ("houthis",)] == ["attack"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Руководство «Талибана» отвергло перемирие.", "taliban"),
        ("Представитель «Хезболлы» сообщил о перемирии.", "hezbollah"),
        ("В «Хамасе» сообщили о перемирии.", "hamas"),
        ("Пресс-служба Цахала сообщила о перемирии.", "israel-defense-forces"),
    ],
)
def test_bodies_in_quotes_and_small_letters_are_known(read, text, speaker):
    assert {c.speaker for c in read(text).claims} == {speaker}


def test_a_passive_without_a_doer_is_not_of_who_spoke_before(read):
    text = "Об этом сообщила армия Индии. 3 мая в Кашмире было объявлено перемирие."
    reading = read(text)
    assert not [e for e in reading.events if e.kind == "announce_ceasefire" and e.actors]
    assert [c.stance for c in reading.claims] == ["reports"]


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        (
            "Израиль и ХАМАС договорились о перемирии. Его гарантировали посредники в лице Катара "
            "и Египта.",
            {"qatar", "egypt"},
        ),
        (
            "Правительство и повстанцы Сьерра-Леоне подписали перемирие. Посредническую роль "
            "сыграл Того.",
            {"togo"},
        ),
        (
            "Оман выступает посредником на встречах США и хуситов. США и хуситы договорились о "
            "перемирии.",
            {"oman"},
        ),
        (
            "В Йемене началось перемирие. В переговорах в Женеве при посредничестве ООН участвуют "
            "представители хуситов.",
            set(),
        ),
        (
            "Израиль и «Хамас» договорились о перемирии. Катар выступит посредником на "
            "переговорах сторон о границе.",
            set(),
        ),
    ],
)
def test_who_mediates_between_the_sides(read, text, brokers):
    found = read(text).agreements
    assert {m for a in found for m in (*a.mediators, *a.guarantors)} == brokers
