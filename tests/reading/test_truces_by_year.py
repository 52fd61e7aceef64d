"""A truce called by its year is that one; the day of a suspension is no start of a truce."""

import pytest

DATED = [
    (
        "2021-02-25",
        "2003",
        "India and Pakistan agreed on Thursday to observe a ceasefire along the Line of Control. "
        "India says Pakistan violated the 2003 truce 5,133 times last year.",
    ),
    (
        "2016-07-10",
        "2016-02",
        "A new truce between the army and rebels in Aleppo began on Sunday. "
        "Both sides had broken the February ceasefire dozens of times.",
    ),
    (
        "2020-10-12",
        "1994",
        "Перемирие между Арменией и Азербайджаном вступило в силу в полдень. "
        "Соглашение 1994 года о прекращении огня нарушалось не раз.",
    ),
    (
        "2022-04-02",
        "2018",
        "بدأت الهدنة بين الحكومة والحوثيين مساء السبت. "
        "وكان الطرفان قد خرقا هدنة 2018 في الحديدة مرارا.",
    ),
]


@pytest.mark.parametrize(("published", "year", "text"), DATED, ids=lambda each: each[:12])
def test_a_truce_called_by_its_year_is_another(reader, published, year, text):
    told = reader.read(text, ref="t", published=published).agreements
    assert [a.background for a in told] == [False, True]
    assert told[0].status != "violated"
    assert told[1].starts.value == year


def test_the_truce_of_that_year_is_one_where_no_other_is_made(reader):
    text = (
        "Troops traded fire along the Line of Control, breaking a ceasefire, officials said. "
        "The 2003 truce has been broken hundreds of times this year."
    )
    assert len(reader.read(text, ref="t", published="2019-02-25").agreements) == 1


SUSPENDED = [
    "The president said the truce with the ELN was suspended from midnight.",
    "Президент Колумбии приостановил перемирие с АНО с 20 марта.",
    "أعلن الجيش السوري تعليق الهدنة في حلب ابتداء من الثلاثاء.",
]


@pytest.mark.parametrize("text", SUSPENDED, ids=lambda each: each[:12])
def test_the_day_of_a_suspension_is_no_start(reader, text):
    (told,) = reader.read(text, ref="t", published="2024-03-17").agreements
    assert (told.status, told.starts) == ("suspended", None)
