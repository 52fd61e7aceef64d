"""Who keeps, brokers and is left out of a truce, in sentences of our own."""

import pytest


def _slots(reader, text, published=None):
    read = reader.read(text, ref="t", published=published)
    made = next(each for each in read.agreements if not each.background)
    return (
        {party.actor for party in made.parties},
        {*made.mediators, *made.guarantors},
        set(made.excluded),
    )


@pytest.mark.parametrize(
    ("text", "parties", "brokers", "excluded"),
    [
        (
            "The Sudanese army and the Rapid Support Forces agreed to a three-day truce. "
            "The deal was negotiated by the United States and Saudi Arabia.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            {"united-states", "saudi-arabia"},
            set(),
        ),
        (
            "Israel and Hamas will observe a Qatari-brokered truce from noon. "
            "It does not apply to Hezbollah.",
            {"israel", "hamas"},
            {"qatar"},
            {"hezbollah"},
        ),
        (
            "The Taliban ordered their fighters to stop all attacks for three days. "
            "Islamic State is excluded from the truce.",
            {"taliban"},
            set(),
            {"islamic-state"},
        ),
        (
            "اتفق الجيش السوداني وقوات الدعم السريع على هدنة، وفق بيان سعودي أميركي مشترك. "
            "وتستثني الهدنة تنظيم الدولة الإسلامية.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            {"united-states", "saudi-arabia"},
            {"islamic-state"},
        ),
        (
            "Израиль и ХАМАС договорились о перемирии через Катар. "
            "На «Исламское государство» перемирие, подчеркнули в Дохе, не распространяется.",
            {"israel", "hamas"},
            {"qatar"},
            {"islamic-state"},
        ),
        (
            "Washington and Tehran agreed, after a week of indirect talks led by Oman, to a truce.",
            {"united-states", "iran"},
            {"oman"},
            set(),
        ),
        (
            "По итогам переговоров, организованных Норвегией и Швейцарией, Израиль и ХАМАС "
            "согласовали недельное перемирие.",
            {"israel", "hamas"},
            {"norway", "switzerland"},
            set(),
        ),
        (
            "اتفقت الحكومة الكولومبية وجيش التحرير الوطني على هدنة في محادثات ترأستها النرويج.",
            {"colombian-government", "eln"},
            {"norway"},
            set(),
        ),
        (
            "Saudi Arabia coaxed the Houthis and the Yemeni government into a two-week truce.",
            {"houthis", "yemeni-government"},
            {"saudi-arabia"},
            set(),
        ),
        (
            "أفلحت عمان في إقناع الولايات المتحدة وإيران بهدنة مدتها أسبوع.",
            {"united-states", "iran"},
            {"oman"},
            set(),
        ),
        (
            "Thailand and Cambodia agreed to a ceasefire mediated by Malaysian Prime Minister "
            "Anwar Ibrahim.",
            {"thailand", "cambodia"},
            {"anwar-ibrahim"},
            set(),
        ),
    ],
)
def test_sides_brokers_and_exclusions_are_read_by_function(
    reader, text, parties, brokers, excluded
):
    assert _slots(reader, text) == (parties, brokers, excluded)


def test_a_side_stands_once(reader):
    parties, _, _ = _slots(
        reader,
        "Israel and Hamas agreed to a truce. The Israeli army accused Hamas of breaking it.",
    )
    assert parties == {"israel", "hamas"}


@pytest.mark.parametrize(
    "text",
    [
        "{a} and {b} agreed to a truce brokered by Qatar. {a} accused {b} of breaking it.",
        "توصلت {a} و{b} إلى هدنة بوساطة قطر. واتهمت {a} {b} بخرقها.",
        "{a} и {b} заключили перемирие при посредничестве Катара. {a} обвинила {b} в нарушении.",
    ],
)
def test_exchanged_parties_mirror_the_reading(reader, text):
    names = {"a": ("Thailand", "تايلاند", "Россия"), "b": ("Cambodia", "كمبوديا", "Украина")}
    at = 1 if "هدنة" in text else 2 if "перемирие" in text else 0
    one, other = names["a"][at], names["b"][at]
    assert _slots(reader, text.format(a=one, b=other)) == _slots(
        reader, text.format(a=other, b=one)
    )


