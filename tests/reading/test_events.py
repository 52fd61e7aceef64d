"""Events of single sentences, in three languages: kind, who acts on whom, modality."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Event


@cache
def _reader() -> Reader:
    return Reader()


def _events(text: str, kind: str) -> list[Event]:
    found = _reader().read(text, ref="test", published="2021-03-10").events
    return [each for each in found if each.kind == kind]


@pytest.mark.parametrize(
    "text",
    [
        "Israel and Hamas accepted a truce on Friday.",
        "وافقت إسرائيل وحماس على هدنة يوم الجمعة.",
        "Израиль и ХАМАС согласились на перемирие в пятницу.",
    ],
)
def test_who_accepts_a_truce_agrees(text: str) -> None:
    (event,) = _events(text, "agree")
    assert set(event.actors) == {"israel", "hamas"}


@pytest.mark.parametrize(
    ("text", "speaker", "foe"),
    [
        (
            "Armenia said Azerbaijan had shelled the village despite the truce.",
            "armenia",
            "azerbaijan",
        ),
        (
            "Azerbaijan said Armenia had shelled the village despite the truce.",
            "azerbaijan",
            "armenia",
        ),
        ("قالت أرمينيا إن أذربيجان قصفت القرية رغم الهدنة.", "armenia", "azerbaijan"),
        (
            "Армения заявила, что Азербайджан обстрелял село вопреки перемирию.",
            "armenia",
            "azerbaijan",
        ),
    ],
)
def test_to_tell_of_anothers_attack_accuses(text: str, speaker: str, foe: str) -> None:
    (event,) = _events(text, "accuse_violation")
    assert list(event.actors) == [speaker]
    assert list(event.recipients) == [foe]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia warned that it would respond if Azerbaijan attacked.",
        "حذرت أرمينيا من أنها سترد إذا هاجمت أذربيجان.",
        "Армения предупредила, что ответит, если Азербайджан нападёт.",
    ],
)
def test_an_answer_on_condition_threatens_and_is_no_attack(text: str) -> None:
    assert _events(text, "threaten")
    assert not [e for e in _events(text, "attack") if e.modality == "happened"]


@pytest.mark.parametrize(
    "text",
    ["Turkey said Israeli strikes had hit the town.", "أصابت غارات إسرائيلية البلدة."],
)
def test_the_adjective_of_a_strike_is_who_struck(text: str) -> None:
    assert any("israel" in event.actors for event in _events(text, "attack"))


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban promised not to attack for three days.",
        "«Талибан» пообещал не нападать три дня.",
    ],
)
def test_to_forswear_attacks_announces_a_halt(text: str) -> None:
    assert [list(e.actors) for e in _events(text, "announce_ceasefire")] == [["taliban"]]
    assert not _events(text, "attack")


def test_a_hyphen_makes_no_deed() -> None:
    assert not _events("Thailand welcomed the Malaysia-signed ceasefire.", "agree")


def test_the_time_of_a_report_is_not_that_of_what_it_tells() -> None:
    text = "Armenia denied on Tuesday that it had shelled the village."
    (attack,) = _events(text, "attack")
    assert attack.modality == "negated"
    assert attack.time is None


@pytest.mark.parametrize(
    "text",
    [
        "The truce, brokered by Qatar and Egypt, took effect on Friday.",
        "بدأت الهدنة بين إسرائيل وحماس يوم الجمعة بوساطة قطر ومصر.",
        "Посредниками выступили Катар и Египет. Перемирие началось в пятницу.",
    ],
)
def test_all_who_mediate_make_one_mediation(text: str) -> None:
    (event,) = _events(text, "mediate")
    assert set(event.actors) == {"qatar", "egypt"}


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Ukraine accused Russia of shelling Kherson on Monday.", "russia"),
        ("Russia accused Ukraine of shelling Donetsk on Monday.", "ukraine"),
    ],
)
def test_who_is_charged_with_an_attack_made_it(text: str, accused: str) -> None:
    (event,) = _events(text, "attack")
    assert list(event.actors) == [accused]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan ceased fire at noon, France announced.",
        "Армения и Азербайджан прекращают огонь с полудня.",
    ],
)
def test_two_who_cease_fire_have_agreed(text: str) -> None:
    assert any(set(e.actors) == {"armenia", "azerbaijan"} for e in _events(text, "agree"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Taliban warned that they would respond to any attack.", "taliban"),
        ("حذرت حركة طالبان من أنها سترد على أي هجوم.", "taliban"),
        ("Пётр Порошенко предупредил, что ответит на любой обстрел.", "petro-poroshenko"),
    ],
)
def test_to_warn_of_ones_own_answer_threatens(text: str, speaker: str) -> None:
    assert [list(e.actors) for e in _events(text, "threaten")] == [[speaker]]


@pytest.mark.parametrize(
    "text",
    [
        "The United States stopped bombing the Houthis; the truce holds.",
        "США прекратили бомбить хуситов, перемирие соблюдается.",
    ],
)
def test_what_is_stopped_is_no_new_attack(text: str) -> None:
    assert not [e for e in _events(text, "attack") if e.modality == "happened"]


def test_an_arabic_verb_of_speech_after_its_speaker_is_a_verb() -> None:
    (event,) = _events("لكن وزير الخارجية الإسرائيلي يسرائيل كاتس نفى أي تغيير.", "deny")
    assert list(event.actors) == ["israel-katz"]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia said Azerbaijan had shelled the village.",
        "قالت أرمينيا إن أذربيجان قصفت القرية.",
        "Армения заявила, что Азербайджан обстрелял село.",
    ],
)
def test_where_nothing_was_agreed_no_breach_is_charged(text: str) -> None:
    assert not _events(text, "accuse_violation")


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "A bomb tore through a market in Maiduguri on Monday, killing nine people. "
            "Boko Haram claimed responsibility for the attack.",
            "boko-haram",
        ),
        (
            "Взрыв у рынка в Майдугури унёс жизни девяти человек. "
            "Ответственность за нападение взяла на себя группировка «Боко харам».",
            "boko-haram",
        ),
        (
            "انفجرت سيارة مفخخة في كابول الاثنين وقتلت ستة أشخاص. "
            "وتبنى تنظيم الدولة الإسلامية الهجوم.",
            "islamic-state",
        ),
        (
            "قتل أربعة جنود في هجوم قرب غاو. واتهم الجيش جماعة نصرة الإسلام بالوقوف وراء الهجوم.",
            "jnim",
        ),
    ],
)
def test_who_takes_or_is_given_responsibility_made_the_attack(text: str, author: str) -> None:
    attacks = [e for e in _events(text, "attack") if e.modality == "happened"]
    assert attacks
    assert {actor for each in attacks for actor in each.actors} == {author}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people in Maiduguri. No group claimed responsibility for the attack.",
        "Взрыв убил девять человек в Майдугури. Никто не взял на себя ответственность за взрыв.",
    ],
)
def test_what_nobody_takes_on_stays_nobodys(text: str) -> None:
    assert all(not each.actors for each in _events(text, "attack"))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The PKK ceased fire on Saturday after forty years of war.", "kurdistan-workers-party"),
        ("Хезболла в одностороннем порядке прекратила огонь в субботу.", "hezbollah"),
        ("أوقفت حركة حماس إطلاق النار من جانب واحد منذ فجر الأحد.", "hamas"),
    ],
)
def test_a_halt_of_ones_own_is_declared_by_doing_it(text: str, actor: str) -> None:
    (event,) = _events(text, "announce_ceasefire")
    assert list(event.actors) == [actor]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Hezbollah said it would answer any attack.", "hezbollah"),
        ("The Houthis warned of a severe response to any breach.", "houthis"),
        ("وقال حزب الله إنه سيرد على أي هجوم.", "hezbollah"),
        ("وحذر الحوثيون من رد قاس على أي خرق.", "houthis"),
        ("Хезболла заявила, что ответит на любое нападение.", "hezbollah"),
        ("Хуситы предупредили о жёстком ответе на любое нарушение.", "houthis"),
    ],
)
def test_an_answer_to_any_attack_is_a_threat(text: str, actor: str) -> None:
    (event,) = _events(text, "threaten")
    assert list(event.actors) == [actor]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Посредником, по данным Reuters, выступил Катар.", {"qatar"}),
        ("The mediators were the United States and France.", {"united-states", "france"}),
    ],
)
def test_who_is_called_mediator_mediates(text: str, actors: set[str]) -> None:
    (event,) = _events(text, "mediate")
    assert set(event.actors) == actors


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("وقال التحالف بقيادة السعودية إن مقاتلاته أغارت على صعدة.", "saudi-led-coalition"),
        ("قتلت مسيرة إسرائيلية شخصين في النبطية الأحد.", "israel"),
    ],
)
def test_a_weapon_strikes_for_its_owner(text: str, actor: str) -> None:
    attacks = _events(text, "attack")
    assert {a for each in attacks for a in each.actors} == {actor}


@pytest.mark.parametrize(
    ("text", "foe"),
    [
        ("The Security Council demanded that the Houthis pull back from Hodeidah.", "houthis"),
        ("Совет Безопасности потребовал от хуситов отойти от Ходейды.", "houthis"),
        ("طالب مجلس الأمن الحوثيين بالانسحاب من الحديدة.", "houthis"),
    ],
)
def test_of_whom_a_thing_is_wanted(text: str, foe: str) -> None:
    (event,) = _events(text, "demand")
    assert list(event.recipients) == [foe]
    assert all(set(each.actors) <= {foe} for each in _events(text, "withdraw"))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Перемирие, о котором Оджалан объявил в 2013 году, рухнуло.", "abdullah-ocalan"),
        ("О перемирии написал в соцсети Дональд Трамп.", "donald-trump"),
        ("ولم يصمد وقف لإطلاق النار أعلنه ساكاشفيلي في 7 أغسطس.", "mikheil-saakashvili"),
        ("هدنة أعلنت عنها واشنطن في 5 يوليو انتهت.", "united-states"),
    ],
)
def test_a_truce_named_before_who_announced_it(text: str, actor: str) -> None:
    assert [list(e.actors) for e in _events(text, "announce_ceasefire")] == [[actor]]


@pytest.mark.parametrize(
    ("text", "striker", "struck"),
    [
        (
            "The positions of the Sudanese army came under fire from the RSF in El Fasher.",
            "rapid-support-forces",
            "sudanese-armed-forces",
        ),
        (
            "Позиции армии Судана подверглись обстрелу со стороны СБП в Эль-Фашире.",
            "rapid-support-forces",
            "sudanese-armed-forces",
        ),
        (
            "وتعرضت مواقع الجيش السوداني لقصف من قوات الدعم السريع في الفاشر.",
            "rapid-support-forces",
            "sudanese-armed-forces",
        ),
    ],
)
def test_who_comes_under_fire_is_struck(text: str, striker: str, struck: str) -> None:
    (event,) = _events(text, "attack")
    assert list(event.actors) == [striker]
    assert list(event.recipients) in ([struck], [])


@pytest.mark.parametrize(
    ("text", "speaker", "foe"),
    [
        ("По данным ХАМАС, Израиль 30 раз нарушил перемирие.", "hamas", "israel"),
        ("According to Hamas, Israel has broken the truce 30 times.", "hamas", "israel"),
    ],
)
def test_a_charge_by_attribution_accuses(text: str, speaker: str, foe: str) -> None:
    (event,) = _events(text, "accuse_violation")
    assert (list(event.actors), list(event.recipients)) == ([speaker], [foe])


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis said their forces had not broken the truce.",
        "Хуситы заявили, что не нарушали перемирие.",
        "وأكد الحوثيون أنهم لم يخرقوا الهدنة.",
    ],
)
def test_a_breach_of_ones_own_is_denied(text: str) -> None:
    (event,) = _events(text, "deny")
    assert list(event.actors) == ["houthis"]


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "Burkina Faso's army blamed JNIM for an ambush near Djibo that killed twelve soldiers.",
            "jnim",
        ),
        ("Houthi missiles struck the port of Eilat on Monday.", "houthis"),
    ],
)
def test_who_is_blamed_or_whose_missiles_they_are(text: str, author: str) -> None:
    attacks = _events(text, "attack")
    assert {actor for each in attacks for actor in each.actors} == {author}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine in Kabul. The government blamed the Taliban for the attack.",
        "قُتل تسعة أشخاص في تفجير بكابل. واتهمت الحكومة حركة طالبان بالوقوف وراء الهجوم.",
        "Взрыв унёс жизни девяти человек. Власти Афганистана обвинили в нападении «Талибан».",
    ],
)
def test_who_is_blamed_for_an_attack_stands_in_it_on_the_word_of_the_accuser(reader, text):
    reading = reader.read(text, ref="t", published="2021-05-10")
    (attack,) = [each for each in reading.events if each.kind == "attack"]
    assert attack.actors == ("taliban",)
    accuser = {c.id: (c.speaker, c.stance) for c in reading.claims}
    assert [accuser[each] for each in attack.claims] == [("afghan-government", "accuses")]


def test_an_act_read_from_the_terms_rests_on_who_tells_of_them(reader):
    told = "Trump said a ceasefire between Israel and Iran, mediated by Qatar, would begin at noon."
    reading = reader.read(told, ref="t", published="2025-06-24")
    (deed,) = [each for each in reading.events if each.kind == "mediate"]
    assert [c.speaker for c in reading.claims if c.id in deed.claims] == ["donald-trump"]
