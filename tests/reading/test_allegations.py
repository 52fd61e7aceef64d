"""Accusations, their numbers, and the dead and wounded of attacks: own sentences."""

import pytest

COUNTED = [
    ("Russia accused Ukraine of 18 breaches of the truce.", "russia", "ukraine", 18),
    ("Ukraine said Russia had violated the ceasefire three times.", "ukraine", "russia", 3),
    ("Россия обвинила Украину в 18 нарушениях перемирия.", "russia", "ukraine", 18),
    ("Украина заявила, что Россия трижды нарушила перемирие.", "ukraine", "russia", 3),
    ("قالت أوكرانيا إن روسيا خرقت الهدنة ثلاث مرات.", "ukraine", "russia", 3),
]


@pytest.mark.parametrize(("text", "by", "against", "count"), COUNTED)
def test_counted_breaches(reader, text, by, against, count):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against, found.act) == (by, against, "breach")
    assert found.count.min == found.count.max == count


@pytest.mark.parametrize(("text", "by", "against", "count"), COUNTED[:2])
def test_exchanged_names_exchange_the_sides(reader, text, by, against, count):
    swap = {"Russia": "Ukraine", "Ukraine": "Russia"}
    mirrored = " ".join(swap.get(word, word) for word in text.split(" "))
    (found,) = reader.read(mirrored, ref="t").allegations
    assert (found.by, found.against, found.count.min) == (against, by, count)


@pytest.mark.parametrize(
    "text",
    [
        "Germany condemned the violence.",
        "Германия осудила насилие.",
        "أدانت ألمانيا العنف.",
    ],
)
def test_no_act_no_allegation(reader, text):
    assert not reader.read(text, ref="t").allegations


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Russian air strikes killed two civilians and wounded five in Idlib.", 2, 5),
        ("A market was bombed by Russian jets, killing at least 17 people and wounding 106.",
         17, 106),
        ("Dozens were killed in shelling of Aleppo.", 24, None),
        ("Российские самолёты нанесли удары по Идлибу, погибли 11 мирных жителей.", 11, None),
        ("شن التحالف غارات على صنعاء قتلت عشرين شخصا وأصابت العشرات.", 20, 24),
        ("أدى قصف القوات الحكومية على حلب إلى مقتل 11 مدنيا بينهم 3 أطفال.", 11, None),
    ],
)  # fmt: skip
def test_casualties_of_an_attack(reader, text, killed, injured):
    harmed = [e.casualties for e in reader.read(text, ref="t").events if e.casualties]
    assert [h.killed.min for h in harmed if h.killed] == [killed]
    assert [h.injured.min for h in harmed if h.injured] == ([injured] if injured else [])


MUTUAL = [
    "India and Pakistan traded accusations of violating the truce.",
    "Индия и Пакистан обменялись обвинениями в срыве перемирия.",
    "تبادلت الهند وباكستان الاتهامات بخرق الهدنة.",
]


@pytest.mark.parametrize("text", MUTUAL[:2])
def test_mutual_accusations_are_two(reader, text):
    found = {(each.by, each.against) for each in reader.read(text, ref="t").allegations}
    assert found == {("india", "pakistan"), ("pakistan", "india")}


@pytest.mark.parametrize(
    "text",
    [
        "UNIFIL verified 23 violations by Israel and nine by Hezbollah.",
        "سجلت اليونيفيل 23 خرقا من جانب إسرائيل وتسعة من جانب حزب الله.",
    ],
)
def test_a_tally_keeps_its_culprits_apart(reader, text):
    found = {(e.against, e.count.min) for e in reader.read(text, ref="t").allegations}
    assert found == {("israel", 23), ("hezbollah", 9)}


def test_each_charge_has_its_culprit(reader):
    text = "The mission blamed Israel for the shelling of Tyre and Hezbollah for an ambush."
    found = {(e.against, e.act) for e in reader.read(text, ref="t").allegations}
    assert ("israel", "shelling") in found
    assert "hezbollah" in {against for against, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said Russia had not withdrawn its troops as agreed.",
        "Киев заявил, что Россия не вывела войска.",
        "قالت كييف إن روسيا لم تلتزم بالهدنة.",
    ],
)
def test_what_was_not_kept_is_a_breach(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against, found.act) == ("ukraine", "russia", "breach")


@pytest.mark.parametrize(
    "text",
    [
        "No violations of the truce were recorded overnight, the Ukrainian army said.",
        "Нарушений перемирия за ночь не зафиксировано, сообщило минобороны Украины.",
        "لم تسجل أي خروق للهدنة، بحسب الجيش اللبناني.",
    ],
)
def test_no_violation_is_no_allegation(reader, text):
    assert not reader.read(text, ref="t").allegations


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan agreed on a truce. Armenia said the enemy had shelled Goris.",
        "Армения и Азербайджан условились о перемирии. Армения заявила: враг обстрелял Горис.",
        "اتفقت أرمينيا وأذربيجان على هدنة. وقالت أرمينيا إن العدو قصف غوريس.",
    ],
)
def test_the_enemy_is_the_other_one_of_two(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against) == ("armenia", "azerbaijan")


HOLDING = {
    "ar": "أكد الرئيس الكيني أن الهدنة في جنوب السودان ما زالت صامدة بعدما شنت أوغندا غارات.",
    "en": "Kenya's president said the truce in South Sudan was still holding after Uganda launched"
    " strikes on Malakal.",
    "ru": "Президент Кении заявил, что перемирие в Южном Судане соблюдается, хотя Уганда нанесла"
    " удары по Малакалю.",
}


@pytest.mark.parametrize("language", HOLDING)
def test_who_says_that_a_truce_holds_although_others_struck_accuses_nobody(reader, language):
    assert reader.read(HOLDING[language], ref="x", published="2024-05-02").allegations == ()


def test_what_a_speaker_owns_up_to_is_no_charge(reader):
    text = "The Chadian army said it had struck a camp in Tine after rebels fired on its convoy."
    found = reader.read(text, ref="x", published="2024-05-02").allegations
    assert [each.act for each in found] == ["small_arms"]
