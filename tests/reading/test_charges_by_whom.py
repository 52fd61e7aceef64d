"""Charges: who makes them and against whom, where no plain clause says so: own sentences."""

import pytest

MADE = [
    # from whose side, posts or hands the fire came
    (
        "Минобороны Армении сообщило, что с азербайджанской стороны открыли огонь по селу Сотк.",
        ("armenian-ministry-of-defence", "azerbaijan", "am-sotk"),
    ),
    (
        "Командование ДНР заявило, что обстрел вёлся с позиций ВСУ в районе Авдеевки.",
        ("donetsk-peoples-republic", "ukrainian-armed-forces", "ua-avdiivka"),
    ),
    (
        "Ливанская армия утверждает, что первыми огонь открыли израильские солдаты у Айтаруна.",
        ("lebanese-armed-forces", "israel-defense-forces", "lb-aitaroun"),
    ),
    # whose data they are
    (
        "По индийским данным, пакистанские военные обстреляли посты у города Пунч.",
        ("india", "pakistan-army", "in-poonch"),
    ),
    (
        "By Kyiv's count, Russian forces broke the truce 2,935 times on Sunday.",
        ("ukraine", "russian-armed-forces", None),
    ),
    (
        "وبحسب الرواية الأرمينية، خرقت القوات الأذربيجانية الهدنة.",
        ("armenia", "azerbaijani-armed-forces", None),
    ),
    # a passive in Arabic, a plural that owns nothing, whom blame is laid on
    (
        "اتهمت جبهة تحرير تيغراي من قبل الحكومة الإثيوبية بمهاجمة قرى في إقليم عفر.",
        ("ethiopian-government", "tplf", "et-afar"),
    ),
    ("Москва возложила вину за взрыв моста на Киев.", ("russia", "ukraine", None)),
    ("Moscow laid the blame on Kyiv for the blast.", ("russia", "ukraine", None)),
    # what the accused did after a colon, and whose gunmen fired at whose troops
    (
        "Штаб ВСУ обвинил Россию в срыве перемирия: её военные обстреляли Авдеевку.",
        ("ukrainian-armed-forces", "russian-armed-forces", "ua-avdiivka"),
    ),
    (
        "اتهم الجيش الإسرائيلي حماس بخرق جديد للهدنة، وقال إن مسلحيها قصفوا قواته في رفح.",
        ("israel-defense-forces", "hamas", "ps-rafah"),
    ),
    # a clause behind "as", whose ministry it is, an answer to a breach
    (
        "The truce came under strain as the Thai army accused Cambodia of shelling Surin.",
        ("royal-thai-army", "cambodia", "th-surin"),
    ),
    (
        "اتهمت وزارة الدفاع في حكومة الحوثيين التحالف بشن عشر غارات على صعدة.",
        ("houthi-government", "saudi-led-coalition", "ye-saada"),
    ),
    (
        "The Israeli army said the strikes were a response to Hamas violating the ceasefire.",
        ("israel-defense-forces", "hamas", None),
    ),
]


@pytest.mark.parametrize(("text", "told"), MADE)
def test_who_charges_whom(reader, text, told):
    found = [(a.by, a.against, a.place) for a in reader.read(text, ref="t").allegations]
    assert found == [told]


AGAINST = [
    ("Kyiv said Russian troops had returned to the village in defiance of the truce.", "ukraine"),
    ("По словам Киева, российские войска вернулись в село вопреки перемирию.", "ukraine"),
]


@pytest.mark.parametrize(("text", "by"), AGAINST)
def test_whatever_is_done_against_the_truce_breaks_it(reader, text, by):
    found = [(a.by, a.against, a.act) for a in reader.read(text, ref="t").allegations]
    assert found == [(by, "russian-armed-forces", "breach")]


def test_what_is_done_in_spite_of_a_truce_need_not_break_it(reader):
    text = "Israel said Egypt had kept mediating despite the truce."
    assert not reader.read(text, ref="t").allegations


DISPUTED = [
    ("Baku dismissed Armenia's claim that its troops had shelled Sotk.", "armenia", "azerbaijan"),
    ("Israel denied Lebanese accusations that its drones had hit a school.", "lebanon", "israel"),
    ("В Баку отвергли обвинения армянской стороны в обстреле Сотка.", "armenia", "azerbaijan"),
    ("نفت باكو المزاعم الأرمينية بشأن قصف سوتك.", "armenia", "azerbaijan"),
]


@pytest.mark.parametrize(("text", "by", "against"), DISPUTED)
def test_a_denial_tells_of_the_charge(reader, text, by, against):
    reading = reader.read(text, ref="t")
    (found,) = reading.allegations
    assert found.by == by
    assert found.against in {against, "azerbaijani-armed-forces"}
    assert (against, "denies") in {(c.speaker, c.stance) for c in reading.claims}


