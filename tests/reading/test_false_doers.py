"""Clauses set between who acts and the verb: nobody in them does what the main verb tells."""

import pytest

ACCUSING = [
    ("The Malian army, backed by Russia, accused JNIM of shelling a clinic in Gao.",
     "malian-armed-forces"),
    ("Azerbaijan, backed by Turkey, said Armenian forces had shelled its positions.", "azerbaijan"),
    ("Rebels the Ethiopian army has been fighting since April accused Eritrea of bombing them.",
     "text:armed-opposition"),
    ("Villagers a militia drove out in March accused Chad of shelling them.", "text:residents"),
    ("Residents of Khiam, bombed by Israel, said Hezbollah had shelled the road.",
     "text:residents"),
    ("Seven soldiers captured by the M23 and handed to the Red Cross accused Rwandan troops of"
     " shelling them.", None),
    ("اتهم متمردون انسحبوا من غوما الجيش الكونغولي بقصف مواقعهم.", "text:armed-opposition"),
    ("المسلحون الذين يقاتلهم الجيش في إيتوري اتهموا أوغندا بقصف مواقعهم.", "text:armed-groups"),
    ("اتهمت فصائل مسلحة تحاربها أنقرة الجيش السوري بقصف قرية في عفرين.", "text:armed-groups"),
]  # fmt: skip


def _read(reader, text):
    return reader.read(text, ref="t", published="2024-08-27")


def _did(reading, kind):
    return [set(e.actors) for e in reading.events if e.kind == kind and e.modality == "happened"]


@pytest.mark.parametrize(("text", "accuser"), ACCUSING)
def test_who_accuses_stands_before_the_clause(reader, text, accuser):
    reading = _read(reader, text)
    assert {a.by for a in reading.allegations} == {accuser}


STRIKING = [
    ("A group of rebels opposed to the deal Khartoum signed with the SPLM-N attacked a police"
     " station in Kadugli.", {"text:armed-opposition"}),
    ("Fighters the Malian army had pursued for weeks ambushed a convoy near Gao.",
     {"text:armed-groups"}),
    ("Troops from Rwanda, which denies backing the M23, shelled Goma, the Congolese army said.",
     {"rwanda-defence-force"}),
    ("Группа, отвергшая сделку, которую Хартум подписал с повстанцами, напала на полицейский"
     " участок в Кадугли.",
     set()),
    ("أعلنت كتائب القسام استهداف دبابة إسرائيلية توغلت شرق خان يونس.", {"qassam-brigades"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doers"), STRIKING)
def test_who_strikes_stands_before_the_clause(reader, text, doers):
    assert _did(_read(reader, text), "attack") == [doers]


def test_what_an_inset_denies_is_not_the_main_clause(reader):
    text = "The Arakan Army, which denies taking Chinese arms, seized a base in Rakhine."
    assert {"arakan-army"} in _did(_read(reader, text), "attack")


def test_who_proposed_a_truce_did_not_reject_it(reader):
    text = (
        "A truce proposed by Saudi Arabia and rejected by the paramilitary was accepted by the"
        " Sudanese army."
    )
    reading = _read(reader, text)
    assert all("saudi-arabia" not in e.actors for e in reading.events if e.kind == "reject")
    assert all(c.speaker != "saudi-arabia" for c in reading.claims)


def test_what_somebody_else_refused_was_agreed(reader):
    text = "Повстанцы отвергли сделку, которую Хартум подписал с НОДС-С в Джубе."
    assert [d for d in _did(_read(reader, text), "agree") if "sudan" in d]


def test_whom_a_group_fights_declares_nothing(reader):
    text = "Воюющая с армией Мали группировка объявила в воскресенье о прекращении огня."
    assert _did(_read(reader, text), "announce_ceasefire") == []


def test_who_held_captives_did_not_free_them(reader):
    text = "Колонну, которую на прошлой неделе захватили хуситы, освободили, сообщили в ООН."
    assert all("houthis" not in d for d in _did(_read(reader, text), "release_detainees"))


def test_who_tells_stands_behind_the_closing_verb(reader):
    text = "Ополчение убило шесть человек в деревне, занятой М23, сообщила группа юристов."
    assert [c.described_as for c in _read(reader, text).claims] == ["группа юристов"]


def test_whose_backing_is_denied_denies_nothing(reader):
    text = "سيطرت حركة 23 مارس، التي تنفي رواندا دعمها، على بلدة في شمال كيفو."
    assert {c.speaker for c in _read(reader, text).claims} == {"rwanda"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Army chief Abdel Fattah al-Burhan said fighting had resumed in Kordofan.",
         "abdel-fattah-al-burhan"),
        ("On Monday Israel struck Tyre and said Hezbollah had broken the truce.", "israel"),
        ("أعلنت حركة حماس، التي أبلغت قطر موافقتها، وقف إطلاق النار.", "hamas"),
        ("Иран, поддерживающий ХАМАС, осудил Израиль.", "iran"),
    ],
)  # fmt: skip
def test_names_that_bear_no_clause_still_speak(reader, text, speaker):
    assert speaker in {c.speaker for c in _read(reader, text).claims}


def test_a_drone_of_which_a_state_speaks_is_not_its_own(reader):
    text = "A drone Ukraine said was launched from Belarus hit a depot in Zhytomyr."
    assert all("ukraine" not in d for d in _did(_read(reader, text), "attack"))


def test_whom_a_state_backs_are_not_its_forces(reader):
    text = "أعلنت القوات التي تدعمها الإمارات السيطرة على مدينة عتق."
    assert [c.speaker for c in _read(reader, text).claims] == [None]


def test_who_backs_somebody_welcomes_nothing(reader):
    text = "Армия Судана, которую поддерживает Египет, обвинила повстанцев в обстреле больницы."
    assert {c.speaker for c in _read(reader, text).claims} == {"sudanese-armed-forces"}


def test_what_a_clause_condemns_ends_at_its_comma(reader):
    text = "Удары по Газе, которые Египет осудил, Израиль назвал ответом на обстрелы."
    reading = _read(reader, text)
    assert [e.recipients for e in reading.events if e.kind == "criticise"] == [()]


def test_a_tank_that_shells_a_house_is_no_target(reader):
    text = "أعلن الجيش اللبناني استهداف دبابة إسرائيلية منزلا في الخيام."
    reading = _read(reader, text)
    assert all("lebanese-armed-forces" not in e.actors for e in reading.events)
