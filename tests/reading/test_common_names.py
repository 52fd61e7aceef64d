"""Names that bodies of many countries bear are those of a country that the text tells of."""

import pytest


def _actors(reader, text):
    return {a for e in reader.read(text, ref="t").events for a in (*e.actors, *e.recipients)}


LEBANESE = "lebanese-internal-security-forces"


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Internal Security Forces clashed with gunmen in Tripoli, Lebanon, on Monday.", True),
        ("Internal Security Forces clashed with gunmen in the Syrian city of Homs.", False),
        ("اشتبكت قوى الأمن الداخلي مع مسلحين في بيروت بلبنان يوم الاثنين.", True),
        ("اشتبكت قوى الأمن الداخلي مع مسلحين في مدينة حمص السورية يوم الاثنين.", False),
    ],
)
def test_a_common_name_is_of_the_country_of_the_text(reader, text, own):
    assert (LEBANESE in _actors(reader, text)) is own


def test_the_national_guard_is_no_newspaper(reader):
    found = _actors(reader, "The National Guard repelled an attack near Homs in Syria on Monday.")
    assert "the-national" not in found


def test_who_has_a_seat_somewhere_is_not_of_that_state(reader):
    reading = reader.read("The Britain-based monitor said the army shelled Azaz.", ref="t")
    assert all("Brit" not in (c.described_as or "")[:4] for c in reading.claims)
    assert not any("british" in a for a in reading.actors)


@pytest.mark.parametrize(
    "text",
    [
        "Tribal fighters attacked Druze areas on Friday.",
        "Rebels burned Alawite villages.",
    ],
)
def test_whose_areas_they_are_is_no_name_of_a_place(reader, text):
    assert not reader.read(text, ref="t").places


def test_a_hill_s_word_alone_is_no_town(reader):
    assert "pk-thal" not in reader.read("Fighting raged around Tal Wardan.", ref="t").places


def test_whose_jets_struck_is_not_the_country_of_the_forces(reader):
    text = (
        "تجددت الاشتباكات بين الفصائل المحلية والقوات الحكومية في المدينة. "
        "وأغارت طائرات إسرائيلية على رتل للقوات الحكومية غرب المدينة."
    )
    assert "israel-defense-forces" not in {
        a for e in reader.read(text, ref="t").events for a in e.recipients
    }
