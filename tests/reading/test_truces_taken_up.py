"""Truces that open a Russian clause, or that a later sentence takes up by a pronoun."""

import pytest

YEMEN = {
    "ru": "Правительство Йемена и хуситы согласились на перемирие. ",
    "en": "Yemen's government and the Houthis have agreed to a truce. ",
    "ar": "وافقت الحكومة اليمنية والحوثيون على هدنة. ",
}


def _read(reader, text):
    read = reader.read(text, ref="t", published="2024-05-15")
    made = next(each for each in read.agreements if not each.background)
    return made, {party.actor for party in made.parties}


@pytest.mark.parametrize(
    ("text", "parties", "status"),
    [
        (
            "О перемирии на время праздника суданская армия и Силы быстрой поддержки условились "
            "в четверг в Джидде.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            "agreed",
        ),
        (
            "О прекращении огня с 12:00 вторника (11:00 мск) договорились в Москве, при "
            "посредничестве российских военных, министры обороны Азербайджана и Армении.",
            {"azerbaijan", "armenia"},
            "in_force",
        ),
        (
            "Комиссия пришла к выводу, что режим прекращения огня в Карабахе нарушили "
            "азербайджанские военные.",
            {"azerbaijani-armed-forces"},
            "violated",
        ),
        (
            "Индия и Пакистан договорились полностью и незамедлительно прекратить огонь, "
            "написал Дональд Трамп.",
            {"india", "pakistan"},
            "agreed",
        ),
        (
            "В йеменском городе Ходейда вступил в силу режим прекращения огня, о котором "
            "правительство страны и движение хуситов договорились в Швеции.",
            {"yemeni-government", "houthis"},
            "in_force",
        ),
        (
            "The fighting in Sudan goes on. The country's army and the rebels of the RSF agreed "
            "on a ceasefire.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            "agreed",
        ),
    ],
)
def test_what_opens_a_clause_is_a_role_of_its_verb(reader, text, parties, status):
    made, sides = _read(reader, text)
    assert (sides, made.status) == (parties, status)


@pytest.mark.parametrize(
    ("language", "text", "clock", "value"),
    [
        ("ru", "Оно действует с 19:00 вторника.", "starts", "2024-05-14T19:00"),
        ("ru", "Стрельба должна прекратиться в пятницу в 20:00.", "starts", "2024-05-17T20:00"),
        ("ru", "Рассчитано оно на 60 дней.", "duration", "P60D"),
        ("ru", "Срок его действия — два месяца.", "duration", "P2M"),
        ("ru", "Документ вступит в силу завтра и будет действовать полгода.", "duration", "P6M"),
        ("en", "It has held since 19:00 on Tuesday.", "starts", "2024-05-14T19:00"),
        ("en", "The first phase lasts 42 days.", "duration", "P42D"),
        ("ar", "ومدتها ستون يوما.", "duration", "P60D"),
    ],
)
def test_a_clock_is_told_by_a_pronoun_or_alone(reader, language, text, clock, value):
    made, _ = _read(reader, YEMEN[language] + text)
    told = getattr(made, clock)
    assert told is not None
    assert told.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Дожди в регионе начнутся в июне.",
        "Саммит завершится 20 мая.",
        "Операция «Щит и стрела» началась 9 мая с ударов по Таизу.",
    ],
)
def test_what_begins_or_ends_beside_it_is_no_clock_of_it(reader, text):
    made, _ = _read(reader, YEMEN["ru"] + text)
    assert (made.starts, made.ends) == (None, None)


@pytest.mark.parametrize(
    ("language", "text", "brokers"),
    [
        ("ru", "Добился его Египет.", {"egypt"}),
        ("ru", "Роль посредника взяла на себя Мавритания.", {"mauritania"}),
        (
            "ru",
            "Египетские, катарские и турецкие посредники довольны.",
            {"egypt", "qatar", "turkey"},
        ),
        ("en", "Egypt secured it.", {"egypt"}),
    ],
)
def test_who_brought_it_about_is_told_in_a_later_sentence(reader, language, text, brokers):
    made, _ = _read(reader, YEMEN[language] + text)
    assert set(made.mediators) == brokers


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("В Дарфуре перемирие. Договорились о нём Хартум и повстанцы ОДС.", "sudan"),
        ("A truce holds in Gaza. Israel and Hamas agreed to it on Sunday.", "israel hamas"),
        ("تسري هدنة في غزة. وقد اتفقت عليها إسرائيل وحماس يوم الأحد.", "israel hamas"),
        ("Дамаск предложил повстанцам перемирие в Идлибе.", "syrian-armed-opposition"),
    ],
)
def test_who_made_it_or_was_offered_it_is_a_side(reader, text, parties):
    _, sides = _read(reader, text)
    assert set(parties.split()) <= {each.removesuffix("ese-government") for each in sides}


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Армия Йемена насчитала более четырёх тысяч нарушений перемирия хуситами.", 4000),
        ("Армия Йемена насчитала 3 тысячи нарушений перемирия хуситами.", 3000),
        ("Армия Йемена насчитала тысячи нарушений перемирия хуситами.", 2000),
    ],
)
def test_thousands_are_as_many_as_the_number_before_them(reader, text, least):
    (tally,) = reader.read(text, ref="t", published="2024-05-15").allegations
    assert (tally.by, tally.against) == ("yemeni-armed-forces", "houthis")
    assert tally.count.min == least


def test_who_accuses_in_telling_of_the_making_brokers_nothing(reader):
    made, _ = _read(
        reader,
        "Азербайджан заявил, что армянские силы спустя несколько минут после вступления в силу "
        "перемирия ударили по Гяндже.",
    )
    assert made.mediators == ()


def test_three_leaders_of_one_noun_sign(reader):
    _, sides = _read(reader, "Президенты России, Турции и Ирана договорились о перемирии в Идлибе.")
    assert sides == {"russia", "turkey", "iran"}
