"""Charges: whom and what they are about where the words stand elsewhere: own sentences."""

import pytest

TAKEN_UP = [
    ("A drone struck a camp near Sake on Monday. The army blamed M23 for the attack.", "cd-sake"),
    ("A drone struck a camp near Sake on Monday. The army blamed M23.", "cd-sake"),
    ("Дрон атаковал лагерь у Саке. В нападении армия обвинила М23.", "cd-sake"),
    ("سقطت قذائف على سوق في الأبيض. وحمّل الجيش الدعم السريع المسؤولية.", "sd-el-obeid"),
]


@pytest.mark.parametrize(("text", "place"), TAKEN_UP)
def test_a_charge_takes_up_the_place_of_the_act_told_before(reader, text, place):
    (found,) = reader.read(text, ref="t").allegations
    assert found.place == place


def test_a_charge_of_its_own_takes_up_nothing(reader):
    text = "A drone struck a camp near Sake on Monday. The army accused M23 of stalling the talks."
    (found,) = reader.read(text, ref="t").allegations
    assert found.place is None


RELATIVES = [
    "The RSF, which the army accused of shelling the market in Omdurman, denied the charge.",
    "نفت قوات الدعم السريع، التي اتهمها الجيش بقصف سوق أم درمان، ذلك.",
    "СБП, которых армия обвинила в обстреле рынка в Омдурмане, отвергли обвинение.",
    "The army blamed the RSF, which it said had shelled the market in Omdurman.",
]


@pytest.mark.parametrize("text", RELATIVES)
def test_a_relative_takes_up_the_accused(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against) == ("sudanese-armed-forces", "rapid-support-forces")
    assert found.place == "sd-omdurman"


def test_who_broke_it_is_who_did_it_so(reader):
    text = "Ukraine said Russia had violated the truce by attacking a bridge in Kherson."
    (found,) = reader.read(text, ref="t").allegations
    assert (found.against, found.place) == ("russia", "ua-kherson")


@pytest.mark.parametrize("town", ["Порт-Судан", "Омдурман"])
def test_a_seat_that_is_shelled_is_a_town(reader, town):
    reading = reader.read(f"СБП обстреляли {town}.", ref="t")
    assert reading.events[0].place is not None
    assert "sudan" not in reading.events[0].recipients


PERPETRATED = [
    "The Lebanese army recorded nine violations committed by Israel in Tyre.",
    "رصد الجيش اللبناني 9 خروقات ارتكبتها إسرائيل في صور.",
    "Ливанская армия зафиксировала девять нарушений, совершённых Израилем в Тире.",
    "«Израиль совершил девять нарушений», — сообщили в ливанской армии.",
]


@pytest.mark.parametrize("text", PERPETRATED)
def test_who_committed_the_breaches_is_accused(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against, found.count.min) == ("lebanese-armed-forces", "israel", 9)


VERDICTS = [
    "The RSF attacked a base at Babanusa in a flagrant breach of the truce, the army said.",
    "قال الجيش السوداني إن قوات الدعم السريع هاجمت بابنوسة في انتهاك للهدنة.",
]


@pytest.mark.parametrize("text", VERDICTS)
def test_the_breach_is_the_act_told_with_it(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.act, found.place) == ("other", "sd-babanusa")


@pytest.mark.parametrize(
    "text",
    [
        "Residents of El Fasher said the Rapid Support Forces had shelled the main market.",
        "Жители Эль-Фашира рассказали, что Силы быстрой поддержки обстреляли рынок.",
        "قال سكان في الفاشر إن قوات الدعم السريع قصفت السوق الرئيسي.",
    ],
)
def test_a_witness_who_names_the_culprit_alleges(reader, text):
    reading = reader.read(text, ref="t")
    (found,) = reading.allegations
    assert reading.claims[0].stance in {"asserts", "reports"}
    assert found.against == "rapid-support-forces"
    assert reading.actors[found.by].names["en"] == "residents"


def test_the_channel_of_a_side_accuses_its_foes_and_the_press_does_not(reader):
    text = "Houthi fighters shelled Marib. {} said coalition warplanes had bombed Saada."
    (found,) = reader.read(text.format("Al-Masirah TV"), ref="t").allegations
    assert (found.by, found.place) == ("al-masirah", "ye-saada")
    assert not reader.read(text.format("Reuters"), ref="t").allegations


