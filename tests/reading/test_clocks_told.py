"""Clocks of an arrangement: put off, late, prolonged, and whose local time.

Every sentence is our own.
"""

import pytest

import hudna
from hudna.records import Agreement


def _only(text: str, published: str) -> Agreement:
    found = hudna.read(text, published=published).agreements
    assert len(found) == 1, [(each.kind, each.status) for each in found]
    return found[0]


def _starts(text: str, published: str) -> str | None:
    starts = _only(text, published).starts
    return starts and starts.value


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Начало перемирия в Тиграе перенесли с четверга на пятницу.", "2023-11-24"),
        ("The start of the truce in Tigray was put off from Thursday until Friday.", "2023-11-24"),
        ("تأجل بدء الهدنة في تيغراي من الخميس إلى الجمعة.", "2023-11-24"),
        ("Перемирие в Тиграе вступило в силу вместо 8:30 в 11:15.", "2023-11-23T11:15"),
    ],
)
def test_what_is_put_off_begins_later(text: str, starts: str) -> None:
    assert _starts(text, "2023-11-23") == starts


@pytest.mark.parametrize(
    "text",
    [
        "Перемирие в Судане началось с трёхчасовым опозданием.",
        "The truce in Sudan began after a delay of three hours.",
        "بدأت الهدنة في السودان بعد تأخير ثلاث ساعات.",
        "Перемирие в Судане отложили на неделю.",
        "The truce in Sudan was put off by a week.",
    ],
)
def test_how_late_it_began_is_no_length(text: str) -> None:
    assert _only(text, "2023-11-23").duration is None


@pytest.mark.parametrize(
    "text",
    [
        "Стороны в Йемене продлили двухмесячное перемирие на пять дней.",
        "Стороны в Йемене продлили на пять дней недельное перемирие, срок которого истекал.",
        "Yemen's parties agreed to extend their two-month truce by five days.",
        "Yemen's parties agreed to extend for five days a two-month truce that expired later.",
    ],
)
def test_the_length_of_what_is_prolonged_is_not_added(text: str) -> None:
    found = _only(text, "2023-11-23")
    assert (found.status, found.duration and found.duration.value) == ("extended", "P5D")


@pytest.mark.parametrize(
    "text",
    [
        "Армения и Азербайджан договорились о перемирии с 16:00 пятницы по местному времени.",
        "Armenia and Azerbaijan agreed on a truce from 4 p.m. on Friday, local time.",
        "اتفقت أرمينيا وأذربيجان على هدنة من الرابعة عصر الجمعة بالتوقيت المحلي.",
    ],
)
def test_a_state_is_no_town_of_its_name(text: str) -> None:
    assert _starts(text, "2023-11-23") == "2023-11-24T16:00+04:00"


def test_hours_to_a_part_of_the_day() -> None:
    found = _only("Пауза в Дараа продлится с шести утра до двух часов дня субботы.", "2023-11-23")
    clocks = [found.starts, found.ends]
    assert [c and c.value for c in clocks] == ["2023-11-25T06:00", "2023-11-25T14:00"]
