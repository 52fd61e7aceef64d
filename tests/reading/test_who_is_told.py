"""Who speaks and who is only told: seats of power, the press, two voices without a name."""

import pytest


def _voices(reading):
    return {each.speaker or each.described_as for each in reading.claims}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("فيما تقول كييف إن القوات الروسية قصفت خاركيف.", "ukraine"),
        ("وتقول بغداد إن تركيا قصفت دهوك.", "iraq"),
        ("بينما ترى طهران أن إسرائيل خرقت الهدنة.", "iran"),
        ("وتشير أنقرة إلى أن إسرائيل خرقت الهدنة.", "turkey"),
        ("While Kyiv says Russian forces shelled Kharkiv.", "ukraine"),
        ("Тогда как Киев говорит, что российские войска обстреляли Харьков.", "ukraine"),
    ],
)
def test_a_capital_behind_a_verb_of_saying_speaks(reader, text, speaker):
    assert _voices(reader.read(text, ref="t")) == {speaker}


@pytest.mark.parametrize(
    "text",
    [
        "وأعلن الجيش الهدنة ودعا باكو إلى وقف القصف.",
        "Ильхам Алиев объявил перемирие и призвал Ереван прекратить обстрелы.",
        "Ilham Aliyev announced a truce and urged Yerevan to stop the shelling.",
    ],
)
def test_a_capital_that_is_called_upon_does_not_speak(reader, text):
    assert not {"azerbaijan", "armenia"} & _voices(reader.read(text, ref="t"))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Как заявил журналистам Песков, Украина обстреляла Белгород.", "dmitry-peskov"),
        ("Украина обстреляла Белгород, рассказал журналистам Песков.", "dmitry-peskov"),
        ("Как сообщили журналистам в Кремле, Украина обстреляла Белгород.", "kremlin"),
        ("Согласно журналистам, Украина обстреляла Белгород.", "text:media"),
        ("Dmitry Peskov told journalists that Ukraine shelled Belgorod.", "dmitry-peskov"),
        ("قال ديمتري بيسكوف للصحفيين إن أوكرانيا قصفت بيلغورود.", "dmitry-peskov"),
    ],
)
def test_the_press_is_told_and_does_not_tell(reader, text, speaker):
    assert _voices(reader.read(text, ref="t")) == {speaker}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Local officials and aid workers say the army shelled Khartoum.", 2),
        ("Чиновники и гуманитарные работники сообщили, что армия обстреляла Хартум.", 2),
        ("قال مسؤولون محليون وعمال إغاثة إن الجيش قصف الخرطوم.", 2),
        ("Local officials say the army shelled Khartoum.", 1),
    ],
)
def test_two_without_a_name_are_two_voices(reader, text, count):
    assert len(_voices(reader.read(text, ref="t"))) == count
