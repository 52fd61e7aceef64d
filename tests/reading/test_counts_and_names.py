"""Counts told without a counter, names in quotation marks behind nouns of bodies."""

import pytest


def _read(reader, text):
    return reader.read(text, ref="t", published="2024-03-12")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال المتحدث باسم حركة «طالبان» إن الهدنة سارية.", "taliban"),
        ("أعلنت حركة «حماس» قبول الهدنة.", "hamas"),
        ("По словам представителя движения «Хезболла», перемирие нарушено.", "hezbollah"),
    ],
)
def test_a_name_in_quotation_marks_is_of_the_body_before_it(reader, text, speaker):
    assert {c.speaker for c in _read(reader, text).claims} == {speaker}


def test_fighters_of_a_movement_are_who_is_accused(reader):
    text = "Армия обвинила бойцов движения «Талибан» в обстреле Герата."
    assert {a.against for a in _read(reader, text).allegations} == {"taliban"}


def test_a_movement_named_beside_another_keeps_its_own_name(reader):
    text = "Движение «Талибан» обвинило «Исламское государство» в обстреле Герата."
    (charge,) = _read(reader, text).allegations
    assert (charge.by, charge.against) == ("taliban", "islamic-state")


@pytest.mark.parametrize(
    "text",
    [
        "За сутки зафиксировано 9 обстрелов со стороны формирований «Талибан», сообщил губернатор.",
        "За сутки индийская сторона зафиксировала 9 обстрелов отрядами «Талибана»: в Кабуле (4),"
        " Герате (3) и Кандагаре (2).",
    ],
)
def test_whose_breaches_are_counted_counts_none(reader, text):
    found = _read(reader, text).allegations
    assert found
    assert {a.against for a in found} == {"taliban"}
    assert "taliban" not in {a.by for a in found}


def test_attacks_told_by_a_number_have_their_count(reader):
    events = _read(reader, "Two air strikes killed eight people in Kassala on Monday.").events
    assert [e.count.min for e in events if e.kind == "attack"] == [2]


def test_a_count_of_a_day_is_no_single_attack(reader):
    text = (
        "Войска Эфиопии обстреляли Мэкэле в понедельник. За сутки зафиксировано 14 обстрелов со"
        " стороны боевиков. Перемирие действует с марта."
    )
    events = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert [e.count.min if e.count else None for e in events] == [None, 14]


def test_rockets_are_no_attacks(reader):
    events = _read(reader, "The army of Chad fired 12 rockets at Faya.").events
    assert all(e.count is None for e in events)


def test_drones_that_hit_a_mine_of_coal_trod_on_none(reader):
    text = "Turkish drones hit a mine in Sinjar on Monday, killing two workers."
    (attack,) = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert (attack.incident_type, attack.actors) == ("drone_strike", ("turkey",))


def test_a_truck_that_hit_a_mine_struck_nobody(reader):
    text = "A Turkish army truck hit a mine near Sinjar on Monday."
    (attack,) = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert (attack.incident_type, attack.actors) == ("ied_mine", ())
