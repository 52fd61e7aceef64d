import pytest

from hudna.judging.grades import attribution_of, occurrence_of
from hudna.judging.incidents import incident_of
from hudna.judging.sides import Sides

THERE = {"place": "sy-hraytan", "at": "2016-07-07", "type": "air_strike"}
ARMY = {**THERE, "actors": ("syrian-army",)}
SOHR = "syrian-observatory-for-human-rights"


def graded(b, sides, *texts, families=None, mechanisms=()):
    (happening,) = b.happenings(sides, *texts)
    held = families or {}
    incident = incident_of(happening, families=held, sides=sides, mechanisms=mechanisms)
    assert incident.occurrence == occurrence_of(happening, held, sides, mechanisms)
    assert incident.attribution == attribution_of(happening, held, sides, mechanisms)
    return incident


def told(b, ref, speaker=None, stance="asserts", report=None, **more):
    claims = (b.says(1, speaker, stance, [1]),) if speaker else ()
    return b.text(ref, b.report(**(report or ARMY)), claims=claims, **more)


def test_one_report_is_one_report(b, sides):
    found = graded(b, sides, told(b, "a", SOHR, source="afp"))
    assert (found.occurrence, found.attribution) == ("single_report", "alleged_by_third_party")
    assert found.alleged_by == {SOHR: "third_party"}


def test_forty_copies_are_one_origin(b, sides):
    texts = [told(b, f"t{n:02}", source="afp") for n in range(40)]
    family = dict.fromkeys((t.document for t in texts), "fam-1")
    found = graded(b, sides, *texts, families=family)
    assert found.families == 1
    assert found.occurrence == "repeated_same_origin"
    assert len(found.documents) == 40


def test_one_speaker_in_two_outlets_is_one_word(b, sides):
    texts = told(b, "a", SOHR, source="afp"), told(b, "c", SOHR, source="reuters")
    assert graded(b, sides, *texts).occurrence == "repeated_same_origin"


def test_what_is_unknown_counts_as_dependent(b, sides):
    found = graded(b, sides, told(b, "a"), told(b, "c"))
    assert found.occurrence == "repeated_same_origin"


def test_two_who_know_for_themselves_corroborate(b, sides):
    texts = told(b, "a", SOHR, source="afp"), told(b, "c", source="reuters")
    found = graded(b, sides, *texts)
    assert (found.occurrence, found.attribution) == ("corroborated", "alleged_by_several_families")


def test_an_event_may_be_corroborated_and_its_doer_not(b, sides):
    texts = told(b, "a", SOHR, source="afp"), told(b, "c", source="reuters", report=THERE)
    found = graded(b, sides, *texts)
    assert (found.occurrence, found.attribution) == ("corroborated", "alleged_by_third_party")


def test_an_adversary_s_word_is_an_adversary_s(b, sides):
    found = graded(b, sides, told(b, "a", "jaysh-al-islam", "accuses"))
    assert found.attribution == "alleged_by_adversary"


def test_who_speaks_of_an_own_act_admits_it(b, sides):
    found = graded(b, sides, told(b, "a", "syrian-army"))
    assert (found.occurrence, found.attribution) == ("acknowledged_by_actor", "admitted")
    assert found.admitted_by == ("syrian-army",)


def test_an_outlet_that_stands_by_a_side_does_not_admit_for_it(b, sides):
    found = graded(b, sides, told(b, "a", source="sana"))
    assert found.attribution == "alleged_by_third_party" or found.admitted_by == ()


def test_a_denial_by_the_accused_is_one_of_doing_it(b, sides):
    texts = told(b, "a", SOHR), told(b, "c", "syrian-army", "denies")
    found = graded(b, sides, *texts)
    assert (found.occurrence, found.attribution) == ("single_report", "denied")
    assert found.denied_by == ("syrian-army",)


def test_a_denial_by_others_disputes_that_it_happened(b, sides):
    texts = told(b, "a", SOHR), told(b, "c", "united-nations", "denies")
    assert graded(b, sides, *texts).occurrence == "disputed"


def test_blame_both_ways_is_mutual(b, sides):
    other = {**THERE, "actors": ("free-syrian-army",)}
    texts = (
        told(b, "a", "free-syrian-army", "accuses"),
        told(b, "c", "syrian-army", "accuses", report=other),
    )
    assert graded(b, sides, *texts).attribution == "mutual_accusation"


def test_a_mechanism_finds(b, sides):
    text = told(b, "a", "unifil", "confirms")
    found = graded(b, sides, text, mechanisms={"unifil"})
    assert found.occurrence == found.attribution == "found_by_mechanism"
    assert graded(b, sides, text).occurrence == "single_report"
    bare = told(b, "a", "unifil", "confirms", report=THERE)
    found = graded(b, sides, bare, mechanisms={"unifil"})
    assert found.attribution == "undetermined_by_mechanism"


def test_what_is_taken_back_is_retracted(b, sides):
    from hudna.judging.happening import happening_of

    (group,) = b.groups(told(b, "a", SOHR), told(b, "c", source="reuters"))
    half = happening_of(group, sides, {"a#c1"})
    assert occurrence_of(half, {}, sides) == "single_report"
    assert half.taken_back == ("a#e1",)
    whole = happening_of(group, sides, {"a#e1", "c#e1"})
    assert occurrence_of(whole, {}, sides) == "retracted"


def test_tolls_stand_side_by_side(b, sides):
    found = graded(
        b, sides, b.text("a", b.report(**ARMY, killed=24)), b.text("c", b.report(**ARMY, killed=30))
    )
    assert [c.killed.min for c in found.casualties] == [24, 30]


