"""The acceptance facts T1 to T15 of domain.md 19, each as its own test, on both engines."""

import json
from pathlib import Path

import pytest

from hudna.judging.moments import iso, moment
from hudna.registers.world import load_world

JULY = Path(__file__).parents[2] / "stories" / "cases" / "july-2016" / "documents.jsonl"
CALM, COH = "SYR-2016-07-06-calm", "SYR-2016-02-27-coh"
EXTENSION = "SYR-2016-07-09-calm-ext1"
WORLD = load_world()
STARTS_IN_UTC = {
    "SYR-2016-02-27-coh": "2016-02-26T22:00:00Z",
    "SYR-2016-07-06-calm": "2016-07-05T22:00:00Z",
    "SYR-2016-09-12-coh": "2016-09-12T16:00:00Z",
    "SYR-2017-07-09-southwest": "2017-07-09T09:00:00Z",
    "SYR-2017-07-22-eghouta": "2017-07-22T09:00:00Z",
    "SYR-2017-08-03-nhoms": "2017-08-03T09:00:00Z",
    "PSE-2023-11-24": "2023-11-24T05:00:00Z",
    "PSE-2025-01-19": "2025-01-19T09:15:00Z",
    "LBN-2024-11-27": "2024-11-27T02:00:00Z",
    "LBN-2006-08-14": "2006-08-14T05:00:00Z",
    "PSE-2021-05-21": "2021-05-20T23:00:00Z",
    "YEM-2016-10-19-72h": "2016-10-19T20:59:00Z",
    "YEM-2022-06-02-truce-ext1": "2022-06-02T16:00:00Z",
    "SDN-2023-05-22-jeddah": "2023-05-22T19:45:00Z",
    "LBY-2020-01-12": "2020-01-11T22:01:00Z",
}


def nominal(case, at, known=None):
    return {s.id: s.nominal for s in case.status(at=at, known=known).agreements}


def incident_in(case, document):
    return [i for i in case.incidents() if document in i.documents]


def outcomes(incident):
    return {a.agreement: (a.outcome, a.sub) for a in incident.assessments}


@pytest.mark.parametrize("agreement", STARTS_IN_UTC)
def test_t1_starts_in_utc(agreement):
    assert iso(moment(WORLD.agreements[agreement].starts)) == STARTS_IN_UTC[agreement]


def test_t2_the_gap_of_an_hour(july):
    assert nominal(july, "2016-07-09T00:30:00+03:00")[CALM] == "expired"
    assert nominal(july, "2016-07-09T01:30:00+03:00")[EXTENSION] == "in_force"
    (shelling,) = incident_in(july, "castello-gap")
    assert outcomes(shelling)[CALM] == ("outside_window", "in_gap")
    rockets = [i for i in incident_in(july, "aleppo-rockets-ar") if i.type != "territory_taken"]
    assert {a.gates["G1"] for i in rockets for a in i.assessments if a.agreement == CALM} == {
        "unknown"
    }


TOLD = (
    "2023-06-02",
    "{0} and {1} agreed to a ceasefire in Kivu from 6 a.m. on 3 June.",
    "{0} said {1} had shelled the town of Sake on 4 June.",
)


def test_t3_parties_exchanged_mirror_the_outcome(case_of):
    sides = ("The Congolese army", "M23")
    mirrored = {"fardc": "m23", "m23": "fardc"}
    told = []
    for one, other in (sides, sides[::-1]):
        case = case_of(
            ("a", "2023-06-02", TOLD[1].format(one, other)),
            ("b", "2023-06-05", TOLD[2].format(one, other)),
        )
        told.append(
            [
                (i.initiator, i.attribution, [a.outcome for a in i.assessments])
                for i in case.incidents()
            ]
        )
    assert told[0]
    swapped = [
        (tuple(mirrored.get(a, a) for a in who), grade, found) for who, grade, found in told[1]
    ]
    assert told[0] == swapped


