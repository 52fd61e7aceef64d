"""Days of other acts than the truce's, and what is done to a truce that was made before."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published="2025-08-12"):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


def starts(agreement):
    return agreement.starts.value if agreement.starts else None


SUSPENDED = {
    "en": "M23 suspends its observance of the truce of 4 March with effect "
    "from 17:00 today, Tuesday.",
    "ru": "М23 решила приостановить соблюдение договора о прекращении огня от 4 марта "
    "2025 года с 17:00 вторника.",
    "ar": "قررت حركة 23 مارس تعليق التزامها باتفاق وقف إطلاق النار المؤرخ 4 مارس 2025 "
    "اعتبارا من الساعة 17:00 اليوم الثلاثاء.",
}


@pytest.mark.parametrize("language", SUSPENDED)
def test_the_hour_of_a_suspension_is_no_start(language, read):
    (found,) = read(SUSPENDED[language])
    assert (found.status, starts(found)) == ("suspended", "2025-03-04")


def test_what_began_is_the_attack(read):
    text = (
        "Envoys condemned the attack on Goma by M23 on Sunday. "
        "The attack began at dusk and is a breach of the truce of 4 March."
    )
    assert [starts(each) for each in read(text)] == ["2025-03-04"]


LIFTED = {
    "en": "M23 revoked its suspension of the truce with the army.",
    "en noun": "M23 announced the lifting of the suspension of the truce with the army.",
    "ru": "М23 отменила приостановку перемирия с армией ДРК.",
    "ar": "أنهت حركة 23 مارس تعليق الهدنة مع الجيش الكونغولي.",
}


@pytest.mark.parametrize("told", LIFTED)
def test_a_suspension_that_is_lifted_resumes(told, reader):
    reading = reader.read(LIFTED[told], ref="text", published="2025-08-12")
    assert [each.status for each in reading.agreements] == ["in_force"]
    assert all(event.kind != "end_ceasefire" for event in reading.events)


def test_a_truce_that_is_suspended_beside_a_siege_lifted_is_suspended(read):
    text = "M23 lifted the siege of Goma and suspended the truce with the army."
    assert [each.status for each in read(text)] == ["suspended"]


CARRIED_OUT = {
    "en": "Congo's government and M23 on Monday signed a timetable for the implementation of the "
    "truce of 4 March.",
    "en word": "Congo's government and M23 on Monday renewed their commitment to the truce of "
    "4 March.",
    "ru": "Правительство ДРК и М23 подписали в понедельник график выполнения соглашения о "
    "прекращении огня от 4 марта.",
    "ar": "وقعت الحكومة الكونغولية وحركة 23 مارس يوم الاثنين جدولا لتنفيذ اتفاق وقف العدائيات "
    "المبرم في 4 مارس.",
}


@pytest.mark.parametrize("told", CARRIED_OUT)
def test_what_is_signed_on_a_truce_of_before_does_not_make_it(told, read):
    (found,) = read(CARRIED_OUT[told])
    assert (found.status, starts(found)) == ("in_force", "2025-03-04")


def test_a_truce_that_is_signed_is_made(read):
    (found,) = read("Congo's government and M23 signed a truce in Doha on Monday.")
    assert (found.status, starts(found)) == ("agreed", None)


DUE = {
    "en": "Congo's government and M23 signed a ceasefire in Doha. The document obliges both sides "
    "to stop all military operations a day later, that is by 6 p.m. on Friday, August 15.",
    "ru": "Правительство ДРК и М23 подписали соглашение о перемирии. Документ обязывает стороны "
    "прекратить все боевые действия к 18:00 пятницы, 15 августа.",
}


@pytest.mark.parametrize("language", DUE)
def test_by_when_both_are_bound_to_stop_it_begins(language, read):
    (found,) = read(DUE[language])
    assert starts(found) == "2025-08-15T18:00"


def test_a_halt_that_is_only_wanted_has_no_start(read):
    text = "Envoys want the army and M23 to stop all military operations by 6 p.m. on Friday."
    assert all(starts(each) is None for each in read(text))


def test_a_weekday_with_its_date_is_that_day(read):
    text = (
        "Congo's government and M23 agreed to keep a ceasefire from noon on Friday 15 August. "
        "The ceasefire has held in Ituri."
    )
    assert {starts(each) for each in read(text)} == {"2025-08-15T12:00"}


CALM = {
    "en": "Congo's government and M23 today signed a paper on relief in the Cessation of "
    "Hostilities Agreement of 4 March 2025.\n\nThe parties agree on three weeks of tranquillity "
    "from 00:00 on Friday 15 August to 24:00 on Friday 5 September 2025.\n\n"
    "The Cessation of Hostilities Agreement remains in force.",
    "ru": "Правительство ДРК и М23 подписали документ о помощи в рамках Соглашения о прекращении "
    "боевых действий от 4 марта 2025 года.\n\nСтороны договорились о трёх неделях спокойствия с "
    "00:00 пятницы, 15 августа, до 24:00 пятницы, 5 сентября 2025 года.",
}


@pytest.mark.parametrize("language", CALM)
def test_calm_agreed_on_under_a_truce_is_one_of_its_own(language, read):
    found = {each.kind: starts(each) for each in read(CALM[language])}
    assert found == {
        "cessation_of_hostilities": "2025-03-04",
        "regime_of_calm": "2025-08-15T00:00",
    }


def test_a_deal_to_end_a_crisis_ends_no_truce(reader):
    text = (
        "Congo's President Felix Tshisekedi and M23 leader Bertrand Bisimwa signed an agreement on "
        "Friday to end the crisis in Congo, their first talks since fighting began.\n\n"
        "The two are to order their troops to cease all hostile activities.\n\n"
        "Envoys recalled that the ceasefire of March 4 had been ignored."
    )
    reading = reader.read(text, ref="text", published="2025-08-15")
    assert all(event.kind != "end_ceasefire" for event in reading.events)
    assert [(a.status, a.background) for a in reading.agreements] == [
        ("announced", False),
        ("violated", True),
    ]


OTHER = {
    "en": "The army and M23 signed a ceasefire on Monday. The agreement is separate from the one "
    "reached in May with the CODECO militia.",
    "ru": "Армия ДРК и М23 подписали перемирие в понедельник. Это соглашение не связано с тем, "
    "которое было достигнуто неделей ранее с КОДЕКО.",
}


@pytest.mark.parametrize("language", OTHER)
def test_who_made_another_deal_is_no_party_to_this_one(language, read):
    (found,) = read(OTHER[language])
    assert {party.actor for party in found.parties} == {"fardc", "m23"}


LED = {
    "led by": "Sudan's government and the rebels led by Abdelaziz al-Hilu signed a ceasefire.",
    "brackets": "Sudan's government and the SPLM/A (IO) signed a ceasefire.",
    "stroke": "Sudan's government and the SPLM/A in Opposition signed a ceasefire.",
}


@pytest.mark.parametrize("told", LED)
def test_names_with_strokes_and_groups_by_their_leader(told, read):
    (found,) = read(LED[told])
    wanted = "splm-n-hilu" if told == "led by" else "splm-io"
    assert {party.actor for party in found.parties} == {"sudanese-government", wanted}


def test_a_truce_signed_on_a_day_is_what_is_broken_or_replaced(read):
    (old,) = read("The army of Congo violated the truce signed with M23 on 4 March.")[-1:]
    assert old.status == "violated"
    new, old = read(
        "Congo's government and M23 signed a permanent ceasefire. It supersedes the truce signed "
        "on 4 March."
    )
    assert (new.status, old.background, starts(old)) == ("agreed", True, "2025-03-04")
