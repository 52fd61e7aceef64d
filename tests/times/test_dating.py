"""The day of writing of undated texts: found where the clues leave one, else among the first.

``undated.jsonl`` holds texts made up for this test, with the day they are of, the country they
are about, and the terms of the offices that persons hold in them.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from hudna.reading.times.dating import Tenure, decided, infer_publication

LINES = Path(__file__).with_name("undated.jsonl").read_text("utf-8").splitlines()
UNDATED = [json.loads(line) for line in LINES]


def dated(row, room):
    tenures = [
        Tenure(reason, tuple((_day(first), _day(last)) for first, last in spans))
        for reason, spans in row["tenures"]
    ]
    return infer_publication(
        room.found_in(row["text"], row["language"]),
        feasts=room.feasts,
        countries=(row["country"],),
        tenures=tenures,
    )


def _day(text):
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", UNDATED, ids=lambda row: row["id"])
def test_the_day_is_among_the_first_candidates(room, row):
    found = dated(row, room)
    assert row["published"] in [each.value for each in found[:3]]
    assert decided(found) in {None, row["published"]}
    assert all(each.reasons and each.quotes for each in found)


def test_most_are_decided(room):
    values = [decided(dated(row, room)) for row in UNDATED]
    assert sum(value is not None for value in values) >= 7


def test_nothing_is_guessed_without_clues(room):
    rows = room.found_in("The truce held on Friday, officials said.", "en")
    assert infer_publication(rows, feasts=room.feasts) == []


def test_an_office_rules_years_out(room):
    text = "قال الرئيس اليوم الأربعاء، أول أيام عيد الفطر، إن الهدنة صامدة."
    rows = room.found_in(text, "ar")
    free = infer_publication(rows, feasts=room.feasts, countries=("SY",))
    held = Tenure("president", ((date(2009, 1, 20), date(2017, 1, 20)),))
    bound = infer_publication(rows, feasts=room.feasts, countries=("SY",), tenures=(held,))
    assert decided(free) is None
    assert bound[0].value == "2016-07-06"
    assert bound[0].weight > free[0].weight
