"""Streets that bear somebody's name lie in the town that is told, and belong to nobody."""

import pytest


def _attack(reader, text):
    (found,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A rocket struck Haifa Street in Baghdad.", "iq-baghdad"),
        ("A car bomb exploded on Beirut Street in the town of Azaz.", "sy-azaz"),
        ("Снаряд попал в дом на улице Артёма в Донецке.", "ua-donetsk"),
        ("Снаряд разорвался на улице Абхазия в Донецке.", "ua-donetsk"),
        ("سقطت قذيفة على شارع بغداد في دمشق.", "sy-damascus"),
        ("The shell fell near Tahrir Square in Cairo.", "eg-cairo"),
    ],
)
def test_a_street_lies_where_it_is_said_to(reader, text, place):
    assert _attack(reader, text).place == place


def test_nobody_is_accused_by_the_name_of_a_street(reader):
    found = _attack(reader, "Soldiers opened fire on Palestine Street, killing two.")
    assert not {*found.actors, *found.recipients}


def test_the_streets_of_a_town_lie_in_it(reader):
    assert _attack(reader, "Shells fell in the streets of Khartoum.").place == "sd-khartoum"
