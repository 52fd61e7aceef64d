"""Events told by what stands around them: who is asked, threatened, driven back or met."""

import pytest

from hudna import read


def _told(text: str, kind: str) -> list[tuple[set[str], set[str], str]]:
    return [
        (set(event.actors), set(event.recipients), event.modality)
        for event in read(text, published="2025-05-14").events
        if event.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "The truce holds. Chad's army said it had repelled an attack by Boko Haram fighters.",
            {"boko-haram"},
            {"chadian-national-army"},
        ),
        (
            "قتل ستة مدنيين في غارة إسرائيلية استهدفت منزلا في بلدة عيتا الشعب جنوبي لبنان.",
            {"israel"},
            set(),
        ),
        (
            "The ceasefire holds, but Hamas claimed responsibility for a bombing that killed two.",
            {"hamas"},
            set(),
        ),
        (
            "أعلن الجيش الإسرائيلي أنه هاجم مواقع لحزب الله في البقاع.",
            {"israel-defense-forces"},
            {"hezbollah"},
        ),
        (
            "Перемирие сорвано: российские дроны повредили подстанцию в Сумах.",
            {"russia"},
            set(),
        ),
    ],
)
def test_one_attack_is_told_once_with_its_sides(
    text: str, actors: set[str], recipients: set[str]
) -> None:
    assert _told(text, "attack") == [(actors, recipients, "happened")]


@pytest.mark.parametrize(
    ("text", "actor", "threatened"),
    [
        (
            "Глава МИД Ирана Аббас Аракчи пригрозил ответом, если Израиль снова ударит по Ирану.",
            "abbas-araghchi",
            {"israel"},
        ),
        (
            "Prime Minister Shehbaz Sharif vowed that those behind the blast would pay dearly.",
            "shehbaz-sharif",
            set(),
        ),
        (
            "قال قائد الجيش الباكستاني عاصم منير إن قواته سترد بقوة على أي عدوان هندي.",
            "asim-munir",
            {"india"},
        ),
    ],
)
def test_a_threat_is_told_by_what_would_follow(text: str, actor: str, threatened: set[str]) -> None:
    assert _told(text, "threaten") == [({actor}, threatened, "happened")]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Donald Trump proposed a truce in a phone call with Vladimir Putin on Tuesday.",
            {"donald-trump", "vladimir-putin"},
        ),
        (
            "В разговоре с Владимиром Путиным Дональд Трамп предложил перемирие.",
            {"donald-trump", "vladimir-putin"},
        ),
        (
            "كشفت أنقرة عن محادثات جرت في باكو بين سوريا وإسرائيل.",
            {"syria", "israel"},
        ),
    ],
)
def test_talks_that_are_only_named_were_held(text: str, met: set[str]) -> None:
    assert [actors for actors, _, _ in _told(text, "consult")] == [met]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("ЕС потребовал от Руанды вывести войска из Конго.", {"rwanda"}),
        ("بدأت القوات الإسرائيلية الانسحاب من محور نتساريم.", {"israel-defense-forces"}),
        ("Ukraine's army began a withdrawal from Avdiivka.", {"ukrainian-armed-forces"}),
    ],
)
def test_who_is_asked_or_begins_withdraws(text: str, who: set[str]) -> None:
    assert [actors for actors, _, _ in _told(text, "withdraw")] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Мирные жители покидают Степанакерт.",
        "Министр покинул правительство Израиля.",
        "The last villagers left Stepanakert on Monday.",
        "انسحب وفد الحكومة من المفاوضات في جنيف.",
    ],
)
def test_civilians_ministers_and_delegations_withdraw_no_troops(text: str) -> None:
    assert _told(text, "withdraw") == []


def test_both_who_exchange_prisoners_release_them() -> None:
    text = "An exchange of prisoners between Azerbaijan and Armenia took place on Wednesday."
    assert _told(text, "release_detainees") == [({"azerbaijan", "armenia"}, set(), "happened")]


def test_what_both_deny_is_denied_twice() -> None:
    text = "India and Pakistan denied breaking the truce."
    denied = _told(text, "deny")
    assert [actors for actors, _, _ in denied] == [{"india"}, {"pakistan"}]


def test_a_halt_of_something_else_announces_no_truce() -> None:
    text = "أعلنت حماس وقف تسليم الأسرى حتى إشعار آخر."
    assert _told(text, "announce_ceasefire") == []


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Правительство Судана поддержало паузу, но обвинило силы Дагло в обстреле.",
         "accuse_violation", ("sudanese-government",)),
        ("Тишина. В Баку обвинили Ереван в обстреле.", "accuse_violation", ("azerbaijan",)),
        ("В ХАМАС расправу отвергли.", "deny", ("hamas",)),
        ("ХАМАС причастность к взрыву отвергает.", "deny", ("hamas",)),
        ("Тишина держится. В Исламабаде упрёк назвали беспочвенным.", "deny", ("pakistan",)),
    ],
)  # fmt: skip
def test_endings_tell_who_accuses_and_who_denies(
    text: str, kind: str, actors: tuple[str, ...]
) -> None:
    assert set(actors) in [told for told, _, _ in _told(text, kind)]
