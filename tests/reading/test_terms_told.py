"""What is agreed and when: sought or made, whose length and whose day, in three languages.

Every sentence is our own.
"""

import pytest

import hudna
from hudna.records import Agreement

DAY = "2024-11-28"


def _only(text: str, published: str = DAY) -> Agreement:
    found = hudna.read(text, published=published).agreements
    assert len(found) == 1, [(each.kind, each.status) for each in found]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah's deputy leader said on Tuesday he backed efforts to secure a ceasefire.",
        "Israel hopes to reach a ceasefire with Hezbollah by Christmas.",
        "Mediators in Cairo discussed a truce between Israel and Hamas.",
        "نتنياهو يبحث مع بايدن التوصل إلى هدنة في غزة.",
        "واشنطن تدعم جهود التوصل إلى وقف لإطلاق النار في السودان.",
    ],
)
def test_what_is_only_sought_is_no_deal(text: str) -> None:
    assert _only(text).status == "called_for"


@pytest.mark.parametrize(
    "text",
    [
        "Четырёхдневную паузу в Газе продлили ещё на двое суток, сообщил Катар.",
        "Israel and Hamas agreed to extend their four-day truce by two days, Qatar said.",
        "قبل انتهاء هدنة الأسبوع اتفق الجيش السوداني والدعم السريع على تمديدها يومين.",
    ],
)
def test_an_extension_lasts_as_long_as_it_adds(text: str) -> None:
    found = _only(text)
    assert (found.status, found.duration and found.duration.value) == ("extended", "P2D")


@pytest.mark.parametrize(
    "text",
    [
        "Iraq's government and Sadr's followers agreed on a truce to end six weeks of fighting.",
        "أوقفت القوات الحكومية اليمنية عملياتها ضد الحوثيين وأنهت حربا دامت ستة أشهر.",
        "The army of Congo and M23 traded fire ten days into a truce that Angola had brokered.",
        "Yemen's truce lapsed on Sunday after the sides failed to prolong it for six months.",
        "Перемирие между Киевом и Донецком продлится не восемь часов, как обещали.",
    ],
)
def test_the_length_of_something_else_is_none_of_the_truce(text: str) -> None:
    assert _only(text).duration is None


@pytest.mark.parametrize(
    "text",
    [
        "Действует прекращение огня между Баку и Ереваном. Дожди в регионе начнутся в июне.",
        "Действует прекращение огня между Израилем и ХАМАС. Операция «Щит» началась 9 мая.",
        "A truce between Kyiv and Moscow is in force. Rains begin in June.",
    ],
)
def test_what_else_begins_then_is_no_start(text: str) -> None:
    assert _only(text).starts is None


def test_the_start_told_of_an_extension_is_its_own() -> None:
    found = _only(
        "Прекращение огня между сирийской армией и СДС продлено на 15 дней с 23:00 субботы.",
        "2026-01-25",
    )
    assert found.status == "extended"
    assert found.starts is not None
    assert found.starts.value == "2026-01-24T23:00"


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The truce between Israel and Hamas expired at midnight.", "2024-11-28T00:00"),
        ("Перемирие между Израилем и ХАМАС закончилось в полночь.", "2024-11-28T00:00"),
        ("The truce between Israel and Hamas was extended until midnight.", "2024-11-28T24:00"),
    ],
)
def test_a_midnight_that_is_past_opened_the_day(text: str, end: str) -> None:
    found = _only(text)
    assert found.ends is not None
    assert found.ends.value == end


@pytest.mark.parametrize(
    "text",
    [
        "يسري منذ السبت وقف لإطلاق النار في سوريا. وخرقته مدفعية النظام مرتين.",
        "A truce took hold in Syria on Monday. Both sides broke it within hours.",
        "С начала перемирия в Донбассе сепаратисты четыре раза обстреляли позиции Украины.",
        "A truce in Syria was due to start at noon on Monday, but shells fell again at one.",
    ],
)
def test_breaches_told_without_the_word(text: str) -> None:
    assert _only(text).status == "violated"


@pytest.mark.parametrize(
    "text",
    [
        "Никакого гуманитарного перемирия в Мариуполе нет, заявили в Киеве.",
        "Никаких договорённостей о пасхальном перемирии с Киевом не достигнуто.",
        "Talks between Israel and Hamas ended in Cairo without agreement on a truce.",
    ],
)
def test_no_truce_is_none(text: str) -> None:
    assert not hudna.read(text, published=DAY).agreements


