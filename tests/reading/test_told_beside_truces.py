"""What a report tells beside a truce: who is meant by "they", what is only sought or not shown."""

import pytest


def _read(reader, text, published="2024-03-12"):
    return reader.read(text, ref="t", published=published)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "The pause has begun, Chad's army said on Monday. The calm will last two days, they "
            "said in a statement. Boko Haram and Islamic State are left out of it.",
            {"chadian-national-army"},
        ),
        (
            'The army "opened fire on our men," the RSF said, AFP reported. '
            'They added that "our units pushed them back".',
            {"rapid-support-forces", "afp"},
        ),
    ],
)
def test_they_are_who_spoke_before_and_nobody_named_only_later(reader, text, speakers):
    assert {c.speaker for c in _read(reader, text).claims} <= speakers


def test_he_is_the_person_with_whose_troops_the_sentence_before_opened(reader):
    text = (
        "Angela Merkel proposed a truce in Libya. Khalifa Haftar's LNA holds the oil ports. "
        "He rejected the offer on Monday."
    )
    told = {(c.speaker, c.stance) for c in _read(reader, text).claims}
    assert ("khalifa-haftar", "rejects") in told


@pytest.mark.parametrize(
    "text",
    [
        "There was no evidence that Israel had shelled the clinic in Gaza.",
        "It was not clear whether Hamas had accepted the ceasefire with Israel.",
        "Нет никаких признаков того, что хуситы отвели войска из Ходейды.",
        "ولم يتضح ما إذا كانت حماس قد وافقت على الهدنة.",
        "ولا توجد مؤشرات على أن الحوثيين انسحبوا من الحديدة.",
    ],
)
def test_what_is_asked_or_not_shown_has_not_happened(reader, text):
    reading = _read(reader, text)
    assert not [e for e in reading.events if e.modality == "happened"]
    assert not reading.allegations
    assert not [c for c in reading.claims if c.stance in {"accepts", "accuses"}]


@pytest.mark.parametrize(
    "text",
    [
        "The UN said there was evidence that Israel had shelled the clinic in Gaza.",
        "Hamas said that Israel had shelled the clinic in Gaza.",
    ],
)
def test_what_is_shown_stands(reader, text):
    assert [e for e in _read(reader, text).events if e.kind == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "The mediator said he was working with Oman to extend the truce in Yemen.",
        "Washington is pushing to extend the truce between Pakistan and Afghanistan.",
        "Посланник сообщил, что вместе с Оманом работает над продлением перемирия в Йемене.",
        "وقال المبعوث إنه يعمل مع عمان على تمديد الهدنة في اليمن.",
    ],
)
def test_who_works_to_extend_a_truce_has_not_extended_it(reader, text):
    reading = _read(reader, text)
    assert all(a.status != "extended" for a in reading.agreements)
    assert all(e.modality != "happened" for e in reading.events if e.kind == "extend_ceasefire")


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army agreed to extend the truce for two days.",
        "Стороны договорились продлить перемирие в Сирии на двое суток.",
        "توصل الجيش السوداني وقوات الدعم السريع إلى اتفاق لتمديد الهدنة يومين.",
    ],
)
def test_who_agrees_to_extend_it_has(reader, text):
    assert [a.status for a in _read(reader, text).agreements] == ["extended"]


@pytest.mark.parametrize(
    "text",
    [
        "Ankara said the Sudanese army has agreed to stop air raids and artillery fire in Darfur.",
        "Анкара сообщила, что армия Судана согласилась прекратить бомбардировки и обстрелы.",
        "وقالت أنقرة إن الجيش السوداني وافق على وقف القصف والغارات في دارفور.",
    ],
)
def test_both_of_two_things_that_are_to_stop_are_no_charge(reader, text):
    assert not _read(reader, text).allegations


@pytest.mark.parametrize(
    "text",
    [
        "Cambodia's defence ministry said there had been no clashes since the ceasefire began.",
        "The clashes in Bangui stopped on Monday, the UN said.",
    ],
)
def test_who_only_tells_of_a_truce_does_not_announce_it(reader, text):
    reading = _read(reader, text)
    assert "announce_ceasefire" not in {e.kind for e in reading.events}
    assert not [m for a in reading.agreements for m in a.mediators]


@pytest.mark.parametrize(
    "text",
    [
        "A colonel said the rebels fired first near Uri. The Indian Army retaliated, he added.",
        "The Indian Army retaliated befittingly, Colonel Arjun Rao said.",
    ],
)
def test_an_answer_told_by_nobody_knows_whose_officer_is_no_charge(reader, text):
    assert "indian-army" not in {a.against for a in _read(reader, text).allegations}


def test_an_answer_told_by_the_foe_is_one(reader):
    text = "Hamas said Israel retaliated with air strikes on Rafah."
    assert ("hamas", "israel") in {(a.by, a.against) for a in _read(reader, text).allegations}
