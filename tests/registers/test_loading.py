"""Files into records, and what is said of files that break the form."""

import pytest

from hudna.errors import RegisterError
from hudna.registers import compile_world, load_world, world_root


def test_entries_are_read(root):
    world = compile_world(root)
    assert set(world.actors) == {"valley", "valley-army", "ada-hill", "valley-times"}
    army = world.actors["valley-army"]
    assert army.part_of[0].since == "1990"
    assert army.aliases[1].stance == "pejorative"
    door = world.places["xv-door"]
    assert door.names == {"ar": "الباب", "en": "Doorton"}
    assert door.derived == {"ru": "Дортон"}
    assert list(door.names_in("en")) == ["Doorton", "Doortown"]
    assert (door.lat, door.lon, door.population) == (1.6, 2.6, 60000)
    assert world.places["xv-north"].lat is None
    calm = world.agreements["XVA-2016-07-06-calm"]
    assert [body.actor or body.text for body in calm.parties] == [
        "valley-army",
        "some groups of the hills",
    ]


def test_a_source_is_a_medium_unless_the_actors_have_it(root):
    (root / "actors" / "valley-times.toml").write_text(
        'id = "valley-times"\nkind = "other"\nnames = {en = "The Times"}\n', "utf-8"
    )
    assert compile_world(root).actors["valley-times"].kind == "other"
    (root / "actors" / "valley-times.toml").unlink()
    medium = compile_world(root).actors["valley-times"]
    assert medium.kind == "media"
    assert medium.part_of == ()


@pytest.mark.parametrize(
    "fault",
    [
        ("actors/ada-hill.toml", 'gender = "f"', "gender = 1", "gender"),
        ("actors/ada-hill.toml", 'gender = "f"', 'sex = "f"', "sex"),
        ("actors/ada-hill.toml", 'kind = "person"', "kind = person", "TOML"),
        ("actors/ada-hill.toml", 'kind = "person"', "", "kind"),
        ("actors/ada-hill.toml", 'id = "ada-hill"', 'id = "valley"', "taken"),
        ("places/places.tsv", "60000", "many", "many"),
        ("places/places.tsv", "\t77\t", "\t", "7 cells"),
        ("places/places.tsv", "population", "people", "columns"),
        ("places/places.tsv", "xv-north\tadm1", "xv\tadm1", "twice"),
        ("places/names.tsv", "xv-north", "xv-south", "does not have"),
    ],
)
def test_broken_forms_are_refused_with_file_and_remedy(root, spoil, fault):
    name, old, new, said = fault
    spoil(name, old, new)
    with pytest.raises(RegisterError, match=said) as refused:
        load_world(root)
    assert refused.value.path.startswith(str(root / name.split("/")[0]))
    assert refused.value.remedy


def test_the_root_is_found(root, monkeypatch, tmp_path):
    assert world_root().name == "world"
    monkeypatch.setenv("HUDNA_WORLD", str(root))
    assert world_root() == root.resolve()
    monkeypatch.setenv("HUDNA_WORLD", str(tmp_path / "nowhere"))
    with pytest.raises(RegisterError, match="HUDNA_WORLD"):
        world_root()


def test_countries_states_organs_and_holders(root):
    world = load_world(root)
    assert world.country_place("XV") == "xv"
    assert world.country_place("XX") is None
    assert world.country_place(None) is None
    assert world.state_of_country("XV") == "valley"
    assert world.organ("XV", ("-navy", "-army")) == "valley-army"
    assert world.organ("XV", ("-navy",)) is None
    assert world.is_ambiguous("ٱلبَاب", "ar")
    assert world.cue_of("الباب", "ar") == "context"
    assert not world.is_ambiguous("الباب", "ru")


def test_an_army_is_one_of_the_state(root):
    actors = root / "actors"
    group = 'kind = "{}"\ncountry = "XV"\nnames = {{en = "A", ar = "ا", ru = "А"}}\n'
    for ident, kind in (("hill-army", "armed_group"), ("a-way", "person"), ("old-way", "office")):
        (actors / f"{ident}.toml").write_text(f'id = "{ident}"\n' + group.format(kind), "utf-8")
    world = load_world(root)
    assert world.organ("XV", ("-army",)) == "valley-army"
    assert world.organ("XV", ("-way",)) == "old-way"
    assert world.organ("XV", ("-way",), frozenset({"person"})) == "a-way"


def test_an_army_goes_by_any_name(root, spoil):
    government = 'kind = "government"\ncountry = "XV"\nnames = {en = "G", ar = "غ", ru = "Г"}\n'
    path = root / "actors" / "valley-government.toml"
    path.write_text(f'id = "valley-government"\n{government}', "utf-8")
    spoil("actors/valley-army.toml", 'actor = "valley"', 'actor = "valley-government"')
    (root / "actors/valley-army.toml").rename(root / "actors/shields.toml")
    spoil("actors/shields.toml", '"valley-army"', '"shields"')
    world = load_world(root)
    assert world.organ("XV", ("-navy", "-army")) == "shields"
    assert world.organ("XV", ("-navy",)) is None


@pytest.mark.parametrize(
    ("at", "held"),
    [
        (None, True),
        ("2014-04-30", False),
        ("2014-05-02", True),
        ("2014", True),
        ("2016-07-06", True),
        ("2016-07-07", False),
    ],
)
def test_offices_are_held_for_a_time(root, at, held):
    found = load_world(root).holders(("president", "king"), "valley", at)
    assert found == (["ada-hill"] if held else [])
