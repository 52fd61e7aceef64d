"""Arabic clauses: verbs written like nouns, bare relatives, statements that speak."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2024-06-12")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ذكر بيان للجيش السوداني أن الدعم السريع خرق الهدنة.", "sudanese-armed-forces"),
        ("وجاء في بيان صادر عن الجيش السوداني أن القتال توقف.", "sudanese-armed-forces"),
        ("وجاء في بيان أصدرته وزارة الدفاع الأذربيجانية أن القصف توقف.", "azerbaijani-ministry"),
        ("تشير تقديرات الأمم المتحدة إلى مقتل 14 ألف شخص.", "united-nations"),
        ("A statement issued by the Sudanese army said the RSF shelled Bahri.", "sudanese-armed"),
        ("طالبت منظمة بتسيلم الجيش الإسرائيلي بوقف القصف.", "btselem"),
    ],
)
def test_a_statement_speaks_for_whoever_made_it(text, speaker):
    claims = _read(text).claims
    assert [c.speaker is not None and c.speaker.startswith(speaker) for c in claims] == [True]


def test_nobody_named_passes_on_the_words_of_a_nameless_official():
    (claim,) = _read("ونقل عن مسؤول حوثي قوله إن الهدنة صامدة.").claims
    assert claim.speaker is None
    assert claim.described_as


def test_a_source_without_article_accuses_not_its_object():
    text = "وأصيب مشفى في تعز بقذائف، وفق مصدر طبي حمّل الحوثيين مسؤولية القصف."
    (charge,) = _read(text).allegations
    assert charge.against == "houthis"


def test_a_plural_verb_has_its_subject_before():
    text = "وقال العميد أحمد عسيري إن الحوثيين لم يوقفوا الهجوم وأطلقوا صواريخ على نجران."
    assert {each.against for each in _read(text).allegations} == {"houthis"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "أعلن التحالف العربي أن الحوثيين ارتكبوا 124 خرقا في جازان و81 في نجران.",
            {("124", "sa-jizan"), ("81", "sa-najran")},
        ),
        (
            "Ukraine counted 12 breaches by separatists in Luhansk and 7 in Horlivka.",
            {("12", "ua-luhansk"), ("7", "ua-horlivka")},
        ),
    ],
)
def test_each_number_of_a_tally_has_the_place_behind_it(text, places):
    told = {
        (str(each.count.min), each.place)
        for each in _read(text).allegations
        if each.count is not None
    }
    assert told == places


@pytest.mark.parametrize(
    "text",
    [
        "حض غوتيريش إسرائيل وحماس على التزام وقف إطلاق النار الذي بدأ الجمعة.",
        "Guterres urged Israel and Hamas to respect the ceasefire that began on Friday.",
        "Гутерриш призвал Израиль и ХАМАС соблюдать перемирие, которое началось в пятницу.",
    ],
)
def test_what_a_truce_is_known_by_is_not_only_asked_for(text):
    (truce,) = _read(text).agreements
    assert truce.status == "in_force"


def test_an_extension_that_was_not_agreed_leaves_a_truce_that_ended():
    text = "لم يتوصل الحوثيون والحكومة اليمنية إلى اتفاق على تمديد الهدنة التي انتهت الأحد."
    (truce,) = _read(text).agreements
    assert truce.status == "expired"


def test_no_truce_where_none_was_agreed():
    assert not _read("لم يتوصل الحوثيون والحكومة اليمنية إلى اتفاق على هدنة.").agreements


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("وأوقف الجيش السوداني القتال، منهيا حربا دامت ستة أشهر.", None),
        ("وقع الجيش والدعم السريع في السودان هدنة بعد محادثات استمرت عشرة أيام.", None),
        ("أعلن الجيش السوداني هدنة تستمر عشرة أيام.", "P10D"),
    ],
)
def test_how_long_talks_lasted_is_no_length_of_a_truce(text, length):
    (truce,) = _read(text).agreements
    assert (truce.duration.value if truce.duration else None) == length


def test_who_leads_talks_brokers_and_who_leads_troops_does_not():
    told = "توصل الجيش والدعم السريع في السودان إلى هدنة خلال محادثات قادتها السعودية."
    (truce,) = _read(told).agreements
    assert truce.mediators == ("saudi-arabia",)
    led = _read("قصفت القوات التي يقودها حفتر طرابلس رغم الهدنة.")
    assert [event.actors for event in led.events] == [("libyan-national-army",)]
    assert not led.agreements[0].mediators


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وصف وزير الأمن القومي الإسرائيلي إيتمار بن غفير الهدنة بأنها خطأ.", "itamar-ben-gvir"),
        ("قال الرئيس الأوكراني بيترو بوروشنكو إن الهدنة صامدة.", "petro-poroshenko"),
    ],
)
def test_portfolios_and_given_names_lead_to_their_bearer(text, speaker):
    assert [each.speaker for each in _read(text).claims] == [speaker]


@pytest.mark.parametrize(
    ("text", "actor", "kind"),
    [
        ("ألقت طائرات حربية تابعة للجيش السوداني قنابل على نيالا.", "sudanese-armed", "attack"),
        ("اقتحم مسلحون من قوات الدعم السريع معسكرا قرب الجنينة.", "rapid-support", "attack"),
        ("Gunmen from the RSF stormed a camp near Geneina.", "rapid-support", "attack"),
        ("هاجم متمردو «إم 23» بلدة في شمال كيفو.", "m23", "attack"),
        ("في هجوم نسبته السلطات في إيتوري إلى متمردي «كوديكو» قتل عشرة.", "codeco", "attack"),
        ("بدأ الجيش الإسرائيلي انسحابه من بلدة الخيام.", "israel-defense", "withdraw"),
        ("أقر الرئيس الأوكراني بيترو بوروشنكو بسحب قواته من البلدة.", "ukrain", "withdraw"),
        ("Азербайджан начал отвод войск из Шуши.", "azerbaijan", "withdraw"),
    ],
)
def test_who_acts_is_told_by_belonging_or_a_light_verb(text, actor, kind):
    told = [a for event in _read(text).events if event.kind == kind for a in event.actors]
    assert any(each.startswith(actor) for each in told)


def test_what_is_listed_among_counted_breaches_is_a_charge_of_its_own():
    text = (
        "اتهمت وزارة الدفاع السورية «قسد» بارتكاب 11 خرقا، "
        "منها قتل سبعة جنود بمسيرة عند معبر اليعربية."
    )
    told = {(e.count.min if e.count else None, e.place) for e in _read(text).allegations}
    assert told == {(11, None), (None, "sy-yarubiyah")}


@pytest.mark.parametrize(
    ("text", "against", "place", "count"),
    [
        (
            "قال مسؤول أمني يمني إن مسلحا حوثيا قتل شرطيا في صعدة في أول خرق للاتفاق.",
            "houthis", "ye-saada", None,
        ),
        (
            "واتهم سكان في عرسال الجيش اللبناني بقصف مخيمات النازحين.",
            "lebanese-armed-forces", "lb-arsal", None,
        ),
        (
            "Hamas fired seven rockets at Israel, according to the Israeli army.",
            "hamas", "il", 7,
        ),
    ],
)  # fmt: skip
def test_a_charge_tells_against_whom_where_and_how_often(text, against, place, count):
    (charge,) = _read(text).allegations
    found = (charge.against, charge.place, charge.count.min if charge.count else None)
    assert found == (against, place, count)


def test_what_ones_own_fighters_did_is_no_charge():
    text = "وأضافت الحركة أن مقاتليها أحرقوا ناقلة جند."
    assert not _read(text).allegations


@pytest.mark.parametrize(
    "text",
    [
        "ناشد الاتحاد الأوروبي الجيشين الأرميني والأذربيجاني وقف القتال فورا.",
        "أعرب بايدن عن أمله في التوصل إلى هدنة بين إسرائيل وحماس بحلول الاثنين.",
    ],
)
def test_a_truce_that_is_begged_or_hoped_for_is_only_called_for(text):
    assert [truce.status for truce in _read(text).agreements] == ["called_for"]


def test_the_government_of_a_country_named_no_less_is_not_that_of_the_only_forces():
    text = "أحصى الائتلاف السوري المعارض 24 خرقا للهدنة ارتكبها النظام والقوات الروسية."
    assert {each.against for each in _read(text).allegations} == {"russian-armed-forces"}


@pytest.mark.parametrize(
    ("text", "kind", "actor"),
    [
        ("رفض متمردو حركة الشباب الانسحاب من كيسمايو.", "reject", "al-shabaab"),
        ("قالت إسرائيل إن حماس قتلت أكثر من مئة مدني في سديروت.", "attack", "hamas"),
        ("أدانت إيران الغارة على دمشق.", "criticise", "iran"),
    ],
)
def test_verbs_before_a_nominative_and_over_a_bound(text, kind, actor):
    assert [e.actors for e in _read(text).events if e.kind == kind] == [(actor,)]


def test_an_envoy_who_tells_of_a_deal_of_nameless_sides_brokered_it():
    text = "أعلن المبعوث الأممي هانس غروندبرغ أن طرفي النزاع في اليمن وافقا على هدنة مدتها شهران."
    (truce,) = _read(text).agreements
    assert "hans-grundberg" in truce.mediators
