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
    "The Houthis announced on Sunday evening that they would extend the three-day truce by 36 more"
    " hours. The extension starts from the end of this truce at midnight on Sunday.",
    "أعلن الحوثيون مساء الأحد تمديد هدنة الأيام الثلاثة 36 ساعة أخرى. وقالوا إن المهلة الجديدة تبدأ"
    " من انتهاء الهدنة القائمة عند منتصف ليل الأحد.",
]


@pytest.mark.parametrize("text", CARRIED_ON)
def test_what_is_prolonged_begins_where_the_old_window_ends(text):
    truce = hudna.read(text, published="2023-04-30").agreements[0]
    assert truce.status == "extended"
    assert truce.starts.value.startswith("2023-04-30T24:00")
    assert truce.ends is None


def test_the_evening_on_which_a_prolongation_is_announced_is_no_start():
    text = "أعلن الحوثيون مساء الأحد الموافقة على تمديد الهدنة 36 ساعة."
    truce = hudna.read(text, published="2023-04-30").agreements[0]
    assert truce.starts is None


FEAST = [
    "The Houthis said the truce would run from midnight until the end of Ramadan on 12 May.",
    "قال الحوثيون إن الهدنة تدوم من الفجر حتى نهاية رمضان في 12 مايو.",
    "Хуситы объявили перемирие до конца Рамадана, 12 мая.",
]


@pytest.mark.parametrize("text", FEAST)
def test_the_day_of_the_end_of_a_feast_is_the_end(text):
    truce = hudna.read(text, published="2021-04-20").agreements[0]
    assert truce.ends.value == "2021-05-12"


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
    text = "أعلن الحوثيون هدنة تبدأ في السابعة صباحا بالتوقيت المحلي (الخامسة بتوقيت غرينتش) السبت."
    values = [time.value for time in hudna.read(text, published="2023-06-09").times]
    assert values[1].endswith("T05:00Z")


TOWNS = [
    ("Перемирие хуситов начнётся в 09:00 по времени Саны (09:00 мск) в среду, 14 июня.",
     "2023-06-14T09:00+03:00"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), TOWNS)
def test_russian_hours_of_a_town_begin_it(text, start):
    assert hudna.read(text, published="2023-06-09").agreements[0].starts.value == start


def test_a_russian_hour_with_its_zone_behind_a_day_begins_what_is_taken_up():
    text = (
        "Режим тишины в Таизе продлён, сообщили хуситы. Режим возобновляется сегодня с 15:00 мск и"
        " продлится до 18:00 30 июня."
    )
    (truce,) = hudna.read(text, published="2023-06-19").agreements
    assert truce.starts.value == "2023-06-19T15:00+03:00"
    assert truce.ends.value == "2023-06-30T18:00"
