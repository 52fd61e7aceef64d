"""Speakers, sides, starts and states of a truce in the way that agencies put things."""

import pytest


def _read(reader, text, published="2024-03-04"):
    return reader.read(text, ref="text", published=published)


@pytest.mark.parametrize(
    ("text", "speaker", "accused"),
    [
        ("اتهمت حركة الشباب، الجيش الصومالي بخرق الهدنة.", "al-shabaab", "somali-national-army"),
        ("اتهم متمردو إم 23 في شمال كيفو أمس، الجيش الكونغولي بقصف مواقعهم.", "m23", "fardc"),
        ("اتهمت بوغوتا، حليفة كيتو، جيش التحرير الوطني بخرق الهدنة.", "colombia", "eln"),
        ("اتهم جيش التحرير الوطني، الجيش الكولومبي والشرطة بارتكاب 9 خروقات.", "eln", None),
    ],
)
def test_a_comma_keeps_the_accused_from_who_accuses(reader, text, speaker, accused):
    told = _read(reader, text)
    assert [(c.speaker, c.stance) for c in told.claims] == [(speaker, "accuses")]
    assert accused is None or {a.against for a in told.allegations} == {accused}


def test_several_who_accuse_are_joined_by_and(reader):
    told = _read(reader, "اتهمت بوغوتا وكيتو وليما المتمردين بخرق الهدنة.")
    assert {c.speaker for c in told.claims} == {"colombia", "ecuador", "peru"}


def test_several_breaches_are_counted_by_nobody(reader):
    text = "أعلن الجيش الكولومبي، مساء الأحد، أن جيش التحرير الوطني ارتكب عدة خروقات للهدنة."
    told = _read(reader, text)
    assert {c.speaker for c in told.claims} == {"colombian-armed-forces"}
    assert {(a.by, a.against) for a in told.allegations} == {("colombian-armed-forces", "eln")}


@pytest.mark.parametrize(
    "text",
    [
        "وافق طرفا النزاع في ليبيا على هدنة. وأكدت حكومة الوفاق الوطني قبولها، وقالت قوات حفتر "
        "إنها ستوقف النار.",
        "The two sides of the conflict in Libya agreed to a ceasefire. The Government of National "
        "Accord confirmed it, and the Libyan National Army said it would stop firing.",
    ],
)
def test_a_country_that_tells_where_is_no_side(reader, text):
    truce = _read(reader, text, "2019-08-10").agreements[0]
    sides = {party.actor for party in truce.parties}
    assert sides == {"government-of-national-accord", "libyan-national-army"}


def test_backers_are_not_the_two_sides(reader):
    text = (
        "قصفت القوات الموالية لحميدتي، المدعوم من تشاد وكينيا، مدينة الفاشر. وقال رئيس مجلس "
        "السيادة عبد الفتاح البرهان إن كل طرف يتهم الآخر بخرق الهدنة."
    )
    told = _read(reader, text, "2024-05-14")
    assert not {"chad", "kenya"} & {actor for e in told.events for actor in e.actors}


@pytest.mark.parametrize(
    "text",
    [
        "أعلن الجيش الكولومبي أن الهدنة التي بدأت أمس خُرقت ثلاث مرات.",
        "أعلن الجيش الكولومبي أن جيش التحرير الوطني ارتكب ما يصل إلى 14 خرقا منذ اتفاق وقف النار.",
    ],
)
def test_who_tells_of_breaches_announces_no_truce(reader, text):
    told = _read(reader, text)
    assert not [e for e in told.events if e.kind == "announce_ceasefire"]
    assert [a.status for a in told.agreements] == ["violated"]


def test_who_tells_that_a_truce_will_begin_announces_it(reader):
    told = _read(reader, "أعلن الجيش الكولومبي أن الهدنة ستبدأ منتصف الليل.")
    assert [a.status for a in told.agreements] == ["announced"]


@pytest.mark.parametrize(
    "text",
    [
        "هدنة جديدة لمدة 48 ساعة في مقديشو\nبدأت هدنة جديدة لمدة 48 ساعة في مقديشو صباح اليوم.",
        "وافقت حركة الشباب على هدنة لمدة 48 ساعة تبدأ منتصف الليل. وقال الجيش الصومالي إنه تم "
        "التوصل إلى هدنة جديدة مع حركة الشباب لمدة 48 ساعة تبدأ منتصف الليل.",
    ],
)
def test_a_truce_told_as_new_by_both_is_one(reader, text):
    assert len(_read(reader, text).agreements) == 1


def test_a_new_truce_of_another_day_is_another(reader):
    text = (
        "بدأت هدنة لمدة 48 ساعة في مقديشو يوم 20 فبراير. واتفق الطرفان على هدنة جديدة لمدة 48 ساعة "
        "تبدأ يوم 6 مارس."
    )
    assert len(_read(reader, text).agreements) == 2


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("بدأت هدنة في مينداناو الجمعة.", "2024-03-01"),
        ("أعلن الجيش هدنة في مينداناو تبدأ الجمعة.", "2024-03-08"),
        (
            "انتهت الهدنة في مينداناو مساء أمس من دون تمديدها. وكان الجيش قد أعلن الموافقة "
            "على هدنة اعتبارا من يوم الخميس.",
            "2024-02-29",
        ),
    ],
)
def test_the_weekday_of_what_began_lies_behind(reader, text, start):
    truce = _read(reader, text).agreements[0]
    assert truce.starts is not None
    assert truce.starts.value == start


