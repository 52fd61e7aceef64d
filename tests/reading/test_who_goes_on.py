"""Who goes on: whose act a second clause tells, and who it is that speaks there."""

from functools import cache

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading


@cache
def _reader() -> Reader:
    return Reader()


def _read(text: str) -> Reading:
    return _reader().read(text, ref="test", published="2021-03-10")


def _claims(text: str) -> list[tuple[str | None, str]]:
    return [(c.speaker or c.described_as, c.stance) for c in _read(text).claims]


def _charges(text: str) -> list[tuple[str | None, str | None, int | None]]:
    found = _read(text).allegations
    return [(a.by, a.against, int(a.count.min) if a.count and a.count.min else None) for a in found]


def test_those_called_upon_do_not_call() -> None:
    """«ودعوا الأهالي»: the ending of the verb tells who calls; behind it stand the others."""
    text = "ورفض شيوخ عشيرة شمر العرض ودعوا السكان إلى البقاء في بيوتهم."
    assert ("residents", "calls_for") not in _claims(text)


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن فائز السراج قبول الهدنة، لكنه تمسك بحق قواته في الرد. وكان الجيش الوطني رفضها.",
        "قبل فائز السراج الهدنة، غير أنه أكد أن المدينة لن تسقط.",
    ],
)
def test_but_he_is_who_spoke(text: str) -> None:
    """The pronoun of "but he" takes up who was told of, not what follows."""
    assert {who for who, _ in _claims(text)} <= {"fayez-al-sarraj", "libyan-national-army"}
    assert all(who == "fayez-al-sarraj" for who, stance in _claims(text) if stance == "asserts")


def test_what_is_refused_is_accepted_by_nobody() -> None:
    """ "Refused to disarm and accept talks": "and" joins two infinitives."""
    text = "The governor said the rebels had refused to give up their weapons and accept mediation."
    assert "accepts" not in {stance for _, stance in _claims(text)}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("В Киеве, напротив, заявили, что российская армия нарушила перемирие.", "ukraine"),
        ("В Москве, в свою очередь, заявили, что украинская армия нарушила перемирие.", "russia"),
    ],
)
def test_words_between_commas_hide_no_speaker(text: str, speaker: str) -> None:
    """The seat of who speaks stands before them."""
    assert _claims(text) == [(speaker, "accuses")]


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        ("Kyiv puts Russia's violations at 70.", ("ukraine", "russia", 70)),
        ("Moscow put Ukrainian breaches at 70.", ("russia", "ukraine", 70)),
        (
            "ЛНА приписала ПНС артиллерийский обстрел.",
            ("libyan-national-army", "government-of-national-accord", None),
        ),
        (
            "ПНС приписало ЛНА артиллерийский обстрел.",
            ("government-of-national-accord", "libyan-national-army", None),
        ),
    ],
)
def test_charges_in_other_words(text: str, charge: tuple[str, str, int | None]) -> None:
    """A figure put at so much; an act laid to somebody whose name has no cases."""
    assert charge in _charges(text)


def test_a_truce_that_did_not_last_denies_nothing() -> None:
    """Who announced it did not deny it, nor does a failure of others."""
    lasted = "أعلنت أنقرة في 6 شباط/فبراير وقفا شبيها لإطلاق النار لم يصمد سوى أيام."
    failed = "The truce fell apart after envoys failed to agree on buses, rebels said."
    for text in (lasted, failed):
        assert "denies" not in {stance for _, stance in _claims(text)}


def test_truces_that_were_announced_have_no_speaker_of_before() -> None:
    """«أعلنت هدن كثيرة» does not go on with the ministry of the sentence before."""
    text = "وأعربت الخارجية الأميركية عن قلقها. ومنذ اندلاع القتال أعلنت هدن كثيرة لم تصمد."
    assert _claims(text) == [("us-state-department", "expresses_concern")]


def test_states_behind_joined_places_say_nothing() -> None:
    """«In Unity and Jonglei states» names places; "the army states that" speaks."""
    text = "The rebels attacked posts in Unity and Jonglei states, days after a ceasefire began."
    assert "asserts" not in {stance for _, stance in _claims(text)}
