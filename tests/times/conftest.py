"""What the tests of the time room share: packs, feasts, and texts read by this room alone."""

from datetime import date
from pathlib import Path

import pytest

from hudna.reading.sentences import Sentence, cut_sentences
from hudna.reading.times import Feasts, TimesPack, find_times, resolve_times
from hudna.text.words import split_words

ROOT = Path(__file__).resolve().parents[2]
PACKS = {}


def pack_of(language):
    if language not in PACKS:
        PACKS[language] = TimesPack.load(language, ROOT / "languages")
    return PACKS[language]


def found_in(text, language):
    """Raw times by sentence; every line of a text is a segment."""
    rows, base, number = [], 0, 0
    for segment, line in enumerate(text.split("\n")):
        words = split_words(line, base)
        for first, last in cut_sentences(words, frozenset()):
            sentence = Sentence(words, first, last, segment, language, number)
            rows.append(find_times(sentence, pack_of(language)))
            number += 1
        base += len(line) + 1
    return rows


class Room:
    """The time room with nothing around it."""

    def __init__(self):
        self.feasts = Feasts.load(ROOT / "world" / "feasts.toml")
        self.found_in = found_in
        self.pack_of = pack_of

    def read(self, text, language, published=None, **known):
        day = date.fromisoformat(published) if published else None
        return resolve_times(found_in(text, language), published=day, feasts=self.feasts, **known)

    def values(self, text, language, published=None, **known):
        return [time.value for time in self.read(text, language, published, **known)]


@pytest.fixture(scope="session")
def room():
    return Room()