@pytest.mark.parametrize(
    "text",
    [
        "The army accused the RSF of shelling El Obeid; the latter denied it.",
        "اتهم الجيش السوداني قوات الدعم السريع بقصف الأبيض، ونفت الأخيرة ذلك.",
    ],
)
def test_the_latter_is_whom_the_text_named_last(reader, text):
    claims = reader.read(text, ref="t").claims
    told = [(each.speaker, each.stance) for each in claims]
    assert ("rapid-support-forces", "denies") in told


@pytest.mark.parametrize(
    "text",
    [
        "The RSF said the Sudanese army had resumed its shelling of Nyala.",
        "СБП заявили, что армия Судана возобновила обстрел Ньялы.",
        "قالت قوات الدعم السريع إن الجيش السوداني استأنف قصف نيالا.",
    ],
)
def test_fighting_resumed_is_a_charge(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert (found.against, found.act) == ("sudanese-armed-forces", "shelling")


def test_fire_from_a_side_is_that_sides(reader):
    text = "Kyrgyzstan said mortar fire from the Tajik side had hit the village of Ak-Sai."
    found = reader.read(text, ref="t").allegations
    assert {each.against for each in found} == {"tajikistan"}


def test_a_quarrel_summed_up_is_told_once(reader):
    text = "Baku and Yerevan accused each other of breaking the truce."
    found = reader.read(text, ref="t").allegations
    assert {(each.by, each.against) for each in found} == {
        ("azerbaijan", "armenia"),
        ("armenia", "azerbaijan"),
    }
    text += " Azerbaijan's defence ministry said Armenian troops had shelled Tovuz."
    found = reader.read(text, ref="t").allegations
    assert [each.by for each in found] == ["armenia", "azerbaijani-ministry-of-defence"]


@pytest.mark.parametrize(
    "text",
    [
        "Nikol Pashinyan stressed that Yerevan had no hand in drafting the text.",
        "Никол Пашинян заявил, что Ереван текста не составлял.",
        "قال نيكول باشينيان إن بلاده لم تشارك في صياغة النص.",
    ],
)
def test_who_had_no_part_in_it_denies(reader, text):
    (claim,) = reader.read(text, ref="t").claims
    assert claim.stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "رد أحمد عوض بن مبارك باتهام الحوثيين بقصف أحياء في مدينة تعز.",
        "جاء ذلك بعد اتهام أسمرة الجيش الإثيوبي بقصف تعز.",
    ],
)
def test_a_noun_of_accusing_has_its_accused(reader, text):
    (found,) = reader.read(text, ref="t").allegations
    assert found.by in {"ahmed-awad-bin-mubarak", "eritrea"}
    assert found.against in {"houthis", "ethiopian-national-defence-force"}


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        (
            "Обстрел с пакистанской стороны ранил двух жителей, сообщила индийская армия.",
            "indian-army",
            "pakistan",
        ),
        (
            "Обстрел с индийской стороны ранил двух жителей, сообщила пакистанская армия.",
            "pakistan-army",
            "india",
        ),
        ("В Ереване заявили о новых обстрелах с азербайджанской стороны.", "armenia", "azerbaijan"),
        (
            "С таджикской стороны был открыт огонь по заставе, сообщили в Бишкеке.",
            "kyrgyzstan",
            "tajikistan",
        ),
        ("قال الجيش الهندي إن قصفا من الجانب الباكستاني أوقع قتيلين.", "indian-army", "pakistan"),
        ("Shelling from the Tajik side hurt two, Kyrgyzstan said.", "kyrgyzstan", "tajikistan"),
    ],
)
def test_what_comes_from_a_side_is_charged_to_it(reader, text, by, against):
    found = reader.read(text, ref="t").allegations
    assert {(each.by, each.against) for each in found} == {(by, against)}


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Огонь с таджикской стороны ранил двух крестьян.", "tajikistan"),
        ("Fire from the Pakistani side wounded two farmers.", "pakistan"),
        ("نيران من الجانب الباكستاني أصابت مزارعين.", "pakistan"),
    ],
)
def test_bare_fire_from_a_side_is_that_sides(reader, text, actor):
    (found,) = reader.read(text, ref="t").events
    assert found.actors == (actor,)


@pytest.mark.parametrize(
    "text",
    [
        "Переговоры с таджикской стороной прошли в Душанбе.",
        "Talks from the Russian side continued.",
        "بدأت محادثات من الجانب الباكستاني.",
    ],
)
def test_talks_with_or_from_a_side_are_no_attack(reader, text):
    assert not [each for each in reader.read(text, ref="t").events if each.kind == "attack"]
