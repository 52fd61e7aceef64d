"""Who steps on a mine is struck, and the name of an aircraft is no number."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2021-03-10")


def _attacks(text: str) -> list[tuple[str | None, list[str], list[str]]]:
    events = [e for e in _read(text).events if e.kind == "attack"]
    return [(e.incident_type, list(e.actors), list(e.recipients)) for e in events]


@pytest.mark.parametrize(
    ("text", "struck"),
    [
        ("Three Chadian soldiers trod on a landmine near Bol, the army said.", "chad"),
        ("A Kenyan army vehicle drove over an improvised explosive device near Mandera.", "kenya"),
        ("Четверо сербских военных подорвались на мине у Приштины.", "serbia"),
        ("На мине подорвались трое грузинских военных.", "georgia"),
        ("اصطدمت آلية للجيش العراقي بلغم قرب سنجار.", ""),
        ("A herder lost an arm when he stepped on a mine near Erbil.", ""),
        ("داس راع على لغم قرب سنجار.", ""),
    ],
)
def test_who_runs_onto_a_mine_is_struck(text: str, struck: str) -> None:
    """One event, with no actor; who laid the mine is not told."""
    [(incident, actors, recipients)] = _attacks(text)
    assert incident == "ied_mine"
    assert not actors
    assert not struck or [each[:4] for each in recipients] == [struck[:4]]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Turkish F-16 jets bombed a camp near Duhok.", "turkey"),
        ("Iraq said Turkish F-16s bombed a camp near Duhok.", "turkey"),
        ("Two Russian Su-34 bombers struck a depot near Hama.", "russia"),
        ("Турецкие F-16 бомбили лагерь под Дахуком.", "turkey"),
        ("Два российских Су-34 нанесли удар по складу под Хамой.", "russia"),
    ],
)
def test_the_number_of_a_model_leaves_it_its_owner(text: str, actor: str) -> None:
    """«Thai F-16 jets»: neither sixteen jets nor jets of nobody."""
    [(incident, actors, _)] = _attacks(text)
    assert (incident, actors) == ("air_strike", [actor])


def test_a_day_behind_a_hyphen_is_no_model() -> None:
    """«Oct-7» stays a month and a number."""
    assert not _attacks("The truce of Oct-7 holds in Duhok.")
