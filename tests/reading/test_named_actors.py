"""Persons by their titles, bodies by bare nouns, and places by their cues, in three languages."""

import pytest

from hudna.reading.reader import Reader
from hudna.records import Reading


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def read(reader: Reader, text: str, language: str) -> Reading:
    return reader.read(text, ref="own", published="2021-03-01", language=language)


def speakers(reading: Reading) -> list[str | None]:
    return [claim.speaker for claim in reading.claims]


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("en", "Its military spokesman, Karim Sabbagh, said the truce was holding.",
         "karim-sabbagh"),
        ("en", "Karim Sabbagh, a spokesman for the army, said the truce was holding.",
         "karim-sabbagh"),
        ("en", "Lt. Gen. Karim Sabbagh said the truce was holding.", "karim-sabbagh"),
        ("ru", "Карим Саббаг, пресс-секретарь армии, заявил, что перемирие соблюдается.",
         "карим-саббаг"),
        ("ru", "Пресс-секретарь главы движения Карим Саббаг заявил, что перемирие соблюдается.",
         "карим-саббаг"),
        ("ar", "وقال المتحدث باسم الجيش العقيد كريم الصباغ إن الهدنة صامدة.", "كريم-الصباغ"),
        ("ar", "وقال المتحدث باسم القوات كريم الصباغ إن الهدنة صامدة.", "كريم-الصباغ"),
    ],
)  # fmt: skip
def test_a_person_beside_a_title_speaks(
    reader: Reader, language: str, text: str, person: str
) -> None:
    reading = read(reader, text, language)
    assert f"text:{person}" in speakers(reading)
    assert reading.actors[f"text:{person}"].kind == "person"
    assert any(m.role for m in reading.mentions if m.refers_to == f"text:{person}")


def test_a_family_name_later_is_the_same_person(reader: Reader) -> None:
    text = "Colonel Karim Sabbagh said the truce was holding. Colonel Sabbagh accused the rebels."
    assert {s for s in speakers(read(reader, text, "en")) if s} == {"text:karim-sabbagh"}


def test_a_plural_of_another_name_is_no_person(reader: Reader) -> None:
    reading = read(reader, "Полковник Идрис заявил, что перемирие соблюдается.", "ru")
    assert not any("idrissov" in actor for actor in reading.actors)


def test_an_untitled_single_word_names_nobody(reader: Reader) -> None:
    assert not any(a.startswith("text:") for a in read(reader, "Zabar said so.", "en").actors)


@pytest.mark.parametrize(
    ("language", "text", "army"),
    [
        ("en", "The Sudanese army shelled Omdurman. The army said the truce held.",
         "sudanese-armed-forces"),
        ("ru", "Украинская армия обстреляла село. Армия заявила, что перемирие соблюдается.",
         "ukrainian-armed-forces"),
    ],
)  # fmt: skip
def test_a_bare_noun_is_the_one_body_named(
    reader: Reader, language: str, text: str, army: str
) -> None:
    assert army in speakers(read(reader, text, language))


def test_of_two_armies_a_bare_noun_is_neither(reader: Reader) -> None:
    text = "The Thai army and the Cambodian army met. The army said the truce held."
    assert speakers(read(reader, text, "en"))[-1:] == [None]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hamas fighters attacked the convoy."),
        ("ru", "Бойцы ХАМАС атаковали колонну."),
        ("ar", "هاجم مقاتلو حماس القافلة."),
    ],
)
def test_fighters_of_a_group_are_the_group(reader: Reader, language: str, text: str) -> None:
    events = read(reader, text, language).events
    assert [e.actors for e in events if e.kind == "attack"] == [("hamas",)]


def test_activists_are_not_the_two_sides(reader: Reader) -> None:
    text = "Hamas and Israel agreed on a truce. Activists said it was broken."
    assert not {"hamas", "israel"} & {s for s in speakers(read(reader, text, "en"))[1:] if s}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The army shelled the village of Dulzak Zakrok on Friday.", "text:dulzak-zakrok"),
        ("en", "A rocket landed in the Zakrok district on Friday.", "text:zakrok"),
        ("ru", "Армия обстреляла село Закрок.", "text:закрок"),
        ("ar", "قصف الجيش بلدة زكروق.", "text:زكروق"),
    ],
)
def test_a_noun_of_places_makes_a_place(
    reader: Reader, language: str, text: str, place: str
) -> None:
    assert place in read(reader, text, language).places


def test_a_country_in_a_possessive_is_a_place(reader: Reader) -> None:
    places = {m.refers_to for m in read(reader, "Sudan's army said it won.", "en").mentions}
    assert {"sd", "sudanese-armed-forces"} <= places


def test_initials_before_a_noun_are_no_place(reader: Reader) -> None:
    reading = read(reader, "US President Donald Trump said the truce held.", "en")
    assert "us" not in {m.refers_to for m in reading.mentions if m.kind == "place"}


@pytest.mark.parametrize(
    ("text", "published", "named"),
    [
        ("Aliyev and Pashinyan signed a truce.", "2020-11-10", "ilham-aliyev"),
        ("Алиев и Пашинян подписали соглашение о перемирии.", "2020-11-10", "ilham-aliyev"),
        ("Clinton welcomed the ceasefire.", "2012-11-22", "hillary-clinton"),
        ("Clinton welcomed the ceasefire.", "1999-06-10", "bill-clinton"),
        ("Clinton welcomed the ceasefire.", "2019-06-10", None),
    ],
)
def test_of_two_who_share_a_name_the_one_in_office_is_meant(reader, text, published, named):
    found = set(reader.read(text, ref="t", published=published).actors)
    assert (named in found) if named else not found & {"hillary-clinton", "bill-clinton"}


def test_the_former_president_is_not_who_holds_the_office_now(reader):
    text = "The former president of Nigeria and the army chief welcomed the truce."
    assert "bola-tinubu" not in reader.read(text, ref="t", published="2024-11-10").actors
