"""Who is behind the words: offices and their holders, pronouns, bodies, mutual charges."""

import pytest


def _told(reading):
    return {(each.speaker, each.stance) for each in reading.claims}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال الأمين العام لحزب الله السيد حسن نصر الله إن الهدنة صامدة.", "hassan-nasrallah"),
        ("الهدنة صامدة، وفقا للأمين العام للحزب حسن نصر الله.", "hassan-nasrallah"),
    ],
)
def test_the_person_behind_an_office_and_its_body(reader, text, speaker):
    assert {each.speaker for each in reader.read(text, ref="t").claims} == {speaker}


def test_whoever_is_accused_is_no_holder(reader):
    text = "اتهم المتحدث باسم الجيش بنيامين نتنياهو بخرق الهدنة."
    assert "benjamin-netanyahu" not in {s for s, _ in _told(reader.read(text, ref="t"))}


@pytest.mark.parametrize(
    "text",
    [
        "Хулуси Акар приветствовал перемирие. По его словам, дороги открыты.",
        "رحب خلوصي أكار بالهدنة. الطرق مفتوحة، بحسب قوله.",
        "Hulusi Akar welcomed the truce. The roads are open, by his account.",
    ],
)
def test_an_account_of_his_is_of_whoever_spoke(reader, text):
    assert {each.speaker for each in reader.read(text, ref="t").claims} == {"hulusi-akar"}


def test_a_nameless_voice_speaks_for_its_state(reader):
    reading = reader.read("An Israeli official accused Hamas of shelling Haifa.", ref="t")
    (claim,) = reading.claims
    assert (claim.speaker, claim.on_behalf_of) == (None, "israel")
    (found,) = reading.allegations
    accuser = reading.actors[found.by]
    assert (accuser.names["en"], accuser.part_of) == ("Israeli official", ("israel",))
    assert found.against == "hamas"


def test_mutual_charges_are_summed_up_once(reader):
    text = (
        "India and Pakistan accused each other of breaking the truce. India said Pakistani troops "
        "had shelled Poonch. Pakistan said Indian troops had shelled Kotli."
    )
    reading = reader.read(text, ref="t")
    assert len([each for each in reading.claims if each.stance == "accuses"]) == 2


def test_that_he_ordered_is_his_own_act(reader):
    text = "قال وزير الدفاع الإسرائيلي يسرائيل كاتس إنه أمر الجيش بضرب أهداف في طهران."
    assert _told(reader.read(text, ref="t")) == {("israel-katz", "threatens")}


@pytest.mark.parametrize(
    "text",
    [
        "She said the truce held, adding that Germany would watch both sides.",
        "Germany said the truce held, adding that it would watch both sides.",
    ],
)
def test_adding_goes_on_with_whoever_spoke(reader, text):
    claims = reader.read("Germany spoke up. " + text, ref="t").claims
    assert {each.speaker for each in claims} <= {"germany"}


@pytest.mark.parametrize(
    "text",
    [
        "Хуситы, утверждают в Эр-Рияде, обстреляли Мариб после начала перемирия.",
        "Как утверждают в Эр-Рияде, хуситы обстреляли Мариб после начала перемирия.",
        "The Houthis, Saudi Arabia said, have shelled Marib since the truce began.",
    ],
)
def test_a_report_within_what_it_reports(reader, text):
    reading = reader.read(text, ref="t")
    assert [each.stance for each in reading.claims] == ["accuses"]
    assert [each.against for each in reading.allegations] == ["houthis"]


@pytest.mark.parametrize(
    "text",
    [
        "Армия Израиля сообщила о пуске двух иранских ракет.",
        "The Lebanese health ministry said Israeli fire killed 22 people.",
    ],
)
def test_whose_arms_and_whose_fire_it_was(reader, text):
    (allegation,) = reader.read(text, ref="t").allegations
    assert allegation.against in {"iran", "israel"}
