"""The night towards a day ends on it; the night of the day of writing is the one that is over."""

import pytest

from hudna.judging.boiling import facts_of
from hudna.reading.reader import Reader


@pytest.fixture(scope="module")
def first(reader=None):
    reader = Reader()

    def told(text, published):
        reading = reader.read(text, ref="t", published=published)
        return facts_of(reading, ref="t", added="2030-01-01T00:00:00Z", world=reader.world)

    return told


@pytest.mark.parametrize(
    ("text", "evening"),
    [
        ("В ночь на понедельник боевики обстреляли Дараа.", "2020-02-23"),
        ("Rebels shelled Daraa overnight into Monday.", "2020-02-23"),
        ("Rebels shelled Daraa on Monday night.", "2020-02-24"),
    ],
)
def test_which_night(first, text, evening):
    (report,) = first(text, "2020-02-26").reports
    assert report.time.earliest.startswith(evening)


def test_a_truce_begins_in_the_night_that_ends_on_the_day(first):
    text = "Режим прекращения огня армии Сирии и оппозиции вступил в силу в ночь на субботу."
    (fact,) = first(text, "2016-02-28").agreements
    assert fact.starts.earliest.startswith("2016-02-26")
    assert fact.starts.latest.startswith("2016-02-27")
