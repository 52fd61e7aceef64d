"""One side's way into a town is one incident, a town taken back another: own stories."""

from functools import partial

import pytest


@pytest.fixture(scope="module")
def incidents(grouped):
    return partial(grouped, published="2023-06-05")


ADVANCES = {
    "storm-en": (
        "RSF fighters stormed Zalingei on Saturday, a monitor said.",
        "The RSF took control of Zalingei on Saturday, residents said.",
    ),
    "attack-ar": (
        "هاجمت قوات الدعم السريع مدينة زالنجي السبت.",
        "سيطرت قوات الدعم السريع على مدينة زالنجي السبت، بحسب سكان.",
    ),
    "storm-ru": (
        "СБП штурмовали Залинджи в субботу.",
        "СБП заняли Залинджи в субботу, сообщили жители.",
    ),
    "clash-en": (
        "The RSF and the army clashed in Zalingei on Saturday.",
        "The RSF captured Zalingei on Saturday, residents said.",
    ),
}


@pytest.mark.parametrize("pair", ADVANCES)
def test_a_storming_and_the_taking_are_one(incidents, pair):
    (group,) = incidents(*ADVANCES[pair])
    assert {s.ref for s in group.sightings} == {"d0", "d1"}


def test_the_storming_of_one_side_and_the_taking_by_another_only_may_be_one(incidents):
    first, second = incidents(
        "The army stormed Zalingei on Saturday, a monitor said.", ADVANCES["storm-en"][1]
    )
    assert (first.maybe, second.maybe) == ((second.id,), (first.id,))


def test_another_day_s_storming_is_another(incidents):
    assert len(incidents("RSF fighters stormed Zalingei on Thursday.", ADVANCES["storm-en"][1])) > 1


def test_shelling_before_a_capture_is_an_act_of_its_own(incidents):
    assert len(incidents("The RSF shelled Zalingei on Saturday.", ADVANCES["storm-en"][1])) > 1


BACK = {
    "en": "The RSF captured Zalingei on Saturday morning. The army recaptured Zalingei on Saturday"
    " evening.",
    "ru": "СБП захватили Залинджи в субботу утром. Армия Судана отбила Залинджи в субботу вечером.",
    "ar": "سيطرت قوات الدعم السريع صباح السبت على مدينة زالنجي. واستعاد الجيش السوداني مدينة زالنجي"
    " مساء السبت.",
}


@pytest.mark.parametrize("language", BACK)
def test_a_town_taken_and_taken_back_on_one_day_are_two(incidents, language):
    assert len(incidents(BACK[language])) > 1


def test_no_clash_bridges_a_town_taken_and_taken_back(incidents):
    found = incidents(
        "The RSF captured Zalingei on Saturday, residents said.",
        "The army recaptured Zalingei on Saturday, a spokesman said.",
        "The RSF and the army clashed in Zalingei on Saturday.",
    )
    takers = [{x for s in g.sightings if s.type == "territory_taken" for x in s.sides}
              for g in found]  # fmt: skip
    assert all(len(each) < 2 for each in takers)
    assert len(found) > 1


AFTER = {
    "ar": "استعادت القوات المسلحة السودانية الأحد مدينة زالنجي بعد معارك مع قوات الدعم السريع،"
    " قتل فيها 20 مقاتلا.",
    "en": "The Sudanese army retook Zalingei on Sunday after fighting the RSF, residents said.",
}


@pytest.mark.parametrize("language", AFTER)
def test_the_fighting_after_which_a_town_is_taken_is_part_of_it(incidents, language):
    assert len(incidents(AFTER[language])) == 1


COUNTED = {
    "en": "The army accused the RSF of 14 violations of the truce since Thursday. The violations"
    " included shelling near Zalingei and gunfire in Kutum, it said.",
    "ru": "Армия Судана обвинила СБП в 14 нарушениях перемирия с четверга. Среди нарушений -"
    " обстрел близ Залинджи и стрельба в Кутуме.",
    "ar": "اتهم الجيش السوداني قوات الدعم السريع بارتكاب 14 خرقا للهدنة منذ الخميس. وشملت الخروقات"
    " قصفا قرب زالنجي وإطلاق نار في كتم.",
}


