"""Who brings a truce about, and who only backs it, needs it or speaks of it."""

import pytest


def _brokers(reader, text):
    found = reader.read(text, ref="t", published="2023-05-02").agreements
    return {actor for each in found for actor in (*each.mediators, *each.guarantors)}


@pytest.mark.parametrize(
    "text",
    [
        "Стороны договорились о перемирии. Достигнутое соглашение поддержала Франция и ООН.",
        "Россия прекратила огонь, призвав киевские власти поддержать решение прекратить огонь.",
        "Хуситы продлили перемирие. Глава МИД Франции Жан-Ив Ле Дриан сообщил, что его усилия "
        "направлены на продление режима прекращения огня в Йемене.",
        "Госсекретарь Блинкен заявил о необходимости перемирия между СБР и армией Судана.",
    ],
)
def test_who_backs_or_wants_a_truce_did_not_broker_it(reader, text):
    assert _brokers(reader, text) == set()


@pytest.mark.parametrize(
    ("text", "broker"),
    [
        ("Египет помог сторонам договориться о перемирии в Газе.", "egypt"),
        ("Перемирие между Израилем и ХАМАС заключено при посредничестве Катара.", "qatar"),
        ("Egypt helped Israel and Hamas to agree on a truce.", "egypt"),
    ],
)
def test_who_helps_to_agree_brokers(reader, text, broker):
    assert _brokers(reader, text) == {broker}


@pytest.mark.parametrize(
    "text",
    [
        "В июле при посредничестве Малайзии Таиланд и Камбоджа подписали соглашение.",
        "На переговорах Израиля и Египта стороны согласовали обмен пленными.",
        "Thailand and Cambodia signed the accord under the auspices of Malaysia.",
    ],
)
def test_whose_mediation_it_is_is_not_where_it_was(reader, text):
    assert {e.place for e in reader.read(text, ref="t").events} == {None}


def test_where_it_was_is_told_by_where(reader):
    events = reader.read(
        "Стороны договорились о перемирии на переговорах в Малайзии.", ref="t"
    ).events
    assert {e.place for e in events if e.kind == "agree"} == {"my"}


def test_the_need_of_a_truce_is_called_for_not_announced(reader):
    text = "Министр иностранных дел Ирана Аббас Арагчи объявил о необходимости перемирия в Газе."
    reading = reader.read(text, ref="t")
    assert [a.status for a in reading.agreements] == ["called_for"]
    assert not [e for e in reading.events if e.kind == "announce_ceasefire"]


def test_border_guards_are_of_the_state_named_behind(reader):
    text = "Военные Армении нарушили перемирие, заявила Госпогранслужба Азербайджана."
    assert [c.speaker for c in reader.read(text, ref="t").claims] == ["azerbaijani-border-guard"]


def test_capital_letters_of_forces_are_no_sunday(reader):
    text = "2 февраля около 05:00 ВС Армении открыли огонь."
    values = [t.value for t in reader.read(text, ref="t", published="2022-02-02").times]
    assert values == ["2022-02-02", "2022-02-02T05:00"]


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        (
            "В Донецке начинается перемирие. За ним следят офицеры, служившие в миссиях под эгидой "
            "ООН.",
            set(),
        ),
        ("Перемирие в Таизе достигнуто на переговорах под эгидой ООН.", {"united-nations"}),
        ("Перемирие в Таизе вступило в силу под эгидой ООН.", {"united-nations"}),
    ],
)
def test_whose_missions_others_served_in_brokers_nothing(reader, text, brokers):
    assert _brokers(reader, text) == brokers
