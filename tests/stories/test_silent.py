"""Texts that borrow the words of war tell of no truce and no attack; texts of war still do.

``stories/silent`` holds the borrowers: sport, trade, courts, weather, the stage. ``LOUD`` are pages
on the same subjects on which the words are meant.
"""

from pathlib import Path

import pytest

from hudna.reading.topics import FIGURATIVE

SILENT = tuple(sorted((Path(__file__).parents[2] / "stories" / "silent").glob("*/*.txt")))
LOUD = tuple(sorted((Path(__file__).parent / "loud").glob("*/*.txt")))
UNRELATED = {
    "ar": "وفي أخبار الرياضة فاز المنتخب في مباراة على ملعب العاصمة، وأشاد المدرب بهدافه.",
    "en": "In sport, the home side won its league match; the coach praised two players.",
    "ru": "Сборная выиграла матч на столичном стадионе, тренер похвалил вратаря.",
}


def named(path):
    return f"{path.parent.name}/{path.stem}"


def told(reading):
    """The agreements, events of war and allegations of a reading, as words."""
    return [
        *(f"{each.kind}: {each.quotes[0].text}" for each in reading.agreements),
        *(f"{e.kind}: {e.quote.text}" for e in reading.events if e.kind in FIGURATIVE),
        *(f"{each.act}: {each.quote.text}" for each in reading.allegations),
    ]


def read(reader, path, more=""):
    text = path.read_text("utf-8") + more
    return reader.read(text, ref=named(path), language=path.parent.name)


def test_there_are_enough():
    languages = [path.parent.name for path in SILENT]
    assert min(languages.count(code) for code in ("ar", "en", "ru")) >= 9
    assert len(languages) >= 27


@pytest.mark.parametrize("path", SILENT, ids=named)
def test_borrowed_words_tell_nothing(reader, path):
    assert told(read(reader, path)) == []


@pytest.mark.parametrize("path", LOUD, ids=named)
def test_words_that_are_meant_are_read(reader, path):
    assert told(read(reader, path)) != []


def test_a_truce_that_is_passed_over_is_a_gap(reader):
    path = next(path for path in SILENT if named(path) == "en/chess-draw")
    gap = next(each for each in read(reader, path).gaps if each.kind == "ambiguous_word")
    assert gap.quote.text == "truce"
    assert "games" in gap.note


def test_a_paragraph_on_sport_changes_no_truce(story, language):
    more = f"\n\n{UNRELATED[language]}\n"
    other = story.read(story.text(language) + more, language)
    assert len(other.agreements) == len(story.reading(language).agreements)
