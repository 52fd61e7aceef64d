"""One fight told by several of its acts is one incident; what differs in place or hour is two.

(decision 0031)
"""

from functools import partial

import pytest


@pytest.fixture(scope="module")
def incidents(grouped):
    return partial(grouped, published="2025-03-19T18:00:00+02:00")


ONE_FIGHT = {
    "night": "Rebels overran the town of Bunagana on Monday night, residents said. At about 11 p.m."
    " on Monday gunmen had opened fire on a post in Bunagana.",
    "fire": "Militants clashed with soldiers in Bunagana on Tuesday morning, a councillor said. The"
    " militants opened fire on a patrol in Bunagana on Tuesday morning, he said.",
    "ru": "Повстанцы во вторник утром ворвались в Бунагану, сообщили жители. Утром во вторник в"
    " Бунагане шли бои с армией.",
    "ar": "اشتبك مسلحون مع جنود في بوناغانا صباح الثلاثاء، بحسب سكان. وأطلق المسلحون النار"
    " على دورية في بوناغانا صباح الثلاثاء.",
    "raid": "An air strike hit a convent in Bunagana on Monday night, nuns said. A warplane shelled"
    " the convent in Bunagana on Monday night, a priest said.",
}


@pytest.mark.parametrize("name", ONE_FIGHT)
def test_one_fight_of_one_text_is_one_incident(incidents, name):
    (group,) = incidents(ONE_FIGHT[name])
    assert group.sightings[0].spot.place == "cd-bunagana"


TWO = {
    "hours": "Soldiers clashed with militants in Bunagana on Tuesday morning. In the evening of"
    " Tuesday gunmen opened fire on a patrol in Bunagana.",
    "places": "Soldiers clashed with militants in Bunagana on Tuesday morning. Gunmen opened fire"
    " on a patrol in Goma on Tuesday morning.",
    "sides": "M23 rebels clashed with wazalendo fighters in Bunagana on Tuesday morning. The"
    " Burundian army opened fire on a bus in Bunagana on Tuesday morning, killing two.",
    "sorts": "Soldiers clashed with militants in Bunagana on Tuesday morning. A bus hit a landmine"
    " in Bunagana on Tuesday morning, killing two passengers.",
}


@pytest.mark.parametrize("name", TWO)
def test_what_differs_in_hour_place_side_or_sort_is_two(incidents, name):
    assert len(incidents(TWO[name])) == len(("one", "other"))


def test_a_taking_is_the_takers_and_not_of_whom_he_fought(incidents):
    text = (
        "Fighting with the Congolese army raged in Bunagana on Tuesday morning. M23 rebels took"
        " control of Bunagana on Tuesday morning, residents said."
    )
    (group,) = incidents(text)
    assert [(s.type, s.sides) for s in group.sightings] == [("territory_taken", ("m23",))]


IN_TWO_TEXTS = (
    "M23 rebels clashed with the Congolese army in Bunagana on Tuesday, residents said.",
    "M23 rebels stormed Bunagana on Tuesday, a councillor said.",
)


def test_acts_of_one_fight_in_two_texts_are_one(incidents):
    (group,) = incidents(*IN_TWO_TEXTS)
    assert len(group.sightings) == len(IN_TWO_TEXTS)


CORRECTED = (
    "A rocket hit the hospital of Bunagana on Monday, residents said.",
    "CORRECTION: a Reuters report said that a rocket hit the hospital of Bunagana on Monday."
    " Reuters withdraws the report.",
)


def test_what_an_outlet_says_it_reported_is_what_it_takes_back(incidents):
    assert len(incidents(CORRECTED[0])) == 1
    assert incidents(CORRECTED[1]) == ()
