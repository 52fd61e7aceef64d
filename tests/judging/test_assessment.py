"""The worked cases of domain.md 10.6 as written there, and the tests T2, T3, T8, T11."""

import msgspec
import pytest

from hudna.judging.assessment import Grades, assess, assess_tally
from hudna.judging.facts import TallyFact
from hudna.judging.headline import headline_of
from hudna.judging.terms import Denial
from hudna.records import Quantity

replace = msgspec.structs.replace


def judged(b, sides, terms, at=None, **report):
    (happening,) = b.happenings(sides, b.text("a", b.report(at=at, **report)))
    (found,) = b.judge(sides, terms, happening)
    assert list(found.gates) == ["G0", "G1", "G2", "G3", "G4", "G5", "G6"]
    assert list(found.reasons) == list(found.gates)
    return found


ALEPPO = {"place": "sy-aleppo", "type": "shelling"}
AIR = {"place": "sy-hraytan", "type": "air_strike"}


def test_rockets_on_aleppo_in_the_night_of_8_july(b, sides):
    report = {**ALEPPO, "plain": ("text:takfiris",), "civilians": True}
    calm = replace(b.CALM, windows=b.EXTENDED)
    found = judged(b, sides, calm, "2016-07-08TNI", **report)
    assert found.outcome == "undetermined"
    assert (found.gates["G1"], found.gates["G3"], found.gates["G4"]) == (
        "unknown",
        "unknown",
        "yes",
    )
    assert "identity of the initiator" in found.missing
    assert f"whether it had accepted {calm.id}" in found.missing
    assert "time of the incident to the hour" in found.missing
    assert "actor_not_bound if the initiator never accepted" in found.conditional
    between = "between 2016-07-08T21:00:00Z and 2016-07-08T22:00:00Z"
    assert f"outside_window (in_gap) if {between}" in found.conditional
    under_coh = judged(b, sides, b.COH, "2016-07-08TNI", **report)
    assert under_coh.outcome == "undetermined"
    assert (under_coh.gates["G1"], under_coh.gates["G3"]) == ("yes", "unknown")


def test_the_capture_of_maydaa_is_disputed_in_time(b, sides):
    told = {
        "place": "sy-maydaa",
        "type": "territory_taken",
        "actors": ("syrian-army",),
        "recipients": ("jaysh-al-islam",),
    }
    terms = replace(
        b.CALM,
        windows=b.EXTENDED,
        protects="anyone",
        excluded_known=True,
        provisions=(b.term("q1", "HOS.territory"),),
    )
    (happening,) = b.happenings(
        sides,
        b.text("upi", b.report(at="2016-07-05", **told)),
        b.text("other", b.report(at="2016-07-09", **told)),
    )
    assert happening.time.basis == "disputed"
    (found,) = b.judge(sides, terms, happening)
    assert found.outcome == "undetermined"
    assert {n for n, g in found.gates.items() if g != "yes"} == {"G1"}
    assert any(c.startswith("fits if the time was within") for c in found.conditional)
    assert any("in_gap" in c for c in found.conditional)
    assert any("before_start" in c for c in found.conditional)


def test_air_strikes_by_nobody_named_on_nobody_named(b, sides):
    found = judged(b, sides, b.CALM, "2016-07-06T12:00", place="sy-adm1-aleppo", type="air_strike")
    assert found.outcome == "undetermined"
    assert (found.gates["G3"], found.gates["G4"]) == ("unknown", "unknown")
    assert "identity of the target" in found.missing
    assert f"whether {b.CALM.id} leaves anybody out" in found.missing


STRIKE = {**AIR, "actors": ("syrian-army",), "recipients": ("nusra-front",)}


def test_a_strike_on_an_excluded_group(b, sides):
    found = judged(b, sides, b.COH, "2016-07-07", **STRIKE)
    assert (found.outcome, found.sub) == ("target_not_protected", "exempt_target")
    assert found.gates["G6"] == "no"
    with_civilians = judged(b, sides, b.COH, "2016-07-07", **STRIKE, civilians=True)
    assert with_civilians.outcome == "target_not_protected"
    assert any("irrespective of any ceasefire" in a for a in with_civilians.also)


