"""Russian gerunds: of whom they tell, and that they govern nothing behind their comma."""

import pytest


@pytest.fixture
def read(reader):
    return lambda text: reader.read(text, ref="t", published="2022-09-17")


@pytest.mark.parametrize(
    "text",
    [
        "Хафтар, отвергнув план ООН, обстрелял Мисурату.",
        "Отвергнув предложение ООН, хуситы атаковали порт Ходейда.",
        "Минобороны Армении сообщило, что силы Азербайджана, нарушая режим тишины, в 14:20 "
        "атаковали высоту.",
    ],
)
def test_what_is_done_behind_a_gerund_is_not_refused(read, text):
    attacks = [e for e in read(text).events if e.kind == "attack"]
    assert [e.modality for e in attacks] == ["happened"]


def test_who_reports_a_breach_breaks_nothing(read):
    text = (
        "Минобороны Армении сообщило, что силы Азербайджана, игнорируя перемирие, в 14:20 "
        "атаковали высоту."
    )
    reading = read(text)
    (attack,) = [e for e in reading.events if e.kind == "attack"]
    assert list(attack.actors) == ["azerbaijani-armed-forces"]
    assert {c.stance for c in reading.claims} == {"accuses"}
    assert reading.agreements[0].starts is None


def test_an_attack_that_is_denied_stays_so(read):
    text = "Хуситы, подтвердив верность перемирию, отрицали, что обстреляли порт Ходейда."
    assert all(e.modality != "happened" for e in read(text).events if e.kind == "attack")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Военные Киргизии днём трижды нарушали объявленный ранее режим тишины.", None),
        (
            "Военные Киргизии днём трижды нарушали объявленный 12 сентября режим тишины.",
            "2022-09-12",
        ),
    ],
)
def test_the_hour_of_a_breach_is_no_start(read, text, start):
    found = read(text).agreements[0].starts
    assert (found.value if found else None) == start
