"""When a truce begins with its signature, by whose order it begins, and how it stops."""

import pytest

import hudna


def one(text: str, published: str):
    (told,) = hudna.read(text, published=published).agreements
    return told


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("The Libyan presidency announced a full and immediate ceasefire in Sirte.", True),
        ("أعلنت الرئاسة الليبية وقفا شاملا وفوريا لإطلاق النار في سرت.", True),
        ("Власти Ливии объявили о немедленном прекращении огня в Сирте.", True),
        ("Egypt called for an immediate ceasefire in Libya.", False),
        ("دعت مصر إلى وقف فوري لإطلاق النار في ليبيا.", False),
        ("Египет призвал к немедленному прекращению огня в Ливии.", False),
    ],
)
def test_an_immediate_ceasefire_begins_when_it_is_declared(text: str, at_once: bool) -> None:  # noqa: FBT001
    assert ("truces.at-once" in one(text, "2020-04-29").why) is at_once


@pytest.mark.parametrize(
    "text",
    [
        "Chad's army and FACT signed on Sunday a ceasefire accord that enters into force upon"
        " signature.",
        "وقع الجيش التشادي وحركة فاكت يوم الأحد اتفاقا لوقف إطلاق النار يدخل حيز التنفيذ"
        " فور توقيعه.",
        "Армия Чада и ФАКТ подписали в воскресенье соглашение о прекращении огня, которое вступает"
        " в силу с момента подписания.",
    ],
)
def test_what_enters_into_force_upon_signature_begins_on_its_day(text: str) -> None:
    told = one(text, "2022-08-08")
    assert told.starts is not None
    assert told.starts.value == "2022-08-07"


def test_what_is_yet_to_be_signed_has_not_begun() -> None:
    text = "The rebels will sign a ceasefire with Chad on Friday that takes effect upon signature."
    read = hudna.read(text, published="2022-08-08").agreements
    assert all("truces.at-once" not in told.why for told in read)


def test_an_order_to_end_hostilities_at_an_hour_is_a_start() -> None:
    text = (
        "Ethiopia's prime minister declared a truce in Tigray, ordering the army to end hostilities"
        " at 5 p.m. on Saturday until the end of Sunday."
    )
    told = one(text, "2021-06-26")
    assert told.starts is not None
    assert told.starts.value == "2021-06-26T17:00"
    assert told.ends is not None
    assert told.ends.value == "2021-06-27"


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian army said it had suspended its participation in the ceasefire with FACT.",
        "علق الجيش التشادي مشاركته في اتفاق وقف إطلاق النار مع حركة فاكت.",
        "علقت القوات التشادية العمل بوقف إطلاق النار.",
        "FACT said the truce with the Chadian army was on hold.",
    ],
)
def test_who_suspends_his_part_in_a_truce_suspends_it(text: str) -> None:
    assert one(text, "2022-08-08").status == "suspended"


def test_operations_suspended_in_a_truce_suspend_no_truce() -> None:
    text = "The Chadian army suspended its operations in a truce with FACT."
    assert one(text, "2022-08-08").status != "suspended"


@pytest.mark.parametrize(
    "text",
    [
        "The Chadian army said on Monday that the ceasefire with FACT no longer applied.",
        "Армия Чада заявила, что перемирие с ФАКТ больше не действует.",
    ],
)
def test_what_no_longer_applies_is_over(text: str) -> None:
    assert one(text, "2022-08-08").status == "expired"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "A truce announced on Friday in Chad's Tibesti collapsed on Sunday as gunmen attacked"
            " the town of Bardai, residents said.",
            "collapsed",
        ),
        (
            "Перемирие, объявленное в пятницу в Чаде, рухнуло в воскресенье, когда боевики напали"
            " на город, рассказали жители.",
            "collapsed",
        ),
        (
            "A truce announced on Friday in Chad's Tibesti collapsed on Sunday as gunmen attacked"
            " the town of Bardai, the army said.",
            "violated",
        ),
    ],
)
def test_what_eyewitnesses_saw_collapse_has_collapsed(text: str, status: str) -> None:
    assert one(text, "2022-08-08").status == status


def test_a_moratorium_on_strikes_that_is_resumed_is_not_ended() -> None:
    text = (
        "Киев поручил возобновить мораторий на удары по портам России сроком на 5 дней. Приказ"
        " вступает в силу в 00:00 9 августа и действует до 24:00 13 августа."
    )
    read = hudna.read(text, published="2025-08-08")
    (told,) = read.agreements
    assert told.status == "extended"
    assert told.starts is not None
    assert told.ends is not None
    assert (told.starts.value, told.ends.value) == ("2025-08-09T00:00", "2025-08-13T24:00")
    assert all(event.kind != "end_ceasefire" for event in read.events)


def test_the_day_of_a_blast_is_no_start() -> None:
    text = "The truce in Chad has held since Friday's deadly blast."
    assert one(text, "2022-08-08").starts is None


@pytest.mark.parametrize(
    ("text", "extended"),
    [
        (
            "Washington said it would welcome an extension of the truce between Chad and FACT.",
            False,
        ),
        ("Вашингтон заявил, что приветствовал бы продление перемирия между Чадом и ФАКТ.", False),
        ("وقالت الحكومة التشادية إنها كانت مستعدة لتمديد الهدنة إذا وافقت حركة فاكت.", False),
        ("Washington welcomed the extension of the truce between Chad and FACT.", True),
    ],
)
def test_a_prolongation_that_is_wished_is_not_made(text: str, extended: bool) -> None:  # noqa: FBT001
    assert (one(text, "2022-08-08").status == "extended") is extended


def test_the_day_of_last_july_is_the_latest_one() -> None:
    text = (
        "Chad's president on Saturday ordered the lifting of the unilateral ceasefire that he"
        " ordered last July 23."
    )
    told = one(text, "2022-07-30")
    assert told.status == "expired"
    assert told.starts is not None
    assert told.starts.value == "2022-07-23"
    assert told.ends is None


def test_when_a_termination_takes_effect_is_the_end() -> None:
    text = (
        "FACT hereby terminates the ceasefire with Chad declared on 3 May 2022. The termination"
        " takes effect at 11:30 p.m. on August 18, 2022."
    )
    told = one(text, "2022-08-08")
    assert told.status == "expired"
    assert told.ends is not None
    assert told.ends.value == "2022-08-18T23:30"
