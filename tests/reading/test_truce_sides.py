"""Who keeps, brokers and is left out of a truce, in sentences of our own."""

import pytest


def _slots(reader, text, published=None):
    read = reader.read(text, ref="t", published=published)
    made = next(each for each in read.agreements if not each.background)
    return (
        {party.actor for party in made.parties},
        {*made.mediators, *made.guarantors},
        set(made.excluded),
    )


@pytest.mark.parametrize(
    ("text", "parties", "brokers", "excluded"),
    [
        (
            "The Sudanese army and the Rapid Support Forces agreed to a three-day truce. "
            "The deal was negotiated by the United States and Saudi Arabia.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            {"united-states", "saudi-arabia"},
            set(),
        ),
        (
            "Israel and Hamas will observe a Qatari-brokered truce from noon. "
            "It does not apply to Hezbollah.",
            {"israel", "hamas"},
            {"qatar"},
            {"hezbollah"},
        ),
        (
            "The Taliban ordered their fighters to stop all attacks for three days. "
            "Islamic State is excluded from the truce.",
            {"taliban"},
            set(),
            {"islamic-state"},
        ),
        (
            "اتفق الجيش السوداني وقوات الدعم السريع على هدنة، وفق بيان سعودي أميركي مشترك. "
            "وتستثني الهدنة تنظيم الدولة الإسلامية.",
            {"sudanese-armed-forces", "rapid-support-forces"},
            {"united-states", "saudi-arabia"},
            {"islamic-state"},
        ),
        (
            "Израиль и ХАМАС договорились о перемирии через Катар. "
            "На «Исламское государство» перемирие, подчеркнули в Дохе, не распространяется.",
            {"israel", "hamas"},
            {"qatar"},
            {"islamic-state"},
        ),
    ],
)
def test_sides_brokers_and_exclusions_are_read_by_function(
    reader, text, parties, brokers, excluded
):
    assert _slots(reader, text) == (parties, brokers, excluded)


def test_a_side_stands_once(reader):
    parties, _, _ = _slots(
        reader,
        "Israel and Hamas agreed to a truce. The Israeli army accused Hamas of breaking it.",
    )
    assert parties == {"israel", "hamas"}


@pytest.mark.parametrize(
    "text",
    [
        "{a} and {b} agreed to a truce brokered by Qatar. {a} accused {b} of breaking it.",
        "توصلت {a} و{b} إلى هدنة بوساطة قطر. واتهمت {a} {b} بخرقها.",
        "{a} и {b} заключили перемирие при посредничестве Катара. {a} обвинила {b} в нарушении.",
    ],
)
def test_exchanged_parties_mirror_the_reading(reader, text):
    names = {"a": ("Thailand", "تايلاند", "Россия"), "b": ("Cambodia", "كمبوديا", "Украина")}
    at = 1 if "هدنة" in text else 2 if "перемирие" in text else 0
    one, other = names["a"][at], names["b"][at]
    assert _slots(reader, text.format(a=one, b=other)) == _slots(
        reader, text.format(a=other, b=one)
    )


def test_an_earlier_truce_that_failed_stays_apart(reader):
    read = reader.read(
        "Israel and Hamas agreed to a 60-day truce. A truce reached in January collapsed.",
        ref="t",
        published="2025-07-01",
    )
    assert [(each.status, each.background) for each in read.agreements] == [
        ("agreed", False),
        ("collapsed", True),
    ]


def test_who_says_both_sides_means_the_pair_that_a_clause_sets_against_each_other(reader):
    parties, brokers, _ = _slots(
        reader,
        "Egypt and Qatar said the two sides had settled on a truce. "
        "Israel accused Hamas of stalling until the last hour.",
    )
    assert (parties, brokers) == ({"israel", "hamas"}, {"egypt", "qatar"})
