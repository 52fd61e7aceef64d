"""Deeds in texts without a truce: what forces did, and what one side is accused of."""

import pytest

from hudna import read
from hudna.records import Event, Reading

PUBLISHED = "2025-08-12"


def _read(text: str) -> Reading:
    return read(text, published=PUBLISHED)


def _attacks(text: str) -> list[Event]:
    return [event for event in _read(text).events if event.kind == "attack"]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Хуситы атаковали ночью снова.", "Критики атаковали ночью снова."),
        ("The Houthis attacked again.", "The critics attacked again."),
    ],
)
def test_where_a_force_is_named_less_tells_an_attack(text, silent):
    assert [each.actors for each in _attacks(text)] == [("houthis",)]
    assert not _attacks(silent)


@pytest.mark.parametrize(
    "text",
    [
        "Кения обвинила Уганду в провокациях у Бусии.",
        "Kenya accused Uganda of provocations near Busia.",
        "اتهمت كينيا أوغندا بالقيام باستفزازات قرب بوسيا.",
    ],
)
def test_who_accuses_another_of_what_is_no_attack_accuses_without_a_truce(text):
    told = [e for e in _read(text).events if e.kind == "accuse_violation"]
    assert [(each.actors, each.recipients) for each in told] == [(("kenya",), ("uganda",))]


@pytest.mark.parametrize(
    "text",
    ["Кения обвинила Уганду в обстреле Бусии.", "Kenya accused Uganda of shelling Busia."],
)
def test_the_attack_that_one_is_accused_of_is_told_once(text):
    (attack,) = _read(text).events
    assert (attack.kind, attack.actors, attack.place) == ("attack", ("uganda",), "ke-busia")
