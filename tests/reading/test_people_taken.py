"""People who are taken are no land, and what is said on a day did not happen on it."""

import pytest

TAKEN = [
    ("assassination_abduction", "Fighters seized two doctors in Omdurman on Friday."),
    ("assassination_abduction", "Azerbaijani troops captured six Armenian soldiers near Hadrut."),
    ("assassination_abduction", "Азербайджанские военные захватили шестерых армянских солдат."),
    ("assassination_abduction", "Патруль армии схватил пастуха у города Кутум в пятницу."),
    ("assassination_abduction", "أسر مقاتلو قوات الدعم السريع ضابطين قرب أم درمان الجمعة."),
    ("assassination_abduction", "اقتادت دورية للجيش راعيا من أطراف مدينة كتم الجمعة."),
    ("territory_taken", "Fighters seized the town of Kutum from government troops on Friday."),
    ("territory_taken", "Повстанцы захватили город Кутум в пятницу."),
    ("territory_taken", "Kutum has fallen to the RSF, residents said on Friday."),
    ("territory_taken", "سيطرت حركة «إم 23» المتمردة، ظهر الأحد، على بلدة ماسيسي في شمال كيفو."),
    ("territory_taken", "استعاد مقاتلو «وازاليندو» الموالون للحكومة صباح الأحد بلدة ماسيسي."),
    ("assassination_abduction", "Gunmen had seized a herdsman outside Zalingei on Friday."),
    ("assassination_abduction", "Fighters seized three Hamas members in Rafah on Friday."),
]
ENDS = {"e": " The truce began on Monday.", "о": " Перемирие началось.", "ا": " وبدأت الهدنة."}


def read(reader, text, published="2023-06-05"):
    end = next(added for letter, added in ENDS.items() if letter in text)
    return reader.read(text + end, ref="t", published=published)


@pytest.mark.parametrize(("kind", "text"), TAKEN, ids=lambda each: each[:20])
def test_people_who_are_taken_are_no_land(reader, kind, text):
    told = read(reader, text)
    assert {e.incident_type for e in told.events if e.kind == "attack"} == {kind}


SAID = [
    "The army accused the rebels on Sunday of shelling the town of Kutum.",
    "A drone hit a market in Kutum, a website reported on Monday.",
    "Один человек погиб в результате авиаудара по городу Кутум, сообщил в понедельник портал.",
]


@pytest.mark.parametrize("text", SAID, ids=lambda each: each[:20])
def test_the_day_of_saying_is_not_that_of_the_act(reader, text):
    told = read(reader, text)
    (attack,) = [e for e in told.events if e.kind == "attack"]
    assert attack.time is None


SPOKEN = [
    "تبادل الجيش والحركة الاتهامات بانتهاك اتفاق وقف إطلاق النار في مدينة الفاشر.",
    "وتصفه الحكومة بأنه إنذار محدود.",
]


@pytest.mark.parametrize("text", SPOKEN, ids=lambda each: each[:20])
def test_words_that_look_like_violence_are_none(reader, text):
    assert not [e for e in read(reader, text).events if e.kind == "attack"]


def test_a_report_that_ends_with_its_agency_is_no_caption(reader):
    told = read(reader, "قتل 15 مقاتلا في اشتباكات في جبل الزاوية بريف إدلب الجمعة. (أ ف ب)")
    assert [e.incident_type for e in told.events if e.kind == "attack"] == ["armed_clash"]


def test_what_somebody_expects_is_to_come(reader):
    told = read(reader, "Residents expected the rebels to attack Kutum.")
    assert {e.modality for e in told.events if e.kind == "attack"} == {"planned"}


def test_who_was_hit_answers_and_did_not_hit(reader):
    text = (
        "Two Turkish soldiers killed in attack in Idlib\n\nAnkara - Turkish forces retaliated"
        " and fired on targets in the area, the ministry said."
    )
    hit, answer = (e for e in read(reader, text).events if e.kind == "attack")
    assert (hit.actors, answer.actors) == ((), ("turkish-armed-forces",))


def test_a_length_of_time_is_no_day(reader):
    told = read(reader, "Blasts heard in Omdurman hours into truce\n\nLoud explosions were heard in"
                " Omdurman on Saturday evening.")  # fmt: skip
    (attack,) = (e for e in told.events if e.kind == "attack")
    assert attack.time.value == "2023-06-03TEV"


LEFT = [
    "The RSF pulled out of talks in Jeddah on Friday.",
    "The RSF's delegates left the talks in Jeddah on Friday.",
    "СБП вышли из переговоров в Джидде в пятницу.",
    "انسحبت قوات الدعم السريع من محادثات جدة يوم الجمعة.",
]


@pytest.mark.parametrize("text", LEFT, ids=lambda each: each[:20])
def test_who_leaves_talks_withdraws_no_troops(reader, text):
    assert not [e for e in read(reader, text).events if e.kind == "withdraw"]


def test_who_leaves_a_town_does(reader):
    told = read(reader, "The RSF pulled out of Kutum on Friday.")
    assert [e.place for e in told.events if e.kind == "withdraw"] == ["sd-kutum"]


FALLEN = [
    "Kutum has fallen to the RSF, residents said on Friday.",
    "Город Залинджи перешёл под контроль СБП в пятницу.",
]


@pytest.mark.parametrize("text", FALLEN, ids=lambda each: each[:20])
def test_to_whom_a_town_falls_takes_it(reader, text):
    (attack,) = [e for e in read(reader, text).events if e.kind == "attack"]
    assert (attack.actors, attack.recipients) == (("rapid-support-forces",), ())


def test_a_town_that_falls_to_rebels_is_no_abduction(reader):
    told = read(reader, "The town fell to the rebels on Friday.")
    assert {e.incident_type for e in told.events if e.kind == "attack"} == {"territory_taken"}
