"""Truces of which a text tells by the way: the last of many, since when one fails, what for."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


MANY = {
    "en": (
        "A truce in Taiz between the Houthis and the Yemeni government took effect on Monday. "
        "Dozens of truces have failed in the ten-year war.",
        "in_force",
    ),
    "ar": (
        "اتفق الحوثيون والحكومة اليمنية مساء الاثنين على تمديد الهدنة ستة أيام إضافية. ومنذ اندلاع "
        "القتال في 15 أبريل أعلنت هدن كثيرة لم تصمد أي منها.",
        "extended",
    ),
}


@pytest.mark.parametrize("language", MANY)
def test_what_befell_many_befell_not_the_one_told_of(language, read):
    text, status = MANY[language]
    (found,) = read(text, "2024-06-11")
    assert found.status == status
    assert found.starts is None or found.starts.value != "2024-04-15"


def test_six_more_days_before_it_runs_out_are_added(read):
    (found,) = read(
        "اتفق الحوثيون والحكومة اليمنية على تمديد وقف إطلاق النار ستة أيام إضافية قبيل "
        "انقضاء مدته.",
        "2024-06-11",
    )
    assert found.duration.value == "P6D"


def test_of_many_before_the_last_alone_is_told_by_its_day(read):
    news, last = read(
        "دخلت هدنة بين الحوثيين والحكومة اليمنية حيز التنفيذ الأحد. ولم تصمد أربع هدن "
        "سابقة، آخرها في "
        "مارس الماضي.",
        "2024-06-11",
    )
    assert not news.background
    assert (last.background, last.status, last.starts.value) == (True, "collapsed", "2024-03")


def test_since_when_it_fails_is_not_since_when_it_holds(read):
    _, old = read(
        "Ethiopia and Eritrea have agreed to stop firing from midnight of February 24. The first "
        "ceasefire was announced by Eritrea in May 2003. It held for a while but has been in "
        "tatters since 2015.",
        "2021-02-25",
    )
    assert (old.status, old.starts.value) == ("collapsed", "2003-05")


WRECKED = {
    "the text": ("The truce collapsed on Monday", "collapsed"),
    "a side": ("The truce held on Monday, but the Houthis said it had collapsed", "violated"),
}


@pytest.mark.parametrize("case", WRECKED)
def test_who_tells_that_it_collapsed(case, read):
    opening, status = WRECKED[case]
    found = read(
        f"{opening}. The Houthis and the Yemeni government had agreed on it last week. The "
        "government accused the Houthis of breaching the truce 12 times.",
        "2024-06-11",
    )
    assert found[0].status == status


def test_what_a_truce_is_for_is_not_what_is_announced(read):
    (found,) = read(
        "Военные власти Мьянмы объявили о прекращении огня со 2 по 20 апреля, чтобы "
        "ускорить помощь, "
        "передал телеканал.",
        "2025-04-03",
    )
    assert [party.actor for party in found.parties] == ["state-administration-council"]


def test_what_is_demanded_is_no_purpose(read):
    (found,) = read("ООН потребовала, чтобы хуситы прекратили огонь на 20 дней.", "2024-06-11")
    assert found.status == "called_for"


def test_fire_that_stops_in_a_zone_is_a_truce(read):
    (found,) = read(
        "С 12:00 четверга во второй зоне деэскалации к северу от Хомса прекращён огонь, сообщило "
        "Минобороны РФ. После полудня стало тихо.",
        "2017-08-03",
    )
    assert found.starts.value == "2017-08-03T12:00"


def test_what_ran_out_on_monday_ran_out_on_the_last_one(read):
    (found,) = read(
        "The rebels' Christmas truce, kept from December 24, expired on Monday, the ELN said.",
        "2023-01-04",
    )
    assert found.ends.value == "2023-01-02"


def test_a_truce_due_thirty_days_after_signing_does_not_begin_that_day(read):
    (found,) = read(
        "وقعت حكومة الصومال والتحالف مساء الاثنين اتفاقا ينص على وقف الأعمال المسلحة "
        "تسعين يوما، على أن "
        "يدخل حيز التنفيذ بعد ثلاثين يوما من توقيعه.",
        "2008-06-10",
    )
    assert found.starts is None or not found.starts.value.startswith("2008-06-09")
    assert found.duration.value == "P90D"
