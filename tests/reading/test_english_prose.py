"""English newspaper prose: who speaks, whose act it is, who made a truce, as papers put it."""

import pytest

from hudna.reading.reader import Reader


def _speakers(reader: Reader, text: str) -> list[tuple[str | None, str]]:
    reading = reader.read(text, ref="t", published="2024-05-02")
    return [(c.speaker, c.stance) for c in reading.claims]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Salma Idris, a nurse, said the road had been quiet.", "text:salma-idris"),
        ("Salma Idris, 41, who fled Bahri, told AFP that it was quiet.", "text:salma-idris"),
        ("The M23 group said its men had left the town.", "m23"),
        ("Antonio Guterres also condemned the raid, his spokesman said.", "antonio-guterres"),
    ],
)
def test_who_speaks_is_told_by_what_stands_beside_the_name(
    reader: Reader, text: str, speaker: str
) -> None:
    assert speaker in {who for who, _ in _speakers(reader, text)}


def test_words_in_quotation_marks_before_a_report_are_what_is_said(reader: Reader) -> None:
    text = '"We will open the road," Osama Hamdan said hours before the truce began.'
    (claim,) = reader.read(text, ref="t", published="2024-05-02").claims
    assert claim.content is not None
    assert claim.content.text == "We will open the road"


def test_an_adjective_made_of_a_verb_of_speech_says_nothing(reader: Reader) -> None:
    assert _speakers(reader, "Hezbollah fired two shells at the disputed Shebaa Farms.") == []


def test_a_thing_that_is_blamed_is_nobody(reader: Reader) -> None:
    text = "The truce began late on Sunday. Hamas blamed technical reasons for the delay."
    reading = reader.read(text, ref="t", published="2024-05-02")
    assert [c.stance for c in reading.claims if c.speaker == "hamas"] == ["asserts"]
    assert not [e for e in reading.events if e.kind == "accuse_violation"]


def test_of_names_who_was_bombed(reader: Reader) -> None:
    text = "Donald Trump said the bombing of Yemen would stop under a truce."
    (event,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    assert (event.actors, event.recipients) == ((), ("yemen",))


def test_who_is_accused_of_shelling_shelled(reader: Reader) -> None:
    text = "Hamas accused Israel of shelling Gaza during the truce."
    reading = reader.read(text, ref="t")
    assert [(a.by, a.against, a.act) for a in reading.allegations] == [
        ("hamas", "israel", "shelling")
    ]


@pytest.mark.parametrize(
    ("text", "parties", "brokers"),
    [
        (
            "Israel and Hamas agreed on Monday to an Egyptian-proposed 72-hour ceasefire.",
            {"israel", "hamas"},
            {"egypt"},
        ),
        (
            'Hamas approved an Egyptian-mediated "humanitarian" ceasefire with Israel.',
            {"israel", "hamas"},
            {"egypt"},
        ),
        (
            "Ashraf Ghani announced a week-long unilateral ceasefire with the Taliban.",
            {"afghanistan"},
            set(),
        ),
    ],
)
def test_who_makes_a_truce_and_through_whom(
    reader: Reader, text: str, parties: set[str], brokers: set[str]
) -> None:
    (truce,) = reader.read(text, ref="t", published="2018-06-20").agreements
    assert {p.actor for p in truce.parties} == parties
    assert {*truce.mediators, *truce.guarantors} == brokers


def test_a_name_set_on_a_body_tells_which_it_is(reader: Reader) -> None:
    text = "Colombia's largest guerrilla army, the FARC, announced a ceasefire."
    (truce,) = reader.read(text, ref="t", published="2014-12-18").agreements
    assert [p.actor for p in truce.parties] == ["farc"]


def test_who_claims_an_attack_owns_up_to_it(reader: Reader) -> None:
    text = "Rockets hit Kabul during the truce on Monday. Islamic State claimed the attack."
    reading = reader.read(text, ref="t", published="2021-07-20")
    assert [(c.speaker, c.stance) for c in reading.claims] == [("islamic-state", "admits")]
    assert reading.allegations == ()


def test_what_is_called_for_is_demanded(reader: Reader) -> None:
    text = (
        "Angola, which has been mediating, called for the immediate withdrawal of Rwandan forces."
    )
    reading = reader.read(text, ref="t", published="2025-01-28")
    assert ("demand", ("angola",)) in {(e.kind, e.actors) for e in reading.events}