@pytest.mark.parametrize("language", COUNTED)
def test_examples_of_what_was_counted_are_no_incidents(incidents, language):
    assert incidents(COUNTED[language]) == ()


OTHERS = [
    " Snipers also fired at a convoy in Zalingei, residents said.",
    " RSF fighters also shelled a school near Zalingei on Sunday, it said.",
    " The RSF said that the army had bombed a market in Zalingei.",
]


@pytest.mark.parametrize("added", OTHERS, ids=lambda each: each[:9])
def test_what_others_tell_or_a_day_is_told_for_is_one(incidents, added):
    text = "The army accused the RSF of 14 violations of the truce since Thursday." + added
    assert len(incidents(text)) == 1


WEEKS = {
    "en": "The truce was extended on Sunday. The RSF, which took control of Zalingei at the end of"
    " May, said it would respect it.",
    "ru": "Перемирие продлено в воскресенье. СБП, захватившие Залинджи на прошлой неделе, обещали"
    " его соблюдать.",
    "ar": "مددت الهدنة الأحد. وكانت قوات الدعم السريع سيطرت الأسبوع الماضي على مدينة زالنجي.",
}


@pytest.mark.parametrize("language", WEEKS)
def test_what_a_week_gone_by_brought_is_background(incidents, language):
    assert incidents(WEEKS[language]) == ()


NEWS = [
    "Rebels seized the town of Zalingei last week, the United Nations said on Monday.",
    "Monitors met on Sunday. An air strike on a market in Kutum last week killed 30, they said.",
]


@pytest.mark.parametrize("text", NEWS, ids=lambda each: each[:9])
def test_a_week_gone_by_that_is_the_news_is_an_incident(incidents, text):
    assert len(incidents(text)) == 1


TALKED = {
    "en": "The ministers spoke by telephone on Sunday about the fighting in southern Sudan.",
    "ru": "Министры обсудили в воскресенье бои на западе Судана.",
    "ar": "بحث الوزيران الأحد القتال في غرب السودان.",
}


@pytest.mark.parametrize("language", TALKED)
def test_fighting_that_is_talked_of_is_no_incident_of_the_day(incidents, language):
    assert incidents(TALKED[language]) == ()


DAY = {
    "en": "Taliban fighters attacked Kunduz at dawn on Friday, police said. A local councillor said"
    " the Taliban had taken the city by noon on Friday.",
    "ru": "Талибы на рассвете в пятницу атаковали Кундуз. К полудню город перешёл под контроль"
    " талибов.",
    "ar": "هاجم مقاتلو طالبان مدينة قندوز فجر الجمعة. وقال مسؤول محلي إن الحركة سيطرت على المدينة"
    " ظهر الجمعة.",
}


@pytest.mark.parametrize("language", DAY)
def test_an_attack_at_dawn_and_the_taking_by_noon_are_one(incidents, language):
    assert len(incidents(DAY[language], published="2021-08-14")) == 1


DIED = " Four villagers died in Saturday's fighting, doctors said."


def test_the_dead_of_that_day_s_fighting_are_those_of_what_was_taken(incidents):
    (group,) = incidents("The RSF captured Zalingei on Saturday." + DIED)
    assert [c.killed.min for s in group.sightings for c in s.casualties] == [4]


def test_of_two_towns_taken_neither_is_guessed(incidents):
    found = incidents(
        "The RSF captured Zalingei on Saturday. The RSF captured Kutum on Saturday." + DIED
    )
    dead = [[c.killed.min for s in g.sightings for c in s.casualties] for g in found]
    assert sorted(dead) == [[], [], [4]]


def test_a_headline_is_not_what_happened_years_ago(incidents):
    text = (
        "Rebels march into Zalingei\n\nEL FASHER, June 4 - RSF fighters stormed Zalingei at dawn"
        " on Sunday. The town had fallen to the RSF in November 2012."
    )
    found = incidents(text)
    assert all(s.time is None or s.time.said > "2023" for g in found for s in g.sightings)