def test_a_halt_of_ones_own_stands_beside_the_plan_of_others(reader):
    text = (
        "أعلنت حركة إم 23 هدنة من جانب واحد لمدة شهرين. جاء ذلك بعد رفض الرئيس الكونغولي، فيليكس "
        "تشيسيكيدي، اقتراح الوسطاء للهدنة."
    )
    first, *_ = _read(reader, text).agreements
    assert (first.status, [p.actor for p in first.parties]) == ("announced", ["m23"])


@pytest.mark.parametrize(
    "text",
    [
        "قالت الحكومة الفلبينية إنها أوقفت تنفيذ اتفاق الهدنة مع جيش الشعب الجديد.",
        "أعلنت الحكومة الفلبينية أنها علقت تنفيذ اتفاق الهدنة مع جيش الشعب الجديد.",
    ],
)
def test_a_stop_to_carrying_it_out_suspends_a_truce(reader, text):
    told = _read(reader, text)
    assert [(a.status, a.mediators) for a in told.agreements] == [("suspended", ())]
    assert not [e for e in told.events if e.kind == "announce_ceasefire"]


def test_who_is_called_upon_does_not_call(reader):
    text = "رفض الرئيس الكولومبي العرض ودعا فنزويلا بدلا من ذلك إلى احترام الهدنة."
    assert "venezuela" not in {c.speaker for c in _read(reader, text).claims}


@pytest.mark.parametrize(
    ("text", "years"),
    [("انتهك المتمردون وقف إطلاق النار 1984 مرة.", False), ("صمدت هدنة 2018 في الحديدة.", True)],
)
def test_a_number_that_counts_is_no_year(reader, text, years):
    starts = [a.starts for a in _read(reader, text).agreements]
    assert any(each is not None for each in starts) is years


def test_missions_that_are_to_leave_have_not_left(reader):
    text = "وافقت حركة إم 23 على هدنة من أجل فتح ممرات إنسانية وإجلاء البعثات الدبلوماسية من غوما."
    assert not [e for e in _read(reader, text).events if e.kind == "withdraw"]


def test_reports_tell_whoever_spoke_before(reader):
    text = "اتهمت بوغوتا جيش التحرير الوطني بخرق الهدنة، وأفادت التقارير بوقوع قصف في البلدة."
    assert [c.speaker for c in _read(reader, text).claims] == ["colombia", "text:reports"]


def test_a_day_in_quotation_marks_is_a_name(reader):
    text = "تسري في شرق الكونغو الديمقراطية هدنة بين حركة «23 مارس» والقوات الحكومية."
    told = _read(reader, text)
    assert {p.actor for p in told.agreements[0].parties} == {"fardc", "m23"}
    assert told.agreements[0].starts is None


def test_with_whom_one_agrees_on_a_truce_with_another_brokers_it(reader):
    text = (
        "قالت حركة الشباب إنها اتفقت مع كينيا وجيبوتي على تمديد الهدنة مع الحكومة الصومالية يومين."
    )
    truce = _read(reader, text).agreements[0]
    assert {p.actor for p in truce.parties} == {"al-shabaab", "somali-government"}
    assert set(truce.mediators) == {"kenya", "djibouti"}


def test_two_who_agree_on_a_truce_are_its_sides(reader):
    truce = _read(reader, "اتفق الجيش الصومالي مع حركة الشباب على هدنة.").agreements[0]
    assert {p.actor for p in truce.parties} == {"al-shabaab", "somali-national-army"}


@pytest.mark.parametrize(
    "text",
    [
        "ولا تشمل الهدنة في سوريا جماعات مثل جبهة فتح الشام وتنظيم داعش.",
        "Перемирие в Сирии не распространяется на группировки, такие как ИГ и "
        "«Джебхат Фатх аш-Шам».",
        "The truce in Syria does not cover groups such as Islamic State and Jabhat Fateh al-Sham.",
    ],
)
def test_examples_of_whom_a_truce_leaves_out_are_left_out(reader, text):
    truce = _read(reader, text, "2016-09-13").agreements[0]
    assert set(truce.excluded) == {"islamic-state", "jabhat-fatah-al-sham"}
    assert not truce.parties


def test_a_truce_does_not_leave_out_lands_like_another(reader):
    text = "Перемирие в Сирии не распространяется на провинции вроде Хамы."
    assert not _read(reader, text, "2016-09-13").agreements[0].excluded


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "أعلنت حركة الشباب هدنة في بيان مقتضب. وأضاف البيان أن المرافئ مستثناة منها، وفق "
            "وكالة رويترز.",
            "al-shabaab",
        ),
        (
            "The ELN declared a truce in a statement. The statement said the truce did not cover "
            "mercenaries.",
            "eln",
        ),
        ("قال قائد حركة الشباب أحمد ديري في كلمة بثتها قناة الجزيرة إن الهدنة انتهت.", None),
    ],
)
def test_a_statement_is_of_whoever_issued_it(reader, text, speaker):
    told = {c.speaker for c in _read(reader, text).claims}
    assert not told & {"reuters", "al-jazeera"}
    assert speaker is None or told == {speaker}


