"""Duties, tallies, claims beside each other, disputes, readouts."""

import msgspec
import pytest

from hudna.judging.case_claims import case_claim
from hudna.judging.claim_relations import Said, ladder, links_between, said_in, taken_back
from hudna.judging.disputes import disputes_of, mutual_accusations
from hudna.judging.duties import duties_of
from hudna.judging.facts import AccusationFact, ClaimFact, MeetingFact, TallyFact
from hudna.judging.independence import Witness
from hudna.judging.ladders import level_alone, levels_of
from hudna.judging.readouts import meetings_of, met_in, readouts_of
from hudna.judging.tallies import counted_in, tallies_of
from hudna.records import Quantity

replace = msgspec.structs.replace
SOHR = "syrian-observatory-for-human-rights"


def number(least, most=None):
    return Quantity(min=least, max=most or least, qualifier="exact")


# Duties


def due(b, sides, at, *reports, **measure):
    terms = replace(b.CALM, provisions=(b.term("h1", "HUM.quantity", modality="must", **measure),))
    told = b.happenings(sides, *(b.text(f"t{n}", r) for n, r in enumerate(reports)))
    (duty,) = duties_of(terms, told, at)
    return duty


def convoy(b, **more):
    kind = {"kind": "provide_aid", "type": "convoy_delivered"}
    return b.report(**{"place": "sy-aleppo", "at": "2016-07-07", **kind, **more})


def test_a_duty_waits_for_its_deadline_and_silence_is_no_failure(b, sides):
    measure = {"quantity": number(48), "unit": "trucks", "deadline": b.when("2016-07-08")}
    assert due(b, sides, "2016-07-07T00:00:00Z", **measure).state == "pending"
    late = due(b, sides, "2016-07-10T00:00:00Z", **measure)
    assert late.state == "unknown"
    assert late.missing == ("whether HUM.quantity was carried out",)


def test_a_duty_is_met_in_part_or_in_full(b, sides):
    measure = {"quantity": number(48), "unit": "trucks", "deadline": b.when("2016-07-08")}
    some = convoy(b, count=number(20))
    more = convoy(b, at="2016-07-08", count=number(30))
    part = due(b, sides, "2016-07-10T00:00:00Z", some, **measure)
    assert (part.state, part.counted, part.reason) == ("partly_met", 20, "20 of 48 trucks are told")
    assert due(b, sides, "2016-07-10T00:00:00Z", some, more, **measure).state == "met"
    assert due(b, sides, "2016-07-07T22:00:00Z", some, more, **measure).state == "met"
    assert due(b, sides, "2016-07-06T00:00:00Z", some, more, **measure).state == "pending"


def test_a_duty_may_be_hindered_or_told_as_missed(b, sides):
    measure = {"quantity": number(48), "deadline": b.when("2016-07-08")}
    turned = convoy(b, kind="obstruct_aid", type="convoy_turned_back")
    found = due(b, sides, "2016-07-10T00:00:00Z", turned, **measure)
    assert (found.state, len(found.hindered_by)) == ("obstructed_by", 1)
    missed = convoy(b, kind="other", type="duty_missed")
    assert due(b, sides, "2016-07-10T00:00:00Z", missed, **measure).state == "unmet_at_deadline"
    assert due(b, sides, "2016-07-07T00:00:00Z", missed, **measure).state == "pending"
    daily = due(b, sides, "2016-07-10T00:00:00Z", convoy(b), **measure, period="P1D")
    assert daily.state == "partly_met"


def test_an_act_elsewhere_meets_no_duty(b, sides):
    elsewhere = convoy(b, place="ua-avdiivka")
    assert due(b, sides, "2016-07-10T00:00:00Z", elsewhere).state == "unknown"


# Tallies


def counts(b, ref, least, published="2016-07-08", **more):
    fact = TallyFact(
        id=f"{ref}#l1", count=number(least), **{"by": "russian-ministry-of-defence", **more}
    )
    return b.text(ref, tallies=(fact,), published=published)