def test_one_who_fights_in_the_case_is_no_third_party(b, world):
    text = told(
        b,
        "a",
        "russian-ministry-of-defence",
        "accuses",
        report={**THERE, "actors": ("free-syrian-army",)},
    )
    assert graded(b, Sides(world), text).attribution == "alleged_by_third_party"
    fighting = Sides(world, fighting=["russian-aerospace-forces"])
    assert graded(b, fighting, text).attribution == "alleged_by_adversary"


@pytest.mark.parametrize(
    ("one", "other"), [("syrian-army", "free-syrian-army"), ("hezbollah", "israel-defense-forces")]
)
def test_grades_mirror_when_sides_are_swapped(b, sides, one, other):
    def both(doer, accuser):
        report = {**THERE, "actors": (doer,), "recipients": (accuser,)}
        found = graded(
            b,
            sides,
            told(b, "a", accuser, "accuses", report=report),
            told(b, "c", doer, "denies", report=report),
        )
        return found.occurrence, found.attribution, set(found.alleged_by.values())

    assert both(one, other) == both(other, one)


def test_an_outlet_that_withdraws_its_report_leaves_it_withdrawn(boil, sides):
    from hudna.judging.grouping import groups_of
    from hudna.judging.happening import happening_of
    from hudna.judging.sameness import compare
    from hudna.judging.sightings import sightings_of

    told = boil(
        "A warplane struck a clinic in Hreitan on Thursday night, killing two medics.",
        "told",
        published="2016-07-08",
        source="kurdistan24",
    )
    back = boil(
        "Kurdistan24 withdraws its report of July 8 that a warplane struck a clinic in Hreitan.",
        "back",
        published="2016-07-10",
        source="kurdistan24",
    )
    seen = [*sightings_of(told), *sightings_of(back)]
    assert [s.withdraws for s in seen] == [None, "kurdistan24"]
    (group,) = groups_of(seen, [compare(*seen)])
    assert occurrence_of(happening_of(group, sides), {}, sides) == "retracted"
    (before,) = groups_of(seen[:1], [])
    assert occurrence_of(happening_of(before, sides), {}, sides) == "single_report"


def test_who_names_the_other_s_speaker_may_have_it_from_there(b, sides):
    own = told(b, "a", source="afp", channels=("afp",), marks=(f"n:{SOHR}",))
    assert graded(b, sides, own, told(b, "c", SOHR)).occurrence == "repeated_same_origin"
    free = told(b, "a", source="afp", channels=("afp",))
    assert graded(b, sides, free, told(b, "c", SOHR)).occurrence == "corroborated"


def test_blame_names_the_doer_of_the_one_act_told(boil, b):
    text = boil(
        "An air strike hit a clinic in Douma, Syria, on Thursday, killing two medics. The "
        "activists blamed the Syrian air force.",
        "a",
        published="2016-07-08",
    )
    (sighting,) = b.sight(text)
    assert sighting.actors == ("syrian-air-force",)
    assert {v.described_as for v in sighting.voices} >= {"activists"}
    with_two = boil(
        "An air strike hit a clinic in Douma, Syria, on Thursday. An air strike hit "
        "Aleppo on Friday. The activists blamed the Syrian air force.",
        "c",
        published="2016-07-08",
    )
    first, last = b.sight(with_two)  # of two, only the one told last can be meant
    assert not first.actors
    assert {v.described_as for v in last.voices} >= {"activists"}


def test_an_accusation_of_an_act_at_a_place_is_a_report_and_one_of_breaches_is_none(world):
    from hudna.judging.boiling import facts_of
    from hudna.records import Allegation, Document, Place, Published, Reading, quote_of

    words = "accused the army of shelling Douma and of many breaches"
    reading = Reading(
        hudna={},
        document=Document(
            id="d" * 64,
            ref="a",
            text=words,
            language="en",
            direction="ltr",
            published=Published(basis="unknown"),
        ),
        places={"sy-douma": Place(names={"en": "Douma"}, country="SY", level="settlement")},
        allegations=(
            Allegation(
                id="l1",
                against="syrian-army",
                act="shelling",
                place="sy-douma",
                quote=quote_of(words, 0, 30),
            ),
            Allegation(
                id="l2",
                against="syrian-army",
                act="breach",
                place="sy-douma",
                quote=quote_of(words, 30, 40),
            ),
            Allegation(id="l3", against="syrian-army", act="shelling", quote=quote_of(words, 0, 9)),
        ),
    )
    facts = facts_of(reading, ref="a", added="2016-07-20T00:00:00Z", world=world)
    assert [(r.id, r.type, r.actors) for r in facts.reports] == [
        ("a#l1", "shelling", ("syrian-army",))
    ]


def test_the_state_in_whose_country_it_was_is_no_third_party(b, sides):
    report = {"place": "sy-hraytan", "at": "2016-07-07", "actors": ("israel",)}
    assert graded(b, sides, told(b, "a", source="sana", report=report)).attribution == (
        "alleged_by_adversary"
    )
    assert graded(b, sides, told(b, "a", source="afp", report=report)).attribution == (
        "alleged_by_third_party"
    )


def test_many_copies_and_long_texts_are_judged_in_little_time(b, sides):
    from time import process_time

    start = process_time()
    texts = [told(b, f"t{n:03}", SOHR, source="afp") for n in range(300)]
    family = dict.fromkeys((t.document for t in texts), "fam-1")
    (happening,) = b.happenings(sides, *texts[:40])
    words = happening.words * 20
    from hudna.judging.grades import witnesses_of
    from hudna.judging.independence import origins

    assert origins(witnesses_of(words, family), sides) == 1
    long = b.text(
        "long",
        *(
            b.report(n, place="sy-idlib", at=f"2016-07-07T{n % 24:02}:00", type="shelling")
            for n in range(2000)
        ),
    )
    assert len(b.sight(long)) >= 24
    assert process_time() - start < 20
