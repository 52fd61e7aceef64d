"""Truces told in a row, or beside one that was there before: each is its own."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published):
        return reader.read(text, ref="text", published=published).agreements

    return agreements


def starts(found):
    return [each.starts.value if each.starts else None for each in found]


ROWS = {
    "en a plural in front of its list": (
        "A three-day truce in Taiz was broken on Monday, residents said. Two earlier truces this "
        "month, a 12-hour pause that was to begin on Wednesday at 5 p.m. and another on Friday, "
        "failed within minutes.",
        [None, "2024-06-05T17:00", "2024-06-07"],
    ),
    "ar with a broker each": (
        "انتهكت يوم الاثنين هدنة في تعز. وهي ثالث هدنة في أقل من ثلاثة أسابيع، بعد هدنة "
        "توسطت فيها عمان "
        "وبدأت في 20 مايو، وأخرى بوساطة قطرية سرت اعتبارا من 28 مايو، وانهارتا سريعا.",
        [None, "2024-05-20", "2024-05-28"],
    ),
    "ar one after the other": (
        "أعلن الحوثيون الأحد وقفا لإطلاق النار في تعز. وسبقه وقف للنار أعلن في 3 يونيو "
        "وانهار خلال ساعات، ثم آخر في 5 يونيو لم يصمد هو الآخر.",
        ["2024-06-09", "2024-06-03", "2024-06-05"],
    ),
    "ru a plural with a start for each": (
        "Хуситы объявили о прекращении огня в Таизе. Ранее в июне были объявлены перемирия в "
        "Марибе — с 3 июня, по договорённости Омана и Катара, — и в Ходейде, с 5 июня.",
        [None, "2024-06-03", "2024-06-05"],
    ),
}


@pytest.mark.parametrize("case", ROWS)
def test_each_of_a_row_has_its_own_day(case, read):
    text, days = ROWS[case]
    found = read(text, "2024-06-10")
    assert starts(found) == days
    assert [each.background for each in found] == [False, True, True]


def test_each_of_a_row_has_its_own_broker(read):
    _, first, second = read(ROWS["ar with a broker each"][0], "2024-06-10")
    assert (first.mediators, second.mediators) == (("oman",), ("qatar",))
    assert first.status == second.status == "collapsed"


ANOTHER = {
    "en": "It followed one strike on Saturday and another on Sunday.",
    "en a side": "Another side rejected it on Sunday.",
    "ru": "До этого был один удар в субботу и ещё один в воскресенье.",
    "ar": "وجاء ذلك بعد غارة يوم السبت وأخرى يوم الأحد.",
}


@pytest.mark.parametrize("case", ANOTHER)
def test_another_thing_is_no_truce(case, read):
    first = {
        "en": "A truce in Taiz between the Houthis and the Yemeni government was announced. ",
        "ru": "Хуситы и правительство Йемена объявили перемирие в Таизе. ",
        "ar": "أعلن الحوثيون والحكومة اليمنية هدنة في تعز. ",
    }[case[:2]]
    assert len(read(first + ANOTHER[case], "2024-06-10")) == 1


OWN = {
    "en": "A three-day truce that the Houthis had declared for Eid al-Adha ran out at midnight on "
    "Monday and the movement refused to extend it. President Rashad al-Alimi on Saturday extended "
    "the government's unilateral truce, which began on June 14, by a week.",
    "ru": "Трёхдневное перемирие, которое хуситы объявили на Ид аль-Адха, истекло в понедельник в "
    "полночь, и продлевать его движение отказалось. Президент Йемена Рашад аль-Алими вечером в "
    "субботу продлил одностороннее перемирие правительственных сил, начавшееся 14 июня, на неделю.",
    "ar": "انتهت منتصف ليل الاثنين هدنة من ثلاثة أيام أعلنها الحوثيون في عيد الأضحى ورفضوا "
    "تمديدها. "
    "ومدد الرئيس رشاد العليمي السبت هدنة القوات الحكومية من جانب واحد التي بدأت في "
    "14 يونيو أسبوعا.",
}


@pytest.mark.parametrize("language", OWN)
def test_the_truce_of_one_side_runs_out_and_that_of_the_other_goes_on(language, read):
    first, second, *_ = read(OWN[language], "2024-06-18")
    assert [party.actor for party in first.parties] == ["houthis"]
    assert [party.actor for party in second.parties] == ["yemeni-government"]
    assert (first.status, second.status) == ("expired", "extended")


FIRST = {
    "en": "The Houthis and the Yemeni government have extended their truce by two weeks. They had "
    "signed a ten-day deal on May 30 which took effect on May 31.",
    "ar": "اتفق الحوثيون والحكومة اليمنية مساء الاثنين على تمديد الهدنة أسبوعين إضافيين. وكان "
    "الطرفان وقعا في 30 مايو اتفاقا مدته عشرة أيام دخل حيز التنفيذ في 31 مايو.",
}


@pytest.mark.parametrize("language", FIRST)
def test_the_deal_signed_before_is_what_is_extended(language, read):
    extension, first = read(FIRST[language], "2024-06-10")
    assert extension.duration.value == "P2W"
    assert (first.starts.value, first.duration.value) == ("2024-05-31", "P10D")


def test_a_deal_on_something_else_is_no_first_truce(read):
    text = (
        "The Houthis and the Yemeni government have extended their truce by two weeks. The two "
        "sides had signed a prisoner deal on May 30 which took effect on May 31."
    )
    assert len(read(text, "2024-06-10")) == 1


YEARS = {
    "en": "The government of Chad and the FACT rebels signed a declaration on Monday in which they "
    "undertake to stop all fighting. The two had signed a full ceasefire in Doha "
    "in October 2005.",
    "ru": "Правительство Бурунди и НСО в понедельник подписали заявление, в котором обязались "
    "прекратить боевые действия. В октябре 2005 года стороны подписали в Аруше соглашение о "
    "прекращении огня.",
    "ar": "وقعت حكومة بوروندي وقوات التحرير الوطنية مساء الاثنين بيانا تعهد فيه الطرفان "
    "بوقف القتال "
    "فورا. وكان الجانبان وقعا في أكتوبر 2005 في أروشا اتفاقا لوقف إطلاق النار.",
}


@pytest.mark.parametrize("language", YEARS)
def test_one_of_a_year_beside_one_of_a_weekday_is_one_of_before(language, read):
    news, old = read(YEARS[language], None)
    assert (news.background, old.background) == (False, True)
    assert old.starts.value == "2005-10"


TERMS = {
    "en": "The MNLA signed a ceasefire with the Malian government on Friday. It comes a year after "
    "the Algiers agreement signed on 4 June 2013, which provided for an end to the fighting.",
    "ru": "НДОА в пятницу подписало с правительством Мали соглашение о прекращении огня. Это "
    "произошло через год после Алжирского соглашения, подписанного 4 июня 2013 года, которое "
    "предусматривало прекращение боевых действий.",
    "ar": "وقعت الحركة الوطنية لتحرير أزواد الجمعة اتفاقا لوقف إطلاق النار مع الحكومة "
    "المالية. ويأتي "
    "ذلك بعد عام على اتفاق الجزائر الموقع في 4 حزيران/يونيو 2013 والذي نص على وقف القتال.",
}


@pytest.mark.parametrize("language", TERMS)
def test_the_day_of_a_deal_is_that_of_the_halt_in_its_terms(language, read):
    _, old = read(TERMS[language], "2014-05-24")
    assert old.background
    assert old.starts.value == "2013-06-04"


WANTED = {
    "en": "President Vladimir Putin ordered a daily humanitarian pause in Douma. Kyiv repeated its "
    "offer: a full ceasefire for at least 20 days.",
    "ru": "Президент Владимир Путин распорядился ввести в Думе ежедневную гуманитарную паузу. Киев "
    "повторил предложение: полное прекращение огня минимум на 20 дней.",
    "ar": "أمر الرئيس فلاديمير بوتين بهدنة إنسانية يومية في دوما. وكان مجلس الأمن طالب بهدنة مدتها "
    "20 يوما في سوريا.",
}


@pytest.mark.parametrize("language", WANTED)
def test_what_is_only_offered_or_asked_for_is_another(language, read):
    made, wanted = read(WANTED[language], "2018-02-26")
    assert made.duration is None
    assert wanted.duration.value == "P20D"
    assert wanted.status in {"proposed", "called_for"}


def test_a_student_asks_for_nothing(reader):
    text = "قتل طالب جامعي بنيران الحوثيين في تعز. ووصل طالب الأمم المتحدة إلى صنعاء."
    assert not reader.read(text, ref="text", published="2024-06-10").claims
