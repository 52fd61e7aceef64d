"""How agreements stand: replayed from short texts of our own, read as they are."""

import pytest

from hudna.judging.standing import histories_of, standings_of

JULY = (
    (
        "2016-07-06",
        "The General Command of the Syrian army declared a regime of calm across all Syrian"
        " territory for 72 hours from 1 a.m. on 6 July until midnight on 8 July.",
    ),
    (
        "2016-07-09",
        "أعلنت القيادة العامة للجيش السوري تمديد نظام التهدئة لمدة 72 ساعة في جميع أراضي البلاد"
        " اعتبارا من الساعة الواحدة من يوم 9 تموز.",
    ),
    (
        "2016-07-12",
        "Командование сирийской армии продлило режим тишины на 72 часа с 01:00 12 июля,"
        " сообщило агентство САНА.",
    ),
)
CALM = "SYR-2016-07-06-calm"


@pytest.fixture(scope="module")
def july(told):
    return told.dockets(*JULY)


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ("2016-07-05T23:00:00Z", "in_force"),
        ("2016-07-08T20:30:00Z", "in_force"),
        ("2016-07-08T21:30:00Z", "expired"),  # 00:30 in Damascus: the gap
        ("2016-07-08T22:30:00Z", "in_force"),  # renewed from 01:00
        ("2016-07-12T12:00:00Z", "in_force"),
        ("2016-07-15T12:00:00Z", "expired"),
    ],
)
def test_july_2016_is_replayed_with_its_gap(told, july, at, state):
    assert told.nominal(july, at)[CALM] == state


def test_what_was_not_yet_published_is_not_known(told, july):
    before = told.nominal(july, "2016-07-09T12:00:00Z", known="2016-07-08T12:00:00Z")
    assert before == {CALM: "expired"}


def test_extensions_are_children_with_their_own_windows(told, july):
    by_id = {d.id: d for d in july}
    assert by_id["SYR-2016-07-09-calm-ext1"].parent == CALM
    assert told.nominal(july, "2016-07-09T12:00:00Z")["SYR-2016-07-09-calm-ext1"] == "in_force"


def test_end_and_duration_that_differ_are_a_dispute(told, july):
    (calm,) = [
        s
        for s in standings_of(
            july, at="2016-07-07T00:00:00Z", known="2016-07-08T00:00:00Z", world=told.WORLD
        )
        if s.id == CALM
    ]
    assert calm.disputes == (f"{CALM}:end-v-duration",)
    assert calm.windows[0].starts == "2016-07-05T22:00:00Z"
    assert calm.windows[0].ends == "2016-07-08T21:00:00Z"


def test_order_of_documents_changes_nothing(told, july):
    assert {d.id for d in told.dockets(*JULY[::-1])} == {d.id for d in july}
    assert told.nominal(told.dockets(*JULY[::-1]), "2016-07-08T21:30:00Z")[CALM] == "expired"


def test_two_clocks_for_one_start_are_contested_until_the_later_one(told):
    found = told.dockets(
        (
            "2020-01-09",
            "Russia's Defence Ministry said a ceasefire agreed with Turkey in Idlib took effect"
            " at 14:00 Moscow time on 9 January.",
        ),
        (
            "2020-01-10",
            "Turkey's Defence Ministry said the ceasefire agreed with Russia in Idlib will start"
            " at 00:01 on 12 January.",
        ),
    )
    (ident,) = told.nominal(found, "2020-01-11T12:00:00Z")
    assert told.nominal(found, "2020-01-11T12:00:00Z") == {ident: "in_force_contested"}
    assert told.nominal(found, "2020-01-10T12:00:00Z", known="2020-01-10T12:00:00Z") == {
        ident: "in_force"
    }


def test_who_ends_it_and_who_says_it_holds_leave_it_contested(told):
    found = told.dockets(
        (
            "2016-09-12",
            "A ceasefire brokered by Russia and the United States took effect in Syria at 7 p.m."
            " local time on Monday, 12 September. The Syrian army said it would observe it.",
        ),
        ("2016-09-19", "The Syrian army declared the ceasefire in Syria over on Monday."),
        (
            "2016-09-20",
            "The United States denied that the ceasefire in Syria was over.",
        ),
    )
    histories = histories_of(found, "2030-01-01T00:00:00Z")
    states = told.nominal(found, "2016-09-22T00:00:00Z")
    assert "in_force_contested" in states.values(), histories


RECALLED = (
    "2016-07-06",
    "The White House said Obama voiced concern over the failure of the Syrian government to comply"
    " with the cessation of hostilities in Syria.",
)


def test_what_is_in_force_began_when_the_register_says_where_no_document_does(told):
    found = told.dockets(RECALLED)
    before = told.nominal(found, "2016-07-01T00:00:00Z")
    assert before == {"SYR-2016-02-27-coh": "in_force"}
    event = histories_of(found, "2030-01-01T00:00:00Z")["SYR-2016-02-27-coh"][0]
    assert (event.trigger, "register" in (event.note or "")) == ("clock_start", True)


def test_the_register_tells_nothing_before_somebody_knows_of_it(told):
    found = told.dockets(RECALLED)
    assert not told.nominal(found, "2016-07-01T00:00:00Z", known="2016-07-05T00:00:00Z").get(
        "SYR-2016-02-27-coh"
    )


SIGNED = "The Colombian government and the ELN guerrillas signed a ceasefire in Havana on Friday."
FROM = {
    "midnight": SIGNED + " It takes effect at midnight on Aug. 3.",
    "zero": SIGNED + " It takes effect at 00:00 on 3 August.",
    "noon": SIGNED + " It takes effect at noon on 3 August.",
}


@pytest.mark.parametrize(
    ("starts", "state"),
    [
        (("midnight", "zero"), "in_force"),
        (("zero", "midnight"), "in_force"),
        (("zero", "noon"), "in_force_contested"),
    ],
)
def test_two_clocks_of_one_day_are_both_kept_and_midnight_is_what_others_say(told, starts, state):
    found = told.dockets(*(("2023-06-09", FROM[each]) for each in starts))
    assert set(told.nominal(found, "2023-08-03T12:00:00Z").values()) == {state}


def test_whether_a_truce_is_over_is_contested_by_who_says_in_the_same_text_that_it_holds(told):
    found = told.dockets(
        ("2020-01-12", "Turkey and Russia agreed on a ceasefire in Idlib from 12 January 2020."),
        (
            "2020-02-10",
            "The Syrian army said on Monday that the ceasefire in Idlib was over. Turkey and Russia"
            " said it still stands.",
        ),
    )
    assert set(told.nominal(found, "2020-02-11T12:00:00Z").values()) == {"in_force_contested"}
