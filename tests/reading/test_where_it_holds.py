"""Where a truce holds and whose it is: not where it was agreed, not those who keep the peace."""

import pytest

import hudna

AGREED = [
    "Armenia said the ceasefire agreed in Vienna took effect on Saturday.",
    "Armenia said the ceasefire declared in Vienna took effect on Saturday.",
    "Армения заявила, что перемирие, согласованное в Вене, вступило в силу в субботу.",
    "قالت أرمينيا إن وقف إطلاق النار المتفق عليه في فيينا دخل حيز التنفيذ السبت.",
    "The Vienna ceasefire between Armenia and Azerbaijan collapsed.",
]


@pytest.mark.parametrize("text", AGREED)
def test_where_it_was_made_is_not_where_it_holds(text):
    truce = hudna.read(text, published="2020-10-13").agreements[0]
    assert truce.area is None or not any(p.startswith("at") for p in truce.area.places)


HELD = [
    "The Syrian army announced a truce in Aleppo on Saturday.",
    "The Syrian army said the truce declared in Aleppo took effect on Saturday.",
    "Russia and Turkey agreed a ceasefire in Aleppo on Thursday.",
]


@pytest.mark.parametrize("text", HELD)
def test_where_its_makers_fight_is_where_it_holds(text):
    truce = hudna.read(text, published="2020-10-13").agreements[0]
    assert truce.area.places == ("sy-aleppo",)


PEACEKEEPERS = [
    "Peacekeepers said the truce in Aleppo was broken.",
    "Peacekeeping forces said the truce in Aleppo was broken.",
    "Миротворцы сообщили, что перемирие в Алеппо нарушено.",
    "قالت قوات حفظ السلام إن الهدنة في حلب خرقت.",
]


@pytest.mark.parametrize("text", PEACEKEEPERS)
def test_peacekeepers_are_no_army_of_the_place(text):
    reading = hudna.read(text, published="2020-10-13")
    truce = reading.agreements[0]
    assert not truce.parties
    assert not truce.mediators
    assert all(claim.speaker is None for claim in reading.claims)


def test_peacekeepers_of_a_state_are_its_own():
    reading = hudna.read("Indian peacekeepers said the truce was broken.", published="2020-10-13")
    assert {claim.speaker for claim in reading.claims} == {"indian-army"}


FIRST = [
    "The Kenyan army declared a three-day ceasefire. It is the first truce since a cessation of"
    " hostilities came into effect on 27 February.",
    "Армия Кении объявила прекращение огня на три дня. Это первое перемирие со времени соглашения"
    " о прекращении огня, подписанного в феврале.",
]


@pytest.mark.parametrize("text", FIRST)
def test_the_first_truce_since_another_is_not_that_one(text):
    new, old = hudna.read(text, published="2016-07-06").agreements
    assert new.starts is None
    assert new.duration.value == "P3D"
    assert old.background
    assert old.starts.value.startswith("2016-02")


def test_breaches_since_a_truce_are_of_that_truce():
    text = (
        "The Kenyan army counted 12 breaches of the truce since the ceasefire took effect on May 3."
    )
    assert len(hudna.read(text, published="2016-07-06").agreements) == 1


def test_a_truce_that_no_longer_exists_is_over():
    text = (
        "Армия Кении объявила 21 марта гуманитарную паузу. Повстанцы заявили: перемирия больше не"
        " существует."
    )
    assert hudna.read(text, published="2020-03-27").agreements[0].status == "expired"


def test_what_may_be_prolonged_is_not():
    text = (
        "Армения и Азербайджан объявили о прекращении огня. Срок пребывания миротворцев — 5 лет с"
        " автоматическим продлением."
    )
    assert hudna.read(text, published="2020-11-10").agreements[0].status == "announced"


def test_who_stops_by_himself_is_no_half_of_an_offer():
    text = (
        "The Libyan National Army said it would halt all attacks from 6 a.m. on Tuesday. The"
        " Government of National Accord, which had accepted the Turkish proposal on Monday, said"
        " its troops would observe the same pause."
    )
    assert hudna.read(text, published="2020-06-09").agreements[0].status == "agreed"


def test_a_deal_to_end_weeks_of_war_ends_no_truce():
    text = "Thailand and Cambodia signed a deal to end five weeks of war."
    kinds = {event.kind for event in hudna.read(text, published="2025-12-30").events}
    assert kinds == {"agree"}
