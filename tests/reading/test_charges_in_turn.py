"""Charges that others complete: both sides in turn, joined acts, whom a denial names."""

import pytest

CHARGES = [
    # two who accuse each other, then one's charge without an accused
    (
        "Armenia and Azerbaijan accused each other of breaking the truce. Armenia's defence "
        "ministry said its posts near Goris had been attacked with drones.",
        {("armenian-ministry-of-defence", "azerbaijan", None), ("azerbaijan", "armenia", None)},
    ),
    (
        "تبادلت أرمينيا وأذربيجان الاتهامات بخرق الهدنة. وأفادت يريفان بتعرض غوريس للقصف.",
        {("armenia", "azerbaijan", None), ("azerbaijan", "armenia", None)},
    ),
    # an act joined to a charge, and how often which was done
    (
        "اتهم الجيش السوداني قوات الدعم السريع بقصف مستشفى في الفاشر وخرق الهدنة 17 مرة.",
        {
            ("sudanese-armed-forces", "rapid-support-forces", None),
            ("sudanese-armed-forces", "rapid-support-forces", 17),
        },
    ),
    # a passive tally, told by the place of who counted
    (
        "За сутки зафиксировано 14 нарушений перемирия, сообщили в Минобороны России.",
        {("russian-ministry-of-defence", None, 14)},
    ),
    # a verb of thinking tells as "said" does
    ("Киев считает, что Москва нарушила перемирие.", {("ukraine", "russia", None)}),
    # a pronoun takes up whom the same breath named
    (
        "Damascus said the Syrian Democratic Forces had ignored the deal, and accused it of "
        "shelling Deir Hafer.",
        {("syria", "syrian-democratic-forces", None)},
    ),
]


@pytest.mark.parametrize(("text", "told"), CHARGES)
def test_charges(reader, text, told):
    found = reader.read(text, ref="t").allegations
    assert {(e.by, e.against, e.count.min if e.count else None) for e in found} == told


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. military said the strike was defensive.",
        "Afghan and Pakistani troops exchanged fire at Torkham, the two armies said.",
        "МИД Турции осудил нападение на конвой ООН под Алеппо.",
        "Обстрелов со стороны боевиков не велось, сообщили в Минобороны Украины.",
        "أكد الجيش اللبناني بدء وقف إطلاق النار.",
    ],
)
def test_nobody_is_accused(reader, text):
    assert not [e for e in reader.read(text, ref="t").allegations if e.against is not None]


def test_a_stranger_speaks_in_quotation_marks(reader):
    (found,) = reader.read('"The roof shook all night," said Maryna, a tailor.', ref="t").claims
    assert (found.speaker, found.described_as) == (None, "Maryna")
