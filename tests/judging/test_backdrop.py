"""What a text tells beside its news is no incident: stories of our own in three languages."""

import pytest

LONG_AGO = {
    "en": "The army and M23 met in Nairobi on Monday. In February an air strike on a market in Goma"
    " killed 30 people, days after shelling of Sake.",
    "ru": "Армия и М23 встретились в понедельник в Найроби. В феврале при авиаударе по рынку в Гоме"
    " погибли 30 человек, а незадолго до того был обстрел Саке.",
    "ar": "التقى الجيش وحركة 23 مارس يوم الاثنين في نيروبي. وفي فبراير قتل 30 شخصا في غارة على سوق"
    " في غوما، بعد أيام من قصف ساكي.",
}


@pytest.mark.parametrize("language", LONG_AGO)
def test_one_sentence_looks_back_as_a_whole(boil, b, language):
    seen = b.sight(boil(LONG_AGO[language], "a", published="2025-06-10"))
    assert seen
    assert all(s.recalled for s in seen)


SPREAD = {
    "en": "The Syrian army said that rebels had violated the truce 26 times. The breaches were in"
    " Aleppo, Hama and Daraa and included sniper fire, it said.",
    "ru": "Сирийская армия заявила, что повстанцы 26 раз нарушили перемирие. Нарушения отмечены в"
    " Алеппо, Хаме и Дераа и включали обстрелы, сообщила она.",
    "ar": "قال الجيش السوري إن مسلحي المعارضة ارتكبوا 26 خرقا للهدنة. وأضاف أن الخروقات توزعت على"
    " حلب وحماة ودرعا وشملت إطلاق نار.",
}


@pytest.mark.parametrize("language", SPREAD)
def test_what_a_tally_is_made_of_is_no_incident(boil, b, language):
    assert not b.groups(boil(SPREAD[language], "a", published="2016-09-15"))


def test_a_day_and_a_town_in_a_text_with_a_tally_are_an_incident(boil, b):
    text = SPREAD["en"] + " On Wednesday evening rebels shelled a farm near Morek, it said."
    (group,) = b.groups(boil(text, "a", published="2016-09-15"))
    assert group.sightings[0].type == "shelling"


BACK = {
    "en": "The Kordofan Herald withdraws its report of Sunday evening about an air strike on a"
    " clinic in El Obeid.",
    "ru": "Газета «Вестник Кордофана» сняла с публикации заметку об авиаударе по клинике в"
    " Эль-Обейде вечером в воскресенье.",
    "ar": "حذفت صحيفة «صدى كردفان» خبرا نشرته مساء الأحد عن غارة جوية على عيادة في الأبيض.",
}


@pytest.mark.parametrize("language", BACK)
def test_an_outlet_that_nobody_knows_takes_its_report_back(boil, b, sides, language):
    from hudna.judging.grades import occurrence_of

    told = boil(
        "An air strike hit a clinic in El Obeid on Sunday evening, killing two nurses.",
        "told",
        published="2023-07-02",
        source="kordofan-herald",
    )
    back = boil(BACK[language], "back", published="2023-07-03", source="kordofan-herald")
    (happening,) = b.happenings(sides, told, back)
    assert occurrence_of(happening, {}, sides) == "retracted"


def test_the_text_comes_back_to_its_headline(boil, b):
    text = (
        "Syria: air strike in Aleppo kills four\n\nALEPPO, July 7 - An air strike hit"
        " the Salahuddin"
        " district of Aleppo at about 9 a.m. on Thursday, residents said."
    )
    assert len(b.sight(boil(text, "a", published="2016-07-07"))) == 1


def test_a_blame_that_names_another_doer_is_no_second_act(boil, b):
    text = (
        "Five killed as missile strikes Syria's Aleppo\n\nALEPPO, July 7 - Rescuers dug"
        " through ruins"
        " in Aleppo after a missile struck it at 1 a.m. on Thursday, killing five. Syria blamed"
        " Jaish al-Islam, which denied having fired."
    )
    assert len(b.groups(boil(text, "a", published="2016-07-07"))) == 1


PUBLISHED = "2022-05-12"
ODD = {
    "en": "A military source said that enemy forces had committed 96 breaches of the"
    " truce in Yemen"
    " on Wednesday.",
    "ru": "Военный источник сообщил, что силы агрессии нарушили 96 раз перемирия в Йемене в среду.",
    "ar": "قال مصدر عسكري إن قوى العدوان خرقت الهدنة 96 مرة في اليمن خلال يوم الأربعاء.",
}


