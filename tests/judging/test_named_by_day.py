"""Agreements called by the day of their signing, told long after they began a day later."""

import pytest

FIRST = (
    "2023-03-02",
    "The Sudanese army and the Rapid Support Forces signed a ceasefire in Jeddah on Wednesday. "
    "It takes effect at 6 p.m. on Thursday 2 March.",
)
OTHER = (
    "2023-03-05",
    "The Sudanese army and the Sudan Liberation Movement signed a ceasefire that took effect at"
    " noon on 4 March.",
)
LATER = {
    "en": "The Rapid Support Forces suspended the ceasefire agreement of 1 March with the Sudanese"
    " army.",
    "ru": "Силы быстрой поддержки приостановили соглашение о прекращении огня от 1 марта с"
    " суданской армией.",
    "ar": "علقت قوات الدعم السريع اتفاق وقف إطلاق النار المبرم في 1 مارس مع الجيش السوداني.",
}


@pytest.mark.parametrize("language", LATER)
def test_the_day_of_signing_names_the_truce_that_began_the_day_after(told, language):
    found = told.dockets(FIRST, OTHER, ("2023-05-20", LATER[language]))
    assert len(found) == len(("one", "other"))
    states = told.nominal(found, "2023-05-21T12:00:00Z")
    assert sorted(states.values()) == ["in_force", "suspended"]


def test_the_day_of_signing_is_no_second_start(told):
    again = (
        "2023-04-20",
        "The Sudanese army and the Rapid Support Forces remain bound by the ceasefire of 1 March.",
    )
    found = told.dockets(FIRST, again)
    assert len(found) == 1
    assert set(told.nominal(found, "2023-03-02T12:00:00Z").values()) <= {"agreed", "scheduled"}


def test_a_day_on_which_nothing_of_them_was_made_names_another(told):
    other = (
        "2023-05-20",
        "The Rapid Support Forces and the Sudanese army remain bound by the ceasefire of 9"
        " February.",
    )
    assert len(told.dockets(FIRST, other)) == len(("one", "other"))
