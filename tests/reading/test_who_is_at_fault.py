"""Who is said to be at fault, who says it, and whose ministry it is: own sentences."""

import pytest

AT_FAULT = [
    ("Hamas said Israel bore responsibility for the resumption of fighting.", "hamas", "israel"),
    ("FARC said the ELN was responsible for the ambush in Cauca.", "farc", "eln"),
    ("Ереван заявил, что ответственность за срыв перемирия лежит на Баку.",
     "armenia", "azerbaijan"),
    ("وقال الناطق باسم الجيش اليمني إن الحوثيين يتحملون مسؤولية انهيار الهدنة.",
     "yemeni-armed-forces", "houthis"),
    ("اعتبرت حماس أن إسرائيل تتحمل مسؤولية استئناف القتال لأنها رفضت كل العروض.",
     "hamas", "israel"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "by", "against"), AT_FAULT)
def test_who_is_said_to_be_at_fault_is_accused(reader, text, by, against):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against) == (by, against)


def test_who_is_blamed_accuses_nobody(reader):
    text = "The army said the rebels were to blame for the collapse of the truce."
    reading = reader.read(text, ref="t")
    assert all("text:armed-opposition" not in event.actors for event in reading.events)
    assert [claim.described_as for claim in reading.claims] == ["The army"]


def test_one_is_also_responsible_for_food(reader):
    text = "Oxfam said the army was responsible for the distribution of food in Taiz."
    assert not reader.read(text, ref="t").allegations


OF_OTHERS = [
    "اتهمت وزارة الدفاع التابعة للحوثيين القوات الحكومية بقصف تعز.",
    "Министерство обороны хуситов обвинило правительственные войска в обстреле Таиза.",
    "The Houthi-run defence ministry accused government forces of shelling Taiz.",
]


@pytest.mark.parametrize("text", OF_OTHERS)
def test_a_ministry_of_the_rebels_is_not_that_of_the_state(reader, text):
    (claim,) = reader.read(text, ref="t").claims
    assert claim.speaker == "houthis"


NAMELESS = [
    "A Yemeni official, who asked not to be named, said talks would resume.",
    "وقال مسؤول يمني طلب عدم الكشف عن هويته إن المحادثات ستستأنف.",
    "Йеменский чиновник, пожелавший остаться неназванным, сообщил, что переговоры возобновятся.",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_who_asks_not_to_be_named_demands_nothing(reader, text):
    assert len(reader.read(text, ref="t").claims) == 1


def test_what_may_be_is_no_charge(reader):
    text = "Army spokesman Avichay Adraee said Hezbollah would answer for any violation."
    assert not reader.read(text, ref="t").allegations


def test_a_town_in_somebodys_hands_is_a_town(reader):
    reading = reader.read("The health ministry in Hamas-run Gaza said so.", ref="t")
    assert [claim.speaker for claim in reading.claims] == ["gaza-health-ministry"]
    told = {(mention.quote.text, mention.refers_to) for mention in reading.mentions}
    assert ("Hamas", "hamas") in told


def test_mr_is_no_name(reader):
    text = "Defence Minister Khawaja Asif arrived in Doha. Mr Asif said that the truce would hold."
    assert [claim.speaker for claim in reader.read(text, ref="t").claims] == ["khawaja-asif"]


def test_help_for_rebels_is_alleged_and_breaks_no_truce(reader):
    text = "Kinshasa says Rwanda arms rebels in North Kivu."
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against, found.act) == (
        "democratic-republic-of-congo", "rwanda", "other"
    )  # fmt: skip


def test_terms_of_two_are_no_word_of_either(reader):
    text = "Israel and Hamas accepted a two-day truce in Gaza on Monday."
    assert not reader.read(text, ref="t").claims
