"""Windows: what belongs together is linked, what does not add up is said."""

import pytest

from hudna.reading.times.windows import find_windows


def windows(room, text, language, published):
    return find_windows(room.read(text, language, published))


def test_start_plus_duration_that_is_not_the_end_is_kept_and_noted(room):
    text = "تسري الهدنة 72 ساعة من الساعة الواحدة من صباح 6 يوليو حتى الساعة 24 من 8 يوليو 2016."
    (window,) = windows(room, text, "ar", "2016-07-07")
    assert window.starts.value == "2016-07-06T01:00"
    assert window.ends.value == "2016-07-08T24:00"
    assert window.duration.value == "PT72H"
    assert window.note == "start_plus_duration_differs"


def test_an_end_is_derived_and_says_so(room):
    (window,) = windows(room, "هدنة لمدة 72 ساعة تبدأ منتصف ليل الجمعة.", "ar", "2016-09-08")
    assert (window.ends.value, window.ends.basis) == ("2016-09-13T00:00", "derived")
    assert window.starts.basis == "stated"


def test_a_start_is_derived_from_an_extension(room):
    text = "The truce was extended for another 48 hours until Sunday midnight."
    (window,) = windows(room, text, "en", "2014-08-08")
    assert window.extension
    assert (window.starts.value, window.starts.basis) == ("2014-08-09T00:00", "derived")


def test_daily_hours_are_neither_start_nor_end(room):
    text = "The pause runs daily from 8am to 1pm, starting Wednesday."
    (window,) = windows(room, text, "en", "2018-03-05")
    assert [slot.value for slot in window.hours] == ["T08:00", "T13:00"]
    assert window.starts.value == "2018-03-07"
    assert window.ends is None
    assert (window.duration.value, window.duration.basis) == ("PT5H", "derived")


def test_neighbours_are_linked(room):
    text = "A ceasefire begins at 6 p.m. on Saturday. It will last 30 hours."
    (window,) = windows(room, text, "en", "2025-04-18")
    assert window.ends.value == "2025-04-21T00:00"
    assert window.sentences == [0, 1]


def test_a_duration_settles_an_open_midnight(room):
    text = "Пауза действует 48 часов с 00:00 5 июля до полуночи 6 июля."
    (window,) = windows(room, text, "ru", "2016-07-04")
    assert window.ends.value == "2016-07-06T24:00"
    assert window.note == "midnight_settled_by_duration"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pause lasts from 4 to 6 May."),
        ("ar", "تمتد الهدنة من 4 إلى 6 أيار."),
        ("ru", "Перемирие объявлено с 4 по 6 мая."),
    ],
)
def test_a_range_is_start_and_end(room, language, text):
    (window,) = windows(room, text, language, "2017-05-01")
    assert (window.starts.value, window.ends.value) == ("2017-05-04", "2017-05-06")
