"""Deeds and charges in the words of agencies: who did what to whom, and who only speaks of it."""

import pytest


def _attacks(reader, text):
    told = reader.read(text, ref="text", published="2024-03-04")
    return [
        (e.incident_type, list(e.actors), list(e.recipients))
        for e in told.events
        if e.kind == "attack"
    ]


def _kinds(reader, text):
    told = reader.read(text, ref="text", published="2024-03-04")
    return [(e.kind, list(e.actors), list(e.recipients)) for e in told.events]


@pytest.mark.parametrize(
    ("text", "doers", "struck"),
    [
        ("The Malian army lost Lere to the MNLA on Friday.", ["mnla"], ["malian-armed-forces"]),
        ("Kunduz is now in the hands of the Taliban.", ["taliban"], []),
        (
            "Al-Shabaab drove the Somali army out of Kismayo.",
            ["al-shabaab"],
            ["somali-national-army"],
        ),
    ],
)
def test_land_is_lost_to_who_takes_it(reader, text, doers, struck):
    assert ("territory_taken", doers, struck) in _attacks(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "The Malian army lost two men to fever in Gao.",
        "Hostages remain in Hamas hands in Gaza.",
        "Armenia surrendered the prisoners to Azerbaijan.",
        "The governor's fate is in the hands of the Taliban.",
    ],
)
def test_no_land_is_lost(reader, text):
    assert not [a for a in _attacks(reader, text) if a[0] == "territory_taken"]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("A school in Douma was bombed by a Russian helicopter on Friday.", "russia"),
        (
            "A drone belonging to the Libyan National Army hit a depot in Sirte.",
            "libyan-national-army",
        ),
        ("JNIM claimed responsibility for a car bombing in Gao.", "jnim"),
        ("JNIM boasted of two raids on barracks in Mopti.", "jnim"),
    ],
)
def test_whose_blow_it_was(reader, text, doer):
    assert [doers for _, doers, _ in _attacks(reader, text)] == [[doer]]


def test_fighting_that_raged_between_two(reader):
    text = "Fighting raged between the Sudanese army and the Rapid Support Forces in Bahri."
    assert _attacks(reader, text)[0][1] == ["sudanese-armed-forces", "rapid-support-forces"]


def test_who_owns_up_to_his_dead_killed_nobody(reader):
    assert not _attacks(reader, "The Chadian army owned up to some nine dead.")


@pytest.mark.parametrize(
    ("text", "captor"),
    [
        ("The Houthis are holding nine aid workers in Sanaa.", ["houthis"]),
        ("The Houthis are holding talks with envoys in Sanaa.", None),
    ],
)
def test_who_holds_captives(reader, text, captor):
    taken = [
        doers for kind, doers, _ in _attacks(reader, text) if kind == "assassination_abduction"
    ]
    assert taken == ([captor] if captor else [])


def test_the_blamed_did_what_was_told_before(reader):
    text = (
        "A car bomb wrecked a barracks in Kabul on Monday. The Afghan army blamed the Taliban, "
        "which had warned of it, and said the talks were off."
    )
    assert _attacks(reader, text)[0][1] == ["taliban"]


def test_a_people_before_fighters_is_no_group_of_the_text(reader):
    text = "Islamic State attacked Menaka. Tuareg fighters beat off the assault on Menaka."
    told = reader.read(text, ref="text", published="2024-03-04")
    second = [e for e in told.events if e.quote.start > 35]
    assert all("islamic-state" not in e.recipients for e in second)


def test_a_noun_of_denial_denies_by_whom_it_tells(reader):
    text = "Residents said Ansongo had fallen to JNIM, despite denials by the Malian army."
    assert ("deny", ["malian-armed-forces"], []) in _kinds(reader, text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Congolese government accused Rwanda of lending gunmen lorries.", "criticise"),
        ("Kyiv accused Moscow of having shelled its own lines.", "accuse_violation"),
    ],
)
def test_a_charge_of_no_blow_is_criticism_where_no_truce_is_told(reader, text, kind):
    assert kind in [k for k, _, _ in _kinds(reader, text)]


def test_a_charge_stands_where_its_deed_does(reader):
    text = "A clinic in Idlib was bombed by a Russian helicopter, the White Helmets said."
    told = reader.read(text, ref="text", published="2024-03-04")
    assert [(a.against, a.place) for a in told.allegations] == [("russia", "sy-idlib")]


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The Iraqi army pushed into Hit on Monday, the operations command said.", []),
        ("Islamic State shelled Hit on Monday, the Iraqi army said.", ["islamic-state"]),
    ],
)
def test_a_body_without_a_name_does_not_charge_what_may_be_its_own(reader, text, accused):
    told = reader.read(text, ref="text", published="2024-03-04")
    assert [a.against for a in told.allegations] == accused


def test_foes_claimed_killed_have_killed_nobody(reader):
    text = "The army claimed nine guerrillas killed near Ituango over the weekend."
    told = reader.read(text, ref="text", published="2024-03-04")
    assert not told.allegations


@pytest.mark.parametrize(
    "text",
    [
        "The National Liberation Army freed two soldiers seized in Arauca last month.",
        "The Arakan Army boasted of 30 junta soldiers captured near Ann.",
    ],
)
def test_the_captured_captured_nobody(reader, text):
    doers = {actor for _, told, _ in _attacks(reader, text) for actor in told}
    assert not {"colombian-armed-forces", "myanmar-government", "tatmadaw"} & doers


def test_the_united_nations_rule_nowhere(reader):
    text = "A drone hit the runway at Mitiga, the UN-recognised government reported."
    told = reader.read(text, ref="text", published="2024-03-04")
    assert [c.speaker for c in told.claims] == [None]
