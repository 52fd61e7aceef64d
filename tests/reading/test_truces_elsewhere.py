"""Arrangements beside the one of the day: in another land, wanted, refused, of another year."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published="2024-06-11"):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


ELSEWHERE = {
    "en": "Israel and Hezbollah have kept to a ceasefire in Lebanon since 1 June. "
    "In Sudan, the African Union is pressing for a truce.",
    "ar": "التزم الجيش الإسرائيلي وحزب الله بوقف إطلاق النار في لبنان منذ 1 يونيو. "
    "ودعا الاتحاد الأفريقي إلى هدنة في السودان.",
}


@pytest.mark.parametrize("language", ELSEWHERE)
def test_a_truce_wanted_for_another_land_is_another(language, read):
    kept, wanted = read(ELSEWHERE[language])
    assert (kept.status, wanted.status) == ("in_force", "called_for")


def test_the_truce_that_was_declared_is_not_the_halt_that_is_asked_for(read):
    broken, asked = read(
        "The army and the TPLF accused each other of breaking a humanitarian truce in Tigray. "
        "The pope called for a cessation of hostilities. "
        "The army declared the truce on 24 March."
    )
    assert broken.starts.value == "2024-03-24"
    assert asked.status == "called_for"


REFUSED = {
    "en": "The Yemeni truce expired on Sunday: the Houthis had turned down a UN proposal "
    "to prolong it for six months.",
    "ru": "Перемирие в Йемене истекло в воскресенье. "
    "Хуситы отклонили предложение ООН продлить его на шесть месяцев.",
    "ar": "انتهت الهدنة في اليمن الأحد بعد رفض الحوثيين مقترحا أمميا لتمديدها ستة أشهر.",
}


@pytest.mark.parametrize("language", REFUSED)
def test_a_refused_prolongation_stands_beside_what_ran_out(language, read):
    over, refused = read(REFUSED[language])
    assert (over.status, over.ends.value, over.duration) == ("expired", "2024-06-09", None)
    assert (refused.status, refused.duration.value) == ("rejected", "P6M")


OFFERED = {
    "en": "The ceasefire between Kabul and the Taliban has held since Friday. "
    "In May the Taliban had offered a month-long truce, but Kabul rejected the offer.",
    "ru": "Перемирие между Киевом и сепаратистами соблюдается с пятницы. "
    "В мае Киев предлагал прекратить все боевые действия, но ЛНР отвергла это предложение.",
    "ar": "يسري وقف إطلاق النار بين بغداد والبيشمركة منذ الجمعة. "
    "وكانت البيشمركة قد عرضت الشهر الماضي وقف جميع العمليات القتالية، لكن بغداد رفضت العرض.",
}


@pytest.mark.parametrize("language", OFFERED)
def test_an_offer_that_was_refused_is_not_the_truce_that_holds(language, read):
    holds, refused = read(OFFERED[language])
    assert holds.status == "in_force"
    assert refused.status == "rejected"
    assert holds.duration is None


AGAIN = {
    "en": "Israel's army said it was again observing the ceasefire from 10 a.m. on Sunday. "
    "The truce took effect on 10 May.",
    "ru": "Израиль заявил, что с 10:00 воскресенья вновь соблюдает перемирие в секторе Газа. "
    "Перемирие вступило в силу 10 мая.",
}


@pytest.mark.parametrize("language", AGAIN)
def test_what_is_kept_again_began_before(language, read):
    (truce,) = read(AGAIN[language])
    assert truce.starts.value == "2024-05-10"


def test_a_start_without_a_year_is_of_the_last_one_where_it_is_history(read):
    _, earlier = read(
        "اتهم الجيش الإسرائيلي حركة حماس بخرق الهدنة. "
        "وكانت هدنة قبلها قد بدأت في 19 يناير وانهارت بعد شهرين.",
        "2024-11-10",
    )
    assert earlier.starts.value == "2024-01-19"


def test_last_years_truce_is_another(read):
    today, earlier = read(
        "Israel and Hamas traded blame for violating the truce. "
        "Last year's Ramadan truce had also been broken."
    )
    assert (today.kind, earlier.kind) == ("ceasefire", "holiday_truce")
    assert earlier.background


ENDED = {
    "called off": "Guerrillas of the ELN declared a ceasefire on April 3. "
    "They called it off on June 2.",
    "declared over": "وكانت طالبان أعلنت هدنة في 3 أبريل قبل أن تعلن انتهاءها في 2 يونيو.",
    "fronted": "On June 2 a truce between Kabul and the Taliban ended.",
}


@pytest.mark.parametrize("how", ENDED)
def test_the_day_of_calling_it_off_is_its_end(how, read):
    (truce,) = read(ENDED[how])
    assert truce.status == "expired"
    assert truce.ends.value == "2024-06-02"


FEASTS = [
    "أعلن حزب الله هدنة مع إسرائيل بمناسبة عيد الأضحى.",
    "Putin declared a three-day truce with Ukraine to mark Victory Day.",
    "Талибан объявил перемирие с правительством на Курбан-байрам.",
]


@pytest.mark.parametrize("text", FEASTS)
def test_the_feast_may_stand_far_behind(text, read):
    assert [each.kind for each in read(text)] == ["holiday_truce"]


def test_a_truce_until_a_feast_is_none_for_it(read):
    assert [a.kind for a in read("Putin declared a truce with Ukraine until Easter.")] != [
        "holiday_truce"
    ]


TARGETS = [
    "Russia has turned down a Ukrainian offer of a mutual halt to strikes on power plants.",
    "Москва и Киев договорились прекратить удары по электростанциям.",
    "اتفقت موسكو وكييف على وقف الهجمات على محطات الكهرباء.",
]


@pytest.mark.parametrize("text", TARGETS)
def test_a_halt_to_strikes_on_one_sort_of_target(text, read):
    assert [each.kind for each in read(text)] == ["thematic_moratorium"]


def test_the_verb_behind_a_relative_clause_is_said_of_the_truce(read):
    (truce,) = read(
        "A truce that had spared ports from Russian attacks for a month ran out on Monday."
    )
    assert (truce.status, truce.ends.value) == ("expired", "2024-06-10")


def test_shattering_a_truce_breaks_it(read):
    (truce,) = read("Kabul accused the Taliban of shattering a truce.")
    assert truce.status == "violated"


DEMANDED = [
    "The UN envoy said the 72-hour truce between Kabul and the Taliban was holding. "
    "He asked for it to be extended by another three days.",
    "В Йемене соблюдается 72-часовое перемирие между правительством и хуситами. "
    "Спецпосланник ООН попросил продлить его ещё на трое суток.",
]


@pytest.mark.parametrize("text", DEMANDED)
def test_a_prolongation_that_is_asked_for_is_none(text, read):
    (truce,) = read(text)
    assert (truce.status, truce.duration.value) == ("in_force", "PT72H")


def test_how_long_a_truce_has_held_is_no_term(read):
    (truce,) = read("A lull between the army and the RSF in El Obeid has held for nine days.")
    assert truce.duration is None


def test_how_long_an_earlier_one_lasted_is_its_length(read):
    _, earlier = read(
        "Киев и сепаратисты обвинили друг друга в нарушении перемирия. "
        "Предыдущее перемирие, объявленное Киевом в июне, продлилось десять дней.",
        "2014-09-10",
    )
    assert earlier.duration.value == "P10D"


STANDING = [
    "قال الجيش الإسرائيلي إن الهدنة التي رعتها مصر وقطر في غزة في يناير لا تزال سارية.",
    "أعلن أردوغان أن الهدنة التي رعتها بلاده وروسيا في إدلب مستمرة.",
]


@pytest.mark.parametrize("text", STANDING)
def test_a_predicate_behind_a_relative_clause_tells_that_it_stands(text, read):
    assert [each.status for each in read(text)] == ["in_force"]


BEFORE_ITS_DAY = [
    "M23 rebels declared on Monday a unilateral ceasefire from Tuesday.",
    "Повстанцы М23 в понедельник объявили перемирие с вторника.",
    "أعلنت حركة إم 23 الاثنين وقفا لإطلاق النار اعتبارا من الثلاثاء.",
]


@pytest.mark.parametrize("text", BEFORE_ITS_DAY)
def test_none_begins_before_it_is_declared(text, read):
    (truce,) = read(text, "2025-02-10")
    assert (truce.status, truce.starts.value) == ("announced", "2025-02-11")


RUSSIAN = {
    "a length": "Афганистан и Пакистан договорились о прекращении огня. "
    "48-часовое перемирие истекло в пятницу вечером.",
    "an earlier making": "Армия и Альянс трёх братств обвинили друг друга в нарушении "
    "прекращения огня, достигнутого 1 июня. Временное перемирие, о котором стороны условились "
    "в апреле, не продержалось.",
    "one side alone": "В полдень вступило в силу перемирие, о котором договорились США, Россия "
    "и Иордания. Сирийская армия в понедельник объявляла одностороннее прекращение огня.",
    "an offer instead": "Зеленский осудил пасхальное перемирие, объявленное Путиным, "
    "и предложил вместо него прекратить огонь на 30 дней.",
}


@pytest.mark.parametrize("how", RUSSIAN)
def test_two_truces_without_an_article_are_two(how, read):
    assert len(read(RUSSIAN[how])) == len(("one", "other"))


def test_the_day_of_a_deal_is_not_that_of_its_start(read):
    (truce,) = read(
        "В полночь на востоке Украины вступил в силу режим прекращения огня, "
        "согласованный в четверг Киевом и сепаратистами.",
        "2015-02-15",
    )
    assert truce.starts is None or truce.starts.value[:10] == "2015-02-15"


def test_months_are_counted_back(read):
    (truce,) = read(
        "The PKK dissolved itself on Monday, two months after declaring a ceasefire with Turkey.",
        "2025-05-13",
    )
    assert truce.starts.value == "2025-03"


def test_a_resolution_that_demands_a_truce_is_none(read):
    (truce,) = read("Совбез ООН принял резолюцию с требованием о перемирии в Сирии.")
    assert truce.status == "called_for"


def test_a_weekday_told_of_an_end_is_not_counted_from_an_old_start(read):
    (truce,) = read(
        "The Yemeni truce, in place since April 2, expired on Sunday when the Houthis walked out."
    )
    assert truce.ends.value == "2024-06-09"


def test_what_a_pronoun_tells_to_have_collapsed_is_the_truce_named_before(read):
    (truce,) = read(
        "Kabul and the Taliban agreed to a ceasefire on Sunday. It broke down on Monday night."
    )
    assert truce.status == "collapsed"
