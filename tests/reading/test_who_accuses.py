"""Who accuses, and whom: bodies without their state, names explained, charges returned."""

import pytest


def _charges(reader, text, published="2025-12-08"):
    found = reader.read(text, published=published, ref="t").allegations
    return {(each.by, each.against) for each in found}


def _claims(reader, text, published="2025-12-08"):
    found = reader.read(text, published=published, ref="t").claims
    return {(each.speaker, each.stance) for each in found}


OWN = [
    ("The defence ministry said Thai forces had broken the truce at dawn.", None),
    (
        "PHNOM PENH, Dec 8 (Reuters) - The defence ministry said Thai forces had broken the truce.",
        "cambodian-ministry-of-defence",
    ),
    (
        "Cambodia accused Thailand of shelling a village. The foreign ministry said Thai soldiers"
        " had broken the truce.",
        "cambodian-foreign-ministry",
    ),
    ("Минобороны заявило, что азербайджанские войска нарушили перемирие.", None),
    (
        "ЕРЕВАН, 8 декабря. Минобороны заявило, что азербайджанские войска нарушили перемирие.",
        "armenian-ministry-of-defence",
    ),
    ("В МИД обвинили украинские войска в срыве перемирия.", None),
    ("قالت وزارة الدفاع إن القوات الأذربيجانية خرقت الهدنة فجر الاثنين.", None),
    (
        "يريفان - قالت وزارة الدفاع إن القوات الأذربيجانية خرقت الهدنة فجر الاثنين.",
        "armenian-ministry-of-defence",
    ),
    ("اتهم الجيش القوات الإريترية بقصف بلدة زالامبيسا رغم الهدنة.", None),
    ("اتهمت وزارة الخارجية القوات الباكستانية بخرق وقف إطلاق النار في كشمير.", None),
]


