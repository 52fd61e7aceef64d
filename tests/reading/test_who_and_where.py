"""Who and where, by what stands beside a name: datelines, seats of power, namesakes, countries."""

import pytest

from hudna.reading.datelines import dateline_length, is_dateline_alone

DATELINES = [
    ("BEIRUT (Reuters) - Fighting eased on Monday.", "BEIRUT (Reuters) - "),
    ("الرياض - واس: دخل وقف إطلاق النار حيز التنفيذ.", "الرياض - واس: "),
    ("МОСКВА, 7 марта (ТАСС). Стороны договорились.", "МОСКВА, 7 марта (ТАСС). "),
    ("Киев, 3 мая — Стороны договорились о тишине.", "Киев, 3 мая — "),
    ("ТУНИС (собкор). Обе ветви власти объявили о тишине.", "ТУНИС (собкор). "),
    ("PORT-AU-PRINCE, Sept. 4: The gangs accepted a truce.", "PORT-AU-PRINCE, Sept. 4: "),
    ("НЬЮ-ДЕЛИ, 12 мая. Стороны договорились о тишине.", "НЬЮ-ДЕЛИ, 12 мая. "),
    ("Эр-Рияд. 3 мая. ВЕСТНИК - Стороны договорились.", "Эр-Рияд. 3 мая. ВЕСТНИК - "),
    ("KAMPALA/JUBA, Oct. 2 - The rebels accepted a truce.", "KAMPALA/JUBA, Oct. 2 - "),
    ("AMMAN, Dec. 3 (Agency) -- The two armies agreed on Monday.", "AMMAN, Dec. 3 (Agency) -- "),
    ("DHAKA, Monday: The rebels signed a truce today.", "DHAKA, Monday: "),
    ("HERAT (Agency): The governor declared a truce.", "HERAT (Agency): "),
    ("АММАН. Стороны договорились о тишине.", "АММАН. "),
    ("ПАРИЖ — БЕРЛИН. Обе столицы приветствовали договор.", "ПАРИЖ — БЕРЛИН. "),
    ("ПАРИЖ — БЕРЛИН, 3 мая. Обе столицы приветствовали.", "ПАРИЖ — БЕРЛИН, 3 мая. "),
    ("حلب، 3 أيار 2024 - عاد الهدوء إلى المدينة.", "حلب، 3 أيار 2024 - "),
    ("عمان: «الجريدة» - اتفق الطرفان على هدنة.", "عمان: «الجريدة» - "),
]


@pytest.mark.parametrize(("line", "head"), DATELINES, ids=lambda x: x[:12])
def test_a_dateline_ends_where_the_report_begins(line, head):
    assert dateline_length(line) == len(head)


@pytest.mark.parametrize(
    "line",
    [
        "Fighting eased - at last - on Monday, residents of the town said.",
        "قال الجيش: هاجمنا مواقع العدو قرب القرية صباح اليوم.",
        "Стороны договорились о тишине. Наблюдатели ждут.",
        "США. Новые санкции вступят в силу в пятницу утром.",
        "Перемирие, по словам Киева, — уловка Москвы и её союзников.",
        "The two armies agreed, from July 28: all firing will stop at midnight.",
        "В пятницу. 20 октября. Мир наступил - и тут же кончился.",
    ],
)
def test_what_only_looks_like_a_dateline_is_a_report(line):
    assert dateline_length(line) == 0


@pytest.mark.parametrize(
    "text",
    [
        "HERAT, May 3, 2024 (Agency) - The guns fell silent on Thursday.",
        "حلب، 3 أيار 2024 - عاد الهدوء إلى المدينة مساء الخميس.",
        "ГЕРАТ, 3 мая 2024 года. Обстрел прекратился вечером в четверг.",
    ],
)
def test_a_dateline_with_its_year_states_the_day_of_writing(reader, text):
    reading = reader.read(text, ref="t")
    assert reading.document.published.value == "2024-05-03"
    assert reading.document.published.basis == "stated"
    assert reading.times[-1].value.startswith("2024-05-02")


