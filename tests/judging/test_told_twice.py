"""One event told twice is one incident, and what a count is made of is none: own stories."""

import pytest

from hudna.judging.grouping import groups_of
from hudna.judging.moments import extent_of
from hudna.judging.sameness import compare
from hudna.judging.sighting_keys import sighting_keys
from hudna.judging.sightings import sightings_of


@pytest.fixture(scope="module")
def seen(boil):
    def _of(*told, published="2023-06-05"):
        texts = [boil(t, f"d{n}", published=published) for n, t in enumerate(told)]
        return [s for text in texts for s in sightings_of(text)]

    return _of


def incidents(seen):
    pairs = [compare(a, b) for n, a in enumerate(seen) for b in seen[n + 1 :]]
    return groups_of(seen, pairs)


HAMLET = {
    "en": "Government warplanes struck a market near Tulabani in southern Sudan at noon on Sunday.",
    "ar": "أغارت طائرات حكومية ظهر الأحد على سوق قرب بلدة تولاباني في جنوب السودان.",
    "ru": "Правительственная авиация нанесла в полдень воскресенья удар по селу Тулабани на юге"
    " Судана.",
}
"""A village that no register knows."""


@pytest.mark.parametrize("pair", [("en", "ar"), ("en", "ru"), ("ar", "ru")])
def test_a_village_that_no_register_knows_is_one_in_two_scripts(seen, pair):
    found = seen(*(HAMLET[language] for language in pair))
    (group,) = incidents(found)
    assert {s.ref for s in group.sightings} == {"d0", "d1"}
    keys = [set(sighting_keys(s)) for s in found]
    assert keys[0] & keys[1], "found without a look at all others"


def test_another_village_that_no_register_knows_is_another(seen):
    found = seen(HAMLET["en"], HAMLET["en"].replace("Tulabani", "Merkushi"))
    assert len(incidents(found)) == 2


def test_a_drone_strike_is_told_as_an_air_strike_elsewhere(seen):
    told = (
        "A Turkish drone hit a car in Kobani on Sunday evening, a hospital said.",
        "Авиаудар нанесён вечером в воскресенье по машине в Кобани, сообщили в больнице."
        " Перемирие началось в субботу.",
    )
    (group,) = incidents(seen(*told))
    assert len(group.sightings) == 2


HEADED = {
    "en": "Israel kills three in Lebanon\n\nThree people were killed by Israeli army fire in the"
    " town of Kfar Kila on Sunday morning, the Lebanese health ministry said.",
    "ar": "ثلاثة قتلى برصاص إسرائيلي في لبنان\n\nقتل ثلاثة أشخاص برصاص الجيش الإسرائيلي في بلدة"
    " كفركلا صباح الأحد، بحسب وزارة الصحة اللبنانية.",
}


@pytest.mark.parametrize("language", HEADED)
def test_a_headline_names_the_state_and_the_body_its_army(seen, language):
    assert len(incidents(seen(HEADED[language]))) == 1


COUNTED = {
    "en": "The army said on Sunday that the rebels had broken the truce 14 times since May 20,"
    " including four mortar attacks on Kutum and three raids on Zalingei.",
    "ar": "قال الجيش الأحد إن الحركة خرقت الهدنة 14 مرة منذ 20 أيار، بينها أربع عمليات قصف على"
    " كتم وثلاث غارات على زالنجي.",
    "ru": "Армия заявила в воскресенье, что повстанцы с 20 мая 14 раз нарушили перемирие, в том"
    " числе четырежды обстреляли Кутум и совершили три налёта на Залинджи.",
}


@pytest.mark.parametrize("language", COUNTED)
def test_what_a_count_of_breaches_is_made_of_is_no_incident(seen, language):
    assert incidents(seen(COUNTED[language])) == ()


SUMMED = (
    "The truce is three months old. There were the shelling of Kutum and the air strike on"
    " Zalingei, but the line has held.",
    "Перемирию три месяца. Были и обстрел Кутума, и авиаудар по Залинджи, но линия устояла.",
)


@pytest.mark.parametrize("text", SUMMED)
def test_a_sum_of_what_was_is_no_news(seen, text):
    assert incidents(seen(text)) == ()


def test_a_war_of_some_summer_is_long_past(seen):
    text = (
        "The two armies met on Sunday. The war of summer 2006 began with a raid; an air strike on"
        " Qana in summer 2006 killed 28 people."
    )
    assert incidents(seen(text)) == ()


def test_seasons_have_bounds():
    summer, winter = extent_of("2006-SU", zone="Z"), extent_of("2006-WI", zone="Z")
    assert (summer.earliest, summer.latest) == ("2006-06-01T00:00:00Z", "2006-09-01T00:00:00Z")
    assert (winter.earliest, winter.latest) == ("2006-01-01T00:00:00Z", "2007-03-01T00:00:00Z")


PROVINCE = (
    "Clashes kill 15 in Syria's Idlib despite truce\n\nFighting between government forces and"
    " rebels killed 15 people in the town of Ariha in Idlib province on Friday, a monitor said."
)


def test_a_headline_names_the_province_by_its_town(seen):
    (group,) = incidents(seen(PROVINCE, published="2020-03-07"))
    assert group.sightings[0].spot.place == "sy-ariha"


BACK = [
    "ELN rebels freed a teacher near Valledupar on Thursday, 12 days after he was kidnapped.",
    "The generals met on Saturday. The army had hit nine rebel camps on Monday, killing 100.",
    "The generals met on Saturday. Some 40 civilians were killed in clashes last week, they said.",
]


@pytest.mark.parametrize("text", BACK, ids=lambda each: each[:20])
def test_what_is_told_by_how_long_ago_it_was_is_background(seen, text):
    found = incidents(seen(text, published="2023-11-11"))
    assert {s.kind for group in found for s in group.sightings} <= {"release_detainees"}


def test_two_villages_that_no_register_knows_are_two_in_one_text(seen):
    text = (
        "Air raids killed five people in the village of Tulabani and four in the village of"
        " Merkushi on Sunday, two days after the truce began."
    )
    assert len(incidents(seen(text))) == 2


SPELLED = (
    "Rebels freed a teacher near Valledupar on Thursday, the United Nations said.",
    "أفرج متمردون الخميس عن معلم قرب مدينة فاليدوبار، بحسب الأمم المتحدة.",
)


def test_a_town_is_known_by_a_spelling_that_its_register_has_not(seen):
    (group,) = incidents(seen(*SPELLED, published="2023-11-10"))
    assert len(group.sightings) == 2


def test_a_count_of_no_day_and_a_taking_told_in_passing_are_no_incidents(grouped):
    groups = grouped(
        "Shells hit the market of Kassala on Wednesday morning and killed two people. Over the past"
        " day monitors recorded 23 shellings by rebels in the state. Government forces have since"
        " retaken Gedaref.",
        published="2024-03-14",
    )
    assert [g.sightings[0].spot.place for g in groups] == ["sd-kassala"]


def test_a_strike_of_no_day_told_in_passing_by_nobody_is_no_incident(grouped):
    groups = grouped(
        "Shells hit the market of Kassala on Wednesday morning and killed two people. Warplanes"
        " have struck Gedaref. The truce of March is in its third week.",
        published="2024-03-14",
    )
    assert [g.sightings[0].spot.place for g in groups] == ["sd-kassala"]
