"""Arabic leads: who, whom and how many in the verb-first prose of agencies."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading

TRUCE = "خرقت الهدنة مجددا. "


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2024-11-28", language="ar")


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("قتل جنديان لبنانيان وجرح ضابط بقصف إسرائيلي على بنت جبيل.", 2, 1),
        ("قتلت القوات الإسرائيلية ثلاثة أطفال وامرأة في غزة.", 4, None),
        ("أدى قصف مدفعي على الفاشر إلى مقتل امرأة وطفليها وإصابة خمسة مدنيين.", 3, 5),
        ("سقط قتيلان وثلاثة جرحى في غارة إسرائيلية على بلدة كفر نوران.", 2, 3),
        ("أودى هجوم بطائرة مسيرة على سوق في نيالا بحياة 12 شخصا.", 12, None),
        ("قُتل مزارع وأصيب آخر برصاص القوات الإسرائيلية شرق مخيم المغازي.", 1, 1),
    ],
)
def test_the_harmed_are_counted_in_the_singular_and_the_dual(text, killed, injured):
    (event,) = [e for e in _read(TRUCE + text).events if e.kind == "attack"]
    harmed = event.casualties
    assert harmed is not None
    assert (harmed.killed.min if harmed.killed else None) == killed
    assert (harmed.injured.min if harmed.injured else None) == injured


def test_a_crowd_in_the_singular_is_not_one():
    (event,) = _read(TRUCE + "قتلت غارة روسية عائلة في إدلب.").events
    assert event.casualties is None


@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        (
            "اتهمت قوات سوريا الديمقراطية (قسد) الجيش التركي بخرق الهدنة.",
            "accuse_violation",
            ("syrian-democratic-forces",),
            ("turkish-armed-forces",),
        ),
        (
            "وقع الجيش السوداني وقوات الدعم السريع، مساء السبت في جدة، اتفاقا لوقف إطلاق النار.",
            "agree",
            ("sudanese-armed-forces", "rapid-support-forces"),
            (),
        ),
        (
            "أدى هجوم بطائرة مسيرة شنته جماعة الحوثي على مأرب إلى مقتل ثلاثة جنود.",
            "attack",
            ("houthis",),
            (),
        ),
        (
            "أسفر قصف مدفعي لقوات الدعم السريع على الفاشر عن مقتل خمسة مدنيين.",
            "attack",
            ("rapid-support-forces",),
            (),
        ),
        (
            "أفاد ناشطون بأن تنظيم هيئة تحرير الشام قصف بلدة جورين.",
            "attack",
            ("hayat-tahrir-al-sham",),
            (),
        ),
    ],
)
def test_insets_brackets_and_late_objects_keep_their_roles(text, kind, actors, recipients):
    (event,) = [e for e in _read(TRUCE + text).events if e.kind == kind]
    assert (event.actors, event.recipients) == (actors, recipients)


def test_each_accuses_the_other():
    found = _read("اتهم كل من أرمينيا وأذربيجان الآخر بخرق الهدنة.").allegations
    assert {(e.by, e.against) for e in found} == {
        ("armenia", "azerbaijan"),
        ("azerbaijan", "armenia"),
    }


def test_what_is_denied_with_an_auxiliary_is_all_denied():
    text = "نفى متحدث باسم حركة طالبان أن تكون الحركة قد وافقت على تمديد الهدنة."
    assert [c.stance for c in _read(text).claims] == ["denies"]


def test_who_declared_it_is_not_who_accuses():
    text = "تراشقت إيران وإسرائيل الاتهامات بخرق الهدنة بعد ساعات من إعلانها من جانب دونالد ترمب."
    accusers = {e.by for e in _read(text).allegations}
    assert accusers == {"iran", "israel"}


def test_the_red_crescent_speaks_without_a_country():
    text = "قتل ثلاثة مدنيين في غارة إسرائيلية، وفق ما أفادت به جمعية الهلال الأحمر."
    (claim,) = _read(text).claims
    assert claim.described_as


def test_the_keeping_that_is_denied_is_of_a_truce_that_is_there():
    text = "اتهمت السلطات الأوكرانية الجيش الروسي بعدم احترام وقف إطلاق النار في ماريوبول."
    (agreement,) = _read(text).agreements
    assert agreement.status == "violated"


def test_mediation_that_ended_the_fighting_did_not_end_the_truce():
    text = "دخلت الهدنة بين إسرائيل وحماس حيز التنفيذ بعد وساطة مصرية أنهت عشرة أيام من القتال."
    (agreement,) = _read(text).agreements
    assert agreement.status == "in_force"


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "أكدت وزارة الدفاع الأذربيجانية التوصل إلى اتفاق مع أرمينيا يقضي بوقف إطلاق النار.",
            {"armenia", "azerbaijan"},
        ),
        (
            "وقعت الحكومة الإثيوبية وجبهة تحرير شعب تيغراي اتفاقا ينص على وقف إطلاق النار.",
            {"ethiopian-government", "tplf"},
        ),
        (
            "Armenia and Azerbaijan signed a deal that provides for a ceasefire.",
            {"armenia", "azerbaijan"},
        ),
    ],
)
def test_a_deal_whose_terms_lay_down_a_truce_is_agreed(text, parties):
    (agreement,) = _reader().read(text, ref="test", published="2024-11-28").agreements
    assert agreement.status == "agreed"
    assert {party.actor for party in agreement.parties} == parties


def test_who_announces_a_strike_on_another_struck_and_accuses_nobody():
    reading = _read("أعلن الحوثيون استهداف سفينة أمريكية في البحر الأحمر بصواريخ.")
    assert [event.actors for event in reading.events if event.kind == "attack"] == [("houthis",)]
    assert not reading.allegations


def test_who_announces_that_he_was_struck_did_not_strike():
    reading = _read(TRUCE + "أعلن الجيش اللبناني استهداف موقع له في الجنوب.")
    assert not any("lebanese-armed-forces" in event.actors for event in reading.events)


def test_fire_opened_on_somebody_is_an_attack_and_counted():
    text = "خرقت الهدنة، واتهم الجيش الأوكراني الانفصاليين بإطلاق النار عشر مرات على مواقعه."
    (charge,) = _read(text).allegations
    assert charge.count is not None
    assert (charge.act, charge.count.min) == ("small_arms", 10)


def test_an_officer_who_wants_no_name_told_demands_nothing():
    text = TRUCE + "قال قائد ميداني في الجيش السوداني، طلب عدم ذكر اسمه، إن القصف توقف."
    assert not any(event.kind == "demand" for event in _read(text).events)


def test_an_ally_is_told_by_name():
    text = TRUCE + "اتهم مسؤول أميركي النظام السوري وحليفته روسيا بقصف حلب."
    assert {charge.against for charge in _read(text).allegations} == {"syrian-government", "russia"}


def test_the_health_ministry_is_no_party():
    text = "انتهت الهدنة. وأعلنت وزارة الصحة في غزة مقتل 32 شخصا في الغارات التي أعقبت الهدنة."
    assert not any(
        party.actor == "gaza-health-ministry" for a in _read(text).agreements for party in a.parties
    )


def test_a_title_is_shared_by_the_next_nationality():
    text = "اتفق الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان على هدنة في إدلب."
    (event,) = [e for e in _read(text).events if e.kind == "agree"]
    assert event.actors == ("vladimir-putin", "recep-tayyip-erdogan")


def test_to_what_end_it_is_done_is_nobodys_word():
    text = "أعلن التحالف العربي وقفا لإطلاق النار في اليمن دعما لجهود الأمم المتحدة."
    assert [claim.stance for claim in _read(text).claims] == ["announces"]


def test_what_terms_lay_down_is_to_come():
    text = "توصل الطرفان إلى هدنة بموجب اتفاق يقضي بانسحاب القوات اليمنية من الحديدة."
    assert [e.modality for e in _read(text).events if e.kind == "withdraw"] == ["planned"]


def test_a_number_behind_an_officer_is_not_his_name():
    text = TRUCE + "نصب المتمردون كمينا لقافلة، ما أسفر عن مقتل ضابط وثلاثة جنود."
    (event,) = [e for e in _read(text).events if e.kind == "attack"]
    assert event.casualties is not None
    assert event.casualties.killed is not None
    assert event.casualties.killed.min == 4