@pytest.mark.parametrize(("text", "by"), OWN)
def test_an_organ_without_its_state_is_none_of_the_accused(reader, text, by):
    reading = reader.read(text, published="2025-12-08", ref="t")
    charge = reading.allegations[-1]
    assert charge.against is not None
    if by is not None:
        assert charge.by == by
    else:
        assert (
            charge.by is None
            or charge.by not in reading.actors
            or (reading.actors[charge.by].country != reading.actors[charge.against].country)
        )


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        (
            "ДНР обвинила вооружённые формирования Украины в обстреле Горловки.",
            "donetsk-peoples-republic",
            "ukrainian-armed-forces",
        ),
        (
            "اتهمت دونيتسك التشكيلات المسلحة الأوكرانية بخرق الهدنة 14 مرة.",
            "donetsk-peoples-republic",
            "ukrainian-armed-forces",
        ),
        (
            "Armed formations of Ukraine violated the ceasefire regime 14 times, the DPR said.",
            "donetsk-peoples-republic",
            "ukrainian-armed-forces",
        ),
        (
            "В Минобороны России обвинили вооружённые формирования Армении в обстреле Шуши.",
            "russian-ministry-of-defence",
            "armenian-armed-forces",
        ),
        (
            "Сирийская обсерватория по правам человека сообщила, что правительственные самолёты"
            " сбросили бомбы на Думу.",
            "syrian-observatory-for-human-rights",
            "syrian-army",
        ),
    ],
)
def test_formations_and_arms_of_a_state_are_its_forces(reader, text, by, against):
    assert (by, against) in _charges(reader, text)


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        (
            "ECOWAS, the bloc that mediated the accord, urged the junta and the rebels to"
            " show restraint.",
            "ecowas",
            "calls_for",
        ),
        (
            "ЭКОВАС, региональный блок, который выступил посредником, призвал хунту и повстанцев"
            " к сдержанности.",
            "ecowas",
            "calls_for",
        ),
        (
            "Движение М23, повстанческая группировка, захватившая Гому, отвергло предложение.",
            "m23",
            "rejects",
        ),
        (
            "اتهمت حركة 23 مارس، وهي الجماعة المتمردة التي استولت على غوما، الجيش الكونغولي بقصف"
            " ماسيسي.",
            "m23",
            "accuses",
        ),
        (
            "وصف الجيش الإسرائيلي هجوم حماس بأنه خرق فاضح للهدنة.",
            "israel-defense-forces",
            "accuses",
        ),
    ],
)
def test_who_is_explained_between_commas_speaks(reader, text, speaker, stance):
    assert _claims(reader, text) == {(speaker, stance)}


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said Russian soldiers had died in the fighting.",
        "Киев заявил, что российские солдаты погибли под Покровском.",
        "قال الجيش الهندي إن جنودا باكستانيين قتلوا.",
        "The Georgian health ministry speaks of 175 killed.",
    ],
)
def test_who_dies_is_accused_of_nothing(reader, text):
    assert not _charges(reader, text)
    assert {stance for _, stance in _claims(reader, text)} == {"asserts"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("India blamed Pakistan for the firing, and Pakistan India.", {"india", "pakistan"}),
        ("Kyiv accused Moscow of breaking the truce, and Moscow Kyiv.", {"ukraine", "russia"}),
        ("Баку обвинил в обстреле Ереван, а Ереван — Баку.", {"azerbaijan", "armenia"}),
        (
            "حمّلت الحكومة الحوثيين مسؤولية انهيار الهدنة، والحوثيون الحكومة.",
            {"yemeni-government", "houthis"},
        ),
        (
            "Перемирие между Индией и Пакистаном продержалось ночь. Утром Дели обвинил соседа в"
            " обстреле Пунча, а Исламабад упрекнул противника в налёте на Лахор.",
            {"india", "pakistan"},
        ),
        (
            "صمدت الهدنة بين الهند وباكستان ليلة واحدة. واتهمت نيودلهي جارتها بقصف بونش، فيما"
            " اتهمت إسلام آباد خصمها بإرسال مسيرات.",
            {"india", "pakistan"},
        ),
    ],
)
def test_a_charge_returned_is_against_who_made_the_first(reader, text, sides):
    one, other = sides
    assert _charges(reader, text) == {(one, other), (other, one)}


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The army of Sudan counted 27 dead in El Obeid, the United Nations 31.", 2),
        ("Минздрав Ливии насчитал 61 погибшего, Красный Полумесяц — 78.", 2),
        ("تحدثت الأمم المتحدة عن 40 قتيلا، والجيش عن 12.", 2),
    ],
)
def test_who_counts_next_in_the_same_breath_speaks_too(reader, text, speakers):
    assert len(reader.read(text, published="2025-12-08", ref="t").claims) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Guns are silent since New Delhi and Islamabad agreed on a ceasefire, the two armies"
            " said.",
            {"indian-army", "pakistan-army"},
        ),
        (
            "قال الجيشان الهندي والباكستاني إنهما اتفقا على الهدنة.",
            {"indian-army", "pakistan-army"},
        ),
        (
            "Камбоджа и Таиланд согласовали перемирие. МИД обеих стран сообщили, что оно начнётся"
            " в полдень.",
            {"cambodian-foreign-ministry", "thai-foreign-ministry"},
        ),
    ],
)
def test_both_armies_and_ministries_speak_for_each(reader, text, speakers):
    assert {speaker for speaker, _ in _claims(reader, text)} == speakers