def test_t4_forty_copies_are_one_origin(case_of):
    text = (
        "BEIRUT (AFP) - Artillery fire hit the market of Douma on Sunday morning, killing nine"
        " people and wounding thirty, two doctors in the town told AFP. The shells fell as people"
        " queued for bread, they said, and two of the wounded were children."
    )
    copies = [
        {
            "id": f"copy{n:02d}",
            "published": f"2016-07-10T{8 + n // 10:02d}:{n % 60:02d}:00+03:00",
            "text": f"{text} Copy for edition {n}.",
            "url": f"https://paper{n}.example/story",
        }
        for n in range(40)
    ]
    case = case_of(*copies)
    (family,) = case.records("families")
    assert len(family.members) == 40
    (incident,) = [i for i in case.incidents() if i.kind == "attack"]
    assert incident.families == 1
    assert incident.occurrence == "repeated_same_origin"


@pytest.mark.parametrize(
    "text",
    [
        "الطرفان لم يتوصلا إلى اتفاق على وقف إطلاق النار في جنيف يوم الجمعة.",
        "Стороны не достигли договорённости о перемирии в Женеве в пятницу.",
        "The two sides failed to agree on a ceasefire in Geneva on Friday.",
    ],
)
def test_t5_no_agreement_is_no_agreement(case_of, text):
    case = case_of(("a", "2016-07-08", text))
    made = {"agreed", "scheduled", "declared", "in_force", "in_force_contested", "expired"}
    assert not made & set(nominal(case, "2016-07-12").values())


@pytest.mark.parametrize(
    ("arrangement", "government"),
    [
        (
            "أعلن الجيش نظام التهدئة في حلب لمدة 48 ساعة.",
            "قصف النظام السوري مدينة حلب اليوم الجمعة.",
        ),
        (
            "Армия ввела режим тишины в Алеппо на 48 часов.",
            "Режим Асада обстрелял город Алеппо в пятницу.",
        ),
    ],
)
def test_t6_one_word_for_calm_and_for_a_government(case_of, arrangement, government):
    case = case_of(("a", "2016-07-08", arrangement), ("b", "2016-07-08", government))
    kinds = {s.kind for s in case.status(at="2016-07-09").agreements}
    assert kinds == {"regime_of_calm"}
    accused = {actor for i in incident_in(case, "b") for actor in i.initiator}
    assert accused & {"syrian-government"}


def test_t7_a_tally_is_no_incident(july, case_of):
    tallies = july.records("tallies")
    assert {t.count.min for t in tallies} >= {6, 41}
    in_tallies = {d for t in tallies for d in t.documents}
    assert not in_tallies & {d for i in july.incidents() for d in i.documents}
    case = case_of(
        (
            "a",
            "2019-01-04",
            "The coalition said the Houthis had violated the ceasefire in Hodeidah 122 times in"
            " a day.",
        )
    )
    assert [t.count.min for t in case.records("tallies")] == [122]
    assert case.incidents() == []


def test_t8_a_strike_on_an_excluded_group(case_of):
    case = case_of(
        (
            "coh",
            "2016-02-27",
            "A cessation of hostilities brokered by the United States and Russia took effect in"
            " Syria at 00:00 on 27 February 2016. It does not cover Islamic State and the Nusra"
            " Front. The Syrian government and opposition groups accepted it.",
        ),
        (
            "calm",
            "2016-07-06",
            "The Syrian army declared a regime of calm in all of Syria for 72 hours from 1 a.m. on"
            " 6 July until midnight on 8 July.",
        ),
        (
            "strike",
            "2016-07-08",
            "The Syrian army bombed the Nusra Front in Khan Touman on 7 July, state media said.",
        ),
    )
    (strike,) = incident_in(case, "strike")
    assert outcomes(strike)[COH] == ("target_not_protected", "exempt_target")
    assert outcomes(strike)[CALM][0] == "undetermined"


