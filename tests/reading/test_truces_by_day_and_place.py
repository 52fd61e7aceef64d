"""Truces that only their days, their places or their sides tell apart, and what they extend."""

import pytest


@pytest.fixture
def read(reader):
    def agreements(text, published):
        found = reader.read(text, ref="text", published=published).agreements
        return [(a.status, a.starts.value if a.starts else None) for a in found]

    return agreements


TOLD = {
    "a pause asked for in another town": (
        "2019-05-10",
        "The Yemeni government and the Houthis began a ceasefire in Hodeidah on Tuesday. The Red "
        "Cross asked both for a three-day humanitarian pause in Marib.",
        [("in_force", "2019-05-07"), ("called_for", None)],
    ),
    "пауза в другом городе": (
        "2019-05-10",
        "Правительство Йемена и хуситы во вторник начали соблюдать перемирие в Ходейде. Красный "
        "Крест попросил обе стороны о трёхдневной гуманитарной паузе в Марибе.",
        [("in_force", None), ("called_for", None)],
    ),
    "the day of a deal in front of its sentence": (
        "2018-07-20",
        "Salva Kiir and Riek Machar signed a permanent ceasefire in Khartoum on Friday. Under an "
        "accord of August 2015 the government and the rebels had agreed to a cessation of "
        "hostilities; it fell apart within a year.",
        [("agreed", None), ("collapsed", "2015-08")],
    ),
    "هدنة بدأها الجانبان": (
        "2021-03-01",
        "الجيش الأوكراني والانفصاليون اتفقوا الاثنين على وقف جديد لإطلاق النار. وكانت هدنة بدأها "
        "الجانبان في 27 يوليو الماضي قد انهارت.",
        [("agreed", None), ("collapsed", "2020-07-27")],
    ),
    "the pair of another war": (
        "2025-07-21",
        "Israel and Syria have also agreed to a ceasefire, a US envoy said on Monday. Bedouin "
        "fighters left Sweida under a truce with Druze factions.",
        [("agreed", None), ("announced", None)],
    ),
    "год в имени перемирия": (
        "2003-11-27",
        "Индия и Пакистан договорились прекратить огонь на линии контроля. Перемирие 1971 года "
        "стороны нарушали сотни раз.",
        [("agreed", None), ("violated", "1971")],
    ),
    "перемирие, введённое сторонами": (
        "2024-03-10",
        "Армия Мьянмы и Армия Аракана 10 марта ввели перемирие. Прежнее, введённое ими "
        "2 февраля на неделю, сорвалось.",
        [("in_force", "2024-03-10"), ("collapsed", "2024-02-02")],
    ),
    "an unknown verb denied of a truce denies no truce": (
        "2025-05-16",
        "قالت بعثة الأمم المتحدة إن اشتباكات العاصمة لا تطاول وقف إطلاق النار الساري بين طرفي "
        "النزاع الليبي منذ 23 أكتوبر 2020.",
        [("in_force", "2020-10-23")],
    ),
    "an extension and what it extends, in one sentence": (
        "2025-04-25",
        "Военные Мьянмы продлили до 29 апреля перемирие, которое они ввели 3 апреля.",
        [("extended", None), ("in_force", "2025-04-03")],
    ),
    "powers that agreed on the truce of others": (
        "2016-07-08",
        "The Syrian army does not respect the ceasefire, France said. The United States and Russia "
        "agreed on a ceasefire in Syria.",
        [("violated", None)],
    ),
    "a truce that begins and ends is not over": (
        "2024-04-11",
        "هدنة محلية في الفاشر\n\nاتفق الجيش السوداني وقوات الدعم السريع الخميس على هدنة محلية في "
        "الفاشر تبدأ صباح الجمعة وتنتهي مساء الأحد.",
        [("agreed", "2024-04-12TMO")],
    ),
    "that truce is the one just named": (
        "2017-01-10",
        "The Sudanese government and the SPLM-N extended their ceasefire until March 4. An earlier "
        "truce began on December 27. The SPLM-N accused the army of breaking that truce twice.",
        [("extended", None), ("violated", "2016-12-27")],
    ),
    "تلك الهدنة": (
        "2017-01-10",
        "مددت الحكومة السودانية والحركة الشعبية الهدنة حتى 4 مارس. وكانت الهدنة الأولى قد بدأت في "
        "27 ديسمبر. واتهمت الحركة الشعبية الجيش السوداني بخرق تلك الهدنة مرتين.",
        [("extended", None), ("violated", "2016-12-27")],
    ),
    "в том перемирии": (
        "2017-01-10",
        "Правительство Мозамбика и РЕНАМО продлили перемирие до 4 марта. Первое перемирие началось "
        "27 декабря. РЕНАМО обвинило армию в двух нарушениях того перемирия.",
        [("extended", None), ("violated", "2016-12-27")],
    ),
    "what else was suspended": (
        "2021-03-02",
        "India and Pakistan have prolonged their ceasefire until May 18. Flights between the two "
        "have been suspended since 2019.",
        [("extended", None)],
    ),
    "all kinds of fire": (
        "2021-02-25",
        "اتفقت الهند وباكستان على وقف جميع أنواع إطلاق النار على خط المراقبة.",
        [("agreed", None)],
    ),
    "an office of operations attacks nobody": (
        "2021-02-25",
        "Стороны, Индия и Пакистан, договорились о прекращении огня. Начальник военных операций "
        "пакистанской армии звонил индийскому, сообщил Викрам Мисри.",
        [("agreed", None)],
    ),
    "a halt within a truce is that truce": (
        "2019-12-22",
        "أمر الرئيس الفلبيني الجيش بتعليق عملياته ضد المتمردين الشيوعيين في هدنة عيد الميلاد من 23 "
        "ديسمبر إلى 7 يناير.",
        [("announced", "2019-12-23")],
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_days_places_and_sides_tell_truces_apart(case, read):
    published, text, told = TOLD[case]
    assert read(text, published) == told