def test_a_tally_is_told_once_and_makes_no_incident(b):
    texts = [
        counts(b, "a", 17),
        counts(b, "c", 17, against="syrian-opposition"),
        counts(b, "d", 122),
        counts(b, "e", 17, published="2016-07-20"),
        counts(b, "f", 17, by="syrian-army"),
    ]
    made = tallies_of([c for t in texts for c in counted_in(t)], {"a#a1": "CALM"}.get)
    assert [t.documents for t in made if t.count.min == 122] == [("d",)]
    assert [set(t.documents) for t in made if len(t.documents) > 1] == [{"a", "c"}]
    assert len(made) == 4
    assert b.groups(*texts) == ()
    assert made == tallies_of([c for t in reversed(texts) for c in counted_in(t)])


def test_two_opponents_of_one_counter_are_two_tallies(b):
    texts = [
        counts(b, "a", 4, against="syrian-army"),
        counts(b, "c", 4, against="jaysh-al-islam"),
        counts(b, "d", 4),
    ]
    made = tallies_of([c for t in texts for c in counted_in(t)])
    assert len(made) == 2


# Claims


def said(ref, speaker, stance, subject="inc-1", since="2016-07-08T00:00:00Z", **more):
    fact = ClaimFact(
        id=f"{ref}#c1",
        stance=stance,
        text="…",
        speaker=speaker,
        **{k: more.pop(k) for k in ("polarity", "described_as") if k in more},
    )
    return Said(
        fact=fact,
        ref=ref,
        document=ref,
        family=ref,
        known_since=since,
        leads=(subject,) if subject else (),
        **more,
    )


@pytest.mark.parametrize(
    ("one", "other", "links"),
    [
        ((SOHR, "asserts"), ("reuters", "reports"), {("a", "supports"), ("c", "supports")}),
        ((SOHR, "asserts"), ("syrian-army", "denies"), {("c", "denies")}),
        ((SOHR, "asserts"), (SOHR, "asserts"), {("a", "same_statement"), ("c", "same_statement")}),
        ((SOHR, "asserts"), (SOHR, "retracts"), {("c", "retracts")}),
        ((SOHR, "asserts"), (SOHR, "corrects"), {("c", "corrects")}),
        ((SOHR, "asserts"), ("syrian-army", "retracts"), set()),
        (("syrian-army", "announces"), ("united-states", "welcomes"), {("c", "responds_to")}),
        ((SOHR, "expresses_concern"), ("reuters", "urges"), set()),
    ],
)
def test_how_claims_stand_to_each_other(one, other, links):
    a, c = said("a", *one), said("c", *other)
    found = links_between(a, c)
    assert {(x.partition("#")[0], name) for x, name, _ in found} == links
    assert found == links_between(c, a)


def test_claims_on_one_agreement_need_not_be_one_proposition():
    a = said("a", SOHR, "asserts", "SYR-2016-02-27-coh")
    c = said("c", "reuters", "reports", "SYR-2016-02-27-coh")
    assert links_between(a, c) == ()
    assert links_between(said("a", SOHR, "asserts", None), said("c", SOHR, "denies", None)) == ()


def test_a_negated_claim_contradicts():
    a = said("a", SOHR, "asserts")
    c = said("c", "reuters", "asserts", polarity="negated")
    assert {name for _, name, _ in links_between(a, c)} == {"contradicts"}


def test_a_retraction_is_known_since_it_was_made():
    a = said("a", SOHR, "asserts")
    c = said("c", SOHR, "retracts", since="2016-07-10T00:00:00Z")
    links = links_between(a, c)
    since = {"a#c1": a.known_since, "c#c1": c.known_since}
    back = taken_back(links, since.__getitem__)
    assert back == {"a#c1": ("c#c1", "2016-07-10T00:00:00Z")}
    record = case_claim(a, links, 1, back)
    assert (record.retracted, record.retracted_since) == back["a#c1"]
    assert case_claim(c, links, 1, back).relations == (("retracts", "a#c1"),)
    assert (
        taken_back(
            links_between(
                said("a", SOHR, "retracts", since="2016-07-01T00:00:00Z"),
                said("c", SOHR, "asserts"),
            ),
            since.get,
        )
        == {}
    )


