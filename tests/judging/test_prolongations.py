"""Prolongations that nobody made, offers beside what ran by then, halts that begin at once."""

import pytest

TRUCE = (
    "2023-03-01",
    "The army and the Rapid Support Forces agreed to a 30-day ceasefire in Sudan from 6 p.m. on"
    " 2 March, the mediators said.",
)
OFFER = {
    "en": "The mediators proposed that the ceasefire between the army and the Rapid Support Forces"
    " in Sudan be extended until 1 May. The army has not yet replied.",
    "ru": "Посредники предложили продлить перемирие между армией и Силами быстрой поддержки в"
    " Судане до 1 мая.",
    "ar": "اقترح الوسطاء تمديد الهدنة بين الجيش وقوات الدعم السريع في السودان حتى الأول من مايو.",
}
REFUSAL = {
    "en": "The Sudanese army rejected a proposal to extend the ceasefire with the Rapid Support"
    " Forces until 1 May.",
    "ru": "Суданская армия отклонила предложение продлить перемирие с Силами быстрой поддержки до"
    " 1 мая.",
    "ar": "رفض الجيش السوداني مقترحا بتمديد الهدنة مع قوات الدعم السريع حتى الأول من مايو.",
}


@pytest.mark.parametrize("language", OFFER)
def test_a_prolongation_that_is_offered_or_refused_prolongs_nothing(told, language):
    found = told.dockets(TRUCE, ("2023-03-28", OFFER[language]), ("2023-03-30", REFUSAL[language]))
    before, after = "2023-03-30T23:00:00Z", "2023-04-02T12:00:00Z"
    assert sorted(told.nominal(found, before).values()) == ["in_force", "rejected"]
    assert sorted(told.nominal(found, after).values()) == ["expired", "rejected"]
    early = told.nominal(found, "2023-03-29T12:00:00Z", known="2023-03-29T12:00:00Z")
    assert sorted(early.values()) == ["in_force", "proposed"]


def test_a_prolongation_that_was_offered_and_then_made_carries_on(told):
    made = (
        "2023-03-31",
        "The army and the Rapid Support Forces agreed to extend the ceasefire in Sudan until"
        " 1 May.",
    )
    found = told.dockets(TRUCE, ("2023-03-28", OFFER["en"]), made)
    assert set(told.nominal(found, "2023-04-10T12:00:00Z").values()) == {"in_force"}
    assert "in_force" not in told.nominal(found, "2023-05-03T12:00:00Z").values()


def test_a_refusal_is_of_none_that_ran_by_then(told):
    pause = (
        "2024-11-08",
        "The Israeli army and Hezbollah agreed to an eight-hour ceasefire in the Lebanese town of"
        " Tyre from 9 a.m. on 9 November.",
    )
    refusal = (
        "2024-11-12",
        "Israel rejected a French proposal for a 60-day ceasefire with Hezbollah in Lebanon.",
    )
    found = told.dockets(pause, refusal)
    states = told.nominal(found, "2024-11-13T12:00:00Z")
    assert sorted(states.values()) == ["expired", "rejected"]


@pytest.mark.parametrize(
    "text",
    [
        "The Libyan National Army declared a ceasefire for Ramadan, effective immediately.",
        "أعلن الجيش الوطني الليبي وقفا لإطلاق النار في رمضان يسري فورا.",
        "Ливийская национальная армия объявила о прекращении огня, оно вступает в силу немедленно.",
    ],
)
def test_what_is_declared_at_once_is_in_force(told, text):
    found = told.dockets(("2020-04-29", text))
    assert set(told.nominal(found, "2020-05-02T12:00:00Z").values()) == {"in_force"}


LULL = {
    "en": (
        "A three-day lull for repairs\n\nThe army and M23 agreed on a lull in Goma from 9 a.m. on 9"
        " December until 5 p.m. on 11 December."
    ),
}
NATIONAL = ("2024-07-30", "The army and M23 agreed to a ceasefire from 4 August 2024, Angola said.")


def test_the_length_of_a_local_lull_is_none_of_a_truce_that_began_months_ago(told):
    found = told.dockets(NATIONAL, ("2024-12-07", LULL["en"]))
    assert "in_force" in told.nominal(found, "2024-12-20T12:00:00Z").values()


def test_days_left_until_the_start_are_no_length(told):
    left = ("2024-08-02", "Angola said the ceasefire between the army and M23 begins in two days.")
    found = told.dockets(NATIONAL, left)
    assert set(told.nominal(found, "2024-09-20T12:00:00Z").values()) == {"in_force"}


def test_a_further_prolongation_is_one_of_its_own(told):
    first = (
        "2023-03-31",
        "The army and the Rapid Support Forces agreed to extend the ceasefire in Sudan until 6 p.m."
        " on 3 April.",
    )
    second = (
        "2023-04-03",
        "The army and the Rapid Support Forces agreed to extend the ceasefire in Sudan until 6 p.m."
        " on 4 April.",
    )
    found = told.dockets(TRUCE, first, second)
    early = told.nominal(found, "2023-04-04T03:00:00Z", known="2023-04-01T03:00:00Z")
    assert "in_force" not in early.values()
    assert "in_force" in told.nominal(found, "2023-04-04T03:00:00Z").values()
    assert len(found) == 3