def test_an_earlier_truce_that_failed_stays_apart(reader):
    read = reader.read(
        "Israel and Hamas agreed to a 60-day truce. A truce reached in January collapsed.",
        ref="t",
        published="2025-07-01",
    )
    assert [(each.status, each.background) for each in read.agreements] == [
        ("agreed", False),
        ("collapsed", True),
    ]


def test_who_says_both_sides_means_the_pair_that_a_clause_sets_against_each_other(reader):
    parties, brokers, _ = _slots(
        reader,
        "Egypt and Qatar said both camps had reached a truce. "
        "Israel accused Hamas of stalling until the last hour.",
    )
    assert (parties, brokers) == ({"israel", "hamas"}, {"egypt", "qatar"})


@pytest.mark.parametrize(
    ("text", "parties", "brokers"),
    [
        (
            "The ceasefire that Cairo reached between Hamas and Israel held on Sunday.",
            {"hamas", "israel"},
            {"egypt"},
        ),
        (
            "صمدت الهدنة التي توصلت إليها الدوحة بين إسرائيل وحماس حتى صباح الأحد.",
            {"hamas", "israel"},
            {"qatar"},
        ),
        (
            "Thanks to the efforts of Oman, a truce between the Houthis and the Yemeni government "
            "took effect.",
            {"houthis", "yemeni-government"},
            {"oman"},
        ),
        (
            "Режим тишины между Израилем и «Исламским джихадом» установлен при участии Египта.",
            {"israel", "palestinian-islamic-jihad"},
            {"egypt"},
        ),
        (
            "Pope Francis offered to mediate; the truce between Armenia and Azerbaijan took "
            "effect on Monday.",
            {"armenia", "azerbaijan"},
            set(),
        ),
        (
            "India and Pakistan announced a truce after a phone call with Donald Trump.",
            {"india", "pakistan"},
            {"united-states"},
        ),
        (
            "Перемирие между армянскими и азербайджанскими силами началось в полдень.",
            {"armenia", "azerbaijan"},
            set(),
        ),
        (
            "The foreign ministers of Russia and Ukraine agreed on a ceasefire from Monday.",
            {"russia", "ukraine"},
            set(),
        ),
    ],
)
def test_who_makes_a_truce_for_others_brokers_it(reader, text, parties, brokers):
    assert _slots(reader, text)[:2] == (parties, brokers)


def test_a_side_that_no_rule_finds_is_weighed_and_says_so(reader):
    text = (
        "Sudan's army said it would observe the 24-hour truce from noon on Sunday. "
        "The Rapid Support Forces accused it of shelling Omdurman and said they had answered fire."
    )
    made = reader.read(text, ref="t").agreements[0]
    assert {p.actor for p in made.parties} == {"sudanese-armed-forces", "rapid-support-forces"}
    for party in made.parties:
        assert party.quote.text


def test_without_weights_rules_alone_decide(reader):
    text = "Israel and Hamas agreed to a three-day truce brokered by Qatar."
    held, reader._role_weights = reader._role_weights, [None]
    try:
        made = reader.read(text, ref="t").agreements[0]
    finally:
        reader._role_weights = held
    assert {p.actor for p in made.parties} == {"israel", "hamas"}
    assert "roles.weighed" not in made.why


def test_who_stands_before_as_guarantors_guarantees_and_not_of_what(reader):
    text = (
        "Kenya's government and Uganda began a six-month ceasefire on Thursday, with the United"
        " Nations and Ethiopia as guarantors of its implementation."
    )
    found = reader.read(text, ref="x", published="2023-08-04").agreements
    assert [{*each.guarantors, *each.mediators} for each in found] == [
        {"united-nations", "ethiopia"}
    ]


