"""The whole reader refuses no text: understanding nothing is no error."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hudna.bench.files import open_pack
from hudna.bench.watched import reader_at, watch
from hudna.packs.pack import Packs

PACKS = Packs()
ANY = st.text(max_size=80)  # half a surrogate pair never leaves intake


@cache
def reader(code):
    return reader_at(code, PACKS)


@cache
def words_of(code):
    """Words of the pack's own sentences, with marks and breaks between."""
    texts = [example.text for example in open_pack(PACKS.root / code).examples]
    return sorted({word for text in texts for word in text.split()}) + list('.,:;"«»()-\n–')


@pytest.mark.parametrize("code", PACKS.languages())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_text_is_read(code, data):
    text = data.draw(ANY | st.lists(st.sampled_from(words_of(code)), max_size=30).map(" ".join))
    watched = watch(reader(code), code, text)
    assert watched.reading.document.text == text
    for units, parsed in zip(watched.units, watched.parsed, strict=True):
        places = [(unit.first, unit.last) for unit in units]
        assert places == sorted(places)
        assert all(parsed.sentence.first <= a < b <= parsed.sentence.last for a, b in places)
    quotes = [each.quote for each in (*watched.reading.claims, *watched.reading.events)]
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
