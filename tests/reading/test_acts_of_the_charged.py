"""Events whose doer only a charge, a pronoun, or what was shot down tells; truces called off."""

import pytest

from hudna import read


def _told(text: str, kind: str, published: str = "2025-05-14") -> list[tuple[set[str], set[str]]]:
    events = read(text, published=published).events
    return [(set(e.actors), set(e.recipients)) for e in events if e.kind == kind]


@pytest.mark.parametrize(
    ("text", "striker"),
    [
        (
            "Ереван упрекнул Азербайджан в том, что он бомбил Степанакерт во время перемирия.",
            "azerbaijan",
        ),
        (
            "Правительство Йемена обвинило хуситов в том, что они нарушают перемирие, обстреливая "
            "кварталы Таиза.",
            "houthis",
        ),
        (
            "Баку заявил о нарушениях перемирия со стороны армянской армии: её артиллерия била "
            "по Тертеру.",
            "armenian-armed-forces",
        ),
        (
            "Yerevan accused Azerbaijan of violating the truce, saying it had shelled the town "
            "of Hadrut.",
            "azerbaijan",
        ),
        ("اتهمت يريفان أذربيجان بخرق الهدنة، قائلة إنها قصفت بلدة هدروت.", "azerbaijan"),
        (
            "وكان التحالف بقيادة السعودية قد خرق الهدنة. وشنت مقاتلاته ست غارات على صعدة.",
            "saudi-led-coalition",
        ),
        (
            "Armenian troops shelled Tartar during the truce, where one civilian died, and fired "
            "missiles at Ganja.",
            "armenian-armed-forces",
        ),
    ],
)
def test_the_blow_is_of_who_is_told_to_have_dealt_it(text: str, striker: str) -> None:
    told = _told(text, "attack")
    assert told
    assert all(actors == {striker} for actors, _ in told)


@pytest.mark.parametrize(
    ("text", "sender", "target"),
    [
        (
            "The truce is over: the Saudi-led coalition intercepted two missiles fired by the "
            "Houthis at Jazan.",
            {"houthis"},
            {"saudi-led-coalition"},
        ),
        ("ПВО сбила над Брянской областью 30 украинских беспилотников.", {"ukraine"}, set()),
        ("Hezbollah downed an Israeli drone over Tyre.", {"hezbollah"}, {"israel"}),
    ],
)
def test_what_is_shot_down_on_its_way_was_sent(
    text: str, sender: set[str], target: set[str]
) -> None:
    assert _told(text, "attack") == [(sender, target)]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Syria's army declared the seven-day truce over on Monday.", "syrian-army"),
        ("The M23 observed a truce in July, and called it off after three weeks.", "m23"),
        ("أعلن الجيش السوداني تعليق العمل بوقف إطلاق النار.", "sudanese-armed-forces"),
    ],
)
def test_a_truce_called_off_is_announced_by_nobody(text: str, actor: str) -> None:
    assert [actors for actors, _ in _told(text, "end_ceasefire")] == [{actor}]
    assert not _told(text, "announce_ceasefire")


@pytest.mark.parametrize(
    "text",
    [
        "The Egyptian foreign ministry said talks were continuing and that a truce was in reach.",
        "A Sudanese minister said that food convoys, halted during the truce, would set out again.",
        "M23 said talks had reached an impasse and told mining firms to go.",
    ],
)
def test_talks_that_stop_or_aid_that_waits_declare_no_truce(text: str) -> None:
    assert not _told(text, "announce_ceasefire")
    assert not _told(text, "agree")


@pytest.mark.parametrize(
    ("text", "actors", "asked"),
    [
        (
            "Президент Владимир Зеленский предложил Москве вывести войска к Рождеству.",
            {"volodymyr-zelensky"},
            {"russia"},
        ),
        (
            "Ханс Грундберг предлагал правительству Йемена и хуситам продлить перемирие.",
            {"hans-grundberg"},
            {"yemeni-government", "houthis"},
        ),
    ],
)
def test_who_proposes_an_act_to_another_asks_it(
    text: str, actors: set[str], asked: set[str]
) -> None:
    assert _told(text, "demand") == [(actors, asked)]


def test_a_fault_that_is_neither_a_blow_nor_a_breach_is_criticised() -> None:
    text = "The truce holds, but Kinshasa accuses Kigali of arming M23."
    assert _told(text, "criticise") == [({"democratic-republic-of-congo"}, {"rwanda"})]
    assert not _told(text, "accuse_violation")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        (
            "The Taliban warned that a delay of the truce would plunge the country into war.",
            "taliban",
        ),
        ("Ilham Aliyev promised that Ganja would be avenged.", "ilham-aliyev"),
        (
            "Эрдоган предупредил, что наступление возобновится, если курды не уйдут.",
            "recep-tayyip-erdogan",
        ),
    ],
)
def test_a_vow_and_a_warning_of_war_threaten(text: str, actor: str) -> None:
    assert [actors for actors, _ in _told(text, "threaten")] == [{actor}]


@pytest.mark.parametrize(
    ("text", "striker"),
    [
        ("The truce is over. The army was answering rockets fired by Hamas at Ashkelon.", "hamas"),
        ("Снаряд, выпущенный хуситами, попал в рынок в Таизе, несмотря на перемирие.", "houthis"),
        ("أصابت قذيفة أطلقها الحوثيون سوقا في تعز رغم الهدنة.", "houthis"),
    ],
)
def test_who_sent_the_arms_has_struck(text: str, striker: str) -> None:
    assert [actors for actors, _ in _told(text, "attack")] == [{striker}]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas rejected the truce and fired rockets at Ashkelon.",
        "ХАМАС отверг перемирие и выпустил ракеты по Ашкелону.",
        "رفضت حماس الهدنة وأطلقت صواريخ على عسقلان.",
    ],
)
def test_what_follows_a_refusal_happened(text: str) -> None:
    events = [e for e in read(text, published="2025-05-14").events if e.kind == "attack"]
    assert [(*e.actors, e.modality) for e in events] == [("hamas", "happened")]


def test_resumed_attacks_extend_no_truce() -> None:
    text = "Израиль прервал перемирие и возобновил бомбардировки Газы."
    assert not _told(text, "extend_ceasefire")
    assert [actors for actors, _ in _told(text, "attack")] == [{"israel"}]


def test_forces_called_upon_do_not_call() -> None:
    text = "أعلنت الحكومة الإثيوبية هدنة إنسانية، وطالبت قوات تيغراي بالانسحاب من عفر."
    assert _told(text, "demand") == [({"ethiopian-government"}, {"tigray-defence-forces"})]


def test_who_announced_a_truce_between_two_is_told_behind_it() -> None:
    text = "Перемирие между Турцией и СДС, о котором в четверг объявил Майк Пенс, соблюдается."
    assert [actors for actors, _ in _told(text, "announce_ceasefire")] == [{"mike-pence"}]