@pytest.mark.parametrize(
    "text",
    [
        "The deal was signed on May 3, 2014. The guns fell silent on Thursday.",
        "HERAT, May 3 (Agency) - The guns fell silent on Thursday.",
    ],
)
def test_no_other_day_is_that_of_writing(reader, text):
    assert reader.read(text, ref="t").document.published.basis != "stated"


def test_a_state_of_two_words_is_no_place_where_it_acts(reader):
    text = "Japan and the United States voiced regret."
    assert {kind for _, kind, _ in named(reader, "en", text)} == {"actor"}


def test_a_line_of_its_own_is_a_dateline_in_a_script_without_capitals():
    assert is_dateline_alone("صنعاء / الرياض - وكالات")
    assert not is_dateline_alone("Peace at last - a comment")
    assert not is_dateline_alone("قال الجيش إن الهدنة صامدة في المدينة وفي ريفها منذ يومين - بيان")


def named(reader, language, text):
    reading = reader.read(text, ref="t", language=language)
    return {(m.quote.text, m.kind, m.refers_to) for m in reading.mentions}


SEATS = [
    ("en", "The ceasefire between Islamabad and New Delhi held.", "Islamabad", "actor", "pakistan"),
    ("en", "The road between Damascus and Homs was cut.", "Damascus", "place", "sy-damascus"),
    ("ru", "Перемирие между Исламабадом и Нью-Дели сохраняется.", "Нью-Дели", "actor", "india"),
    ("ar", "صمدت الهدنة بين إسلام آباد ونيودلهي.", "نيودلهي", "actor", "india"),
    ("ru", "Сообщили об обстреле Киева.", "Киева", "place", "ua-kyiv"),
    ("ar", "استؤنفت مفاوضات جوبا.", "جوبا", "place", "ss-juba"),
    ("en", "The President of Egypt spoke to reporters.", "Egypt", "place", "eg"),
    ("ru", "Президент Египта выступил перед журналистами.", "Египта", "place", "eg"),
    ("en", "KABUL, Afghanistan, May 4 (Reuters) - A truce began.", "Afghanistan", "place", "af"),
    ("ar", "أربيل - أعلن الحزب هدنة من جانب واحد.", "أربيل", "place", "iq-erbil"),
    ("ru", "ТУНИС (собкор). Стороны объявили о перемирии в Ливии.", "ТУНИС", "place", "tn-tunis"),
]


@pytest.mark.parametrize("case", SEATS, ids=lambda case: case[1])
def test_a_seat_or_country_is_read_by_what_stands_beside_it(reader, case):
    language, text, *found = case
    assert tuple(found) in named(reader, language, text)


def test_a_town_that_an_agreement_is_called_after_does_not_act(reader):
    found = named(reader, "ar", "طلب المبعوث تنفيذ اتفاق ستوكهولم.")
    assert "sweden" not in {refers for _, _, refers in found}


OTHERS = [
    ("en", "The baker Layla Hamdan opened a shop, and Hamas was not mentioned.", "osama-hamdan"),
    ("ru", "На выставке в Ростове выступила Анна Белова.", "ru-belovo"),
    ("ar", "افتتحت ليلى حمدان مخبزا في غزة.", "osama-hamdan"),
]


@pytest.mark.parametrize(("language", "text", "ident"), OTHERS)
def test_a_family_name_behind_another_given_name_is_somebody_else(reader, language, text, ident):
    assert ident not in {refers for _, _, refers in named(reader, language, text)}


def test_the_registered_one_keeps_the_name(reader):
    found = named(reader, "en", "Osama Hamdan spoke for Hamas; Hamdan rejected the plan.")
    assert ("Osama Hamdan", "actor", "osama-hamdan") in found
    assert ("Hamdan", "actor", "osama-hamdan") in found


@pytest.mark.parametrize("case", ["Таизе", "Таиза", "Таизом"])
def test_a_russian_name_takes_its_cases(reader, case):
    assert (case, "place", "ye-taiz") in named(reader, "ru", f"Бои идут рядом с {case} и в Адене.")


