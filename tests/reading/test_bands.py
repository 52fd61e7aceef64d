"""Who stands to a truce, named by the text alone or by words around the name; own sentences."""

import pytest


def _read(reader, text):
    read = reader.read(text, ref="t", published="2023-05-12")
    made = next(each for each in read.agreements if not each.background)

    def names(ids):
        return {next(iter(read.actors[each].names.values())) for each in ids}

    return (
        names(party.actor for party in made.parties),
        names((*made.mediators, *made.guarantors)),
        names(made.excluded),
    )


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Torkhel and Sher Khel tribes have signed a ceasefire.", {"Torkhel", "Sher Khel"}),
        (
            "The Falcons Brigade and the Al-Nasr Battalion agreed on a truce in Tripoli.",
            {"Falcons Brigade", "Al-Nasr Battalion"},
        ),
        ("اتفقت قبيلتا المشاولة والأغبرة في الوازعية على هدنة لمدة شهر.", {"المشاولة", "الأغبرة"}),
        ("Кланы Анза и Мборо договорились прекратить огонь на месяц.", {"Анза", "Мборо"}),
        (
            "Бригада «Соколы гор» и батальон «Защитники родины» договорились о перемирии.",
            {"Соколы гор", "Защитники родины"},
        ),
    ],
)
def test_bodies_without_an_entry_are_parties(reader, text, parties):
    assert _read(reader, text)[0] == parties


def test_what_opens_a_sentence_is_no_name(reader):
    parties, _, _ = _read(
        reader, "Several tribes in Kurram agreed with the Torkhel clan on a truce."
    )
    assert "Several" not in parties


@pytest.mark.parametrize(
    ("text", "brokers"),
    [
        ("توصلت إسرائيل وحماس إلى هدنة بجهود مصرية وأممية.", {"Egypt", "United Nations"}),
        (
            "Israel and Hamas agreed to a truce through Egyptian and UN efforts.",
            {"Egypt", "United Nations"},
        ),
        (
            "Посредники из Катара, Египта и США добились от Израиля и ХАМАС согласия на "
            "двухмесячное перемирие.",
            {"Qatar", "Egypt", "United States"},
        ),
        (
            "دخلت هدنة في جنوب سوريا حيز التنفيذ بموجب اتفاق أبرمته روسيا والأردن.",
            {"Russia", "Jordan"},
        ),
        (
            "Under a deal struck by Russia and Jordan a truce began in southern Syria.",
            {"Russia", "Jordan"},
        ),
        ("The truce between Hamas and Israel was drafted by Qatar.", {"Qatar"}),
    ],
)
def test_brokers_by_their_work(reader, text, brokers):
    assert _read(reader, text)[1] == brokers


@pytest.mark.parametrize(
    "text",
    [
        "Движение «Талибан» исключило из перемирия иностранные войска.",
        "The Taliban declared a three-day ceasefire. It does not cover foreign troops.",
        "أعلنت حركة طالبان هدنة لثلاثة أيام لا تشمل القوات الأجنبية.",
    ],
)
def test_foreign_forces_are_left_out(reader, text):
    assert _read(reader, text)[2] == {"foreign forces"}


def test_whom_one_side_declares_it_to_has_made_none(reader):
    assert _read(reader, "The PKK declared a ceasefire with Turkey on Saturday.")[0] == {
        "Kurdistan Workers' Party"
    }


def test_an_undeclined_name_is_joined_in_any_case(reader):
    assert _read(reader, "Перемирие между Израилем и ХАМАС началось в полдень.")[0] == {
        "Israel",
        "Hamas",
    }


def test_a_statement_is_signed_and_does_not_sign(reader):
    parties, brokers, _ = _read(
        reader,
        "Соглашение о прекращении огня подписали Ильхам Алиев, Никол Пашинян и Владимир Путин, "
        "выступивший посредником.",
    )
    assert "Russia" not in parties
    assert brokers == {"Vladimir Putin"}
