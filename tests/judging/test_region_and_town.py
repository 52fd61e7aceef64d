"""What is told of a region, of no day, is the one thing told of a town in it; acts are none."""

from functools import partial

import pytest

from hudna.judging.incidents import is_incident
from hudna.records import Incident


@pytest.fixture(scope="module")
def incidents(grouped):
    return partial(grouped, published="2023-06-05")


def test_an_attack_in_a_province_is_the_one_in_a_town_of_it(incidents):
    groups = incidents(
        "Rebels overran a base in Zalingei in Central Darfur state on Sunday, killing 20 soldiers.",
        "Officials say rebels have killed 20 soldiers in an attack in Central Darfur state.",
    )
    assert [sorted(s.ref for s in g.sightings) for g in groups] == [["d0", "d1"]]


def test_of_two_towns_in_it_neither_is_taken(incidents):
    groups = incidents(
        "Rebels attacked a base in Zalingei in Central Darfur state on Sunday.",
        "Rebels attacked a base in Garsila in Central Darfur state on Sunday.",
        "Officials say rebels have attacked a base in Central Darfur state.",
    )
    assert len(groups) > 1


def test_a_hill_taken_back_by_noon_ends_the_fight_of_the_day(incidents):
    groups = incidents(
        "Rebels attacked army posts near Zalingei on Sunday. The army regained the posts by noon.",
    )
    assert len(groups) == 1


@pytest.mark.parametrize(
    ("kind", "type_", "counted"),
    [
        ("attack", None, True),
        ("obstruct_aid", None, True),
        ("withdraw", None, False),
        ("provide_aid", None, False),
        ("release_detainees", "exchange", True),
    ],
)
def test_what_keeps_a_truce_is_an_act_and_no_incident(kind, type_, counted):
    record = Incident(
        id="inc-1",
        type=type_,
        kind=kind,
        claims=(),
        reports=("d0#e1",),
        documents=("d0",),
        families=1,
        known_since="2023-06-05T00:00:00Z",
        occurrence="single_report",
        attribution="none",
    )
    assert is_incident(record) is counted
