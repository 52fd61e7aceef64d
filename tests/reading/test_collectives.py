"""Elders, tribes and clans: who they are, with and without a register that knows them."""

import pytest

ELDERS = [
    ("In Libya, elders from neighbouring Zintan brokered a truce.", "text:ly-zintan-elders"),
    ("Zintan elders said in Libya that the truce was holding.", "text:ly-zintan-elders"),
    ("قال أعيان مدينة الزنتان في ليبيا إن الهدنة صامدة.", "text:ly-zintan-elders"),
    ("عاد الهدوء إلى مصراتة في ليبيا. قال أعيان المدينة إنه صامد.", "text:ly-misrata-elders"),
    ("Старейшины Зинтана в Ливии сообщили о перемирии.", "text:ly-zintan-elders"),
    ("A Zaghawa elder said the truce in Sudan was holding.", "text:zaghawa-elders"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ELDERS)
def test_elders_are_of_a_town_or_a_people(reader, text, who):
    assert who in reader.read(text, ref="t", published="2024-06-01").actors


SIDES = [
    ("Leaders of the Murle and the Lou Nuer signed a ceasefire in South Sudan.", "lou-nuer murle"),
    ("The Hawadle clan and the Abgal clan agreed to a ceasefire in Somalia.", "abgal hawadle"),
    ("وقعت قبيلتا الرزيقات والمعاليا اتفاقا لوقف الأعمال العدائية في السودان.", "maalia rizeigat"),
    ("Старейшины племён динка и нуэр договорились о перемирии.", "dinka nuer"),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_tribes_keep_truces(reader, text, sides):
    reading = reader.read(text, ref="t", published="2024-06-01")
    assert sorted(p.actor for p in reading.agreements[0].parties) == sides.split()


def test_a_tribe_that_no_register_knows_is_an_actor_of_the_text(reader):
    for text, who in (
        ("The Zibuku tribe accused Sudan of breaking the truce.", "text:zibuku"),
        ("Племя зибуку обвинило Судан в нарушении перемирия.", "text:зибуку"),
    ):
        assert reader.read(text, ref="t", published="2024-06-01").allegations[0].by == who


def test_other_elders_stay_without_a_town(reader):
    reading = reader.read("Elders brokered a truce in Somalia.", ref="t", published="2024-06-01")
    assert "text:elders" in reading.actors
    assert (
        "text:elderly"
        not in reader.read("The elderly left.", ref="t", published="2024-06-01").actors
    )
