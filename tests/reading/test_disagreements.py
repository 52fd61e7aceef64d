"""Accounts that differ within one text: own sentences."""

import pytest

CALL = (
    "Obama and Putin spoke by phone. The Kremlin said the two leaders had agreed to step up "
    "military cooperation. The White House said no new agreement on cooperation had been reached "
    "and called for aid access."
)


def kinds(reader, text):
    return {(d.kind, d.topic) for d in reader.read(text, ref="t").disagreements}


def test_what_one_readout_leaves_out_is_an_omission(reader):
    found = kinds(reader, CALL)
    assert ("omits", "aid") in found
    assert "partly_contradicts" in {kind for kind, _ in found}


def test_without_a_meeting_nobody_omits(reader):
    text = "The Kremlin said the truce held. Rwanda called for aid access."
    assert not kinds(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan accused each other of breaking the truce.",
        "Армения и Азербайджан обвинили друг друга в нарушении перемирия.",
        "تبادلت أرمينيا وأذربيجان الاتهامات بخرق الهدنة.",
    ],
)
def test_mutual_accusations_differ_in_part(reader, text):
    assert ("partly_contradicts", "violate") in kinds(reader, text)


def test_a_denial_answers_what_was_just_said(reader):
    text = "Armenia's defence ministry said Azerbaijani troops shelled Goris. Baku denied this."
    assert ("contradicts", "attack") in kinds(reader, text)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The Taliban claimed that Pakistan had bombed Khost.", "hedged"),
        ("زعمت طالبان أن باكستان قصفت خوست.", "hedged"),
        ("Минобороны России заявило, что Украина якобы нарушила перемирие.", "hedged"),
        ("Hamas said it would withdraw if Israel halted its strikes.", "conditional"),
        ("Putin said Russia would withdraw its troops on Monday.", "future"),
        ("Putin said Russia had withdrawn its troops.", "asserted"),
    ],
)
def test_the_manner_of_what_is_said(reader, text, modality):
    (claim,) = reader.read(text, ref="t").claims
    assert claim.modality == modality


def test_a_negated_report_is_negated(reader):
    (claim,) = reader.read("Putin said Russia had not withdrawn its troops.", ref="t").claims
    assert claim.polarity == "negated"
