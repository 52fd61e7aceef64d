"""Who only tells of a deed, who is denied to have done it, and who is nobody's accused."""

import pytest


def _read(reader, text):
    return reader.read(text, ref="t", published="2024-03-12")


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Армия Индии сообщила, что рядом с её патрулём сработали два фугаса.", "indian-army"),
        ("Армия Судана заявила, что колонну обстреляли у Кассалы.", "sudanese-armed-forces"),
    ],
)
def test_who_tells_of_an_attack_did_not_strike(reader, text, teller):
    attacks = [e for e in _read(reader, text).events if e.kind == "attack"]
    assert attacks
    assert all(not e.actors for e in attacks)
    assert teller is None or teller in {c.speaker for c in _read(reader, text).claims}


def test_the_teller_did_what_he_tells_of_himself(reader):
    text = "Хуситы заявили, что атаковали судно и что обстреляли порт."
    assert ("houthis",) in {e.actors for e in _read(reader, text).events if e.kind == "attack"}


@pytest.mark.parametrize(
    "text",
    [
        "Hamas denied reports that its leaders had agreed to a ceasefire in Gaza.",
        "The Houthis denied having accepted the truce with the government of Yemen.",
        "Хуситы опровергли сообщения о том, что согласились на перемирие.",
        "Хуситы опровергли, что согласились на перемирие с правительством Йемена.",
        "Vladimir Putin declined to endorse the full ceasefire.",
    ],
)
def test_a_consent_denied_or_declined_is_none(reader, text):
    reading = _read(reader, text)
    assert not [e for e in reading.events if e.kind == "agree" and e.modality == "happened"]
    assert not [c for c in reading.claims if c.stance == "accepts"]


def test_a_consent_that_is_told_stands(reader):
    text = "Хуситы подтвердили, что согласились на перемирие с правительством Йемена."
    assert [e for e in _read(reader, text).events if e.kind == "agree" and e.modality == "happened"]


@pytest.mark.parametrize(
    "text",
    [
        "Lebanon's interior ministry announced a truce in Sidon, after Israel bombed the port.",
        "Fighting resumed hours after Lebanon's army declared a ceasefire, and Israel struck Tyre.",
        "Минобороны Сирии объявило о перемирии в Хомсе после того, как Израиль нанёс удар.",
        "أعلنت وزارة الدفاع السورية هدنة في حمص بعد أن قصفت إسرائيل الميناء.",
    ],
)
def test_what_stands_behind_an_announcement_is_no_charge(reader, text):
    reading = _read(reader, text)
    assert not reading.allegations
    assert "accuse_violation" not in {e.kind for e in reading.events}


def test_what_is_announced_after_that_is_a_charge(reader):
    text = "Lebanon's army announced that Israel had bombed the port after the truce began."
    assert {(a.by, a.against) for a in _read(reader, text).allegations} == {
        ("lebanese-armed-forces", "israel")
    }


def test_nobody_accuses_himself(reader):
    text = "The M23 rejected this, and it blamed allied militias of the army for two raids on it."
    assert "m23" not in {a.against for a in _read(reader, text).allegations}


def test_a_damaged_thing_is_damaged_by_nobody_named(reader):
    text = (
        "Iran and Iraq have agreed to a local ceasefire near Basra so that a damaged bridge can be"
        " repaired, UN envoy Hans Grundberg said."
    )
    assert not _read(reader, text).allegations


def test_what_is_proposed_to_another_he_has_not_said(reader):
    text = "Нетаньяху предложил Ливану отказаться от любых ударов по городам на месяц."
    assert {c.speaker for c in _read(reader, text).claims} == {"benjamin-netanyahu"}


@pytest.mark.parametrize(
    "text",
    [
        "Hamas agreed to halt attacks for a month. Jordan supports the proposal to stop strikes.",
        "Israel agreed to stop attacking power plants for 20 days. Beirut said it would support"
        " the proposal to stop strikes on energy.",
    ],
)
def test_who_supports_a_proposal_is_no_mediator(reader, text):
    assert [a.mediators for a in _read(reader, text).agreements] == [()]


def test_who_brokers_is_one(reader):
    text = "A Qatari-brokered truce between Israel and Hamas began on Monday."
    assert [a.mediators for a in _read(reader, text).agreements] == [("qatar",)]


@pytest.mark.parametrize(
    "text",
    ["Moscow offered Ukraine a truce of a week.", "عرضت موسكو على أوكرانيا هدنة لأسبوع."],
)
def test_who_offers_his_own_truce_stands_between_nobody(reader, text):
    assert "mediate" not in {e.kind for e in _read(reader, text).events}


@pytest.mark.parametrize(
    "text",
    [
        "The president signed a decree on the ceasefire on Monday.",
        "Президент подписал указ о перемирии.",
    ],
)
def test_a_decree_is_no_deal(reader, text):
    assert "agree" not in {e.kind for e in _read(reader, text).events}


def test_an_accord_is_one(reader):
    text = "Jordan and Israel signed an accord on the ceasefire on Monday."
    assert "agree" in {e.kind for e in _read(reader, text).events}


@pytest.mark.parametrize(
    "text",
    [
        "Azerbaijan and Armenia agreed to halt violations of the ceasefire.",
        "Азербайджан и Армения договорились остановить нарушения перемирия.",
    ],
)
def test_breaches_that_are_to_end_are_not_told(reader, text):
    assert [a.status for a in _read(reader, text).agreements] == ["agreed"]


def test_a_truce_suspended_is_not_suspended_by_who_says_so(reader):
    text = "The local ceasefire has been suspended after a blast, UN envoy Hans Grundberg said."
    assert "end_ceasefire" not in {e.kind for e in _read(reader, text).events}


def test_who_is_seized_is_no_captor(reader):
    text = "He named two incidents: a Hamas member abducted in Rafah and shots fired in the air."
    assert not [e for e in _read(reader, text).events if "hamas" in e.actors]


def test_what_another_accepted_is_not_ones_own_word(reader):
    text = "Israel has refused a truce proposed by Qatar and accepted by Hamas in May."
    assert {(c.speaker, c.stance) for c in _read(reader, text).claims} == {("israel", "rejects")}


def test_things_met_with_are_no_meeting(reader):
    text = "The OSCE Special Monitoring Mission again met with restrictions at a checkpoint."
    assert "consult" not in {e.kind for e in _read(reader, text).events}


def test_papers_are_not_released_from_captivity(reader):
    text = "The Kremlin has released a list of sites covered by the moratorium on strikes."
    assert "release_detainees" not in {e.kind for e in _read(reader, text).events}


def test_he_who_added_is_who_spoke(reader):
    text = (
        "President Michel Aoun named two incidents. He had told Prime Minister Saad Hariri of both"
        " by phone, he added."
    )
    assert {c.speaker for c in _read(reader, text).claims} == {"michel-aoun"}
