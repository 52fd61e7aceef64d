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
        ("Armenia said Azerbaijan had shelled the village.", "armenia", "azerbaijan"),
        ("Azerbaijan said Armenia had shelled the village.", "azerbaijan", "armenia"),
        ("قالت أرمينيا إن أذربيجان قصفت القرية.", "armenia", "azerbaijan"),
        ("Армения заявила, что Азербайджан обстрелял село.", "armenia", "azerbaijan"),
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
