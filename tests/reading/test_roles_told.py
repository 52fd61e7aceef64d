"""Who is left out of a truce, who brokered it and who keeps it, as papers tell it."""

import pytest


def _first(reader, text, published=None):
    read = reader.read(text, ref="t", published=published)
    return next(each for each in read.agreements if not each.background)


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        (
            "The nationwide ceasefire agreed by Russia and Turkey excludes groups designated as "
            "terrorist, among them Islamic State and Boko Haram.",
            {"islamic-state", "boko-haram"},
        ),
        (
            "A truce began in Syria on Saturday. The exceptions are Islamic State and al-Qaeda.",
            {"islamic-state", "al-qaeda"},
        ),
        (
            "Ashraf Ghani announced a ceasefire with the Taliban until June 20, but the army will "
            "keep fighting Islamic State.",
            {"islamic-state"},
        ),
        # trade is no fight: nobody is left out
        ("Перемирие Сирии и Турции касается всего, за исключением торговли с Ираном.", set()),
        ("تشمل الهدنة بين سوريا وتركيا كل شيء باستثناء التجارة مع إيران.", set()),
        (
            "The ceasefire applies to the Free Syrian Army, not to Islamic State.",
            {"islamic-state"},
        ),
        (
            "Colombia and the ELN began a truce on Sunday. The Gulf Clan was pointedly excluded.",
            {"clan-del-golfo"},
        ),
        (
            "لا تشمل الهدنة التي اتفقت عليها موسكو وأنقرة تنظيم الدولة ولا جبهة النصرة.",
            {"islamic-state", "nusra-front"},
        ),
        (
            "أعلن الرئيس الأفغاني هدنة مع طالبان، مؤكدا أن القتال ضد تنظيم الدولة سيتواصل.",
            {"islamic-state"},
        ),
        (
            "ينص الاتفاق على وقف إطلاق النار في إدلب ما عدا العمليات ضد هيئة تحرير الشام.",
            {"hayat-tahrir-al-sham"},
        ),
        (
            "Совбез потребовал перемирия в Сирии. Исключение сделано для «Аль-Каиды» и ИГИЛ.",
            {"al-qaeda", "islamic-state"},
        ),
        (
            "Совбез потребовал перемирия в Сирии. Исключение составляют «Аль-Каида» и ИГИЛ.",
            {"al-qaeda", "islamic-state"},
        ),
        (
            "В Идлибе прекращается огонь, за исключением борьбы с «Хайят Тахрир аш-Шам».",
            {"hayat-tahrir-al-sham"},
        ),
        # nobody is left out
        (
            "Israel agreed a truce with Hezbollah but said that strikes on Hezbollah will go on.",
            set(),
        ),
        ("The truce in Yemen excludes no one, the UN envoy said.", set()),
        ("Власти объявили перемирие. Министр обороны исключил ответный шаг Манилы.", set()),
    ],
)
def test_who_is_left_out(reader, text, excluded):
    assert set(_first(reader, text, "2018-06-07").excluded) == excluded


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        (
            "Armenia and Azerbaijan agreed on a truce after talks in Moscow hosted by Russian "
            "foreign minister Sergei Lavrov.",
            {"sergey-lavrov"},
        ),
        ("John Kerry and Sergei Lavrov announced a Syrian truce.", {"united-states", "russia"}),
        (
            "Pakistan and India agreed a ceasefire, with Qatar and Turkey acting as go-betweens.",
            {"qatar", "turkey"},
        ),
        (
            "Israel's prime minister praised Egypt for its role in securing the truce with Hamas.",
            {"egypt"},
        ),
        (
            "Hun Manet expressed gratitude to Donald Trump for helping bring about the ceasefire "
            "with Thailand.",
            {"donald-trump"},
        ),
        ("توجهت حركة حماس بالشكر إلى مصر على جهودها بعد سريان الهدنة مع إسرائيل.", {"egypt"}),
        (
            "Колумбия и АНО начали перемирие, гарантами которого стали Норвегия и Ирландия.",
            {"norway", "ireland"},
        ),
        ("Ганц выразил благодарность Египту за посредничество в перемирии с ХАМАС.", {"egypt"}),
        ("قبلت أرمينيا وأذربيجان هدنة إنسانية عرضتها واشنطن.", {"united-states"}),
        # nobody brokers
        ("Hamas thanked Iran for its weapons after the truce with Israel began.", set()),
        ("The mayor thanked the soldiers before the truce of Israel and Hamas began.", set()),
        (
            "بدأت هدنة بين إسرائيل وحماس. وعبر وزير الخارجية عن دعمه لمساعي المبعوث الخاص إلى "
            "سوريا.",
            set(),
        ),
    ],
)
def test_who_brokered(reader, text, brokers):
    made = _first(reader, text, "2025-07-29")
    assert {*made.mediators, *made.guarantors} == brokers


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "A truce between Israel and Iran began on Tuesday. Donald Trump said both "
            "sides had broken it. In Gaza a truce between Israel and Hamas collapsed in March.",
            {"israel", "iran"},
        ),
        (
            "تبادلت أرمينيا وأذربيجان الاتهامات بخرق الهدنة. وكان الطرفان اتفقا عليها في موسكو. "
            "وفي ليبيا تتواصل المحادثات بين حكومة الوفاق والجيش الوطني الليبي.",
            {"armenia", "azerbaijan"},
        ),
        (
            "Хунта Мьянмы ввела перемирие до 22 апреля. Правительство национального единства "
            "обвинило военных в бомбардировке Сагайна.",
            {"tatmadaw"},
        ),
        (
            "The Tatmadaw announced a truce until April 22. The Kachin Independence Army accused "
            "it of shelling its posts.",
            {"tatmadaw"},
        ),
        ("Israel and Iran-backed Hezbollah agreed to a ceasefire.", {"israel", "hezbollah"}),
        (
            "Turkey and US-backed Syrian Democratic Forces agreed to a truce.",
            {"turkey", "syrian-democratic-forces"},
        ),
        (
            "Киев и самопровозглашённые ДНР и ЛНР заключили перемирие.",
            {"ukraine", "donetsk-peoples-republic", "luhansk-peoples-republic"},
        ),
        (
            "The fighting stopped under an agreement between the chiefs of staff of Armenia and "
            "Azerbaijan.",
            {"armenia", "azerbaijan"},
        ),
    ],
)
def test_who_keeps_it(reader, text, parties):
    made = _first(reader, text, "2025-06-25")
    assert {party.actor for party in made.parties} == parties


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Armenia says Azerbaijan broke the ceasefire 20 times up to December 12.", None),
        ("تقول أرمينيا إن أذربيجان خرقت الهدنة عشرين مرة حتى 12 كانون الأول.", None),
        ("Ереван насчитал двадцать нарушений перемирия до 12 декабря.", None),
        ("Боевики прекратят обстрелы до 12 января по соглашению о перемирии.", "2021-01-12"),
    ],
)
def test_until_when_breaches_are_counted_is_no_end(reader, text, ends):
    made = _first(reader, text, "2021-01-01")
    assert (made.ends.value if made.ends else None) == ends