@pytest.mark.parametrize("language", ODD)
def test_what_a_nameless_officer_counts_in_a_side_s_own_organ_it_counts(boil, language):
    from hudna.judging.tallies import counted_in, tallies_of

    own = boil(ODD[language], "a", published=PUBLISHED, source="saba-sanaa")
    other = boil(ODD["ru"], "b", published=PUBLISHED, source="regnum")
    (tally,) = tallies_of([*counted_in(own), *counted_in(other)])
    assert (tally.by, tally.against) == ("houthis", None)
    (alone,) = tallies_of(counted_in(other))
    assert alone.by is None


CHARGED = {
    "en": "The army of Sudan accused the RSF of shelling a market in Omdurman on Sunday. The RSF"
    " denied this.",
    "ru": "Армия Судана обвинила СБП в обстреле рынка в Омдурмане в воскресенье. СБП это отрицают.",
    "ar": "اتهم الجيش السوداني قوات الدعم السريع بقصف سوق في أم درمان الأحد. ونفت قوات الدعم السريع"
    " ذلك.",
}


@pytest.mark.parametrize("language", CHARGED)
def test_a_bare_denial_is_of_what_was_charged(boil, b, sides, language):
    from hudna.judging.grades import attribution_of, deniers

    (happening,) = b.happenings(sides, boil(CHARGED[language], "a", published="2023-07-04"))
    assert deniers(happening, sides, own=True) == ("rapid-support-forces",)
    assert attribution_of(happening, {}, sides) == "denied"


def test_who_denies_a_loss_denies_no_charge(boil, b, sides):
    from hudna.judging.grades import deniers

    text = (
        "The army of Sudan accused the RSF of shelling a market in Omdurman on Sunday. The RSF said"
        " that it had lost nobody."
    )
    (happening,) = b.happenings(sides, boil(text, "a", published="2023-07-04"))
    assert not deniers(happening, sides, own=True)


DISOWNED = {
    "en": "The Libyan National Army denied bombing a college in Tripoli on Saturday evening.",
    "ru": "Ливийская национальная армия опровергла, что её авиация бомбила училище в Триполи в"
    " субботу вечером.",
    "ar": "نفى الجيش الوطني الليبي قصف الكلية العسكرية في طرابلس مساء السبت.",
}


@pytest.mark.parametrize("language", DISOWNED)
def test_a_denial_in_a_text_of_its_own_is_of_the_act_that_others_tell(boil, b, sides, language):
    from hudna.judging.grades import deniers

    told = boil(
        "Doctors said that an air strike on a college in Tripoli had killed nine on Saturday"
        " evening. The Libyan government accused the Libyan National Army of bombing it.",
        "told",
        published="2020-01-05",
    )
    denial = boil(DISOWNED[language], "denial", published="2020-01-06")
    (happening,) = b.happenings(sides, told, denial)
    denied = {*deniers(happening, sides, own=True), *deniers(happening, sides, own=False)}
    assert "libyan-national-army" in denied


FIGHTING = {
    "en": "The M23 rebel group said on Thursday it would cease fire in eastern Congo to let"
    " aid reach"
    " people cut off by the fighting.",
    "ru": "Движение М23 объявило в четверг о прекращении огня на востоке ДР Конго, чтобы"
    " помощь дошла"
    " до людей, отрезанных боями.",
    "ar": "أعلنت حركة 23 مارس الخميس وقف إطلاق النار في شرق الكونغو لإيصال المساعدات إلى من عزلتهم"
    " المعارك.",
}


@pytest.mark.parametrize("language", FIGHTING)
def test_the_fighting_as_such_is_no_incident(boil, b, language):
    found = b.groups(boil(FIGHTING[language], "a", published="2025-04-24"))
    assert all(group.sightings[0].kind != "attack" for group in found)


RECALLED = {
    "en": "The truce in North Kivu runs out next week. The one before, declared by M23 in"
    " April, held"
    " for a fortnight: first there was shelling of a camp in Sake, where seven died.",
    "ru": "Через неделю истекает перемирие в Северном Киву. Предыдущее, объявленное М23 в апреле,"
    " продержалось две недели: сначала был обстрел лагеря в Саке, где погибли семь человек.",
}


@pytest.mark.parametrize("language", RECALLED)
def test_what_a_sentence_on_another_month_tells_is_recalled(boil, b, language):
    assert not b.groups(boil(RECALLED[language], "a", published="2025-06-15"))
