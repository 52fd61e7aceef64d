"""What is a count of acts, and over what time: sentences of our own in three languages."""

import pytest

from hudna.judging.tallies import counted_in, tallies_of

PERIODS = [
    ("2023-06-05", 14, "2023-05-20/2023-05-31",
     "The army said the rebels had violated the truce on 14 occasions between May 20 and May 31."),
    ("2023-06-05", 31, "2023-05-22/2023-06-05",
     "قالت الحركة إن الجيش السوداني خرق وقف إطلاق النار 31 مرة منذ توقيعه في 22 أيار."),
    ("2023-06-05", 52, "2023-05-29/2023-06-05",
     "أحصت الخرطوم 52 خرقا للهدنة منذ بدء سريان الاتفاق الاثنين الماضي."),
    ("2023-07-08", 27, "2023-05-22/2023-07-03",
     "Армия Судана заявила о 27 случаях нарушения повстанцами перемирия за период с 22 мая по"
     " 3 июля."),
]  # fmt: skip


@pytest.mark.parametrize(("published", "count", "period", "text"), PERIODS)
def test_the_period_of_a_count(boil, published, count, period, text):
    (tally,) = tallies_of(counted_in(boil(text, "a", published=published)))
    assert (tally.count.min, tally.period) == (count, period)


UNTOLD = [  # a day that is told beside a count, and no time over which was counted
    "The army counted 14 violations by the rebels and said that talks held on 11 May had failed.",
    "Армия насчитала 14 нарушений и заявила, что встреча 11 мая прошла впустую.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_no_period_is_guessed(boil, text):
    (tally,) = tallies_of(counted_in(boil(text, "a", published="2023-06-05")))
    assert (tally.count.min, tally.period) == (14, None)


def test_two_days_are_not_all_between_them(boil):
    text = "The army said the rebels had broken the truce 14 times on May 22 and May 30."
    (tally,) = tallies_of(counted_in(boil(text, "a", published="2023-06-05")))
    assert tally.period == "2023-05-22"


ARMS = [
    "The army said on Sunday that the rebels had fired 12 rockets at the town of Kutum.",
    "The rebels said a jet dropped two bombs on Zalingei on Sunday.",
    "اتهم الجيش السوداني الحركة بإطلاق 12 قذيفة على مدينة كتم الأحد.",
]


@pytest.mark.parametrize("text", ARMS)
def test_a_number_of_rockets_is_no_count_of_acts(boil, text):
    assert counted_in(boil(text, "a", published="2023-06-05")) == ()


def test_a_statement_that_is_issued_is_whose_it_is(boil):
    text = (
        "صدر عن قيادة الجيش اللبناني البيان الآتي: ارتكبت إسرائيل خلال يوم أمس تسعة خروقات للاتفاق."
    )
    (tally,) = tallies_of(counted_in(boil(text, "a", published="2023-06-05")))
    assert (tally.by, tally.against, tally.count.min) == ("lebanese-armed-forces", "israel", 9)