def test_the_same_strike_under_the_july_declaration_is_undetermined(b, sides):
    found = judged(b, sides, b.CALM, "2016-07-07", **STRIKE)
    assert found.outcome == "undetermined"
    assert "target_not_protected (exempt_target) if nusra-front is left out" in found.conditional


def test_an_excluded_group_under_its_later_name(b, sides):
    later = {**STRIKE, "recipients": ("jabhat-fatah-al-sham",)}
    found = judged(b, sides, b.COH, "2016-08-07", **later)
    assert found.sub == "exempt_target"
    much_later = {**STRIKE, "recipients": ("hayat-tahrir-al-sham",)}
    assert judged(b, sides, b.COH, "2017-03-01", **much_later).sub == "exempt_target"


def test_an_excluded_group_is_not_bound(b, sides):
    report = {**AIR, "type": "shelling", "actors": ("nusra-front",), "civilians": True}
    found = judged(b, sides, b.COH, "2016-07-07", **report)
    assert (found.outcome, found.sub) == ("actor_not_bound", "excluded_group")


def test_a_convoy_when_the_army_had_said_that_it_was_over(b, sides):
    terms = replace(
        b.COH,
        id="SYR-2016-09-12",
        contested=(Denial(by="syrian-army", since="2016-09-19T15:00:00Z"),),
    )
    report = {
        "place": "sy-urum-al-kubra",
        "type": "attack_on_aid",
        "civilians": True,
        "actors": ("syrian-army",),
    }
    found = judged(b, sides, terms, "2016-09-19T20:00", **report)
    assert (found.outcome, found.sub) == ("undetermined", "in_force_contested")
    assert any(c.startswith("fits if") for c in found.conditional)
    assert any(c.startswith("outside_window if") for c in found.conditional)
    before = judged(b, sides, terms, "2016-09-18T20:00", **report)
    assert before.gates["G1"] == "yes"


def test_a_tally_is_a_tally_only(b):
    count = Quantity(min=300, max=300, qualifier="exact")
    found = assess_tally(TallyFact(id="a#l1", count=count, by="syrian-army"), b.COH)
    assert (found.outcome, found.gates["G0"]) == ("tally_only", "no")


def test_strikes_before_a_start_that_was_moved(b, sides):
    terms = replace(
        b.CALM,
        id="PSE-2025-01-19",
        form="bilateral",
        countries=("PS",),
        windows=(b.window("2025-01-19T11:15:00+02:00"),),
        moved=(b.window("2025-01-19T08:30:00+02:00"),),
        parties=(b.party("israel"), b.party("hamas")),
    )
    report = b.report(
        actors=("israel-defense-forces",), type="air_strike", civilians=True, killed=8
    )
    text = b.text(
        "a", {**report, "time": b.when("2025-01-19T10:00", "Asia/Gaza")}, published="2025-01-19"
    )
    (happening,) = b.happenings(sides, text)
    (found,) = b.judge(sides, terms, happening)
    assert (found.outcome, found.sub) == ("outside_window", "before_start")
    assert any("start was moved" in a for a in found.also)
    waiting = replace(terms, windows=(b.window("2025-01-19T08:30:00+02:00"),), condition_unmet=True)
    (found,) = b.judge(sides, waiting, happening)
    assert (found.outcome, found.sub) == ("outside_window", "before_start")


FITTING = {**AIR, "type": "shelling", "actors": ("syrian-army",), "civilians": True}


@pytest.mark.parametrize(
    ("at", "outcome", "sub"),
    [
        ("2016-07-06T00:30", "outside_window", "before_start"),
        ("2016-07-06T01:00", "alleged_violation", "contrary_to_own_declaration"),
        ("2016-07-08T23:59", "alleged_violation", "contrary_to_own_declaration"),
        ("2016-07-09T00:00", "outside_window", "in_gap"),
        ("2016-07-09T00:30", "outside_window", "in_gap"),
        ("2016-07-09T01:00", "alleged_violation", "contrary_to_own_declaration"),
        ("2016-07-12T03:00", "outside_window", "after_end"),
        ("2016-07-08TNI", "undetermined", None),
        ("2016-07-07", "alleged_violation", "contrary_to_own_declaration"),
        ("2016-07-12", "outside_window", "after_end"),
        ("2016-07", "undetermined", None),
        (None, "undetermined", None),
    ],
)
def test_the_gap_of_9_july(b, sides, at, outcome, sub):
    found = judged(b, sides, replace(b.CALM, windows=b.EXTENDED), at, **FITTING)
    assert (found.outcome, found.sub) == (outcome, sub)
    assert all("violation of" not in text for text in found.also)


