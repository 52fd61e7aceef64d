"""Calendars: Umm al-Qura, announced feasts, Easter, zones by date."""

from datetime import date

import pytest

from hudna.errors import RegisterError
from hudna.reading.times.bounds import bounds_of
from hudna.reading.times.calendars import Feasts, easter, gregorian, hijri, month_length
from hudna.reading.times.zones import offset_of

ORTHODOX = {2014: (4, 20), 2015: (4, 12), 2016: (5, 1), 2021: (5, 2), 2022: (4, 24), 2025: (4, 20)}
WESTERN = {2014: (4, 20), 2015: (4, 5), 2016: (3, 27), 2021: (4, 4), 2022: (4, 17), 2025: (4, 20)}


def test_umm_al_qura_goes_both_ways():
    for year in (1343, 1420, 1437, 1446, 1500):
        for month in range(1, 13):
            day = gregorian(year, month, 1)
            assert hijri(day) == (year, month, 1)
            assert month_length(year, month) in {28, 29, 30, 31}


def test_outside_the_table_nothing_is_known():
    assert gregorian(1501, 1, 1) is None
    assert gregorian(1437, 1, 31) is None
    assert hijri(date(1900, 1, 1)) is None


@pytest.mark.parametrize("year", ORTHODOX)
def test_easter_of_both_churches(year):
    assert easter(year, orthodox=True) == date(year, *ORTHODOX[year])
    assert easter(year) == date(year, *WESTERN[year])


def test_the_country_decides_the_feast(room):
    days = {
        country: room.feasts.first_days("fitr", 1440, (country,))[0].day for country in ("SA", "SY")
    }
    assert days == {"SA": date(2019, 6, 4), "SY": date(2019, 6, 5)}


def test_without_a_table_the_computed_day_stands_with_its_neighbours(room):
    time = room.read("ثاني أيام عيد الفطر", "ar", "1999-01-25")[0]
    assert time.value == gregorian(1419, 10, 2).isoformat()
    assert time.earliest < time.value < time.latest


def test_a_table_that_is_none_is_refused(tmp_path):
    path = tmp_path / "feasts.toml"
    path.write_text("[[feast]]\nfeast = 'eid-al-fitr'\n")
    with pytest.raises(RegisterError):
        Feasts.load(path)


def test_zones_know_winter_and_summer():
    assert offset_of("Asia/Damascus", date(2016, 2, 27)) == "+02:00"
    assert offset_of("Asia/Damascus", date(2016, 7, 6)) == "+03:00"
    assert offset_of("Europe/Moscow", date(2016, 2, 27)) == "+03:00"
    assert offset_of("Europe/Moscow", None) == "+03:00"
    assert offset_of("Europe/Kyiv", None) is None
    assert offset_of("UTC", None) == "Z"
    assert offset_of("Nowhere/Land", date(2016, 1, 1)) is None


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2016-W27", ("2016-07-04", "2016-07-10")),
        ("2016-SU", ("2016-06-01", "2016-08-31")),
        ("2016-H2", ("2016-07-01", "2016-12-31")),
        ("199", ("1990-01-01", "1999-12-31")),
        ("2016-07-06/2016-07-08", ("2016-07-06", "2016-07-08")),
        ("2016-07-06T24:00", ("2016-07-06T24:00", "2016-07-06T24:00")),
        ("PT72H", (None, None)),
        ("XXXX-07-06", (None, None)),
    ],
)
def test_bounds(value, bounds):
    assert bounds_of(value) == bounds
