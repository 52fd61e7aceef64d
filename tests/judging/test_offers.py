"""What is called for, offered, refused, begun at its telling or told ahead: in three languages.

Texts of our own; what happens to them is what a monitor would write down (domain.md 8.2).
"""

import pytest

LATER = "2030-01-01T00:00:00Z"


def state(told, found, at, known=LATER):
    """The one state of a case with one agreement."""
    states = told.nominal(found, at, known)
    assert len(states) == 1, states
    return next(iter(states.values()))


CALL = {
    "en": "The presidents of Kenya and Angola urged the army and M23 to cease fire in North Kivu"
    " from midnight on 14 March.",
    "ru": "Президенты Кении и Анголы призвали армию и М23 прекратить огонь в Северном Киву"
    " с 00:00 14 марта.",
    "ar": "دعا رئيسا كينيا وأنغولا الجيش وحركة 23 مارس إلى وقف إطلاق النار في شمال كيفو اعتبارا"
    " من منتصف ليل 14 مارس.",
}
WELCOME = {
    "en": "Kinshasa welcomed the call by Kenya and Angola for a ceasefire in North Kivu from"
    " 14 March.",
    "ar": "رحبت كينشاسا بدعوة كينيا وأنغولا إلى وقف إطلاق النار في شمال كيفو اعتبارا من 14 مارس.",
}
REFUSAL = {
    "en": "M23 rejected the ceasefire in North Kivu proposed by Kenya and Angola from 14 March.",
    "ru": "М23 отвергла предложенное Кенией и Анголой прекращение огня в Северном Киву с 14 марта.",
    "ar": "رفضت حركة 23 مارس وقف إطلاق النار في شمال كيفو الذي اقترحته كينيا وأنغولا اعتبارا من"
    " 14 مارس.",
}


@pytest.mark.parametrize("language", CALL)
def test_the_clock_starts_nothing_that_outsiders_only_called_for(told, language):
    found = told.dockets(("2025-03-11", CALL[language]))
    assert state(told, found, "2025-03-15T12:00:00Z") in {"called_for", "proposed"}


@pytest.mark.parametrize("language", WELCOME)
def test_a_welcome_of_a_call_changes_nothing(told, language):
    found = told.dockets(("2025-03-11", CALL[language]), ("2025-03-12", WELCOME[language]))
    assert state(told, found, "2025-03-15T12:00:00Z") in {"called_for", "proposed"}


@pytest.mark.parametrize("language", REFUSAL)
def test_what_a_side_refused_before_the_start_does_not_start(told, language):
    found = told.dockets(("2025-03-11", CALL[language]), ("2025-03-12", REFUSAL[language]))
    assert state(told, found, "2025-03-15T12:00:00Z") == "rejected"


HALTED = {
    "en": "Arakan Army commanders announced on Friday an immediate ceasefire in Rakhine in answer"
    " to the United Nations appeal.",
    "ru": "Армия Аракана объявила в пятницу о немедленном прекращении огня в Ракхайне в ответ на"
    " призыв ООН.",
}
ASKED = {
    "en": "The United Nations called on all parties to declare a ceasefire in Rakhine.",
    "ru": "ООН призвала все стороны объявить о прекращении огня в Ракхайне.",
}


@pytest.mark.parametrize("language", HALTED)
def test_a_halt_declared_at_once_after_a_call_is_in_force(told, language):
    found = told.dockets(("2025-04-01", ASKED[language]), ("2025-04-04", HALTED[language]))
    assert "in_force" in told.nominal(found, "2025-04-06T12:00:00Z").values()
    assert set(told.nominal(found, "2025-04-02T12:00:00Z").values()) == {"called_for"}


def test_what_starts_tomorrow_is_not_in_force_today_whatever_the_text_says_besides(told):
    found = told.dockets(
        (
            "2024-11-26",
            "Israel and Hezbollah will observe a ceasefire in Lebanon from 4 a.m. on 27 November."
            " Any breach of the ceasefire will be answered with force, the Israeli army said.",
        )
    )
    assert state(told, found, "2024-11-26T20:00:00Z") in {"scheduled", "declared"}
    assert state(told, found, "2024-11-27T12:00:00Z") == "in_force"


COUNTED = {
    "en": "The Houthis said coalition forces had violated the truce in Hodeidah 31 times since it"
    " took effect on 18 December and until 8 a.m. on 20 December.",
    "ru": "Хуситы заявили, что с момента вступления в силу перемирия в Ходейде 18 декабря и до"
    " 08:00 20 декабря силы коалиции нарушили его 31 раз.",
}


@pytest.mark.parametrize("language", COUNTED)
def test_the_hour_until_which_breaches_are_counted_ends_no_truce(told, language):
    found = told.dockets(("2018-12-20T10:00:00+03:00", COUNTED[language]))
    assert set(told.nominal(found, "2018-12-28T12:00:00Z").values()) == {"in_force"}


def test_two_truces_of_the_same_two_sides_are_told_apart_by_time(told):
    first = "Armenia and Azerbaijan agreed on a truce in Karabakh from noon on 3 May 2021."
    second = "Armenia and Azerbaijan agreed on a truce in Karabakh from noon on 21 May 2021."
    between = "The ceasefire between Armenia and Azerbaijan in Karabakh is holding, Yerevan said."
    found = told.dockets(("2021-05-02", first), ("2021-05-20", between), ("2021-05-21", second))
    homes = {v.document: d.id for d in found for v in d.voices}
    assert homes["d0"] == homes["d1"] != homes["d2"]
    after = told.dockets(("2021-05-02", first), ("2021-05-21", second), ("2021-05-25", between))
    homes = {v.document: d.id for d in after for v in d.voices}
    assert homes["d0"] != homes["d1"] == homes["d2"]


def test_one_truce_told_with_two_places_is_one_where_the_sides_are_the_same(told):
    found = told.dockets(
        (
            "2025-07-28",
            "Thailand and Cambodia agreed in Putrajaya on a ceasefire from midnight on 28 July.",
        ),
        (
            "2025-07-29",
            "Таиланд и Камбоджа обвинили друг друга в нарушении перемирия, которое вступило в силу"
            " в полночь 28 июля.",
        ),
    )
    assert len(found) == 1


def test_forces_that_no_state_owns_are_not_the_side_of_the_government_they_fight(told):
    (docket,) = told.dockets(
        (
            "2020-01-12",
            "The Libyan National Army and the Government of National Accord agreed on a ceasefire"
            " in Tripoli from midnight on 12 January 2020.",
        )
    )
    assert set(docket.voices[0].sides) == {"libyan-national-army", "LY"}
