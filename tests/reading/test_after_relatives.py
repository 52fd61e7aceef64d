"""Main verbs behind a relative clause: their subject is what the clause hangs on."""

import pytest

OVER = {
    "en, of what was signed": (
        "The truce that South Sudan's rebels signed in Juba under Ugandan auspices has collapsed.",
        "collapsed",
    ),
    "en, of what took effect": (
        "A spokesman of the Chadian army said the ceasefire which took effect on 4 March was no"
        " longer in force.",
        "expired",
    ),
    "ar, of what began": (
        "قال متحدث باسم جيش جنوب السودان إن وقف إطلاق النار الذي بدأ في 4 مارس في ولاية أعالي"
        " النيل انهار.",
        "collapsed",
    ),
    "ar, two brokers in between": (
        "قال متحدث باسم جيش جنوب السودان إن الهدنة التي دخلت حيز التنفيذ في مارس برعاية كينيا"
        " وأوغندا لم تعد سارية.",
        "expired",
    ),
}


@pytest.mark.parametrize("name", OVER)
def test_the_main_verb_says_how_it_stands(reader, name):
    text, status = OVER[name]
    found = reader.read(text, ref="text", published="2024-05-02").agreements
    assert [each.status for each in found] == [status]


def test_who_holds_a_town_strikes_and_not_the_town(reader):
    text = "Rwandan troops that besiege the town shelled its market on Friday, the mayor said."
    found = reader.read(text, ref="text", published="2024-05-03")
    assert [e.actors for e in found.events] == [("rwanda-defence-force",)]


SILENT = {
    "behind a comma": ("Troops that fled, Rwanda said, shelled a camp.", "rwanda"),
    "in what is said": ("The group that Rwanda says attacked the camp left.", "rwanda"),
}


@pytest.mark.parametrize("name", SILENT)
def test_a_report_within_a_sentence_keeps_its_speaker(reader, name):
    text, speaker = SILENT[name]
    found = reader.read(text, ref="text", published="2024-05-03")
    assert [c.speaker for c in found.claims] == [speaker]
