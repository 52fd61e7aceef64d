"""Charges by how they are told: cited, split by place, taken up, in another order of words."""

import pytest

TOLD = [
    # words of citing, and clauses with "saying"
    ("Hamas put off the swap, citing Israeli violations of the truce.",
     [("hamas", "israel", None, None)]),
    ("Движение ХАМАС отложило обмен, сославшись на израильские нарушения.",
     [("hamas", "israel", None, None)]),
    ("The Houthis left the talks, saying Saudi Arabia had bombed Saada.",
     [("houthis", "saudi-arabia", None, "ye-saada")]),
    # "it is they who"
    ("قال الجيش السوداني إن قوات الدعم السريع هي من قصفته.",
     [("sudanese-armed-forces", "rapid-support-forces", None, None)]),
    # a group taken up by its noun, and whom it accuses
    ("أعلن الحوثيون قبول الهدنة. واتهمت الجماعة التحالف العربي بقصف صعدة.",
     [("houthis", "saudi-led-coalition", None, "ye-saada")]),
    # a thing before its verb, and who acts behind both
    ("Хуситы перемирие не соблюдали, заявил генерал Турки аль-Малики.",
     [("turki-al-maliki", "houthis", None, None)]),
    ("Сорвали перемирие хуситы, сказал генерал Турки аль-Малики.",
     [("turki-al-maliki", "houthis", None, None)]),
    # the agent's case, and attacks driven back
    ("Киев сообщил о трёх обстрелах Никополя российскими войсками.",
     [("ukraine", "russian-armed-forces", 3, "ua-nikopol")]),
    ("Армия Судана заявила, что отбила атаку Сил быстрой поддержки на Бабанусу.",
     [("sudanese-armed-forces", "rapid-support-forces", None, "sd-babanusa")]),
    # parts of a number, and another one's number
    ("Turkey's defence ministry said the YPG had launched 20 attacks, 7 of them in Tal Tamr.",
     [("turkish-ministry-of-defence", "ypg", 20, None),
      ("turkish-ministry-of-defence", "ypg", 7, "sy-tell-tamer")]),
    ("Киев обвинил Россию в 300 нарушениях, включая 40 ударов беспилотников.",
     [("ukraine", "russia", 300, None), ("ukraine", "russia", 40, None)]),
    ("The SLMM said the LTTE had violated the truce 300 times and the Sri Lankan army 35 times.",
     [("sri-lanka-monitoring-mission", "ltte", 300, None),
      ("sri-lanka-monitoring-mission", "sri-lanka-army", 35, None)]),
    ("خرق الجيش السوداني الهدنة 20 مرة والدعم السريع 12 مرة، بحسب بعثة الأمم المتحدة.",
     [("united-nations", "sudanese-armed-forces", 20, None),
      ("united-nations", "rapid-support-forces", 12, None)]),
    ("Ливан насчитал 54 нарушения армией Израиля. Париж, по его данным, выявил 52 таких случая.",
     [("lebanon", "israel-defense-forces", 54, None),
      ("france", "israel-defense-forces", 52, None)]),
    # what somebody calls what others did, what he is told to use a truce for
    ("Pakistan summoned the envoy over what it called shelling by Indian troops in Poonch.",
     [("pakistan", "indian-army", None, "in-poonch")]),
    ("В Кремле заявили, что Киев использует перемирие для перевооружения.",
     [("kremlin", "ukraine", None, None)]),
    ("وقال الجيش السوداني إن الدعم السريع يستغل الهدنة لحشد قواته.",
     [("sudanese-armed-forces", "rapid-support-forces", None, None)]),
    # a number behind its verb, a charge in return, fighters from a group
    ("The number of violations by Houthi fighters had reached 215, the coalition said in a "
     "statement carried by SPA.", [("saudi-led-coalition", "houthis", 215, None)]),
    ("Москва обвинила Киев в 16 атаках за неделю, Киев Москву — в девяти.",
     [("russia", "ukraine", 16, None), ("ukraine", "russia", 9, None)]),
    ("За сутки хуситы 18 раз атаковали армию: десять атак отмечено в Таизе и восемь в Марибе, "
     "сообщил генерал Турки аль-Малики.",
     [("turki-al-maliki", "houthis", 10, "ye-taiz"),
      ("turki-al-maliki", "houthis", 8, "ye-marib")]),
    # two accuse each other, the one "with" the other
    ("Ереван с Баку обвинили друг друга в обстрелах.",
     [("armenia", "azerbaijan", None, None), ("azerbaijan", "armenia", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_charges_are_told(reader, text, wanted):
    found = reader.read(text, ref="t").allegations
    told = [(a.by, a.against, a.count.min if a.count else None, a.place) for a in found]
    assert told == wanted


VOICES = [
    ("Российское Минобороны выступило утром. В ведомстве утверждают, что ВСУ обстреляли Шебекино.",
     "russian-ministry-of-defence"),
    ("The Congolese army was not impressed. A spokesman accused M23 of shelling Minova.", "fardc"),
    ("В Ереване это назвали ложью. Азербайджанские военные, утверждают там, обстреляли Мартакерт.",
     "armenia"),
    ("ЦАХАЛ держит паузу. Так решил премьер Биньямин Нетаньяху. Он винит ХАМАС в обстреле солдат.",
     "benjamin-netanyahu"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), VOICES)
def test_who_spoke_before_accuses(reader, text, speaker):
    assert [a.by for a in reader.read(text, ref="t").allegations] == [speaker]


TOWNS = [
    ("The RSF entered El Fasher. The Sudan Doctors Network accused the RSF of killing two men in "
     "the city.", "sd-el-fasher"),
    ("Силы быстрой поддержки вошли в Эль-Фашир. Армия обвинила их в убийстве врачей в городе.",
     "sd-el-fasher"),
    ("وتعرضت مدينة عطبرة لهجوم بمسيرات. واتهم الجيش السوداني الدعم السريع بشن الهجوم.",
     "sd-atbara"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), TOWNS)
def test_the_town_named_last_is_meant(reader, text, place):
    assert [a.place for a in reader.read(text, ref="t").allegations] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "The army fired 122-mm rockets at posts 14 km from Goma, M23 said.",
        "По данным украинского Генштаба, Авдеевку обстреляли из 82-миллиметровых миномётов.",
    ],
)
def test_calibres_and_distances_count_no_acts(reader, text):
    assert all(a.count is None for a in reader.read(text, ref="t").allegations)


@pytest.mark.parametrize(
    "text",
    [
        "Hamas put off the swap, citing bad weather.",
        "Мост, утверждают там, цел.",
        "The army counted 12 tents. The mission counted nine of them.",
        "The UN said aid agencies had used the truce to deliver food to Gaza.",
        "Киев настаивает, чтобы Россия вывела войска.",
    ],
)
def test_nobody_is_accused(reader, text):
    assert not reader.read(text, ref="t").allegations
