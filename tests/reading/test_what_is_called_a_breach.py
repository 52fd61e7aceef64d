"""Whose act it is that somebody calls a breach, who is named beside a noun, and big numbers."""

import pytest

DAY = "2025-01-12"


def _charges(reader, text):
    found = reader.read(text, published=DAY, ref="t").allegations
    return {(each.by, each.against) for each in found}


CALLED = [
    (
        "Cambodian officials waited. Maly Socheata said Thailand's closure of the border"
        " constituted a breach of the accord.",
        ("maly-socheata", "thailand"),
    ),
    (
        "Armenian troops shelled two villages in Tovuz in what Azerbaijan's defence ministry called"
        " a gross violation of the ceasefire.",
        ("azerbaijani-ministry-of-defence", "armenian-armed-forces"),
    ),
    (
        "Israeli drones killed two people in Aitaroun in what the Lebanese army said was a breach"
        " of the ceasefire.",
        ("lebanese-armed-forces", "israel"),
    ),
    (
        "The Houthis took over a port office in Ras Isa. The government said that was a breach of"
        " the agreement.",
        ("yemeni-government", "houthis"),
    ),
    (
        "The Royal Thai Army said 40 drones from the Cambodian side had crossed the border, which"
        " it called a violation of the deal.",
        ("royal-thai-army", "cambodia"),
    ),
    ("It was Hezbollah that opened fire, said the Israeli military.",
     ("israel-defense-forces", "hezbollah")),
    (
        "وأكدت حماس أن قتل الجيش الإسرائيلي ثلاثة شبان يشكل انتهاكا صارخا للهدنة.",
        ("hamas", "israel-defense-forces"),
    ),
    (
        "استولى الحوثيون على مكتب الميناء في رأس عيسى. وقالت الحكومة إن ذلك خرق للاتفاق.",
        ("yemeni-government", "houthis"),
    ),
    (
        "واعتبرت كييف أن القصف الروسي لخيرسون انتهاك لهدنة عيد الميلاد.",
        ("ukraine", "russia"),
    ),
    (
        "В Баку заявили, что обстрел Товуза армянскими войсками является нарушением перемирия.",
        ("azerbaijan", "armenian-armed-forces"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "charge"), CALLED)
def test_what_is_called_a_breach_is_a_charge_against_whoever_did_it(reader, text, charge):
    assert _charges(reader, text) == {charge}


SILENT = [
    "Israel said its strike on Beirut was not a breach of the ceasefire.",
    "Hamas said any new Israeli strike would be a violation of the truce.",
    "Hamas said a new Israeli raid would amount to a violation of the truce.",
    "Israel struck a launcher in what the army said was no breach of the ceasefire.",
    "وقالت حماس إن أي غارة إسرائيلية جديدة ستشكل خرقا للهدنة.",
    "وقالت إسرائيل إن غارتها على بيروت ليست خرقا لوقف إطلاق النار.",
    "وقالت إسرائيل إن غارتها على بيروت لا تشكل خرقا لوقف إطلاق النار.",
    "В Израиле заявили, что удар по Бейруту не является нарушением перемирия.",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_breach_or_would_be_one_charges_nobody(reader, text):
    assert _charges(reader, text) == set()


BESIDE = [
    (
        "A second member of the alliance, the Ta'ang National Liberation Army (TNLA), accused the"
        " military of bombing Kutkai.",
        ("tnla", "tatmadaw"),
    ),
    (
        "The largest rebel faction, the SPLM-IO, said government forces had attacked its base near"
        " Yei.",
        ("splm-io", "south-sudan-peoples-defence-forces"),
    ),
    (
        "واتهم فصيل ثان في التحالف، هو جيش تحرير تانغ الوطني، الجيش بقصف كوتكاي.",
        ("tnla", "tatmadaw"),
    ),
    (
        "واتهم آمر غرفة عمليات المنطقة الغربية اللواء أسامة الجويلي قوات حفتر بقصف مطار معيتيقة.",
        ("osama-juwaili", "libyan-national-army"),
    ),
]


@pytest.mark.parametrize(("text", "charge"), BESIDE)
def test_the_name_set_beside_a_noun_is_who_accuses(reader, text, charge):
    assert _charges(reader, text) == {charge}


def test_a_witness_told_of_before_a_name_is_not_that_name(reader):
    text = "A spokesman for the army, which fought Hezbollah, accused Israel of shelling Tyre."
    assert ("hezbollah", "israel") not in _charges(reader, text)


COUNTS = [
    ("Lebanon's army said it had counted 13 thousand violations by Israel.", 13_000),
    ("Kyiv said it had counted 1.5 thousand violations by Russia.", 1_500),
    ("وأحصى الجيش اللبناني 13 ألف خرق إسرائيلي.", 13_000),
    ("وأحصى الجيش اللبناني أكثر من 2,5 ألف خرق إسرائيلي.", 2_500),
    ("وأحصى الجيش اللبناني سبعمئة خرق إسرائيلي.", 700),
    ("وقالت كييف إن موسكو انتهكت الهدنة أكثر من ألفي مرة.", 2_000),
    ("Киев насчитал 13 тысяч нарушений со стороны России.", 13_000),
]


@pytest.mark.parametrize(("text", "number"), COUNTS)
def test_a_number_before_thousand_is_so_many_thousands(reader, text, number):
    (charge,) = reader.read(text, published=DAY, ref="t").allegations
    assert charge.count.min == number


EACH = [
    "Both Armenia and Azerbaijan have complained of breaches since Monday.",
    "The government of Armenia met. Armenia and Azerbaijan each blamed the other side.",
    "Mutual accusations between Armenia and Azerbaijan of breaching the truce continued.",
    "واشتكت أرمينيا وأذربيجان من خروق منذ الصباح.",
    "وسط اتهامات متبادلة بين أرمينيا وأذربيجان بخرق وقف إطلاق النار.",
]


@pytest.mark.parametrize("text", EACH)
def test_what_two_foes_complain_of_together_either_lays_to_the_other(reader, text):
    assert _charges(reader, text) == {("armenia", "azerbaijan"), ("azerbaijan", "armenia")}


OTHERS = [
    "Norway and Cuba reported violations of the Colombian truce.",
    "Egypt and Qatar complained of violations of the truce in Gaza, where Israel bombed Rafah.",
    "Talks between Armenia and Azerbaijan on breaches of the truce went on.",
    "وأفادت قطر ومصر بخروق للهدنة في غزة.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_who_only_watches_together_charges_not_each_other(reader, text):
    watching = {"egypt", "qatar", "norway", "cuba", "armenia", "azerbaijan"}
    assert not {(one, other) for one, other in _charges(reader, text) if {one, other} <= watching}
