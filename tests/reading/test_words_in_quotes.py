"""Who speaks where a quotation opens behind the report: 'The rebels said: "We …"'."""

import pytest

import hudna

DECLARED = [
    'The Houthis said: "We declare a unilateral truce."',
    'The Houthis said on Monday, "We declare a unilateral truce."',
    '"We want peace," the Houthis said, "and we declare a truce."',
]


@pytest.mark.parametrize("text", DECLARED)
def test_what_opens_behind_the_report_is_what_is_said(text):
    reading = hudna.read(text, published="2023-06-27")
    declared = [event for event in reading.events if event.kind == "announce_ceasefire"]
    speakers = {claim.speaker for claim in reading.claims}
    assert speakers == {"houthis"}
    assert [event.actors for event in declared] in ([("houthis",)], [])


def test_a_quotation_that_ends_before_the_report_stays_its_own():
    reading = hudna.read('The army shelled the town," the Houthis said.', published="2023-06-27")
    assert "houthis" in {claim.speaker for claim in reading.claims}


@pytest.mark.parametrize("feast", ["During Eid", "On the eve of the holy Eid al-Fitr"])
def test_who_acts_stands_apart_from_the_feast_before_it(feast):
    text = f'The Houthis said: "{feast} we declare a unilateral truce."'
    declared = [e for e in hudna.read(text, published="2023-06-27").events if e.actors]
    assert {event.kind: event.actors for event in declared} == {"announce_ceasefire": ("houthis",)}
