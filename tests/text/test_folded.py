"""Laws of folding: twice is once, every place leads back, linear time, nothing is refused."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.text.folded import fold, fold_key
from hudna.text.script import (
    direction_of_script,
    dominant_script,
    letters_of,
    script_of_letters,
)
from hudna.text.words import split_words

ANY = st.text(st.characters(exclude_categories=()), max_size=60)
"""Every code point, lone surrogates too."""

TRICKY = st.text(
    st.sampled_from(
        "اأإآٱىيئؤةهەکكگپلﻻﷲﷺﻼبتـ\u064b\u0651\u0670\u200f\u200e\u202b\u2067\u2069\ufeff\u00ad"
        "иИйЙеёЁ\u0306\u0308\u0301aÄäİıßﬁ'’-–—.,:;«»\"() \u00a0\n\t09٠٩۰۹،؛؟٪٫٬_"
    ),
    max_size=40,
)
HIDDEN = (
    "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640"  # vowel signs, tatweel
    "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"  # bidi controls
)
ARABIC = [
    "أعلن الجيش السوري هدنة لمدة 72 ساعة تبدأ في الساعة 01:00 من يوم الأربعاء.",
    "«مصدر عسكري»: سيجري تمديد نظام التهدئة في كل الأراضي السورية حتى 14 تموز.",
    "ودعا المبعوث الأممي، للأطراف كافة، إلى وقف إطلاق النار؛ فهل تستجيب؟",
]


@given(ANY | TRICKY)
def test_folding_twice_is_folding_once(text):
    once = fold(text).text
    assert fold(once).text == once


@given(ANY | TRICKY)
def test_places_lead_back_in_order_and_inside(text):
    folded = fold(text)
    places = [folded.original_place(at) for at in range(len(folded.text))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    for start in range(0, len(folded.text), 3):
        span = folded.original_span(start, start + 1)
        assert 0 <= span.start < span.end <= len(text)


@given(ANY | TRICKY)
def test_an_empty_place_leads_to_an_empty_place(text):
    folded = fold(text)
    for at in range(len(folded.text)):
        span = folded.original_span(at, at)
        assert span.start == span.end


@given(TRICKY.filter(lambda text: not set(text) & set("ﻻﷲﷺﻼﬁ")))
def test_what_a_place_quotes_folds_to_what_stands_there(text):
    folded = fold(text)
    for start in range(len(folded.text)):
        for end in (start + 1, min(start + 4, len(folded.text))):
            quoted = folded.original_span(start, end).words(text)
            assert fold(quoted).text == folded.text[start:end]


@st.composite
def decorated(draw):
    plain = draw(st.sampled_from(ARABIC))
    signs = draw(
        st.lists(st.tuples(st.integers(0, len(plain)), st.sampled_from(HIDDEN)), max_size=25)
    )
    written = plain
    for at, sign in sorted(signs, reverse=True):
        written = written[:at] + sign + written[at:]
    return plain, written


@given(decorated())
def test_vowel_signs_tatweel_and_bidi_controls_change_no_word(pair):
    plain, written = pair
    before, after = split_words(plain), split_words(written)
    assert after.forms == before.forms
    assert after.kinds == before.kinds
    assert after.glued == before.glued
    for at in range(len(after)):
        quoted = after.span(at, at + 1).words(written)
        letters = "".join(sign for sign in quoted if sign not in HIDDEN)
        assert letters == before.span(at, at + 1).words(plain)


SAME = [
    ("إعلان", "اعلان"), ("هُدْنَةٌ", "هدنه"), ("هـــدنة", "هدنه"), ("على", "علي"), ("مسؤول", "مسوول"),
    ("٧٢", "72"), ("۷۲", "72"), ("یوم", "يوم"), ("كیان", "كيان"), ("ﻫﺪﻧﺔ", "هدنه"), ("ﻻ", "لا"),
    ("Ё", "е"), ("Перемирие", "перемирие"), ("и\u0306", "й"), ("Й", "й"), ("Zürich", "zurich"),
    ("“Calm”", '"calm"'), ("72–hour", "72-hour"), ("Sana’a", "sana'a"), ("a\u00a0b", "a b"),
    ("soft\u00adware", "software"), ("İ", "i"), ("٣٬٥", "3,5"), ("٪", "%"), ("ﬁre", "fire"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "folded"), SAME)
def test_folded(written, folded):
    assert fold(written).text == folded


@pytest.mark.parametrize("letter", ["ب", "и", "й", "a", "."])
def test_letters_that_differ_in_meaning_stay_apart(letter):
    assert fold(letter).text == letter
    assert fold("й").text != fold("и").text


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("وقفِ إطلاق النار", "وقف اطلاق النار"),
        ("Sana'a", "sanaa"),
        ("cease-fire", "cease fire"),
        ("", ""),
    ],
)
def test_fold_key(text, key):
    assert fold_key(text) == key


@pytest.mark.parametrize(
    "many",
    [
        "\u0651" * 100_000,
        "ا" + "\u064e\u0651" * 50_000,
        "и\u0306" * 50_000,
        "\u200f\u202b" * 50_000,
        "ﷺ" * 10_000,
        "a." * 50_000,
        "a'" * 50_000,
        "-" * 100_000,
        "1," * 50_000,
    ],
    ids=[
        "marks",
        "letter-and-marks",
        "short-i",
        "controls",
        "ligatures",
        "dots",
        "quotes",
        "dashes",
        "digits",
    ],
)
def test_time_is_linear(many):
    def seconds(text):
        began = process_time()
        words = split_words(text)
        for at in range(0, len(words), max(1, len(words) // 500)):
            words.span(at, at + 1)
        return process_time() - began

    seconds(many[:1000])
    tenth = min(seconds(many[: len(many) // 10]) for _ in range(3))
    assert min(seconds(many) for _ in range(3)) < 50 * tenth + 0.2  # 100 times if quadratic


@given(ANY | TRICKY)
def test_no_text_is_refused(text):
    fold_key(text)
    script = dominant_script(text)
    assert direction_of_script(script) in {"ltr", "rtl"}


@given(ANY | TRICKY)
def test_letters_of_a_text_are_those_of_its_words(text):
    assert split_words(text).letters == letters_of(text)
    assert letters_of(text) == sum(map(letters_of, text.split(" ")))
    assert script_of_letters(letters_of(text[:4000])) == dominant_script(text)


@pytest.mark.parametrize(
    ("text", "script", "direction"),
    [
        ("هدنة in Syria في حلب", "arabic", "rtl"),
        ("Перемирие", "cyrillic", "ltr"),
        ("truce", "latin", "ltr"),
        ("הפסקת אש", "hebrew", "rtl"),
        ("停戦", "other", "ltr"),
        ("72 – 14:30", "none", "ltr"),
    ],
)
def test_script_and_direction(text, script, direction):
    assert dominant_script(text) == script
    assert direction_of_script(script) == direction
