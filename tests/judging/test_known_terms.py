"""What the gates read of an agreement: who is competent, what was moved, what is suspended."""

import pytest

from hudna.desk.terms_desk import terms_known
from hudna.judging.dockets import dockets_of
from hudna.judging.facts import Saying
from hudna.judging.standing import standings_of
from hudna.judging.terms import bare
from hudna.judging.voices import Member, Voice
from hudna.records import Extent
from hudna.registers.world import load_world

WORLD = load_world()


def at(moment):
    return Extent(earliest=moment, latest=moment, said=moment)


def voice(ref, said, starts=None, **more):
    fields = {
        "status": "agreed",
        "countries": ("SD",),
        "sides": ("saf", "rsf"),
        "parties": (Member(actor="saf", role="signatory"), Member(actor="rsf", role="signatory")),
    }
    return Voice(
        id=f"{ref}#a1",
        document=ref,
        known_since=said,
        at=said,
        language="en",
        name="truce",
        kind="ceasefire",
        starts=at(starts) if starts else None,
        **fields | more,
    )


def terms(*voices):
    (found,) = terms_known(dockets_of(voices, WORLD), WORLD)
    return found


FIRST = voice("a", "2023-05-01T10:00:00Z", "2023-05-03T00:00:00Z")
PUT_OFF = voice("b", "2023-05-02T10:00:00Z", "2023-05-04T00:00:00Z")


def windows(*voices):
    found = terms(*voices)
    return [w.starts[:10] for w in found.windows], [w.starts[:10] for w in found.moved]


def test_a_start_that_is_moved_before_it_came_is_given_up():
    assert windows(FIRST, PUT_OFF) == (["2023-05-04"], ["2023-05-03"])
    dockets = dockets_of((FIRST, PUT_OFF), WORLD)
    for moment, nominal in (
        ("2023-05-03T12:00:00Z", "scheduled"),
        ("2023-05-04T12:00:00Z", "in_force"),
    ):
        (standing,) = standings_of(dockets, at=moment, known="2023-06-01", world=WORLD)
        assert standing.nominal == nominal
    (early,) = standings_of(
        dockets, at="2023-05-03T12:00:00Z", known="2023-05-01T12:00:00Z", world=WORLD
    )
    assert early.nominal == "in_force"


def test_a_start_told_when_the_first_had_come_is_another_account():
    late = voice("c", "2023-05-03T10:00:00Z", "2023-05-04T00:00:00Z")
    assert windows(FIRST, late) == (["2023-05-03", "2023-05-04"], [])


def test_who_still_tells_the_old_start_makes_it_an_account():
    again = voice("c", "2023-05-02T20:00:00Z", "2023-05-03T00:00:00Z")
    assert windows(FIRST, PUT_OFF, again) == (["2023-05-03", "2023-05-04"], [])


def says(state, actor):
    return (Saying(record="x#c1", state=state, actor=actor, side=actor),)


@pytest.mark.parametrize(
    ("more", "suspended"),
    [
        ({"says": says("says_suspended", "rsf")}, True),
        ({"says": says("says_suspended", "egypt")}, False),
        ({"status": "suspended"}, True),
        ({"says": says("says_observing", "rsf")}, False),
    ],
)
def test_a_suspension_is_by_one_who_is_bound(more, suspended):
    paused = voice("b", "2023-05-31T10:00:00Z", **{"status": None, **more})
    found = terms(FIRST, paused)
    assert [w.starts for w in found.suspended] == ["2023-05-31T10:00:00Z"] * suspended
    again = voice("c", "2023-06-04T10:00:00Z", status="in_force")
    ends = [w.ends for w in terms(FIRST, paused, again).suspended]
    assert ends == ["2023-06-04T10:00:00Z"] * suspended


def test_guarantors_promise_for_others_and_mediators_do_not():
    told = voice(
        "b",
        "2023-05-01T11:00:00Z",
        "2023-05-03T00:00:00Z",
        guarantors=("egypt",),
        mediators=("turkey",),
    )
    roles = {p.actor: p.role for p in terms(told).parties}
    assert (roles["egypt"], roles["turkey"]) == ("guarantor", "mediator")


def test_competent_is_whom_a_text_or_the_register_makes_so():
    watched = voice(
        "b",
        "2023-05-01T11:00:00Z",
        "2023-05-03T00:00:00Z",
        parties=(*FIRST.parties, Member(actor="african-union", role="monitor")),
    )
    assert terms(FIRST).mechanisms == ()
    assert terms(watched).mechanisms == ("african-union",)
    line = voice(
        "c", "2006-08-15T00:00:00Z", known_as="LBN-2006-08-14", countries=("LB",), sides=()
    )
    assert terms(line).mechanisms == ("unifil",)


def test_what_a_term_rests_on_is_nothing_that_the_gates_read():
    more = voice("z", "2023-05-01T12:00:00Z", "2023-05-03T00:00:00Z")
    assert bare(terms(FIRST)) == bare(terms(FIRST, more)) != terms(FIRST, more)
