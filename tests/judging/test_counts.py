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


IN_TURN = [  # who counted, whose breaches, how many, over what time: the second count of a text
    (
        "2022-04-20",
        "Houthi forces recorded 96 truce breaches by the Saudi-led coalition on Tuesday, the"
        " group's al-Masirah TV reported. The government's army documented 62 by the Houthis.",
        ("yemeni-government", "houthis", 62, "2022-04-19"),
    ),
    (
        "2025-08-04",
        "Cambodia's defence ministry says Thai troops have violated the truce six times from July"
        " 29 to August 3. Bangkok puts the number of Cambodian violations then at eleven.",
        ("thailand", "cambodia", 11, "2025-07-29/2025-08-03"),
    ),
    (
        "2016-03-05",
        "Число нарушений перемирия в Сирии за сутки составило девять, сообщили в российском центре"
        " примирения. Американская сторона сообщила о четырёх.",
        ("united-states", None, 4, "P1D/2016-03-05"),
    ),
    (
        "2023-05-09",
        "وعدّ الجيش السوداني سبعة خروق للدعم السريع يوم الاثنين، وعدّت الدعم السريع خمسة خروق للجيش.",
        ("rapid-support-forces", "sudanese-armed-forces", 5, "2023-05-08"),
    ),
    (
        "2023-05-07",
        "Армия Судана обвинила Силы быстрой поддержки в девяти нарушениях перемирия за пятницу, те"
        " в ответ насчитали одиннадцать нарушений со стороны военных.",
        ("rapid-support-forces", "sudanese-armed-forces", 11, "2023-05-05"),
    ),
    (
        "2021-05-30",
        "قالت وزارة الدفاع الأوكرانية إن الانفصاليين انتهكوا الهدنة تسع مرات خلال يوم أمس. وحمّل"
        " الانفصاليون من جانبهم القوات الأوكرانية المسؤولية عن ستة خروق في المدة ذاتها.",
        (None, "ukrainian-armed-forces", 6, "2021-05-29"),
    ),
]


@pytest.mark.parametrize(("published", "text", "wanted"), IN_TURN)
def test_a_count_in_turn(boil, published, text, wanted):
    counted = [c.fact for c in counted_in(boil(text, "a", published=published))]
    assert wanted in {(f.by, f.against, f.count.min, f.period) for f in counted}
    assert len(counted) == 2


SINCE_START = [
    ("2025-05-02", "../2025-05-02",
     "The Congolese army said the M23 had broken its own ceasefire 23 times since it took effect."),
    ("2024-12-05", "2024-11-27TMO/2024-12-05",
     "سجل الجيش اللبناني 140 خرقا إسرائيليا للاتفاق منذ سريانه فجر 27 نوفمبر."),
]  # fmt: skip


@pytest.mark.parametrize(("published", "period", "text"), SINCE_START)
def test_a_count_since_the_start_of_a_truce(boil, published, period, text):
    (tally,) = tallies_of(counted_in(boil(text, "a", published=published)))
    assert tally.period == period


def test_a_day_and_all_since_the_start_are_two_counts(boil):
    text = (
        "The Lebanese army logged 12 Israeli violations on Wednesday, bringing the number of"
        " violations since November 27 to 140."
    )
    counted = [c.fact for c in counted_in(boil(text, "a", published="2024-12-05"))]
    assert {(f.count.min, f.period) for f in counted} == {
        (12, "2024-12-04"),
        (140, "2024-11-27/2024-12-05"),
    }


WHOSE = [  # bodies that have no owner beside them, or one that is no state
    ("2022-05-26", "tigray-defence-forces",
     "Since May the Tigray military command has counted 23 breaches by the federal troops."),
    ("2022-05-26", "tigray-defence-forces",
     "Командование Тыграя насчитало 23 нарушения перемирия федеральными войсками."),
    ("2022-04-19", "ethiopian-ministry-of-defence",
     "Тыграйские силы нарушили перемирие 34 раза, заявил во вторник представитель министерства"
     " обороны Эфиопии полковник Гетнет Адане."),
]  # fmt: skip


@pytest.mark.parametrize(("published", "by", "text"), WHOSE)
def test_whose_count_it_is(boil, published, by, text):
    (tally,) = tallies_of(counted_in(boil(text, "a", published=published)))
    assert tally.by == by


def test_a_broker_does_not_count_because_its_country_is_named(boil) -> None:
    text = (
        "The defence ministry said Thai forces had broken the truce 14 times since Monday."
        " Malaysia, which brokered it, urged restraint."
    )
    (tally,) = tallies_of(counted_in(boil(text, "a", published="2025-08-05")))
    assert tally.by is None


NO_COUNT = [
    "The army accused the rebels of breaking the truce. It put the death toll at 12.",
    "The army accused the rebels of breaking the truce. It said it had arrested 12.",
    "Армия обвинила повстанцев в нарушениях перемирия. Минздрав сообщил о 12 погибших.",
]


@pytest.mark.parametrize("text", NO_COUNT)
def test_a_number_of_people_counts_no_breaches(boil, text):
    assert counted_in(boil(text, "a", published="2023-06-05")) == ()


def test_a_month_that_opens_the_sentence_is_what_was_counted_over(boil):
    text = (
        'В январе "Армия Аракана" зафиксировала девять нарушений перемирия со стороны армии'
        " Мьянмы, говорится в её сводке."
    )
    (tally,) = tallies_of(counted_in(boil(text, "a", published="2023-02-02")))
    assert (tally.by, tally.count.min, tally.period) == ("arakan-army", 9, "2023-01")