def test_all_of_a_list_are_left_out(reader):
    text = (
        "The truce in Syria does not apply to Islamic State, the Nusra Front or any other group,"
        " Russia said."
    )
    found = reader.read(text, ref="x", published="2016-03-01").agreements
    assert [set(each.excluded) for each in found] == [{"islamic-state", "nusra-front"}]


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        (
            "The truce with the TTP will not cover Uzbek militants of the IMU.",
            "islamic-movement-of-uzbekistan",
        ),
        (
            "За пределами соглашения о прекращении огня остаются боевики «Хайят Тахрир аш-Шам».",
            "hayat-tahrir-al-sham",
        ),
        ("ما زالت جماعة بوكو حرام خارج اتفاق الهدنة.", "boko-haram"),
        (
            "تبقى هيئة تحرير الشام هدفا للضربات إذ لا يشملها وقف إطلاق النار.",
            "hayat-tahrir-al-sham",
        ),
        ("Перемирие не затронет группировку «Боко харам».", "boko-haram"),
    ],
)
def test_who_stays_outside_is_left_out(reader, text, excluded):
    assert reader.read(text, ref="t").agreements[0].excluded == (excluded,)


@pytest.mark.parametrize(
    "text",
    [
        "Хафтар исключил любое перемирие с исламистами, но согласился на паузу для эвакуации.",
        "The rebels, camped outside the town, accepted the truce.",
        "Группировка за пределами города объявила о перемирии.",
    ],
)
def test_who_rules_a_truce_out_or_stands_outside_a_town_is_not_left_out(reader, text):
    assert all(not each.excluded for each in reader.read(text, ref="t").agreements)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The defence ministries of Armenia and Azerbaijan agreed a ceasefire.",
            {"armenia", "azerbaijan"},
        ),
        (
            "Пограничная служба ГКНБ Киргизии обвинила таджикских военных в обстреле заставы. "
            "Стороны договорились о прекращении огня.",
            {"kyrgyzstan", "tajikistan"},
        ),
        (
            "Правительства Судана и Южного Судана договорились о прекращении огня.",
            {"sudan", "south-sudan"},
        ),
        ("اتفقت وزارة الدفاع الأرمينية وأذربيجان على وقف إطلاق النار.", {"armenia", "azerbaijan"}),
    ],
)
def test_between_states_an_organ_stands_for_its_state(reader, text, parties):
    assert _slots(reader, text)[0] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The Syrian army and the Syrian Democratic Forces agreed a ceasefire.",
            {"syrian-army", "syrian-democratic-forces"},
        ),
        (
            "Колумбийское правительство и АНО договорились о прекращении огня.",
            {"colombian-government", "eln"},
        ),
        (
            "اتفقت الحكومة الإثيوبية وجبهة تحرير تيغراي على وقف إطلاق النار.",
            {"ethiopian-government", "tplf"},
        ),
        (
            "Israel and the Lebanese government agreed a ceasefire, and Hezbollah accepted it.",
            {"israel", "lebanese-government", "hezbollah"},
        ),
        (
            "The Palestinian Authority and Israel agreed to a ceasefire.",
            {"palestinian-authority", "israel"},
        ),
    ],
)
def test_against_a_group_an_organ_stands_for_itself(reader, text, parties):
    assert _slots(reader, text)[0] == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Philippine army officers and Moro Islamic Liberation Front leaders agreed on a truce.",
            {"armed-forces-of-the-philippines", "moro-islamic-liberation-front"},
        ),
        (
            "Officials from Sudan's army and the RSF agreed on a truce.",
            {"sudanese-armed-forces", "rapid-support-forces"},
        ),
        (
            "Hosted in Geneva by Switzerland, the foreign ministers of Armenia and Azerbaijan "
            "agreed to a truce.",
            {"armenia", "azerbaijan"},
        ),
        (
            "Главы пограничных ведомств Киргизии и Таджикистана подписали соглашение о перемирии.",
            {"kyrgyzstan", "tajikistan"},
        ),
        ("اتفق وزيرا الدفاع الباكستاني والأفغاني على هدنة.", {"pakistan", "afghanistan"}),
        ("اتفقت وزارتا الخارجية في أرمينيا وأذربيجان على هدنة.", {"armenia", "azerbaijan"}),
    ],
)
def test_officers_and_organs_act_for_whom_they_serve(reader, text, parties):
    assert _slots(reader, text, "2024-11-28")[0] == parties


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        (
            "A ceasefire began in Syria at sunset. "
            "Islamic State and the former Nusra Front are not covered.",
            {"islamic-state", "nusra-front"},
        ),
        (
            "Перемирие в Идлибе объявлено. Боевиков «Хайят Тахрир аш-Шам» оно не касается.",
            {"hayat-tahrir-al-sham"},
        ),
        (
            "بدأت الهدنة في سوريا صباح السبت. ولا تشمل تنظيم داعش وجبهة النصرة.",
            {"islamic-state", "nusra-front"},
        ),
        (
            "أعلن الجيش السوري وقفا لإطلاق النار، يستثنى منه تنظيما داعش وجبهة النصرة "
            "والمجموعات المرتبطة بهما.",
            {"islamic-state", "nusra-front"},
        ),
        (
            "Новая народная армия объявила перемирие. Министр обороны Филиппин исключил "
            "ответный шаг Манилы.",
            set(),
        ),
    ],
)
def test_who_is_left_out_in_the_next_sentence(reader, text, excluded):
    assert _slots(reader, text, "2024-11-28")[2] == excluded


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        (
            "Kiev and the separatists reached a ceasefire in Minsk under the watch of the OSCE.",
            {"osce"},
        ),
        (
            "Россия, Армения и Азербайджан договорились о перемирии в Карабахе. "
            "Посредником выступил глава МИД РФ Сергей Лавров.",
            {"sergey-lavrov"},
        ),
        (
            "Правительство Таджикистана и оппозиция подписали соглашение о перемирии. "
            "Гарантами выступили Россия, Иран и ещё шесть государств.",
            {"russia", "iran"},
        ),
        (
            "Правительство и FARC подписали соглашение о перемирии, гарантом названа Куба.",
            {"cuba"},
        ),
        (
            "اتفقت أرمينيا وأذربيجان على هدنة بعد محادثات رعاها وزير الخارجية الروسي سيرغي لافروف.",
            {"sergey-lavrov"},
        ),
        ("PKK leader Abdullah Ocalan said the PKK declared a truce.", set()),
    ],
)
def test_who_brings_it_about_by_other_words(reader, text, brokers):
    assert _slots(reader, text, "2020-11-28")[1] == brokers