def test_fighters_of_a_group_are_no_second_mention(reader):
    found = named(reader, "en", "Fighters of the Rapid Support Forces shelled El Fasher.")
    assert [kind for _, kind, refers in found if refers == "rapid-support-forces"] == ["actor"]


def test_the_government_in_a_capital_is_that_of_its_country(reader):
    found = named(reader, "en", "The government in Khartoum rejected the plan.")
    assert any(refers == "sudanese-government" for _, _, refers in found)


def test_an_army_that_nobody_names_shells_nothing(reader):
    told = "Israel said Hamas broke the truce. Troops shelled Rafah, residents said."
    (attack,) = [e for e in reader.read(told, ref="t").events if e.kind == "attack"]
    assert attack.actors == ()


def test_our_forces_are_those_of_who_speaks_not_of_the_broker(reader):
    told = (
        "تؤكد القوات المسلحة{} التزامها بالهدنة التي رعتها دولة جنوب السودان. "
        "وقد رصدت قواتنا عشرة خروق ارتكبتها المليشيا."
    )
    named, nameless = (
        {each.speaker for each in reader.read(told.format(whose), ref="t").claims}
        for whose in (" السودانية", "")
    )
    assert named == {"sudanese-armed-forces"}
    assert "south-sudan-peoples-defence-forces" not in nameless


OPENED = [
    ("مابوتو - أعلن زعيم حركة رينامو الثلاثاء أن الهدنة ستستمر.", ["mz-maputo"]),
    ("باكو/يريفان - وكالات\nتبادل الجانبان الاتهامات.", ["az-baku", "am-yerevan"]),
    ("Khartoum — Leaders of the Rizeigat have signed a truce.", ["sd-khartoum"]),
    ("New Delhi: In a joint statement the two armies agreed to a truce.", ["in-new-delhi"]),
]


@pytest.mark.parametrize(("text", "places"), OPENED)
def test_a_town_before_a_dash_opens_a_report(reader, text, places):
    reading = reader.read(text, ref="t", published="2024-06-01")
    assert [m.refers_to for m in reading.mentions if m.kind == "place"] == places


def test_who_speaks_before_a_colon_is_no_town(reader):
    reading = reader.read("موسكو: كييف خرقت الهدنة", ref="t", published="2024-06-01")
    assert {m.kind for m in reading.mentions if m.refers_to} == {"actor"}


SPELLED = [
    ("حسب المتحدث باسم التحالف الدولي العقيد راين ديلون، الهدنة صامدة.", "ryan-dillon"),
    ("وقال وزير الخارجية الأوكراني أندريي سيبيغا إن الهدنة صامدة.", "andrii-sybiha"),
    ("Представитель хуситов Мухаммед Абдуссалям возразил.", "mohammed-abdulsalam"),
]


@pytest.mark.parametrize(("text", "who"), SPELLED)
def test_a_person_is_known_in_another_spelling(reader, text, who):
    assert who in reader.read(text, ref="t", published="2024-12-01").actors


def test_another_country_s_namesake_is_not_meant(reader):
    reading = reader.read("Kenyan minister Raien Dilon spoke.", ref="t", published="2024-06-01")
    assert "ryan-dillon" not in reading.actors


def test_a_region_inside_the_name_of_its_authority_is_a_place(reader):
    for text in ("Власти Нагорного Карабаха приняли план.", "سلطات قره باغ قبلت الخطة."):
        reading = reader.read(text, ref="t", published="2023-09-20")
        assert "az-nagorno-karabakh" in {m.refers_to for m in reading.mentions}


def test_townspeople_and_directions_tell_a_town(reader):
    for text in ("Жители Киева вышли.", "قال سكان كييف إن الهدوء عاد.", "هدوء غربي كييف مساء."):
        reading = reader.read(text, ref="t", published="2024-06-01")
        assert [m.refers_to for m in reading.mentions if m.kind == "place"] == ["ua-kyiv"], text
