"""Acts told at a town within a region; violence whose end, and deeds whose term, is told."""

import pytest


def places_of_attacks(reader, text):
    told = reader.read(text, ref="t", published="2025-03-20")
    return {event.place for event in told.events if event.kind == "attack"}


NESTED = [
    ("ml-gao", "Gunmen killed five soldiers in an ambush near the town of Gao in northern Mali."),
    ("ml-gao", "قتل مسلحون خمسة جنود في كمين قرب بلدة غاو في شمال مالي الثلاثاء."),
    ("ml-gao", "Боевики убили пятерых солдат в засаде у города Гао на севере Мали во вторник."),
    ("cd-goma", "Rebels attacked an army post outside Goma in the east of Congo."),
    ("cd-goma", "Мятежники атаковали пост армии близ города Гома на востоке Конго."),
    ("ye-hodeidah", "شنت المقاتلات غارة جوية على مدينة الحديدة في غرب اليمن مساء الأحد."),
    ("sd-el-fasher", "قتل تسعة أشخاص في قصف تعرضت له مدينة الفاشر في غرب السودان الاثنين."),
    ("sd-el-fasher", "Обстрел города Эль-Фашер в Северном Дарфуре унёс жизни девяти человек."),
    ("sy-idlib", "The shelling that hit the city of Idlib in northwestern Syria killed six."),
    ("et-mekelle", "Беспилотник попал в дом в городе Мэкэле, столице региона Тыграй."),
    ("az-barda", "انفجرت قنبلة قرب مدرسة في مدينة بردعة في غرب أذربيجان مساء الثلاثاء."),
    ("ly-benghazi", "A rocket landed in the Sabri quarter of Libya's city of Benghazi."),
    ("am-yeraskh", "Вертолёт сбит над Арменией близ села Ерасх, у границы с Нахичеванью."),
    ("ml-northern-mali", "Gunmen killed five soldiers in an ambush in northern Mali on Tuesday."),
]


@pytest.mark.parametrize(("place", "text"), NESTED, ids=lambda each: each[:20])
def test_an_act_is_at_the_finest_place_that_its_clause_tells(reader, place, text):
    assert place in places_of_attacks(reader, text)


ENDED = [
    "The sides signed a ceasefire under which fighting in Khartoum will stop on Monday.",
    "Thailand and Cambodia signed a pact on the border, with shelling to cease at noon.",
    "Бои в Хартуме прекратились в понедельник благодаря перемирию.",
    "توقف القتال في الخرطوم الاثنين بموجب الهدنة.",
    "Baku agreed to extend the deadline for Armenia's withdrawal from Kalbajar.",
    "باكو تمنح يريفان أسبوعا إضافيا لسحب قواتها من كلبجر.",
    "Баку согласился продлить срок вывода армянских войск из Кельбаджара.",
]


@pytest.mark.parametrize("text", ENDED, ids=lambda each: each[:20])
def test_what_stops_and_what_has_a_term_has_not_happened(reader, text):
    told = reader.read(text, ref="t", published="2025-03-20")
    assert not [e for e in told.events if e.kind in {"attack", "withdraw"}]


SEAS = [
    ("red-sea", "Houthi forces attacked a ship in the Red Sea, officials in Aden said."),
    ("red-sea", "هاجم الحوثيون سفينة في البحر الأحمر يوم الاثنين."),
    ("red-sea", "Хуситы обстреляли судно в Красном море в понедельник."),
    ("sd-red-sea", "Sudan's army said drones struck a depot in Red Sea state, in eastern Sudan."),
]


@pytest.mark.parametrize(("place", "text"), SEAS, ids=lambda each: each[:20])
def test_a_sea_is_no_province_of_its_name(reader, place, text):
    assert place in places_of_attacks(reader, text)


COALITIONS = [
    "اتهم الحوثيون قوات التحالف بارتكاب 73 خرقا للهدنة في الحديدة خلال يوم.",
    "The Houthis accused the coalition of 73 breaches of the truce in Hodeidah, Yemen's port city.",
]


@pytest.mark.parametrize("text", COALITIONS, ids=lambda each: each[:20])
def test_the_coalition_is_the_one_that_acts_there(reader, text):
    told = reader.read(text, ref="t", published="2025-03-20")
    assert {each.against for each in told.allegations} == {"saudi-led-coalition"}


