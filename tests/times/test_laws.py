"""Laws of the time room, whatever the text."""

import time as clock
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hudna.reading.times import resolve_times

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ("ar", "en", "ru")
ARABIC = (
    "تبدأ الهدنة مساء الاثنين 12 أيلول/سبتمبر 2016 وتستمر 48 ساعة",
    "أعلن الجيش أمس تهدئة مدتها ثلاثة أيام من الساعة الواحدة فجر الجمعة",
    "انتهت الهدنة منتصف ليل السبت الأحد بعد أسبوعين",
    "ثاني أيام عيد الفطر قبل ثلاثة أيام كل يوم جمعة",
)
MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652\u0640\u200e\u200f\u202b\u202c\u2067\u2069\u061c"
RELATIVE = {
    "ar": ["أمس", "غدا", "بعد غد", "قبل ثلاثة أيام", "يوم الجمعة الماضي", "السبت المقبل"],
    "en": ["yesterday", "tomorrow", "three days ago", "last Friday", "next Saturday", "on Monday"],
    "ru": ["вчера", "завтра", "три дня назад", "в прошлую пятницу", "в следующий вторник"],
}
SETTINGS = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@st.composite
def marked(draw):
    """An Arabic text with vowel signs, tatweel and bidi marks strewn between its letters."""
    text = draw(st.sampled_from(ARABIC))
    marks = draw(
        st.lists(
            st.tuples(st.integers(1, len(text) - 1), st.sampled_from(MARKS)),
            max_size=12,
            unique_by=lambda pair: pair[0],
        )
    )
    for place, mark in sorted(marks, reverse=True):
        if text[place - 1].isalnum():
            text = text[:place] + mark + text[place:]
    return text


def plain(text):
    return "".join(letter for letter in text if letter not in MARKS)


@given(text=marked())
@SETTINGS
def test_quotes_equal_the_text_and_values_stay_under_marks(room, text):
    times = room.read(text, "ar", "2016-09-11")
    assert all(text[each.start : each.end] == each.raw.text for each in times)
    bare = room.read(plain(text), "ar", "2016-09-11")
    assert [each.value for each in times] == [each.value for each in bare]


@given(
    language=st.sampled_from(LANGUAGES),
    first=st.dates(date(1995, 1, 1), date(2035, 1, 1)),
    later=st.integers(0, 400),
    data=st.data(),
)
@SETTINGS
def test_relative_days_never_go_back_when_the_document_gets_younger(
    room, language, first, later, data
):
    rows = room.found_in(data.draw(st.sampled_from(RELATIVE[language])), language)
    one = resolve_times(rows, published=first)[0].value
    other = resolve_times(rows, published=first + timedelta(days=later))[0].value
    assert one <= other


PIECES = [
    *"0123456789:./-–,()«»\"' \n",
    *("الساعة", "منتصف", "ليل", "الجمعة", "من", "حتى", "يوم", "أيام", "شوال", "عيد", "الفطر", "كل"),
    *("midnight", "on", "Friday", "May", "a.m.", "GMT", "half", "past", "days", "last", "Eid"),
    *("в", "ночь", "на", "часов", "мая", "года", "с", "до", "трех", "прошлой", "недели", "мск"),
]


@given(
    language=st.sampled_from(LANGUAGES),
    text=st.one_of(
        st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
    ),
    published=st.one_of(st.none(), st.dates()),
)
@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_no_input_raises(room, language, text, published):
    rows = room.found_in(text, language)
    for each in resolve_times(rows, published=published, feasts=room.feasts):
        assert text[each.start : each.end] == each.raw.text


@pytest.mark.parametrize("published", [date.min, date.max, date(1924, 1, 1), date(2078, 1, 1)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ends_of_all_calendars_raise_nothing(room, language, published):
    corpus = (ROOT / "languages" / language / "times" / "corpus.toml").read_text("utf-8")
    for proof in tomllib.loads(corpus)["proof"]:
        room.read(proof["text"], language, published.isoformat())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", ["{} ", "{}, ", "1 ", "( ", "من ", "and ", "до "])
def test_time_grows_with_length_and_no_faster(room, language, piece):
    word = {"ar": "يوم الجمعة", "en": "on Friday", "ru": "в пятницу"}[language]
    text = piece.format(word)

    def once(long):
        start = clock.process_time()
        room.read(long, language, "2016-09-08")
        return clock.process_time() - start

    def taken(times):
        return min(once(text * times) for _ in range(2))  # a collection of waste may fall in one

    taken(200)
    assert taken(16_000) < 12 * taken(4_000) + 0.5
