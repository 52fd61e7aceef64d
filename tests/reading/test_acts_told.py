"""Acts told by other words than their own: errands, receptions, threats, ends, ground taken."""

import pytest


def _acts(reader, text, kind):
    found = [event for event in reader.read(text, ref="t").events if event.kind == kind]
    return [(set(event.actors), event.modality) for event in found]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "President Salva Kiir said he had met rebel leader Riek Machar in Khartoum.",
            {"salva-kiir", "riek-machar"},
        ),
        (
            "قال وزير الدفاع مرهف أبو قصرة إنه التقى أمس مظلوم عبدي في الرقة.",
            {"murhaf-abu-qasra", "mazloum-abdi"},
        ),
        (
            "Chinese Foreign Minister Wang Yi, receiving Prak Sokhonn in Kunming, urged restraint.",
            {"wang-yi", "prak-sokhonn"},
        ),
        (
            "U.S. Vice President JD Vance is expected in Jerusalem next week for talks with "
            "Prime Minister Benjamin Netanyahu.",
            {"jd-vance", "benjamin-netanyahu"},
        ),
        (
            "وصل المبعوث الأميركي توم براك إلى بيروت للقاء الرئيس جوزيف عون.",
            {"thomas-barrack", "joseph-aoun"},
        ),
        (
            "Индия и Пакистан договорились прекратить огонь. Военные двух стран созвонятся снова.",
            {"india", "pakistan"},
        ),
        (
            "Между Киевом и Москвой прошли переговоры об обмене пленными.",
            {"ukraine", "russia"},
        ),
    ],
)
def test_who_has_met_is_told_by_a_pronoun_an_errand_or_a_reception(reader, text, met):
    assert [actors for actors, _ in _acts(reader, text, "consult")] == [met]


def test_who_receives_a_paper_has_met_nobody(reader):
    assert not _acts(reader, "Hamas received the proposal from Qatar on Sunday.", "consult")


@pytest.mark.parametrize(
    "text",
    [
        "New Delhi said that any future act of terror would be considered an act of war.",
        "Israel Katz said any breach by Hezbollah would be met with maximum force.",
        "Recep Tayyip Erdogan promised a harsh reply to any attack on Turkish posts in Idlib.",
        "The Houthis warned shipping companies to keep away from the Red Sea.",
        "В Нью-Дели заявили, что любой теракт впредь будет расцениваться как объявление войны.",
        "Наим Касем заявил, что вторжение не останется без ответа.",
        "أكدت نيودلهي أن أي عمل إرهابي في المستقبل سيعتبر إعلان حرب.",
        "قال نعيم قاسم إن أي توغل جديد لن يمر دون رد.",
    ],
)
def test_what_will_follow_is_a_threat(reader, text):
    assert len(_acts(reader, text, "threaten")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Hamas promised a reply to the proposal within a day.",
        "The United Nations warned residents to keep away from the river.",
    ],
)
def test_an_answer_in_words_and_advice_threaten_nobody(reader, text):
    assert not _acts(reader, text, "threaten")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Colombia's ELN said its truce was over.", "eln"),
        ("أعلن الجيش السوري انتهاء الهدنة.", "syrian-army"),
        ("Syria's army announced the end of the truce on Monday.", "syrian-army"),
        ("علقت بانكوك العمل باتفاق الهدنة في نوفمبر.", "thailand"),
        ("Хуситы отказались от перемирия.", "houthis"),
    ],
)
def test_who_declares_a_truce_over_ends_it(reader, text, by):
    assert [actors for actors, _ in _acts(reader, text, "end_ceasefire")] == [{by}]
    assert not _acts(reader, text, "reject")


@pytest.mark.parametrize(
    "text",
    [
        "Hamas suspended the release of hostages on Monday.",
        "ХАМАС приостановил освобождение заложников.",
        "علقت حماس الإفراج عن الرهائن.",
    ],
)
def test_a_release_put_off_is_none(reader, text):
    assert not _acts(reader, text, "release_detainees")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("М23, захватившая в январе Гому, объявила перемирие.", {"m23"}),
        ("The truce began. The Israeli air force knocked out a radar near Tehran.", None),
        (
            "Между суданской армией и Силами быстрой поддержки идут бои в Омдурмане. Перемирие "
            "не действует.",
            {"sudanese-armed-forces", "rapid-support-forces"},
        ),
        (
            "تدور معارك عنيفة بين الجيش السوداني وقوات الدعم السريع في الخرطوم رغم الهدنة.",
            {"sudanese-armed-forces", "rapid-support-forces"},
        ),
    ],
)
def test_who_took_ground_wrecked_or_clashed(reader, text, by):
    ((actors, _),) = _acts(reader, text, "attack")
    assert actors == (by or {"israeli-air-force"})


