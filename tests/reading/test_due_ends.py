"""What an extension's due end, a condition and an announcement say of a truce's clocks."""

import pytest

import hudna

EXTENDED = [
    ("2018-06-16", "P10D",
     "Президент Гани в субботу объявил о продлении перемирия с талибами, которое должно было"
     " закончиться во вторник, на десять дней."),
    ("2024-01-29", "P1W",
     "The army said on Monday that it was prolonging the truce with the rebels, which was to expire"
     " on Thursday, for another week."),
    ("2024-08-02", None,
     "اتفقت الحكومة الكولومبية وجيش التحرير الوطني على تمديد وقف إطلاق النار الذي ينتهي السبت."),
]  # fmt: skip


@pytest.mark.parametrize(("published", "length", "text"), EXTENDED)
def test_a_due_end_is_none_of_the_extension(published, length, text):
    truce = hudna.read(text, published=published).agreements[0]
    assert truce.status == "extended"
    assert truce.ends is None
    assert truce.starts is None
    assert (truce.duration.value if truce.duration else None) == length


def test_a_new_end_behind_the_old_one_is_kept():
    text = "أعلن المجلس العسكري في ميانمار تمديد وقف إطلاق النار الذي ينتهي اليوم حتى 30 أبريل."
    truce = hudna.read(text, published="2025-04-22").agreements[0]
    assert truce.ends is not None
    assert truce.ends.value == "2025-04-30"


SUPPOSED = [
    "Thailand and Cambodia signed a ceasefire on Saturday that takes effect at noon. Bangkok will"
    " free 18 soldiers if the truce holds for 72 hours.",
    "وقعت تايلاند وكمبوديا السبت اتفاقا لوقف إطلاق النار يدخل حيز التنفيذ ظهر اليوم. وستفرج بانكوك"
    " عن 18 جنديا إذا صمد الاتفاق 72 ساعة.",
    "Таиланд и Камбоджа подписали в субботу соглашение о прекращении огня с полудня. Бангкок"
    " освободит 18 военных, если перемирие продержится 72 часа.",
]


@pytest.mark.parametrize("text", SUPPOSED)
def test_how_long_it_would_have_to_hold_is_no_length(text):
    (truce,) = hudna.read(text, published="2025-12-27").agreements
    assert truce.duration is None


LATER = [
    "The Taliban announced on Saturday that they will halt attacks on Afghan forces during Eid.",
    "Талибы объявили в субботу, что прекратят нападения на афганские войска на время праздника.",
]


@pytest.mark.parametrize("text", LATER)
def test_the_day_of_an_announcement_is_no_start_of_what_is_to_come(text):
    truce = hudna.read(text, published="2018-06-09").agreements[0]
    assert truce.starts is None


def test_what_is_past_was_on_no_day_to_come():
    text = (
        "Путин предложил Киеву переговоры 15 мая в Стамбуле. Объявленное Москвой трёхдневное"
        " перемирие завершилось в полночь."
    )
    ends = [a.ends.value for a in hudna.read(text, published="2025-05-11").agreements if a.ends]
    assert ends == ["2025-05-11T00:00"]