@pytest.mark.parametrize(
    ("text", "against", "place"),
    [
        (
            "Hezbollah fired two mortar shells on a post in the Shebaa Farms. Netanyahu called the"
            " mortar fire a grave breach of the truce.",
            "hezbollah",
            "lb-shebaa-farms",
        ),
        (
            "قصفت قوات الدعم السريع مستشفى في الأبيض الاثنين."
            " ووصف الجيش القصف بأنه خرق فاضح للهدنة.",
            "rapid-support-forces",
            "sd-el-obeid",
        ),
    ],
)
def test_what_was_told_before_is_called_a_breach(reader, text, against, place):
    (found,) = reader.read(text, published="2025-12-08", ref="t").allegations
    assert (found.against, found.place) == (against, place)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The Ukrainian army counted 11 attacks by the DPR, among them two near Shumy and one"
            " in Vodiane.",
            {11, 2, 1},
        ),
        (
            "В штабе ООС насчитали двенадцать обстрелов со стороны ДНР, в том числе два — под"
            " Шумами и один — в Водяном.",
            {12, 2, 1},
        ),
        (
            "Renamo's spokesman counted nine breaches by the army, four in Tete and five in"
            " Sofala.",
            {4, 5},
        ),
    ],
)
def test_the_whole_of_a_tally_stands_beside_its_parts(reader, text, counts):
    found = reader.read(text, published="2020-07-28", ref="t").allegations
    assert {each.count.min for each in found} == counts
    assert len({each.against for each in found}) == 1


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        (
            "The army rejected rebel claims that it had shelled the market in Masisi.",
            "text:armed-opposition",
            "fardc",
        ),
        (
            "Armenia's defence ministry dismissed as disinformation a claim by Baku that its"
            " troops had opened fire near Lachin.",
            "azerbaijan",
            "armenian-ministry-of-defence",
        ),
        (
            "Армия отвергла утверждения повстанцев М23 о том, что она обстреляла рынок в Масиси.",
            "m23",
            "fardc",
        ),
        ("وصفت يريفان اتهام باكو لها بقصف لاتشين بأنه كذب.", "azerbaijan", "armenia"),
    ],
)
def test_a_denied_claim_accuses_who_denies_it(reader, text, by, against):
    assert _charges(reader, text) == {(by, against)}


@pytest.mark.parametrize(
    "text",
    [
        "Песков возразил, что российские войска отвечают только на провокации.",
        "The Kremlin said Russian troops only respond to provocations.",
        "قالت أنقرة إن جنودها قرب مناطق تسيطر عليها قوات سوريا الديمقراطية.",
    ],
)
def test_who_answers_or_holds_land_is_charged_with_nothing(reader, text):
    assert not _charges(reader, text)


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        (
            "Yahya Saree assured reporters that Houthi forces had not fired a single shell.",
            "yahya-saree",
            "denies",
        ),
        ("«Мы не нарушали перемирие», — заверили в штабе хуситов.", "houthis", "denies"),
        ("Hamas assured mediators that it would not fire first.", "hamas", "promises"),
    ],
)
def test_who_assures_that_he_did_not_denies(reader, text, speaker, stance):
    assert _claims(reader, text) == {(speaker, stance)}


def test_this_force_is_the_one_named_last(reader):
    text = (
        "اتهم الجيش السوداني قوات الدعم السريع بقصف مخيم قرب الفاشر، فيما نفت هذه القوات ذلك وقالت"
        " إن طائرات الجيش هي التي قصفت المخيم."
    )
    sides = {"sudanese-armed-forces", "rapid-support-forces"}
    one, other = sides
    assert _charges(reader, text) == {(one, other), (other, one)}
    assert ("rapid-support-forces", "denies") in _claims(reader, text)


def test_to_commit_breaches_is_not_to_think_them_possible(reader):
    """«Допустила 14 нарушений» is said by who counts, not by who committed them."""
    text = (
        "Минобороны Колумбии сообщило, что АНО за квартал допустила 14 нарушений перемирия. По "
        "сведениям АНО, армия Колумбии нарушила его 22 раза."
    )
    told = reader.read(text, ref="text", published="2023-11-08").allegations
    assert [(each.by, each.against) for each in told] == [
        ("colombian-ministry-of-defence", "eln"),
        ("eln", "colombian-armed-forces"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "GENEVA, July 29 - A truce between Thailand and Cambodia began at midnight. The defence "
        "ministry said Thai forces had shelled a village.",
        "ЖЕНЕВА, 29 июля. Перемирие Таиланда и Камбоджи началось в полночь. Минобороны сообщило, "
        "что таиландские войска обстреляли деревню.",
        "القاهرة - بدأت هدنة بين تايلاند وكمبوديا. وقالت وزارة الدفاع إن القوات التايلاندية قصفت "
        "قرية.",
    ],
)
def test_a_town_of_neither_side_lends_nobody_its_ministry(reader, text):
    told = reader.read(text, ref="text", published="2025-07-29")
    assert {each.by for each in told.allegations} <= {None, "cambodian-ministry-of-defence"}
    assert told.allegations


