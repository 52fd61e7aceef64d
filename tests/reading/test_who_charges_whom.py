"""Who charges whom, and who strikes, where the words around might name somebody else."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2021-03-10")


def _accusers(text: str) -> set[tuple[str, str]]:
    events = [e for e in _read(text).events if e.kind == "accuse_violation"]
    return {(a, r) for e in events for a in e.actors for r in e.recipients}


def _attackers(text: str) -> list[str]:
    return [a for e in _read(text).events if e.kind == "attack" for a in e.actors]


MUTUAL = (
    "Перемирие сорвано: стороны обвинили друг друга в нарушениях. Минобороны {one} сообщило, что "
    "{others} подразделения обстреляли село. В Минобороны {other} заявили, что огонь открыл "
    "противник. Президент Франции Эмманюэль Макрон, чья страна с США и Россией ведёт "
    "переговоры, призвал к миру."
)


@pytest.mark.parametrize(
    ("one", "other", "others", "sides"),
    [
        ("Армении", "Азербайджана", "азербайджанские", {"armenia", "azerbaijan"}),
        ("Азербайджана", "Армении", "армянские", {"armenia", "azerbaijan"}),
    ],
)
def test_the_sides_are_those_who_charge_each_other(
    one: str, other: str, others: str, sides: set[str]
) -> None:
    """Not two powers that a clause happens to join."""
    charged = _accusers(MUTUAL.format(one=one, other=other, others=others))
    assert {who for pair in charged for who in pair} & {"russia", "united-states"} == set()
    assert tuple(sorted(sides)) in charged
    assert tuple(sorted(sides, reverse=True)) in charged


def test_a_charge_that_goes_one_way_makes_no_pair() -> None:
    """A power far away that blames one side is none of the two."""
    text = "The truce broke down. Washington said Rwandan troops had shelled Sake. Both sides fled."
    assert ("united-states", "rwanda") not in _accusers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ночью Баку обстреляли из миномётов.",
        "Президент Асад объявил перемирие, однако через час начался обстрел Хомса.",
        "Хуситы объявили перемирие, но затем началось наступление на Мариб.",
    ],
)
def test_nobody_named_strikes(text: str) -> None:
    """A town is shelled; an attack that begins is not of whom the clause before told."""
    assert _attackers(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وكان الجيش المالي شن الأحد هجوما على غاو، واتهم الوزير حركة أنصار الدين.", "malian"),
        ("وكان الجيش اللبناني قصف مواقع في جرود عرسال.", "leban"),
    ],
)
def test_behind_had_and_who_acts_stands_the_verb(text: str, actor: str) -> None:
    """«كان الجيش شن هجوما»: the army's own act."""
    assert [each[: len(actor)] for each in _attackers(text)] == [actor]


@pytest.mark.parametrize(
    "text",
    [
        "ولم ترد أسمرة بعد على طلب التعليق على وقف إطلاق النار.",
        "Асмэра не ответила на запрос о комментарии по поводу перемирия.",
        "Asmara did not respond to a request for comment on the ceasefire.",
    ],
)
def test_a_request_for_comment_demands_nothing(text: str) -> None:
    """It is the press that asks."""
    reading = _read(text)
    assert [e.kind for e in reading.events] == []
    assert [c.stance for c in reading.claims if c.stance == "calls_for"] == []


def test_of_two_bodies_of_one_name_that_of_the_state_behind_it() -> None:
    """«ГКНБ Таджикистана» is not that of Kyrgyzstan."""
    claims = _read("В ГКНБ Таджикистана сообщение об обстреле назвали ложью.").claims
    assert [c.speaker for c in claims] == ["tajik-state-committee-for-national-security"]
