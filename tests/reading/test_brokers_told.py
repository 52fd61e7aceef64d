"""Who brokers a truce, and who only an exchange; who is left out of it, and who of another deal."""

import pytest


def _made(reader, text, published="2025-04-20"):
    return reader.read(text, ref="t", published=published).agreements[0]


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        ("The armies of Chad and Niger agreed to a truce. Ghana helped them to agree.", {"ghana"}),
        (
            "О тишине объявили министерства Армении и Азербайджана: перемирие началось в полдень. "
            "Договориться помог Сергей Лавров.",
            {"sergey-lavrov"},
        ),
        (
            "وافق مجلس السيادة السوداني على مقترح للأمين العام للأمم المتحدة أنطونيو غوتيريش "
            "بهدنة إنسانية مدتها أسبوعان.",
            {"antonio-guterres"},
        ),
        (
            "وقعت أربع فصائل هدنة بوساطة الرئيس الكيني وليم روتو الذي يرأس الاتحاد الافريقي.",
            {"william-ruto"},
        ),
        (
            "انهارت الهدنة بين إسرائيل وحماس. وكان جون كيري والأمين العام للأمم المتحدة بان جي مون "
            "أعلنا الهدنة مساء الخميس.",
            {"united-states", "ban-ki-moon"},
        ),
    ],
)
def test_who_brokers(reader, text, brokers):
    made = _made(reader, text)
    assert {*made.mediators, *made.guarantors} == brokers


@pytest.mark.parametrize(
    "text",
    [
        "The truce holds. On Friday both sides also swapped 40 prisoners, with Oman as go-between.",
        "Стороны соблюдают перемирие. В пятницу при посредничестве Омана прошёл обмен пленными.",
        "تحترم الأطراف الهدنة. وجرى الجمعة تبادل للأسرى بوساطة عمان.",
        "اتفقت قوات الدعم السريع والجيش على هدنة. وقالت أميركا إن الاتفاق يكفل حق المدنيين "
        "في العودة.",
    ],
)
def test_who_brokers_something_else_brokers_no_truce(reader, text):
    made = _made(reader, text)
    assert not {*made.mediators, *made.guarantors}


def test_groups_outside_another_deal_are_not_left_out(reader):
    text = (
        "The army announced a truce so that it can meet rebels who have stayed outside the "
        "national accord."
    )
    assert not _made(reader, text).excluded


def test_who_stays_outside_the_truce_itself_is_left_out(reader):
    text = "Syria announced a truce with the rebels, but the Nusra Front stays outside the truce."
    assert _made(reader, text).excluded == ("nusra-front",)


def test_a_tribe_between_towns_is_a_town(reader):
    read = reader.read("شن التحالف غارات على مأرب وصعدة ونهم أثناء الهدنة.", ref="t")
    assert not any(m.refers_to == "nihm-tribe" for m in read.mentions)


@pytest.mark.parametrize(
    "text", ["Rockets hit a Maronite village.", "Rockets hit the Orthodox town of Sednaya."]
)
def test_a_faith_is_no_place(reader, text):
    places = {m.refers_to for m in reader.read(text, ref="t").mentions if m.kind == "place"}
    assert not any(str(each).startswith("text:") for each in places)


def test_at_whose_call_it_came_about_accuses_nobody(reader):
    text = (
        "Противники в Ливии стали обвинять друг друга в нарушении перемирия. Огонь был прекращён "
        "по призыву президентов России и Турции Владимира Путина и Реджепа Тайипа Эрдогана."
    )
    read = reader.read(text, ref="t", published="2020-01-13")
    named = {each for told in read.allegations for each in (told.by, told.against)}
    assert named <= {None}
    assert "vladimir-putin" in read.agreements[0].mediators


def test_two_who_agree_accuse_each_other(reader):
    text = "Ливия и Чад договорились о перемирии. Стороны упрекнули друг друга в его нарушении."
    read = reader.read(text, ref="t", published="2020-01-13")
    assert {(told.by, told.against) for told in read.allegations} == {
        ("libya", "chad"), ("chad", "libya"),
    }  # fmt: skip


def test_who_follow_a_call_are_the_pair(reader):
    text = (
        "По приглашению президента Кении Ливия и Чад обсудили мир. Стороны обвинили друг друга в "
        "нарушении перемирия."
    )
    read = reader.read(text, ref="t", published="2020-01-13")
    assert {told.by for told in read.allegations} == {"libya", "chad"}


def test_a_unilateral_truce_with_somebody_is_not_his(reader):
    text = (
        "The Afghan government declared a unilateral ceasefire of ten days with the Taliban. "
        "The commander of NATO forces said his soldiers would honour the halt."
    )
    made = _made(reader, text, "2018-06-07")
    assert "taliban" not in {party.actor for party in made.parties}


def test_ministers_who_came_at_an_invitation_are_the_sides(reader):
    text = (
        "По приглашению Лаврова министры Эфиопии и Эритреи в среду совещались в Каире. Огонь"
        " прекращён в субботу, но обе стороны тут же обвинили друг друга в нарушении перемирия."
    )
    reading = reader.read(text, ref="t", published="2021-03-14")
    assert {(a.by, a.against) for a in reading.allegations} == {
        ("ethiopia", "eritrea"),
        ("eritrea", "ethiopia"),
    }
