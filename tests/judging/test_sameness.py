import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hudna.judging.bonds import bonds_of
from hudna.judging.facts import Spot
from hudna.judging.grouping import count_of
from hudna.judging.relations import places_of, times_of
from hudna.judging.sameness import compare
from hudna.judging.sighting_keys import sighting_keys
from hudna.judging.sightings import sightings_of
from hudna.records import Decision


def one(b, *args, **kwargs):
    (found,) = b.sight(b.text(*args, **kwargs))
    return found


def verdict(b, first, second, **more):
    a, c = one(b, "a", b.report(**first)), one(b, "c", b.report(**second))
    found = compare(a, c, **more)
    assert found == compare(c, a, **more)
    if found.verdict in {"same", "maybe"} and not more:
        assert set(sighting_keys(a)) & set(sighting_keys(c)), "the keys miss a pair"
    return found.verdict


THERE = {"place": "sy-hraytan", "at": "2016-07-07", "type": "air_strike"}


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ({}, "same"),
        ({"killed": 40}, "same"),
        ({"actors": ("russian-aerospace-forces",)}, "same"),
        ({"type": None}, "same"),
        ({"at": "2016-07-07T14:00"}, "same"),
        ({"at": "2016-07-07TAF"}, "same"),
        ({"at": "2016-07-08"}, "different"),
        ({"at": "2016-07-08T09:00"}, "different"),
        ({"at": "2016-07-08T02:00"}, "maybe"),
        ({"at": "2016-07-07TNI"}, "maybe"),
        ({"type": "shelling"}, "maybe"),
        ({"type": "release", "kind": "release_detainees"}, "different"),
        ({"place": "sy-douma"}, "different"),
        ({"place": "sy-aleppo"}, "different"),
        ({"place": "sy-adm1-aleppo"}, "maybe"),
        ({"place": "sy-adm1-idlib"}, "different"),
        ({"place": None}, "unknown"),
        ({"at": None}, "maybe"),
        ({"place": None, "at": None}, "unknown"),
    ],
)
def test_time_and_place_come_first(b, second, expected):
    first = {**THERE, "killed": 12, "actors": ("syrian-army",)}
    assert verdict(b, first, {**THERE, **second}) == expected


@pytest.mark.parametrize(
    "vague",
    [
        {"at": None},
        {"type": "shelling"},
        {"at": "2016-07-07TNI"},
        {"place": "sy-adm1-aleppo"},
        {"place": None},
    ],
)
def test_a_toll_speaks_for_one_happening_where_time_or_place_is_vague(b, vague):
    first, second = {**THERE, "killed": 13}, {**THERE, "killed": 13, **vague}
    assert verdict(b, first, second) == "same"


@pytest.mark.parametrize("other", [{"at": "2016-07-09"}, {"place": "sy-douma"}])
def test_no_toll_and_no_culprit_outweighs_time_or_place(b, other):
    told = {**THERE, "killed": 131, "actors": ("syrian-army",)}
    assert verdict(b, told, {**told, **other}) == "different"
    assert verdict(b, told, {**told, **other}, kin=True) == "different"


def test_old_news_is_not_what_has_no_day(b):
    first = one(b, "a", b.report(**THERE))
    second = one(b, "c", b.report(**{**THERE, "at": None}), published="2016-08-20")
    assert compare(first, second).verdict == "unknown"


def test_a_place_is_taken_once_though_two_times_are_told(b):
    told = {"place": "sy-maydaa", "type": "territory_taken", "actors": ("syrian-army",)}
    assert verdict(b, {**told, "at": "2016-07-05"}, {**told, "at": "2016-07-09"}) == "same"
    assert verdict(b, {**told, "at": "2016-07-05"}, {**told, "at": "2016-07-25"}) == "different"


def test_a_sentence_that_stands_in_both_is_one_telling(b):
    bare = {"type": "air_strike", "sentence": "the planes came back"}
    assert verdict(b, bare, bare) == "same"
    assert (
        verdict(b, {**bare, "at": "2016-07-07"}, {**bare, "at": "2016-07-08"}, kin=True) == "same"
    )
    assert verdict(b, {**bare, "at": "2016-07-07"}, {**bare, "at": "2016-07-09"}) == "different"


def test_translations_need_less(b):
    assert verdict(b, THERE, {**THERE, "at": None}, kin=True) == "same"
    assert verdict(b, THERE, {**THERE, "place": None}, kin=True) == "same"