def test_an_outlet_takes_back_its_own_report():
    a = said("a", None, "reports", source="reuters")
    c = said("c", None, "retracts", source="reuters", since="2016-07-10T00:00:00Z")
    assert links_between(a, c) == (("c#c1", "retracts", "a#c1"),)


def test_claims_of_a_text_carry_their_subjects(b):
    text = b.text("a", b.report(), claims=(b.says(1, SOHR, "asserts", [1, 2]),))
    (found,) = said_in(text, "fam-1", {"a#e1": "inc-9"}.get)
    assert found.subjects == ("inc-9",)


def heard(family, speaker, interest):
    return Witness(document=family, family=family, speaker=speaker), interest


@pytest.mark.parametrize(
    ("who", "mechanisms", "level"),
    [
        ([("f1", "jaysh-al-islam", "adversary")], (), 0),
        ([("f1", None, "unknown")], (), 0),
        ([("f1", SOHR, "third_party")], (), 1),
        ([("f1", "jaysh-al-islam", "adversary"), ("f2", "nusra-front", "adversary")], (), 2),
        ([("f1", "jaysh-al-islam", "adversary"), ("f2", SOHR, "third_party")], (), 3),
        ([("f1", SOHR, "third_party"), ("f1", "reuters", "third_party")], (), 1),
        ([("f1", "syrian-army", "own_side")], (), 4),
        ([("f1", "unifil", "third_party")], ("unifil",), 5),
    ],
)
def test_the_ladder(sides, who, mechanisms, level):
    assert ladder([heard(*each) for each in who], sides, mechanisms) == level


def test_claims_on_one_incident_share_its_level(b, sides):
    army = {**THERE, "actors": ("syrian-army",)}
    texts = [
        b.text(ref, b.report(**army), claims=(b.says(1, who, stance, [1]),))
        for ref, who, stance in (
            ("a", SOHR, "asserts"),
            ("c", "nusra-front", "accuses"),
            ("d", "syrian-army", "denies"),
        )
    ]
    (happening,) = b.happenings(sides, *texts)
    assert levels_of(happening, {}, sides) == {"a#c1": 3, "c#c1": 3, "d#c1": 0}


@pytest.mark.parametrize(
    ("speaker", "level"),
    [
        (None, 0),
        ("syrian-army", 0),
        ("sana", 0),
        ("free-syrian-army", 0),
        (SOHR, 1),
        ("united-nations", 1),
        ("reuters", 1),
    ],
)
def test_a_claim_on_an_agreement_stands_by_itself(sides, speaker, level):
    assert level_alone(speaker, ["syrian-army", "free-syrian-army"], sides) == level


# Disputes


THERE = {"place": "sy-hraytan", "at": "2016-07-07", "type": "air_strike"}


def disputed(b, sides, *texts):
    (happening,) = b.happenings(sides, *texts)
    return {d.question.split()[1]: d for d in disputes_of(happening, {}, sides)}


def test_tolls_that_do_not_meet_are_a_dispute(b, sides):
    one = b.text("a", b.report(**THERE, killed=24))
    two = b.text("c", b.report(**THERE, killed=30), published="2016-07-09")
    found = disputed(b, sides, one, two)
    assert [a.value for a in found["killed"].answers] == ["24", "30"]
    assert found["killed"].opened_at == "2016-07-10T00:00:00Z"
    open_ended = {**b.report(**THERE), "casualties": b.dead(20, 40)}
    assert disputed(b, sides, one, b.text("c", open_ended)) == {}


def test_doers_denials_and_occurrence_are_disputes(b, sides):
    army = {**THERE, "actors": ("syrian-army",)}
    rebels = {**THERE, "actors": ("free-syrian-army",)}
    one = b.text("a", b.report(**army), claims=(b.says(1, SOHR, "asserts", [1]),))
    two = b.text("c", b.report(**rebels), claims=(b.says(1, "syrian-army", "accuses", [1]),))
    deny = b.text("d", b.report(**army), claims=(b.says(1, "syrian-army", "denies", [1]),))
    assert set(disputed(b, sides, one, two)) == {"done_by"}
    found = disputed(b, sides, one, deny)
    assert {a.value for a in found["done_by"].answers} == {"syrian-army", "not syrian-army"}
    assert {a.value for a in found["happened"].answers} == {"yes", "no"}