HIT = [
    ("ye-sanaa", "Coalition warplanes bombed Sanaa on Monday, residents said."),
    ("sy-damascus", "Israel struck Damascus overnight, killing two people."),
    ("ua-kyiv", "Ракеты ударили по Киеву в ночь на понедельник."),
    ("sd-khartoum", "Армия ударила дронами по Хартуму."),
]


@pytest.mark.parametrize(("place", "text"), HIT, ids=lambda each: each[:20])
def test_a_capital_that_is_struck_is_a_town(reader, place, text):
    told = reader.read(text, ref="t", published="2025-03-20")
    struck = next(event for event in told.events if event.kind == "attack")
    assert (struck.place, struck.recipients) == (place, ())


def test_a_person_attacks_a_government_in_words(reader):
    told = reader.read("Trump attacked Kyiv over the deal.", ref="t", published="2025-03-20")
    assert all(event.place is None for event in told.events)


NO_NAMES = [
    "قصف الجيش مناطق سكنية ومناطق سيطرة المعارضة وقتل ثلاثة مدنيين.",
    "شن المسلحون عمليات داخل مناطق نفوذه وفي قرى نائية رغم الهدنة.",
    "سقطت قذائف على أحياء مكتظة بالنازحين وبلدة حدودية صغيرة.",
]


@pytest.mark.parametrize("text", NO_NAMES, ids=lambda each: each[:20])
def test_what_an_area_is_like_is_no_name(reader, text):
    assert not reader.read(text, ref="t", published="2025-03-20").places


def test_the_one_coalition_that_acts_there_needs_no_name(reader):
    text = "The Houthis accused coalition forces of shelling Hodeidah, Yemen's port city."
    told = reader.read(text, ref="t", published="2025-03-20")
    assert {each.against for each in told.allegations} == {"saudi-led-coalition"}


ANNOUNCED = [
    ("lb-kfar-kila", "قصف الجيش قرية كفركلا أمس وقتل مدنيين."),
    ("text:باب-الخير", "قتل خمسة مدنيين في هجوم على قرية باب الخير."),
    ("text:كفرا", "هاجم المسلحون بلدة كفرا بعد الفجر."),
]


@pytest.mark.parametrize(("place", "text"), ANNOUNCED, ids=lambda each: each[:20])
def test_a_village_is_announced_by_its_noun(reader, place, text):
    assert places_of_attacks(reader, text) == {place}


def test_what_somebody_owns_is_not_named_by_the_word_behind_it(reader):
    told = reader.read("وقال الوزير إن بلاده أفضت إلى اتفاق.", ref="t", published="2025-03-20")
    assert not told.places


def test_forces_abroad_make_no_battlefield_of_their_home(reader):
    text = "За сутки в Сирии зафиксировано шесть нарушений перемирия, сообщили на авиабазе Хмеймим."
    (told,) = reader.read(text, ref="t", published="2016-07-07").agreements
    assert told.area is not None
    assert "ru" not in told.area.places


def test_occupied_territories_are_of_whom_the_text_names(reader):
    text = "توغل الجيش في الأراضي المحتلة في كاراباخ وفق باكو."
    assert "il" not in reader.read(text, ref="t", published="2020-10-07").places


UNDER_FIRE = [
    ("text:tulabani", "Rebels shelled army posts near Tulabani in North Darfur state on Friday."),
    ("sd-kutum", "The town of Kutum came under rocket fire on Friday, a day into the truce."),
    ("ua-nikopol", "Никополь в пятницу, на второй день перемирия, обстреляли из артиллерии."),
    ("ua-nikopol", "Под обстрел в пятницу, на второй день перемирия, попал Никополь."),
    ("ua-nikopol", "Обстрелу в первый день перемирия подвергся город Никополь."),
]


@pytest.mark.parametrize(("place", "text"), UNDER_FIRE, ids=lambda each: each[:20])
def test_a_bare_place_is_what_is_hit(reader, place, text):
    assert places_of_attacks(reader, text) == {place}


def test_what_is_hit_is_finer_than_where_it_lies(reader):
    text = "Indian troops shelled the village of Chakothi in the Hattian Bala district on Saturday."
    assert places_of_attacks(reader, text) == {"pk-chakothi"}
