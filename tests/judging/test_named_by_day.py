"""Agreements called by the day of their signing, told long after they began a day later."""

import pytest

FIRST = (
    "2023-03-02",
    "The Sudanese army and the Rapid Support Forces signed a ceasefire in Jeddah on Wednesday. "
    "It takes effect at 7 p.m. on Thursday 2 March.",
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


def test_what_another_truce_replaces_is_superseded(told):
    new = (
        "2023-05-20",
        "The Sudanese army and the Rapid Support Forces signed a permanent ceasefire on Friday."
        " Its second article says that it supersedes the ceasefire signed on 1 March.",
    )
    states = told.nominal(told.dockets(FIRST, new), "2023-05-22T12:00:00Z")
    assert states["sd-2023-03-02-ceasefire"] == "superseded"


def test_a_calm_that_is_renewed_is_the_calm_before_and_not_the_truce_begun_since(told):
    calm = (
        "2023-03-02",
        "The Sudanese army and the Rapid Support Forces agreed on two weeks of tranquillity from"
        " 3 March to 17 March.",
    )
    other = (
        "2023-03-10",
        "Sudan's army and the Sudan Liberation Movement signed a ceasefire that took effect at"
        " noon on 9 March.",
    )
    again = (
        "2023-03-20",
        "Sudan's warring parties agreed on Sunday to renew the two weeks of tranquillity. The new"
        " period runs from 21 March to 4 April.",
    )
    found = told.dockets(calm, other, again)
    parents = {docket.parent for docket in found} - {None}
    assert parents == {"sd-2023-03-03-regime-of-calm"}


def test_a_ceasefire_that_is_just_signed_is_no_calm_begun_before(told):
    calm = (
        "2023-03-02",
        "The Sudanese army and the Rapid Support Forces agreed on a month of tranquillity from"
        " 3 March to 2 April.",
    )
    deal = (
        "2023-03-07",
        "The Sudanese army and the Rapid Support Forces signed a ceasefire on Tuesday.",
    )
    assert len(told.dockets(calm, deal)) == len(("one", "other"))
