"""Truces that ran out or were left, who made up the body that put one forward, and who halted."""

import pytest

DAY = "2022-10-03"


def _only(reader, text):
    (found,) = reader.read(text, published=DAY, ref="t").agreements
    return found


OVER = [
    "The Taliban went back to war on Friday, after an Eid truce of three days, rejecting an offer"
    " to prolong it.",
    "The Maoist rebels withdrew on Monday from a ceasefire with the government that had held since"
    " January 29.",
    "انقضت مساء السبت الهدنة في ليبيا دون أن يتفق الطرفان على تمديدها.",
    "انتهى مساء الثلاثاء العمل بوقف إطلاق النار بين السودان وقوات الدعم السريع من دون تمديد.",
    "وعادت حركة طالبان إلى القتال الاثنين بعد هدنة عيد استمرت ثلاثة أيام، رافضة عرضا لتمديدها.",
    "وأعلن المتمردون الأحد أنهم لم يعودوا ملتزمين بوقف إطلاق النار الموقع في أديس أبابا.",
]


@pytest.mark.parametrize("text", OVER)
def test_what_ran_out_or_was_left_has_expired(reader, text):
    assert _only(reader, text).status == "expired"


HOLDING = [
    "The Taliban said they would go back to war after a three-day Eid truce.",
    "The truce in Aleppo is holding after a week of fighting between the two armies.",
    "قالت حركة طالبان إنها لن تعود إلى القتال بعد هدنة العيد التي تستمر ثلاثة أيام.",
    "صمدت الهدنة في حلب من دون خروق.",
]


@pytest.mark.parametrize("text", HOLDING)
def test_what_has_not_run_out_has_not_expired(reader, text):
    assert _only(reader, text).status != "expired"


BODIES = [
    "The RSF accepted a truce put forward by the Quad, which groups Kenya, Qatar and Egypt.",
    "وافقت قوات الدعم السريع على هدنة اقترحتها الرباعية التي تضم كينيا وقطر ومصر.",
]


@pytest.mark.parametrize("text", BODIES)
def test_a_body_without_a_name_is_whom_its_words_list(reader, text):
    assert set(_only(reader, text).mediators) == {"kenya", "qatar", "egypt"}


def test_who_halts_under_a_deal_is_no_mediator_of_it(reader):
    text = "Under a deal mediated by Norway, the Sri Lankan government and the Tamil Tigers halted"
    found = _only(reader, text + " hostilities.")
    assert list(found.mediators) == ["norway"]
    assert {each.actor for each in found.parties} == {"sri-lankan-government", "ltte"}


def test_a_list_of_mediators_stays_one(reader):
    text = "A truce mediated by Egypt, Qatar and Kenya between Israel and Hamas took effect."
    assert set(_only(reader, text).mediators) == {"egypt", "qatar", "kenya"}


def test_what_began_is_told_of_the_truce_that_lapsed_unrenewed(reader):
    text = (
        "انقضت مساء السبت الهدنة في ليبيا دون أن يتفق الطرفان على تمديدها."
        " وحث المبعوث الأممي الأطراف على ضبط النفس. وكانت الهدنة قد بدأت في 2 أبريل ثم مُددت مرتين."
    )
    found = _only(reader, text)
    assert found.starts.value == "2022-04-02"
    assert found.status == "expired"
