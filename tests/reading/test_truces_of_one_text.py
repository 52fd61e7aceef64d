"""Several truces of one text, their clocks and helpers, and whom the names beside nouns name."""

import pytest


def _read(reader, text, published="2019-05-20"):
    return reader.read(text, ref="t", published=published)


def _first(reader, text, published="2019-05-20"):
    return _read(reader, text, published).agreements[0]


def test_a_truce_brokered_earlier_in_the_year_is_another_and_is_told_on(reader):
    text = (
        "Yemen's army declared a ceasefire on Sunday. Earlier this year, Kuwait and Oman brokered "
        "a nationwide truce that quietened the front. But the truce did not cover al-Qaeda."
    )
    made = _read(reader, text).agreements
    assert [a.background for a in made] == [False, True]
    assert not made[0].mediators
    assert not made[0].excluded
    assert set(made[1].mediators) == {"kuwait", "oman"}


def test_a_calm_named_in_quotes_is_the_halt_just_told_of(reader):
    text = (
        "Syria's army declared a halt to combat operations on Monday.\n\n"
        'A "regime of calm" holds across the country until dawn on Friday.'
    )
    assert len(_read(reader, text).agreements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad accused Libya of breaking an hours-old ceasefire. The ceasefire began at dawn.",
        "Sudan's army broke the ceasefire, the RSF said. Like the earlier truces, the latest "
        "ceasefire has been breached.",
    ],
)
def test_what_is_hours_old_or_the_latest_is_the_truce_of_the_day(reader, text):
    assert not _first(reader, text).background
    assert sum(not a.background for a in _read(reader, text).agreements) == 1


def test_truces_announced_time_and_again_are_not_the_one_of_the_day(reader):
    text = (
        "The Syrian army said it would extend a ceasefire by two days from Monday. "
        "The Russian military and Syria's army have repeatedly announced local truces."
    )
    assert "russia" not in {p.actor for p in _first(reader, text).parties}


def test_who_was_left_out_of_those_before_is_not_left_out_now(reader):
    text = (
        "The Syrian army announced a ceasefire. Previous ceasefires have excluded the Nusra Front "
        "and the group has struck the army during the ceasefire."
    )
    assert not _first(reader, text).excluded


def test_two_who_announce_a_truce_along_their_border_made_it(reader):
    text = (
        "Pakistan and Afghanistan announced a three-day ceasefire along their disputed border. "
        "It was agreed at the request of the Taliban government."
    )
    made = _first(reader, text)
    assert {p.actor for p in made.parties} == {"pakistan", "afghanistan"}
    assert not made.mediators


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "The sides fought in a civil war from 1981 to 1990 before a peace deal ended the "
            "fighting in Lebanon. A truce with Israel holds.",
            None,
            None,
        ),
        (
            "Thailand and Cambodia say they are committed to the truce, but with 140 dead "
            "since June, analysts call it a war.",
            None,
            None,
        ),
    ],
)
def test_times_of_a_war_or_of_a_contrast_are_no_clocks(reader, text, start, end):
    for made in _read(reader, text).agreements:
        assert (made.starts, made.ends) == (start, end)


def test_how_soon_it_was_broken_is_no_length(reader):
    text = "Thailand said Cambodia broke the truce after just twenty minutes."
    assert _first(reader, text).duration is None


def test_the_day_on_which_it_ran_out_is_not_that_of_its_extension(reader):
    text = "Sudan's army extended a truce that expired on Monday by three more days."
    events = [e for e in _read(reader, text).events if e.kind == "extend_ceasefire"]
    assert events
    assert all(e.time is None for e in events)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "Clashes between Congo's army and a rebel group, the March 23 Movement (M23), broke "
            "the truce in Goma.",
            "m23",
        ),
        (
            "Manila halted a truce with the New People's Army (NPA) armed group, which denied "
            "agreeing to any truce.",
            "new-peoples-army",
        ),
    ],
)
def test_a_group_is_whom_the_name_beside_it_names(reader, text, actor):
    reading = _read(reader, text)
    told = {a for e in reading.events for a in (*e.actors, *e.recipients)}
    told |= {p.actor for a in reading.agreements for p in a.parties}
    told |= {c.speaker for c in reading.claims}
    assert actor in told
    assert "text:armed-groups" not in told


def test_whose_predecessor_he_is_is_not_accused(reader):
    text = "Ghana accused Ouattara's ousted predecessor, Laurent Gbagbo, of arming rebels."
    assert {a.against for a in _read(reader, text).allegations} == {"laurent-gbagbo"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in South Sudan said government troops hit a camp in Jonglei state around 5 a.m.",
        "Tension between India and China over the long disputed border grew.",
        "Fighting in Yemen has forced 40,000 villagers to flee and threatened to starve the coast.",
        "Aliyev said Azerbaijani units must stay ready to respond to breaches of the truce.",
    ],
)
def test_words_that_are_no_report_have_no_speaker(reader, text):
    told = {(c.speaker or c.described_as, c.stance) for c in _read(reader, text).claims}
    assert not {stance for _, stance in told} & {"denies", "threatens"}
    assert "south-sudan-peoples-defence-forces" not in {who for who, _ in told}


@pytest.mark.parametrize(
    "text",
    [
        "Air raid sirens sounded in Haifa before the truce with Hezbollah began.",
        "There was fighting in Kachin state along its border with China.",
    ],
)
def test_sirens_and_neighbours_strike_nobody(reader, text):
    attacks = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert all("china" not in e.actors and e.incident_type != "air_strike" for e in attacks)


def test_a_quote_in_the_middle_of_a_verb_keeps_it_ahead(reader):
    text = 'Hamas said its men would "not launch any attack" on Israel during the truce in Gaza.'
    stances = {c.stance for c in _read(reader, text).claims}
    assert stances
    assert "denies" not in stances


def test_who_lets_people_move_mediates_nothing(reader):
    text = "The RSF agreed to a truce in Sudan to facilitate the movement of citizens, it said."
    assert "mediate" not in {e.kind for e in _read(reader, text).events}


def test_where_forces_are_dug_in_is_no_charge_of_a_witness(reader):
    text = "The army has fought RSF forces entrenched in Khartoum, a Reuters journalist said."
    assert not _read(reader, text).allegations
