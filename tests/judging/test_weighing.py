import msgspec
import pytest

from hudna.judging.acts import act_of
from hudna.judging.weighing import bears_on, prior_fire, weigh

replace = msgspec.structs.replace
THERE = {"place": "sy-hraytan", "at": "2016-07-07T14:00", "type": "shelling"}


def one(b, sides, ref="a", speaker=None, stance="accuses", **report):
    claims = (b.says(1, speaker, stance, [1]),) if speaker else ()
    (happening,) = b.happenings(sides, b.text(ref, b.report(**{**THERE, **report}), claims=claims))
    return act_of(happening, {}, sides)


@pytest.mark.parametrize(
    ("stance", "ruled", "cleared"),
    [("accuses", "unifil", None), ("confirms", None, None), ("denies", None, "unifil")],
)
def test_only_a_competent_body_that_calls_it_a_breach_has_ruled(b, sides, stance, ruled, cleared):
    act = one(b, sides, speaker="unifil", stance=stance, actors=("syrian-army",))
    found = weigh(act, replace(b.CALM, mechanisms=("unifil",)))
    assert (found.ruled, found.cleared) == (ruled, cleared)
    elsewhere = weigh(act, b.CALM)
    assert (elsewhere.ruled, elsewhere.cleared) == (None, None)


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ({"at": "2016-07-07T10:00"}, True),
        ({"at": "2016-07-07T10:00", "actors": ("syrian-army",)}, False),
        ({"at": "2016-07-05T10:00"}, False),
        ({"at": "2016-07-07T20:00"}, False),
        ({"at": "2016-07-07T10:00", "place": "sy-douma"}, False),
    ],
)
def test_fire_that_came_before_is_by_those_hit_and_there(b, sides, first, found):
    answer = one(b, sides, actors=("syrian-army",), recipients=("free-syrian-army",))
    before = one(b, sides, "c", **{"actors": ("free-syrian-army",), **first})
    assert bool(prior_fire(answer, [answer, before], sides)) == found


@pytest.mark.parametrize(
    ("change", "bears"),
    [
        ({}, True),
        ({"place": "ua-avdiivka"}, False),
        ({"at": "2016-08-20"}, False),
        ({"at": "2016-07-20"}, True),
        ({"at": "2016-06-01"}, False),
        ({"at": None}, True),
    ],
)
def test_what_is_far_off_is_not_held_against_an_agreement(b, sides, change, bears):
    assert bears_on(b.CALM, one(b, sides, **change)) == bears
