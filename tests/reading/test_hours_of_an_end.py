"""When a truce stops: from when it is void, at what hour it is suspended; and times of counting."""

import pytest

import hudna


def ends(text: str, published: str = "2024-09-12") -> tuple[str | None, str | None]:
    """Start and end of the one arrangement."""
    (told,) = hudna.read(text, published=published).agreements
    return (
        told.starts.value if told.starts else None,
        told.ends.value if told.ends else None,
    )


@pytest.mark.parametrize(
    "text",
    [
        "The FARC said its truce was void from noon on Thursday.",
        "The FARC said its truce no longer applied as of noon on Thursday.",
    ],
)
def test_from_when_it_is_void_it_is_over(text: str) -> None:
    assert ends(text) == (None, "2024-09-12T12:00")


def test_what_holds_from_a_day_and_will_expire_begins_on_that_day() -> None:
    text = (
        "The truce comes into effect from Thursday and will expire on October 12, the rebels said."
    )
    assert ends(text) == ("2024-09-12", "2024-10-12")


@pytest.mark.parametrize(
    "text",
    [
        "The army suspended the truce at 11 am on Thursday.",
        "Армия в четверг в 11:00 приостановила перемирие.",
        "علق الجيش الهدنة يوم الخميس. وقال الوسطاء إن القيادة أبلغتهم عند الساعة 11:00 تعليق"
        " الهدنة.",
    ],
)
def test_the_hour_at_which_it_is_suspended_is_when_it_stops(text: str) -> None:
    assert ends(text) == (None, "2024-09-12T11:00")


def test_when_it_began_is_no_hour_of_its_suspension() -> None:
    assert ends("The army suspended the truce that began at 6 am.") == ("2024-09-12T06:00", None)


@pytest.mark.parametrize(
    "text",
    [
        "The army said that between 2 and 12 September it recorded 31 violations of the truce by"
        " the rebels.",
        "Армия со 2 по 12 сентября зафиксировала 31 нарушение перемирия со стороны повстанцев.",
        "سجل الجيش بين 2 و12 سبتمبر 31 خرقا للهدنة من جانب المتمردين.",
    ],
)
def test_over_what_time_breaches_were_counted_is_no_window(text: str) -> None:
    assert ends(text) == (None, None)


def test_the_window_of_a_truce_that_was_broken_stands() -> None:
    text = "The truce, which runs from 2 to 12 September, was violated 31 times, the army said."
    assert ends(text) == ("2024-09-02", "2024-09-12")


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The Northeast Command and the rebels have agreed to hold fire on Friday.", True),
        ("Militants in the northeast command the hills above the town.", False),
        ("Rebels in the North Attack Town", False),
    ],
)
def test_a_command_with_a_capital_commands_nothing(text: str, there: bool) -> None:  # noqa: FBT001
    found = hudna.read(text, published="2024-09-12").agreements
    assert [told.status for told in found] == (["agreed"] if there else [])
