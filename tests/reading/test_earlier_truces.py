"""Earlier arrangements: told apart from that of the day, with their own window and status."""

import pytest

EARLIER = {
    "a year before its noun": (
        "KAMPALA - A ceasefire between Uganda and the Lord's Resistance Army began on Friday. "
        "It is the first halt since the 2006 truce between them collapsed.",
        "2021-03-06",
        [("in_force", False), ("collapsed", True)],
    ),
    "signed long before": (
        "Pakistan and India agreed on Wednesday to hold their fire along the Line of Control. "
        "A ceasefire signed in 2003 had frayed badly.",
        "2021-02-25",
        [("agreed", False), ("violated", True)],
    ),
    "a pact told as earlier": (
        "وافقت إثيوبيا وإريتريا الأحد على وقف إطلاق النار. وانهار اتفاق سابق أبرم في عام 1998.",
        "2000-06-19",
        [("agreed", False), ("collapsed", True)],
    ),
    "what the new one replaces": (
        "Bosnia's army and the Bosnian Serbs signed a cessation of hostilities on Saturday. "
        "The accord replaces a seven-day truce that began on December 24.",
        "1995-01-01",
        [("agreed", False), ("expired", True)],
    ),
    "how long it was kept": (
        "Израиль и ХАМАС в четверг заключили перемирие. "
        "Предыдущее перемирие, объявленное в марте, продержалось неделю.",
        "2021-05-21",
        [("agreed", False), ("expired", True)],
    ),
}


@pytest.fixture
def read(reader):
    def agreements(text, published):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


@pytest.mark.parametrize("case", EARLIER)
def test_an_earlier_arrangement_is_a_record_of_its_own(case, read):
    text, published, expected = EARLIER[case]
    made = read(text, published=published)
    assert [(each.status, each.background) for each in made] == expected


def test_a_truce_that_ended_a_war_has_not_ended(read):
    (made,) = read(
        "A truce ended eleven days of war between Israel and Hamas on Friday.",
        published="2021-05-21",
    )
    assert made.status != "expired"


def test_attacks_told_after_the_start_break_it(read):
    (made,) = read(
        "Sudan's army and the Rapid Support Forces agreed to a truce on Monday. "
        "Warplanes bombed Omdurman despite the truce, residents said.",
        published="2023-04-25",
    )
    assert made.status == "violated"


def test_an_attack_before_the_start_breaks_nothing(read):
    (made,) = read(
        "Эфиопия и Эритрея подписали в воскресенье перемирие. "
        "Эритрея обвинила Эфиопию в обстреле Ассаба 14 июня.",
        published="2000-06-19",
    )
    assert made.status == "agreed"


def test_the_pronoun_is_the_truce(read):
    made = read(
        "Эфиопия объявила в июне перемирие, но повстанцы Тыграя его отвергли. "
        "Перемирие предложил Африканский союз.",
        published="2021-07-01",
    )
    assert [each.status for each in made] == ["rejected"]


def test_a_start_told_as_past_is_not_ahead(read):
    (made,) = read(
        "На юге Сирии с полудня воскресенья действует перемирие, согласованное США и Россией.",
        published="2017-07-10",
    )
    assert made.starts.value.startswith("2017-07-09T12:00")
