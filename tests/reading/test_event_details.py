"""What attacks and deeds are told with: lists, targets, the harmed, captives, duties, pronouns."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Event


@cache
def _reader() -> Reader:
    return Reader()


def _events(text: str, kind: str) -> list[Event]:
    found = _reader().read(text, ref="test", published="2024-05-01").events
    return [each for each in found if each.kind == kind]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "The Houthis carried out two drone strikes, a mortar attack and an ambush in Marib.",
            ["drone_strike", "shelling", None],
        ),
        ("Хуситы нанесли в Марибе два авиаудара, миномётный удар и устроили засаду.", None),
        ("نفذ الحوثيون قصفا مدفعيا وكمينا في مأرب.", ["shelling", None]),
    ],
)
def test_each_noun_of_a_list_is_an_attack_of_who_made_them_all(
    text: str, types: list[str | None] | None
) -> None:
    attacks = _events(text, "attack")
    assert len(attacks) > 1
    assert all(each.actors == ("houthis",) for each in attacks)
    assert types is None or [each.incident_type for each in attacks] == types


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Hezbollah fired rockets toward Haifa on Sunday.", "il-haifa"),
        ("أطلق الحوثيون صاروخين باتجاه مأرب مساء الأحد.", "ye-marib"),
        ("تعرضت مدينة تعز لقصف مدفعي شنه الحوثيون مساء الأحد.", "ye-taiz"),
    ],
)
def test_an_attack_is_where_it_is_aimed_at(text: str, place: str) -> None:
    assert [each.place for each in _events(text, "attack")] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "A drone crashed into a base near Taiz, killing four soldiers.",
        "Беспилотник врезался в базу под Таизом, погибли четверо военных.",
        "سقطت طائرة مسيرة على قاعدة في تعز فقتل أربعة جنود.",
    ],
)
def test_a_weapon_that_crashes_strikes(text: str) -> None:
    (attack,) = _events(text, "attack")
    assert attack.incident_type == "drone_strike"
    assert attack.casualties is not None
    assert attack.casualties.killed is not None
    assert attack.casualties.killed.min == 4


def test_a_lorry_that_crashes_does_not() -> None:
    assert _events("A lorry crashed into a bus near Taiz, killing four people.", "attack") == []


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Gunmen killed a nurse and two children in Gao.", 3, None),
        ("The death toll from the shelling of a market in Taiz rose to 31.", 31, None),
        ("أسفر قصف مدفعي على تعز عن مقتل طفل وإصابة جنديين.", 1, 2),
        ("При обстреле Таиза погибли женщина и ребёнок, ранены 14 человек.", 2, 14),
        ("Rebels fired 14 rockets at Taiz, wounding six people.", None, 6),
    ],
)
def test_the_harmed_are_counted_and_nothing_else(
    text: str, killed: int | None, injured: int | None
) -> None:
    harmed = _events(text, "attack")[0].casualties
    assert harmed is not None
    assert (harmed.killed.min if harmed.killed else None) == killed
    assert (harmed.injured.min if harmed.injured else None) == injured


@pytest.mark.parametrize(
    "text",
    [
        "The rebels rejected any complicity in the raid.",
        "Повстанцы причастность к нападению отвергли.",
    ],
)
def test_who_rejects_the_guilt_denies(text: str) -> None:
    assert _events(text, "deny")
    assert not _events(text, "reject")


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan agreed to exchange all prisoners of war and to withdraw troops.",
        "Армения и Азербайджан договорились обменяться пленными и отвести войска.",
        "اتفقت أرمينيا وأذربيجان على تبادل الأسرى وسحب القوات.",
    ],
)
def test_what_a_deal_obliges_to_is_still_to_come(text: str) -> None:
    for kind in ("release_detainees", "withdraw"):
        (event,) = _events(text, kind)
        assert event.modality == "planned"
        assert set(event.actors) == {"armenia", "azerbaijan"}


def test_fire_is_exchanged_without_captives() -> None:
    assert _events("India and Pakistan exchanged fire in Kashmir.", "release_detainees") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sudanese army tightened its grip on Omdurman: it captured Khartoum on Tuesday.",
        "The Sudanese army massed at the bridge. On Tuesday it captured Khartoum.",
    ],
)
def test_a_pronoun_acts_for_the_subject_before_it(text: str) -> None:
    (attack,) = _events(text, "attack")
    assert attack.actors == ("sudanese-armed-forces",)


def test_he_is_no_army() -> None:
    (attack,) = _events(
        "The Sudanese army massed there. He captured Khartoum on Tuesday.", "attack"
    )
    assert attack.actors == ()


@pytest.mark.parametrize(
    "text",
    [
        "Israel suspended aid deliveries to Gaza on Sunday.",
        "Израиль приостановил ввоз помощи в Газу в воскресенье.",
        "أوقفت إسرائيل دخول المساعدات إلى غزة يوم الأحد.",
    ],
)
def test_who_stops_the_aid_of_others_holds_it_up(text: str) -> None:
    (event,) = _events(text, "obstruct_aid")
    assert event.actors == ("israel",)
    assert not _events(text, "provide_aid")


def test_who_stops_his_own_aid_does_not() -> None:
    text = "The World Food Programme suspended aid deliveries to Gaza on Sunday."
    assert not _events(text, "obstruct_aid")


def test_those_who_kill_are_not_counted_among_the_killed() -> None:
    text = "Two gunmen shot dead three police officers in Gaza."
    harmed = _events(text, "attack")[0].casualties
    assert harmed is not None
    assert harmed.killed is not None
    assert harmed.killed.min == 3


OF_THE_DEED = [
    (
        "A drone strike on a wedding in the village of Zaramba, east of the state capital Bhamo,"
        " left nine dead on Tuesday, said a nurse who looked after the injured.",
        "2021-06-23", "text:zaramba", "2021-06-22",
    ),
    (
        "Four pupils were killed when jets bombed a school in Mekelle on Friday, said a doctor of"
        " the Ayder hospital.",
        "2022-08-27", "et-mekelle", "2022-08-26",
    ),
    (
        "Двое жителей погибли при обстреле деревни Тхази в общине Ратедаунг вечером в пятницу,"
        " сообщили местные жители.",
        "2022-12-10", "text:тхази", "2022-12-09TEV",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "place", "time"), OF_THE_DEED)
def test_where_and_when_it_was_and_not_who_tells_of_it(text, published, place, time):
    found = _reader().read(text, ref="test", published=published).events
    (event,) = (e for e in found if e.kind == "attack")
    assert event.place == place
    assert event.time is not None
    assert event.time.value == time