def test_t9_one_says_over_the_sponsors_say_not(case_of):
    case = case_of(
        (
            "start",
            "2016-09-12",
            "A ceasefire brokered by Russia and the United States took effect in Syria at 7 p.m."
            " local time on Monday, 12 September. The Syrian army said it would observe it.",
        ),
        ("over", "2016-09-19", "The Syrian army declared the ceasefire in Syria over on Monday."),
        (
            "not",
            "2016-09-20",
            "The United States denied that the ceasefire in Syria was over.",
        ),
    )
    agreement = "SYR-2016-09-12-coh"
    assert nominal(case, "2016-09-22")[agreement] == "in_force_contested"
    (standing,) = case.status(at="2016-09-22").agreements
    assert {d.state for d in standing.declared} >= {"says_over", "says_in_force"}
    before = nominal(case, "2016-09-22", known="2016-09-20T00:00:00Z")
    assert before[agreement] == "terminated"


def test_t10_two_clocks_for_one_start(case_of):
    case = case_of(
        (
            "ru",
            "2020-01-09",
            "Russia's Defence Ministry said a ceasefire agreed with Turkey in Idlib took effect at"
            " 14:00 Moscow time on 9 January.",
        ),
        (
            "tr",
            "2020-01-10",
            "Turkey's Defence Ministry said the ceasefire agreed with Russia in Idlib will start at"
            " 00:01 on 12 January.",
        ),
    )
    at = "2020-01-11T12:00:00Z"
    assert set(nominal(case, at).values()) == {"in_force_contested"}
    early = case.status(at="2020-01-10T12:00:00Z", known="2020-01-10T12:00:00Z")
    assert [s.nominal for s in early.agreements] == ["in_force"]
    assert [len(s.windows) for s in early.agreements] == [1]


def test_t11_a_claimed_reply_excuses_nothing(case_of):
    case = case_of(
        (
            "a",
            "2020-07-27",
            "A ceasefire between Ukraine and the separatists in Donbas took effect at 00:01 on"
            " 27 July.",
        ),
        (
            "b",
            "2020-07-29",
            "Ukrainian forces shelled Horlivka on 28 July, the separatists said. The Ukrainian army"
            " said it had returned fire.",
        ),
    )
    gates = [a.gates["G6"] for i in incident_in(case, "b") for a in i.assessments]
    assert gates
    assert set(gates) == {"unknown"}


def test_t12_without_arabic_sources_nothing_turns_quiet(case_of, july):
    rows = [json.loads(line) for line in JULY.read_text("utf-8").splitlines()]
    fewer = case_of(*(r for r in rows if not any("\u0600" <= c <= "\u06ff" for c in r["text"])))
    at = "2016-07-13T00:00:00Z"
    full, less = july.status(at=at), fewer.status(at=at)
    assert less.coverage.documents < full.coverage.documents
    assert "ar" not in less.coverage.languages
    before = {t.track: t.level for t in full.tracks}
    for track in less.tracks:
        assert track.level != "quiet" or before[track.track] == "quiet"
    nothing = less.tracks and fewer.status(at="2017-01-01").tracks
    assert {t.level for t in nothing if t.track == "hostilities"} == {"no_data"}


def test_t13_a_retraction_replayed(july):
    claims = {c.id: c for c in july.records("claims") if c.document == "hospital-reported"}
    taken = [c for c in claims.values() if c.retracted]
    assert taken
    assert {c.retracted_since for c in taken} == {"2016-07-10T10:20:00Z"}
    (strike,) = incident_in(july, "hospital-reported")
    assert strike.occurrence == "retracted"
    assert {outcome for outcome, _ in outcomes(strike).values()} == {"withdrawn"}


def test_t14_every_figure_opens_to_passages(july):
    for kind in ("incidents", "tallies", "disputes"):
        for record in july.records(kind):
            explained = july.why(record.id)
            assert explained.rests_on
            assert any(d.passages for d in explained.derivations), record.id


def test_t15_the_register_of_ceasefires(july):
    agreements = july.world.agreements
    assert len(agreements) >= 85
    for entry in agreements.values():
        if entry.starts and entry.ends_planned:
            assert entry.starts[:10] <= entry.ends_planned[:10], entry.id