def test_two_accounts_of_a_start_leave_the_hours_between_open(b, sides):
    clocks = (*b.CALM.windows, b.window("2016-07-06T13:00:00+03:00", "2016-07-09T00:00:00+03:00"))
    terms = replace(b.CALM, windows=clocks)
    assert judged(b, sides, terms, "2016-07-06T09:00", **FITTING).gates["G1"] == "unknown"
    assert judged(b, sides, terms, "2016-07-06T15:00", **FITTING).gates["G1"] == "yes"
    vague = replace(b.CALM, windows=(*b.CALM.windows, b.window("2016-07-06")))
    assert judged(b, sides, vague, "2016-07-06T09:00", **FITTING).gates["G1"] == "yes"


def test_windows_may_be_each_party_s_own(b, sides):
    terms = replace(
        b.CALM,
        form="bilateral",
        parties=(b.party("israel"), b.party("iran")),
        countries=("IR", "IL"),
        windows=(
            b.window("2025-06-24T04:00:00Z", actor="iran"),
            b.window("2025-06-24T16:00:00Z", actor="israel"),
        ),
    )
    for actor, expected in (("iran", "yes"), ("israel", "no")):
        report = {
            **b.report(actors=(actor,), type="air_strike", civilians=True, killed=3),
            "time": b.when("2025-06-24T10:00", "UTC"),
        }
        (happening,) = b.happenings(sides, b.text("a", report, published="2025-06-25"))
        assert b.judge(sides, terms, happening)[0].gates["G1"] == expected


@pytest.mark.parametrize(
    ("place", "answer"),
    [("sy-hraytan", "yes"), ("ua-avdiivka", "no"), (None, "unknown"), ("sy", "yes")],
)
def test_scope_nationwide(b, sides, place, answer):
    report = {**FITTING, "place": place, "killed": 3}
    assert judged(b, sides, b.CALM, "2016-07-07", **report).gates["G2"] == answer


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("sy-aleppo", "yes"),
        ("sy-douma", "no"),
        ("sy-adm1-aleppo", "unknown"),
        ("sy", "unknown"),
        ("sy-adm1-idlib", "no"),
    ],
)
def test_scope_of_one_town(b, sides, place, answer):
    terms = replace(b.CALM, nationwide=False, places=(b.spot("sy-aleppo"),))
    found = judged(b, sides, terms, "2016-07-07", **{**FITTING, "place": place})
    assert found.gates["G2"] == answer


def test_carve_outs(b, sides):
    terms = replace(b.CALM, carved=(b.spot("sy-adm1-aleppo"),))
    assert judged(b, sides, terms, "2016-07-07", **FITTING).sub == "carved_out"
    elsewhere = {**FITTING, "place": "sy-douma"}
    assert judged(b, sides, terms, "2016-07-07", **elsewhere).gates["G2"] == "yes"
    moving = replace(b.CALM, moving_carve_out=True)
    assert judged(b, sides, moving, "2016-07-07", **FITTING).gates["G2"] == "unknown"


@pytest.mark.parametrize(
    ("actor", "answer"),
    [
        ("syrian-government", "yes"),
        ("russian-aerospace-forces", "yes"),
        ("united-states", "unknown"),
        ("free-syrian-army", "unknown"),
        ("syrian-armed-opposition", "unknown"),
        ("hezbollah", "unknown"),
        ("islamic-state", "no"),
    ],
)
def test_who_is_bound_by_the_cessation(b, sides, actor, answer):
    report = {**FITTING, "actors": (actor,)}
    assert judged(b, sides, b.COH, "2016-07-07", **report).gates["G3"] == answer


