"""What is no attack: storms, boilers and drills; whose aircraft strike; whom a denial answers."""

import pytest


def _events(reader, text, kind):
    return [e for e in reader.read(text, ref="t", published="2024-03-05").events if e.kind == kind]


MISHAPS = [
    "An earthquake struck western Nepal on Friday, killing 12 villagers.",
    "Cyclone Chido hit the northern coast and left 70 dead.",
    "A boiler exploded at a mill in Multan, wounding nine workers.",
    "Floods tore through the valley and killed dozens of residents.",
    "ضربت سيول جارفة مدينة درنة وأودت بحياة المئات.",
    "انفجرت أسطوانة غاز في مطعم ببيروت وأصيب ثلاثة أشخاص.",
    "ضرب إعصار جنوب البلاد وخلف عشرات القتلى.",
    "Тайфун ударил по северу острова, погибли 30 человек.",
    "В кафе взорвался газовый баллон, ранены четверо.",
    "Взрыв бытового газа в жилом доме унёс жизни пяти человек.",
]
DRILLS = [
    "The navy fired rockets at a hulk during exercises in the strait.",
    "أجرى الجيش تدريبات أطلق خلالها صواريخ قرب الساحل.",
    "На учениях десантники открыли огонь из гаубиц.",
]


@pytest.mark.parametrize("text", MISHAPS + DRILLS, ids=lambda text: text[:14])
def test_what_nobody_did_and_what_is_played_is_no_attack(reader, text):
    assert not _events(reader, text, "attack")


@pytest.mark.parametrize(
    "text",
    [
        "Shells struck a school in the flooded valley, killing 12 villagers.",
        "قصفت المدفعية مدينة درنة وقتل ثلاثة أشخاص.",
        "Ракеты ударили по северу острова, погибли 30 человек.",
        "Gunmen attacked soldiers returning from an exercise and killed four of them.",
    ],
    ids=lambda text: text[:14],
)
def test_an_attack_beside_them_is_one(reader, text):
    assert _events(reader, text, "attack")


AIRCRAFT = [
    ("Turkish warplanes bombed caves in the mountains.", ["turkey"], "air_strike"),
    ("The Turkish air force bombed PKK caves near Qandil.", ["turkish-air-force"], None),
    ("Эфиопская авиация нанесла удары по городу.", ["ethiopia"], "air_strike"),
    ("قصفت الطائرات الحربية الإثيوبية المدينة أمس.", ["ethiopia"], "air_strike"),
    ("Бои в Судане. Армейский вертолёт обстрелял рынок.", ["sudanese-armed-forces"], "air_strike"),
    (
        "В Сирии идут бои. Правительственная авиация бомбила Идлиб.",
        ["syrian-army"],
        "air_strike",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actors", "incident"), AIRCRAFT, ids=lambda x: str(x)[:14])
def test_aircraft_are_of_their_state_and_an_air_force_is_named(reader, text, actors, incident):
    (attack,) = [e for e in _events(reader, text, "attack") if e.actors]
    assert attack.actors == tuple(actors)
    assert incident is None or attack.incident_type == incident


DENIED = [
    (
        "A truce holds in Sudan. The army accused the Rapid Support Forces of breaking the truce. "
        "The Rapid Support Forces denied the charge.",
        ("sudanese-armed-forces",),
    ),
    (
        "اتهمت باكستان حركة طالبان بخرق الهدنة. ونفت حركة طالبان ذلك.",
        ("pakistan",),
    ),
    (
        "Армения обвинила Азербайджан в нарушении перемирия. Азербайджан обвинение отверг.",
        ("armenia",),
    ),
    ("Armenia denied that its troops had crossed the line.", ()),
]


@pytest.mark.parametrize(("text", "accusers"), DENIED, ids=lambda x: str(x)[:14])
def test_who_denies_a_charge_answers_whoever_made_it(reader, text, accusers):
    (denial,) = _events(reader, text, "deny")
    assert denial.recipients == accusers


THREATS = [
    (
        "Netanyahu accused Hezbollah of breaking the truce and vowed to answer with force.",
        "hezbollah",
    ),
    ("Erdogan threatened to resume the operation against the PKK.", "kurdistan-workers-party"),
    ("Эрдоган пригрозил возобновить операции против РПК.", "kurdistan-workers-party"),
    ("هدد أردوغان باستئناف العملية العسكرية ضد حزب العمال الكردستاني.", "kurdistan-workers-party"),
]


@pytest.mark.parametrize(("text", "other"), THREATS, ids=lambda x: str(x)[:14])
def test_a_threat_is_for_whom_the_blow_or_the_charge_names(reader, text, other):
    (threat,) = _events(reader, text, "threaten")
    assert threat.recipients == (other,)


@pytest.mark.parametrize(
    "text",
    [
        "A day after military exercises with Mali ended, gunmen attacked an army post near Gao.",
        "South Korea's military exercises went on while North Korean troops fired on a border "
        "post.",
        "После учений армии Мали боевики напали на военный пост под Гао.",
        "بعد يوم من انتهاء مناورات الجيش المالي، هاجم مسلحون موقعا عسكريا قرب غاو.",
    ],
)
def test_an_attack_beside_a_drill_is_one(reader, text):
    assert _events(reader, text, "attack")
