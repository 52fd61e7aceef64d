"""What ends a truce and what does not: stories of our own in three languages (domain.md 8.2)."""

import pytest

LATER = "2030-01-01T00:00:00Z"


def state(told, found, at, known=LATER):
    """The one state of a case with one agreement."""
    states = told.nominal(found, at, known)
    assert len(states) == 1, states
    return next(iter(states.values()))


MADE = {
    "en": "The government of Myanmar and the Arakan Army agreed to a three-month truce in Rakhine"
    " starting at 6 p.m. on 2 March.",
    "ru": "Правительство Мьянмы и Армия Аракана договорились о перемирии в Ракхайне сроком на три"
    " месяца начиная с 18:00 2 марта.",
    "ar": "اتفقت حكومة ميانمار وجيش أراكان على هدنة في راخين لمدة ثلاثة أشهر تبدأ عند الساعة"
    " السادسة من مساء 2 مارس.",
}
WELCOMED = {
    "en": "The Arakan Army welcomed the truce in Rakhine, under which fighting ends and the road"
    " reopens.",
    "ru": "Армия Аракана приветствовала перемирие в Ракхайне, по условиям которого прекращаются"
    " боевые действия и открывается дорога.",
    "ar": "رحب جيش أراكان بالهدنة في راخين التي تتوقف بموجبها الأعمال القتالية ويفتح الطريق.",
}


@pytest.mark.parametrize("language", MADE)
def test_months_are_those_of_the_calendar(told, language):
    found = told.dockets(("2024-03-01", MADE[language]))
    assert state(told, found, "2024-06-02T10:00:00Z") == "in_force"
    assert state(told, found, "2024-06-02T13:00:00Z") == "expired"


@pytest.mark.parametrize("language", WELCOMED)
def test_that_fighting_is_to_end_by_its_terms_does_not_end_it(told, language):
    found = told.dockets(("2024-03-01", MADE["en"]), ("2024-03-02", WELCOMED[language]))
    assert state(told, found, "2024-03-20T12:00:00Z") == "in_force"


def test_nothing_is_over_before_it_began(told):
    odd = "The truce in Rakhine between the Myanmar government and the Arakan Army is over."
    found = told.dockets(("2024-03-01", MADE["en"]), ("2024-03-01", odd))
    assert "expired" not in told.nominal(found, "2024-03-01T23:00:00Z").values()


EXTENDED = {
    "en": "The Philippine government and the MILF extended their truce in Mindanao from 5 May until"
    " 5 July.",
    "ru": "Правительство Филиппин и Исламский фронт освобождения моро продлили перемирие"
    " на Минданао"
    " с 5 мая до 5 июля.",
    "ar": "مددت حكومة الفلبين وجبهة تحرير مورو الإسلامية هدنتهما في مينداناو من 5 مايو إلى"
    " 5 يوليو.",
}
LAPSED = (
    "A truce in Mindanao between the Philippine government and the MILF expired at 8"
    " p.m. on 5 July."
)


@pytest.mark.parametrize("language", EXTENDED)
def test_an_end_told_as_a_day_is_at_the_hour_that_others_tell(told, language):
    found = told.dockets(("2014-05-04", EXTENDED[language]), ("2014-07-06", LAPSED))
    assert "in_force_contested" not in told.nominal(found, "2014-07-05T12:30:00Z").values()
    assert state(told, found, "2014-07-05T11:00:00Z") == "in_force"
    assert state(told, found, "2014-07-05T12:30:00Z") == "expired"


COUNTED = {
    "en": "The army of Myanmar said that the Arakan Army had violated the truce in Rakhine 61 times"
    " from 4 April to 9 April.",
    "ru": "Армия Мьянмы заявила, что Армия Аракана с 4 по 9 апреля 61 раз нарушила перемирие в"
    " Ракхайне.",
    "ar": "أعلن جيش ميانمار أن جيش أراكان ارتكب 61 خرقا للهدنة في راخين خلال الفترة من 4 أبريل إلى"
    " 9 أبريل.",
}


@pytest.mark.parametrize("language", COUNTED)
def test_the_days_over_which_breaches_are_counted_make_no_other_truce(told, language):
    found = told.dockets(("2024-03-01", MADE["en"]), ("2024-04-10", COUNTED[language]))
    assert state(told, found, "2024-04-12T12:00:00Z") == "in_force"


OFFERED = {
    "en": "The UN envoy proposed extending the truce in Yemen by six months from 2 October. Neither"
    " side had announced its acceptance by Saturday evening.",
    "ru": "Спецпосланник ООН предложил продлить перемирие в Йемене на шесть месяцев со 2"
    " октября. Ни"
    " одна из сторон к вечеру субботы не объявила о согласии.",
    "ar": "قدم المبعوث الأممي مقترحا بتمديد الهدنة في اليمن ستة أشهر اعتبارا من 2 أكتوبر."
    " ولم يعلن أي"
    " من الجانبين موافقته عليه حتى مساء السبت.",
}


