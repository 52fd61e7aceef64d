"""Registers leaving the house: nothing lost, nothing invented, transliterations told apart."""

import json
from pathlib import Path

import pytest

from hudna.export import world_entities, world_features, world_lines
from hudna.registers import World, load_world

SHIPPED = Path(__file__).resolve().parents[2] / "world"


@pytest.fixture(scope="module")
def world() -> World:
    return load_world(SHIPPED)


@pytest.fixture(scope="module")
def lines(world):
    return [json.loads(line) for line in world_lines(world)]


@pytest.fixture(scope="module")
def entities(world):
    return {row["id"]: row for row in map(json.loads, world_entities(world))}


def test_every_entry_is_a_line(world, lines):
    held = {(row["register"], row["id"]) for row in lines}
    assert len(held) == len(lines)
    for register in ("places", "sources", "agreements"):
        assert {i for r, i in held if r == register} == set(getattr(world, register))
    assert {i for r, i in held if r == "actors"} == set(world.actors) - set(world.sources)


def test_lines_tell_who_led_a_body_and_when(lines):
    actors = {row["id"]: row for row in lines if row["register"] == "actors"}
    assert any(led["actor"] == "abdul-malik-al-houthi" for led in actors["houthis"]["led_by"])
    assert all(led["actor"] in actors for row in actors.values() for led in row.get("led_by", ()))


def test_derived_names_are_never_among_the_names(lines):
    derived = 0
    for row in lines:
        if row["register"] == "places":
            made = {n["text"] for n in row["all_names"] if n["source"] == "derived"}
            attested = {n["text"] for n in row["all_names"] if n["source"] != "derived"}
            derived += len(row.get("derived_names", ()))
            assert not (made - attested) & set(row["names"].values())
    assert derived > 1000


REFERENCES = {
    "Membership": ("member", "organization"),
    "Occupancy": ("holder", "post"),
    "Succession": ("predecessor", "successor"),
}
SCHEMAS = {"Person", "PublicBody", "Organization", "Position", "Address", *REFERENCES}


def test_entities_are_of_the_model_and_lead_to_each_other(entities, world):
    assert {row["schema"] for row in entities.values()} <= SCHEMAS
    for row in entities.values():
        for field in REFERENCES.get(row["schema"], ()):
            assert all(other in entities for other in row["properties"][field]), row
    people = sum(actor.kind == "person" for actor in world.actors.values())
    assert sum(row["schema"] == "Person" for row in entities.values()) == people


def test_a_name_that_takes_a_side_leaves_as_a_weak_one(entities, world):
    hamas = entities["hudna-hamas"]["properties"]
    partisan = [a.text for a in world.actors["hamas"].aliases if a.stance == "pejorative"]
    assert partisan
    assert set(partisan) <= set(hamas["weakAlias"])
    assert not set(partisan) & {*hamas["name"], *hamas.get("alias", ())}


def test_features_are_geojson_with_longitude_first(world):
    whole = json.loads(b"".join(world_features(world)))
    assert whole["type"] == "FeatureCollection"
    assert len(whole["features"]) == len(world.places)
    by_id = {feature["id"]: feature for feature in whole["features"]}
    lon, lat = by_id["sy-aleppo"]["geometry"]["coordinates"]
    assert (round(lon), round(lat)) == (37, 36)
    bare = next(p for p in world.places.values() if p.lat is None)
    assert by_id[bare.id]["geometry"] is None


@pytest.mark.parametrize("export", [world_lines, world_entities, world_features])
def test_the_same_world_gives_the_same_bytes(world, export):
    assert b"".join(export(world)) == b"".join(export(load_world(SHIPPED)))