@pytest.mark.parametrize(
    "text",
    [
        "Повстанцы в Колумбии объявили бессрочное прекращение огня.",
        "Colombia's FARC declared an indefinite unilateral ceasefire.",
        "أعلنت حكومة كولومبيا وقفا مفتوحا لإطلاق النار.",
    ],
)
def test_one_without_a_term_is_not_for_good(text: str) -> None:
    assert _only(text).kind == "ceasefire"


@pytest.mark.parametrize(
    "text",
    [
        "Clan elders in Mudug mediated a ceasefire after clashes left 20 dead.",
        "Gunfire died away in Port-au-Prince after gangs shook hands on a three-day standstill.",
        "توقفت الاشتباكات في مخيم عين الحلوة بعد اتفاق بين الفصائل على تثبيت وقف النار.",
    ],
)
def test_those_who_keep_it_need_no_name(text: str) -> None:
    assert _only(text)


def test_a_truce_of_traders_is_still_none() -> None:
    text = "Торговцы объявили перемирие в ценовой войне."
    assert not hudna.read(text, published=DAY).agreements
    text = "Two supermarket chains in Leeds called a truce in their price war."
    assert not hudna.read(text, published=DAY).agreements


@pytest.mark.parametrize(
    "text",
    [
        "A ceasefire reached on Sunday ended three days of fighting between Israel and Hamas.",
        "أنهى وقف لإطلاق النار أبرم برعاية مصرية ثلاثة أيام من القتال بين إسرائيل وحماس.",
    ],
)
def test_a_truce_that_ends_the_fighting_is_not_over(text: str) -> None:
    assert _only(text).status == "agreed"


@pytest.mark.parametrize(
    "text",
    [
        "Hamas is ready to stop fighting if Israel withdraws.",
        "Hamas said it was willing to accept a ceasefire.",
        "ХАМАС выразил готовность прекратить огонь, если Израиль отступит.",
        "Киев готов к перемирию, заявил Зеленский.",
        "أبدت الحكومة اليمنية استعدادها لوقف القتال إذا التزم الحوثيون بالمثل.",
    ],
)
def test_who_is_ready_for_a_truce_has_only_offered_it(text: str) -> None:
    assert _only(text).status == "proposed"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("В Колумбии прекращение огня президент Сантос продлил до 31 декабря.", "extended"),
        ("Йеменское перемирие, истекавшее сегодня, стороны продлили на два месяца.", "extended"),
        ("Under a truce that expires in March, Libya's rivals were to free prisoners.", "in_force"),
    ],
)
def test_what_was_to_run_out_is_not_over(text: str, status: str) -> None:
    assert _only(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "Россия и США назвали дату: 29 ноября стрельба в Сирии должна стихнуть.",
        "Боевые действия в Карабахе приостанавливаются с полудня пятницы.",
        "РПК последовала призыву Оджалана и с пятницы прекратила боевые действия против Турции.",
        "From December 1 to December 8 Afghan soldiers will not attack the Taliban.",
    ],
)
def test_halts_told_by_verbs_alone(text: str) -> None:
    assert _only(text).status in {"announced", "in_force"}


def test_what_befell_the_one_before_is_its_own() -> None:
    text = (
        "Druze elders and the Syrian government have agreed on a ceasefire after the first one, "
        "struck on Tuesday, fell through overnight."
    )
    found = hudna.read(text, published=DAY).agreements
    assert [(each.status, each.background) for each in found] == [
        ("agreed", False),
        ("collapsed", True),
    ]


def test_a_denied_offer_is_none() -> None:
    text = "A junta spokesman in Myanmar denied that any ceasefire had been proposed."
    assert not hudna.read(text, published=DAY).agreements


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت واشنطن هدنة بين الجيش السوداني وقوات الدعم السريع تبدأ اليوم وتنقضي في 12 ديسمبر.",
        "Washington announced a truce between Israel and Hamas that begins today and runs out on "
        "December 12.",
    ],
)
def test_what_has_yet_to_run_out_has_not_expired(text: str) -> None:
    assert _only(text).status != "expired"


@pytest.mark.parametrize(
    "text",
    [
        "An earlier truce between Baku and Yerevan had begun on January 19.",
        "Прошлое перемирие между Баку и Ереваном началось 19 января.",
    ],
)
def test_what_began_began_in_the_past(text: str) -> None:
    assert _only(text, "2025-10-20").starts.value == "2025-01-19"


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv and Moscow agreed on a truce starting at 8 a.m. local time (0600 GMT) on Monday.",
        "Kyiv and Moscow agreed on a truce starting at 8 a.m. (0600 GMT) on Monday.",
    ],
)
def test_a_weekday_behind_brackets_is_that_of_the_clock_before_them(text: str) -> None:
    assert _only(text, "2024-11-24").starts.value.startswith("2024-11-25T08:00")
