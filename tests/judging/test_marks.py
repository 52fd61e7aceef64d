"""What no translator changes, though he may put it in one phrase or in two."""

import pytest

from hudna.judging.kinship import kin_of

TOLD = {
    "en": "KHARTOUM (AFP) - Sudan's government has agreed to a ceasefire with the SPLM-N rebels "
    "from March 1 to June 30, 2019, President Omar al-Bashir announced on Monday evening. He "
    "called it a bold step. The truce covers South Kordofan and Blue Nile, he said.",
    "ru": "ХАРТУМ (АФП) - Правительство Судана договорилось о прекращении огня с повстанцами "
    "НОАС-С с 1 марта по 30 июня 2019 года, объявил в понедельник вечером президент Омар "
    "аль-Башир. Он назвал это смелым шагом. Перемирие охватывает Южный Кордофан и Голубой Нил, "
    "сказал он.",
}


@pytest.mark.parametrize("order", [("en", "ru"), ("ru", "en")])
def test_a_period_in_one_phrase_is_its_two_days(boil, order):
    one, other = (boil(TOLD[each], each, published="2019-02-26") for each in order)
    kin = kin_of(one, other)
    assert kin is not None
    assert kin.method == "same_statement"
