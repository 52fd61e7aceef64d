"""How many died is what stands with the verb of dying, not what else is counted behind it."""

import pytest


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "Eleven guards died and two were missing when gunmen raided Sirte.",
            11,
            None,
        ),
        ("Eleven guards died in a raid on three camps near Sirte.", 11, None),
        ("Four died and seven were wounded when shells hit a market in Sirte.", 4, 7),
        ("Shells hit a market in Sirte and four died.", 4, None),
        ("При обстреле рынка погибли четыре человека, двое пропали без вести.", 4, None),
    ],
)
def test_the_dead_are_those_who_died(reader, text, killed, injured):
    (found,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    assert found.modality == "happened"
    told = found.casualties
    assert told.killed.min == killed
    assert (told.injured.min if told.injured else None) == injured


@pytest.mark.parametrize(
    "text",
    [
        "The death toll from Monday's shelling of Sirte has climbed to nine, medics said.",
        "The number of people killed by Monday's shelling of Sirte has risen to nine.",
    ],
)
def test_an_act_is_of_the_day_whose_own_it_is(reader, text):
    reading = reader.read(text, ref="t", published="2018-06-21")
    (found,) = [e for e in reading.events if e.kind == "attack"]
    assert found.time.value == "2018-06-18"
