"""Roads called after towns: what happens on them is in neither town, and done to no state."""

import pytest


def _attack(reader, text):
    (found,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    return found


ON_ROADS = [
    "Rebels attacked a bus on the Khartoum-Atbara road, killing four passengers.",
    "A lorry was shelled on the Damascus-Daraa highway.",
    "На трассе Дамаск — Дараа обстреляли грузовик.",
    "На шоссе Хартум - Атбара боевики обстреляли автобус.",
    "تعرضت شاحنة للقصف على طريق دمشق - درعا.",
    "هاجم مسلحون حافلة على طريق الخرطوم عطبرة.",
]


@pytest.mark.parametrize("text", ON_ROADS)
def test_what_happens_on_a_road_is_in_none_of_its_towns(reader, text):
    reading = reader.read(text, ref="t")
    (found,) = [e for e in reading.events if e.kind == "attack"]
    assert found.place is not None
    assert reading.places[found.place].level == "road"


@pytest.mark.parametrize("text", ON_ROADS)
def test_a_seat_of_power_in_its_name_is_nobody_attacked(reader, text):
    found = _attack(reader, text)
    assert {"syria", "sudan"}.isdisjoint((*found.actors, *found.recipients))


def test_a_road_that_the_registers_have_is_itself(reader):
    assert _attack(reader, "Shells hit the M5 highway near Saraqib on Monday.").place is not None
    assert not any(
        p.level == "road" and i.startswith("text:")
        for i, p in reader.read("Shells hit the M5 highway near Saraqib.", ref="t").places.items()
    )


def test_the_roads_of_a_town_lie_in_it(reader):
    assert _attack(reader, "Gunmen opened fire on the roads of Khartoum.").place == "sd-khartoum"