def test_both_sides_of_a_meeting_are_no_sides_of_the_war(reader):
    text = (
        "اتهمت بوغوتا جيش التحرير الوطني بخرق الهدنة. والتقى المبعوث وزير خارجية النرويج. وشدد "
        "الجانبان، خلال الاجتماع، على أهمية تمديد الهدنة."
    )
    assert {c.speaker for c in _read(reader, text).claims} & {"eln"} == set()


def test_a_mission_of_monitors_is_no_broker(reader):
    text = (
        "ذكرت بعثة المراقبة التابعة لمنظمة الأمن والتعاون في أوروبا أنها أحصت 41 خرقا "
        "للهدنة في الدونباس. وأضافت الهيئة أن الوضع هش."
    )
    told = _read(reader, text, "2021-03-02")
    assert {c.speaker for c in told.claims} == {"osce-smm"}
    assert not told.agreements[0].mediators
    assert not told.agreements[0].parties


def test_a_body_behind_a_preposition_is_no_town(reader):
    text = "قصفت باكستان مواقع جماعات مرتبطة بحركة طالبان الباكستانية."
    assert "iq-baharkah" not in _read(reader, text, "2025-10-19").places


def test_what_was_asked_before_for_its_own_time_is_another_truce(reader):
    text = (
        "أعلن الجيش البورمي وقف إطلاق نار حتى 9 مايو الجاري. وسبق أن وجهت المعارضة دعوة إلى وقف "
        "إطلاق نار لمدة أسبوعين."
    )
    first, *_ = _read(reader, text, "2025-05-02").agreements
    assert first.ends is not None
    assert first.duration is None


def test_what_was_refused_nobody_breaks(reader):
    text = (
        "أعلن الجيش السوداني صد هجوم لقوات الدعم السريع في كردفان، ودعت واشنطن الطرفين إلى قبول "
        "مقترح الهدنة. لكن البرهان رفض المقترح."
    )
    assert {a.status for a in _read(reader, text, "2025-11-26").agreements} <= {
        "called_for",
        "proposed",
        "rejected",
    }


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت حركة إم 23 مساء الخميس أنها غير معنية باتفاق وقف إطلاق النار الذي أعلن في لواندا.",
        "في العادة، عندما تكون هناك هدنة، توقعها الأطراف كلها.",
        "تلقت قوات الأمن الصومالية تعليمات بالالتزام بالهدنة.",
    ],
)
def test_who_stands_outside_a_truce_declares_none(reader, text):
    told = _read(reader, text, "2022-11-25")
    assert not [e for e in told.events if e.kind in {"announce_ceasefire", "agree"}]
    assert all(a.starts is None for a in told.agreements)


def test_the_day_of_breaches_is_no_start(reader):
    text = "أحصى الجيش الأذربيجاني 12 خرقا لاتفاق وقف إطلاق النار يوم الثلاثاء وحده."
    assert all(a.starts is None for a in _read(reader, text, "2021-03-03").agreements)


def test_since_when_somebody_attacks_is_not_since_when_a_truce_holds(reader):
    text = (
        "قال الرئيس الأذربيجاني إن القوات الأرمينية نفذت نحو 20 هجوما على مواقع أذربيجانية منذ "
        "فجر الجمعة، واصفا الهدنة الأرمينية بأنها خدعة."
    )
    assert all(a.starts is None for a in _read(reader, text, "2020-10-16").agreements)


def test_a_process_with_somebody_makes_him_no_side(reader):
    text = "أعلن جيش التحرير الوطني هدنة من جانبه في إطار الحوار القائم مع الحكومة الكولومبية."
    assert [p.actor for p in _read(reader, text).agreements[0].parties] == ["eln"]


def test_what_came_before_a_deal_is_no_charge_of_who_tells_of_it(reader):
    text = (
        "أعلنت قطر أن باكستان وأفغانستان توصلتا إلى اتفاق على هدنة، وذلك بعد مقتل تسعة أشخاص في "
        "غارات جوية باكستانية."
    )
    assert not _read(reader, text, "2025-10-19").allegations


def test_by_what_a_truce_fell_apart_is_a_charge(reader):
    text = "قال الجيش اليمني إن الهدنة انهارت بعد قصف الحوثيين بلدة في تعز."
    told = _read(reader, text, "2022-10-19").allegations
    assert [(a.by, a.against) for a in told] == [("yemeni-armed-forces", "houthis")]


def test_a_bare_accusative_of_purpose_blocks_no_aid(reader):
    text = "أعلنت الحكومة الكولومبية هدنة حرصا على المدنيين ومنعا لأي انزلاق نحو تصعيد."
    assert not [e for e in _read(reader, text).events if e.kind == "obstruct_aid"]
