"""What is drafted, offered, half accepted, refused or only missing: nothing of it was made."""

import pytest

import hudna

ON_THE_TABLE = (
    # a paper that nobody has taken up
    ("A paper circulated by the African Union foresees a three-week ceasefire between Ethiopia and"
     " Tigray, diplomats said.", "proposed"),
    ("Посредники передали сторонам проект, по которому армия Судана и повстанцы прекратят огонь на"
     " 45 дней.",
     "proposed"),
    ("سلم المبعوث الأممي الحكومة والحوثيين ورقة تنص على هدنة من ثلاثة أسابيع.", "proposed"),
    # one has accepted, the other has not answered
    ("Hamas and Islamic Jihad accepted an Egyptian proposal for a 60-day truce. Israel has not yet"
     " replied.", "proposed"),
    ("Повстанцы М23 и их союзники согласились с ангольским проектом перемирия. Киншаса ответа пока"
     " не дала.", "proposed"),
    # near is not there
    ("The army and the RSF are close to a deal on a 60-day ceasefire in Sudan, two officials said.",
     "called_for"),
    ("الحكومة والحوثيون قريبون من اتفاق على وقف لإطلاق النار لستين يوما.", "called_for"),
    ("Баку и Ереван близки к соглашению о 60-дневном прекращении огня.", "called_for"),
    # a prolongation that is refused, offered, missing
    ("The Houthis rejected a proposal to extend the truce until March 1.", "rejected"),
    ("رفض الحوثيون مقترحا بتمديد الهدنة حتى الأول من مارس.", "rejected"),
    ("Хуситы отклонили предложение продлить перемирие до 1 марта.", "rejected"),
    ("The truce between Yemen's government and the Houthis enters its final day with no deal on an"
     " extension.", "in_force"),
    ("Перемирие между Баку и Ереваном истекает в пятницу, договорённости о продлении нет.",
     "in_force"),
    ("The extension of the truce in Yemen is expected to be approved on Saturday.", "in_force"),
    # a halt from a day on that one refuses
    ("Haftar's forces refused to stop fighting from February 12, their spokesman said.",
     "rejected"),
    ("Халифа Хафтар отказался прекратить огонь с 12 февраля.", "rejected"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "status"), ON_THE_TABLE)
def test_what_is_on_the_table(text: str, status: str) -> None:
    (told,) = hudna.read(text, published="2023-02-09").agreements
    assert told.status == status


@pytest.mark.parametrize(
    "text",
    [
        "Hamas refused to stop firing rockets, the mediators said.",
        "Солдаты отказались прекращать огонь по толпе.",
    ],
)
def test_who_goes_on_shooting_has_refused_no_truce(text: str) -> None:
    assert not hudna.read(text, published="2024-02-10").agreements


def test_the_day_of_saying_starts_nothing() -> None:
    text = (
        "The army and the rebels would cease fire in Kordofan for 60 days, a diplomat said Friday."
    )
    (told,) = hudna.read(text, published="2023-02-10").agreements
    assert told.starts is None


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("The Libyan National Army declared a Ramadan ceasefire, effective at once.", True),
        ("أعلن الجيش الوطني الليبي وقفا لإطلاق النار يسري فورا.", True),
        ("ЛНА объявила о прекращении огня, оно вступает в силу немедленно.", True),
        ("The UN called for a ceasefire in Sudan to begin immediately.", False),
    ],
)
def test_what_begins_at_its_telling(text: str, at_once: bool) -> None:  # noqa: FBT001
    (told,) = hudna.read(text, published="2020-04-29").agreements
    assert ("truces.at-once" in told.why) is at_once


def test_who_declares_a_truce_and_orders_an_end_to_fighting_ends_no_truce() -> None:
    text = "Путин объявил пасхальное перемирие и распорядился прекратить боевые действия."
    (told,) = hudna.read(text, published="2025-04-19").agreements
    assert told.status == "announced"
