"""What is only offered, unsigned, called for or recalled beside a truce, and how that stands."""

import pytest

import hudna


def statuses(text, published="2022-08-25"):
    return [truce.status for truce in hudna.read(text, published=published).agreements]


def test_nothing_is_broken_of_what_was_refused():
    text = (
        "Oman offered the Houthis a nationwide ceasefire. The Houthis rejected the plan. Overnight"
        " the coalition bombed stores at Salif, Al-Masirah reported."
    )
    assert statuses(text) == ["rejected"]


def test_what_one_side_accepts_and_the_other_dismisses_is_proposed():
    text = (
        "Sudan's army accepted a two-week humanitarian truce. The Rapid Support Forces rejected the"
        " truce. Residents said RSF guns shelled a camp on Friday."
    )
    assert statuses(text) == ["proposed"]


def test_a_truce_that_is_charged_to_be_broken_is_violated():
    text = (
        "Thailand and Cambodia agreed a ten-day truce. Villagers said Cambodian guns shelled a"
        " market on Monday in breach of the truce."
    )
    assert statuses(text) == ["violated"]


def test_ceasefire_violations_name_a_truce():
    assert statuses("The mission recorded 86 ceasefire violations near Luhansk.") == ["violated"]
    assert statuses("No ceasefire violations were recorded near Luhansk, the OSCE said.") == []


CALLED = [
    "Ethiopia accused the TPLF of breaking the ceasefire. The union's chief called for an immediate"
    " cessation of hostilities.",
    "Эфиопия обвинила НФОТ в нарушении перемирия. Глава союза призвал к немедленному прекращению"
    " боевых действий.",
]


@pytest.mark.parametrize("text", CALLED)
def test_an_immediate_halt_called_for_is_another(text):
    assert statuses(text) == ["violated", "called_for"]


def test_a_paper_that_nobody_signed_is_not_the_truce_in_force():
    text = (
        "Хафтар не подписал соглашение о постоянном прекращении огня. Само перемирие действует с"
        " 9 января."
    )
    assert statuses(text, "2020-01-14") == ["rejected", "in_force"]


OVER = [
    ("A ceasefire declared in May collapsed.", "collapsed"),
    ("A ceasefire declared in May was called off.", "expired"),
]


@pytest.mark.parametrize(("once", "status"), OVER)
def test_what_was_declared_once_and_came_to_an_end_is_another(once, status):
    text = f"The Houthis declared a ceasefire on Wednesday. {once}"
    new, old = hudna.read(text, published="2022-08-25").agreements
    assert new.status == "announced"
    assert (old.status, old.starts.value) == (status, "2022-05")


def test_the_first_one_beside_a_truce_says_which_is_meant():
    text = (
        "The truce with the LTTE ran out on Sunday, Colombo said. The truce, the first full one"
        " with the rebels, had held since May 4."
    )
    assert statuses(text, "2006-08-02") == ["expired"]


FREED = [
    "Thailand freed soldiers it had held since June after a ceasefire with Cambodia held for more"
    " than 48 hours.",
    "أفرجت تايلاند عن جنود كانت تحتجزهم منذ يونيو، بعدما صمد وقف لإطلاق النار مع كمبوديا.",
]


@pytest.mark.parametrize("text", FREED)
def test_since_when_something_else_goes_on_is_no_start(text):
    (truce,) = hudna.read(text, published="2025-12-31").agreements
    assert truce.starts is None
    assert truce.duration is None
