"""What a thing is called, what is planned, ordered and suffered: own sentences."""

import pytest

STANCES = [
    ("Germany called the truce a milestone.", "germany", "welcomes"),
    ("Germany called the step positive.", "germany", "welcomes"),
    ("Ghana branded the offer a farce.", "ghana", "criticises"),
    ("Германия назвала перемирие шагом вперёд.", "germany", "welcomes"),
    ("Гана назвала предложение уловкой.", "ghana", "criticises"),
    ("وصفت ألمانيا الهدنة بأنها خطوة إيجابية.", "germany", "welcomes"),
    ("وصفت غانا العرض بأنه مسرحية.", "ghana", "criticises"),
    ("Germany said it would send a delegation to Ghana.", "germany", "announces"),
    ("Germany ordered the army to respond with strikes.", "germany", "threatens"),
    ("The truce is holding, according to Germany.", "germany", "asserts"),
]


@pytest.mark.parametrize(("text", "speaker", "stance"), STANCES)
def test_the_stance_of_a_verdict_or_a_plan(reader, text, speaker, stance):
    claims = reader.read(text, ref="t").claims
    assert (speaker, stance) in {(each.speaker, each.stance) for each in claims}


@pytest.mark.parametrize(
    "text",
    [
        "The Ghanaian army reported shelling of its posts near Accra.",
        "Министерство обороны Ганы сообщило об обстреле у Аккры.",
    ],
)
def test_an_act_suffered_accuses_whoever_did_it(reader, text):
    reading = reader.read(text, ref="t")
    assert [each.stance for each in reading.claims] == ["accuses"]
    assert [each.against for each in reading.allegations] == [None]


def test_a_witness_who_reports_an_act_accuses_nobody(reader):
    reading = reader.read("Residents of Accra reported shelling.", ref="t")
    assert not reading.allegations


def test_an_unknown_doer_is_not_the_speaker(reader):
    text = "Germany said the Zogs had violated the truce with Ghana."
    reading = reader.read(text, ref="t")
    assert "germany" not in {each.against for each in reading.allegations}


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Жители Аккры сообщили о взрывах.", "residents"),
        ("قالت مصادر طبية إن الهدنة صامدة.", "medical sources"),
        ("A security source said the truce held.", "security source"),
    ],
)
def test_nameless_speakers_in_plain_words(reader, text, plain):
    assert plain in {each.described_as for each in reader.read(text, ref="t").claims}


@pytest.mark.parametrize(
    "text",
    [
        "Germany voiced concern about attacks on aid convoys. Ghanaian jets bombed Accra.",
        "أعربت ألمانيا عن قلقها من الهجمات على القوافل. قصفت طائرات غانا أكرا.",
    ],
)
def test_who_worries_about_attacks_makes_none(reader, text):
    attacks = [each for each in reader.read(text, ref="t").events if each.kind == "attack"]
    assert all("germany" not in each.actors for each in attacks)


def test_what_is_forsworn_is_promised(reader):
    (claim,) = reader.read("Germany said it would not attack Ghana.", ref="t").claims
    assert claim.stance == "promises"
