"""Clauses on nouns: when, where and between whom, and who did what in the main clause."""

import pytest

SPOKEN_OF = [
    "The mission condemned the clashes that broke out on Sunday around Goma between M23 and the"
    " Congolese army. A ceasefire has been in force since May.",
    "The mission is concerned by the clashes reported on Sunday around Goma between M23 and the"
    " Congolese army. A ceasefire has been in force since May.",
    "أعربت البعثة عن قلقها إزاء الاشتباكات التي وقعت الأحد قرب غوما بين حركة 23 مارس"
    " والجيش الكونغولي."
    " ويسري وقف إطلاق النار منذ أيار.",
]


@pytest.mark.parametrize("text", SPOKEN_OF)
def test_a_clash_has_the_day_place_and_sides_of_its_clause(reader, text):
    reading = reader.read(text, ref="t", published="2024-08-27")
    (clash,) = [e for e in reading.events if e.kind == "attack"]
    assert clash.place == "cd-goma"
    assert clash.time is not None
    assert clash.time.value == "2024-08-25"
    assert {*clash.actors, *clash.recipients} == {"m23", "fardc"}


def _announcers(reader, text):
    reading = reader.read(text, ref="t", published="2024-08-27")
    return {a for e in reading.events if e.kind == "announce_ceasefire" for a in e.actors}


def test_whom_a_group_fights_announces_nothing_for_it(reader):
    text = "M23 rebels fighting the Congolese army near Goma on Sunday declared a ceasefire."
    assert _announcers(reader, text) == {"m23"}


def test_who_is_accused_did_not_do_what_the_accuser_did_next(reader):
    text = (
        "M23 rebels said they were suspending the truce, accusing Congo's army of bombing"
        " villages, and hours later captured Bunagana."
    )
    taken = [e for e in reader.read(text, ref="t").events if e.incident_type == "territory_taken"]
    assert [e.actors for e in taken] == [("m23",)]


def test_whose_forces_are_those_of_whom_the_relative_takes_up(reader):
    text = "M23, whose forces liberated the town of Bunagana on Monday, keeps the truce."
    taken = [e for e in reader.read(text, ref="t").events if e.incident_type == "territory_taken"]
    assert [e.actors for e in taken] == [("m23",)]


SAID_OF_ALL_TIMES = [
    "A ceasefire is in force. They load bombs at Bunagana airport that kill our people in"
    " liberated areas.",
    "A ceasefire is in force. An armed group fighting the army near Bunagana welcomed it.",
]


@pytest.mark.parametrize("text", SAID_OF_ALL_TIMES)
def test_what_somebody_does_at_all_times_is_no_attack(reader, text):
    assert not [e for e in reader.read(text, ref="t").events if e.kind == "attack"]


def test_where_a_source_sits_is_not_where_it_happened(reader):
    text = (
        "According to the mission's office in Goma, the exchange of fire killed two people and"
        " wounded five. The ceasefire was agreed in May."
    )
    (clash,) = [e for e in reader.read(text, ref="t").events if e.kind == "attack"]
    assert clash.place is None


SUSPENDED = (
    "أعلن مسؤول في طالبان، الجمعة، تعليق الهدنة في هرات. وقال متحدث باسم الجيش"
    " إن قواته لم تطلق رصاصة منذ أيام وإنها باقية على التزامها بالهدنة."
)


def test_the_day_of_a_suspension_is_no_start_and_who_stays_committed_ends_nothing(reader):
    (truce,) = reader.read(SUSPENDED, ref="t", published="2020-07-24").agreements
    assert truce.status == "suspended"
    assert truce.starts is None
