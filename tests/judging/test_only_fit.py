"""What a report leaves open is filled by the one happening that fits it, and by no other."""

import pytest

from hudna.judging.facts import Spot
from hudna.judging.sameness import compare

GOMA = Spot(place="cd-goma", country="CD", admin1="cd-nk", level="settlement", lat=-1.67, lon=29.23)
SAKE = Spot(place="cd-sake", country="CD", admin1="cd-nk", level="settlement", lat=-1.57, lon=29.04)
COAST = Spot(place="cd-east", country="CD", level="region")
ROAD = Spot(place="cd-rn2", country="CD", level="road", lat=-1.2, lon=29.4)


def at(spot, **more):
    return {"type": "shelling", **more, "spot": spot}


def refs(groups):
    return [sorted(s.ref for s in g.sightings) for g in groups]


def told(b, ref, spot, *, day=None, **more):
    made = b.report(at=day, **more) | at(spot, **{k: v for k, v in more.items() if k == "type"})
    return b.text(ref, made, published="2024-12-07")


def test_a_death_of_no_place_and_no_day_is_that_of_the_one_shelling(b):
    there = told(b, "a", GOMA, day="2024-12-06", killed=1)
    open_ = told(b, "c", None, killed=1)
    assert refs(b.groups(there, open_)) == [["a", "c"]]
    elsewhere = told(b, "d", SAKE, day="2024-12-06", killed=1)
    made = b.groups(there, open_, elsewhere)
    assert sorted(refs(made)) == [["a"], ["c"], ["d"]]
    (vague,) = (g for g in made if g.sightings[0].ref == "c")
    assert len(vague.maybe) == 2


@pytest.mark.parametrize(
    "other",
    [
        {"killed": 7},
        {"killed": 1, "actors": ("m23",)},
        {"killed": 1, "recipients": ("m23",)},
    ],
)
def test_another_toll_doer_or_victim_is_of_another(b, other):
    given = {"killed": 1, "actors": ("fardc",), "recipients": ("fdlr",)}
    there = told(b, "a", GOMA, day="2024-12-06", **given)
    assert len(b.groups(there, told(b, "c", None, **(given | other)))) == 2


def test_two_that_tell_place_and_day_are_not_joined_for_being_alone(b):
    one = told(b, "a", GOMA, day="2024-12-06", type="air_strike")
    other = told(b, "c", GOMA, day="2024-12-06", type="shelling")
    assert len(b.groups(one, other)) == 2


def test_several_marks_join_what_lies_in_a_wide_area(b):
    given = {"day": "2024-12-06", "killed": 2, "recipients": ("fardc",)}
    assert refs(b.groups(told(b, "a", GOMA, **given), told(b, "c", COAST, **given)))[0] == [
        "a",
        "c",
    ]


def test_a_road_is_not_where_its_point_is(b):
    given = {"day": "2024-12-06", "killed": 2, "recipients": ("fardc",)}
    assert refs(b.groups(told(b, "a", ROAD, **given), told(b, "c", GOMA, **given)))[0] == ["a", "c"]


def test_the_town_may_be_the_province_that_is_called_after_it(b):
    seat = Spot(
        place="sy-idlib",
        country="SY",
        admin1="sy-i",
        level="settlement",
        lat=35.93,
        lon=36.63,
        seat=True,
    )
    near = Spot(place="sy-x", country="SY", admin1="sy-i", level="settlement", lat=35.7, lon=36.7)
    given = {"day": "2024-12-06", "killed": 2}
    assert refs(b.groups(told(b, "a", seat, **given), told(b, "c", near, **given)))[0] == ["a", "c"]
    plain = Spot(place="sy-y", country="SY", admin1="sy-i", level="settlement", lat=35.9, lon=36.6)
    assert len(b.groups(told(b, "a", plain, **given), told(b, "c", near, **given))) == 2


def test_a_place_of_no_register_lies_near_the_town_that_its_text_names(b):
    hamlet = Spot(place="text:kibati", country="CD", level="other")
    named = b.text(
        "a",
        b.report(at="2024-12-06", killed=3) | at(hamlet),
        published="2024-12-07",
        towns=("cd-goma",),
    )
    told_ = told(b, "c", GOMA, day="2024-12-06", killed=3)
    seen = b.sight(named, told_)
    assert compare(*seen).verdict == "same"


