"""Who speaks where a quotation opens behind the report: 'The rebels said: "We …"'."""

import pytest

import hudna

DECLARED = [
    ('The Houthis said: "We declare a unilateral truce."', "We declare a unilateral truce"),
    ('The Houthis said on Monday, "We declare a unilateral truce."', "We declare a unilateral"),
]


@pytest.mark.parametrize(("text", "told"), DECLARED)
def test_what_opens_behind_the_report_is_what_is_said(text, told):
    reading = hudna.read(text, published="2023-06-27")
    assert {claim.speaker for claim in reading.claims} == {"houthis"}
    assert any(told in claim.quote.text for claim in reading.claims)


def test_words_around_the_report_are_not_cut_at_the_verb():
    text = '"We want peace," the Houthis said, "and we declare a truce."'
    quotes = [claim.quote.text for claim in hudna.read(text, published="2023-06-27").claims]
    assert quotes
    assert not any(quote.endswith("we declare") for quote in quotes)


def test_who_declares_in_his_own_words_is_a_party():
    (truce,) = hudna.read(DECLARED[0][0], published="2023-06-27").agreements
    assert [party.actor for party in truce.parties] == ["houthis"]


def test_a_quotation_that_ends_before_the_report_stays_its_own():
    reading = hudna.read('The army shelled the town," the Houthis said.', published="2023-06-27")
    assert "houthis" in {claim.speaker for claim in reading.claims}


@pytest.mark.parametrize("feast", ["During Eid", "On the occasion of the holy Eid al-Fitr"])
def test_who_acts_stands_apart_from_the_feast_before_it(feast):
    text = f'The Houthis said: "{feast} we declare a unilateral truce."'
    (declared,) = (e for e in hudna.read(text, published="2023-06-27").events if e.actors)
    assert declared.actors == ("houthis",)
    assert declared.quote.text.startswith("we declare")
