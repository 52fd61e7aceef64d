"""Halts that several declare each for itself in one country, and their prolongations."""

import pytest

QUAKE = (
    (
        "2025-03-30",
        "Myanmar's shadow National Unity Government said late on Saturday that its People's"
        " Defence Forces would pause offensive operations for two weeks from Sunday, March 30.",
    ),
    (
        "2025-04-01",
        "«Альянс трёх братств» объявил об одностороннем прекращении огня в Мьянме сроком на месяц.",
    ),
    (
        "2025-04-02",
        "Myanmar's ruling military declared a temporary ceasefire on Wednesday. The halt will run"
        " from April 2 until April 22, state television said.",
    ),
    (
        "2025-04-12",
        "Myanmar's National Unity Government said on Saturday that it was extending its two-week"
        " pause in attacks, due to end on Sunday, until April 20.",
    ),
    (
        "2025-04-17",
        "Премьер-министр Малайзии предложил военным властям Мьянмы продлить"
        " перемирие на неопределённый срок. Перемирие истекает 22 апреля.",
    ),
    (
        "2025-04-22",
        "أعلن المجلس العسكري في ميانمار تمديد وقف إطلاق النار الذي ينتهي اليوم حتى 30 نيسان/أبريل.",
    ),
)


@pytest.fixture(scope="module")
def quake(told):
    return told.dockets(*QUAKE)


def by_start(told, found, at, known="2030-01-01T00:00:00Z"):
    """States by the day of the first telling."""
    states = told.nominal(found, at, known)
    return {d.voices[0].at[:10]: states.get(d.id) for d in found}


def test_each_declarer_has_a_halt_of_its_own(told, quake):
    states = by_start(told, quake, "2025-04-05T12:00:00Z", "2025-04-05T12:00:00Z")
    assert states["2025-03-30"] == states["2025-04-01"] == states["2025-04-02"] == "in_force"


def test_a_halt_declared_for_a_month_ends_after_a_month(told, quake):
    assert by_start(told, quake, "2025-05-03T12:00:00Z")["2025-04-01"] == "expired"


def test_a_prolongation_prolongs_the_halt_of_who_made_it(quake):
    parents = {d.voices[0].at[:10]: d.parent for d in quake}
    ids = {d.voices[0].at[:10]: d.id for d in quake}
    assert parents["2025-04-12"] == ids["2025-03-30"]
    assert parents["2025-04-22"] == ids["2025-04-02"]


def test_an_offer_to_prolong_prolongs_nothing(told, quake):
    known = "2025-04-18T12:00:00Z"
    assert by_start(told, quake, "2025-04-21T12:00:00Z", known)["2025-04-02"] == "in_force"
    assert by_start(told, quake, "2025-04-24T12:00:00Z", known)["2025-04-02"] == "expired"


def test_a_prolongation_told_after_the_end_leaves_its_gap(told):
    found = told.dockets(
        ("2023-08-01", "The government and the ELN agreed to a six-month ceasefire in Colombia from"
         " 3 August until 29 January 2024."),
        ("2024-02-06", "The Colombian government and the ELN extended their ceasefire until"
         " 3 August 2024."),
    )  # fmt: skip
    gap = set(told.nominal(found, "2024-02-03T12:00:00Z").values())
    assert "in_force" not in gap
    assert "in_force" in told.nominal(found, "2024-02-10T12:00:00Z").values()


ANSWERED = (
    ("2003-01-20", "The rebels of the LTTE said they would cease fire on their own for a month from"
     " 00:00 on 25 January 2003 until 24:00 on 25 February 2003 in Sri Lanka."),
    ("2003-01-22", "The government of Sri Lanka has decided to answer in kind: it will cease all"
     " offensive operations from 00:00 on 25 January 2003 until 24:00 on 25 February 2003."),
    ("2003-01-25", "Parallel truces of the LTTE and Sri Lanka's government came into force at"
     " midnight."),
)  # fmt: skip


def test_a_halt_that_answers_another_is_its_own(told):
    found = told.dockets(*ANSWERED)
    first = {d.id: {v.at[:10] for v in d.voices} for d in found}
    assert not any({"2003-01-20", "2003-01-22"} <= days for days in first.values())
    assert sum(bool(days & {"2003-01-20", "2003-01-22"}) for days in first.values()) == 2


def test_what_two_agreed_is_one_whoever_tells_of_it(told):
    found = told.dockets(
        ANSWERED[0],
        ANSWERED[1],
        ("2003-01-25", "The LTTE and Sri Lanka's government have agreed on a ceasefire that began"
         " at 00:00 on 25 January 2003."),
    )  # fmt: skip
    assert len(found) == 1


def test_each_answered_halt_is_prolonged_by_its_maker(told):
    found = told.dockets(
        *ANSWERED,
        ("2003-02-20", "The LTTE said it was extending its own ceasefire in Sri Lanka until"
         " 24:00 on 25 March 2003."),
        ("2003-02-26", "The government of Sri Lanka renewed its own cessation of hostilities with"
         " the LTTE. The new order takes effect at 17:00 on 26 February and will be valid until"
         " 24:00 on 25 March 2003."),
    )  # fmt: skip
    ids = {d.voices[0].at[:10]: d.id for d in found}
    parents = {d.voices[0].at[:10]: d.parent for d in found}
    assert parents["2003-02-20"] == ids["2003-01-20"]
    assert parents["2003-02-26"] == ids["2003-01-22"]


def test_a_new_halt_told_with_the_end_of_the_last_stands(told):
    found = told.dockets(
        ("2003-01-20", "The rebels of the LTTE said they would cease fire on their own in Sri Lanka"
         " from 21 January 2003 until 27 January 2003."),
        ("2003-01-29", "أعلنت جبهة نمور التاميل هدنة غير محددة المدة في سريلانكا اعتبارا من 28"
         " يناير 2003، بعد ساعات من انتهاء هدنتها السابقة."),
    )  # fmt: skip
    assert "in_force" in told.nominal(found, "2003-02-02T12:00:00Z").values()


def test_who_lifts_his_own_halt_does_not_end_the_other(told):
    found = told.dockets(
        *ANSWERED,
        ("2003-02-03", "The government of Sri Lanka on Monday lifted its unilateral ceasefire with"
         " the LTTE."),
    )  # fmt: skip
    states = told.nominal(found, "2003-02-05T12:00:00Z")
    first = {d.voices[0].at[:10]: states.get(d.id) for d in found}
    assert first["2003-01-20"] == "in_force"