def test_what_one_text_comes_back_to_is_told_once(b):
    text = b.text(
        "a",
        b.report(1, place="sy-hraytan", at="2016-07-07", type="air_strike"),
        b.report(2, killed=12, sentence="same"),
        b.report(3, type="air_strike", sentence="same"),
        b.report(4, place="sy-douma", type="shelling"),
        b.report(5, type="shelling"),
        b.report(6, place="sy-hraytan", at="2016-07-01", type="air_strike"),
    )
    told = sightings_of(text)
    assert [s.reports for s in told] == [("a#e1", "a#e2", "a#e3"), ("a#e4", "a#e5"), ("a#e6",)]
    assert told[0].casualties[0].killed.min == 12


def test_where_neither_time_nor_place_speaks_other_doers_are_other_acts(b):
    text = b.text("a", b.report(1, actors=("syrian-army",)), b.report(2, actors=("nusra-front",)))
    assert len(sightings_of(text)) == 2


def test_background_makes_no_incident_and_doubles_none(b):
    news = b.text("a", b.report(**THERE))
    back = b.text("c", b.report(background=True, **THERE), published="2016-08-20")
    (group,) = b.groups(news, back)
    assert [s.ref for s in group.sightings] == ["a"]
    assert [s.ref for s in group.recalled] == ["c"]
    assert b.groups(back) == ()


def test_what_is_vague_glues_nothing_together(b):
    vague = b.text("v", b.report(type="air_strike"))
    there = b.text("a", b.report(**THERE))
    elsewhere = b.text("c", b.report(**{**THERE, "place": "sy-douma"}))
    assert len(b.groups(there, vague, elsewhere)) == 2


def test_a_night_does_not_chain_two_days(b):
    days = [
        b.text("a", b.report(**{**THERE, "at": "2016-07-07", "killed": 4})),
        b.text("n", b.report(**{**THERE, "at": "2016-07-07TNI", "killed": 4})),
        b.text("c", b.report(**{**THERE, "at": "2016-07-08", "killed": 4})),
    ]
    made = b.groups(*days)
    assert len(made) == 2
    assert (count_of(made).low, count_of(made).high) == (2, 2)


def test_a_count_is_an_interval(b):
    made = b.groups(
        b.text("a", b.report(**THERE)),
        b.text("c", b.report(**{**THERE, "type": "shelling"})),
        b.text("d", b.report(**{**THERE, "place": "sy-douma"})),
        b.text("e", b.report(killed=9)),
    )
    assert [g.sightings[0].ref for g in made if g.vague] == ["e"]
    assert (count_of(made).low, count_of(made).high) == (2, 4)
    by_ref = {g.sightings[0].ref: g for g in made}
    assert by_ref["a"].maybe == (by_ref["c"].id,)


def decide(verb, *targets, ident="d1", at="2016-08-02T00:00:00Z"):
    return Decision(id=ident, verb=verb, targets=targets, by="M.", reason="seen", at=at)


def test_people_split_and_merge_and_the_ids_stay(b):
    first, second = b.text("a", b.report(**THERE)), b.text("c", b.report(**THERE))
    third = b.text("d", b.report(**{**THERE, "place": "sy-douma"}), published="2016-07-09")
    (joined, far) = b.groups(first, second, third)
    ids = {s.id: s.id for g in (joined, far) for s in g.sightings}
    apart = b.groups(
        first,
        second,
        third,
        bonds=bonds_of([decide("split", *[s.id for s in joined.sightings])], ids.get),
    )
    assert len(apart) == 3
    assert apart[0].maybe == ()
    one_ = b.groups(
        first, second, third, bonds=bonds_of([decide("merge", joined.id, far.id)], ids.get)
    )
    assert len(one_) == 1
    assert one_[0].id == joined.id


def test_an_id_outlives_a_new_reading_and_an_older_text(b):
    text = b.text("a", b.report(1, **THERE))
    newer = b.text("a", b.report(7, **THERE, sentence="a 1"))
    assert b.groups(text)[0].id == b.groups(newer)[0].id
    older = b.text("o", b.report(**THERE), published="2016-07-07")
    (group,) = b.groups(text, older)
    assert group.id == b.groups(older)[0].id
    assert b.groups(text)[0].id in {s.id for s in group.sightings}


