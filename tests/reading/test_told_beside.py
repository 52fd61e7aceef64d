"""Acts told beside others: what is done daily, who goes home, what is hoped, what was before."""

import pytest


@pytest.fixture
def events(reader):
    return lambda text: reader.read(text, ref="t", published="2024-04-20").events


@pytest.mark.parametrize(
    "text",
    [
        "Боевики почти ежедневно обстреливали Сирт.",
        "Fighters shelled Sirte daily.",
    ],
)
def test_what_is_done_every_day_has_no_day(events, text):
    (attack,) = events(text)
    assert attack.modality == "habitual"
    assert attack.time is None


def test_what_was_done_on_a_day_happened(events):
    (attack,) = events("Боевики обстреляли Сирт 12 апреля.")
    assert (attack.modality, attack.time.value) == ("happened", "2024-04-12")


def test_a_person_who_leaves_withdraws_no_force(events):
    left = events("Envoy Hans Grundberg left Sanaa on Monday.")
    assert not [e for e in left if e.kind == "withdraw"]


@pytest.mark.parametrize(
    "text",
    ["Войска Хафтара ушли из Себхи.", "Donald Trump withdrew troops from Syria."],
)
def test_forces_that_leave_withdraw(events, text):
    assert [e for e in events(text) if e.kind == "withdraw"]


@pytest.mark.parametrize(
    "text",
    [
        "Приказ отдан по итогам переговоров министров обороны Ирана и Ирака.",
        "Iran ordered a halt after talks with Iraq.",
    ],
)
def test_talks_after_which_something_is_ordered_were_held(events, text):
    assert "demanded" not in {e.modality for e in events(text) if e.kind == "consult"}


def test_whose_halt_is_hoped_for_declares_none(reader):
    text = (
        "Владимир Путин приказал российским войскам прекратить огонь и объявил перемирие. "
        "Москва рассчитывает, что украинские силы тоже примут решение о прекращении огня."
    )
    found = reader.read(text, ref="t").agreements
    assert "ukraine" not in {p.actor for a in found for p in a.parties}
    assert "ukrainian-armed-forces" not in {p.actor for a in found for p in a.parties}


def test_one_side_that_stops_agrees_with_nobody(reader):
    text = (
        "Владимир Путин объявил пасхальное перемирие. Он подчеркнул, что российская сторона "
        "приостанавливает все военные действия."
    )
    assert [a.status for a in reader.read(text, ref="t").agreements] == ["announced"]


@pytest.mark.parametrize(
    ("text", "made"),
    [
        (
            "Президент объявил перемирие. Бородай заявил, что ополчение будет соблюдать "
            "перемирие до пятницы.",
            False,
        ),
        ("Хуситы заявили, что будут соблюдать перемирие с 3 мая.", True),
    ],
)
def test_who_will_keep_a_truce_told_before_announces_none(events, text, made):
    by = {a for e in events(text) if e.kind == "announce_ceasefire" for a in e.actors}
    assert bool(by & {"alexander-borodai", "houthis"}) is made


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Через час после речи Лаврова российские БПЛА атаковали Сумы.", "russia"),
        ("Украинский БПЛА атаковал Брянск.", "ukraine"),
    ],
)
def test_drones_strike_and_not_who_spoke_before(events, text, by):
    (attack,) = events(text)
    assert list(attack.actors) == [by]
