"""Reports of one incident in three languages, read as they are: one, told apart, or none."""

from functools import partial

import pytest


@pytest.fixture(scope="module")
def incidents(grouped):
    return partial(grouped, published="2025-03-19")


PORT = {
    "en": "Rockets slammed into the port of Hodeidah on Tuesday, killing two dockers, an official"
    " said.",
    "ru": "Порт Ходейды подвергся во вторник ракетному обстрелу, погибли два человека, сообщил"
    " источник в береговой охране.",
    "ar": "سقطت صواريخ على ميناء الحديدة يوم الثلاثاء، ما أدى إلى مقتل شخصين، بحسب مصدر طبي.",
}


@pytest.mark.parametrize("pair", [("en", "ru"), ("ru", "ar"), ("en", "ar")])
def test_one_strike_told_in_two_languages_is_one(incidents, pair):
    found = incidents(*(PORT[language] for language in pair))
    assert [len(group.sightings) for group in found] == [2]


NIGHT = (
    "Девять человек погибли в результате ракетного удара по Харькову в ночь на среду, сообщила"
    " прокуратура.",
    "Rescuers dug through a block in Kharkiv on Wednesday after a missile struck it at 2 a.m.,"
    " killing nine people, an official said.",
)


def test_the_night_to_the_day_of_writing_lies_before_it(incidents):
    found = incidents(*NIGHT, published="2025-03-19T12:00:00+02:00")
    assert [len(group.sightings) for group in found] == [2]


HOUR = {
    "en": "The Armenian Defence Ministry said Azerbaijani forces shelled its positions in the"
    " northern sector at 12:04 a.m. on Wednesday.",
    "ru": "Минобороны Армении заявило, что азербайджанские силы в 00:04 среды обстреляли позиции на"
    " северном участке.",
}


@pytest.mark.parametrize("language", HOUR)
def test_an_attack_told_to_the_hour_is_an_incident_without_a_named_place(incidents, language):
    (group,) = incidents(HOUR[language])
    assert group.sightings[0].time is not None


LOOKING_BACK = (
    "A year of two truces. In November 2023 the first truce in Gaza lasted a week. In January 2025"
    " the second began, after an air strike on a school in Gaza City that killed 30 people. By"
    " February 2025 the exchanges had slowed.",
    "Год двух перемирий. В ноябре 2023 года первое перемирие в Газе длилось неделю. В январе 2025"
    " года началось второе, после авиаудара по школе в Газе, где погибли 30 человек. К концу"
    " января 2025 года обмены замедлились.",
)


@pytest.mark.parametrize("text", LOOKING_BACK)
def test_a_text_that_looks_back_makes_no_incident(incidents, text):
    assert incidents(text, published="2025-05-30") == ()


RECALLED = (
    "An air strike on a school in Saada killed at least 28 pupils on Tuesday evening, medics said."
    " In July an air strike on a prison in Dhamar left some 100 people dead."
)


def test_what_the_text_recalls_by_the_month_is_not_the_strike_of_the_day(incidents):
    (group,) = incidents(RECALLED)
    (sighting,) = group.sightings
    assert sighting.spot is not None
    assert sighting.spot.place == "ye-saada"


FELL = {
    "en": "Rockets tore into a market in Goma on Tuesday, wounding six.",
    "ru": "Снаряды упали на рынок в Гоме во вторник, ранены шесть человек.",
    "ar": "انهالت القذائف على سوق في غوما يوم الثلاثاء، ما أدى إلى إصابة ستة.",
}
DOWNED = {
    "en": "The Sudanese army shot down a drone over Merowe on Tuesday.",
    "ru": "Армия Судана сбила беспилотник над Мероэ во вторник.",
    "ar": "أسقط الجيش السوداني طائرة مسيرة فوق مروي يوم الثلاثاء.",
}


@pytest.mark.parametrize("language", FELL)
def test_what_fell_is_shelling(incidents, language):
    (group,) = incidents(FELL[language])
    assert group.sightings[0].type == "shelling"


@pytest.mark.parametrize("language", DOWNED)
def test_what_is_shot_down_is_no_strike_of_its_own(incidents, language):
    types = {s.type for group in incidents(DOWNED[language]) for s in group.sightings}
    assert types <= {None}


BACKGROUND = (
    "A car bomb exploded in Saravena on Sunday, killing two officers. The army blamed dissidents,"
    " who have been fighting the ELN in Arauca.",
    "Three people were killed in Saravena on Monday in a bomb attack, the mayor said. Last year a"
    " mine killed five policemen in Tame.",
    "A convoy of aid was shelled near Tame on Monday, the mayor said. The rebels let food through"
    " along the San Juan river.",
)


@pytest.mark.parametrize("text", BACKGROUND)
def test_how_things_stand_and_what_was_last_year_are_no_incidents(incidents, text):
    assert len(incidents(text, published="2025-01-07")) == 1