@pytest.mark.parametrize(
    "text",
    [
        "وافق الجيش السوداني وقوات الدعم السريع على تمديد الهدنة. وما زال وقف إطلاق النار المحلي "
        "بين الطرفين في مدينة الفاشر صامدا.",
        "Sudan's army and the RSF agreed to extend their truce. In El Fasher a local ceasefire "
        "between the two has held, the governor said.",
    ],
)
def test_a_local_truce_is_one_of_its_own(reader, text):
    assert len(reader.read(text, ref="t", published="2023-05-30").agreements) == 2


@pytest.mark.parametrize(
    ("text", "parties", "brokers"),
    [
        (
            "Israeli warplanes struck Gaza after a truce with Hamas, brokered by Qatar, ran out.",
            {"israel-defense-forces", "israel", "israeli-air-force", "hamas"},
            {"qatar"},
        ),
        (
            "A ceasefire between Palestinian factions in Gaza and Israel held.",
            {"palestinian-factions", "israel"},
            set(),
        ),
        ("شكر رئيس الوزراء حزب العمال الكردستاني على هدنته.", set(), set()),
    ],
)
def test_the_other_side_of_a_truce_with_one(reader, text, parties, brokers):
    told, who, _ = _slots(reader, text, "2023-12-01")
    assert told <= parties
    assert len(told) == min(2, len(parties))
    assert who == brokers
