"""Agreements: own sentences in three languages, the same facts expected of each."""

import pytest

CASES = {
    "declared": {
        "ar": (
            "أعلن الجيش السوداني يوم الثلاثاء هدنة من جانب "
            "واحد مدتها 72 ساعة تبدأ صباح 5 مارس 2024."
        ),
        "en": (
            "The Sudanese army on Tuesday declared a unilateral "
            "72-hour truce starting on 5 March 2024."
        ),
        "ru": (
            "Армия Судана во вторник объявила одностороннее "
            "перемирие на 72 часа с 5 марта 2024 года."
        ),
    },
    "between": {
        "ar": "وقعت إسرائيل وحماس اتفاقا لوقف إطلاق النار لمدة أسبوعين بوساطة قطر ومصر.",
        "en": "Israel and Hamas signed a two-week ceasefire brokered by Qatar and Egypt.",
        "ru": (
            "Израиль и ХАМАС подписали соглашение о прекращении огня "
            "на две недели при посредничестве Катара и Египта."
        ),
    },
    "excluding": {
        "ar": (
            "دخلت الهدنة في سوريا حيز التنفيذ يوم 3 مارس 2017، وهي لا تشمل تنظيم الدولة الإسلامية."
        ),
        "en": (
            "A truce in Syria came into force on 3 March 2017; it does not include Islamic State."
        ),
        "ru": (
            "Перемирие в Сирии вступило в силу 3 марта 2017 года; "
            "оно не распространяется на «Исламское государство»."
        ),
    },
    "called-for": {
        "ar": "دعا الأمين العام للأمم المتحدة أنطونيو غوتيريش إلى هدنة إنسانية في السودان.",
        "en": "UN Secretary-General Antonio Guterres called for a humanitarian truce in Sudan.",
        "ru": (
            "Генеральный секретарь ООН Антониу Гутерриш призвал к гуманитарному перемирию в Судане."
        ),
    },
    "none": {
        "ar": "لم تتوصل روسيا وأوكرانيا إلى اتفاق على وقف إطلاق النار.",
        "en": "Russia and Ukraine failed to agree on a ceasefire.",
        "ru": "Россия и Украина не достигли договоренности о прекращении огня.",
    },
    "extended": {
        "ar": "مدد الجيش السوري الهدنة 48 ساعة إضافية.",
        "en": "The Syrian army extended the truce by another 48 hours.",
        "ru": "Сирийская армия продлила перемирие ещё на 48 часов.",
    },
    "ended": {
        "ar": "أنهى الجيش السوري الهدنة.",
        "en": "The Syrian army ended the truce.",
        "ru": "Сирийская армия вышла из перемирия.",
    },
    "disputed": {
        "ar": (
            "أعلن الجيش السوري هدنة لمدة 72 ساعة من الساعة الواحدة "
            "من صباح 6 يوليو 2016 حتى الساعة 18:00 من 8 يوليو 2016."
        ),
        "en": (
            "The Syrian army declared a 72-hour truce from 01:00 "
            "on 6 July 2016 until 18:00 on 8 July 2016."
        ),
        "ru": (
            "Сирийская армия объявила перемирие на 72 часа с "
            "01:00 6 июля 2016 года до 18:00 8 июля 2016 года."
        ),
    },
}
LANGUAGES = ("ar", "en", "ru")