def test_two_who_accuse_each_other_dispute():
    def accuses(ref, by, against):
        return (
            AccusationFact(id=f"{ref}#l1", by=by, against=against, agreement=f"{ref}#a1"),
            f"fam-{ref}",
            f"2016-07-0{ord(ref) - 96}T00:00:00Z",
        )

    agreements = {"a#a1": "CALM", "b#a1": "CALM", "c#a1": "COH"}
    rows = [
        accuses("a", "syrian-army", "free-syrian-army"),
        accuses("b", "free-syrian-army", "syrian-army"),
        accuses("c", "free-syrian-army", "syrian-army"),
    ]
    (found,) = mutual_accusations(rows, agreements)
    assert found.question == "CALM broken_by"
    assert [a.value for a in found.answers] == ["free-syrian-army", "syrian-army"]
    assert found.opened_at == "2016-07-02T00:00:00Z"


# Readouts


def readout(b, ref, *claims, at="2016-07-06", people=("barack-obama", "vladimir-putin")):
    facts = tuple(
        ClaimFact(
            id=f"{ref}#c{n}",
            stance=stance,
            text="…",
            speaker=speaker,
            polarity=polarity,
            topics=topics,
        )
        for n, (speaker, stance, polarity, topics) in enumerate(claims)
    )
    meeting = MeetingFact(id=f"{ref}#e1", participants=people, time=b.when(at))
    return replace(b.text(ref), claims=facts, meetings=(meeting,))


def test_the_matrix_of_the_call_of_6_july(b, sides):
    us = [
        ("white-house", "asserts", "negated", ("event:agree",)),
        ("white-house", "expresses_concern", "affirmed", ("actor:syrian-government",)),
        ("josh-earnest", "asserts", "affirmed", ("actor:islamic-state", "actor:nusra-front")),
        ("barack-obama", "calls_for", "affirmed", ("term:POL.transition", "term:HUM.access")),
    ]
    russia = [
        ("kremlin", "asserts", "affirmed", ("event:cooperate",)),
        ("vladimir-putin", "calls_for", "affirmed", ("term:FOR.separate", "actor:nusra-front")),
        ("kremlin", "calls_for", "affirmed", ("term:POL.talks",)),
        ("kremlin", "denies", "affirmed", ("event:agree",)),
    ]
    told = [
        m for t in (readout(b, "us", *us), readout(b, "ru", *russia, at=None)) for m in met_in(t)
    ]
    (group,) = meetings_of(told, sides)
    (table,) = readouts_of(group, sides)
    cells = {t.topic: t.cell for t in table.topics}
    left, right = ("only_a", "only_b") if table.a == "barack-obama" else ("only_b", "only_a")
    assert cells == {
        "event:agree": "both_say_same",
        "actor:syrian-government": left,
        "actor:islamic-state": left,
        "actor:nusra-front": "both_say_same",
        "term:POL.transition": left,
        "term:HUM.access": left,
        "event:cooperate": right,
        "term:FOR.separate": right,
        "term:POL.talks": right,
    }
    assert set(table.documents) == {"us", "ru"}


def test_other_days_and_other_people_are_other_meetings(b, sides):
    claim = ("kremlin", "asserts", "affirmed", ("event:agree",))
    texts = [
        readout(b, "a", claim),
        readout(b, "c", claim, at="2016-07-13"),
        readout(b, "d", claim, people=("vladimir-putin", "angela-merkel")),
    ]
    told = [m for t in texts for m in met_in(t)]
    assert len(meetings_of(told, sides)) == 3
    assert meetings_of(told, sides) == meetings_of(told[::-1], sides)
    assert [readouts_of(g, sides) for g in meetings_of(told, sides)] == [(), (), ()]


def test_what_both_say_and_one_denies_differs(b, sides):
    one = readout(b, "a", ("white-house", "asserts", "affirmed", ("event:cooperate",)))
    two = readout(b, "c", ("kremlin", "denies", "affirmed", ("event:cooperate",)))
    (group,) = meetings_of([m for t in (one, two) for m in met_in(t)], sides)
    assert readouts_of(group, sides)[0].topics[0].cell == "both_say_differ"
