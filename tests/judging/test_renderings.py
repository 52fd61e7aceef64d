"""A statement that one text prints in full is one with the statement itself, in any language."""

import pytest

from hudna.judging.kinship import kin_of

OWN = (
    "The Kachin Independence Army reports: from 3 to 9 March the army of the military council"
    " broke the ceasefire 23 times in our area. Drones flew over Laiza and the road to Bhamo was"
    " closed. We call on China to look into it. Our units keep to the agreement."
)
PRINTED = {
    "ru": "Заявление качинских повстанцев\n\nАрмия независимости Качина распространила заявление"
    ' (перевод): "С 3 по 9 марта армия военного совета нарушила режим прекращения огня 23 раза в'
    " нашем районе. Над Лайзой летали беспилотники, дорога на Бамо была закрыта. Мы призываем"
    ' Китай разобраться. Наши подразделения соблюдают соглашение".',
    "ar": "نص بيان متمردي كاشين\n\nأصدر جيش استقلال كاشين البيان الآتي: «من 3 إلى 9 آذار/مارس خرق"
    " جيش المجلس العسكري وقف إطلاق النار 23 مرة في منطقتنا. وحلقت طائرات مسيّرة فوق لايزا وأغلق"
    " الطريق إلى بامو. وندعو الصين إلى النظر في الأمر. وتلتزم وحداتنا بالاتفاق».",
}


@pytest.mark.parametrize("language", PRINTED)
def test_a_statement_printed_in_full_is_that_statement(boil, language):
    own = boil(OWN, "a", published="2025-03-10", source="kia")
    other = boil(PRINTED[language], "c", published="2025-03-10", source="gazette")
    assert other.quoting
    kin = kin_of(own, other)
    assert kin is not None
    assert kin.method == "same_statement"


@pytest.mark.parametrize("language", PRINTED)
def test_the_next_week_s_statement_is_another(boil, language):
    own = boil(OWN.replace("3 to 9", "10 to 16").replace("23", "17"), "a", published="2025-03-12")
    other = boil(PRINTED[language], "c", published="2025-03-10", source="gazette")
    assert kin_of(own, other) is None


def test_what_quotes_a_sentence_prints_no_statement(boil):
    text = boil(OWN + ' "We shall keep to it," an officer said.', "a", published="2025-03-10")
    assert not text.quoting
