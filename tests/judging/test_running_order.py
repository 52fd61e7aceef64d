"""Translations known by the order in which they tell their times, names and numbers."""

from hudna.judging.kinship import kin_of
from hudna.judging.running_order import in_one_order

STATEMENT = (
    "The Kenyan ministry of defence said on Tuesday that its 3rd battalion had handed over the base"
    " at Kismayo. On 4 May 2021 the African Union mission will take over 12 posts, and on 9 May 34"
    " vehicles will leave for Nairobi. Uganda and Ethiopia were informed on Sunday."
)
TRANSLATED = (
    "Кенийское министерство обороны сообщило во вторник, что 3-й батальон передал базу в Кисмайо."
    " 4 мая 2021 года миссия Африканского союза примет 12 постов, а 9 мая 34 машины уйдут в"
    " Найроби. Уганду и Эфиопию известили в воскресенье."
)
OWN_WORDS = (
    "Мэр Кисмайо назвал уход кенийских солдат событием года. По его словам, база опустела, а посты"
    " 4 мая займёт миссия Африканского союза. Последние машины уйдут 9 мая; сколько, он не знает."
    " В Кампале и Аддис-Абебе о планах Кении узнали из газет 28 апреля."
)


def test_a_translation_tells_its_marks_in_one_order(boil):
    one = boil(STATEMENT, "one", source="nation", published="2021-04-27")
    found = kin_of(one, boil(TRANSLATED, "two", source="lenta", published="2021-04-27"))
    assert found is not None
    assert found.method == "same_statement"


def test_an_account_of_its_own_puts_them_otherwise(boil):
    one = boil(STATEMENT, "one", source="nation", published="2021-04-27")
    other = boil(OWN_WORDS, "two", source="lenta", published="2021-04-27")
    assert kin_of(one, other) is None
    same = boil(TRANSLATED, "three", source="lenta", published="2021-04-27")
    assert in_one_order(one.order, other.order)[1] < in_one_order(one.order, same.order)[1]


def test_nothing_in_common_is_in_no_order():
    assert in_one_order((), ("n:ke",)) == (0.0, 0.0)
    assert in_one_order(("n:ke", "f:12"), ("n:ug", "f:7")) == (0.0, 0.0)
    assert in_one_order(("n:ke", "F:340"), ("n:ke", "F:340"))[1] == 1.0
