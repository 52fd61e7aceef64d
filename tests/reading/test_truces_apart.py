"""Several arrangements in one text, and one arrangement told by many words."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


OWN = {
    "en": (
        "The army suspended operations in Mindanao from 24 December. "
        "The New People's Army announced its own ten-day truce from 25 December.",
        "2024-12-23",
    ),
    "ru": (
        "Военные власти Мьянмы до 22 апреля прекращают огонь. "
        "О месячном перемирии днём раньше объявила Армия Аракана.",
        "2025-04-03",
    ),
    "ar": (
        "أعلن المجلس العسكري في ميانمار هدنة من 2 إلى 22 أبريل. "
        "وأعلن جيش أراكان هدنة من جانبه مدة شهر.",
        "2025-04-03",
    ),
}


@pytest.mark.parametrize("language", OWN)
def test_each_sides_own_halt_is_a_record_of_its_own(language, read):
    assert len(read(*OWN[language])) == len(("one", "other"))


TWO = {
    "an offer of the other side": (
        "Vladimir Putin announced an Easter truce until midnight on Sunday. "
        "Volodymyr Zelensky proposed a 30-day ceasefire.",
        "2025-04-20",
    ),
    "an offer told in the past perfect": (
        "أمر حيدر العبادي قواته بوقف القتال 24 ساعة. "
        "وكانت حكومة إقليم كردستان قد اقترحت وقفا فوريا للعمليات القتالية.",
        "2017-10-28",
    ),
    "a pause of hours": (
        "Прекращение огня в Карабахе удерживается с полудня 5 апреля, сообщили в ОБСЕ. "
        "В пятницу с 11:00 до 15:00 у Талыша введут ещё и режим тишины.",
        "2016-04-07",
    ),
    "a refusal beside a pause": (
        "Israel agreed to four-hour daily pauses in northern Gaza. "
        "Benjamin Netanyahu rejected a ceasefire with Hamas.",
        "2023-11-10",
    ),
    "a war that ended in a truce": (
        "Армения и Азербайджан договорились о прекращении огня с полудня субботы. "
        "В апреле 2016 года война закончилась перемирием.",
        "2020-10-11",
    ),
    "one of old, of another kind": (
        "Ирландская республиканская армия в полночь приступила к прекращению огня. "
        "Рождественскую паузу 1974 года она протянула до января.",
        "1994-09-01",
    ),
    "a separate truce": (
        "يسري وقف إطلاق النار في الحديدة منذ 18 ديسمبر. "
        "وفي تعز اتفق الحوثيون والحكومة اليمنية على هدنة منفصلة.",
        "2018-12-19",
    ),
}


@pytest.mark.parametrize("case", TWO)
def test_two_arrangements_are_two(case, read):
    assert len(read(*TWO[case])) == len(("one", "other"))


def test_two_orders_to_keep_one_truce_are_one(read):
    text = (
        "Ukraine and the rebels agreed to a ceasefire in Minsk. President Petro Poroshenko ordered "
        "his army to stop firing at 6 p.m. on Friday. The separatist leader Alexander Zakharchenko "
        "said his men would also cease fire at 6 p.m."
    )
    assert len(read(text, "2014-09-06")) == 1


def test_what_both_sides_announce_is_one(read):
    text = (
        "India announced a ceasefire with Pakistan on Saturday. "
        "Pakistan also announced a ceasefire, effective immediately."
    )
    assert len(read(text, "2025-05-10")) == 1


ROWS = {
    "en": "A truce between Israel and Hamas began on Sunday. "
    "The first, in November 2023, lasted one week.",
    "ru": "Перемирие между Израилем и ХАМАС началось в воскресенье. "
    "Первое, в ноябре 2023 года, продержалось неделю.",
    "ar": "بدأت هدنة بين إسرائيل وحماس الأحد. وكانت الأولى في نوفمبر 2023 واستمرت أسبوعا.",
}


@pytest.mark.parametrize("language", ROWS)
def test_one_of_a_row_needs_no_noun(language, read):
    news, first = read(ROWS[language], "2025-01-20")
    assert not news.background
    assert first.background
    assert first.starts.value == "2023-11"


def test_a_plural_with_dates_is_as_many_as_its_dates(read):
    made = read(
        "A ceasefire in South Sudan took effect on December 24, the army said. "
        "Earlier ceasefires, of January 2014 and August 2015, both collapsed within days.",
        "2017-12-26",
    )
    assert [each.starts.value for each in made] == ["2017-12-24", "2014-01", "2015-08"]


HALTS = {
    "en a length": "The Houthis accepted 14 days without attacks.",
    "en an oath": "The Houthis swore not to take up arms until 3 June.",
    "en weapons": "The guns were to fall silent in Taiz from noon on Monday, the Houthis said.",
    "en a pact": "The Houthis and the coalition signed a non-aggression pact in Marib.",
    "en quiet": "Calm prevailed in Tripoli under an agreement between the Libyan army and Zintan.",
    "ru a pact": "Хуситы и коалиция подписали в Марибе договор о ненападении.",
    "ar a pact": "وقع الحوثيون والتحالف اتفاق عدم اعتداء في مأرب.",
    "ru a length": "Хуситы согласились на 14 дней без боёв.",
    "ru an oath": "Хуситы поклялись не браться за оружие до 3 июня.",
    "ru a refusal": "Хуситы на пять месяцев отказались от наступательных операций.",
    "ar a length": "وافق الحوثيون على 14 يوما بلا قتال.",
    "ar an oath": "أقسم الحوثيون على ألا يحملوا السلاح حتى 3 يونيو.",
    "ar a halt alone": "طرح الحوثيون وقفا غير مشروط لثلاثين يوما.",
}


@pytest.mark.parametrize("case", HALTS)
def test_a_truce_told_without_its_name(case, read):
    assert len(read(HALTS[case], "2024-05-06")) == 1


NONE = {
    "en": "The Houthis have gone 14 days without water.",
    "en arms": "The Houthis took up arms in 2014.",
    "en a mission": "The Syrian army ended its operation in Raqqa on Monday.",
    "en a battle": "The battle of Palmyra ended on Sunday with the Syrian army's victory.",
    "ru": "Хуситы две недели живут без воды.",
    "ru a mission": "Армия Сирии завершила в понедельник операцию в Ракке, взяв город.",
    "ru arms": "Хуситы взялись за оружие в 2014 году.",
    "ar": "عاش الحوثيون 14 يوما بلا ماء.",
    "ar a battle": "انتهت معركة تدمر الأحد بانتصار الجيش السوري.",
    "ar arms": "حمل الحوثيون السلاح في عام 2014.",
}


@pytest.mark.parametrize("case", NONE)
def test_no_truce_is_told(case, read):
    assert read(NONE[case], "2024-05-06") == ()


def test_one_told_again_with_its_day_is_the_one_told_before_beside_another_kind(reader):
    text = (
        "Kenya said the cessation of hostilities was broken again. Uganda's army declared a regime"
        " of calm for 72 hours. Kenya and Uganda agreed in February on a cessation of hostilities"
        " that excludes nobody."
    )
    found = reader.read(text, ref="x", published="2016-07-08").agreements
    assert sorted(each.kind for each in found) == ["cessation_of_hostilities", "regime_of_calm"]
