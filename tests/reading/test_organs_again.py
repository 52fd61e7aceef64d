"""Ministries and forces without an owner: whose they are is told by words, not by the nearest."""

import pytest


def _read(reader, text):
    return reader.read(text, ref="t", published="2024-03-12")


def test_a_ministry_is_not_of_the_state_whose_jets_struck(reader):
    text = (
        "وانهار وقف إطلاق النار في درعا الذي أعلنته وزارة الدفاع. وكانت طائرات إسرائيلية قد أغارت"
        " على رتل للقوات الحكومية."
    )
    told = {a for e in _read(reader, text).events for a in (*e.actors, *e.recipients)}
    assert "israeli-ministry-of-defence" not in told
    assert "israel-defense-forces" not in told


def test_the_forces_are_those_whose_name_begins_so(reader):
    text = (
        "قصفت فصائل القرية، وفق ما ذكرت قوات سوريا الديمقراطية. وأضافت القوات أن الفصائل خرقت"
        " الهدنة."
    )
    assert {c.speaker for c in _read(reader, text).claims} == {"syrian-democratic-forces"}


def test_the_army_is_the_states_whatever_a_group_calls_itself(reader):
    text = (
        "هاجم جيش الشعب الجديد قافلة في دافاو بالفلبين. ونفى الجيش الفلبيني ذلك. وقال الجيش إن"
        " الهدنة سارية."
    )
    assert "new-peoples-army" not in {c.speaker for c in _read(reader, text).claims}


@pytest.mark.parametrize(
    ("state", "army"),
    [("Israeli", "israel-defense-forces"), ("Indian", "indian-army")],
)
def test_officials_speak_of_their_own_army(reader, state, army):
    text = (
        "Hezbollah fired two mortar rounds from Lebanon. "
        f"{state} officials say the military has denied breaking the truce."
    )
    assert army in {c.speaker for c in _read(reader, text).claims}


def test_a_state_does_not_strike_its_own_army(reader):
    text = "Украинский беспилотник атаковал бригаду, ремонтировавшую линию, ранены двое."
    attacks = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert [e.recipients for e in attacks] == [()]


def test_a_verb_is_no_acronym(reader):
    text = "Pakistan and India agreed a truce. Let us go home, a shopkeeper said."
    assert not [e for e in _read(reader, text).events if "lashkar-e-taiba" in e.actors]
    named = "LeT said it would keep the truce."
    assert {c.speaker for c in _read(reader, named).claims} == {"lashkar-e-taiba"}
