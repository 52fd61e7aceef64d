"""Truces that collapse, are put on hold, taken up again, or made anew after they broke down."""

import pytest

TRUCE = (
    "2023-03-01T10:00:00Z",
    "The army and the Rapid Support Forces agreed to a ceasefire in Sudan from 6 p.m. on 1 March.",
)
COLLAPSED = (
    "2023-03-10T19:00:00Z",
    "A ceasefire in Sudan between the army and the Rapid Support Forces collapsed on Friday,"
    " residents said.",
)
ANEW = {
    "en": "The army and the Rapid Support Forces agreed on Monday to an immediate ceasefire in"
    " Sudan.",
    "ru": "Армия и Силы быстрой поддержки договорились о немедленном прекращении огня в Судане.",
    "ar": "اتفق الجيش وقوات الدعم السريع على وقف فوري لإطلاق النار في السودان.",
}


@pytest.mark.parametrize("language", ANEW)
def test_what_is_agreed_after_a_collapse_is_another_truce_and_begins_at_once(told, language):
    found = told.dockets(TRUCE, COLLAPSED, ("2023-03-13T09:00:00Z", ANEW[language]))
    states = told.nominal(found, "2023-03-13T20:00:00Z")
    assert sorted(states.values()) == ["in_force", "in_force_contested"]


def test_the_day_of_a_collapse_is_no_end_by_the_clock(told):
    found = told.dockets(TRUCE, COLLAPSED)
    assert set(told.nominal(found, "2023-03-15T20:00:00Z").values()) == {"in_force_contested"}


SUSPENDED = {
    "en": "The Sudanese army suspended the ceasefire from noon on 8 March.",
    "ar": "علق الجيش السوداني الهدنة اعتبارا من ظهر يوم 8 مارس.",
}


@pytest.mark.parametrize("language", SUSPENDED)
def test_a_suspension_begins_at_its_hour(told, language):
    found = told.dockets(TRUCE, ("2023-03-09T09:00:00Z", SUSPENDED[language]))
    assert set(told.nominal(found, "2023-03-08T09:00:00Z").values()) == {"in_force"}
    assert set(told.nominal(found, "2023-03-08T12:00:00Z").values()) == {"suspended"}
    assert set(told.nominal(found, "2023-03-12T12:00:00Z").values()) == {"suspended"}


LIMITED = (
    "2023-03-01T10:00:00Z",
    "The army and the Rapid Support Forces agreed to a four-day ceasefire in Sudan from 8 a.m. on"
    " 2 March until 8 a.m. on 6 March.",
)
LONGER = (
    "2023-03-05T12:00:00Z",
    "The army and the Rapid Support Forces agreed to extend the ceasefire in Sudan until 8 p.m. on"
    " 9 March.",
)


def test_what_is_prolonged_is_no_longer_suspended(told):
    paused = (
        "2023-03-04T12:00:00Z",
        "The ceasefire in Sudan between the army and the Rapid Support Forces has been suspended.",
    )
    found = told.dockets(LIMITED, paused, LONGER)
    assert "suspended" in told.nominal(found, "2023-03-05T08:00:00Z").values()
    assert "suspended" not in told.nominal(found, "2023-03-05T20:00:00Z").values()
    assert "expired" not in told.nominal(found, "2023-03-07T12:00:00Z").values()


def test_what_befalls_a_prolongation_befalls_what_it_prolongs(told):
    paused = (
        "2023-03-07T12:00:00Z",
        "The Sudanese army suspended the ceasefire with the Rapid Support Forces, which"
        " was to run until 8 p.m. on 9 March.",
    )
    found = told.dockets(LIMITED, LONGER, paused)
    assert set(told.nominal(found, "2023-03-08T12:00:00Z").values()) == {"suspended"}


def test_a_proposal_of_two_or_three_days_is_no_truce_of_four(told):
    offer = (
        "2023-02-27T10:00:00Z",
        "The Sudanese army proposed a truce of two or three days with the Rapid Support Forces to"
        " collect the dead.",
    )
    found = told.dockets(offer, LIMITED)
    assert sorted(told.nominal(found, "2023-03-03T12:00:00Z").values()) == ["in_force", "proposed"]


def test_a_pause_for_aid_prolongs_no_ceasefire(told):
    pause = (
        "2023-03-05T12:00:00Z",
        "The humanitarian pause in Sudan was extended by 72 hours from noon on 5 March.",
    )
    found = told.dockets(TRUCE, pause)
    assert all(each.parent is None for each in found)
    assert "in_force" in told.nominal(found, "2023-03-20T12:00:00Z").values()


def test_the_country_of_a_table_is_not_where_a_truce_holds(told):
    declared = (
        "2023-03-01T10:00:00Z",
        "Sudan's president declared a unilateral ceasefire with the Rapid Support Forces, effective"
        " on 2 March. Talks are to open in Bern, Switzerland, in May; the delegations will fly to"
        " Bern next week.",
    )
    (found,) = told.dockets(declared)
    assert found.countries == ("SD",)