@pytest.mark.parametrize(
    ("text", "by", "against"),
    [
        ("Повстанцы М23 захватывают Гому, сообщила армия ДР Конго.", "fardc", "m23"),
        ("Houthi fighters seize Marib, the Saudi defence ministry said.", None, "houthis"),
    ],
)
def test_taking_in_the_present_is_an_act(reader, text, by, against):
    told = _charges(reader, text)
    assert {each for _, each in told} == {against}
    assert by is None or {each for each, _ in told} == {by}


def test_who_acts_behind_a_department_is_not_it(reader):
    text = (
        "Погранслужба Киргизии сообщила о нарушении перемирия. По данным ведомства, таджикские"
        " военные открыли огонь из миномётов."
    )
    found = reader.read(text, ref="t", published="2024-03-12")
    assert "tajik-armed-forces" not in {c.speaker for c in found.claims}
    assert {(a.by, a.against) for a in found.allegations} == {
        ("kyrgyz-border-guard", "tajik-armed-forces")
    }


def test_a_verb_behind_what_only_describes_keeps_its_doer(reader):
    text = (
        "Погранслужба Киргизии заявила, что таджикские военные нарушили договорённость,"
        " действующую с пятницы, и обстреляли сёла Ак-Сай и Достук."
    )
    found = reader.read(text, ref="t", published="2024-03-12").allegations
    assert {a.against for a in found} == {"tajik-armed-forces"}


def test_a_number_before_its_noun_is_of_the_place_before_it(reader):
    text = "СММ ОБСЕ насчитала в Донецкой области 120 нарушений, в Луганской области — 40."
    found = reader.read(text, ref="t", published="2020-03-12").allegations
    assert {(a.place, a.count.min) for a in found} == {
        ("ua-donetsk-oblast", 120),
        ("ua-luhansk-oblast", 40),
    }


def test_a_press_service_speaks_for_its_owner(reader):
    text = (
        "Режим прекращения огня за сутки нарушен индийской стороной 20 раз, сообщила пресс-служба"
        " Минобороны Пакистана."
    )
    found = reader.read(text, ref="t", published="2020-03-12").allegations
    assert {(a.by, a.against, a.count.min) for a in found} == {
        ("pakistani-ministry-of-defence", "india", 20)
    }


def test_a_mission_named_first_is_she(reader):
    text = (
        "Эрик Сольхейм выразил сожаление. Миссия СММ ОБСЕ покинет остров. За год она зафиксировала"
        " 120 нарушений со стороны хуситов."
    )
    found = reader.read(text, ref="t", published="2020-03-12").allegations
    assert {a.by for a in found} == {"osce-smm"}


def test_to_whom_a_list_of_breaches_is_handed_broke_nothing(reader):
    text = "Израиль, по словам Исраэля Каца, передал список нарушений американской стороне."
    found = reader.read(text, ref="t", published="2020-03-12").allegations
    assert "united-states" not in {a.against for a in found}


def test_fire_on_ones_own_posts_told_with_an_adjective_is_a_charge(reader):
    text = "Армия Йемена заявила об утреннем обстреле своих позиций возле Таиза."
    (charge,) = reader.read(text, ref="t", published="2020-03-12").allegations
    assert (charge.by, charge.against, charge.place) == ("yemeni-armed-forces", None, "ye-taiz")