def test_where_all_parties_are_known_another_is_none(b, sides):
    report = {**FITTING, "actors": ("hezbollah",)}
    found = judged(b, sides, replace(b.COH, closed=True), "2016-07-07", **report)
    assert (found.outcome, found.sub) == ("actor_not_bound", "non_party")


@pytest.mark.parametrize(
    ("member", "at", "answer"),
    [
        ({"acceptance": "rejected"}, "2016-07-07", "no"),
        ({"acceptance": "conditional"}, "2016-07-07", "unknown"),
        ({"acceptance": "contested"}, "2016-07-07", "unknown"),
        ({"since": "2016-07-08T00:00:00Z"}, "2016-07-07T10:00", "no"),
        ({"since": "2016-07-06T00:00:00Z"}, "2016-07-07T10:00", "yes"),
        ({"until": "2016-07-07T00:00:00Z"}, "2016-07-07T10:00", "no"),
        ({"until": "2016-07-07T08:00:00Z"}, "2016-07-07", "unknown"),
    ],
)
def test_membership_is_resolved_at_the_time(b, sides, member, at, answer):
    terms = replace(b.COH, parties=(b.party("jaysh-al-islam", "adherent", **member),))
    report = {**FITTING, "actors": ("jaysh-al-islam",)}
    assert judged(b, sides, terms, at, **report).gates["G3"] == answer


def test_a_unilateral_halt_binds_nobody_else(b, sides):
    found = judged(b, sides, b.CALM, "2016-07-07", **{**FITTING, "actors": ("free-syrian-army",)})
    assert found.gates["G3"] == "unknown"
    assert found.outcome == "undetermined"


DONBAS = {
    "id": "UKR-2020-07-27",
    "form": "multilateral",
    "countries": ("UA",),
    "windows": (),
    "protects": "parties",
    "excluded_known": True,
    "closed": True,
}


def donbas(b, **more):
    return replace(
        b.CALM,
        **{**DONBAS, "windows": (b.window("2020-07-27T00:01:00+03:00"),)},
        parties=(b.party("ukrainian-armed-forces"), b.party("dpr-peoples-militia")),
        provisions=(
            b.term("d1", "HOS.attack_any"),
            b.term("d2", "EXC.return_fire_procedure"),
            b.term("d3", "EXC.reserved_response"),
        ),
        **more,
    )


@pytest.mark.parametrize("doer", ["ukrainian-armed-forces", "dpr-peoples-militia"])
def test_return_fire_without_procedure_is_never_silently_excused(b, sides, doer):
    target = {"ukrainian-armed-forces": "dpr-peoples-militia"}.get(doer, "ukrainian-armed-forces")
    report = b.report(place="ua-avdiivka", type="shelling", actors=(doer,), recipients=(target,))
    (happening,) = b.happenings(
        sides,
        b.text(
            "a", {**report, "time": b.when("2020-08-03", "Europe/Kiev")}, published="2020-08-04"
        ),
    )
    (plain,) = assess(happening, donbas(b), sides, Grades(attribution="alleged_by_adversary"))
    assert plain.outcome == "alleged_violation"
    assert any("reserved" in a for a in plain.also)
    for claimed in (Grades(replied=True), Grades(prior=("inc-1",))):
        (found,) = assess(happening, donbas(b), sides, claimed)
        assert (found.outcome, found.gates["G6"]) == ("undetermined", "unknown")
        assert "whether the coordination mechanism was tried first" in found.missing
    assert "a prior offensive act" not in found.missing


@pytest.mark.parametrize(
    ("kind", "provision", "answer"),
    [
        ("air_strike", "HOS.air", "yes"),
        ("shelling", "HOS.air", "no"),
        ("overflight", "HOS.overflight", "yes"),
        ("overflight", "HOS.attack_any", "unknown"),
        ("fortification", "FOR.no_fortify", "yes"),
        ("territory_taken", "HOS.territory", "yes"),
        ("attack_on_aid", "HOS.civilians", "yes"),
        ("air_strike", "HOS.object_class", "unknown"),
        ("release", "HOS.attack_any", "no"),
    ],
)
def test_what_a_provision_forbids(b, sides, kind, provision, answer):
    terms = replace(b.CALM, provisions=(b.term("p", provision),))
    assert judged(b, sides, terms, "2016-07-07", **{**FITTING, "type": kind}).gates["G5"] == answer


