"""Words: where they are cut, what is remembered of them, and the way back to the document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hudna.text.folded import fold
from hudna.text.span import Span
from hudna.text.words import MARK, NUMBER, WORD, split_words

ANY = st.text(st.characters(exclude_categories=()), max_size=60)

CUT = [
    ("The army's truce", "the army 's truce"),
    ("al-Nusra Front", "al nusra front"),
    ("72-hour", "72 hour"),
    ("Sana'a, Ma’rib", "sanaa , marib"),
    ("the U.S. said", "the u.s said"),
    ("at 9.30, or 14:30", "at 9.30 , or 14:30"),
    ("1,200 dead", "1,200 dead"),
    ("«هدنةٌ»", '" هدنه "'),
    ("وقف-إطلاق", "وقف اطلاق"),
    ("٧٢ ساعة", "72 ساعه"),
    ("что-то ещё", "что то еще"),
    ("a_b", "a _ b"),
    ("- no", "- no"),
    ("", ""),
    (" \n\t ", ""),
]


@pytest.mark.parametrize(("text", "forms"), CUT)
def test_cut(text, forms):
    assert " ".join(split_words(text).forms) == forms


def test_what_is_remembered():
    words = split_words("Russia's 72-hour “truce”, he said", base=100)
    assert words.forms == ["russia", "'s", "72", "hour", '"', "truce", '"', ",", "he", "said"]
    assert words.kinds == [WORD, WORD, NUMBER, WORD, MARK, WORD, MARK, MARK, WORD, WORD]
    assert words.capital == [True] + [False] * 9
    assert [at for at, glued in enumerate(words.glued) if glued] == [1, 3, 5, 6, 7]
    assert [at for at, hyphen in enumerate(words.hyphen) if hyphen] == [3]
    assert words.span(0, 2) == Span(100, 108)
    assert words.words_of(2, 4) == "72-hour"
    assert words.window([0, 9]) == ["russia", "said"]
    assert words.place_at(0, 2) == Span(100, 102)


@given(ANY, st.integers(0, 10**6))
def test_words_quote_the_document_in_order(text, base):
    words = split_words(text, base)
    end = base
    for at in range(len(words)):
        span = words.span(at, at + 1)
        assert base <= span.start < span.end <= base + len(text)
        assert span.end >= end
        end = span.end
    lists = (
        words.forms,
        words.starts,
        words.ends,
        words.kinds,
        words.glued,
        words.hyphen,
        words.capital,
    )
    assert {len(each) for each in lists} == {len(words)}


@given(st.text("ابتةهدنأإوقف يى ,.-'abcАБВёй 0٧", max_size=40))
def test_a_quoted_word_is_cut_as_that_word(text):
    words = split_words(text)
    for at, form in enumerate(words.forms):
        quoted = words.span(at, at + 1).words(text)
        if form != "'s" and words.kinds[at] != MARK and "." not in quoted:
            assert split_words(quoted).forms == [form]


@given(ANY)
def test_nothing_visible_is_lost(text):
    words = split_words(text)
    held = sum(end - start for start, end in zip(words.starts, words.ends, strict=True))
    folded = words.folded.text
    letters = sum(not sign.isspace() for sign in folded)
    assert letters - folded.count("-") <= held <= len(folded)


BENT = st.text("اهـوًٌُّﷲﻻ\u200fи\u0306йe\u0301ﬁ -.'", max_size=40)


@given(BENT)
def test_pieces_lead_back_to_the_text_as_the_whole_does(text):
    whole, cut = fold(text), split_words(text).folded
    assert cut.text == whole.text
    for place in range(len(whole.text)):
        assert cut.original_place(place) == whole.original_place(place)


def test_a_word_that_bears_a_mark_moves_those_behind_it():
    text = "أعلن رسميّاً وقفاً لإطلاق النار"
    words = split_words(text, 100)
    span = words.span(3, 5)
    assert text[span.start - 100 : span.end - 100] == "لإطلاق النار"
