"""Deeds in texts without a truce: what forces did, and what one side is accused of."""

import pytest

from hudna import read
from hudna.records import Event, Reading

PUBLISHED = "2025-08-12"


def _read(text: str) -> Reading:
    return read(text, published=PUBLISHED)


def _attacks(text: str) -> list[Event]:
    return [event for event in _read(text).events if event.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Хуситы атаковали ночью снова.", "Критики атаковали ночью снова."),
        ("The Houthis attacked again.", "The critics attacked again."),
    ],
)
def test_where_a_force_is_named_less_tells_an_attack(text, silent):
    assert [each.actors for each in _attacks(text)] == [("houthis",)]
    assert not _attacks(silent)


@pytest.mark.parametrize(
    "text",
    [
        "Кения обвинила Уганду в провокациях у Бусии.",
        "Kenya accused Uganda of provocations near Busia.",
        "اتهمت كينيا أوغندا بالقيام باستفزازات قرب بوسيا.",
    ],
)
def test_who_accuses_another_of_what_is_no_attack_accuses_without_a_truce(text):
    told = [e for e in _read(text).events if e.kind == "accuse_violation"]
    assert [(each.actors, each.recipients) for each in told] == [(("kenya",), ("uganda",))]


@pytest.mark.parametrize(
    "text",
    ["Кения обвинила Уганду в обстреле Бусии.", "Kenya accused Uganda of shelling Busia."],
)
def test_the_attack_that_one_is_accused_of_is_told_once(text):
    (attack,) = _read(text).events
    assert (attack.kind, attack.actors, attack.place) == ("attack", ("uganda",), "ke-busia")


@pytest.mark.parametrize(
    ("text", "incident", "actors", "recipients"),
    [
        ("Талибы заявили о захвате Баглана.", "territory_taken", ("taliban",), ()),
        ("Минобороны РФ отчиталось об ударах по складам в Сумах.", None,
         ("russian-ministry-of-defence",), ()),
        ("Талибы выбили правительственные войска из Кундуза.", "territory_taken",
         ("taliban",), ("afghan-national-army",)),
        ("Войска Хафтара вытеснены из Гарьяна.", "territory_taken", (), ("libyan-national-army",)),
        ("Бойцы М23 удерживают в плену девятерых солдат ФАРДК.", "assassination_abduction",
         ("m23",), ("fardc",)),
        ("Монахини, похищенные «Боко Харам» в Бауле, вернулись.", "assassination_abduction",
         ("boko-haram",), ()),
        ("Больница попала под миномётный огонь.", "shelling", (), ()),
        ("Хуситы держат в плену восемь моряков.", "assassination_abduction", ("houthis",), ()),
        ("Армия Чада взяла посёлок Дуркали.", "territory_taken", ("chadian-national-army",), ()),
    ],
)  # fmt: skip
def test_russian_reports_of_land_captives_and_own_blows(text, incident, actors, recipients):
    told = [(e.incident_type, e.actors, e.recipients) for e in _attacks(text)]
    assert told == [(incident, actors, recipients)]


@pytest.mark.parametrize(
    "text",
    [
        "Талибы заявили о захвате рынка дешёвыми товарами.",
        "Талибы выбили стёкла в здании почты.",
        "Депутат попал под огонь критики.",
        "Банда держит в страхе весь квартал.",
        "Армия Чада взяла высоту в переговорах о ценах.",
    ],
)
def test_what_is_no_land_and_no_captive_is_not_taken(text):
    assert not _attacks(text)


def test_whose_charges_are_rejected_is_told():
    (denial,) = (e for e in _read("МИД Чада отверг обвинения Судана.").events if e.kind == "deny")
    assert denial.recipients == ("sudan",)
