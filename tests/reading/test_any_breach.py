"""What is only spoken of: any breach, an extension that is sought; and names that speak or own."""

import pytest


@pytest.fixture
def read(reader):
    return lambda text: reader.read(text, ref="t", published="2024-05-12")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Хафтар объявил перемирие. На любое нарушение перемирия последует ответ.", "announced"),
        ("Haftar declared a truce. Any breach of the truce will be answered.", "announced"),
        ("أعلن حفتر هدنة. وسيكون الرد حازما على أي خرق للهدنة.", "announced"),
        ("В Сирте действует перемирие. ООН сообщила о нарушении перемирия.", "violated"),
        (
            "В Йемене действует перемирие. Посланник сообщил, что добивается продления перемирия.",
            "in_force",
        ),
        (
            "В Йемене действует перемирие. Посланник сообщил, что стороны согласились на продление "
            "перемирия.",
            "extended",
        ),
    ],
)
def test_what_is_only_spoken_of_is_no_state(read, text, status):
    assert [a.status for a in read(text).agreements] == [status]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Через час после начала перемирия ЦАХАЛ сообщил о пуске ракет.", "israel-defense-forces"),
        ("В заявлении ХАМАС говорится о готовности к миру.", "hamas"),
        ("Представитель ООН сообщил о перемирии.", "united-nations"),
    ],
)
def test_who_speaks_behind_another_noun(read, text, speaker):
    assert {c.speaker for c in read(text).claims} == {speaker}


def test_initials_before_a_blow_strike(read):
    text = "В ответ на обстрел ЦАХАЛ нанёс удар по Рафаху."
    assert [list(e.actors) for e in read(text).events] == [["israel-defense-forces"]]


def test_initials_behind_a_blow_own_it(read):
    text = "После атаки ХАМАС погибли двое."
    assert [list(e.actors) for e in read(text).events] == [["hamas"]]


def test_brokers_before_who_announces_own_their_mediation(read):
    text = "Перемирие при посредничестве ООН объявил президент Йемена."
    (truce,) = read(text).agreements
    assert list(truce.mediators) == ["united-nations"]


def test_who_suffers_strikes_nobody(read):
    assert not read("Помощь получит йеменский народ, который пострадал от долгой войны.").events


def test_another_days_later_speaks_for_himself(read):
    text = (
        "Президент Густаво Петро объявил перемирие, но три дня спустя ELN заявила, что не "
        "согласилась на него."
    )
    assert {c.speaker for c in read(text).claims} == {"gustavo-petro", "eln"}


def test_where_a_group_is_banned_is_not_where_it_was(read):
    text = "Президент Афганистана Ашраф Гани объявил перемирие с «Талибаном» (запрещён в Иране)."
    assert "ir" not in {e.place for e in read(text).events}


def test_a_ministry_that_rejects_a_charge_is_not_of_who_made_it(read):
    text = (
        "Об этом сообщило Министерство обороны Азербайджана. «Заявления армянской стороны о "
        "нарушениях Вооружёнными силами Азербайджана режима тишины необоснованны», — добавили в "
        "Минобороны."
    )
    assert {c.speaker for c in read(text).claims} == {"azerbaijani-ministry-of-defence"}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Бои усилились 2 марта 2016 года. Перемирие заключили 5 марта.", "2016-03-05"),
        ("The war began on 4 November 2021. A truce was signed on 20 November.", "2021-11-20"),
        ("Договор подписан 25 мая 2019 года. 10 мая стороны обменялись обвинениями.", "2024-05-10"),
    ],
)
def test_a_day_told_on_from_a_year_long_past(read, text, value):
    assert [t.value for t in read(text).times][-1] == value


def test_since_when_breaches_are_counted_is_no_start(read):
    text = "Таиланд с начала года нарушил перемирие 52 раза, по данным минобороны Камбоджи."
    assert read(text).agreements[0].starts is None