def test_who_ends_a_truce_after_a_raid_did_not_raid(reader):
    text = "The Taliban called off their ceasefire after the raid on Kunduz."
    assert all(not actors for actors, _ in _acts(reader, text, "attack"))


def test_an_offensive_to_be_resumed_is_still_to_come(reader):
    text = "The truce began. The Arakan Army said it would resume its offensive if jets came back."
    assert {modality for _, modality in _acts(reader, text, "attack")} <= {"planned"}


@pytest.mark.parametrize(
    ("text", "kind", "doers"),
    [
        (
            "Petro Poroshenko ordered his troops to cease fire, and separatist leader Alexander "
            "Zakharchenko did the same.",
            "announce_ceasefire",
            [{"petro-poroshenko"}, {"alexander-zakharchenko"}],
        ),
        ("Cairo welcomed the truce, as did Ankara.", "welcome", [{"egypt"}, {"turkey"}]),
        (
            "Каир приветствовал перемирие. Его примеру последовал Амман.",
            "welcome",
            [{"egypt"}, {"jordan"}],
        ),
        (
            "أمر بترو بوروشينكو قواته بوقف إطلاق النار، وحذا حذوه ألكسندر زاخارتشينكو.",
            "announce_ceasefire",
            [{"petro-poroshenko"}, {"alexander-zakharchenko"}],
        ),
    ],
)
def test_who_did_the_same_did_it_too(reader, text, kind, doers):
    assert [actors for actors, _ in _acts(reader, text, kind)] == doers


def test_the_same_of_an_attack_is_left_alone(reader):
    text = "The truce failed. Hamas fired rockets at Ashkelon, as did Islamic Jihad."
    assert [actors for actors, _ in _acts(reader, text, "attack")] == [{"hamas"}]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Pakistan and Afghanistan agreed to cease fire. Delegations will meet again in "
            "Istanbul on October 25.",
            {"pakistan", "afghanistan"},
        ),
        (
            "Россия и Украина договорились прекратить огонь. Следующий раунд переговоров пройдёт "
            "в Стамбуле.",
            {"russia", "ukraine"},
        ),
        (
            "اتفقت الحكومة اليمنية والحوثيون على هدنة. وستعقد جولة جديدة من المحادثات في مسقط.",
            {"yemeni-government", "houthis"},
        ),
    ],
)
def test_the_next_round_is_of_the_two_sides(reader, text, sides):
    assert _acts(reader, text, "consult") == [(sides, "planned")]


def test_who_stands_before_an_aside_attacked_not_who_speaks_in_it(reader):
    text = (
        "The truce is over. Armenia declared martial law after Azerbaijani forces, it said, "
        "attacked Stepanakert."
    )
    assert [a for a, _ in _acts(reader, text, "attack")] == [{"azerbaijani-armed-forces"}]


def test_the_first_verb_of_a_list_may_be_unknown(reader):
    text = "The truce is over. Hamas gunmen burst through the fence, shot dead guards and fled."
    assert [actors for actors, _ in _acts(reader, text, "attack")] == [{"hamas"}]


@pytest.mark.parametrize(
    ("head", "places"),
    [
        ("الخرطوم: «الشرق الأوسط»", ["sd-khartoum"]),
        ("بوابة الوسط - طرابلس", ["ly-tripoli"]),
        ("العربي الجديد - بيروت", ["lb-beirut"]),
    ],
)
def test_an_outlet_and_a_town_in_a_line_are_a_dateline(reader, head, places):
    reading = reader.read(f"{head}\n\nاتفق الطرفان على هدنة تبدأ صباح الغد بحسب ما أعلن.", ref="t")
    assert reading.segments[0].kind == "dateline"
    assert [m.refers_to for m in reading.mentions if m.kind == "place"] == places