@pytest.mark.parametrize("language", OFFERED)
def test_who_announces_no_consent_refuses_nothing(told, language):
    found = told.dockets(("2022-10-01", OFFERED[language]))
    assert state(told, found, "2022-10-01T20:00:00Z") in {"proposed", "called_for"}


RUNNING_OUT = {
    "en": "The truce in Yemen runs out tonight. The Houthis said they were studying a proposal to"
    " extend it.",
    "ru": "Срок перемирия в Йемене истекает сегодня вечером. О его продлении пока не сообщалось.",
    "ar": "تنتهي الهدنة في اليمن مساء اليوم. وقال مسؤول حوثي إن الجماعة تدرس مقترح التمديد.",
}


@pytest.mark.parametrize("language", RUNNING_OUT)
def test_a_draft_of_an_extension_extends_nothing(told, language):
    (docket,) = told.dockets(("2022-06-02", RUNNING_OUT[language]))
    assert [v.status for v in docket.voices] == ["in_force"]
    assert not docket.voices[0].is_extension


ASKED = {
    "en": "The mediator proposed a truce in Sudan between the army and the RSF to begin in June.",
    "ru": "Посредник предложил армии и СБП перемирие в Судане, которое начнётся в июне.",
    "ar": "اقترح الوسيط على الجيش وقوات الدعم السريع هدنة في السودان تبدأ في يونيو.",
}


@pytest.mark.parametrize("language", ASKED)
def test_what_was_proposed_for_a_month_is_what_then_began_in_it(told, language):
    made = "The Sudanese army and the RSF agreed to a ten-day truce in Sudan from 6 a.m. on 3 June."
    found = told.dockets(("2023-05-20", ASKED[language]), ("2023-06-02", made))
    assert state(told, found, "2023-05-25T12:00:00Z") in {"proposed", "called_for"}
    assert state(told, found, "2023-06-04T12:00:00Z") == "in_force"


def test_who_only_recalls_a_truce_does_not_make_it_a_prolongation(told):
    halt = "The Saudi-led coalition announced a halt to military operations in Yemen from 1 March."
    made = (
        "The Yemeni government and the Houthis agreed to a truce in Yemen from 7 p.m. on 9 March."
    )
    asked = "Oman called on the Yemeni government and the Houthis to extend the truce in Yemen."
    found = told.dockets(("2022-02-28", halt), ("2022-03-08", made), ("2022-04-20", asked))
    assert all(d.parent is None for d in found)


def test_what_one_side_declared_is_no_account_of_what_two_agreed(told):
    halt = (
        "The Saudi-led coalition announced a halt to military operations in Yemen from 6 a.m. on 30"
        " March."
    )
    made = (
        "The Saudi-led coalition and the Houthis agreed to a truce in Yemen from 7 p.m. on 2 April."
    )
    found = told.dockets(("2022-03-29", halt), ("2022-04-01", made))
    states = told.nominal(found, "2022-04-02T10:00:00Z")
    assert sorted(states.values()) == ["in_force", "scheduled"]


def test_one_that_ends_tonight_is_not_over(told):
    tonight = (
        "The truce in Rakhine between the Myanmar government and the Arakan Army ends at 6 p.m. on"
        " 2 June; no extension has been announced."
    )
    found = told.dockets(("2024-03-01", MADE["en"]), ("2024-06-02T08:00:00+06:30", tonight))
    assert state(told, found, "2024-06-02T10:00:00Z") == "in_force"
    assert state(told, found, "2024-06-02T13:00:00Z") == "expired"


WARNED = (
    "The Sudanese army declared a ceasefire in Sudan from 6 a.m. on 3 June. Any breach by the other"
    " side will be met with force, it said."
)


def test_what_would_be_done_about_a_breach_tells_of_none(told):
    found = told.dockets(("2023-06-02", WARNED))
    assert state(told, found, "2023-06-02T23:00:00Z") == "declared"
    assert [v.status for d in found for v in d.voices] == ["announced"]


UNTOLD = {
    "ru": "Перемирие в Йемене истекает в четверг в 19:00, о его продлении не объявлено.",
    "ar": "ينقضي في السابعة من مساء الخميس وقف إطلاق النار في اليمن، ولم يعلن حتى الآن عن"
    " أي اتفاق لتمديده.",
}


@pytest.mark.parametrize("language", UNTOLD)
def test_an_extension_not_announced_is_no_end(told, language):
    (docket,) = told.dockets(("2022-06-02T08:00:00+03:00", UNTOLD[language]))
    assert [v.status for v in docket.voices] == ["in_force"]
