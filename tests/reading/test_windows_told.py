"""The window of a truce: two days side by side, an old end, the end of a feast, counted minutes."""

import pytest

import hudna

TWO_DAYS = [
    "The Houthis declared a unilateral ceasefire for Tuesday and Wednesday.",
    "Хуситы объявили прекращение огня на вторник и среду.",
    "أعلن الحوثيون هدنة من جانب واحد يومي الثلاثاء والأربعاء.",
]


@pytest.mark.parametrize("text", TWO_DAYS)
def test_the_second_of_two_days_is_the_end(text):
    truce = hudna.read(text, published="2023-06-26").agreements[0]
    assert (truce.starts.value, truce.ends.value) == ("2023-06-27", "2023-06-28")


def test_days_on_which_it_was_broken_are_no_window():
    text = "The Houthis said the truce was broken on Tuesday and Wednesday."
    truce = hudna.read(text, published="2023-06-29").agreements[0]
    assert truce.starts is None
    assert truce.ends is None


CARRIED_ON = [
    "The Houthis announced on Thursday evening that they agreed to extend the 72-hour truce by"
    " another 48 hours. They said the extension would take effect from the end of the current"
    " truce at midnight on Thursday.",
    "أعلن الحوثيون مساء الخميس الموافقة على تمديد هدنة الـ72 ساعة لمدة 48 ساعة إضافية. وقالوا إن"
    " التمديد يسري ابتداء من انتهاء الهدنة الحالية عند منتصف ليل الخميس.",
]


@pytest.mark.parametrize("text", CARRIED_ON)
def test_what_is_prolonged_begins_where_the_old_window_ends(text):
    truce = hudna.read(text, published="2023-04-27").agreements[0]
    assert truce.status == "extended"
    assert truce.starts.value.startswith("2023-04-27T24:00")
    assert truce.ends is None


def test_the_evening_on_which_a_prolongation_is_announced_is_no_start():
    text = "أعلن الحوثيون مساء الخميس الموافقة على تمديد الهدنة 48 ساعة."
    truce = hudna.read(text, published="2023-04-27").agreements[0]
    assert truce.starts is None


FEAST = [
    "The Houthis said the truce would run from midnight until the end of Ramadan on 23 May.",
    "قال الحوثيون إن الهدنة تسري من منتصف هذه الليلة حتى نهاية شهر رمضان في 23 مايو.",
    "Хуситы объявили перемирие до конца Рамадана, 23 мая.",
]


@pytest.mark.parametrize("text", FEAST)
def test_the_day_of_the_end_of_a_feast_is_the_end(text):
    truce = hudna.read(text, published="2020-04-29").agreements[0]
    assert truce.ends.value == "2020-05-23"


COUNTED = [
    "The army shelled the village at 12:05, ten minutes after the ceasefire took effect, Armenia"
    " said.",
    "Армия обстреляла село в 12:05, через десять минут после вступления в силу перемирия, заявила"
    " Армения.",
    "قصف الجيش القرية في 12:05، بعد عشر دقائق من سريان الهدنة، بحسب أرمينيا.",
]


@pytest.mark.parametrize("text", COUNTED)
def test_minutes_counted_from_a_start_tell_its_hour(text):
    truce = hudna.read(text, published="2020-10-10").agreements[0]
    assert truce.starts.value == "2020-10-10T11:55"
    assert truce.starts.basis == "derived"


def test_minutes_without_an_hour_tell_no_hour():
    text = "Shelling resumed ten minutes after the ceasefire took effect, Armenia said."
    assert hudna.read(text, published="2020-10-10").agreements[0].starts is None


def test_a_bracketed_hour_is_the_same_moment():
    text = "قال الحوثيون إن الهدنة تبدأ في السادسة صباحا بالتوقيت المحلي (الثالثة بتوقيت غرينتش)."
    truce = hudna.read(text, published="2023-06-09").agreements[0]
    assert truce.starts.value.endswith("T06:00+03:00")


TOWNS = [
    ("Перемирие хуситов начнётся в 06:00 по времени Саны (06:00 мск) в субботу, 10 июня.",
     "2023-06-10T06:00+03:00"),
    ("Хуситы сообщили: перемирие действует сегодня с 15:00 мск.", "2023-06-09T15:00+03:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), TOWNS)
def test_russian_hours_of_a_town_begin_it(text, start):
    assert hudna.read(text, published="2023-06-09").agreements[0].starts.value == start