PLACES = st.sampled_from(["sy-hraytan", "sy-douma", "sy-aleppo", "sy-adm1-aleppo", "sy", None])
TIMES = st.sampled_from(
    ["2016-07-07", "2016-07-08", "2016-07-07TNI", "2016-07-07T23:00", "2016-07", None]
)
TYPES = st.sampled_from(["air_strike", "shelling", "armed_clash", "territory_taken", None])
TOLD = st.fixed_dictionaries(
    {
        "place": PLACES,
        "at": TIMES,
        "type": TYPES,
        "killed": st.sampled_from([None, 1, 4, 12]),
        "background": st.booleans(),
    }
)


@settings(max_examples=60, deadline=None)
@given(told=st.lists(TOLD, min_size=1, max_size=7), order=st.randoms())
def test_the_order_of_documents_changes_nothing(b, told, order):
    texts = [b.text(f"t{n}", b.report(**each)) for n, each in enumerate(told)]
    mixed = list(texts)
    order.shuffle(mixed)
    assert b.groups(*texts) == b.groups(*mixed)


@settings(max_examples=100, deadline=None)
@given(first=TOLD, second=TOLD)
def test_pairs_are_symmetric_and_found_by_their_keys(b, first, second):
    verdict(b, first, second)


@settings(max_examples=60, deadline=None)
@given(first=TOLD, second=TOLD)
def test_relations_are_symmetric(b, first, second):
    x, y = b.report(**first), b.report(**second)
    assert times_of(x["time"], y["time"]) == times_of(y["time"], x["time"])
    assert places_of(x["spot"], y["spot"]) == places_of(y["spot"], x["spot"])


def test_forty_copies_are_one_incident(b):
    texts = [b.text(f"t{n:02}", b.report(**THERE, sentence="wire")) for n in range(40)]
    (group,) = b.groups(*texts)
    assert len(group.sightings) == 40
    assert msgspec.structs.replace(group, sightings=()).maybe == ()


def test_one_doer_in_one_small_area_at_one_time_is_one_act(b):
    farms = Spot(place="lb-shebaa-farms", country="LB", level="zone", lat=33.3, lon=35.7)
    told = {"at": "2024-12-02", "type": "shelling", "actors": ("hezbollah",)}
    near = Spot(place="lb-kfar-shuba", country="LB", level="settlement", lat=33.33, lon=35.68)
    one_, other = b.report(**told) | {"spot": farms}, b.report(**told) | {"spot": near}
    seen = b.sight(b.text("a", one_), b.text("c", other))
    assert compare(*seen).verdict == "same"
    nameless = b.sight(b.text("a", one_), b.text("c", {**other, "actors": ()}))
    assert compare(*nameless).verdict == "maybe"


def test_what_nothing_speaks_against_may_be_one_in_the_low_count(b):
    ghouta = Spot(place="sy-eastern-ghouta", country="SY", level="region", lat=33.5, lon=36.4)
    told = {"type": "territory_taken", "actors": ("syrian-army",)}
    texts = [
        b.text("a", b.report(at="2016-07-06", **told) | {"spot": ghouta}, published="2016-07-06"),
        b.text("c", b.report(**told) | {"spot": ghouta}, published="2016-07-06"),
        b.text("d", b.report(at="2016-07-09", **told) | {"spot": ghouta}, published="2016-07-10"),
        b.text("e", b.report(at="2016-07-20", **told) | {"spot": ghouta}, published="2016-07-20"),
    ]
    made = b.groups(*texts)
    assert [[s.ref for s in g.sightings] for g in made] == [["a", "c"], ["d"], ["e"]]
    assert (count_of(made).low, count_of(made).high) == (2, 3)


def test_a_report_without_a_place_is_near_a_town_that_its_text_names(b):
    placed = one(b, "a", b.report(**THERE, killed=3))
    bare = {**THERE, "place": None}
    near = one(b, "c", b.report(**bare, killed=3), towns=("sy-hraytan",))
    assert compare(placed, near).verdict == "same"
    assert set(sighting_keys(placed)) & set(sighting_keys(near))
    vague = one(b, "d", b.report(**bare), towns=("sy-hraytan", "sy-douma"))
    assert compare(placed, vague).verdict == "maybe"
    alone = one(b, "f", b.report(**bare), towns=("sy-hraytan",))
    assert compare(placed, alone).verdict == "same"
    many = one(b, "e", b.report(**bare), towns=("sy-hraytan", "sy-idlib", "sy-douma", "sy-aleppo"))
    assert compare(placed, many).verdict == "unknown"