@pytest.fixture
def agreements(reader):
    def read(case, language, published="2024-03-05"):
        text = CASES[case][language]
        return reader.read(text, ref=case, language=language, published=published).agreements

    return read


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_army_declares_its_own_halt(agreements, language):
    (made,) = agreements("declared", language)
    assert [p.actor for p in made.parties] == ["sudanese-armed-forces"]
    assert made.form == "unilateral_declaration"
    assert made.status == "announced"
    assert made.duration.value == "PT72H"
    assert made.starts.value.startswith("2024-03-05")
    assert made.area.places == ("sd",)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_sign_and_two_broker(agreements, language):
    (made,) = agreements("between", language)
    assert {p.actor for p in made.parties} == {"israel", "hamas"}
    assert set(made.mediators) == {"qatar", "egypt"}
    assert made.status == "agreed"
    assert made.duration.value == "P2W"


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_left_out(agreements, language):
    (made,) = agreements("excluding", language, "2017-03-05")
    assert made.excluded == ("islamic-state",)
    assert made.status == "in_force"
    assert made.starts.value == "2017-03-03"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_call_is_only_a_call(agreements, language):
    (made,) = agreements("called-for", language)
    assert made.status == "called_for"
    assert made.kind == "humanitarian_pause"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_agreement_reached_is_none(agreements, language):
    assert agreements("none", language) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_extension(agreements, language):
    made = agreements("extended", language)[0]
    assert made.status == "extended"
    assert made.duration.value == "PT48H"
    assert [p.actor for p in made.parties] == ["syrian-army"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_party_ends_it(agreements, language):
    (made,) = agreements("ended", language)
    assert made.status == "expired"


@pytest.mark.parametrize("language", LANGUAGES)
def test_start_and_length_that_make_another_end_stand_beside_it(agreements, language):
    (made,) = agreements("disputed", language, "2016-07-06")
    assert (made.starts.value, made.ends.value) == ("2016-07-06T01:00", "2016-07-08T18:00")
    assert made.duration.value == "PT72H"
    (dispute,) = made.disputes
    assert dispute.topic == "end_v_duration"
    assert dispute.values == ("2016-07-08T18:00", "2016-07-09T01:00")


@pytest.mark.parametrize("case", sorted(CASES))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_quote_stands_in_the_text(reader, case, language):
    text = CASES[case][language]
    for made in reader.read(text, ref=case, language=language).agreements:
        for quote in made.quotes:
            assert text[quote.start : quote.end] == quote.text


NAMELESS = {
    "ar": "أعلن الجيش هدنة لمدة 72 ساعة.",
    "en": "The army declared a truce of 72 hours.",
    "ru": "Армия объявила перемирие на 72 часа.",
}
NO_FORCES = {
    "ar": "أعلن التجار هدنة في حرب الأسعار.",
    "en": "Shopkeepers declared a truce in the price war.",
    "ru": "Торговцы объявили перемирие в ценовой войне.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_truce_of_a_nameless_army_has_unknown_parties(reader, language):
    (made,) = reader.read(NAMELESS[language], ref="n", language=language).agreements
    assert (made.status, made.parties, made.duration.value) == ("announced", (), "PT72H")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_truce_that_no_force_keeps_is_none(reader, language):
    assert reader.read(NO_FORCES[language], ref="n", language=language).agreements == ()


LEFT_OUT = {
    "ar": "لا تشمل الهدنة في سوريا تنظيم الدولة الإسلامية أو جبهة النصرة.",
    "en": "The truce in Syria will not include Islamic State or the Nusra Front.",
    "ru": "Перемирие в Сирии не касается «Исламского государства» или «Джебхат ан-Нусры».",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_that_or_names_are_left_out(reader, language):
    (made,) = reader.read(LEFT_OUT[language], ref="o", language=language).agreements
    assert set(made.excluded) == {"islamic-state", "nusra-front"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The Houthis said they no longer consider themselves bound by the truce.", "expired"),
        ("The rebel group declared the truce void.", "expired"),
        ("The army said it still considers itself bound by the truce.", "in_force"),
        ("Армия Судана заявила, что больше не считает себя связанной перемирием.", "expired"),
        ("Хуситы заявили, что больше не считают себя связанными перемирием.", "expired"),
        ("Группировка объявила перемирие недействительным.", "expired"),
        ("قال الجيش السوداني إنه لم يعد ملتزما بوقف إطلاق النار.", "expired"),
        ("اعتبرت قوات الدعم السريع الهدنة لاغية.", "expired"),
    ],
)
def test_who_is_no_longer_bound_says_that_it_is_over(reader, text, status):
    reading = reader.read(text, ref="t")
    assert [each.status for each in reading.agreements] == [status]
    assert "denies" not in {each.stance for each in reading.claims}


EXTENDED_BY = {
    "en": "Kenya's president extended the government's ceasefire with Uganda by ten days.",
    "ru": "Президент Кении продлил одностороннее перемирие с Угандой на десять дней.",
    "ar": "مدد الرئيس الكيني وقف إطلاق النار من جانب واحد مع أوغندا عشرة أيام.",
}


@pytest.mark.parametrize("language", EXTENDED_BY)
def test_how_long_it_is_extended_stands_far_behind_the_verb(reader, language):
    reading = reader.read(EXTENDED_BY[language], ref="x", published="2018-06-16")
    assert [a.duration.value for a in reading.agreements] == ["P10D"]


def test_whom_a_truce_is_offered_stands_before_it(reader):
    text = "Uganda offered Kenya a ceasefire on Monday."
    found = reader.read(text, ref="x", published="2018-06-16").agreements
    assert [each.status for each in found] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A ceasefire in the port city of Hodeidah began at midnight on Monday.", "in_force"),
        ("Режим прекращения огня в Дераа вступил в силу в полдень.", "in_force"),
        ("انهارت الهدنة في تعز بعد ساعات من بدئها.", "collapsed"),
    ],
)
def test_a_truce_that_holds_in_a_town_of_a_war_needs_no_named_keeper(reader, text, status):
    found = reader.read(text, ref="t", published="2018-12-18").agreements
    assert [each.status for each in found] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "The price truce in Berlin between supermarkets collapsed on Tuesday.",
        "Перемирие в Мадриде между клубами лопнуло после матча.",
        "انهارت الهدنة في القاهرة بين المدربين بعد المباراة.",
        "A truce in London between the two coaches held for a week.",
    ],
)
def test_a_truce_of_shops_and_coaches_is_none(reader, text):
    assert not reader.read(text, ref="t", published="2018-12-18").agreements


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (
            "Baku and Yerevan signed a deal on Monday to end the fighting from midnight.",
            "2020-11-09T24:00",
        ),
        (
            "Баку и Ереван подписали в понедельник соглашение о прекращении огня с полуночи.",
            "2020-11-09T24:00",
        ),
    ],
)
def test_no_truce_begins_before_it_is_agreed(reader, text, starts):
    found = reader.read(text, ref="t", published="2020-11-10").agreements
    assert [each.starts.value for each in found] == [starts]


@pytest.mark.parametrize(
    ("text", "status", "parties", "brokers"),
    [
        (
            "Hamas accepted a ceasefire proposal by Egypt and Qatar.",
            "proposed", {"hamas"}, {"egypt", "qatar"},
        ),
        (
            "Hamas and Israel accepted a truce that Egyptian officials had hammered out.",
            "agreed", {"hamas", "israel"}, {"egypt"},
        ),
        (
            "Ethiopia and Eritrea agreed to a truce at African Union-led talks in Algiers.",
            "agreed", {"ethiopia", "eritrea"}, {"african-union"},
        ),
    ],
)  # fmt: skip
def test_what_others_propose_or_work_out_is_brokered(reader, text, status, parties, brokers):
    made = reader.read(text, ref="t", published="2024-05-06").agreements[0]
    assert made.status == status
    assert {party.actor for party in made.parties} == parties
    assert {*made.mediators, *made.guarantors} == brokers
