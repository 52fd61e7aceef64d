"""Who declared a halt alone: alliances and their members, bands without a name."""

import pytest

ALLIANCE = (
    "2025-05-03T10:00:00Z",
    "The Congo River Alliance declared a unilateral ceasefire in eastern Congo from 4 May 2025.",
)
MEMBER = {
    "en": "M23 said its unilateral ceasefire in eastern Congo began at noon on 4 May 2025.",
    "ru": "М23 объявила об одностороннем прекращении огня на востоке ДР Конго с полудня 4 мая"
    " 2025 года.",
    "ar": "أعلنت حركة 23 مارس وقف إطلاق النار من جانب واحد في شرق الكونغو اعتبارا من ظهر 4 مايو"
    " 2025.",
}
SUSPENDED = (
    "2025-05-14T18:00:00Z",
    "M23 rebels said on Wednesday they were suspending until further notice the unilateral"
    ' ceasefire they declared on May 4. "It is suspended as of noon today," they said.',
)


@pytest.mark.parametrize("language", MEMBER)
def test_what_an_alliance_declares_its_member_declares(told, language):
    assert len(told.dockets(ALLIANCE, ("2025-05-04T15:00:00Z", MEMBER[language]))) == 1


def test_the_member_suspends_what_the_alliance_declared(told):
    found = told.dockets(ALLIANCE, ("2025-05-04T15:00:00Z", MEMBER["en"]), SUSPENDED)
    assert set(told.nominal(found, "2025-05-13T12:00:00Z").values()) == {"in_force"}
    assert set(told.nominal(found, "2025-05-16T12:00:00Z").values()) == {"suspended"}


def test_two_members_of_one_alliance_declare_each_for_itself(told):
    found = told.dockets(
        ("2024-09-01T08:00:00Z", "The MNDAA declared a unilateral ceasefire in Myanmar from"
         " 2 September 2024 until 6 September 2024."),
        ("2024-09-01T12:00:00Z", "The Ta'ang National Liberation Army declared a unilateral"
         " ceasefire in Myanmar from 2 September 2024 until 9 September 2024."),
    )  # fmt: skip
    assert len(found) == 2


NAMELESS = {
    "ru": "Повстанцы на севере Мьянмы объявили одностороннее прекращение огня со 2 сентября 2024"
    " года.",
    "en": "Rebels in northern Myanmar declared a unilateral ceasefire from 2 September 2024.",
}


@pytest.mark.parametrize("language", NAMELESS)
def test_a_band_without_a_name_may_be_the_one_that_others_name(told, language):
    named = (
        "2024-09-01T08:00:00Z",
        "The MNDAA declared a unilateral ceasefire in Myanmar from 2 September 2024 until"
        " 6 September 2024.",
    )
    assert len(told.dockets(named, ("2024-09-01T12:00:00Z", NAMELESS[language]))) == 1


def test_a_band_without_a_name_is_no_state(told):
    found = told.dockets(
        ("2024-09-01T08:00:00Z", "Myanmar's military declared a unilateral ceasefire in Myanmar"
         " from 2 September 2024."),
        ("2024-09-01T12:00:00Z", NAMELESS["en"]),
    )  # fmt: skip
    assert len(found) == 2


def test_who_prolongs_late_prolongs_his_own_and_calls_it_off(told):
    found = told.dockets(
        ("2024-09-01T08:00:00Z", "The MNDAA declared a unilateral ceasefire in Myanmar from"
         " 2 September 2024 until 6 September 2024."),
        ("2024-09-01T12:00:00Z", "The Ta'ang National Liberation Army said it would halt attacks in"
         " Myanmar from 3 September until midnight on 6 September 2024."),
        ("2024-09-08T08:00:00Z", "The MNDAA said on Sunday it would renew its unilateral ceasefire"
         " in Myanmar, which lapsed two days earlier, and extend it until 20 September 2024."),
        ("2024-09-15T12:00:00Z", "A rebel army in Myanmar said on Sunday it was ending its"
         " unilateral ceasefire five days early. The MNDAA, whose truce was to run until"
         " September 20, said the declaration was void from noon on Sunday."),
    )  # fmt: skip
    first = next(d for d in found if d.voices[0].at.startswith("2024-09-01T08"))

    def state(at, known):
        return told.nominal(found, at, known)[first.id]

    assert state("2024-09-07T12:00:00Z", "2024-09-10T00:00:00Z") == "expired"
    assert state("2024-09-12T12:00:00Z", "2024-09-14T00:00:00Z") == "in_force"
    assert state("2024-09-17T12:00:00Z", "2024-09-18T00:00:00Z") == "terminated"
