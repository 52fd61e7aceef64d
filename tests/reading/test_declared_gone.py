"""Truces that a side declares gone, takes up again, or recalls beside another."""

import pytest

import hudna


def statuses(text: str, published: str = "2024-06-25") -> list[tuple[str | None, bool]]:
    return [(a.status, a.background) for a in hudna.read(text, published=published).agreements]


@pytest.mark.parametrize(
    "text",
    [
        'Sudan\'s government said that the ceasefire agreed in Jeddah "no longer exists".',
        "Hamas said the truce signed in Doha had ceased to exist.",
        "Правительство Судана заявило, что перемирие, о котором договорились в Джидде, больше не"
        " действует.",
        "أعلنت الحكومة السودانية أن اتفاق وقف إطلاق النار الموقع في جدة لم يعد قائما.",
        "قالت حماس إن وقف إطلاق النار بات لاغيا.",
    ],
)
def test_who_says_that_it_is_gone_announces_none(text: str) -> None:
    read = hudna.read(text, published="2024-06-25")
    assert [a.status for a in read.agreements] == ["expired"]
    assert all(e.kind != "announce_ceasefire" for e in read.events)


def test_who_says_that_it_was_agreed_still_announces_it() -> None:
    read = hudna.read("Hamas said a ceasefire had been agreed in Doha.", published="2024-06-25")
    assert any(e.kind == "announce_ceasefire" for e in read.events)


@pytest.mark.parametrize(
    "text",
    [
        "A ceasefire was signed in Juba in March. The SPLM said it was no longer bound by it.",
        'A ceasefire was signed in Juba in March. "The army has broken the agreement, so we are no'
        ' longer bound by it," the SPLM said.',
        "В марте в Джубе было подписано перемирие. НОДС заявило, что считает себя свободным от"
        " него.",
    ],
)
def test_who_is_no_longer_bound_by_it_speaks_of_the_truce(text: str) -> None:
    assert statuses(text) == [("expired", False)]


def test_who_is_no_longer_bound_by_a_contract_ends_no_truce() -> None:
    text = "The SPLM had a contract with the firm and is no longer bound by it. A truce holds."
    assert statuses(text) == [("in_force", False)]


@pytest.mark.parametrize(
    "text",
    [
        "M23 said on Monday it had resumed its local ceasefire in Walikale after suspending it for"
        " six days.",
        "أعلنت حركة 23 مارس أنها استأنفت العمل بوقف إطلاق النار في واليكالي بعد تعليقه ستة أيام.",
        "Движение М23 возобновило соблюдение перемирия в Валикале после шестидневной приостановки.",
    ],
)
def test_what_is_taken_up_again_is_no_longer_suspended(text: str) -> None:
    assert statuses(text) == [("in_force", False)]


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت حركة 23 مارس تعليق وقف إطلاق النار في واليكالي. وكانت الهدنة قد دخلت حيز التنفيذ"
        " الأحد.",
        "M23 said it was suspending the ceasefire in Walikale. The truce had taken effect on"
        " Sunday.",
    ],
)
def test_the_truce_that_had_begun_is_the_one_suspended(text: str) -> None:
    assert statuses(text) == [("suspended", False)]


def test_a_previous_pause_that_somebody_brokered_is_recalled() -> None:
    text = (
        "A truce between Congo's army and M23 began at midnight. A previous U.S.-brokered pause in"
        " December was prolonged for two weeks."
    )
    assert statuses(text) == [("in_force", False), ("extended", True)]
