"""Places that words do not mean, and deeds that are none: sentences of our own."""

import pytest

import hudna


def attacks(text, published="2023-05-06"):
    return [e for e in hudna.read(text, published=published).events if e.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("An air strike hit the Salahuddin district of Aleppo on Thursday.", "sy-aleppo"),
        ("انفجر لغم أمام سوق ليبيا في أم درمان الثلاثاء.", "sd-omdurman"),
        ("Shells fell on Libya Market in western Omdurman, Sudan.", "sd-omdurman"),
        ("قتل طالب في هجوم بقذيفة على حي الروضة شرق مدينة تعز.", "ye-taiz"),
    ],
)
def test_a_thing_called_after_a_place_is_where_the_text_has_it(text, place):
    assert [e.place for e in attacks(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis announced a three-day halt to missile and drone attacks on Saudi Arabia.",
        "Движение ХАМАС сообщило о прекращении на двое суток миномётных обстрелов и запусков ракет"
        " по Израилю.",
        "أعلن الحوثيون وقف الهجمات الصاروخية وغارات الطائرات المسيرة على السعودية ثلاثة أيام.",
        "Qatar announced an accord on eastern Congo with shelling to end at dawn.",
    ],
)
def test_what_is_to_stop_is_no_attack(text):
    assert not attacks(text)


def test_the_day_since_which_something_is_the_first_is_not_its_own():
    text = (
        "Drones hit a depot in Marib. It was the first raid since a ceasefire expired on 2 October."
    )
    assert [e.time for e in attacks(text, "2022-10-22")][:1] == [None]
    assert all(e.time is None for e in attacks(text, "2022-10-22"))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The blast in Marib, Yemen, left 14 soldiers dead.", {"attack"}),
        ("Armenia handed over the Kalbajar district to Azerbaijan on Wednesday.", set()),
        ("Armenia handed over 44 prisoners to Azerbaijan on Wednesday.", {"release_detainees"}),
    ],
)
def test_the_dead_are_not_left_and_land_is_not_released(text, kinds):
    found = hudna.read(text, published="2020-11-25").events
    assert {e.kind for e in found} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The Yemeni army's media office said the Houthis had violated the truce 25 times.",
        "Медиацентр йеменской армии заявил, что хуситы 25 раз нарушили перемирие.",
        "قال المركز الإعلامي للجيش اليمني إن الحوثيين خرقوا الهدنة 25 مرة.",
    ],
)
def test_a_press_office_speaks_for_those_whose_it_is(text):
    reading = hudna.read(text, published="2022-07-03")
    (claim,) = [c for c in reading.claims if c.stance == "accuses"]
    assert "yemeni-armed-forces" in {claim.speaker, claim.on_behalf_of}
    (held,) = reading.allegations
    assert (held.against, held.count.min) == ("houthis", 25)


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        ("اتهم متحدث عسكري الحوثيين بقصف موقع للجيش اليمني في مأرب.", None, "houthis"),
        (
            "The Sixth Infantry Division of the Philippine army accused the BIFF of firing"
            " mortars at"
            " a post in Datu Piang.",
            "armed-forces-of-the-philippines",
            "biff",
        ),
        ("اتهم الجيش اليمني الحوثيين بقصف موقع للجيش في مأرب.", "yemeni-armed-forces", "houthis"),
    ],
)
def test_who_accuses_and_whom(text, by, against):
    (held,) = hudna.read(text, published="2014-01-16").allegations
    assert held.against == against
    assert held.by == by or (by is None and held.by.startswith("text:"))
