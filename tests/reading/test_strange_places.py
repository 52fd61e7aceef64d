"""Places that no register has: told by what is done there, by a noun, or named once more."""

import pytest


def _attacks(reader, text):
    return [e for e in reader.read(text, ref="t").events if e.kind == "attack"]


TOLD = [
    ("Fighters overran Barkulu on Tuesday, residents said.", "text:barkulu"),
    ("Fighters seized Barkulu, a small border town, on Tuesday.", "text:barkulu"),
    ("The shelling of Barkulu on Tuesday killed two people.", "text:barkulu"),
    ("Бойцы заняли Баркулу во вторник.", "text:баркулу"),
    ("Бойцы захватили Баркулу, село у границы, во вторник.", "text:баркулу"),
    ("The army shelled Barkulu village in Bunagana on Tuesday.", "text:barkulu"),
]


@pytest.mark.parametrize(("text", "place"), TOLD)
def test_only_a_place_is_overrun_or_described_as_a_town(reader, text, place):
    assert [e.place for e in _attacks(reader, text)] == [place]


SILENT = [
    "Soldiers captured Nasrullah on Tuesday, the army said.",
    "Troops overran Jebha fighters on Tuesday.",
    "The rebels stormed Barkulu prison on Tuesday.",
    "Бойцы захватили Шалимова в плен.",
]


@pytest.mark.parametrize("text", SILENT)
def test_whoever_may_be_a_person_or_a_thing_is_no_place(reader, text):
    assert not reader.read(text, ref="t").places


AGAIN = [
    "Fighters took the town of Barkulu on Tuesday. On Wednesday shells fell as Barkulu burned, and"
    " the army bombed Barkulu.",
    "سيطر المقاتلون على بلدة بركولو الثلاثاء. وقصف الجيش بركولو الأربعاء.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_a_name_that_was_told_to_be_a_town_is_known_again(reader, text):
    reading = reader.read(text, ref="t")
    named = [m for m in reading.mentions if m.kind == "place"]
    assert len(named) >= len(("once", "again"))
    assert len({m.refers_to for m in named}) == 1


def test_a_district_that_no_register_has_holds_the_town_that_was_hit(reader):
    (found,) = _attacks(reader, "Rebels hit Bunagana, in Kolwera district, on Tuesday night.")
    assert found.place == "cd-bunagana"


def test_a_town_is_the_one_named_last(reader):
    texts = [
        "Rebels reached Goma on Monday. On Tuesday the army bombed the town, killing two.",
        "Повстанцы подошли к Гоме в понедельник. Во вторник в городе при обстреле погибли двое.",
    ]
    for text in texts:
        assert [e.place for e in _attacks(reader, text)] == ["cd-goma"]


def test_of_two_towns_named_together_neither_is_the_town(reader):
    text = "Rebels hold Goma and Bunagana. On Tuesday the army bombed the town, killing two."
    assert [e.place for e in _attacks(reader, text)] == [None]