TURNS = (
    "Россия и Украина вновь винят друг друга: Москва - за удар по Энергодару, Киев - за обстрел "
    "Херсона."
)


def test_each_has_his_turn(reader):
    found = {(a.by, a.against, a.place) for a in reader.read(TURNS, ref="t").allegations}
    assert found == {
        ("russia", "ukraine", "ua-enerhodar"),
        ("ukraine", "russia", "ua-kherson"),
    }


def test_what_is_called_a_breach_is_whose_act_it_is(reader):
    text = "Israel said Hamas had handed over the wrong body, calling it a breach of the truce."
    found = [(a.by, a.against) for a in reader.read(text, ref="t").allegations]
    assert found == [("israel", "hamas")]


LISTED = [
    (
        "قال الجيش اليمني إن الحوثيين قصفوا مطار الحديدة وقرية الدنين.",
        {"ye-hodeidah", "text:الدنين"},
    ),
    (
        "Russia accused Ukraine of attacking a depot in Crimea and a power station in Bryansk.",
        {"ua-crimea", "ru-bryansk"},
    ),
]


@pytest.mark.parametrize(("text", "places"), LISTED)
def test_places_of_one_charge(reader, text, places):
    found = reader.read(text, ref="t").allegations
    assert {a.place for a in found} == places
    assert len({(a.by, a.against) for a in found}) == 1


DENIED = [
    ("Баку обвинения в свой адрес отверг.", "azerbaijan"),
    ("Азербайджан не признал свою причастность к обстрелу Степанакерта.", "azerbaijan"),
    ("رفض الجيش المالي الاتهامات الموجهة إليه بقصف كيدال.", "malian-armed-forces"),
    ("لم تعترف كييف بمسؤوليتها عن الهجوم على الجسر.", "ukraine"),
    ("Turkey turned down the accusations.", "turkey"),
]


@pytest.mark.parametrize(("text", "who"), DENIED)
def test_charges_turned_down(reader, text, who):
    assert [(c.speaker, c.stance) for c in reader.read(text, ref="t").claims] == [(who, "denies")]


@pytest.mark.parametrize(
    "text",
    [
        "No group claimed responsibility for the attack in Aden.",
        "Анкара не признала независимость Абхазии.",
        "Ни одна группировка не взяла на себя ответственность за взрыв в Адене.",
    ],
)
def test_silence_is_no_denial(reader, text):
    assert not [c for c in reader.read(text, ref="t").claims if c.stance == "denies"]


def test_what_either_says_is_none_of_what_both_say(reader):
    text = (
        "تبادل الطرفان الاتهامات بخرق الهدنة، فقد قال الجيش السوداني إن الدعم السريع قصفت "
        "الفاشر، وقالت قوات الدعم السريع إن الجيش قصف نيالا."
    )
    found = [(a.by, a.against, a.place) for a in reader.read(text, ref="t").allegations]
    assert found == [
        ("sudanese-armed-forces", "rapid-support-forces", "sd-el-fasher"),
        ("rapid-support-forces", "sudanese-armed-forces", "sd-nyala"),
    ]


def test_a_spokesman_speaks_for_the_body_named_right_before(reader):
    text = "The Lebanese army denies this. A spokesman said Israeli troops had fired at Khiam."
    claims = reader.read(text, ref="t").claims
    assert [(c.speaker, c.stance) for c in claims] == [
        ("lebanese-armed-forces", "denies"),
        ("lebanese-armed-forces", "accuses"),
    ]


def test_breaches_told_by_their_number_are_a_tally(reader):
    text = "Российское военное ведомство насчитало пять нарушений у Мардакерта."
    (found,) = reader.read(text, ref="t").allegations
    assert (found.by, found.against, found.count.min) == ("russian-ministry-of-defence", None, 5)


FROM_LAND = [
    "The Israeli army said rockets were fired at Metula from Lebanese territory on Thursday,"
    " despite the ceasefire between Israel and Lebanon.",
    "В Бишкеке заявили об обстреле села Достук с таджикской территории. Перемирие Киргизии и"
    " Таджикистана сорвано.",
]


@pytest.mark.parametrize("text", FROM_LAND, ids=["en", "ru"])
def test_from_whose_land_fire_came_is_not_who_fired(reader, text):
    told = reader.read(text, ref="t", published="2024-12-05")
    assert {each.against for each in told.allegations} == {None}
    assert not [e for e in told.events if e.kind == "attack" and e.actors]