def test_each_provision_that_covers_the_act_is_assessed(b, sides):
    terms = replace(
        b.CALM,
        provisions=(
            b.term("p1", "HOS.attack_any"),
            b.term("p2", "HOS.air"),
            b.term("p3", "FOR.no_fortify"),
        ),
    )
    (happening,) = b.happenings(sides, b.text("a", b.report(at="2016-07-07", **STRIKE)))
    assert [a.provision for a in b.judge(sides, terms, happening)] == ["p1", "p2"]


SWAPPED = {"syrian-army": "jaysh-al-islam", "jaysh-al-islam": "syrian-army"}


@pytest.mark.parametrize("acceptance", ["accepted", "rejected", "conditional", "contested", None])
@pytest.mark.parametrize("at", ["2016-07-07", "2016-07-08TNI", "2016-08-01"])
@pytest.mark.parametrize("role", ["signatory", "declarer", "guarantor"])
def test_two_sides_swapped_give_the_mirrored_result(b, sides, acceptance, at, role):
    def run(doer, other):
        terms = replace(
            b.CALM,
            form="bilateral",
            parties=(b.party(doer, role, acceptance=acceptance), b.party(other)),
        )
        return judged(b, sides, terms, at, **{**AIR, "actors": (doer,), "recipients": (other,)})

    def mirrored(found):
        text = msgspec.json.encode(found).decode()
        for one, mark in (
            ("syrian-army", "\0"),
            ("jaysh-al-islam", "syrian-army"),
            ("\0", "jaysh-al-islam"),
        ):
            text = text.replace(one, mark)
        return text

    first, second = run("syrian-army", "jaysh-al-islam"), run("jaysh-al-islam", "syrian-army")
    assert mirrored(first) == msgspec.json.encode(second).decode()


@pytest.mark.parametrize(
    ("occurrence", "attribution", "more", "outcome"),
    [
        ("single_report", "alleged_by_adversary", {}, "alleged_violation"),
        ("repeated_same_origin", "alleged_by_third_party", {}, "alleged_violation"),
        ("corroborated", "alleged_by_adversary", {}, "alleged_violation_event_corroborated"),
        ("corroborated", "denied", {}, "alleged_violation_event_corroborated"),
        ("corroborated", "alleged_by_several_families", {}, "alleged_violation_corroborated"),
        ("acknowledged_by_actor", "admitted", {}, "admitted_act_contested_rule"),
        ("acknowledged_by_actor", "admitted", {"admits_breach": True}, "admitted_violation"),
        ("disputed", "alleged_by_adversary", {}, "disputed"),
        ("corroborated", "mutual_accusation", {}, "disputed"),
        ("found_by_mechanism", "found_by_mechanism", {}, "alleged_violation_corroborated"),
        ("found_by_mechanism", "found_by_mechanism", {"ruling": "breach"}, "violation_found_by"),
        ("found_by_mechanism", "denied", {"ruling": "none"}, "no_violation_found_by"),
        ("retracted", "denied", {}, "withdrawn"),
    ],
)
def test_the_headline_is_whose_word_it_is(occurrence, attribution, more, outcome):
    assert headline_of(occurrence, attribution, **more) == outcome


def test_what_was_taken_back_is_withdrawn_whatever_is_unknown(b, sides):
    (happening,) = b.happenings(sides, b.text("a", b.report(**AIR)))
    (found,) = assess(happening, b.CALM, sides, Grades(occurrence="retracted"))
    assert (found.outcome, found.gates["G3"]) == ("withdrawn", "unknown")
    elsewhere = replace(b.CALM, countries=("UA",))
    (found,) = assess(happening, elsewhere, sides, Grades(occurrence="retracted"))
    assert found.outcome == "outside_area"