def test_one_text_tells_one_toll_once(b):
    text = b.text(
        "a",
        b.report(1, killed=9, headed=True) | at(GOMA, type="drone_strike"),
        b.report(2, at="2024-12-06", killed=9) | at(GOMA),
        b.report(3, at="2024-12-06", killed=9) | at(SAKE),
    )
    assert [s.reports for s in b.sight(text)] == [("a#e1", "a#e2"), ("a#e3",)]


def test_shots_in_a_wide_area_are_a_sketch_of_what_is_told_besides(b):
    text = b.text(
        "a",
        b.report(1) | at(COAST, type="small_arms"),
        b.report(2, at="2024-12-06", killed=2) | at(GOMA),
    )
    (seen,) = b.sight(text)
    assert (seen.type, seen.spot.place) == ("shelling", "cd-goma")
    assert b.groups(b.text("c", b.report(1) | at(COAST, type="small_arms"))) == ()


def test_aid_that_nobody_gives_to_nobody_is_no_incident(b):
    bare = {**b.report(1, at="2024-12-06"), "kind": "provide_aid", "spot": GOMA}
    assert b.groups(b.text("a", bare)) == ()
    assert len(b.groups(b.text("a", {**bare, "actors": ("icrc",)}))) == 1


RECALLING = {
    "en": "Troops shelled Goma on Thursday, killing one.\n\nIn February the army had struck Sake.",
    "ru": "Военные обстреляли Гому в четверг, погиб один.\n\nНапомним, 27 ноября обстреляли Саке.",
    "ar": "قصف الجيش مدينة غوما الخميس فقتل شخص.\n\nوكان الجيش قد قصف ساكي في 27 نوفمبر.",
}


@pytest.mark.parametrize("language", RECALLING)
def test_what_a_text_recalls_makes_no_incident(boil, b, language):
    made = b.groups(boil(RECALLING[language], "a", published="2024-12-06", language=language))
    assert [[s.spot.place for s in g.sightings] for g in made] == [["cd-goma"]]


PUT_OFF = {
    "en": "The commander said he had put off an order to shell positions near Goma.",
    "ru": "Командир заявил, что отложил исполнение приказа об обстреле позиций у Гомы.",
    "ar": "قال القائد إنه أرجأ تنفيذ أمر بقصف مواقع قرب غوما.",
}


@pytest.mark.parametrize("language", PUT_OFF)
def test_what_was_put_off_makes_no_incident(boil, b, language):
    assert b.groups(boil(PUT_OFF[language], "a", published="2024-12-06", language=language)) == ()


def test_a_half_year_on_looks_back(boil, b):
    text = (
        "Half a year on, the truce stands\n\nSix months after it began, the truce in Donbas has"
        " outlasted that of July 2019. It has lived through a death at Zolote and a bullet in"
        " Marinka. Diplomats recall the talks of last spring."
    )
    assert b.groups(boil(text, "a", published="2021-01-27")) == ()


def test_a_region_is_the_one_town_that_its_text_names(b):
    wide = b.text(
        "a", b.report(at="2024-12-06") | at(COAST), published="2024-12-07", towns=("cd-goma",)
    )
    assert refs(b.groups(wide, told(b, "c", GOMA, day="2024-12-06"))) == [["a", "c"]]
    assert len(b.groups(wide, told(b, "c", SAKE, day="2024-12-06"))) == 2


def test_a_line_lies_in_both_countries(b):
    line = Spot(place="in-loc", country="IN", level="line")
    wide = Spot(place="pk-azad-kashmir", country="PK", level="region")
    given = {"killed": 2, "actors": ("indian-army",)}
    made = b.groups(told(b, "a", line, day="2024-12-06", **given), told(b, "c", wide, **given))
    assert refs(made) == [["a", "c"]]


def test_a_headline_names_a_place_near_by(b):
    text = b.text(
        "a",
        b.report(1, headed=True, actors=("fardc",)) | at(GOMA, type="armed_clash"),
        b.report(2, at="2024-12-06", actors=("fardc",)) | at(SAKE, type="small_arms"),
    )
    (seen,) = b.sight(text)
    assert seen.spot.place == "cd-sake"
