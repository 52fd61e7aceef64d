"""Days that a text tells beside a truce, which are those of something else."""

import pytest


@pytest.fixture
def one(reader):
    def agreement(text, published):
        found = reader.read(text, ref="text", published=published).agreements
        return found[0]

    return agreement


PATROLS = {
    "en": "A ceasefire announced by Moscow and Ankara is holding in Idlib. The deal provides for "
    "joint patrols starting on March 20 along the highway.",
    "ru": "В Идлибе соблюдается перемирие, объявленное Москвой и Анкарой. Договорённость "
    "предусматривает совместное патрулирование трассы с 20 марта.",
    "ar": "تشهد إدلب هدوءا في اليوم الثاني من وقف لإطلاق النار أعلنته موسكو وأنقرة. وينص "
    "الاتفاق على تسيير دوريات مشتركة بدءا من 20 آذار على الطريق الدولي.",
}


@pytest.mark.parametrize("language", PATROLS)
def test_what_a_deal_provides_for_from_a_day_on_is_no_start(language, one):
    assert one(PATROLS[language], "2020-03-07").starts is None


def test_a_truce_that_a_deal_provides_for_starts_then(one):
    text = (
        "The Houthis and the Yemeni government signed a deal in Marib. "
        "The deal provides for a truce from March 20."
    )
    assert one(text, "2020-03-07").starts.value == "2020-03-20"


def test_until_when_guns_are_pulled_back_is_no_end(one):
    text = (
        "Хуситы и правительство Йемена подписали соглашение о прекращении огня. Согласно "
        "документу, "
        "бои остановлены в полночь с 4 на 5 мая, до 9 мая стороны отводят тяжёлое вооружение."
    )
    assert one(text, "2020-05-02").ends is None


def test_a_halt_until_a_day_ends_then(one):
    found = one("Хуситы прекращают огонь до 9 мая, армия отводит орудия.", "2020-05-02")
    assert found.ends.value == "2020-05-09"


ON_AIR = {
    "en": "The truce between Lebanon and Israel will run until 20 February, the White House "
    "announced on Saturday evening.",
    "ru": "Перемирие между Ливаном и Израилем будет действовать до 20 февраля, объявил в субботу "
    "вечером Белый дом.",
}


@pytest.mark.parametrize("language", ON_AIR)
def test_when_it_is_told_to_go_on_is_no_start(language, one):
    found = one(ON_AIR[language], "2025-01-27")
    assert found.starts is None
    assert found.ends.value == "2025-02-20"


ENDED = {
    "en": "The Polisario Front issued a decree on 14 November 2020 that ends its commitment to the "
    "ceasefire agreement signed with Morocco in 1991.",
    "ar": "أصدر الأمين العام لجبهة البوليساريو السبت 14 نوفمبر 2020 مرسوما ينهي الالتزام "
    "باتفاق وقف "
    "إطلاق النار الموقع مع المغرب عام 1991.",
}


@pytest.mark.parametrize("language", ENDED)
def test_a_decree_that_ends_a_truce_does_not_begin_it(language, one):
    found = one(ENDED[language], None)
    assert found.status == "expired"
    assert found.starts.value == "1991"


def test_the_day_of_a_strike_is_not_that_of_the_truce_after_it(one):
    text = "The Houthis announced a truce in Taiz after a strike on Saturday."
    assert one(text, "2024-06-10").starts is None


def test_midnight_of_a_day_told_once_is_where_that_day_begins(one):
    text = "Перемирие в Ливии нарушено. Бои были прекращены в 00:00 воскресенья, 12 января."
    assert one(text, "2020-01-13").starts.value == "2020-01-12T00:00"


def test_lengths_by_which_one_that_lapsed_was_renewed_are_not_its_own(one):
    text = (
        "Yemen's truce lapsed on Sunday. The truce, which began on April 3 and was renewed "
        "two times for two months, was the longest lull of the war."
    )
    found = one(text, "2022-10-03")
    assert (found.starts.value, found.ends.value) == ("2022-04-03", "2022-10-02")
    assert found.duration is None


BROKEN = {
    "a year before": ("2020", ["agreed", "violated"]),
    "the year of the truce": ("2021", ["violated"]),
}


@pytest.mark.parametrize("case", BROKEN)
def test_breaches_of_a_year_before_are_of_a_truce_of_before(case, reader):
    year, states = BROKEN[case]
    text = (
        "India and Pakistan agreed to cease fire from midnight on February 24. "
        f"Pakistan committed 500 violations of the truce in {year}, India says."
    )
    found = reader.read(text, ref="text", published="2021-02-25").agreements
    assert [each.status for each in found] == states


FOES = {
    "of one side alone": ("Хуситы в одностороннем порядке прекращают огонь", "announced"),
    "of both": ("Хуситы и правительство Йемена договорились о прекращении огня", "violated"),
}


@pytest.mark.parametrize("case", FOES)
def test_a_foe_who_fights_on_breaks_only_a_truce_of_both(case, one):
    opening, status = FOES[case]
    text = (
        f"{opening} с 6:00 20 декабря. Министр отметил, что операции против хуситов не остановлены."
    )
    assert one(text, None).status == status


def test_an_eid_truce_and_a_pause_of_as_many_hours_are_one(reader):
    text = (
        "A three-day Eid truce was broken in Khartoum on Monday. On Friday the Rapid "
        "Support Forces said "
        "they would keep a 72-hour humanitarian truce from 7 a.m."
    )
    (found,) = reader.read(text, ref="text", published="2024-06-10").agreements
    assert found.kind == "holiday_truce"
